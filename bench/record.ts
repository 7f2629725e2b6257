/**
 * How fast the record is written, asked and verified, on the embedded database with every commit
 * made durable.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseId, type DocumentId, type ItemId } from "../src/base/index.ts"
import { chance, clock, digest, utf8 } from "../src/main/chance.ts"
import type { Body, NewEntry } from "../src/record/index.ts"
import { openStore, type Store } from "../src/store/index.ts"
import { pgConfig, startServer } from "../src/store/server/index.ts"
import { servedFrom } from "../src/store/testing/databases.ts"
import { openDesk, type Desk } from "../src/record/testing/contract-parts.ts"
import { actorBody, placeOf, statementBody } from "../src/record/testing/samples.ts"
import { testWorld } from "../src/record/testing/world.ts"

const HISTORY = 100_000
const DRAFTS = 1_000
const WRITERS = 8
const WRITING = 5_000

export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-record-"))
  const server = await startServer({ folder, log: () => undefined, program: "npm run bench" })
  try {
    const store = await openStore({
      ...servedFrom(pgConfig(server.connection)),
      now: clock.now,
      secret: chance.secret,
      digest,
      utf8,
    })
    await measure(store, print)
    await store.close()
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(store: Store, print: (line: string) => void): Promise<void> {
  const desk = await openDesk(store.record, { ...testWorld(), mint: chance.mint })
  const filled = await fill(desk)
  print(
    `a reading of ${DRAFTS} drafts appended: best ${ms(filled.best)}, median ` +
      `${ms(filled.median)} (at most 300 ms)`,
  )
  print(
    `${HISTORY} entries appended in such readings: ${Math.round(HISTORY / filled.seconds)} ` +
      "entries/s",
  )
  const writing = await writeTogether(desk)
  print(
    `${WRITERS} writers, one entry a transaction, one compartment: ` +
      `${Math.round(writing.perSecond)} entries/s (at least 300), p95 ${ms(writing.p95)} (at ` +
      "most 100 ms)",
  )
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) times.push(await timed(() => verify(store)))
  print(
    `verifying ${HISTORY} entries and more: best of 3 ${ms(Math.min(...times))} (at most 3000 ms)`,
  )
  for (const [name, ask] of questions(desk, filled))
    print(`${name}: best of 5 ${ms(Math.min(...(await repeated(5, ask))))}`)
}

interface Filled {
  readonly best: number
  readonly median: number
  readonly seconds: number
  readonly document: DocumentId
  readonly actor: ItemId
}

/** Readings one after the other, each of a document of its own: ten actors, and what they said. */
async function fill(desk: Desk): Promise<Filled> {
  const times: number[] = []
  let last = { document: chance.mint("document"), actor: chance.mint("item") }
  for (let written = 0; written < HISTORY; written += DRAFTS) {
    const document = chance.mint("document")
    const actors = Array.from({ length: 10 }, (_, index) =>
      draft(
        actorBody(
          `Actor ${index}`,
          Array.from({ length: 6 }, () => placeOf(document, "the minister")),
        ),
      ),
    )
    const said = Array.from({ length: DRAFTS - actors.length }, (_, index) =>
      draft(saidBy(actors[index % 10]?.item, document)),
    )
    times.push(await timed(() => append(desk, [...actors, ...said])))
    last = { document, actor: actors[0]?.item ?? last.actor }
  }
  const sorted = [...times].sort((a, b) => a - b)
  return {
    best: sorted[0] ?? 0,
    median: sorted[sorted.length >> 1] ?? 0,
    seconds: times.reduce((sum, time) => sum + time, 0) / 1000,
    ...last,
  }
}

const WORDS =
  "the council would meet again before the end of the month to settle what was left open"

const saidBy = (actor: ItemId | undefined, document: DocumentId): Body =>
  statementBody(actor, [anchored(document)], {
    cue: placeOf(document, "has said"),
    occasion: anchored(document),
  })

const anchored = (document: DocumentId) => ({
  ...placeOf(document, WORDS),
  prefix: "on Friday, the minister told us ",
  suffix: " and that nothing else was agree",
})

const draft = (body: Body): NewEntry => ({
  id: chance.mint("entry"),
  item: chance.mint("item"),
  standing: "draft",
  body,
  maker: "rules/1",
  supersedes: undefined,
  because: undefined,
})

async function append(desk: Desk, entries: readonly NewEntry[]): Promise<void> {
  const written = await desk.record.as(desk.viewer, (record) =>
    record.append(desk.process, entries),
  )
  if (!written.ok) throw new Error(`an append was refused: ${written.fault.kind}`)
}

async function writeTogether(
  desk: Desk,
): Promise<{ readonly perSecond: number; readonly p95: number }> {
  const times: number[] = []
  const document = chance.mint("document")
  const end = performance.now() + WRITING
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (performance.now() < end)
        times.push(await timed(() => append(desk, [draft(saidBy(undefined, document))])))
    }),
  )
  return {
    perSecond: (times.length * 1000) / WRITING,
    p95: times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0,
  }
}

async function verify(store: Store): Promise<void> {
  for (const check of await store.record.verifyHistory()) {
    if (check.kind === "broken")
      throw new Error(`the history broke at ${check.at}: ${check.because}`)
  }
}

function questions(
  desk: Desk,
  { document, actor }: Filled,
): readonly (readonly [string, () => Promise<unknown>])[] {
  const asked =
    <T>(work: Parameters<typeof desk.record.as<T>>[1]) =>
    (): Promise<T> =>
      desk.record.as(desk.viewer, work)
  const { process } = desk
  return [
    [
      "the newest 20 statements of the process",
      asked((record) => record.current({ process, kinds: ["statement"], newest: 20 })),
    ],
    ["all items counted by kind and standing", asked((record) => record.counts({ process }))],
    [
      "the 50 most quoted actors",
      asked((record) => record.mostReferredTo({ process, kinds: ["statement"] }, "by", 50)),
    ],
    ["items counted by document", asked((record) => record.countsByDocument({ process }))],
    [
      "items counted for one document",
      asked((record) => record.countsByDocument({ process, document })),
    ],
    ["the 1,000 items of one document", asked((record) => record.current({ process, document }))],
    [
      "one actor's 500 newest statements",
      asked((record) =>
        record.current({
          process,
          kinds: ["statement"],
          refersTo: actor,
          refersAs: "by",
          newest: 500,
        }),
      ),
    ],
    ["one item's chain", asked((record) => record.chain([actor]))],
    [
      "a process that is not there",
      asked((record) =>
        record.current({ process: parseId("process", `process_${"0".repeat(26)}`) ?? process }),
      ),
    ],
  ]
}

async function repeated(times: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const all: number[] = []
  for (let round = 0; round < times; round += 1) all.push(await timed(work))
  return all
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`
