import { expect, test } from "vitest"
import { parseWritten } from "../../intake/index.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type ExitCode, type Terminal } from "../index.ts"

interface Said {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** Runs `parley stability …` on a file that holds this. */
async function stability(words: readonly string[], content: unknown): Promise<Said> {
  let [out, err] = ["", ""]
  const bytes = new TextEncoder().encode(JSON.stringify(content))
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
      throw new RangeError("this command does not need the program")
    },
  }
  return {
    code: await runCommandLine(["stability", "f", ...words], COMMANDS, terminal, "0"),
    out,
    err,
  }
}

const deciders = [
  { id: "north", options: [{ id: "withdraw" }] },
  { id: "south", options: [{ id: "accept" }] },
]
const known = {
  deciders,
  preferences: {
    north: { statements: ["accept", "not withdraw"] },
    south: { ranking: [["s2"], ["s4"], ["s1"], ["s3"]] },
  },
}
const open = {
  deciders,
  preferences: {
    north: { statements: ["accept", "withdraw"] },
    south: { prefers: [["s4", "s2"]] },
  },
}

test("what if: the equilibria that come and go, in words and as JSON", async () => {
  const [text, json] = [
    await stability(["--without", "south:s3:s1"], known),
    await stability(["--without", "south:s3:s1", "--json"], known),
  ]
  expect(text.out).toContain("What if south could not move from s3 (accept) to s1?")
  expect(JSON.parse(json.out)).toMatchObject({
    whatIf: {
      changes: ["if south could not move from s3 (accept) to s1"],
      gained: { nash: ["s3"] },
      lost: { nash: [], gmr: ["s4"] },
    },
    equilibria: { nash: ["s1", "s3"] },
  })
})

test(
  "not known: what holds over every ranking that agrees with the pairs, and what unsettles the " +
    "rest",
  async () => {
    const { out } = await stability(["--json"], open)
    expect(JSON.parse(out)).toMatchObject({
      equilibria: { nash: ["s4"] },
      unknown: {
        deciders: ["south"],
        kind: "every",
        rankings: "12",
        holds: {
          s4: { nash: { rankings: "12", share: "1" } },
          s2: { nash: { rankings: "0", share: "0" } },
        },
      },
    })
  },
)

test("not known by the option: whatever the file says of it", async () =>
  expect(JSON.parse((await stability(["--unknown", "south", "--json"], known)).out)).toMatchObject({
    unknown: { deciders: ["south"], rankings: "24" },
  }))

const states = Array.from({ length: 8 }, (_, i) => `s${i + 1}`)
const large = {
  deciders: [{ id: "north" }, { id: "south" }],
  states,
  moves: {
    north: [
      ["s1", "s2"],
      ["s2", "s1"],
    ],
    south: [["s1", "s3"]],
  },
  preferences: { north: { unknown: true }, south: { ranking: states.map((id) => [id]) } },
}

test(
  "too many rankings are drawn: as many as asked for, by seed, each share with its interval, " +
    "and said so",
  async () => {
    const [once, again] = [
      await stability(["--draws", "200", "--seed", "7", "--json"], large),
      await stability(["--draws", "200", "--seed", "7", "--json"], large),
    ]
    expect(again).toEqual(once)
    expect(JSON.parse(once.out)).toMatchObject({
      unknown: {
        kind: "drawn",
        rankings: "200",
        seed: "7",
        holds: { s4: { nash: { share: "1", interval: ["0.9812", "1.0000"] } } },
      },
    })
    expect((await stability(["--draws", "200"], large)).out).toContain(
      "200 drawn rankings without ties, seed 1; there are too many to look at all",
    )
  },
)

test.each<{ why: string; words: readonly string[]; content: unknown; code: number; err: RegExp }>([
  {
    why: "a move that there is not",
    words: ["--without", "south:s1:s2"],
    content: known,
    code: 1,
    err: /found no move of south from s1 to s2 \(withdraw\); name a move that there is\.$/,
  },
  {
    why: "an unknown decider",
    words: ["--unknown", "east"],
    content: known,
    code: 1,
    err: /no decider "east" .*name a decider: north, south\.$/,
  },
  {
    why: "an unknown state",
    words: ["--swap", "south:s1:s9"],
    content: known,
    code: 1,
    err: /no state "s9" for --swap south:s1:s9; name a state/,
  },
  {
    why: "half a change",
    words: ["--swap", "south:s1"],
    content: known,
    code: 1,
    err: /write --swap DECIDER:STATE:STATE\.$/,
  },
  {
    why: "a swap in what is not known",
    words: ["--swap", "south:s1:s2"],
    content: open,
    code: 1,
    err: /a swap in the preference of south, which is not known; leave out/,
  },
  {
    why: "pairs in a circle",
    words: [],
    content: {
      deciders,
      preferences: {
        ...open.preferences,
        south: {
          prefers: [
            ["s1", "s2"],
            ["s2", "s1"],
          ],
        },
      },
    },
    code: 1,
    err: new RegExp(
      String.raw`\$\.preferences\.south.* pairs that prefer s\d to itself by way of others; ` +
        String.raw`take one of the pairs out\.$`,
    ),
  },
  {
    why: "a ranking and pairs",
    words: [],
    content: {
      deciders,
      preferences: { ...open.preferences, south: { ranking: [["s1"]], unknown: true } },
    },
    code: 1,
    err: new RegExp(
      "more than one of a ranking, statements, pairs and nothing known; leave all " +
        String.raw`but one out\.$`,
    ),
  },
  {
    why: "no draws",
    words: ["--draws", "0"],
    content: open,
    code: 2,
    err: /^--draws takes a whole number/,
  },
])("bad input: $why is one sentence", async ({ words, content, code, err }) => {
  const said = await stability(words, content)
  expect(said.code).toBe(code)
  expect(said.out).toBe("")
  expect(said.err.trim()).toMatch(err)
})
