/**
 * Recomputes every room's history from what the database holds, a few thousand links at a time, and
 * from its contents all that is kept beside it. The links are read on one connection while the
 * database adds up its rows on another: both look at the same unchanging picture.
 */

import { sql, type RawBuilder } from "kysely"
import type { CompartmentId } from "../base/index.ts"
import {
  documentContent,
  historyVerifier,
  type BrokenHistory,
  type Hashing,
  type HistoryCheck,
  type HistoryHead,
  type HistoryRow,
  type HistoryVerifier,
  type SaltedContent,
  type VerifyProgress,
  type KeeperParts,
} from "../record/index.ts"
import type { Database } from "./connect.ts"
import { deriver, type Deriver } from "./derived.ts"
import { differenceBeside, keptBeside, type LookCloser } from "./derived-check.ts"
import {
  COARSE,
  FINE,
  firstDifference,
  sumKey,
  sumsKept,
  type Stretch,
  type Summed,
  type SumKey,
} from "./row-sums.ts"
import { instantOf, linkOfRow, markupOf } from "./rows.ts"
import type { HistoryTable } from "./schema.ts"
import { strayRooms, strayVersion } from "./stray.ts"
import { asOperator } from "./wrapper.ts"

/** Links fetched at once: enough to keep the database busy, few enough to hold in memory. */
const AT_ONCE = 4_000

/**
 * One check for each room, in order of their ids, and one for each thing that belongs to no room.
 */
export function verifyAll(
  database: Database,
  parts: Pick<KeeperParts, "secret"> & Hashing,
  tell: VerifyProgress = () => undefined,
): Promise<readonly HistoryCheck[]> {
  return asOperator(database, ({ step }) =>
    step(async (links) => {
      const snapshot = await snapshotOf(links)
      return asOperator(
        database,
        (sums) =>
          sums.step((at) =>
            verifyRooms({ links, sums: at, parts, key: sumKey(parts.secret()) }, tell),
          ),
        snapshot,
      )
    }),
  )
}

/** Two connections that see the same: one for links and contents, one for sums. */
interface Bench {
  readonly links: Database
  readonly sums: Database
  readonly parts: Hashing
  readonly key: SumKey
}

async function snapshotOf(database: Database): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_export_snapshot() as snapshot`.execute(
    database,
  )
  return rows[0]?.snapshot ?? ""
}

async function verifyRooms(bench: Bench, tell: VerifyProgress): Promise<readonly HistoryCheck[]> {
  const heads = await bench.links
    .selectFrom("head")
    .select(["compartment", "seq", "hash", "recorded_at"])
    .orderBy("compartment")
    .execute()
  const of = heads.reduce((sum, { seq }) => sum + seq, 0)
  const checks: HistoryCheck[] = []
  let before = 0
  for (const head of heads) {
    const done = before
    checks.push(
      await verifyOne(
        bench,
        head.compartment as CompartmentId,
        { ...head, recordedAt: instantOf(head.recorded_at) },
        (links) => {
          tell(done + links, of)
        },
      ),
    )
    before += head.seq
  }
  return [
    ...checks,
    ...twice(heads),
    ...(await strayRooms(bench.links)),
    ...(await strayVersion(bench.links)),
  ]
}

/** A room whose end is kept twice has none that could be told from the other. */
const twice = (heads: readonly { readonly compartment: string }[]): readonly BrokenHistory[] =>
  heads.flatMap(({ compartment }, index) =>
    heads[index + 1]?.compartment !== compartment
      ? []
      : [
          {
            kind: "broken",
            compartment: compartment as CompartmentId,
            room: undefined,
            at: 0,
            because: "two ends are kept for this history",
          },
        ],
  )

async function verifyOne(
  bench: Bench,
  compartment: CompartmentId,
  head: HistoryHead,
  tell: (links: number) => void,
): Promise<HistoryCheck> {
  const [verifier, made] = [historyVerifier(compartment, bench.parts), deriver(bench.key, COARSE)]
  const beside = keptBeside(bench.sums, bench.key, compartment)
  beside.catch(() => {
    /* met where it is awaited */
  })
  const unread = await takeLinks(bench, linksOf(compartment), { verifier, made, tell })
  const [check, kept, derived] = [unread ?? verifier.finish(head), await beside, made.derived()]
  if (check.kind === "broken") return { ...check, room: derived.room }
  const closer: LookCloser = (table, group) => lookCloser(bench, compartment, { table, group })
  const difference = await differenceBeside(bench.links, compartment, { derived, kept, closer })
  if (difference === undefined) return { ...check, room: derived.room }
  return { kind: "broken", compartment, room: derived.room, ...difference }
}

/** Which link it is among those of a group whose rows add up otherwise. */
async function lookCloser(
  bench: Bench,
  compartment: CompartmentId,
  { table, group }: { readonly table: Summed; readonly group: number },
): Promise<number> {
  const stretch = { compartment, from: group * COARSE.links, to: (group + 1) * COARSE.links - 1 }
  const [verifier, made] = [historyVerifier(compartment, bench.parts), deriver(bench.key, FINE)]
  await takeLinks(
    bench,
    linksOf(compartment, stretch),
    { verifier, made, tell: () => undefined },
    false,
  )
  return (
    firstDifference(
      made.derived().sums[table],
      await sumsKept(bench.sums, table, bench.key, FINE, stretch),
    ) ?? stretch.from
  )
}

interface Takers {
  readonly verifier: HistoryVerifier
  readonly made: Deriver
  tell(links: number): void
}

/**
 * Hands every link on as it comes, as long as the chain holds; a break where a content cannot be
 * read.
 */
async function takeLinks(
  { links: database }: Bench,
  links: RawBuilder<unknown>,
  { verifier, made, tell }: Takers,
  verified = true,
): Promise<BrokenHistory | undefined> {
  await sql`declare links no scroll cursor for ${links}`.execute(database)
  let [rows, done]: [readonly LinkRow[], number] = [await fetchLinks(database), 0]
  let unread: BrokenHistory | undefined
  while (rows.length > 0 && unread === undefined) {
    // The next links travel while these are hashed, unless the connection is wanted for what lies
    // apart.
    const following = rows.some(liesApart) ? undefined : fetchLinks(database)
    for (const each of rows) {
      const row = historyRow(each, await contentOf(database, each))
      if (unread === undefined && (!verified || verifier.take(row)))
        unread = await derive(made, row)
    }
    done += rows.length
    tell(done)
    rows = await (following ?? fetchLinks(database))
  }
  await sql`close links`.execute(database)
  return unread
}

/**
 * A content that is as it was written and that this version cannot read is told as a break: nothing
 * can be made from it.
 */
async function derive(made: Deriver, row: HistoryRow): Promise<BrokenHistory | undefined> {
  try {
    const more = made.take(row)
    if (more !== undefined) await more
    return undefined
  } catch {
    const { compartment, seq } = row.link
    return {
      kind: "broken",
      compartment,
      room: undefined,
      at: seq,
      because: "its content is as it was written, and this Parley cannot read it",
    }
  }
}

type LinkRow = HistoryTable & { readonly salt: string | null; readonly text: string | null }

/**
 * Asked for once and read as it comes, so that a long history is never held, sorted or planned
 * twice.
 */
const linksOf = (compartment: string, stretch?: Stretch): RawBuilder<unknown> => {
  const within =
    stretch === undefined
      ? sql``
      : sql`and h.seq between ${sql.lit(stretch.from)} and ${sql.lit(stretch.to)}`
  return sql`
    select h.*, c.salt, c.text from parley.history h
    left join parley.content c on c.compartment = h.compartment and c.seq = h.seq
    where h.compartment = ${sql.lit(compartment)} ${within}
    order by h.compartment, h.seq`
}

const fetchLinks = async (database: Database): Promise<readonly LinkRow[]> =>
  (await sql<LinkRow>`fetch ${sql.lit(AT_ONCE)} from links`.execute(database)).rows

const liesApart = ({ act }: LinkRow): boolean => act === "keep" || act === "identify"

const historyRow = (row: LinkRow, content: SaltedContent | undefined): HistoryRow => ({
  link: linkOfRow(row),
  hash: row.hash,
  content,
})

function contentOf(
  database: Database,
  row: LinkRow,
): SaltedContent | undefined | Promise<SaltedContent | undefined> {
  if (row.act === "keep") return documentOf(database, row)
  if (row.act === "identify")
    return database
      .selectFrom("source_identity")
      .select(["salt", "text"])
      .where("compartment", "=", row.compartment)
      .where("seq", "=", row.seq)
      .executeTakeFirst()
  return row.salt === null || row.text === null ? undefined : { salt: row.salt, text: row.text }
}

async function documentOf(
  database: Database,
  { compartment, seq }: LinkRow,
): Promise<SaltedContent | undefined> {
  const kept = await database
    .selectFrom("document_text")
    .selectAll()
    .where("compartment", "=", compartment)
    .where("seq", "=", seq)
    .executeTakeFirst()
  if (kept === undefined) return undefined
  const { salt, text, length, sha256, text_sha256: textSha256, extractor } = kept
  const markup = markupOf(kept)
  // Markup that was not written by us is content that was changed: no text has that hash.
  return {
    salt,
    text:
      markup === undefined
        ? ""
        : documentContent({ text, length, sha256, textSha256, extractor, markup }),
  }
}
