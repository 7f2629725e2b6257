/**
 * One item of a document as it may leave: what it says, whose it may be said to be, and the places
 * it stands in.
 */

import type { ItemId, Result, Span } from "../../base/index.ts"
import {
  stricter,
  type AnyTerms,
  type Attribution,
  type Body,
  type Cleared,
  type Entry,
  type Standing,
  type TermsFault,
} from "../../record/index.ts"
import type { Anchor } from "../../sources/index.ts"

/** What a place is to its item: the words themselves, or what stands beside them. */
export const PARTS = [
  "words",
  "speaker",
  "cue",
  "occasion",
  "basis",
  "inAnswerTo",
  "manner",
  "what",
] as const
export type Part = (typeof PARTS)[number]

/** In code points. Without `prefix` and `suffix` where the terms forbid the words around. */
export interface Place extends Span {
  readonly part: Part
  /** Of a speaker, which one, from 0. */
  readonly index: number | undefined
  readonly exact: string
  readonly prefix: string | undefined
  readonly suffix: string | undefined
}

export type LeavingKind = Extract<
  Body["kind"],
  "statement" | "corroboration" | "date" | "proposal" | "narration"
>
export const LEAVING_KINDS: readonly LeavingKind[] = [
  "statement",
  "corroboration",
  "date",
  "proposal",
  "narration",
]

/** What an item says besides its words: `{"act": "deny", "negated": false}`. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly (string | null)[]>>

export interface LeavingItem {
  readonly item: ItemId
  readonly kind: LeavingKind
  readonly standing: Standing
  readonly terms: AnyTerms
  readonly attribution: Attribution
  readonly facts: Facts
  readonly places: readonly Place[]
  /** The statement that a stance or a proposal is about. */
  readonly about: ItemId | undefined
}

export interface Gate {
  readonly terms: AnyTerms
  clear(words: string): Result<Cleared, TermsFault>
}

/**
 * The item under its terms; undefined where its words may not leave, or where it is of another
 * kind. A place or a name beside the words that may not leave is left out.
 */
export function leavingItem(
  { item, standing, content }: Entry,
  gate: Gate,
  names: ReadonlyMap<ItemId, string>,
): LeavingItem | undefined {
  if (content.kind !== "held") return undefined
  const { body } = content
  const kind = LEAVING_KINDS.find((each) => each === body.kind)
  if (kind === undefined) return undefined
  const found = placesOf(body)
  const left = gate.clear(
    found
      .filter(([part]) => part === "words")
      .map(([, anchor]) => anchor.exact)
      .join(" … "),
  )
  if (!left.ok) return undefined
  const places = found
    .filter(([part, anchor]) => part === "words" || gate.clear(anchor.exact).ok)
    .map(([part, anchor, index]) => placeOf(part, anchor, index, gate.terms))
  const called = (items: readonly ItemId[]): readonly string[] =>
    items.flatMap((each) => names.get(each) ?? []).filter((name) => gate.clear(name).ok)
  return {
    item,
    kind,
    standing,
    terms: gate.terms,
    attribution: left.value.attribution,
    facts: factsOf(body, left.value.attribution, called),
    places,
    about: aboutOf(body),
  }
}

function placeOf(
  part: Part,
  { start, end, exact, prefix, suffix }: Anchor,
  index: number | undefined,
  terms: AnyTerms,
): Place {
  const around = !stricter(terms, "on-record")
  return {
    part,
    index,
    start,
    end,
    exact,
    prefix: around ? prefix : undefined,
    suffix: around ? suffix : undefined,
  }
}

type Found = readonly [part: Part, anchor: Anchor, index?: number]

const beside = (part: Part, anchor: Anchor | undefined, index?: number): readonly Found[] =>
  anchor === undefined ? [] : [index === undefined ? [part, anchor] : [part, anchor, index]]

function placesOf(body: Body): readonly Found[] {
  if (body.kind === "statement")
    return [
      ...body.content.flatMap((anchor) => beside("words", anchor)),
      ...body.speakers.flatMap(({ anchor }, index) => beside("speaker", anchor, index)),
      ...beside("cue", body.cue),
      ...beside("occasion", body.occasion),
      ...beside("basis", body.basis),
      ...beside("inAnswerTo", body.inAnswerTo),
      ...beside("manner", body.manner),
    ]
  if (body.kind === "corroboration") return beside("words", body.about)
  if (body.kind === "date") return [...beside("words", body.anchor), ...beside("what", body.what)]
  if (body.kind === "proposal" || body.kind === "narration") return beside("words", body.anchor)
  return []
}

type Called = (items: readonly ItemId[]) => readonly string[]

function factsOf(body: Body, attribution: Attribution, called: Called): Facts {
  if (body.kind === "statement") {
    const { act, form, negated, confidence, addressees } = body
    const speakers =
      attribution.kind === "named"
        ? attribution.names.map((name, index) =>
            body.speakers[index]?.actor === undefined ? null : name,
          )
        : undefined
    return {
      act,
      form,
      negated,
      ...(confidence === undefined ? {} : { confidence }),
      ...(speakers === undefined ? {} : { speakers }),
      ...some("addressees", called(addressees)),
    }
  }
  if (body.kind === "corroboration") return { stance: body.stance, ...by(attribution) }
  if (body.kind === "date")
    return {
      dateKind: body.dateKind,
      ...(body.value === undefined ? {} : { value: body.value }),
      grain: body.grain,
      status: body.status,
      ...(body.from === undefined ? {} : { from: body.from }),
      ...(body.until === undefined ? {} : { until: body.until }),
      ...some("setBy", called(body.setBy)),
    }
  if (body.kind === "proposal")
    return {
      status: body.status,
      ...by(attribution),
      ...some("to", called(body.to)),
      ...some("through", called(body.through)),
      ...some("parties", called(body.parties)),
    }
  if (body.kind === "narration") return { narrationKind: body.narrationKind }
  return {}
}

const by = (attribution: Attribution): Facts =>
  attribution.kind === "named" ? { by: attribution.names } : {}
const some = (name: string, names: readonly string[]): Facts =>
  names.length === 0 ? {} : { [name]: names }

const aboutOf = (body: Body): ItemId | undefined =>
  body.kind === "corroboration" || body.kind === "proposal" ? body.statement : undefined
