/**
 * A citation of words on the record: what may be quoted, whose it may be said to be, and where it
 * stands, so that it can be checked.
 */

import {
  failed,
  ok,
  type ItemId,
  type ProcessId,
  type Result,
  type Span,
} from "../../base/index.ts"
import type { QuoteView } from "../../contract/index.ts"
import {
  anchorsOf,
  dayInWords,
  termsFaultWords,
  type Attribution,
  type Body,
  type Cleared,
  type Standing,
  type StatementBody,
  type Viewer,
} from "../../record/index.ts"
import type { Anchor, SourceDocument } from "../../sources/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findItem, findProcess } from "../inside.ts"
import { invalid } from "../line.ts"
import type { Ports } from "../ports.ts"
import { leavingBook } from "./leaving.ts"
import type { NotedDocument } from "./noted.ts"

/** The citation of an item's words, or the sentence that says why its terms forbid one. */
export function quoteItem(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, item, ...look }: Look & { readonly process: ProcessId; readonly item: ItemId },
): Promise<Result<QuoteView, Fault>> {
  return looking(ports, viewer, look, async (record) => {
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const entry = await findItem(record, process, item, "item")
    if (!entry.ok) return entry
    const { content, standing } = entry.value
    if (content.kind !== "held") return failed(content)
    if (standing === "rejected" || standing === "withdrawn")
      return invalid("item", `words that were ${standing}`, "quote words that stand")
    const anchors = quotedIn(content.body)
    const leaving = (await leavingBook(record, process, [entry.value])).get(item)
    const [first] = anchors
    const document = leaving?.documents.find(({ body }) => body.version === first?.document)
    const version = first === undefined ? undefined : await record.document(first.document)
    if (leaving === undefined || document === undefined || version === undefined)
      return invalid("item", "no words of a document", "quote a statement, or words in a document")
    const left = leaving.clear(anchors.map(({ exact }) => exact).join(" … "))
    if (!left.ok) return failed({ kind: "invalid", field: "terms", ...termsFaultWords(left.fault) })
    return ok(
      quoteOf({
        item,
        standing,
        cleared: left.value,
        document,
        version,
        spans: anchors.map(({ start, end }) => ({ start, end })),
      }),
    )
  })
}

/**
 * The words that are quoted: a statement's content, or what else is anchored in one document first.
 */
function quotedIn(body: Body): readonly Anchor[] {
  const anchors = isStatement(body)
    ? body.content
    : body.kind === "actor"
      ? []
      : anchorsOf(body).slice(0, 1)
  return anchors.filter(({ document }) => document === anchors[0]?.document)
}

const isStatement = (body: Body): body is StatementBody => body.kind === "statement"

interface Quoted {
  readonly item: ItemId
  readonly standing: Standing
  readonly cleared: Cleared
  readonly document: NotedDocument
  readonly version: SourceDocument
  readonly spans: readonly Span[]
}

function quoteOf({
  item,
  standing,
  cleared: { words, terms, attribution },
  document: { item: documentItem, body, note },
  version,
  spans,
}: Quoted): QuoteView {
  const kept = note !== undefined && note.terms !== "on-record"
  const document: QuoteView["document"] = {
    item: documentItem,
    title: kept
      ? `a note of ${body.date === undefined ? "its author" : dayInWords(body.date)}`
      : body.title,
    ...(kept || body.publisher === undefined ? {} : { publisher: body.publisher }),
    ...(body.date === undefined ? {} : { date: body.date }),
    sha256: version.sha256,
    textSha256: version.textSha256,
  }
  return {
    item,
    words,
    terms,
    attribution,
    standing,
    document,
    spans,
    citation: citationOf(words, attribution, document, { spans, kept }),
  }
}

function citationOf(
  words: string,
  attribution: Attribution,
  { title, publisher, date, sha256 }: QuoteView["document"],
  { spans, kept }: { readonly spans: readonly Span[]; readonly kept: boolean },
): string {
  const who =
    attribution.kind === "named"
      ? listed(attribution.names)
      : attribution.kind === "described"
        ? attribution.as
        : undefined
  const where = [
    kept ? title : `“${title}”`,
    publisher,
    kept || date === undefined ? undefined : dayInWords(date),
  ]
    .flatMap((part) => part ?? [])
    .join(", ")
  const places = spans.map(({ start, end }) => `${start}–${end}`).join(", ")
  return (
    `“${words}” ${who === undefined ? "In" : `${who}, in`} ${where} (characters ${places}; ` +
    `SHA-256 ${sha256}).`
  )
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`
