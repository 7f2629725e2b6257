/**
 * A note of a call or a meeting, put on the record in one go: the text, with whom, on what terms.
 */

import {
  failed,
  ok,
  parseDay,
  type Day,
  type ItemId,
  type Mint,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import type { AddedNote, ItemView, NewNote, NotedWith } from "../../contract/index.ts"
import {
  dayInWords,
  foldedName,
  NOTE_TERMS,
  type ActorBody,
  type Body,
  type DocumentBody,
  type NewEntry,
  type NoteBody,
  type NoteTerms,
  type Occasion,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { makeDocument, textDirection, type SourceDocument } from "../../sources/index.ts"
import { appended } from "../document.ts"
import type { Fault } from "../fault.ts"
import { findProcess, itemViews, LIVE } from "../inside.ts"
import { invalid, lineFrom, optionalLine, plainLine } from "../line.ts"
import type { Ports } from "../ports.ts"
import { readWithin } from "../reading.ts"

type NotePorts = Pick<
  Ports,
  "record" | "intake" | "reader" | "tries" | "chance" | "clock" | "digest" | "utf8"
>

interface NoteAsked {
  readonly process: ProcessId
  readonly note: NewNote
  /** How long to wait for the reading, in milliseconds; then the answer says `waiting`. */
  readonly patience: number
  /** Takes the reading that goes on after the answer. */
  readonly later: (reading: Promise<unknown>) => void
}

/**
 * Keeps a note: its text as a document, the note that says what it is, and whoever is new among
 * those it was with, all in one transaction; then its text is read, and what is understood is
 * drafted. Once this resolves the note is on the record.
 *
 * @returns `invalid` for a note without terms, without text, or with a field that cannot be;
 *   nothing is then written
 */
export async function newNote(
  ports: NotePorts,
  viewer: Viewer,
  { process, note, patience, later }: NoteAsked,
): Promise<Result<AddedNote, Fault>> {
  const checked = checkNote(note, ports.clock.today())
  if (!checked.ok) return checked
  const document = await documentOf(ports, note.text)
  if (!document.ok) return document
  const kept = await ports.record.as(viewer, (record) =>
    keep(record, process, { ...checked.value, document: document.value }, ports.chance.mint),
  )
  if (!kept.ok) return kept
  const reading = await readWithin(ports, viewer, {
    process,
    item: kept.value.document,
    patience,
    later,
  })
  return ok({ ...kept.value, reading })
}

interface CheckedNote {
  readonly terms: NoteTerms
  readonly occasion: Occasion
  readonly day: Day
  readonly title: string
  readonly describedAs: string | undefined
  readonly with: readonly NotedWith[]
}

function checkNote(note: NewNote, today: Day): Result<CheckedNote, Fault> {
  const { terms, text, occasion = "other" } = note
  if (text.trim() === "") return invalid("text", "nothing", "write what was said")
  if (terms === undefined)
    return invalid("terms", "none", `choose on what terms it was said: ${NOTE_TERMS.join(", ")}`)
  const day = note.day === undefined || note.day === "" ? today : parseDay(note.day)
  if (day === undefined)
    return invalid(
      "day",
      JSON.stringify(lineFrom(note.day ?? "").slice(0, 40)),
      "write a day that exists, such as 2021-03-08",
    )
  const title = optionalLine("title", note.title)
  if (!title.ok) return title
  const describedAs = optionalLine("describedAs", note.describedAs)
  if (!describedAs.ok) return describedAs
  return ok({
    terms,
    occasion,
    day,
    title: title.value ?? `${TITLES[occasion]}, ${dayInWords(day)}`,
    describedAs: describedAs.value,
    with: note.with,
  })
}

/** Titles that tell nobody's name. */
const TITLES: Readonly<Record<Occasion, string>> = {
  call: "Note of a call",
  meeting: "Note of a meeting",
  message: "Note of a message",
  judgement: "A judgement",
  other: "Note",
}

async function documentOf(ports: NotePorts, text: string): Promise<Result<SourceDocument, Fault>> {
  if (/\p{Cs}/u.test(text))
    return invalid("text", "half a character (a lone surrogate)", "copy the text again, whole")
  if (text.includes("\0"))
    return invalid("text", "the character U+0000, which is no text", "leave it out")
  const bytes = ports.utf8(text)
  const extracted = await ports.intake.extract(bytes, { name: undefined, type: "txt" })
  if (!extracted.ok) return failed({ kind: "unreadable", because: extracted.fault })
  return ok(
    makeDocument({
      id: ports.chance.mint("document"),
      bytes,
      extracted: extracted.value,
      digest: ports.digest,
      utf8: ports.utf8,
    }),
  )
}

type ToKeep = CheckedNote & { readonly document: SourceDocument }

async function keep(
  record: RecordTransaction,
  process: ProcessId,
  note: ToKeep,
  mint: Mint,
): Promise<Result<{ readonly note: ItemView; readonly document: ItemId }, Fault>> {
  const found = await findProcess(record, process)
  if (!found.ok) return found
  const met = await withWhom(record, process, note.with, mint)
  if (!met.ok) return met
  const { terms, occasion, day, describedAs, title, document } = note
  const item = mint("item")
  const documentBody: DocumentBody = {
    kind: "document",
    version: document.id,
    title,
    publisher: undefined,
    date: day,
    nature: "note",
    language: undefined,
    direction: textDirection(document.text),
  }
  const noteBody: NoteBody = {
    kind: "note",
    document: item,
    occasion,
    with: met.value.actors,
    terms,
    day,
    ...(describedAs === undefined ? {} : { describedAs }),
  }
  await record.keepDocument(process, document)
  const entry = byHand(noteBody, mint("item"), mint)
  const written = await appended(record, process, [
    ...met.value.fresh,
    byHand(documentBody, item, mint),
    entry,
  ])
  const [view] = await itemViews(
    record,
    written.filter(({ id }) => id === entry.id),
  )
  if (view === undefined) throw new RangeError("a note just written is not there")
  return ok({ note: view, document: item })
}

interface Met {
  readonly actors: readonly ItemId[]
  readonly fresh: readonly NewEntry[]
}

/**
 * Those it was with, each once: a name is whoever is known by it first, else somebody new. Two
 * queries.
 */
async function withWhom(
  record: RecordTransaction,
  process: ProcessId,
  all: readonly NotedWith[],
  mint: Mint,
): Promise<Result<Met, Fault>> {
  const items = all.flatMap((each) => (each.kind === "actor" ? [each.actor] : []))
  const names = all.flatMap((each) => (each.kind === "named" ? [each.name] : []))
  const known = new Set(
    (items.length === 0 ? [] : await record.current({ process, kinds: ["actor"], items })).flatMap(
      ({ item, content }) => (content.kind === "held" ? [item] : []),
    ),
  )
  const called = await calledSo(record, process, names)
  const actors: ItemId[] = []
  const fresh: NewEntry[] = []
  for (const [index, each] of all.entries()) {
    const actor =
      each.kind === "actor"
        ? knownActor(each.actor, known, index)
        : namedActor(each, called, fresh, index, mint)
    if (!actor.ok) return actor
    actors.push(actor.value)
  }
  return ok({ actors: [...new Set(actors)], fresh })
}

const knownActor = (
  actor: ItemId,
  known: ReadonlySet<ItemId>,
  index: number,
): Result<ItemId, Fault> =>
  known.has(actor)
    ? ok(actor)
    : invalid(
        `with[${index}].actor`,
        "an actor that is not here",
        "choose one of this process's actors, or give a name",
      )

function namedActor(
  { name, actorKind = "person" }: Extract<NotedWith, { readonly kind: "named" }>,
  called: Map<string, ItemId>,
  fresh: NewEntry[],
  index: number,
  mint: Mint,
): Result<ItemId, Fault> {
  const line = plainLine(`with[${index}].name`, name)
  if (!line.ok) return line
  const known = called.get(foldedName(line.value))
  if (known !== undefined) return ok(known)
  const body: ActorBody = {
    kind: "actor",
    name: line.value,
    actorKind,
    aliases: [],
    offices: [],
    mentions: [],
  }
  const entry = byHand(body, mint("item"), mint)
  fresh.push(entry)
  called.set(foldedName(line.value), entry.item)
  return ok(entry.item)
}

/** Live actors by the folded name or alias asked for; of several, the one that was there first. */
async function calledSo(
  record: RecordTransaction,
  process: ProcessId,
  names: readonly string[],
): Promise<Map<string, ItemId>> {
  const found =
    names.length === 0
      ? []
      : bodiesOf(
          "actor",
          await record.current({ process, kinds: ["actor"], standings: LIVE, names }),
        )
  const called = new Map<string, ItemId>()
  for (const { entry, body } of found) {
    for (const name of [body.name, ...body.aliases].map(foldedName))
      if (!called.has(name)) called.set(name, entry.item)
  }
  return called
}

const byHand = (body: Body, item: ItemId, mint: Mint): NewEntry => ({
  id: mint("entry"),
  item,
  standing: "admitted",
  body,
  maker: "person",
  supersedes: undefined,
  because: undefined,
})
