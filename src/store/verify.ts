/** Recomputes every compartment's history from what the database holds, a few thousand links at a time. */

import type { CompartmentId } from "../base/index.ts"
import { documentContent, historyVerifier, type Hashing, type HistoryCheck, type HistoryRow, type HistoryVerifier, type SaltedContent } from "../record/index.ts"
import type { Database } from "./connect.ts"
import { linkOfRow, markupOf } from "./rows.ts"

/** Links fetched at once: enough to keep the database busy, few enough to hold in memory. */
const AT_ONCE = 4_000

/** One check for each compartment, in order of their ids. */
export async function verifyAll(database: Database, hashing: Hashing): Promise<readonly HistoryCheck[]> {
  const heads = await database.selectFrom("head").select(["compartment", "seq", "hash"]).orderBy("compartment").execute()
  const known = new Set(heads.map(({ compartment }) => compartment))
  const strays = await strayCompartments(database, known)
  const checks: HistoryCheck[] = []
  for (const head of heads) checks.push(await verifyOne(database, head.compartment as CompartmentId, head, hashing))
  for (const compartment of strays) checks.push(await verifyOne(database, compartment as CompartmentId, undefined, hashing))
  return checks
}

async function verifyOne(database: Database, compartment: CompartmentId, head: { readonly seq: number; readonly hash: string } | undefined, hashing: Hashing): Promise<HistoryCheck> {
  const verifier = historyVerifier(compartment, hashing)
  let rows = await linksAfter(database, compartment, -1)
  while (rows.length > 0) {
    const last = rows.at(-1)?.seq ?? 0
    // The next links travel while these are hashed, unless the connection is wanted for documents.
    const following = rows.some(({ act }) => act === "keep") ? undefined : linksAfter(database, compartment, last)
    await takeAll(database, verifier, rows)
    rows = await (following ?? linksAfter(database, compartment, last))
  }
  return verifier.finish(head)
}

/** Histories whose end is not kept any more; there are none unless somebody removed it. */
async function strayCompartments(database: Database, known: ReadonlySet<string>): Promise<readonly string[]> {
  const rows = await database.selectFrom("history").select("compartment").where("seq", "=", 1).orderBy("compartment").execute()
  return rows.map(({ compartment }) => compartment).filter((compartment) => !known.has(compartment))
}

type LinkRow = Awaited<ReturnType<typeof linksAfter>>[number]

const linksAfter = (database: Database, compartment: string, after: number) => database.selectFrom("history as h")
  .leftJoin("content as c", (join) => join.onRef("c.compartment", "=", "h.compartment").onRef("c.seq", "=", "h.seq"))
  .leftJoin("source_identity as s", (join) => join.onRef("s.compartment", "=", "h.compartment").onRef("s.seq", "=", "h.seq"))
  .selectAll("h").select(["c.salt", "c.text", "s.salt as identity_salt", "s.text as identity"])
  .where("h.compartment", "=", compartment).where("h.seq", ">", after).orderBy("h.seq").limit(AT_ONCE).execute()

async function takeAll(database: Database, verifier: HistoryVerifier, rows: readonly LinkRow[]): Promise<void> {
  for (const row of rows) verifier.take(row.act === "keep" ? await withDocument(database, row) : historyRow(row, contentOf(row)))
}

const historyRow = (row: LinkRow, content: SaltedContent | undefined): HistoryRow => ({ link: linkOfRow(row), hash: row.hash, content })

/** A content that lies under a link of another act is one too many, and breaks that link. */
function contentOf({ act, salt, text, identity_salt: identitySalt, identity }: LinkRow): SaltedContent | undefined {
  const entry = salt === null || text === null ? undefined : { salt, text }
  const source = identitySalt === null || identity === null ? undefined : { salt: identitySalt, text: identity }
  return act === "identify" ? source : entry ?? source
}

/** Documents come one at a time: a text may be tens of megabytes. */
async function withDocument(database: Database, row: LinkRow): Promise<HistoryRow> {
  const kept = await database.selectFrom("document_text").selectAll().where("compartment", "=", row.compartment).where("seq", "=", row.seq).executeTakeFirst()
  if (kept === undefined) return historyRow(row, undefined)
  const { salt, text, length, sha256, text_sha256: textSha256, extractor } = kept
  return historyRow(row, { salt, text: documentContent({ text, length, sha256, textSha256, extractor, markup: markupOf(kept) }) })
}
