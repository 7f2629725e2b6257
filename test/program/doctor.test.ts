/** `parley doctor`: what it says of each thing that can be wrong, and that it changes nothing. */

import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { Finding } from "../../src/cli/index.ts"
import { hold, isRoot } from "./holder.ts"
import { tidyAfterEach } from "./tidy.ts"
import { parley } from "./workbench.ts"

const { empty, fresh } = tidyAfterEach()

async function examine(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{
  readonly code: number
  readonly well: boolean
  readonly findings: readonly Finding[]
}> {
  const { code, out } = await parley(["doctor", "--data", folder, "--json"], { environment })
  return { code, ...(JSON.parse(out) as { well: boolean; findings: readonly Finding[] }) }
}
const named = (findings: readonly Finding[], name: string): Finding | undefined =>
  findings.find((finding) => finding.name === name)

test(
  "a machine where nothing was started yet: runtime and database are good, the folder is to " +
    "come, and nothing is made",
  async () => {
    const folder = join(fresh(), "data")
    const { findings } = await examine(folder)
    expect(named(findings, "runtime")?.state).toBe("good")
    expect(named(findings, "database")).toMatchObject({
      state: "good",
      found: "PostgreSQL 18.4, embedded",
    })
    expect(named(findings, "data folder")).toMatchObject({
      state: "idle",
      found: `${folder} is not there yet; parley serve makes it`,
    })
    expect(existsSync(folder)).toBe(false)
  },
)

test.skipIf(!isRoot)(
  "for root: whose files the database's are, who reads them so, and what keeps them from it",
  async () => {
    const { findings } = await examine(join(fresh(), "data"))
    expect(named(findings, "database user")).toMatchObject({
      state: "good",
      found: expect.stringMatching(
        new RegExp(
          String.raw`^(\w+), since PostgreSQL refuses to run as root; whoever acts as \1 on ` +
            "this machine, .* can read all that is kept: to keep it from them, start " +
            "Parley as an ordinary user of its own$",
        ),
      ) as string,
    })
  },
)

test.each([
  {
    why: "files of another PostgreSQL",
    name: "database files",
    make: (folder: string) => {
      put(folder, "postgres/PG_VERSION", "17\n")
    },
    want: /made by PostgreSQL 17, and this Parley brings 18/,
  },
  {
    why: "a folder that holds other things",
    name: "data folder",
    make: (folder: string) => {
      writeFileSync(join(folder, "letter.txt"), "")
    },
    want: /of user \d+, permissions 755/,
  },
])("$why: wrong, with what to do, and exit code 1", async ({ name, make, want }) => {
  const folder = fresh()
  make(folder)
  const { code, well, findings } = await examine(folder)
  expect(named(findings, name)).toMatchObject({
    state: "wrong",
    found: expect.stringMatching(want) as string,
    mend: expect.stringContaining("--data") as string,
  })
  expect([code, well]).toEqual([1, false])
})

test("a server that does not answer: wrong, without its password", async () => {
  const { code, findings } = await examine(fresh(), {
    DATABASE_URL: "postgresql://parley:hush@127.0.0.1:1/parley",
  })
  expect(named(findings, "database")).toMatchObject({
    state: "wrong",
    found: "DATABASE_URL names postgresql://127.0.0.1:1/parley",
  })
  expect(JSON.stringify(findings)).not.toContain("hush")
  expect(code).toBe(1)
})

test("a Parley that runs is named, and so is the database of one that was killed", async () => {
  const folder = await empty()
  const holder = await hold(folder)
  expect(named((await examine(folder)).findings, "running")).toMatchObject({
    state: "good",
    found: `the test (process ${holder.process.pid}), which serves no pages`,
  })
  await holder.kill()
  expect(named((await examine(folder)).findings, "running")).toMatchObject({
    state: "wrong",
    mend: "start parley serve, which takes the data folder over",
  })
  await (await hold(folder)).release()
})

function put(folder: string, name: string, text: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true })
  writeFileSync(join(folder, "lock"), "")
  writeFileSync(join(folder, name), text)
}
