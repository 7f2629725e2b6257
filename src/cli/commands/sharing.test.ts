import { expect, test } from "vitest"
import { parseWritten } from "../../intake/index.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type ExitCode, type Terminal } from "../index.ts"

interface Said {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** Runs `parley …` on one file that holds this; the rest of the world is not asked. */
async function parley(words: readonly string[], content: unknown): Promise<Said> {
  let [out, err] = ["", ""]
  const bytes = new TextEncoder().encode(
    typeof content === "string" ? content : JSON.stringify(content),
  )
  const ports = {
    files: { read: async () => ({ ok: true, value: bytes }) },
    written: async (source: string) => parseWritten(source),
  } as unknown as Terminal["ports"]
  const terminal: Terminal = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    columns: 80,
    environment: {},
    ports,
    get program(): never {
      throw new RangeError("no command here needs the program")
    },
  }
  return { code: await runCommandLine(words, COMMANDS, terminal, "0"), out, err }
}
const json = async (command: string, content: unknown): Promise<unknown> => {
  const { code, out, err } = await parley([command, "f", "--json"], content)
  expect({ code, err }).toEqual({ code: 0, err: "" })
  return JSON.parse(out)
}

const election = {
  method: "dhondt",
  seats: 4,
  threshold: "0.0325",
  lists: [
    { id: "a", votes: 10 },
    { id: "b", votes: 10 },
    { id: "c", votes: 5 },
  ],
  floors: { c: 1 },
  caps: {},
}
const executive = {
  method: "dhondt",
  offices: 3,
  lists: [
    { id: "X", seats: 4, votes: 9, held: 0, declinesFrom: null },
    { id: "Y", seats: 2, votes: 5 },
  ],
  ties: "formula-on-votes",
}
const council = {
  members: [
    { id: "a", weight: 3 },
    { id: "b", weight: 2 },
    { id: "c", weight: 1 },
  ],
  rule: { weight: "weight", quota: 4 },
}
const estate = {
  parties: ["x", "y"],
  items: [
    { id: "i", points: { x: 60, y: 50 } },
    { id: "j", points: { x: 40, y: 50 } },
  ],
}
const conflict = {
  format: "parley-conflict/1",
  title: "two",
  states: null,
  moves: null,
  infeasible: [],
  irreversible: [],
  same: [],
  deciders: [
    { id: "north", options: [{ id: "withdraw" }] },
    { id: "south", options: [{ id: "attack" }] },
  ],
  preferences: {
    north: { ranking: [["s1"], ["s2"], ["s3", "s4"]] },
    south: { statements: ["withdraw if attack", "not attack"] },
  },
}

test("seats: the contract's fields", async () =>
  expect(await json("seats", election)).toMatchObject({
    seats: { a: "1", b: "1", c: "1" },
    ties: [{ lists: ["a", "b"], seats: "1" }],
  }))

test("portfolios: the contract's fields", async () =>
  expect(await json("portfolios", executive)).toMatchObject({
    picks: ["X", "Y", "X"],
    ties: [{ pick: 2, lists: ["X", "Y"], resolved: "Y", by: "formula-on-votes" }],
  }))

test("power: the contract's fields", async () =>
  expect(await json("power", council)).toMatchObject({
    banzhaf: { a: "3/5", b: "1/5", c: "1/5" },
    banzhafAbsolute: { a: "3/4", b: "1/4", c: "1/4" },
    shapleyShubik: { a: "2/3", b: "1/6", c: "1/6" },
    dummies: [],
    vetoers: ["a"],
    winning: "3",
  }))

test("divide: the contract's fields", async () =>
  expect(await json("divide", estate)).toMatchObject({
    shares: { x: { i: "10/11", j: "0" }, y: { i: "1/11", j: "1" } },
    totals: { x: "600/11", y: "600/11" },
  }))

test("stability: the contract's fields", async () =>
  expect(await json("stability", conflict)).toMatchObject({
    format: "parley-stability/1",
    states: [
      { id: "s1", options: [] },
      { id: "s2", options: ["withdraw"] },
      { id: "s3", options: ["attack"] },
      { id: "s4", options: ["withdraw", "attack"] },
    ],
    stable: { north: { nash: ["s1", "s3", "s4"] }, south: { nash: ["s1", "s2"] } },
    equilibria: { nash: ["s1"] },
    listed: { why: { shown: expect.any(String) as string, of: expect.any(String) as string } },
  }))

test("stability: an unstable state is told with the improvement and no sanction", async () => {
  const { why } = (await json("stability", conflict)) as { readonly why: readonly object[] }
  expect(why).toContainEqual(
    expect.objectContaining({
      state: "s2",
      decider: "north",
      concept: "nash",
      improvement: "s1",
      sanction: null,
    }),
  )
})

test("stability: from the state of today, the ways to the equilibria", async () => {
  const { out } = await parley(["stability", "f", "--from", "s4", "--json"], conflict)
  expect(JSON.parse(out)).toMatchObject({
    paths: [
      {
        to: "s1",
        improving: true,
        moves: [
          { decider: "south", to: "s2" },
          { decider: "north", to: "s1" },
        ],
      },
      { to: "s2", improving: true, moves: [{ decider: "south", to: "s2" }] },
    ],
  })
})

test.each([
  {
    command: "seats",
    content: election,
    says: ["Open: 1 seat between a and b", "4 seats by dhondt"],
  },
  { command: "portfolios", content: executive, says: ["X and Y were level; Y first by votes"] },
  {
    command: "power",
    content: { ...council, vote: ["b", "c"] },
    says: [
      "can block alone",
      "With b and c in favour it fails: 3 of 6 weight is for it; at least 4 is needed, so " +
        "this fails.",
    ],
  },
  {
    command: "power",
    content: { ...council, rule: { weight: "weight", quota: 40 } },
    says: ["Nothing passes", "never decides"],
  },
  {
    command: "power",
    content: { ...council, rule: { weight: "weight", quota: 0 } },
    says: ["Everything passes"],
  },
  {
    command: "divide",
    content: estate,
    says: ["x hands 1/11 of i to y", "neither envies the other"],
  },
  { command: "stability", content: conflict, says: ["Nash  s1", "it can improve to s1"] },
])("$command: a person reads the result and the reason", async ({ command, content, says }) => {
  const { code, out } = await parley([command, "f"], content)
  expect(code).toBe(0)
  for (const words of says) expect(out).toContain(words)
})

test("seats: an id in a file cannot steer the screen", async () => {
  const { out } = await parley(["seats", "f"], {
    ...election,
    lists: [{ id: "\u001b[31mred\u202e", votes: 1 }],
    floors: {},
  })
  expect(out).toContain("[31mred")
  expect(["\u001b", "\u202e"].filter((steering) => out.includes(steering))).toEqual([])
})

test.each([
  {
    why: "negative votes",
    command: "seats",
    content: { ...election, lists: [{ id: "a", votes: -1 }] },
    want: "f: $.lists[0].votes (line 1): found the number -1; write zero or more.",
  },
  {
    why: "more floors than seats",
    command: "seats",
    content: { ...election, floors: { a: 3, b: 3 } },
    want:
      "f: $.floors (line 1): found floors of 6 seats in all, more than there are; lower the " +
      "floors or raise the seats.",
  },
  {
    why: "duplicate ids",
    command: "seats",
    content: {
      ...election,
      lists: [
        { id: "a", votes: 1 },
        { id: "a", votes: 2 },
      ],
      floors: {},
    },
    want: 'f: $.lists[1] (line 1): found the list "a" a second time; name each only once.',
  },
  {
    why: "zero seats",
    command: "seats",
    content: { ...election, seats: 0 },
    want: "f: $.seats (line 1): found the number 0; write a whole number from 1 to 1000000000.",
  },
  {
    why: "all lists under the threshold",
    command: "seats",
    content: { ...election, threshold: "0.9", floors: {} },
    want:
      "f: $.threshold (line 1): found a threshold that no list reaches: the largest, a, has " +
      "2/5 of the votes; lower the threshold.",
  },
  {
    why: "a threshold in percent",
    command: "seats",
    content: { ...election, threshold: 5 },
    want: "f: $.threshold (line 1): found the number 5; write a share from 0 to 1, such as 0.05.",
  },
  {
    why: "a floor for nobody",
    command: "seats",
    content: { ...election, floors: { z: 1 } },
    want:
      'f: $.floors.z (line 1): found the list "z", which is not in the file; name a list of ' +
      "the file.",
  },
  {
    why: "an unknown method",
    command: "seats",
    content: { ...election, method: "jefferson" },
    want:
      'f: $.method (line 1): found "jefferson"; write one of dhondt, sainte-lague, ' +
      "modified-sainte-lague, adams, dean, hill, hare, droop, quota-truncated.",
  },
  {
    why: "Hill with fewer seats than lists",
    command: "seats",
    content: { ...election, method: "hill", seats: 2, floors: {} },
    want:
      "f: $.seats (line 1): found fewer seats than the 3 that this method gives before any " +
      "other; raise the seats, raise the threshold or choose another method.",
  },
  {
    why: "a refusal before the first turn",
    command: "portfolios",
    content: { ...executive, lists: [{ id: "X", seats: 1, declinesFrom: 0 }] },
    want:
      "f: $.lists[0].declinesFrom (line 1): found the number 0; write a whole number from 1 to " +
      "100000.",
  },
  {
    why: "a wish for an office that is not there",
    command: "portfolios",
    content: { offices: ["A"], lists: [{ id: "X", seats: 1, prefers: ["B"] }] },
    want:
      'f: $.lists[0].prefers (line 1): found the office "B", which is not among the offices; ' +
      'name the offices in a list under "offices".',
  },
  {
    why: "a rule that a larger coalition can lose",
    command: "power",
    content: { ...council, rule: { all: ["a", { not: "b" }] } },
    want:
      "f: $.rule (line 1): found a rule that a wins and a, b loses; change the rule so that " +
      "more members never lose what fewer win.",
  },
  {
    why: "a vote of a stranger",
    command: "power",
    content: { ...council, vote: ["z"] },
    want: 'f: $.vote (line 1): found a vote of "z", who is not a member; name members of the file.',
  },
  {
    why: "a member twice",
    command: "power",
    content: { ...council, members: [{ id: "a" }, { id: "a" }] },
    want: 'f: $.members[1] (line 1): found the member "a" a second time; name each only once.',
  },
  {
    why: "points that sum differently",
    command: "divide",
    content: { ...estate, items: [{ id: "i", points: { x: 60, y: 50 } }] },
    want:
      "f: $.items (line 1): found points of x that sum to 60 and of y that sum to 50; give " +
      "both parties the same total, such as 100.",
  },
  {
    why: "three parties",
    command: "divide",
    content: { ...estate, parties: ["x", "y", "z"] },
    want: "f: $.parties (line 1): found a list of 3; name two parties.",
  },
  {
    why: "points of one party only",
    command: "divide",
    content: { ...estate, items: [{ id: "i", points: { x: 1 } }] },
    want:
      "f: $.items[0].points (line 1): found no points of y; give the points of both parties; 0 " +
      "where the item is worth nothing.",
  },
  {
    why: "an empty conflict",
    command: "stability",
    content: {},
    want: "f: $.deciders (line 1): found nothing; write a list in square brackets.",
  },
  {
    why: "a file that is no map",
    command: "stability",
    content: "[]",
    want: "f: $ (line 1): found a list of 0; write a map in curly brackets.",
  },
])("$command: $why is refused in one sentence", async ({ command, content, want }) =>
  expect(await parley([command, "f", "--json"], content)).toEqual({
    code: 1,
    out: "",
    err: `${want}\n`,
  }),
)

test("stability: no such state today is refused; no such limit is wrong usage", async () => {
  expect(await parley(["stability", "f", "--from", "s9"], conflict)).toEqual({
    code: 1,
    out: "",
    err: 'f: $ (line 1): found no state "s9" to start from; name a state: s1, s2, s3, s4.\n',
  })
  expect((await parley(["stability", "f", "--limit", "many"], conflict)).code).toBe(2)
  expect((await parley(["seats", "f", "--colour"], election)).code).toBe(2)
})

test.each(["seats", "portfolios", "power", "divide", "stability"])(
  "%s --help: says what the file holds, with examples",
  async (command) => {
    const { code, out } = await parley([command, "--help"], "")
    expect(code).toBe(0)
    expect(out).toContain(`Usage: parley ${command}`)
    expect(out).toContain("Examples:")
  },
)

/** Fractions over a hundred denominators of a thousand digits that have nothing in common. */
const unlike = Array.from({ length: 300 }, (_, i) => `1/${10n ** 999n + BigInt(2 * i + 1)}`)

test.each([
  {
    command: "divide",
    place: "$.items",
    what: "points",
    content: {
      parties: ["x", "y"],
      items: [...unlike, ...unlike].map((each, i) => ({
        id: `i${i}`,
        points: { x: each, y: unlike[i % 300] },
      })),
    },
  },
  {
    command: "seats",
    place: "$.lists",
    what: "votes",
    content: {
      method: "dhondt",
      seats: 3,
      lists: unlike.map((votes, i) => ({ id: `l${i}`, votes })),
    },
  },
  {
    command: "power",
    place: "$.rule",
    what: "weights",
    content: {
      members: unlike.map((weight, i) => ({ id: `m${i}`, weight })),
      rule: { weight: "weight", quota: "1/2" },
    },
  },
  {
    command: "settle",
    place: "$.preferences",
    what: "scores of p",
    content: {
      parties: [{ id: "p" }],
      issues: [{ id: "A", options: unlike.map((_, i) => ({ id: `o${i}` })) }],
      preferences: [
        {
          party: "p",
          issue: "A",
          scores: Object.fromEntries(unlike.map((each, i) => [`o${i}`, each])),
        },
      ],
    },
  },
])(
  "$command: numbers over denominators that have nothing in common are refused in one sentence",
  async ({ command, place, what, content }) => {
    const { code, out, err } =
      command === "settle"
        ? await settled(content)
        : await parley([command, "f", "--json"], content)
    expect([code, out]).toEqual([1, ""])
    expect(err).toMatch(
      new RegExp(
        `^f: ${place.replace("$", "\\$")} \\(line 1\\): found ${what} over denominators with ` +
          `so little in common that one for all of them would have more than \\d+ digits; ` +
          `round them, such as to six decimals\\.\n$`,
      ),
    )
  },
)

/** The command that also looks for folders. */
async function settled(content: unknown): Promise<Said> {
  let [out, err] = ["", ""]
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  const ports = {
    files: { read: async () => ({ ok: true, value: bytes }) },
    folders: { list: async () => ({ ok: false }) },
    written: async (source: string) => parseWritten(source),
  } as unknown as Terminal["ports"]
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    columns: 80,
    environment: {},
    ports,
  } as unknown as Terminal
  return {
    code: await runCommandLine(["settle", "f", "--json"], COMMANDS, terminal, "0"),
    out,
    err,
  }
}

test.each(["divide", "portfolios"])(
  "%s: a number of ten thousand digits is refused in one sentence",
  async (command) => {
    const long = "9".repeat(10_000)
    const { code, err } = await parley(
      [command, "f"],
      command === "divide"
        ? { parties: ["x", "y"], items: [{ id: "i", points: { x: long, y: long } }] }
        : { offices: 1, lists: [{ id: "a", seats: long }] },
    )
    expect([code, err.length < 200, err]).toEqual([
      1,
      true,
      expect.stringMatching(/; write a shorter number\.\n$/) as unknown,
    ])
  },
)
