/** Processes: listed, begun, and seen as a whole. */

import { ok, type ProcessId, type Result } from "../base/index.ts"
import type { DocumentLine, ProcessLine, ProcessView } from "../contract/index.ts"
import {
  type ReadingBody,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../record/index.ts"
import { looking, type Look } from "./as-of.ts"
import { documentLines } from "./document-lines.ts"
import type { Fault } from "./fault.ts"
import { findProcess, LIVE, processesIn } from "./inside.ts"
import { paragraphs, plainLine } from "./line.ts"
import { actorLines, deadlineLines, statementLines } from "./lines.ts"
import type { Ports } from "./ports.ts"
import { sameAsPairs } from "./same-actor.ts"

/** How many of each a process page lists; the view's counts say how many there are. */
const [DOCUMENTS, NEWEST, DEADLINES, ACTORS] = [100, 20, 200, 50]
/** How many actors are looked at to join those of one name. */
const JOINED = 1000
export interface NewProcess {
  readonly title: string
  readonly summary: string
}

type Counted = Awaited<ReturnType<RecordTransaction["counts"]>>[number]

/**
 * Every process this viewer may see, oldest first; those not yet begun on the day that is looked at
 * are left out.
 */
export function listProcesses(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  look: Look = {},
): Promise<readonly ProcessLine[]> {
  return looking(ports, viewer, look, async (inside) => {
    const processes = processesIn(await inside.current({ kinds: ["process"] }))
    const counts = await inside.countsByProcess({})
    const unread = await failedReadings(inside)
    return processes.map(({ entry: { process: id }, body: { title, summary } }) => ({
      id,
      title,
      summary,
      ...processCounts(counts.filter(({ process }) => process === id)),
      ...failedCount(unread.filter(({ entry }) => entry.process === id).length),
    }))
  })
}

/** Begins a process. While Parley is for a single team, everybody becomes a member. */
export async function beginProcess(
  { record, sessions, chance: { mint } }: Pick<Ports, "record" | "sessions" | "chance">,
  viewer: Viewer,
  { title, summary }: NewProcess,
): Promise<Result<ProcessLine, Fault>> {
  const line = plainLine("title", title)
  if (!line.ok) return line
  const text = paragraphs("summary", summary)
  if (!text.ok) return text
  const body = { kind: "process", title: line.value, summary: text.value } as const
  const entry = {
    id: mint("entry"),
    item: mint("item"),
    standing: "admitted",
    body,
    maker: "person",
    supersedes: undefined,
    because: undefined,
  } as const
  const process = await record.beginProcess(viewer, entry, mint("process"), mint("compartment"))
  await record.joinAll((await sessions.people()).map(({ person }) => person))
  return ok({
    id: process.process,
    title: body.title,
    summary: body.summary,
    documents: 0,
    waiting: 0,
  })
}

/**
 * The process as a whole: its documents, newest statements, deadlines and actors. A fixed number of
 * questions, each bounded or counting, whatever the process has grown to; asked side by side, since
 * counting is what takes the time.
 */
export async function processView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, ...look }: Look & { readonly process: ProcessId },
): Promise<Result<ProcessView, Fault>> {
  const [whole, documents, actors] = await Promise.all([
    looking(ports, viewer, look, (inside) => wholeOf(inside, process)),
    looking(ports, viewer, look, (inside) => documentsOf(inside, process)),
    looking(ports, viewer, look, (inside) => actorsOf(inside, process)),
  ])
  return whole.ok ? ok({ ...whole.value, documents, ...actors }) : whole
}

async function wholeOf(
  record: RecordTransaction,
  process: ProcessId,
): Promise<Result<Omit<ProcessView, "documents" | "actors" | "actorCount">, Fault>> {
  const found = await findProcess(record, process)
  if (!found.ok) return found
  const counts = await record.counts({ process })
  const newest = await record.current({
    process,
    kinds: ["statement"],
    standings: LIVE,
    newest: NEWEST,
  })
  const { title, summary } = found.value.body
  const unread = await failedReadings(record, process)
  return ok({
    process: {
      id: process,
      title,
      summary,
      ...processCounts(counts),
      ...failedCount(unread.length),
    },
    failed: await failedDocuments(record, process, unread),
    newest: await statementLines(record, newest),
    statements: countOf(counts, "statement"),
    ...(await deadlinesOf(record, process)),
  })
}

const documentsOf = async (
  record: RecordTransaction,
  process: ProcessId,
): Promise<readonly DocumentLine[]> =>
  documentLines(
    record,
    process,
    await record.current({ process, kinds: ["document"], newest: DOCUMENTS }),
  )

/** Readings that failed and were not tried again; few, since each waits for somebody. */
async function failedReadings(
  record: RecordTransaction,
  process?: ProcessId,
): Promise<readonly HeldBody<ReadingBody>[]> {
  const entries = await record.current({
    ...(process === undefined ? {} : { process }),
    kinds: ["reading"],
    standings: ["rejected"],
  })
  return bodiesOf("reading", entries).filter(({ body }) => body.failed !== undefined)
}

async function failedDocuments(
  record: RecordTransaction,
  process: ProcessId,
  unread: readonly HeldBody<ReadingBody>[],
): Promise<readonly DocumentLine[]> {
  const items = unread.slice(-DOCUMENTS).map(({ body }) => body.document)
  return items.length === 0
    ? []
    : documentLines(
        record,
        process,
        await record.current({ process, items, kinds: ["document"], newest: DOCUMENTS }),
      )
}

const failedCount = (failed: number): Pick<ProcessLine, "failed"> =>
  failed === 0 ? {} : { failed }

/** The newest deadlines by value, and how many there are. */
async function deadlinesOf(
  record: RecordTransaction,
  process: ProcessId,
): Promise<Pick<ProcessView, "deadlines" | "deadlineCount">> {
  const query = { process, dateKinds: ["deadline"], standings: LIVE } as const
  const deadlines = await deadlineLines(
    record,
    await record.current({ ...query, newest: DEADLINES }),
  )
  const deadlineCount =
    deadlines.length < DEADLINES ? deadlines.length : countOf(await record.counts(query), "date")
  return { deadlines, deadlineCount }
}

/**
 * Those who said most, actors of one name joined. Over a thousand, only the thousand that most was
 * said by are joined, and the count is of each document's own.
 */
async function actorsOf(
  record: RecordTransaction,
  process: ProcessId,
): Promise<Pick<ProcessView, "actors" | "actorCount">> {
  const total = countOf(await record.counts({ process, kinds: ["actor"] }), "actor")
  const most = await record.mostReferredTo(
    { process, kinds: ["statement"], standings: LIVE },
    "by",
    JOINED,
  )
  const said = new Map(most.map(({ item, count }) => [item, count]))
  const live = { process, kinds: ["actor"], standings: LIVE } as const
  const entries =
    total <= JOINED
      ? await record.current(live)
      : await record.current({ ...live, items: [...said.keys()] })
  const lines = actorLines(entries, said, await sameAsPairs(record, process))
  return { actors: lines.slice(0, ACTORS), actorCount: total <= JOINED ? lines.length : total }
}

const processCounts = (counts: readonly Counted[]): Pick<ProcessLine, "documents" | "waiting"> => ({
  documents: sum(counts.filter(({ kind }) => kind === "document")),
  waiting: sum(counts.filter(({ standing }) => standing === "draft")),
})

const countOf = (counts: readonly Counted[], wanted: Counted["kind"]): number =>
  sum(
    counts.filter(
      ({ kind, standing }) => kind === wanted && (standing === "draft" || standing === "admitted"),
    ),
  )

const sum = (counts: readonly Counted[]): number =>
  counts.reduce((total, { count }) => total + count, 0)
