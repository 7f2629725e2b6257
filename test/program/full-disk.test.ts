/**
 * A disk that fills: one sentence, the server goes on answering, and nothing that was acknowledged
 * is lost.
 */

import { describe, expect, test } from "vitest"
import type { ProblemView } from "../../src/contract/index.ts"
import { mark, newDesk, signIn, statements } from "./client.ts"
import { canMount, smallDisk, type SmallDisk } from "./disk.ts"
import { postmasterOf } from "./holder.ts"
import { parley, type Started } from "./workbench.ts"
import { tidyAfterEach } from "./tidy.ts"

const disks: SmallDisk[] = []
const disk = (megabytes: number): SmallDisk => {
  const made = smallDisk(megabytes)
  disks.push(made)
  return made
}
const { start: startOn } = tidyAfterEach(() => {
  for (const each of disks.splice(0)) each.remove()
})
const start = (folder: string): Promise<Started> => startOn({ folder })

describe.skipIf(!canMount)("a full disk (needs root and a tmpfs)", () => {
  test("at the first start is one sentence and exit code 3", async () => {
    const { code, err } = await parley([
      "serve",
      "--data",
      disk(20).folder,
      "--port",
      "0",
      "--no-open",
    ])
    expect(err).toMatch(
      new RegExp(
        String.raw`^A new database cannot be made in \S+: the disk has \d+ MB free and 96 MB ` +
          String.raw`are needed; make room or name another folder with --data\.\n$`,
      ),
    )
    expect(code).toBe(3)
  })

  test(
    "nearly full: writing is refused in one sentence, reading goes on, and writing too once " +
      "there is room",
    async () => {
      const small = disk(300)
      const client = await signIn((await start(small.folder)).link)
      const desk = await newDesk(client)
      await mark(client, desk, "before")
      small.fillTo(30)
      const refused = await mark(client, desk, "refused")
      expect(refused.status).toBe(503)
      expect((refused.body as unknown as ProblemView).detail).toMatch(
        new RegExp(
          String.raw`^The disk is nearly full \(\d+ MB are left\): nothing was written; make ` +
            String.raw`room and try again\.$`,
        ),
      )
      expect(await statements(client, desk)).toHaveLength(1)
      small.makeRoom()
      expect((await mark(client, desk, "after")).status).toBe(201)
      expect(await statements(client, desk)).toHaveLength(2)
    },
  )

  test(
    "full to the last byte, and the database killed on top: the server answers, and goes on " +
      "once there is room",
    async () => {
      const small = disk(300)
      const started = await start(small.folder)
      const client = await signIn(started.link)
      const desk = await newDesk(client)
      await mark(client, desk, "before")
      small.fillTo(0)
      process.kill(postmasterOf(small.folder), "SIGKILL")
      expect((await mark(client, desk, "refused")).status).toBe(503)
      expect((await fetch(`${started.address}/api/health`)).status).toBe(200)
      small.makeRoom()
      await until(async () => (await mark(client, desk, "after")).status === 201)
      expect(await statements(client, desk)).toHaveLength(2)
      expect((await parley(["verify-history", "--data", small.folder])).code).toBe(0)
    },
  )
})

/** Asks again until it holds: the database is brought back at growing intervals. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  await expect.poll(holds, { interval: 100 }).toBe(true)
}
