import { expect, test } from "vitest"
import {
  positionOf,
  relationOf,
  road,
  roleOf,
  write,
  type Road,
} from "../../app/testing/northern-road.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Desk, type Terminal } from "../index.ts"

async function parley(
  { ports, viewer, process }: Road,
  words: readonly string[],
  columns = 100,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""]
  const desk: Desk = { ports, viewer, process: { id: process, title: "Northern road" } }
  const program = {
    onRecord: async (_wish: unknown, _tell: unknown, work: (desk: Desk) => Promise<unknown>) => ({
      ok: true,
      value: await work(desk),
    }),
  }
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    columns,
    ports: {},
    program,
    environment: {},
  }
  const code = await runCommandLine(
    ["positions", ...words],
    COMMANDS,
    terminal as unknown as Terminal,
    "0",
  )
  return { code, out, err }
}

/** Noor asks for early and her spokesman for late; Tarek has a stake and no seat. */
async function told(): Promise<Road> {
  const here = await road()
  await write(here, roleOf(here.noor, "party", here.opens))
  await write(here, roleOf(here.tarek, "stakeholder", here.unseen))
  await write(here, positionOf(here, here.noor, { from: "2021-03-01" }))
  await write(
    here,
    positionOf(here, here.spokesman, {
      options: ["late"],
      text: "There is no hurry.",
      on: here.unseen,
    }),
  )
  await write(here, relationOf("speaks-for", here.spokesman, here.noor, here.unseen))
  return here
}

test("parley positions: who moved, then every issue with everybody's positions", async () => {
  expect(await parley(await told(), [])).toEqual({
    code: 0,
    err: "",
    out: `MOVED SINCE 2021-03-01
  new position: Spokesman on “Opening of the road”: “There is no hurry.”
  new position: Noor Amiri on “Opening of the road”: “The road opens early.”; held before, recorded
    since

OPENING OF THE ROAD
  early = By May; late = After the harvest
  1 contradiction between those who speak for one actor
  Noor Amiri (party)
    position: The road opens early. [asks for By May; since 2021-03-01; 1 sentence]
  Spokesman
    position: There is no hurry. [asks for After the harvest; 1 sentence]

Without a position: Tarek Sahl.
`,
  })
})

test("parley positions: one actor, and nothing since today", async () => {
  expect((await parley(await told(), ["--actor", "noor", "--since", "2021-03-08"])).out)
    .toBe(`Nobody moved between 2021-03-08 and 2021-03-08.

OPENING OF THE ROAD
  early = By May; late = After the harvest
  1 contradiction between those who speak for one actor
  Noor Amiri (party)
    position: The road opens early. [asks for By May; since 2021-03-01; 1 sentence]
`)
})

test("parley positions --json: the contract on standard output and nothing else", async () => {
  const here = await told()
  const { code, out, err } = await parley(here, ["--issue", "opening", "--json"])
  expect([code, err]).toEqual([0, ""])
  const [noor] = (JSON.parse(out) as { cells: { actor: string }[] }).cells
  expect(JSON.parse(out)).toMatchObject({
    format: "parley-positions/1",
    day: "2021-03-08",
    since: "2021-03-01",
    issues: [{ title: "Opening of the road", positions: "2", contradictions: "1" }],
    parties: [
      { name: "Noor Amiri", roles: ["party"], seated: true },
      { name: "Tarek Sahl", roles: ["stakeholder"], seated: false },
      { name: "Spokesman" },
    ],
    moves: [
      { kind: "new", actor: { name: "Spokesman" }, before: null, learnt: false, why: null },
      { kind: "new", actor: { name: "Noor Amiri" }, learnt: true },
    ],
  })
  expect(noor).toMatchObject({
    actor: here.noor,
    issue: here.issue,
    older: "0",
    moved: ["new"],
    positions: [
      {
        sort: "position",
        holder: "office",
        state: "current",
        options: [{ key: "early", name: "By May" }],
        from: "2021-03-01",
        until: null,
        stale: null,
        sentences: [
          {
            words: "the road opens by 2021-05-01",
            document: { title: "The road north", date: "2021-03-08" },
            speakers: [{ actor: here.noor, name: "Noor Amiri" }],
          },
        ],
      },
    ],
  })
})

test("parley positions: a process without an issue says what to do", async () => {
  const here = await road()
  const { out } = await parley({ ...here }, ["--as-of", "2021-03-08"])
  expect(out).toContain("Nobody has a position on it.")
})

test.each([40, 60, 110])("parley positions: no line is wider than %i columns", async (columns) => {
  const { out } = await parley(await told(), [], columns)
  expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(columns)
})

test.each([
  {
    why: "a day that does not exist",
    words: ["--since", "2021-02-30"],
    code: 1,
    err: '--since: found "2021-02-30"; write a day that exists, such as 2021-03-08.\n',
  },
  {
    why: "an issue that is not there",
    words: ["--issue", "ships"],
    code: 1,
    err: '--issue: found "ships"; write one of Opening of the road.\n',
  },
  {
    why: "an actor that is not there",
    words: ["--actor", "nobody"],
    code: 1,
    err: '--actor: found "nobody"; write one of Noor Amiri, Tarek Sahl, Spokesman.\n',
  },
  {
    why: "a day before the record",
    words: ["--as-of", "2020-01-01"],
    code: 1,
    err: /^Nothing of this process was on the record at the end of 2020-01-01/,
  },
  {
    why: "an option that is not there",
    words: ["--colour"],
    code: 2,
    err: "Unknown option '--colour'. See parley positions --help.\n",
  },
])("parley positions: $why is one sentence and exit $code", async ({ words, code, err }) => {
  const said = await parley(await told(), words)
  expect([said.code, said.out]).toEqual([code, ""])
  expect(said.err).toMatch(
    err instanceof RegExp ? err : new RegExp(`^${err.replaceAll(/[.?[\]]/g, "\\$&")}$`),
  )
})
