/** What persons made of a reader's drafts, as lines to train on. */

import {
  canonicalJson,
  failed,
  ok,
  type DocumentId,
  type ItemId,
  type Json,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import {
  anchorsOf,
  formatBody,
  stricter,
  type AnyTerms,
  type Entry,
  type RecordTransaction,
  type Viewer,
} from "../../record/index.ts"
import { placesOf, type SourceDocument } from "../../sources/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { leavingBook, type LeavingEntry } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { documentsCalled, leavingNames } from "./gather.ts"
import { LEAVING_KINDS, leavingItem, type Gate, type LeavingItem } from "./leaving-item.ts"
import { sentenceAround } from "./sentence-around.ts"

export interface CorrectionsView {
  /** Each an object of format `parley-corrections/1`. */
  readonly lines: readonly Json[]
  /** Corrections that stay, because their terms forbid that they leave. */
  readonly withheld: number
}

/**
 * What a reader drafted and a person then corrected or rejected, in the order the items were begun.
 */
export function correctionLines(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  {
    process,
    document,
    ...look
  }: Look & { readonly process: ProcessId; readonly document: string | undefined },
): Promise<Result<CorrectionsView, Fault>> {
  return looking(ports, viewer, look, async (record) => {
    const documents = await documentsCalled(record, process, document)
    if (!documents.ok)
      return document === undefined && documents.fault.kind === "invalid"
        ? ok({ lines: [], withheld: 0 })
        : documents
    const versions = documents.value.map(({ body }) => body.version)
    const heads = await record.current({ process, kinds: LEAVING_KINDS, documents: versions })
    const corrected = await correctionsOf(
      record,
      heads.filter(({ supersedes }) => supersedes !== undefined),
    )
    const drafted = await leavingBook(
      record,
      process,
      corrected.map((each) => each.drafted),
    )
    const made = await leavingBook(
      record,
      process,
      corrected.map((each) => each.made),
    )
    const known = {
      texts: await textsOf(record, corrected),
      names: await leavingNames(record, process),
    }
    const lines = corrected.flatMap(
      (each) =>
        lineOf(each, bothGates(drafted.get(each.made.item), made.get(each.made.item)), known) ?? [],
    )
    return ok({ lines, withheld: corrected.length - lines.length })
  })
}

/** A reader's draft, and the entry that says what a person made of it. */
interface Correction {
  readonly drafted: Entry
  readonly made: Entry
  readonly action: "corrected" | "rejected"
}

async function correctionsOf(
  record: RecordTransaction,
  heads: readonly Entry[],
): Promise<readonly Correction[]> {
  const chains = new Map<ItemId, Entry[]>()
  for (const entry of heads.length === 0 ? [] : await record.chain(heads.map(({ item }) => item)))
    chains.set(entry.item, [...(chains.get(entry.item) ?? []), entry])
  return heads.flatMap(({ item }) => correctionIn(chains.get(item) ?? []) ?? [])
}

/** The last word counts: a draft that was rejected and taken back again is none. */
function correctionIn(chain: readonly Entry[]): Correction | undefined {
  const [drafted, made] = [chain[0], chain.at(-1)]
  if (
    drafted === undefined ||
    made === undefined ||
    drafted.maker === "person" ||
    drafted.content.kind !== "held" ||
    made.content.kind !== "held"
  )
    return undefined
  if (made.standing === "rejected") return { drafted, made, action: "rejected" }
  const changed =
    made.maker === "person" &&
    canonicalJson(formatBody(made.content.body)) !== canonicalJson(formatBody(drafted.content.body))
  return changed ? { drafted, made, action: "corrected" } : undefined
}

/**
 * Both what was drafted and what was made of it must be let through: the stricter of the two holds
 * for the line.
 */
function bothGates(drafted: LeavingEntry | undefined, made: LeavingEntry | undefined): Gate {
  const terms: AnyTerms =
    drafted === undefined || made === undefined
      ? "confided"
      : stricter(drafted.terms, made.terms)
        ? drafted.terms
        : made.terms
  return {
    terms,
    clear: (words) => {
      if (drafted === undefined || made === undefined) return failed({ kind: "confided" })
      const first = drafted.clear(words)
      const second = made.clear(words)
      if (!first.ok || !second.ok) return first.ok ? second : first
      return ok({
        ...second.value,
        terms,
        attribution: stricter(terms, "on-record") ? { kind: "nobody" } : second.value.attribution,
      })
    },
  }
}

interface Known {
  readonly texts: ReadonlyMap<DocumentId, SourceDocument>
  readonly names: ReadonlyMap<ItemId, string>
}

function lineOf(
  { drafted, made, action }: Correction,
  gate: Gate,
  { texts, names }: Known,
): Json | undefined {
  const before = sidedItem(drafted, gate, names)
  const after = sidedItem(made, gate, names)
  const anchors = [drafted, made].flatMap(({ content }) =>
    content.kind === "held" ? anchorsOf(content.body) : [],
  )
  const text = anchors[0] === undefined ? undefined : texts.get(anchors[0].document)
  if (before === undefined || after === undefined || text === undefined) return undefined
  const at = sentenceAround(text, {
    start: Math.min(...anchors.map(({ start }) => start)),
    end: Math.max(...anchors.map(({ end }) => end)),
  })
  const words = gate.clear(placesOf(text).slice(at))
  if (!words.ok) return undefined
  const because = made.because === undefined || !gate.clear(made.because).ok ? null : made.because
  return {
    format: "parley-corrections/1",
    sha256: text.textSha256,
    at: { start: at.start, end: at.end },
    words: words.value.words,
    reader: drafted.maker,
    kind: before.kind,
    terms: gate.terms,
    drafted: sideOf(before),
    action,
    made: action === "rejected" ? null : sideOf(after),
    because,
  }
}

/** With its own speakers, where anybody's name may leave at all. */
function sidedItem(
  entry: Entry,
  gate: Gate,
  names: ReadonlyMap<ItemId, string>,
): LeavingItem | undefined {
  const body = entry.content.kind === "held" ? entry.content.body : undefined
  if (stricter(gate.terms, "on-record") || body === undefined)
    return leavingItem(entry, gate, names)
  const items =
    body.kind === "statement"
      ? body.speakers.map(
          ({ actor, anchor }) =>
            (actor === undefined ? undefined : names.get(actor)) ??
            anchor?.exact ??
            "somebody unknown",
        )
      : "by" in body
        ? body.by.flatMap((item) => names.get(item) ?? [])
        : []
  const clear: Gate["clear"] = (words) => {
    const left = gate.clear(words)
    return left.ok ? ok({ ...left.value, attribution: { kind: "named", names: items } }) : left
  }
  return leavingItem(entry, { terms: gate.terms, clear }, names)
}

const sideOf = ({ facts, places, terms }: LeavingItem): Json => ({
  ...(facts as { readonly [name: string]: Json }),
  terms,
  places: places.map(({ part, index, start, end, exact }) => ({
    part,
    ...(index === undefined ? {} : { index }),
    start,
    end,
    exact,
  })),
})

async function textsOf(
  record: RecordTransaction,
  corrected: readonly Correction[],
): Promise<ReadonlyMap<DocumentId, SourceDocument>> {
  const texts = new Map<DocumentId, SourceDocument>()
  const versions = corrected.flatMap(({ drafted }) =>
    drafted.content.kind === "held"
      ? anchorsOf(drafted.content.body).map(({ document }) => document)
      : [],
  )
  for (const version of new Set(versions)) {
    const text = await record.document(version)
    if (text !== undefined) texts.set(version, text)
  }
  return texts
}
