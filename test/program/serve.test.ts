/** The whole program, from the terminal to a page: started, used, stopped, cut off. */

import { createServer } from "node:http"
import { once } from "node:events"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { mark, newDesk, signIn, statements } from "./client.ts"
import { joinServer, whoRuns } from "../../src/store/server/index.ts"
import { canBecomeNobody, hold, type Holder, NOBODY, postmasterOf } from "./holder.ts"
import { MAIN, parley } from "./workbench.ts"
import { tidyAfterEach } from "./tidy.ts"

const { fresh, filled, empty, start } = tidyAfterEach()

describe("parley serve", () => {
  test("serves a page, stops when told to, and keeps what was written over a restart", async () => {
    const folder = fresh()
    const first = await start({ folder })
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const client = await signIn(first.link)
    const desk = await newDesk(client)
    expect((await mark(client, desk, "kept")).status).toBe(201)
    expect((await first.stop("SIGINT")).code).toBe(0)
    expect(() => postmasterOf(folder)).toThrow()
    const second = await start({ folder })
    expect(await statements(await signIn(second.link), desk)).toHaveLength(1)
  })

  test("the link signs in once", async () => {
    const folder = await filled()
    const first = await start({ folder })
    await signIn(first.link)
    await expect(signIn(first.link)).rejects.toThrow("link-over")
  })

  test("when npm is told to end and only its shell dies, Parley ends too", async () => {
    const folder = await filled()
    const command = ["sh", "-c", `"$0" "$@" & wait`, process.execPath, MAIN, "serve"] as const
    const started = await start({
      folder,
      command: [...command],
      environment: { npm_lifecycle_event: "start" },
    })
    started.process.kill("SIGKILL")
    await until(async () => whoRuns(folder) === undefined)
    expect(() => postmasterOf(folder)).toThrow()
  })

  test("a port in use is one sentence, exit code 3, and nothing is left running", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await once(other, "listening")
    const { port } = other.address() as { port: number }
    const folder = await filled()
    const { code, err } = await parley([
      "serve",
      "--data",
      folder,
      "--port",
      String(port),
      "--no-open",
    ])
    expect(err).toBe(
      `Port ${port} on 127.0.0.1 is in use by another program; name another with --port, or ` +
        `--port 0 for any that is free.\n`,
    )
    expect(code).toBe(3)
    expect(() => postmasterOf(folder)).toThrow()
    other.close()
  })

  test("a second start on the same data names the first and its address", async () => {
    const folder = await filled()
    const first = await start({ folder })
    const { code, err } = await parley(["serve", "--data", folder, "--port", "0", "--no-open"])
    expect(err).toBe(
      `parley serve (process ${first.process.pid}) already uses the data folder ${folder} ` +
        `and answers at ${first.address}; use that one, stop it first, or name another folder ` +
        `with --data.\n`,
    )
    expect(code).toBe(3)
  })

  test(
    "a data folder of a former version, whose only login was a superuser's, goes on without " +
      "any hand's work",
    async () => {
      const folder = await filled()
      const first = await start({ folder })
      const client = await signIn(first.link)
      const desk = await newDesk(client)
      await mark(client, desk, "kept")
      await first.stop()
      await asBeforeLogins(folder)
      const second = await start({ folder })
      expect(await statements(await signIn(second.link), desk)).toHaveLength(1)
      await second.stop()
      expect(readFileSync(join(folder, "postgres", "pg_hba.conf"), "utf8")).not.toContain("trust")
    },
  )

  test("what serves is logged in as parley_server", async () => {
    const folder = await filled()
    const started = await start({ folder })
    const client = await signIn(started.link)
    await mark(client, await newDesk(client), "kept")
    const { connection } = joinServer(folder) ?? { connection: undefined }
    if (connection === undefined) throw new Error("nothing runs there")
    const { withClient } = await import("../../src/store/server/connection.ts")
    const { rows } = await withClient(connection, (own) =>
      own.query("select distinct usename from pg_stat_activity where application_name = 'parley'"),
    )
    expect(rows).toContainEqual({ usename: "parley_server" })
  })

  test("a database of a newer Parley is one sentence and is left as it is", async () => {
    const folder = await filled()
    await inDatabase(
      folder,
      "insert into parley.migration (version, name) values (9999, 'tomorrow')",
    )
    const { code, err } = await parley(["serve", "--data", folder, "--port", "0", "--no-open"])
    expect(err).toMatch(
      new RegExp(
        String.raw`^The database was written by a newer Parley \(its version is 9999, this ` +
          String.raw`one knows \d+\); start that one, or use another database\.\n$`,
      ),
    )
    expect(code).toBe(3)
  })

  test("listening beyond this machine warns, and answers only to its own names", async () => {
    const started = await start({ folder: await filled(), words: ["--host", "0.0.0.0"] })
    const local = `http://127.0.0.1:${new URL(started.address).port}`
    expect(started.lines.join("\n")).toContain(
      "Warning: everyone who reaches 0.0.0.0 can reach Parley, and what passes is not encrypted.",
    )
    expect((await fetch(local)).status).not.toBe(421)
  })

  test.each([
    {
      why: "a port that is none",
      words: ["--port", "70000"],
      want: "--port takes a whole number from 0 to 65535",
    },
    { why: "an option that there is not", words: ["--prot", "1"], want: "--prot" },
    { why: "an argument too many", words: ["here"], want: "takes 0 plain arguments" },
  ])("usage: $why is exit code 2 and one line", async ({ words, want }) => {
    const { code, err, out } = await parley(["serve", ...words])
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(want)
    expect(err.trim().split("\n")).toHaveLength(1)
  })

  test.skipIf(!canBecomeNobody)("an ordinary user is served alike", async () => {
    const home = fresh(NOBODY)
    const first = await start({
      folder: join(home, "data"),
      as: NOBODY,
      environment: { HOME: home, XDG_CACHE_HOME: join(home, "cache") },
    })
    const client = await signIn(first.link)
    expect((await mark(client, await newDesk(client), "kept")).status).toBe(201)
    expect((await first.stop()).code).toBe(0)
  })
})

describe("beside a running workbench", () => {
  test("verify-history, sign-in and doctor join it, and leave it running", async () => {
    const folder = await filled()
    const started = await start({ folder })
    const client = await signIn(started.link)
    await mark(client, await newDesk(client), "kept")
    const history = await parley(["verify-history", "--data", folder, "--json"])
    expect(JSON.parse(history.out)).toMatchObject({ format: "parley-history/1", whole: true })
    const link = await parley(["sign-in", "--data", folder, "--json"])
    expect(JSON.parse(link.out)).toMatchObject({ served: true })
    await signIn((JSON.parse(link.out) as { link: string }).link)
    const health = await parley(["doctor", "--data", folder, "--json"])
    expect(JSON.parse(health.out)).toMatchObject({ format: "parley-doctor/1" })
    expect(health.out).toContain(`answers at ${started.address}`)
  })

  test("without one, verify-history starts the database and stops it again", async () => {
    const folder = await filled()
    expect((await parley(["verify-history", "--data", folder])).code).toBe(0)
    expect(() => postmasterOf(folder)).toThrow()
  })

  test("a broken chain is told by its place, and is exit code 1", async () => {
    const folder = await filled()
    const first = await start({ folder })
    const client = await signIn(first.link)
    await mark(client, await newDesk(client), "kept")
    await first.stop()
    await inDatabase(
      folder,
      "set session_replication_role = replica; update parley.history set recorded_at = " +
        "recorded_at - interval '1 day' where seq = 2",
    )
    const { code, out } = await parley(["verify-history", "--data", folder])
    expect(out).toMatch(/BROKEN at link 2: /)
    expect(code).toBe(1)
  })

  test("no data folder yet is one sentence", async () => {
    const folder = join(fresh(), "none")
    const { code, err } = await parley(["verify-history", "--data", folder])
    expect(err).toBe(
      `There is no data folder ${folder} yet; parley serve makes it, or name another with ` +
        `--data.\n`,
    )
    expect(code).toBe(3)
  })
})

describe("a server named in DATABASE_URL", () => {
  test("is used instead of the embedded one, and left running", async () => {
    const holder = await hold(fresh())
    if (holder.said.up === undefined) throw new Error(holder.said.fault)
    const { host, user, database } = holder.said.up
    const url = `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
    const folder = fresh()
    const started = await start({ folder, environment: { DATABASE_URL: url } })
    const client = await signIn(started.link)
    expect((await mark(client, await newDesk(client), "kept")).status).toBe(201)
    await started.stop()
    expect(readdirSync(folder)).toEqual(["heads.json"])
    const { code, out } = await parley(["verify-history", "--data", folder], {
      environment: { DATABASE_URL: url },
    })
    expect([code, out]).toEqual([0, expect.stringContaining("whole") as string])
    await holder.release()
  })

  test("as its owner alone: it works, and says what is wrong with it, as doctor does", async () => {
    const { urls, holder } = await elsewhere(await filled())
    const environment = { DATABASE_URL: urls.owner }
    const started = await start({ folder: fresh(), environment })
    expect(started.lines.filter((line) => line.startsWith("Warning"))).toEqual([
      "Warning: DATABASE_URL logs in as parley, who is a superuser, so that row security " +
        "does not bind what is served: name the login parley_server in DATABASE_URL and this " +
        "one in DATABASE_ADMIN_URL.",
    ])
    const { code, out } = await parley(["doctor", "--data", fresh(), "--json"], { environment })
    expect(out).toContain(
      '"found": "parley, who is a superuser: row security does not bind what is served"',
    )
    expect(code).toBe(1)
    await started.stop()
    await holder.release()
  })

  test(
    "as parley_server, with its owner beside it: nothing is wrong, and afterwards it serves " +
      "without the owner too",
    async () => {
      const { urls, holder } = await elsewhere(await empty())
      const environment = { DATABASE_URL: urls.serving, DATABASE_ADMIN_URL: urls.owner }
      const started = await start({ folder: fresh(), environment })
      const client = await signIn(started.link)
      expect((await mark(client, await newDesk(client), "kept")).status).toBe(201)
      expect(started.lines.join("\n")).not.toContain("Warning")
      await started.stop()
      const doctor = await parley(["doctor", "--data", fresh(), "--json"], { environment })
      expect(doctor.out).toContain('"found": "parley_server, which owns nothing"')
      expect(doctor.out).toContain('"found": "parley (DATABASE_ADMIN_URL)"')
      expect((await parley(["verify-history", "--data", fresh()], { environment })).code).toBe(0)
      const alone = { DATABASE_URL: urls.serving }
      const again = await start({ folder: fresh(), environment: alone })
      expect(again.lines.filter((line) => line.startsWith("Warning"))).toEqual([
        "Warning: The histories are not held to their last known ends; name the owner of the " +
          "tables in DATABASE_ADMIN_URL.",
      ])
      await again.stop()
      expect(
        (await parley(["doctor", "--data", fresh(), "--json"], { environment: alone })).out,
      ).toContain(
        '"found": "not read from end to end, which only their owner can; name that user in ' +
          'DATABASE_ADMIN_URL"',
      )
      const { code, err } = await parley(["verify-history", "--data", fresh()], {
        environment: alone,
      })
      expect([code, err]).toEqual([
        3,
        "Recomputing every history takes the owner of the tables; name that user in " +
          "DATABASE_ADMIN_URL.\n",
      ])
      await holder.release()
    },
  )

  test.each([
    {
      why: "nobody to prepare it",
      admin: false,
      want: new RegExp(
        String.raw`^The database is not ready for this Parley \(its version is 0, this one ` +
          String.raw`needs \d+\), and its user may not bring it there; name the owner of its ` +
          String.raw`tables in DATABASE_ADMIN_URL\.\n$`,
      ),
    },
    {
      why: "only who prepares it",
      admin: true,
      want: /^DATABASE_ADMIN_URL is set and DATABASE_URL is not: /,
    },
  ])("with $why: one sentence, and nothing is made", async ({ admin, want }) => {
    const { urls, holder } = await elsewhere(await empty())
    await inDatabaseAt(holder, "create role parley_server login noinherit")
    const { code, err } = await parley(["serve", "--data", fresh(), "--no-open"], {
      environment: admin ? { DATABASE_ADMIN_URL: urls.owner } : { DATABASE_URL: urls.serving },
    })
    expect(err).toMatch(want)
    expect(code).toBe(3)
    await holder.release()
  })

  test.each([
    {
      why: "that does not answer",
      url: "postgresql://parley:hush@127.0.0.1:1/parley",
      want: "does not answer; start it, or correct DATABASE_URL.",
    },
    {
      why: "of a name that nobody has",
      url: "postgresql://parley:hush@nobody.invalid/parley",
      want: "cannot be found under that name; correct DATABASE_URL.",
    },
    { why: "that is no URL", url: "hush", want: "; correct DATABASE_URL." },
  ])("one $why is one sentence without its password", async ({ url, want }) => {
    const { code, err } = await parley(["serve", "--data", fresh(), "--no-open"], {
      environment: { DATABASE_URL: url },
    })
    expect(err.trim().split("\n")).toHaveLength(1)
    expect(err).toContain(want)
    expect(err).not.toContain("hush")
    expect(code).toBe(3)
  })
})

describe("when killed", () => {
  test("the server: what was acknowledged is there at the next start", async () => {
    const folder = await filled()
    const first = await start({ folder })
    const client = await signIn(first.link)
    const desk = await newDesk(client)
    const acknowledged = await writeUntil(
      () => mark(client, desk, "x").then(({ status }) => status === 201),
      () => {
        first.process.kill("SIGKILL")
      },
    )
    const second = await start({ folder })
    expect((await statements(await signIn(second.link), desk)).length).toBeGreaterThanOrEqual(
      acknowledged,
    )
    expect((await parley(["verify-history", "--data", folder])).code).toBe(0)
  })

  test("the database: the server says what is wrong, and goes on when it is back", async () => {
    const folder = await filled()
    const started = await start({ folder })
    const client = await signIn(started.link)
    const desk = await newDesk(client)
    const acknowledged = await writeUntil(
      () => mark(client, desk, "x").then(({ status }) => status === 201),
      () => {
        process.kill(postmasterOf(folder), "SIGKILL")
      },
    )
    await until(async () => (await mark(client, desk, "after")).status === 201)
    expect((await statements(client, desk)).length).toBeGreaterThan(acknowledged)
    expect((await parley(["verify-history", "--data", folder])).code).toBe(0)
  })
})

/**
 * Writes without pause, kills after some have been acknowledged, and says how many were when the
 * first failed.
 */
async function writeUntil(write: () => Promise<boolean>, kill: () => void): Promise<number> {
  for (let acknowledged = 0; ; acknowledged += 1) {
    if (acknowledged === 20) setImmediate(kill)
    if (!(await write().catch(() => false))) return acknowledged
  }
}

/**
 * Asks again until it holds. How long it may take is measured in bench/kills.ts, not on a machine
 * that runs other tests.
 */
async function until(holds: () => Promise<boolean>): Promise<void> {
  await expect.poll(holds, { interval: 100 }).toBe(true)
}

/** No login that only serves, and everybody let in: as a former version left it. */
async function asBeforeLogins(folder: string): Promise<void> {
  await inDatabase(
    folder,
    "grant connect, temporary on database parley to public; drop owned by parley_server; " +
      "drop role parley_server",
  )
  writeFileSync(
    join(folder, "postgres", "pg_hba.conf"),
    "local all all trust\nhost all all 127.0.0.1/32 trust\nlocal replication all trust\n",
  )
  writeFileSync(join(folder, "postgres", "pg_ident.conf"), "")
}

/** A database that another process runs, and both ways to log in to it. */
async function elsewhere(
  folder: string,
): Promise<{
  readonly holder: Holder
  readonly urls: { readonly owner: string; readonly serving: string }
}> {
  const holder = await hold(folder)
  if (holder.said.up === undefined) throw new Error(holder.said.fault)
  const { host, user, database } = holder.said.up
  const urlOf = (login: string): string =>
    `postgresql://${login}@localhost/${database}?host=${encodeURIComponent(host)}`
  return { holder, urls: { owner: urlOf(user), serving: urlOf("parley_server") } }
}

async function inDatabaseAt(holder: Holder, statement: string): Promise<void> {
  const { withClient } = await import("../../src/store/server/connection.ts")
  if (holder.said.up !== undefined)
    await withClient(holder.said.up, (client) => client.query(statement))
}

/** Runs a statement as the database's owner, Parley being stopped. */
async function inDatabase(folder: string, statement: string): Promise<void> {
  const { startServer } = await import("../../src/store/server/index.ts")
  const { withClient } = await import("../../src/store/server/connection.ts")
  const server = await startServer({
    folder,
    log: () => {
      /* nobody waits */
    },
  })
  try {
    await withClient(server.connection, (client) => client.query(statement))
  } finally {
    await server.stop()
  }
}
