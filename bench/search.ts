/**
 * How fast a large process is searched: 100,000 statements with 1,000,000 spans and the texts that
 * they stand in, under row security.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { sql } from "kysely"
import { searchProcess, type Ports } from "../src/app/index.ts"
import { seededDraw, type DocumentId, type Draw, type ItemId } from "../src/base/index.ts"
import { chance, clock, digest, utf8 } from "../src/main/chance.ts"
import type { Body, NewEntry } from "../src/record/index.ts"
import { anchorSpan, makeDocument, type Anchor, type SourceDocument } from "../src/sources/index.ts"
import { connect, type Database } from "../src/store/connect.ts"
import { openStore, type Store } from "../src/store/index.ts"
import { pgConfig, startServer } from "../src/store/server/index.ts"
import { servedFrom } from "../src/store/testing/databases.ts"
import { openDesk, type Desk } from "../src/record/testing/contract-parts.ts"
import { actorBody, documentBody, statementBody } from "../src/record/testing/samples.ts"
import { testWorld } from "../src/record/testing/world.ts"

const [DOCUMENTS, STATEMENTS, ROUNDS] = [1_000, 100, 40]

/**
 * Words by rank, as a language has them: the n-th is written once for each n times that the first
 * is.
 */
const VOCABULARY = Array.from({ length: 20_000 }, (_, rank) => wordOf(rank))
const KNOWN = [
  "government",
  "interim",
  "council",
  "ceasefire",
  "withdrawal",
  "deadline",
  "envoy",
  "parties",
  "proposed",
  "letter",
  "violence",
  "agreement",
]

export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-search-"))
  const server = await startServer({ folder, log: () => undefined, program: "npm run bench" })
  try {
    const store = await openStore({
      ...servedFrom(pgConfig(server.connection)),
      now: clock.now,
      secret: chance.secret,
      digest,
      utf8,
    })
    const owner = connect(pgConfig(server.connection), 1)
    await measure(store, owner, print)
    await owner.destroy()
    await store.close()
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(
  store: Store,
  owner: Database,
  print: (line: string) => void,
): Promise<void> {
  const desk = await openDesk(store.record, { ...testWorld(), mint: chance.mint })
  const draw = seededDraw(20210308)
  const began = performance.now()
  for (let number = 0; number < DOCUMENTS; number += 1) await fill(desk, draw, number)
  print(
    `${DOCUMENTS} documents and ${DOCUMENTS * STATEMENTS} statements, ten spans each, kept ` +
      `in ${Math.round((performance.now() - began) / 1000)} s`,
  )
  const ports = { record: store.record, clock } as Pick<Ports, "record" | "clock">
  print("as soon as they are kept:")
  await asked(desk, ports, print)
  print(`and once the database's own service has been round, ${await untilSwept(owner)} s later:`)
  await asked(desk, ports, print)
}

async function asked(
  desk: Desk,
  ports: Pick<Ports, "record" | "clock">,
  print: (line: string) => void,
): Promise<void> {
  const all: number[] = []
  for (const [name, queries] of Object.entries(QUERIES)) {
    const times = await timesOf(desk, ports, queries)
    all.push(...times)
    print(`  ${name}: median ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}`)
  }
  print(`  all queries together: p95 ${ms(at(all, 0.95))} (at most 200 ms)`)
}

/**
 * Waits for PostgreSQL's service to sweep the index of places; whole seconds until it has, two
 * minutes at most.
 */
async function untilSwept(owner: Database): Promise<number> {
  const began = performance.now()
  const seconds = (): number => Math.round((performance.now() - began) / 1000)
  for (let share = 0; share < 0.95 && seconds() < 120; await pause(1_000)) {
    const {
      rows: [row],
    } = await sql<{
      share: number
    }>`select relallvisible::float8 / greatest(relpages, 1) as share from pg_class
      where oid = 'parley.search_place'::regclass`.execute(owner)
    share = row?.share ?? 0
  }
  return seconds()
}

type Query = Readonly<Record<string, string>>

const QUERIES: Readonly<Record<string, readonly Query[]>> = {
  "a word": [
    { q: "withdrawal" },
    { q: "envoy" },
    { q: "violence" },
    { q: VOCABULARY[40] ?? "" },
    { q: VOCABULARY[4_000] ?? "" },
  ],
  "a word that every second statement holds, and more": [
    { q: VOCABULARY[0] ?? "" },
    { q: VOCABULARY[1] ?? "" },
  ],
  "two words": [
    { q: "interim government" },
    { q: "ceasefire deadline" },
    { q: `council ${VOCABULARY[300] ?? ""}` },
  ],
  "a phrase": [{ q: '"interim government"' }, { q: '"parties proposed"' }],
  "while typing": [
    { q: "interim gov", typing: "true" },
    { q: "wi", typing: "true" },
    { q: "ceasef", typing: "true" },
  ],
  "with fields": [
    { q: 'actor:"Actor Twelve" council' },
    { q: "letter from:2021-02-01 to:2021-02-28" },
    { q: "terms:background violence" },
    { q: "kind:document agreement" },
  ],
}

async function timesOf(
  desk: Desk,
  ports: Pick<Ports, "record" | "clock">,
  queries: readonly Query[],
): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { typing, ...asked } = queries[round % queries.length] ?? {}
    const began = performance.now()
    const found = await searchProcess(ports, desk.viewer, {
      process: desk.process,
      ...asked,
      typing: typing === "true",
    })
    times.push(performance.now() - began)
    if (!found.ok || found.value.total === 0)
      throw new Error(`nothing was found for ${JSON.stringify(asked)}`)
  }
  return times.slice(queries.length)
}

async function fill(desk: Desk, draw: Draw, number: number): Promise<void> {
  const sentences = Array.from({ length: STATEMENTS }, () => sentence(draw))
  const document = textOf(sentences.join("\n"))
  const day = `2021-0${1 + (number % 9)}-1${number % 10}`
  await desk.record.as(desk.viewer, (record) => record.keepDocument(desk.process, document))
  const actors = Array.from({ length: 10 }, (_, index) =>
    entry(actorBody(`Actor ${NUMBERS[(number + index) % NUMBERS.length] ?? ""}`)),
  )
  let start = 0
  const said = sentences.map((words, index) => {
    const body = saidAt(document, start, words, actors[index % 10]?.item, index)
    start += words.length + 1
    return entry(body)
  })
  const entries = [
    entry({ ...documentBody(document.id, `Report ${number}`), date: day as never }),
    ...actors,
    ...said,
  ]
  const written = await desk.record.as(desk.viewer, (record) =>
    record.append(desk.process, entries),
  )
  if (!written.ok) throw new Error(`an append was refused: ${written.fault.kind}`)
}

const NUMBERS = [
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
  "Thirteen",
  "Fourteen",
  "Fifteen",
]

/** Ten spans: the words, the speaker, the cue, and smaller ones around them. */
function saidAt(
  document: SourceDocument,
  start: number,
  words: string,
  actor: ItemId | undefined,
  index: number,
): Body {
  const place = (from: number, to: number): Anchor => {
    const anchor = anchorSpan(document, { start: start + from, end: start + to })
    if (!anchor.ok) throw new Error(anchor.fault.kind)
    return anchor.value
  }
  const third = Math.floor(words.length / 3)
  const few = (nth: number): Anchor => place(nth * 4, nth * 4 + 4)
  return statementBody(
    actor,
    [place(0, third), place(third, 2 * third), place(2 * third, words.length)],
    {
      terms: index % 20 === 0 ? "background" : "on-record",
      speakers: [
        { actor, anchor: few(0) },
        { actor: undefined, anchor: few(1) },
      ],
      cue: few(2),
      occasion: few(3),
      basis: few(4),
      inAnswerTo: few(5),
      manner: few(6),
    },
  )
}

/** Twenty words, two of them of the field and side by side. */
function sentence(draw: Draw): string {
  const known = (): string => KNOWN[Math.floor(draw() * KNOWN.length)] ?? ""
  const words = Array.from(
    { length: 18 },
    () => VOCABULARY[Math.floor(VOCABULARY.length ** draw()) - 1] ?? "",
  )
  return [...words.slice(0, 7), known(), known(), ...words.slice(7)].join(" ")
}

/** A made-up word of two to four syllables. */
function wordOf(rank: number): string {
  const syllables = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "xi",
    "yo",
    "zu",
  ]
  let [word, rest] = ["", rank + 20]
  for (; rest > 0; rest = Math.floor(rest / 20)) word += syllables[rest % 20] ?? ""
  return word
}

function textOf(text: string): SourceDocument {
  const id: DocumentId = chance.mint("document")
  return makeDocument({
    id,
    bytes: utf8(text),
    extracted: { text, markup: [], extractor: "text/1", title: undefined },
    digest,
    utf8,
  })
}

const entry = (body: Body): NewEntry => ({
  id: chance.mint("entry"),
  item: chance.mint("item"),
  standing: "draft",
  body,
  maker: "rules/1",
  supersedes: undefined,
  because: undefined,
})

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`
