/**
 * One text on the table: its versions, its clauses, who has seen which version, who answered what.
 */

import {
  failed,
  ok,
  type Instant,
  type ItemId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import type {
  AnswerLine,
  ClauseLine,
  SeenCell,
  TextView,
  VersionLine,
} from "../../contract/index.ts"
import {
  laterDoubts,
  standingOf,
  versionDoubts,
  wholeOf,
  type DocumentBody,
  type Entry,
  type RecordTransaction,
  type TextBody,
  type TextStanding,
  type Viewer,
  type When,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { destroyedFault, findItem, findProcess, itemViews } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { staleOf } from "../stale.ts"
import { gathered, type Gathered } from "./gather.ts"
import { documentsByVersion, groundLines } from "./grounds.ts"
import { namesIn, type Names } from "./names.ts"
import { itemsOfKind, type Shown } from "./shown.ts"

interface Asked extends Look {
  readonly process: ProcessId
  readonly item: ItemId
}

/**
 * The text's page; silence procedures are looked at as of now, or of the end of the day asked for.
 */
export function textView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, item, ...look }: Asked,
): Promise<Result<TextView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await findItem(inside, process, item, "item", ["text"])
    if (!entry.ok) return entry
    const destroyed = destroyedFault(entry.value)
    if (destroyed !== undefined) return failed(destroyed)
    const [text] = bodiesOf("text", [entry.value])
    if (text === undefined) return failed({ kind: "not-found", what: "item" })
    const at = look.asOf === undefined ? ports.clock.now() : ports.clock.endOf(look.asOf)
    return ok({
      process: { id: process, title: found.value.body.title },
      at,
      ...(await pageOf(inside, process, text, at)),
    })
  })
}

async function pageOf(
  record: RecordTransaction,
  process: ProcessId,
  text: HeldBody<TextBody>,
  now: Instant,
): Promise<Omit<TextView, "process" | "at">> {
  const all = await gathered(record, process, [text.entry.item])
  const entries = [text.entry, ...all.entries]
  const names = await namesIn(record, process, [
    text.body,
    ...[...all.versions, ...all.showings, ...all.responses].map(({ body }) => body),
  ])
  const standing = standingOf({ ...joinedIn(all, names), now })
  const shown: Shown = {
    views: await itemViews(record, entries),
    stale: await staleOf(record, process, entries),
    grounds: await groundLines(record, process, entries),
    whens: new Map(all.versions.map(({ item, body }) => [item, body.when])),
  }
  const [view] = itemsOfKind("text", shown)
  if (view === undefined) throw new RangeError("a text that is held cannot be shown")
  const letter =
    text.body.letter === undefined
      ? undefined
      : bodiesOf("letter", await record.current({ process, items: [text.body.letter] }))[0]
  const documents = await documentsOf(record, process, all)
  return {
    text: view,
    people: names.all,
    ...(letter === undefined
      ? {}
      : { letter: { item: letter.entry.item, title: letter.body.title } }),
    grounds: shown.grounds.get(text.entry.item) ?? [],
    versions: versionLines(standing, shown, documents),
    clauses: await clauseLines(record, process, standing, names),
    whole: standing.whole,
    parties: partiesOf(text.body, all, names),
    seen: seenCells(standing, all, names),
    answers: standing.answers.map(answerLine),
    showings: itemsOfKind("showing", shown).map((showing) => ({
      view: showing,
      ...aroundOf("showing", showing, shown),
    })),
    responses: itemsOfKind("response", shown).map((response) => ({
      view: response,
      ...aroundOf("response", response, shown),
    })),
  }
}

/** The same with each actor under one item, in whatever document it was found. */
const joinedIn = (all: Gathered, { one }: Names): Gathered => ({
  ...all,
  showings: all.showings.map((showing) => ({
    ...showing,
    body: { ...showing.body, to: showing.body.to.map(one) },
  })),
  responses: all.responses.map((response) => ({
    ...response,
    body: { ...response.body, by: response.body.by.map(one) },
  })),
})

function aroundOf(
  what: "showing" | "response",
  {
    item,
    body,
  }: {
    readonly item: ItemId
    readonly body: { readonly version: ItemId; readonly when: When | undefined }
  },
  { grounds, whens }: Shown,
) {
  return {
    doubts: laterDoubts(what, body.when, whens.get(body.version)).map(({ words }) => words),
    grounds: grounds.get(item) ?? [],
  }
}

type Documents = ReadonlyMap<ItemId, HeldBody<DocumentBody>>

async function documentsOf(
  record: RecordTransaction,
  process: ProcessId,
  { versions }: Gathered,
): Promise<Documents> {
  const items = [...new Set(versions.flatMap(({ body }) => body.document ?? []))]
  const found: readonly Entry[] =
    items.length === 0 ? [] : await record.current({ process, kinds: ["document"], items })
  return new Map(bodiesOf("document", found).map((held) => [held.entry.item, held]))
}

function versionLines(
  { versions }: TextStanding,
  shown: Shown,
  documents: Documents,
): readonly VersionLine[] {
  const views = new Map(itemsOfKind("version", shown).map((view) => [view.item, view]))
  return versions.flatMap(({ item, body }) => {
    const view = views.get(item)
    const document = body.document === undefined ? undefined : documents.get(body.document)
    if (view === undefined) return []
    return [
      {
        view,
        ...(document === undefined
          ? {}
          : { document: { item: document.entry.item, title: document.body.title } }),
        doubts: versionDoubts(body, document?.body.date).map(({ words }) => words),
        whole: wholeOf(body.clauses),
      },
    ]
  })
}

async function clauseLines(
  record: RecordTransaction,
  process: ProcessId,
  { clauses, versions }: TextStanding,
  names: Names,
): Promise<readonly ClauseLine[]> {
  const documents = await documentsByVersion(
    record,
    process,
    clauses.flatMap(({ clause }) => clause.anchor?.document ?? []),
  )
  const labels = new Map(versions.map(({ item, body }) => [item, body.label]))
  const labelOf = (item: ItemId): string => labels.get(item) ?? ""
  return clauses.map(
    ({
      clause: { number, words, status, alternatives, supportedBy, anchor },
      since,
      proposedFirst,
    }) => {
      const document = anchor === undefined ? undefined : documents.get(anchor.document)
      return {
        number,
        words,
        status,
        alternatives,
        since: { ...since, label: labelOf(since.version) },
        supportedBy: names.of(supportedBy),
        ...(proposedFirst === undefined
          ? {}
          : {
              proposedFirst: {
                by: names.of(proposedFirst.by),
                version: proposedFirst.version,
                label: labelOf(proposedFirst.version),
              },
            }),
        ...(document === undefined
          ? {}
          : { at: { document: document.entry.item, title: document.body.title } }),
      }
    },
  )
}

const partiesOf = (
  text: TextBody,
  { showings, responses }: Gathered,
  names: Names,
): TextView["parties"] =>
  names.of([
    ...text.by,
    ...text.to,
    ...showings.flatMap(({ body }) => body.to),
    ...responses.flatMap(({ body }) => body.by),
  ])

function seenCells(
  { seen }: TextStanding,
  { showings }: Gathered,
  names: Names,
): readonly SeenCell[] {
  const known = new Map(showings.map(({ item, body }) => [item, body]))
  return seen.map(({ version, party, showings: items }) => ({
    version,
    party,
    showings: items.map((item) => {
      const { when, by = [] } = known.get(item) ?? {}
      return { item, by: names.of(by), ...(when === undefined ? {} : { when }) }
    }),
  }))
}

function answerLine({
  response,
  party,
  version,
  clause,
  answer,
  silence,
  before,
}: TextStanding["answers"][number]): AnswerLine {
  return {
    response,
    party,
    version,
    answer,
    before,
    ...(clause === undefined ? {} : { clause }),
    ...(silence === undefined ? {} : { silence }),
  }
}
