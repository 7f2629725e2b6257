import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { diskFiles, diskFolders } from "../../intake/files.ts"
import { parseWritten } from "../../intake/index.ts"
import { parseXml } from "../../intake/xml.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Terminal } from "../index.ts"

const domain = (issue = "Rent") =>
  `<negotiation_template><utility_space><objective name="any"><issue index="1" ` +
  `name="${issue}"><item value="low"/><item ` +
  `value="high"/></issue></objective></utility_space></negotiation_template>`
interface Says {
  readonly low?: number | string
  readonly high?: number | string
  readonly issue?: string
  readonly weight?: number
  readonly root?: string
  readonly inside?: string
  readonly reservation?: number
}
const profile = ({
  low = 4,
  high = 2,
  issue = "Rent",
  weight = 1,
  root = "",
  inside = "",
  reservation,
}: Says = {}) =>
  `<utility_space${root}>${inside}<objective><issue index="1" name="${issue}">` +
  `<item value="low" evaluation="${low}"/><item value="high" evaluation="${high}"/></issue>` +
  `<weight index="1" value="${weight}"/></objective>` +
  (reservation === undefined ? "" : `<reservation value="${reservation}"/>`) +
  "</utility_space>"

const folder = mkdtempSync(join(tmpdir(), "parley-genius-"))
beforeAll(() => {
  for (const [name, files] of Object.entries(FOLDERS)) put(name, files)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function put(name: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, name), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text)
}

const pair = (stem: string, ...ends: readonly string[]) =>
  Object.fromEntries(ends.map((end, i) => [`${stem}${end}`, profile({ low: i + 1, high: 3 })]))

/**
 * Invented folders, in the manner of a competition's variants: many domains with the same issues,
 * and profiles of each.
 */
const FOLDERS = {
  one: { "house.xml": domain(), "tenant.xml": profile(), "owner.xml": profile({ low: 1 }) },
  variants: {
    "X-A-domain.xml": domain(),
    "X-B-domain.xml": domain(),
    "X-C-domain.xml": domain(),
    ...pair("X-A-", "buyer.xml", "seller.xml"),
    ...pair("X-B-", "buyer.xml", "seller.xml"),
    ...pair("X-C-", "buyer.xml", "seller.xml"),
  },
  underscores: {
    "tram_domain.xml": domain(),
    "bus_domain.xml": domain(),
    ...pair("tram_", "1.xml", "2.xml"),
    ...pair("bus_", "1.xml", "2.xml", "3.xml"),
  },
  spaces: {
    "Old Town-domain.xml": domain(),
    "New Town-domain.xml": domain(),
    ...pair("Old Town ", "a.xml", "it's b.xml"),
    ...pair("New Town ", "a.xml", "b.xml"),
  },
  cased: {
    "Mill-DOMAIN.XML": domain(),
    "Farm-Domain.xml": domain(),
    ...pair("mill-", "1.XML", "2.xml"),
    ...pair("FARM-", "1.xml", "2.xml"),
  },
  nested: {
    "X-domain.xml": domain(),
    "X-A-domain.xml": domain(),
    ...pair("X-A-", "1.xml", "2.xml"),
    ...pair("X-", "1.xml", "2.xml"),
  },
  naming: {
    "a.xml": domain(),
    "b.xml": domain(),
    "p1.xml": profile({ root: ' domain="etc/templates/a.xml"' }),
    "p2.xml": profile({ inside: '<source file="file:x\\a.xml"/>' }),
    "p3.xml": profile({ root: ' domain="b.xml"' }),
    "p4.xml": profile({ inside: "<domain>b.xml</domain>" }),
    "p5.xml": profile({ root: ' note="not a.xmlb nor aa.xml"', inside: "<!-- a.xml -->" }),
  },
  "named-alone": {
    "a.xml": domain(),
    "p1.xml": profile({ root: ' domain="a.xml"' }),
    "p2.xml": profile({ root: ' domain_name="A"' }),
    "p3.xml": profile(),
  },
  "named-and-stems": {
    "a-domain.xml": domain(),
    "b-domain.xml": domain(),
    "a-1.xml": profile({ root: ' domain="b-domain.xml"' }),
    "a-2.xml": profile(),
    "a-3.xml": profile({ low: 1 }),
  },
  orphan: {
    "a-domain.xml": domain(),
    "b-domain.xml": domain(),
    "a-1.xml": profile(),
    "p.xml": profile(),
    "q.xml": profile({ issue: "Date" }),
  },
  "orphan-of-all": {
    "a-domain.xml": domain(),
    "b-domain.xml": domain("Date"),
    "a-1.xml": profile(),
  },
  twins: { "X-domain.xml": domain(), "X_domain.xml": domain(), "X-1.xml": profile() },
  unnamed: {
    "-domain.xml": domain(),
    "other-domain.xml": domain(),
    "-domain-1.xml": profile(),
    "other-1.xml": profile(),
  },
  five: { "house.xml": domain(), ...pair("p", "1.xml", "2.xml", "3.xml", "4.xml", "5.xml") },
  mixed: {
    "house.xml": domain(),
    "owner.xml": profile({ low: 1 }),
    "tenant.xml": profile(),
    "pareto.xml": "<pareto><point/></pareto>",
    "broken.xml": "<utility_space><obj",
    "letter.xml": "Dear all,",
    "vague.xml": profile({ high: "good" }),
    "empty.xml": "",
    "note.txt": "<utility_space>",
  },
  capped: {
    "house.xml": domain(),
    "big.xml": profile({ low: 3, high: 4, weight: 1.5, reservation: 1 }),
    "fair.xml": profile({ low: 4, high: 2, weight: 1 }),
  },
  unreachable: {
    "house.xml": domain(),
    "big.xml": profile({ low: 3, high: 4, weight: 1.5, reservation: 1.25 }),
  },
  none: { "vague.xml": profile({ high: "good" }), "house.xml": domain() },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

async function parley(
  ...words: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""]
  const ports = {
    files: diskFiles,
    folders: diskFolders,
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
    columns: 1000,
    ports,
    environment: {},
  }
  const code = await runCommandLine(
    ["settle", ...words],
    COMMANDS,
    terminal as unknown as Terminal,
    "0",
  )
  return { code, out, err: err.replaceAll(`${folder}/`, "") }
}

const at = (path: string): string => join(folder, path)
const answered = async (...words: string[]) => {
  const { code, out, err } = await parley(...words, "--json")
  return code === 0
    ? (JSON.parse(out) as {
        readonly parties: readonly { id: string }[]
        readonly leftOut: unknown
        readonly doubts?: unknown
        readonly capped?: unknown
        readonly notes: readonly string[]
      } & Readonly<Record<string, unknown>>)
    : err
}
const partiesOf = async (...words: string[]) => {
  const answer = await answered(...words)
  return typeof answer === "string" ? answer : answer.parties.map(({ id }) => id)
}

describe("which profiles are meant", () => {
  test.each([
    { why: "in a folder of one domain, all", words: ["one"], want: ["owner", "tenant"] },
    {
      why: "in a folder of one domain, all, whichever way it is named",
      words: ["one/house.xml"],
      want: ["owner", "tenant"],
    },
    {
      why: "of variants, those that begin with the domain's stem",
      words: ["variants/X-A-domain.xml"],
      want: ["X-A-buyer", "X-A-seller"],
    },
    {
      why: "of variants, those of another",
      words: ["variants/X-C-domain.xml"],
      want: ["X-C-buyer", "X-C-seller"],
    },
    {
      why: "a stem is cut at _domain too",
      words: ["underscores/bus_domain.xml"],
      want: ["bus_1", "bus_2", "bus_3"],
    },
    {
      why: "names with spaces",
      words: ["spaces/Old Town-domain.xml"],
      want: ["Old Town a", "Old Town it's b"],
    },
    {
      why: "another case of letters, where no profile has the same",
      words: ["cased/Mill-DOMAIN.XML"],
      want: ["mill-1", "mill-2"],
    },
    {
      why: "another case of letters in the profile",
      words: ["cased/Farm-Domain.xml"],
      want: ["FARM-1", "FARM-2"],
    },
    {
      why: "a domain file called -domain.xml keeps its whole name",
      words: ["unnamed/-domain.xml"],
      want: ["-domain-1"],
    },
    {
      why: "those that name the domain's file, by attribute",
      words: ["naming/a.xml"],
      want: ["p1", "p2"],
    },
    {
      why: "those that name the domain's file, between elements",
      words: ["naming/b.xml"],
      want: ["p3", "p4"],
    },
    {
      why: "those that name it, in a folder of one domain too",
      words: ["named-alone"],
      want: ["p1", "p2"],
    },
    {
      why: "one that names another domain is not taken by its stem",
      words: ["named-and-stems/a-domain.xml"],
      want: ["a-2", "a-3"],
    },
    {
      why: "one that names the domain is taken whatever it is called",
      words: ["named-and-stems/b-domain.xml"],
      want: ["a-1"],
    },
  ])("$why", async ({ words, want }) => expect(await partiesOf(...words.map(at))).toEqual(want))

  test("--profile names them, in the order given, and no other file is looked at", async () => {
    expect(
      await partiesOf(
        at("nested/X-A-domain.xml"),
        "--profile",
        at("nested/X-2.xml"),
        "--profile",
        at("nested/X-A-1.xml"),
      ),
    ).toEqual(["X-2", "X-A-1"])
    expect(await partiesOf(at("one"), "--profile", at("variants/X-B-seller.xml"))).toEqual([
      "X-B-seller",
    ])
    expect(await answered(at("mixed/house.xml"), "--profile", "owner.xml")).toMatchObject({
      parties: [{ id: "owner" }],
      leftOut: [],
    })
  })

  test("what was told by a name or a stem is said", async () => {
    expect(await answered(at("variants/X-A-domain.xml"))).toMatchObject({
      notes: [
        'Of 6 profiles in the folder those whose names begin with "X-A" are taken: ' +
          "X-A-buyer.xml, X-A-seller.xml.",
      ],
    })
    expect(await answered(at("named-alone"))).toMatchObject({
      notes: ["Of 3 profiles in the folder those that name a.xml are taken: p1.xml, p2.xml."],
    })
    expect(await answered(at("one"))).toMatchObject({ notes: [] })
  })
})

/** The command that a sentence ends with, as words. */
const suggested = (err: string): string[] =>
  [
    ...(err.trimEnd().split(/such as: parley settle /)[1] ?? "").matchAll(
      /'((?:[^']|'\\'')*)'|(\S+)/g,
    ),
  ].map(([, quoted, bare]) => quoted?.replaceAll("'\\''", "'") ?? bare ?? "")

describe("what is not clear stops, with the list and a command that would work", () => {
  test.each([
    {
      why: "profiles that fit several stems",
      words: ["nested/X-A-domain.xml"],
      want:
        "nested/X-A-domain.xml: profiles here fit the names of several domains (X-A-1.xml: X, " +
        "X-A; X-A-2.xml: X, X-A); say which are meant, such as: parley settle " +
        "nested/X-A-domain.xml --profile nested/X-A-1.xml --profile nested/X-A-2.xml\n",
      parties: ["X-A-1", "X-A-2"],
    },
    {
      why: "profiles of which some fit several stems",
      words: ["nested/X-domain.xml"],
      want:
        "nested/X-domain.xml: profiles here fit the names of several domains (X-A-1.xml: X, " +
        "X-A; X-A-2.xml: X, X-A); say which are meant, such as: parley settle " +
        "nested/X-domain.xml --profile nested/X-1.xml --profile nested/X-2.xml\n",
      parties: ["X-1", "X-2"],
    },
    {
      why: "two domains of one stem",
      words: ["twins/X-domain.xml"],
      want:
        "twins/X-domain.xml: profiles here fit the names of several domains (X-1.xml: X, X); " +
        "say which are meant, such as: parley settle twins/X-domain.xml --profile " +
        "twins/X-1.xml\n",
      parties: ["X-1"],
    },
    {
      why: "a domain that no profile fits",
      words: ["orphan/b-domain.xml"],
      want:
        "orphan/b-domain.xml: of 2 domains in this folder no profile names this one or begins " +
        'with "b" (there are a-1.xml, p.xml, q.xml); say which are meant, such as: parley ' +
        "settle orphan/b-domain.xml --profile orphan/p.xml\n",
      parties: ["p"],
    },
    {
      why: "a domain that no profile fits in any way",
      words: ["orphan-of-all/b-domain.xml"],
      want:
        "orphan-of-all/b-domain.xml: of 2 domains in this folder no profile names this one or " +
        'begins with "b" (there are a-1.xml); say which are meant with --profile FILE, once ' +
        "for each party.\n",
      parties: undefined,
    },
    {
      why: "a folder of several domains",
      words: ["variants"],
      want:
        "variants: there are 3 domains in this folder (X-A-domain.xml, X-B-domain.xml, " +
        "X-C-domain.xml); name the one that is meant, such as: parley settle " +
        "variants/X-A-domain.xml\n",
      parties: ["X-A-buyer", "X-A-seller"],
    },
    {
      why: "a folder of several domains none of which is clear",
      words: ["twins"],
      want:
        "twins: there are 2 domains in this folder (X-domain.xml, X_domain.xml); name the one " +
        "that is meant and its profiles, such as: parley settle twins/X-domain.xml --profile " +
        "twins/X-1.xml\n",
      parties: ["X-1"],
    },
    {
      why: "a folder whose names need quoting",
      words: ["spaces"],
      want:
        "spaces: there are 2 domains in this folder (New Town-domain.xml, Old " +
        "Town-domain.xml); name the one that is meant, such as: parley settle 'spaces/New " +
        "Town-domain.xml'\n",
      parties: ["New Town a", "New Town b"],
    },
  ])("$why", async ({ words, want, parties }) => {
    const { code, out, err } = await parley(...words.map(at))
    expect([code, out, err]).toEqual([1, "", want])
    if (parties !== undefined)
      expect(
        await partiesOf(...suggested(err).map((word) => (word.startsWith("--") ? word : at(word)))),
      ).toEqual(parties)
  })

  test.each([
    {
      why: "a profile that is not there",
      words: ["one/house.xml", "--profile", "gone.xml"],
      err: "--profile: gone.xml: there is no such file; check the name.\n",
    },
    {
      why: "a domain in the place of a profile",
      words: ["one/house.xml", "--profile", "one/house.xml"],
      err:
        "--profile: one/house.xml: this is no profile (utility_space); name the file of one " +
        "party's profile.\n",
    },
    {
      why: "a profile that is no XML",
      words: ["mixed/house.xml", "--profile", "mixed/letter.xml"],
      err: /^--profile: mixed\/letter\.xml: .*\(line 1\).*\n$/,
    },
    {
      why: "a profile whose evaluation is no number",
      words: ["mixed/house.xml", "--profile", "mixed/vague.xml"],
      err: /^mixed\/vague\.xml: .*found "good"; write a number.*\n$/,
    },
    {
      why: "a profile twice",
      words: ["one/house.xml", "--profile", "one/owner.xml", "--profile", "one/owner.xml"],
      err: /^--profile: .*owner\.xml is named twice; name each profile once\.\n$/,
    },
    {
      why: "two profiles of one name",
      words: ["variants/X-A-domain.xml", "--profile", "five/p1.xml", "--profile", "deep/p1.xml"],
      err: /^deep\/p1\.xml: .*found a second profile called p1; rename one of the files\.\n$/,
    },
    {
      why: "nothing left to settle",
      words: ["none"],
      err:
        "none/house.xml: there is no profile beside this domain; put the parties' " +
        "utility_space files beside it. Left out: vague.xml (an evaluation on line 1 is no " +
        "number).\n",
    },
    {
      why: "profiles with a file of our own",
      words: ["talks/t.json", "--profile", "one/owner.xml"],
      err:
        "talks/t.json: --profile goes with a GENIUS domain, and this is none; its preferences " +
        "stand in the file itself.\n",
    },
  ])("$why is one plain sentence", async ({ words, err }) => {
    put("deep", { "p1.xml": profile() })
    put("talks", {
      "t.json": JSON.stringify({
        parties: [{ id: "n" }],
        issues: [{ id: "A", options: [{ id: "A1" }] }],
      }),
    })
    const answer = await parley(
      ...words.map((word) => (word.includes("/") || word === "none" ? at(word) : word)),
    )
    expect([answer.code, answer.out]).toEqual([1, ""])
    if (typeof err === "string") expect(answer.err).toBe(err)
    else expect(answer.err).toMatch(err)
  })
})

describe("a file that is not needed never stops the folder", () => {
  test("what is neither domain nor profile is left out, and listed with the reason", async () => {
    const answer = await answered(at("mixed"))
    expect(answer).toMatchObject({
      parties: [{ id: "owner" }, { id: "tenant" }],
      leftOut: [
        {
          file: "broken.xml",
          because: expect.stringMatching(/^it cannot be read as XML: line 1 has /) as unknown,
        },
        {
          file: "empty.xml",
          because:
            "it cannot be read as XML: line 1 has a syntax error (document must contain a " +
            "root element)",
        },
        {
          file: "letter.xml",
          because: expect.stringMatching(/^it cannot be read as XML/) as unknown,
        },
        {
          file: "pareto.xml",
          because: "it is neither a domain (negotiation_template) nor a profile (utility_space)",
        },
        { file: "vague.xml", because: "an evaluation on line 1 is no number" },
      ],
    })
    expect(answer).toEqual(await answered(at("mixed/house.xml")))
    expect((await parley(at("mixed"))).out).toContain(
      "pareto.xml is left out: it is neither a domain (negotiation_template) nor a profile " +
        "(utility_space).\n",
    )
  })

  test(
    "not a file that is huge, in another encoding, a folder, a link that leads nowhere, or one " +
      "that may not be read",
    async () => {
      put("odd", {
        "house.xml": domain(),
        "owner.xml": profile(),
        "huge.xml": "",
        "locked.xml": "<a/>",
      })
      truncateSync(at("odd/huge.xml"), 65 * 1024 * 1024)
      writeFileSync(at("odd/latin.xml"), Uint8Array.of(60, 97, 62, 233))
      mkdirSync(at("odd/folder.xml"))
      symlinkSync(at("odd/nowhere"), at("odd/gone.xml"))
      symlinkSync(at("odd/loop.xml"), at("odd/loop.xml"))
      symlinkSync(at("odd/folder.xml"), at("odd/to-a-folder.xml"))
      chmodSync(at("odd/locked.xml"), 0)
      const answer = await answered(at("odd"))
      expect(answer).toMatchObject({ parties: [{ id: "owner" }] })
      const files =
        typeof answer === "string"
          ? []
          : (answer.leftOut as readonly { file: string; because: string }[]).map(({ file }) => file)
      expect(files).toEqual([
        "gone.xml",
        "huge.xml",
        "latin.xml",
        "locked.xml",
        "loop.xml",
        "to-a-folder.xml",
      ])
    },
  )
})

describe("doubts and caps", () => {
  test("from five profiles on it is doubted that they sit at one table", async () => {
    expect(await answered(at("five"))).toMatchObject({
      doubts: [
        expect.stringMatching(/^There are 5 profiles, and the format does not tell/) as unknown,
      ],
    })
    expect((await parley(at("five"))).out).toContain("alternatives to one another")
    expect(await answered(at("underscores/bus_domain.xml"))).not.toHaveProperty("doubts")
  })

  test(
    "a utility above 1 counts as 1, ties that this makes are all listed, and whose it is is " +
      "said",
    async () => {
      expect(await answered(at("capped"))).toMatchObject({
        capped: ["big"],
        accepted: "2",
        frontierVectors: "1",
        frontierPackages: "1",
        frontier: [
          { package: { Rent: "low" }, utilities: { big: "1", fair: "1" }, accepted: true },
        ],
        points: { utilitarian: [{ utilities: { big: "1", fair: "1" } }] },
      })
      expect((await parley(at("capped"))).out).toContain(
        "Utilities above 1 count as 1, as the format has it: of big.",
      )
      expect(await answered(at("one"))).not.toHaveProperty("capped")
    },
  )

  test("a reservation above 1 is never reached", async () => {
    expect(await answered(at("unreachable"))).toMatchObject({
      capped: ["big"],
      accepted: "0",
      blockers: [
        {
          parties: ["big"],
          because: "big asks for at least 5/4: in any package, big gets at most 1.",
        },
      ],
      frontierPackages: "2",
    })
  })
})
