/**
 * Documents: added as bytes or text, listed, read on a page. What was sent is kept before anything
 * is made of it.
 */

import { ok, parseDay, type Day, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import type { DocumentLine } from "../contract/index.ts"
import {
  DOCUMENT_NATURES,
  type DocumentBody,
  type DocumentNature,
  type Entry,
  type NewEntry,
  type RecordTransaction,
  type Viewer,
} from "../record/index.ts"
import {
  makeDocument,
  textDirection,
  type Extracted,
  type SourceDocument,
} from "../sources/index.ts"
import { looking, type Look } from "./as-of.ts"
import { documentLines } from "./document-lines.ts"
import type { Fault } from "./fault.ts"
import { findProcess } from "./inside.ts"
import { invalid, lineFrom, optionalLine } from "./line.ts"
import type { Ports } from "./ports.ts"

/** A document as somebody sends it. */
export interface NewDocument {
  readonly content:
    | { readonly kind: "file"; readonly name: string | undefined; readonly bytes: Uint8Array }
    | { readonly kind: "text"; readonly text: string }
  /** Without one, the document's own title, else its first line. */
  readonly title: string | undefined
  readonly publisher: string | undefined
  readonly date: string | undefined
  /** `report` where none is given. */
  readonly nature: DocumentNature | undefined
  /** BCP 47. */
  readonly language: string | undefined
}

/** A document just kept: its item and its version. */
export interface KeptDocument {
  readonly item: ItemId
  readonly document: SourceDocument
  readonly body: DocumentBody
}

type KeepPorts = Pick<Ports, "record" | "intake" | "chance" | "digest" | "utf8">

/** Keeps a document, unread: its text and its entry are durable when this resolves. */
export async function keepDocument(
  ports: KeepPorts,
  viewer: Viewer,
  process: ProcessId,
  sent: NewDocument,
): Promise<Result<KeptDocument, Fault>> {
  const details = detailsOf(sent)
  if (!details.ok) return details
  const seen = await ports.record.as(viewer, (record) => findProcess(record, process))
  if (!seen.ok) return seen
  const made = await extract(ports, sent)
  if (!made.ok) return made
  const { document, ownTitle } = made.value
  const { title, publisher, date, language } = details.value
  const body: DocumentBody = {
    kind: "document",
    version: document.id,
    title: title ?? titleFrom(ownTitle, document),
    publisher,
    date,
    nature: sent.nature ?? "report",
    language,
    direction: directionOf(language, document.text),
  }
  return ports.record.as(viewer, (record) =>
    keep(record, process, { document, body, item: ports.chance.mint("item") }, ports),
  )
}

/** Every document of the process, oldest first. */
export function listDocuments(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, ...look }: Look & { readonly process: ProcessId },
): Promise<Result<readonly DocumentLine[], Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    return found.ok
      ? ok(
          await documentLines(
            inside,
            process,
            await inside.current({ process, kinds: ["document"] }),
          ),
        )
      : found
  })
}

async function keep(
  record: RecordTransaction,
  process: ProcessId,
  kept: KeptDocument,
  { chance }: KeepPorts,
): Promise<Result<KeptDocument, Fault>> {
  const found = await findProcess(record, process)
  if (!found.ok) return found
  await record.keepDocument(process, kept.document)
  await appended(record, process, [
    {
      id: chance.mint("entry"),
      item: kept.item,
      standing: "admitted",
      body: kept.body,
      maker: "person",
      supersedes: undefined,
      because: undefined,
    },
  ])
  return ok(kept)
}

/**
 * Appends entries that begin items of their own, which nothing can come before. Throws (so that
 * nothing is written) where it is refused.
 */
export async function appended(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly NewEntry[],
): Promise<readonly Entry[]> {
  const written = await record.append(process, entries)
  if (!written.ok) throw new RangeError(`new entries were refused: ${written.fault.kind}`)
  return written.value
}

async function extract(
  ports: KeepPorts,
  { content }: NewDocument,
): Promise<
  Result<{ readonly document: SourceDocument; readonly ownTitle: string | undefined }, Fault>
> {
  if (content.kind === "text" && /\p{Cs}/u.test(content.text))
    return invalid("text", "half a character (a lone surrogate)", "copy the text again, whole")
  const bytes = content.kind === "text" ? ports.utf8(content.text) : content.bytes
  const named =
    content.kind === "text"
      ? ({ name: undefined, type: "txt" } as const)
      : ({ name: content.name, type: undefined } as const)
  const extracted = await ports.intake.extract(bytes, named)
  if (!extracted.ok) return { ok: false, fault: { kind: "unreadable", because: extracted.fault } }
  return ok({ document: versionOf(ports, bytes, extracted.value), ownTitle: extracted.value.title })
}

const versionOf = (
  { chance, digest, utf8 }: KeepPorts,
  bytes: Uint8Array,
  extracted: Extracted,
): SourceDocument => makeDocument({ id: chance.mint("document"), bytes, extracted, digest, utf8 })

interface Details {
  readonly title: string | undefined
  readonly publisher: string | undefined
  readonly date: Day | undefined
  readonly language: string | undefined
}

function detailsOf({
  title,
  publisher,
  date,
  nature,
  language,
}: NewDocument): Result<Details, Fault> {
  const titleLine = optionalLine("title", title)
  if (!titleLine.ok) return titleLine
  const publisherLine = optionalLine("publisher", publisher)
  if (!publisherLine.ok) return publisherLine
  const day = date === undefined || date === "" ? undefined : parseDay(date)
  if (date !== undefined && date !== "" && day === undefined)
    return invalid(
      "date",
      JSON.stringify(lineFrom(date).slice(0, 40)),
      "write a day that exists, such as 2021-03-08",
    )
  if (nature !== undefined && !DOCUMENT_NATURES.includes(nature))
    return invalid("nature", "another word", `write one of ${DOCUMENT_NATURES.join(", ")}`)
  if (!languageFits(language))
    return invalid(
      "language",
      JSON.stringify(lineFrom(language ?? "").slice(0, 40)),
      "write a language tag such as en or fa-AF",
    )
  return ok({
    title: titleLine.value,
    publisher: publisherLine.value,
    date: day,
    language: language === "" ? undefined : language,
  })
}

const languageFits = (tag: string | undefined): boolean =>
  tag === undefined ||
  tag === "" ||
  (tag.length <= 35 && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag))

function titleFrom(ownTitle: string | undefined, { text }: SourceDocument): string {
  const firstLine = text
    .slice(0, 4000)
    .split("\n")
    .map(lineFrom)
    .find((line) => line !== "")
  return (
    [lineFrom(ownTitle ?? ""), firstLine].find((line) => line !== undefined && line !== "") ??
    "Untitled document"
  )
}

/** Languages written from right to left; a tag that names a script is believed first. */
const RIGHT_TO_LEFT =
  /^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(-|$)|-(Arab|Hebr|Nkoo|Syrc|Thaa|Adlm)(-|$)/i
const LEFT_TO_RIGHT_SCRIPT = /-(Latn|Cyrl|Grek|Deva)(-|$)/i

/** The direction of the language given; without one, that of the text itself. */
function directionOf(language: string | undefined, text: string): DocumentBody["direction"] {
  if (language === undefined) return textDirection(text)
  return RIGHT_TO_LEFT.test(language) && !LEFT_TO_RIGHT_SCRIPT.test(language) ? "rtl" : "ltr"
}
