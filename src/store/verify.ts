/** Recomputes every compartment's history from what the database holds, a few thousand links at a time. */

import { sql } from "kysely"
import type { CompartmentId } from "../base/index.ts"
import { documentContent, historyVerifier, type Hashing, type HistoryCheck, type HistoryHead, type HistoryRow, type SaltedContent } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { instantOf, linkOfRow, markupOf } from "./rows.ts"
import type { HistoryTable } from "./schema.ts"
import { strayFrom } from "./standing-check.ts"

/** Links fetched at once: enough to keep the database busy, few enough to hold in memory. */
const AT_ONCE = 4_000

/** One check for each compartment, in order of their ids. */
export async function verifyAll(database: Database, hashing: Hashing): Promise<readonly HistoryCheck[]> {
  const heads = await database.selectFrom("head").select(["compartment", "seq", "hash", "recorded_at"]).orderBy("compartment").execute()
  const known = new Set(heads.map(({ compartment }) => compartment))
  const checks: HistoryCheck[] = []
  for (const head of heads) checks.push(await verifyOne(database, head.compartment as CompartmentId, { ...head, recordedAt: instantOf(head.recorded_at) }, hashing))
  for (const compartment of await strayCompartments(database, known)) checks.push(await verifyOne(database, compartment as CompartmentId, undefined, hashing))
  return checks
}

async function verifyOne(database: Database, compartment: CompartmentId, head: HistoryHead | undefined, hashing: Hashing): Promise<HistoryCheck> {
  const verifier = historyVerifier(compartment, hashing)
  await sql`declare links no scroll cursor for ${linksOf(compartment)}`.execute(database)
  let rows = await fetchLinks(database)
  while (rows.length > 0) {
    // The next links travel while these are hashed, unless the connection is wanted for what lies apart.
    const following = rows.some(liesApart) ? undefined : fetchLinks(database)
    for (const row of rows) verifier.take(historyRow(row, await contentOf(database, row)))
    rows = await (following ?? fetchLinks(database))
  }
  await sql`close links`.execute(database)
  const check = verifier.finish(head)
  const stray = check.kind === "whole" ? await strayFrom(database, compartment) : undefined
  return stray === undefined ? check : { kind: "broken", compartment, at: stray, because: "what is shown of it now is not what the history says stands" }
}

/** Histories whose end is not kept any more; there are none unless somebody removed it. */
async function strayCompartments(database: Database, known: ReadonlySet<string>): Promise<readonly string[]> {
  const rows = await database.selectFrom("history").select("compartment").distinct().orderBy("compartment").execute()
  return rows.map(({ compartment }) => compartment).filter((compartment) => !known.has(compartment))
}

type LinkRow = HistoryTable & { readonly salt: string | null; readonly text: string | null }

/** Asked for once and read as it comes, so that a long history is never held, sorted or planned twice. */
const linksOf = (compartment: string) => sql`
  select h.*, c.salt, c.text from parley.history h left join parley.content c on c.compartment = h.compartment and c.seq = h.seq
  where h.compartment = ${sql.lit(compartment)} order by h.compartment, h.seq`

const fetchLinks = async (database: Database): Promise<readonly LinkRow[]> => (await sql<LinkRow>`fetch ${sql.lit(AT_ONCE)} from links`.execute(database)).rows

/** Documents and sources come one at a time: a text may be tens of megabytes. */
const liesApart = ({ act }: LinkRow): boolean => act === "keep" || act === "identify"

const historyRow = (row: LinkRow, content: SaltedContent | undefined): HistoryRow => ({ link: linkOfRow(row), hash: row.hash, content })

function contentOf(database: Database, row: LinkRow): SaltedContent | undefined | Promise<SaltedContent | undefined> {
  if (row.act === "keep") return documentOf(database, row)
  if (row.act === "identify") return database.selectFrom("source_identity").select(["salt", "text"]).where("compartment", "=", row.compartment).where("seq", "=", row.seq).executeTakeFirst()
  return row.salt === null || row.text === null ? undefined : { salt: row.salt, text: row.text }
}

async function documentOf(database: Database, { compartment, seq }: LinkRow): Promise<SaltedContent | undefined> {
  const kept = await database.selectFrom("document_text").selectAll().where("compartment", "=", compartment).where("seq", "=", seq).executeTakeFirst()
  if (kept === undefined) return undefined
  const { salt, text, length, sha256, text_sha256: textSha256, extractor } = kept
  const markup = markupOf(kept)
  // Markup that was not written by us is content that was changed: no text has that hash.
  return { salt, text: markup === undefined ? "" : documentContent({ text, length, sha256, textSha256, extractor, markup }) }
}
