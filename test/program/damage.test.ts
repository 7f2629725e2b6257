/**
 * Bits flipped in real files of a real database: told as damage, with its place; what can be shown
 * is shown.
 */

import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Finding } from "../../src/cli/index.ts"
import { pgConfig } from "../../src/store/server/index.ts"
import { mark, newDesk, signIn, statements, type Client, type Desk } from "./client.ts"
import { hold, newFolder, removeFolder } from "./holder.ts"
import { copyTemplate } from "./templates.ts"
import { tidyAfterEach } from "./tidy.ts"
import { parley, startWorkbench } from "./workbench.ts"

const PAGE = 8_192
/** Written once, and copied for each kind of damage. */
const box: {
  whole?: string
  desk?: Desk
  long?: string
  files?: Readonly<Record<string, string>>
} = {}
const { copyOf, start } = tidyAfterEach()

/** Entries of its own page in the table of contents: more than one page of them before. */
const MANY = 60

beforeAll(async () => {
  const folder = newFolder()
  box.whole = folder
  await copyTemplate("filled", folder)
  const started = await startWorkbench({ folder })
  const client = await signIn(started.link)
  box.desk = await newDesk(client, "Talks of the river")
  const letters = Array.from({ length: 30_000 }, (_, index) =>
    String.fromCodePoint(0x10d0 + ((index * 7919) % 33)),
  ).join("")
  const added = await client.post<{ readonly item: string }>(
    `/processes/${box.desk.process}/documents`,
    { text: letters, title: "A long paper" },
  )
  box.long = added.body.item
  for (let number = 0; number < MANY; number += 1)
    expect((await mark(client, box.desk, `reason ${number} ${"აბგ".repeat(40)}`)).status).toBe(201)
  await started.stop()
  box.files = await filesOf(folder)
})
afterAll(() => {
  if (box.whole !== undefined) removeFolder(box.whole)
})

/** The files of tables, indexes and long values, by name, within the cluster. */
async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const holder = await hold(folder)
  if (holder.said.up === undefined) throw new Error(holder.said.fault)
  const client = new pg.Client(pgConfig(holder.said.up))
  await client.connect()
  const { rows } = await client.query<{ name: string; path: string }>(`
    select c.relname as name, pg_relation_filepath(c.oid) as path from pg_class c
    where c.relnamespace = 'parley'::regnamespace and c.relkind in ('r', 'i')
    union all select 'long values of ' || c.relname, pg_relation_filepath(c.reltoastrelid)
    from pg_class c where c.relnamespace = 'parley'::regnamespace and c.reltoastrelid <> 0`)
  await client.end()
  await holder.release()
  return Object.fromEntries(rows.map(({ name, path }) => [name, path]))
}

const copied = (): Promise<string> => copyOf(box.whole ?? "")

const pathOf = (folder: string, name: string): string =>
  join(folder, "postgres", box.files?.[name] ?? "nothing")

/** One bit in the middle of a page, counted from the end where negative. */
function flipBit(folder: string, name: string, page: number): void {
  const path = pathOf(folder, name)
  const pages = Math.floor(statSync(path).size / PAGE)
  const at = (page < 0 ? pages + page : page) * PAGE + PAGE - 100
  const file = openSync(path, "r+")
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  byte[0] = (byte[0] ?? 0) ^ 4
  writeSync(file, byte, 0, 1, at)
  closeSync(file)
}

interface Kind {
  readonly why: string
  damage(folder: string): void
  /** What doctor says of it while it runs. */
  readonly doctor: RegExp
  /** Whether all 60 statements are still shown. */
  readonly all: boolean
  /** Whether verify-history meets it. */
  readonly met: boolean
}

const KINDS: readonly Kind[] = [
  {
    why: "a row of the contents",
    damage: (folder) => {
      flipBit(folder, "content", -1)
    },
    doctor: new RegExp(
      String.raw`page \d+ of base\/\d+\/\d+ \(the table itself of ` +
        String.raw`parley\.content\)[\s\S]*the statement item_\w+ \(link \d+ of “Talks of ` +
        String.raw`the river”\): what entries say`,
    ),
    all: false,
    met: true,
  },
  {
    why: "a row of the history",
    damage: (folder) => {
      flipBit(folder, "history", -1)
    },
    doctor: /\(the table itself of parley\.history\)/,
    all: false,
    met: true,
  },
  {
    why: "the first page of the history",
    damage: (folder) => {
      flipBit(folder, "history", 0)
    },
    doctor: /\(the table itself of parley\.history\)/,
    all: true,
    met: true,
  },
  {
    why: "the first page of the contents",
    damage: (folder) => {
      flipBit(folder, "content", 0)
    },
    doctor: /\(the table itself of parley\.content\)/,
    all: true,
    met: true,
  },
  {
    why: "the ends of histories",
    damage: (folder) => {
      flipBit(folder, "head", 0)
    },
    doctor: /\(the table itself of parley\.head\)/,
    all: true,
    met: true,
  },
  {
    why: "a row of what stands now",
    damage: (folder) => {
      flipBit(folder, "newest", -1)
    },
    doctor: /\(the table itself of parley\.newest\)/,
    all: true,
    met: true,
  },
  {
    why: "a page of an index",
    damage: (folder) => {
      flipBit(folder, "newest_kinds", 1)
    },
    doctor: /\(an index of parley\.newest\)/,
    all: true,
    met: false,
  },
  {
    why: "the key of the contents",
    damage: (folder) => {
      flipBit(folder, "content_pkey", -1)
    },
    doctor: /\(an index of parley\.content\)/,
    all: true,
    met: false,
  },
  {
    why: "a part of a long text",
    damage: (folder) => {
      flipBit(folder, "long values of document_text", -1)
    },
    doctor: new RegExp(
      String.raw`\(its long values of parley\.document_text\)[\s\S]*document_\w+ \(link ` +
        String.raw`\d+ of “[^”]+”\): the texts of documents`,
    ),
    all: true,
    met: true,
  },
  {
    why: "a file that is gone",
    damage: (folder) => {
      rmSync(pathOf(folder, "tally"))
    },
    doctor: /base\/\d+\/\d+ is gone \(the table itself of parley\.tally\)/,
    all: true,
    met: true,
  },
]

describe("damage to", () => {
  test.each(KINDS)(
    "$why is told as damage, and what can be shown is shown",
    async ({ damage, doctor, all, met }) => {
      const folder = await copied()
      damage(folder)
      const started = await start({ folder })
      const client = await signIn(started.link)
      const { process, document } = box.desk ?? { process: "", document: "" }
      const home = await client.get<readonly { readonly title: string }[]>("/processes")
      if (home.status !== 200) throw new Error(started.lines.join("\n"))
      expect([home.status, home.body.map(({ title }) => title)]).toEqual([
        200,
        expect.arrayContaining([
          expect.stringMatching(/Talks of the river|title cannot be read/) as string,
        ]),
      ])
      for (const page of [
        `/processes/${process}`,
        `/processes/${process}/positions`,
        `/processes/${process}/documents`,
        `/processes/${process}/commitments`,
        `/processes/${process}/table`,
      ]) {
        const { status, body } = await client.get(page)
        expect(status === 200 ? [page, status] : [page, status, body, started.lines]).toEqual([
          page,
          200,
        ])
      }
      const shown = (await statements(client, { process, document })).length
      if (all) expect(shown).toBe(MANY)
      else expect(shown).toSatisfy((count: number) => count > 0 && count < MANY)
      await neverADelay(client, [
        `/processes/${process}/documents/${document}`,
        `/processes/${process}/documents/${box.long ?? ""}`,
        `/processes/${process}/search?q=paper`,
      ])
      const examined = await parley(["doctor", "--data", folder, "--json"])
      const { findings } = JSON.parse(examined.out) as { findings: readonly Finding[] }
      expect(examined.code).toBe(1)
      expect(
        findings
          .filter(({ state }) => state === "wrong")
          .map(({ found }) => found)
          .join("\n"),
      ).toMatch(doctor)
      const verified = await parley(["verify-history", "--data", folder])
      if (met)
        expect([verified.code, verified.err.trim().split("\n").at(-1)]).toEqual([
          3,
          expect.stringMatching(
            new RegExp(
              "^Files of the database are damaged(, in .*)?: stop Parley, copy the " +
                "data folder, and run parley doctor",
            ),
          ),
        ])
      expect(verified.err).not.toMatch(/moment/)
    },
  )

  test("nothing: every page is as written, while it runs and while it does not", async () => {
    const folder = await copied()
    const stopped = await parley(["doctor", "--data", folder, "--json"])
    expect(checksumsIn(stopped.out)).toMatchObject({
      state: "good",
      found: expect.stringMatching(
        /^[\d,]+ pages, each as it was written; a file that is gone/,
      ) as string,
    })
    await start({ folder })
    expect(checksumsIn((await parley(["doctor", "--data", folder, "--json"])).out)).toMatchObject({
      state: "good",
    })
  })

  test("a file of a database that does not run is found by its checksum", async () => {
    const folder = await copied()
    flipBit(folder, "content", 0)
    expect(checksumsIn((await parley(["doctor", "--data", folder, "--json"])).out)).toMatchObject({
      state: "wrong",
      found: `damaged: page 0 of ${box.files?.["content"] ?? ""}`,
    })
  })
})

const checksumsIn = (out: string): Finding | undefined =>
  (JSON.parse(out) as { findings: readonly Finding[] }).findings.find(
    ({ name }) => name === "checksums",
  )

/** Shown, or told as damage: never as something that passes. */
async function neverADelay(client: Client, pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    const { status, body } = await client.get<{ readonly type?: string; readonly detail?: string }>(
      page,
    )
    if (status !== 200)
      expect({ page, status, ...body }).toMatchObject({
        page,
        status: 500,
        type: expect.stringMatching(/damaged/) as string,
      })
    expect(body.detail ?? "").not.toMatch(/moment|try again/)
  }
}
