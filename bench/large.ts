/**
 * How fast pages are at a hundred thousand statements and a million spans in one process, asked of
 * the app as the door asks.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { claimView, listClaims } from "../src/app/claims/index.ts"
import { actorView, listProcesses, processView, readerView, type Ports } from "../src/app/index.ts"
import { timelineView } from "../src/app/timeline/index.ts"
import { chance, clock, digest, utf8 } from "../src/main/chance.ts"
import { openStore } from "../src/store/index.ts"
import { pgConfig, startServer } from "../src/store/server/index.ts"
import { servedFrom } from "../src/store/testing/databases.ts"
import { openDesk, type Desk } from "../src/record/testing/contract-parts.ts"
import { testWorld } from "../src/record/testing/world.ts"
import { fillLarge, type LargeProcess } from "./record/large-process.ts"

const ROUNDS = 40

export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-large-"))
  const server = await startServer({ folder, log: () => undefined, program: "npm run bench" })
  try {
    const store = await openStore({
      ...servedFrom(pgConfig(server.connection)),
      now: clock.now,
      secret: chance.secret,
      digest,
      utf8,
    })
    const desk = await openDesk(store.record, { ...testWorld(), mint: chance.mint })
    const begin = performance.now()
    const filled = await fillLarge(desk)
    const seconds = (performance.now() - begin) / 1000
    print(
      `filled with ${filled.documents.length * 500} statements on ${filled.spans} spans, ` +
        `${filled.entries} entries in all: ${seconds.toFixed(0)} s, ` +
        `${Math.round(filled.entries / seconds)} entries/s`,
    )
    await measure({ record: store.record, clock } as Ports, desk, filled, print)
    await store.close()
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(
  ports: Ports,
  { viewer, process, record }: Desk,
  filled: LargeProcess,
  print: (line: string) => void,
): Promise<void> {
  const some = <T>(all: readonly T[], round: number): T => all[(round * 37) % all.length] as T
  await told(print, "process page", 300, () => processView(ports, viewer, { process }))
  await told(print, "list of processes", undefined, () => listProcesses(ports, viewer))
  await told(print, "actor page", undefined, (round) =>
    actorView(ports, viewer, { process, actor: some(filled.actors, round) }),
  )
  await told(print, "reader page of 500 statements", undefined, (round) =>
    readerView(ports, viewer, { process, document: some(filled.documents, round) }),
  )
  await told(print, "newest 100 of the timeline", undefined, () =>
    record.as(viewer, (inside) => inside.current({ process, newest: 100 })),
  )
  await told(print, "newest 100 statements and claims", undefined, () =>
    record.as(viewer, (inside) =>
      inside.current({ process, kinds: ["statement", "claim"], newest: 100 }),
    ),
  )
  await told(print, "stances on a claim", undefined, (round) =>
    record.as(viewer, (inside) =>
      inside.current({
        process,
        refersTo: some(filled.claims, round),
        refersAs: "about",
        kinds: ["corroboration"],
      }),
    ),
  )
  await told(print, "claim page of 40 stances", 150, (round) =>
    claimView(ports, viewer, { process, claim: some(filled.claims, round) }),
  )
  await told(print, `list of ${filled.claims.length} claims with 40 stances each`, undefined, () =>
    listClaims(ports, viewer, { process }),
  )
  await told(
    print,
    "timeline, the first 10,000 of all lines",
    undefined,
    () => timelineView(ports, viewer, { process }),
    5,
  )
  const begin = performance.now()
  for (const check of await record.verifyHistory())
    if (check.kind === "broken")
      throw new Error(`the history broke at ${check.at}: ${check.because}`)
  print(`verifying the whole: ${Math.round(performance.now() - begin)} ms`)
}

async function told(
  print: (line: string) => void,
  what: string,
  most: number | undefined,
  work: (round: number) => Promise<unknown>,
  rounds = ROUNDS,
): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    const answer = (await work(round)) as { readonly ok?: boolean }
    if (answer.ok === false) throw new Error(`${what}: ${JSON.stringify(answer)}`)
    times.push(performance.now() - begin)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): string =>
    `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)} ms`
  print(
    `${what}: median ${at(0.5)}, p95 ` +
      `${at(0.95)}${most === undefined ? "" : ` (at most ${most} ms)`}`,
  )
}
