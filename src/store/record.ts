/** The record in PostgreSQL. */

import {
  parseId,
  type CompartmentId,
  type DocumentId,
  type ItemId,
  type PersonId,
  type ProcessId,
} from "../base/index.ts"
import {
  GENESIS,
  type Entry,
  type NewEntry,
  type RecordStore,
  type RecordTransaction,
  type Viewer,
  type KeeperParts,
  refusal,
  StoreFault,
  BEGAN,
  joinOf,
} from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import { chain, current } from "./ask.ts"
import type { Database } from "./connect.ts"
import { countBy, countByDocument, mostReferredTo } from "./count.ts"
import { destroyDocument } from "./destroy.ts"
import { around, chainAround, currentAround, fromHistory } from "./careful.ts"
import { acceptHistory, contained, roomHeads } from "./heads.ts"
import { joinAll, nameOf, plainWriter } from "./members.ts"
import { markupOf } from "./rows.ts"
import { search } from "./search.ts"
import { carryOut, type Attempt } from "./requests.ts"
import { hasDoubled, refreshStatistics } from "./statistics.ts"
import { turns, turnsOfWork, type Turns } from "./turns.ts"
import { verifyAll } from "./verify.ts"
import { asDoor, asOperator, asViewer, become, type Guarded } from "./wrapper.ts"
import {
  append,
  extend,
  keepDocument,
  keepSourceIdentity,
  lockCompartment,
  type Writer,
} from "./write.ts"

/**
 * The record kept in this database, which `migrate` has brought to this version.
 *
 * @param owner  the same database as its tables' owner, who recomputes histories and measures
 *               tables; undefined where nobody knows that login here
 */
export const databaseRecord = (
  database: Database,
  parts: KeeperParts,
  owner: Database | undefined,
  damage: Damage = { met: false },
): RecordStore =>
  recordFor({ database, owner, parts, queue: turns(PATIENCE), once: undefined, damage })

/**
 * How long a writer waits for others of this program before it waits for the database's own lock,
 * in milliseconds.
 */
const PATIENCE = 2_000

/** What the record works with; `once` where it serves one attempt at a request. */
interface Workshop {
  readonly database: Database
  readonly owner: Database | undefined
  readonly parts: KeeperParts
  readonly queue: Turns
  readonly once: Attempt | undefined
  readonly damage: Damage
}

/**
 * Whether damage was met since the record was opened: everything is read around it from then on.
 */
export interface Damage {
  met: boolean
}

function recordFor(workshop: Workshop): RecordStore {
  const { database, owner, parts } = workshop
  return {
    as: (viewer, work) =>
      readingOn(workshop, (careful) => {
        let wrote = false
        const writing = (writer: Writer): Writer => ({
          ...writer,
          turn: (process) => {
            wrote = true
            return writer.turn(process)
          },
        })
        const worked = asWriter(workshop, viewer, (guarded, writer) =>
          work(transactionOf(guarded, writing(writer), careful)),
        )
        return { worked, wrote: () => wrote }
      }),
    onceOnly: (request) =>
      recordFor({ ...workshop, once: { ...request, attempt: parts.secret() } }),
    beginProcess: (viewer, entry, process, compartment) =>
      asDoor(database, (guarded) =>
        beginProcess(guarded, workshop, { author: viewer.person, entry, process, compartment }),
      ),
    viewer: (person) =>
      asDoor(database, (guarded) => guarded.step((transaction) => viewerOf(transaction, person))),
    joinAll: (people) =>
      asDoor(database, (guarded) =>
        guarded.step((transaction) => joinAll(transaction, parts, people)),
      ),
    verifyHistory: async (tell) => verifyAll(owner ?? ownerless(), parts, tell),
    heads: async () => asOperator(owner ?? ownerless(), (guarded) => guarded.step(roomHeads)),
    contained: async (heads) =>
      asOperator(owner ?? ownerless(), (guarded) =>
        guarded.step((transaction) => contained(transaction, heads)),
      ),
    acceptHistory: (person, rooms) =>
      asDoor(database, (guarded) =>
        guarded.step((transaction) => acceptHistory(transaction, parts, { person, rooms })),
      ),
  }
}

/** Thrown where histories should be recomputed by a login that serves one viewer at a time. */
function ownerless(): never {
  throw new StoreFault(
    "unavailable",
    "Recomputing every history takes the owner of the tables; name that user in " +
      "DATABASE_ADMIN_URL.",
  )
}

/**
 * Puts down in the transaction that it was carried out; looks at the tables again after work that
 * made a history twice as long.
 */
async function asWriter<T>(
  { database, owner, parts, queue, once }: Workshop,
  viewer: Viewer,
  work: (guarded: Guarded, writer: Writer) => Promise<T>,
): Promise<T> {
  const growth: { doubled: boolean; compartment: CompartmentId | undefined } = {
    doubled: false,
    compartment: undefined,
  }
  const own = turnsOfWork(queue)
  const grew: Writer["grew"] = (compartment, from, to) => {
    growth.compartment ??= compartment
    growth.doubled ||= hasDoubled(from, to)
  }
  const answer = await asViewer(database, viewer, async (guarded) => {
    const worked = await work(guarded, { author: viewer.person, parts, turn: own.take, grew })
    const { compartment } = growth
    if (once !== undefined && compartment !== undefined)
      await guarded.step((at) =>
        carryOut(at, { ...once, person: viewer.person, compartment, at: parts.now() }),
      )
    return worked
  }).finally(own.end)
  if (growth.doubled && owner !== undefined) await refreshStatistics(owner)
  return answer
}

interface Worked<T> {
  readonly worked: Promise<T>
  wrote(): boolean
}

/**
 * Work that damage stops before it wrote anything is done again, reading around the damage; from
 * then on all is.
 */
async function readingOn<T>(
  { damage }: Workshop,
  work: (careful: boolean) => Worked<T>,
): Promise<T> {
  const careful = damage.met
  const first = work(careful)
  try {
    return await first.worked
  } catch (error) {
    if (!(error instanceof StoreFault) || error.kind !== "damaged" || careful || first.wrote())
      throw error
    damage.met = true
    return await work(true).worked
  }
}

function transactionOf(guarded: Guarded, writer: Writer, careful: boolean): RecordTransaction {
  return { ...plainTransaction(guarded, writer), ...(careful ? carefulReading(guarded) : {}) }
}

type Reading = Pick<
  RecordTransaction,
  | "current"
  | "counts"
  | "countsByProcess"
  | "countsByDocument"
  | "mostReferredTo"
  | "search"
  | "chain"
  | "document"
  | "sourceIdentity"
>

/** The same questions, asked around damage. */
const carefulReading = ({ step }: Guarded): Reading => ({
  current: (query) => step((at) => currentAround(at, query)),
  chain: (items) => step((at) => chainAround(at, items)),
  counts: (query) =>
    step((at) =>
      around(
        at,
        [query, fromHistory(query)].map((asked) => () => countBy(at, asked, ["kind", "standing"])),
      ),
    ) as ReturnType<RecordTransaction["counts"]>,
  countsByProcess: (query) =>
    step((at) =>
      around(
        at,
        [query, fromHistory(query)].map(
          (asked) => () => countBy(at, asked, ["process", "kind", "standing"]),
        ),
      ),
    ) as ReturnType<RecordTransaction["countsByProcess"]>,
  countsByDocument: (query) =>
    step((at) =>
      around(
        at,
        [query, fromHistory(query)].map((asked) => () => countByDocument(at, asked)),
      ),
    ) as ReturnType<RecordTransaction["countsByDocument"]>,
  mostReferredTo: (query, role, limit) =>
    step((at) =>
      around(
        at,
        [query, fromHistory(query)].map((asked) => () => mostReferredTo(at, asked, role, limit)),
      ),
    ),
  search: (query) =>
    step((at) =>
      around(at, [
        () => search(at, query, (items) => currentAround(at, items)),
        () => search(at, query, (items) => currentAround(at, items), false),
      ]),
    ),
  document: (id) => step((at) => around(at, [() => documentOf(at, id)])),
  sourceIdentity: (document) => step((at) => around(at, [() => sourceIdentityOf(at, document)])),
})

function plainTransaction({ step }: Guarded, writer: Writer): RecordTransaction {
  return {
    append: (process, entries) => step((database) => append(database, writer, process, entries)),
    current: (query) => step((database) => current(database, query)),
    counts: (query) =>
      step((database) => countBy(database, query, ["kind", "standing"])) as ReturnType<
        RecordTransaction["counts"]
      >,
    countsByProcess: (query) =>
      step((database) => countBy(database, query, ["process", "kind", "standing"])) as ReturnType<
        RecordTransaction["countsByProcess"]
      >,
    countsByDocument: (query) =>
      step((database) => countByDocument(database, query)) as ReturnType<
        RecordTransaction["countsByDocument"]
      >,
    mostReferredTo: (query, role, limit) =>
      step((database) => mostReferredTo(database, query, role, limit)),
    search: (query) => step((database) => search(database, query)),
    chain: (items) => step((database) => chain(database, items)),
    keepDocument: (process, document) =>
      step((database) => keepDocument(database, writer, process, document)),
    document: (id) => step((database) => documentOf(database, id)),
    destroyDocument: (id, because) =>
      step((database) => destroyDocument(database, writer, id, because)),
    keepSourceIdentity: (document, words) =>
      step((database) => keepSourceIdentity(database, writer, document, words)),
    sourceIdentity: (document) => step((database) => sourceIdentityOf(database, document)),
  }
}

async function documentOf(database: Database, id: DocumentId): Promise<SourceDocument | undefined> {
  const row = await database
    .selectFrom("history as h")
    .innerJoin("document_text as t", (join) =>
      join.onRef("t.compartment", "=", "h.compartment").onRef("t.seq", "=", "h.seq"),
    )
    .select(["t.text", "t.length", "t.sha256", "t.text_sha256", "t.extractor", "t.markup"])
    .where("h.act", "=", "keep")
    .where("h.id", "=", id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { text, length, sha256, text_sha256: textSha256, extractor } = row
  return { id, text, length, sha256, textSha256, extractor, markup: markupOf(row) ?? [] }
}

async function sourceIdentityOf(database: Database, document: ItemId): Promise<string | undefined> {
  const row = await database
    .selectFrom("history as h")
    .innerJoin("source_identity as s", (join) =>
      join.onRef("s.compartment", "=", "h.compartment").onRef("s.seq", "=", "h.seq"),
    )
    .select("s.text")
    .where("h.act", "=", "identify")
    .where("h.item", "=", document)
    .orderBy("h.seq", "desc")
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : (JSON.parse(row.text) as { readonly identity: string }).identity
}

interface Beginning {
  readonly author: PersonId
  readonly entry: NewEntry
  readonly process: ProcessId
  readonly compartment: CompartmentId
}

/**
 * The door makes the compartment and its first member; from there on the member writes, like
 * everybody.
 */
async function beginProcess(
  { step }: Guarded,
  { parts, once }: Workshop,
  { author, entry, process, compartment }: Beginning,
): Promise<Entry> {
  const writer = plainWriter(author, parts)
  return step(async (database) => {
    const name = await nameOf(database, author)
    await database
      .insertInto("head")
      .values({ compartment, seq: 0, hash: GENESIS, recorded_at: null })
      .execute()
    await database.insertInto("membership").values({ compartment, person: author }).execute()
    await become(database, "parley_app", { person: author, compartments: [compartment] })
    await database.insertInto("process").values({ compartment, process }).execute()
    const written = await append(database, writer, process, [entry])
    if (!written.ok || written.value[0] === undefined) throw refusal()
    const end = await lockCompartment(database, compartment)
    if (end === undefined) throw refusal()
    await extend(database, writer, end, [joinOf({ person: author, name }, BEGAN)])
    if (once !== undefined)
      await carryOut(database, { ...once, person: author, compartment, at: parts.now() })
    return written.value[0]
  })
}

async function viewerOf(database: Database, person: PersonId): Promise<Viewer> {
  const rows = await database
    .selectFrom("membership")
    .select("compartment")
    .where("person", "=", person)
    .orderBy("compartment")
    .execute()
  return {
    person,
    compartments: rows.flatMap(({ compartment }) => parseId("compartment", compartment) ?? []),
  }
}
