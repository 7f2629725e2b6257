import { expect, test } from "vitest"
import { parseWritten } from "../../intake/index.ts"
import { parseXml } from "../../intake/xml.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Terminal } from "../index.ts"

const talks = {
  title: "A bridge",
  parties: [
    { id: "north", name: "The north", reservation: 5 },
    { id: "south", name: "The south", reservation: 5 },
  ],
  issues: [
    {
      id: "toll",
      name: "Toll",
      options: [
        { id: "t1", name: "none" },
        { id: "t2", name: "half" },
        { id: "t3", name: "full" },
      ],
    },
    {
      id: "date",
      name: "Date",
      options: [
        { id: "d1", name: "May" },
        { id: "d2", name: "June" },
      ],
    },
  ],
  preferences: [
    {
      party: "north",
      issue: "toll",
      scores: { t1: 0, t2: 4, t3: 9 },
      author: "Ana",
      basis: "estimated",
      evidence: ["s1"],
    },
    {
      party: "south",
      issue: "toll",
      scores: { t1: 9, t2: 4, t3: 0 },
      author: "Ana",
      basis: "stated",
      evidence: [],
    },
    {
      party: "south",
      issue: "date",
      scores: { d1: 0, d2: 1 },
      author: "Ana",
      basis: "stated",
      evidence: [],
    },
    {
      party: "north",
      issue: "date",
      scores: { d1: 0, d2: "3/2" },
      author: "Ana",
      basis: "stated",
      evidence: [],
    },
  ],
}
const silent = {
  ...talks,
  parties: [
    { id: "north", name: "The north", reservation: 5 },
    { id: "south", name: "The south", reservation: { unknown: true } },
  ],
}
const blocked = { ...talks, preferences: talks.preferences.slice(0, 2) }
const domain =
  `<negotiation_template><utility_space><objective name="Rent"><issue index="1" ` +
  `name="Rent"><item value="low"/><item ` +
  `value="high"/></issue></objective></utility_space></negotiation_template>`
const profile = (low: number, high: number): string =>
  `<utility_space><objective><issue index="1" name="Rent"><item value="low" ` +
  `evaluation="${low}"/><item value="high" evaluation="${high}"/></issue><weight index="1" ` +
  `value="1"/></objective><reservation value="0.5"/></utility_space>`

const FILES: Readonly<Record<string, string>> = {
  "talks.json": JSON.stringify(talks),
  "blocked.yaml": JSON.stringify(blocked),
  "silent.json": JSON.stringify(silent),
  "-": JSON.stringify(talks),
  "broken.json": "{",
  "empty.json": JSON.stringify({ ...talks, issues: [] }),
  "d/domain.xml": domain,
  "d/tenant.xml": profile(4, 2),
  "d/owner.xml": profile(3, 4),
  "d/notes.xml": "<notes/>",
  "alone/domain.xml": domain,
  "two/a.xml": domain,
  "two/b.xml": domain,
  "nothing/readme.txt": "",
  "steered.json": JSON.stringify({ ...talks, title: "A \u001b[31mred\u202e title" }),
}

async function parley(
  ...words: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""]
  const missing = (path: string) => ({
    ok: false,
    fault: { kind: "file", path, found: "there is no such file", mend: "check the name" },
  })
  const ports = {
    files: {
      read: async (path: string) =>
        FILES[path] === undefined
          ? missing(path)
          : { ok: true, value: new TextEncoder().encode(FILES[path]) },
    },
    folders: {
      list: async (path: string) => {
        const folder = path.replace(/\/?$/, "/")
        const names = Object.keys(FILES)
          .filter((name) => name.startsWith(folder))
          .map((name) => name.slice(folder.length))
          .sort()
        return names.length === 0 ? missing(path) : { ok: true, value: names }
      },
    },
    written: async (source: string) => parseWritten(source),
    markup: async (source: string) => parseXml(source),
  }
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    columns: 100,
    ports,
    environment: {},
  }
  const code = await runCommandLine(
    ["settle", ...words],
    COMMANDS,
    terminal as unknown as Terminal,
    "0",
  )
  return { code, out, err }
}

test(
  "parley settle: what all could accept comes first, whose numbers they are is said, and " +
    "nothing is called best",
  async () => {
    const { code, out } = await parley("talks.json")
    expect(code).toBe(0)
    expect(out).toBe(`A bridge

6 packages: 6 feasible, 1 accepted by both parties, 1 adopted. Adopted is what this rule lets pass:
The north, and The south.
This rests on 4 preferences, by Ana: estimated, stated.

What both parties could accept, under these assumptions:
  Toll  Date  The north  The south
  half  June       11/2          5

3 feasible packages cannot be bettered for one party without a loss to another.

Nash (the largest product of gains, where every party gains): none.
Kalai-Smorodinsky (the smallest gain, as a share of the most that party can gain, is as large as can
be):
  Toll  Date  The north  The south
  half  June       11/2          5
Egalitarian (the smallest gain is as large as can be, then the next smallest):
  Toll  Date  The north  The south
  half  June       11/2          5
Utilitarian (the largest sum of utilities):
  Toll  Date  The north  The south
  half  June       11/2          5
`)
    expect(out).not.toMatch(/best|recommend/i)
  },
)

test("parley settle: what blocks an agreement is said in words", async () => {
  const { code, out } = await parley("blocked.yaml")
  expect(code).toBe(0)
  expect(out).toContain(`Under these assumptions there is no package that both parties could accept.
What stands in the way, under these assumptions:
  The north asks for at least 5 and The south asks for at least 5; no package gives both: where The
    south is satisfied, The north gets at most 0; where The north is satisfied, The south gets at
    most 0.
`)
})

test("parley settle: what is not known is told in three numbers, and is no consent", async () => {
  const [{ out }, { out: json }] = [
    await parley("silent.json"),
    await parley("silent.json", "--json"),
  ]
  expect(out).toContain(
    "6 packages: 6 feasible; known to be acceptable to both parties: 0; ruled out: 3; " +
      "not known: 3.\n" +
      "By the rule: 0 to 3 adopted. Adopted is what this rule lets pass: " +
      "The north, and The south.\n",
  )
  expect(out).toContain(
    "The four points are left out: the least that The south accepts is not known.",
  )
  expect(out).not.toContain("Kalai-Smorodinsky")
  expect(JSON.parse(json)).toMatchObject({
    accepted: { atLeast: "0", atMost: "3" },
    ruledOut: "3",
    notKnown: "3",
    frontierPackages: "3",
    points: { nash: [] },
    listed: { frontier: { shown: "3", of: "3" } },
    frontier: [
      { accepted: false, adopted: false },
      { accepted: null, adopted: null },
      { accepted: null, adopted: null },
    ],
  })
})

test("parley settle --json: the contract's fields, with exact numbers as text", async () => {
  const { code, out } = await parley("-", "--json", "--limit", "1")
  const answer = JSON.parse(out) as Record<string, unknown>
  expect(code).toBe(0)
  expect(answer).toMatchObject({
    format: "parley-settlement/1",
    packages: "6",
    feasible: "6",
    accepted: "1",
    adopted: "1",
    exactness: { kind: "exact" },
    frontierVectors: "3",
    frontierPackages: "3",
    frontier: [
      {
        package: { toll: "t1", date: "d2" },
        utilities: { north: "3/2", south: "10" },
        accepted: false,
        adopted: false,
      },
    ],
    listed: { frontier: { shown: "1", of: "3" } },
    points: {
      nash: [],
      utilitarian: [
        { package: { toll: "t2", date: "d2" }, utilities: { north: "11/2", south: "5" } },
      ],
    },
    blockers: [],
  })
  expect((answer["rests"] as unknown[])[0]).toEqual({
    preference: { party: "north", issue: "toll" },
    basis: "estimated",
    author: "Ana",
    heldBy: null,
    evidence: ["s1"],
  })
})

test("parley settle --why: who refuses a package, where, and what betters it", async () => {
  const { out } = await parley("talks.json", "--why", "t1,d1")
  expect(out).toContain(
    "  The north refuses it, 5 short; against its own first choice it gives up 9 on Toll, " +
      "3/2 on Date.\n" +
      "  These give nobody less and somebody more:\n" +
      "  Toll  Date  The north  The south\n" +
      "  none  June        3/2         10\n",
  )
  expect(
    JSON.parse((await parley("talks.json", "--why", "date=d1,toll=t1", "--json")).out),
  ).toMatchObject({
    why: {
      refuses: [
        {
          party: "north",
          short: "5",
          losses: [
            { issue: "toll", loss: "9" },
            { issue: "date", loss: "3/2" },
          ],
          redLines: [],
        },
      ],
      room: { north: "3/2", south: "1" },
    },
  })
})

test("parley settle --robust: shares of draws with intervals, the same for a seed", async () => {
  const [first, again] = [
    await parley("talks.json", "--robust", "50", "--seed", "3", "--json"),
    await parley("talks.json", "--robust", "50", "--seed", "3", "--json"),
  ]
  expect(first.out).toBe(again.out)
  expect(JSON.parse(first.out)).toMatchObject({
    robust: {
      draws: "50",
      seed: "3",
      packages: expect.arrayContaining([
        expect.objectContaining({ package: { toll: "t2", date: "d2" } }),
      ]) as unknown,
    },
  })
  expect((await parley("talks.json", "--robust", "50")).out).toContain(
    "How sure, over 50 draws with seed 1:",
  )
})

test("parley settle: a GENIUS folder and its domain file are the same table", async () => {
  const [folder, file] = [await parley("d", "--json"), await parley("d/domain.xml", "--json")]
  expect(folder).toEqual(file)
  expect(JSON.parse(folder.out)).toMatchObject({
    packages: "2",
    accepted: "2",
    parties: [{ id: "owner", reservation: "1/2" }, { id: "tenant" }],
    frontierPackages: "2",
  })
})

test("parley settle: words of a file cannot steer the screen", async () =>
  expect((await parley("steered.json")).out.split("\n")[0]).toBe("A [31mred title"))

test.each([
  {
    why: "a missing file",
    words: ["gone.json"],
    code: 1,
    err: "gone.json: there is no such file; check the name.\n",
  },
  { why: "broken JSON", words: ["broken.json"], code: 1, err: /^broken\.json: .*\n$/ },
  {
    why: "no issues",
    words: ["empty.json"],
    code: 1,
    err: "empty.json: $.issues (line 1): found an empty list; name at least one.\n",
  },
  {
    why: "a domain without profiles",
    words: ["alone/domain.xml"],
    code: 1,
    err:
      "alone/domain.xml: /negotiation_template (line 1): found a domain without profiles; put " +
      "the parties' utility_space files beside it.\n",
  },
  {
    why: "a profile in place of a domain",
    words: ["d/owner.xml"],
    code: 1,
    err: "d/owner.xml: this is one party's profile; name the domain file or its folder.\n",
  },
  {
    why: "a folder with two domains",
    words: ["two"],
    code: 1,
    err:
      "two: there are 2 domains in this folder (a.xml, b.xml); name the one that is meant and " +
      "its profiles with --profile FILE, once for each party.\n",
  },
  {
    why: "a folder with none",
    words: ["nothing"],
    code: 1,
    err:
      "nothing: there is no negotiation_template in this folder; name a folder with a GENIUS " +
      "domain, or a file.\n",
  },
  {
    why: "a package that is none",
    words: ["talks.json", "--why", "t1"],
    code: 1,
    err: /^--why: A package names one option for each of the 2 issues/,
  },
  {
    why: "draws of what nothing is known of",
    words: ["silent.json", "--robust", "10"],
    code: 1,
    err:
      "silent.json: of The south it is not known what it accepts at the least, and --robust " +
      "has nothing to draw that from; give ranges, an order or classes, or leave --robust " +
      "out.\n",
  },
  {
    why: "a limit that is no number",
    words: ["talks.json", "--limit", "many"],
    code: 2,
    err: /^--limit takes a whole number/,
  },
  {
    why: "no time at all",
    words: ["talks.json", "--time", "0"],
    code: 2,
    err: /^--time takes seconds/,
  },
  {
    why: "a seed for nothing",
    words: ["talks.json", "--seed", "1"],
    code: 2,
    err: /^--seed goes with --robust/,
  },
  {
    why: "an unknown option",
    words: ["talks.json", "--best"],
    code: 2,
    err: /See parley settle --help/,
  },
])("parley settle: $why is one plain sentence", async ({ words, code, err }) => {
  const answer = await parley(...words)
  expect([answer.code, answer.out]).toEqual([code, ""])
  if (typeof err === "string") expect(answer.err).toBe(err)
  else expect(answer.err).toMatch(err)
})
