/**
 * The last known ends of histories: who empties, rewrites or puts back a database is met by them at
 * the next start.
 */

import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { pgConfig } from "../../src/store/server/index.ts"
import { mark, newDesk, signIn } from "./client.ts"
import { hold, newFolder, removeFolder } from "./holder.ts"
import { copyTemplate } from "./templates.ts"
import { parley, startWorkbench } from "./workbench.ts"
import { tidyAfterEach } from "./tidy.ts"

const { copyOf, filled, fresh, start } = tidyAfterEach()

const ROOM = "Talks of the river"

/** Served, with a room in it that was written in, and stopped; copied for each test. */
const box: { written?: string } = {}
beforeAll(async () => {
  const folder = newFolder()
  box.written = folder
  await copyTemplate("filled", folder)
  const started = await startWorkbench({ folder })
  const client = await signIn(started.link)
  const desk = await newDesk(client, ROOM)
  expect((await mark(client, desk, "kept")).status).toBe(201)
  await started.stop()
})
afterAll(() => {
  removeFolder(box.written ?? "")
})
const written = (): Promise<string> => copyOf(box.written ?? "")

/** As whoever owns the database, while no Parley runs. */
async function asOwner(folder: string, statements: readonly string[]): Promise<void> {
  const holder = await hold(folder)
  if (holder.said.up === undefined) throw new Error(holder.said.fault)
  const client = new pg.Client(pgConfig(holder.said.up))
  await client.connect()
  for (const statement of ["set session_replication_role = replica", ...statements])
    await client.query(statement)
  await client.end()
  await holder.release()
}

const serve = (folder: string, ...words: readonly string[]): ReturnType<typeof parley> =>
  parley(["serve", "--data", folder, "--port", "0", "--no-open", ...words])
const verify = (folder: string): ReturnType<typeof parley> =>
  parley(["verify-history", "--data", folder])
const headsIn = (folder: string): string => join(folder, "heads.json")

const everything = `do $$ declare t text; begin
  for t in select tablename from pg_tables where schemaname = 'parley'
  and tablename <> 'migration' loop execute format('truncate parley.%I cascade',
t); end loop; end $$`

/** As a backup is made and put back: whose files they are stays as it is. */
const copy = (from: string, to: string): void => {
  execFileSync("cp", ["-a", from, to])
}

describe("the last known ends of histories", () => {
  test(
    "lie beside the data, readable to nobody else, and neither a stop nor a crash raises an " +
      "alarm",
    async () => {
      const folder = await written()
      expect(statSync(headsIn(folder)).mode & 0o777).toBe(0o600)
      expect(readFileSync(headsIn(folder), "utf8")).toContain(ROOM)
      const second = await start({ folder })
      const client = await signIn(second.link)
      await newDesk(client, "Written just before the crash")
      second.process.kill("SIGKILL")
      await second.ended
      const third = await start({ folder })
      expect((await verify(folder)).out).toMatch(/^(.*: whole, .*\n)+$/)
      await third.stop()
      expect((await verify(folder)).code).toBe(0)
    },
  )

  test.each([
    {
      does: "empties every table",
      statements: [everything],
      found: /The room “[^”]+” is gone: its history was last seen here with link \d+ of .* UTC/,
      verified: /BROKEN: the room is gone/,
    },
    {
      does: "takes the newest links away and moves the end",
      statements: [
        "delete from parley.history h using parley.process p, parley.content c where c.text " +
          "like '%river%' and p.compartment = c.compartment and h.compartment = p.compartment " +
          "and h.seq > 3",
        "delete from parley.content c where not exists (select from parley.history h where " +
          "h.compartment = c.compartment and h.seq = c.seq)",
        "update parley.head e set (seq, hash, recorded_at) = (select h.seq, h.hash, " +
          "h.recorded_at from parley.history h where h.compartment = e.compartment order by " +
          "h.seq desc limit 1)",
      ],
      found: new RegExp(
        "The history of the room “Talks of the river” is not the one that was " +
          String.raw`last seen here: link \d+ of .* UTC is not in it`,
      ),
      verified: /BROKEN/,
    },
  ])(
    "who $does is met at the next start, in one sentence that names the room",
    async ({ statements, found, verified }) => {
      const folder = await written()
      await asOwner(folder, statements)
      const refused = await serve(folder)
      expect([refused.code, refused.err.split("\n")]).toEqual([
        3,
        [expect.stringMatching(found), ""],
      ])
      expect(refused.err).toContain("--accept-history")
      const before = readFileSync(headsIn(folder), "utf8")
      const checked = await verify(folder)
      expect([checked.code, checked.out]).toEqual([1, expect.stringMatching(verified)])
      expect(readFileSync(headsIn(folder), "utf8")).toBe(before)
    },
  )

  test("rooms that are gone can be gone on without, and verify-history says by whom", async () => {
    const folder = await written()
    await asOwner(folder, [everything])
    const accepted = await start({ folder, words: ["--accept-history"] })
    await accepted.stop()
    const checked = await verify(folder)
    expect(checked.code).toBe(0)
    expect(checked.out).toMatch(
      /the room “Talks of the river” is gone; .+ went on without it on \d{4}-\d\d-\d\d\.\n/,
    )
    await (await start({ folder })).stop()
  })

  test("an older copy put back is told, can be accepted, and then says so for ever", async () => {
    const folder = await written()
    copy(join(folder, "postgres"), join(folder, "postgres.copy"))
    const second = await start({ folder })
    const client = await signIn(second.link)
    const processes = (
      await client.get<readonly { readonly id: string; readonly title: string }[]>("/processes")
    ).body
    const river = processes.find(({ title }) => title === ROOM)
    expect(
      (
        await client.post(`/processes/${river?.id ?? ""}/documents`, {
          text: "აბგ",
          title: "Another paper",
        })
      ).status,
    ).toBe(201)
    await second.stop()
    rmSync(join(folder, "postgres"), { recursive: true })
    copy(join(folder, "postgres.copy"), join(folder, "postgres"))
    expect((await serve(folder)).err).toMatch(
      /The history of the room “Talks of the river” is not the one/,
    )
    await (await start({ folder, words: ["--accept-history"] })).stop()
    const checked = await verify(folder)
    expect(checked.out).toMatch(
      /Talks of the river \(.*\): whole, .*, accepted as it was found on \d{4}-\d\d-\d\d, head/,
    )
    expect(checked.code).toBe(0)
    await (await start({ folder })).stop()
  })

  test("of a server elsewhere lie in the data folder all the same", async () => {
    const [there, folder] = [await filled(), fresh()]
    const holder = await hold(there)
    if (holder.said.up === undefined) throw new Error(holder.said.fault)
    const { host, user, database } = holder.said.up
    const environment = {
      DATABASE_URL: `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
    }
    await (await start({ folder, environment })).stop()
    expect(existsSync(headsIn(folder))).toBe(true)
    const client = new pg.Client(pgConfig(holder.said.up))
    await client.connect()
    await client.query(`set session_replication_role = replica; ${everything}`)
    await client.end()
    expect(
      (await parley(["serve", "--data", folder, "--port", "0", "--no-open"], { environment })).err,
    ).toMatch(/The room “[^”]+” is gone/)
    await holder.release()
    // The embedded database of the same folder is another one.
    await (await start({ folder })).stop()
  })

  test("that cannot be read stop a start, with what to do", async () => {
    const folder = await written()
    writeFileSync(headsIn(folder), "{")
    const { code, err } = await serve(folder)
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(
        /heads\.json, which holds where the histories last ended, cannot be read; put back a copy/,
      ),
    ])
  })
})
