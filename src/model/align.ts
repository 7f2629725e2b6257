/**
 * Quotes to exact places of the text. What does not stand there, or stands there more than once, is
 * dropped.
 */

import { placeMap, type FileId, type Span } from "../base/index.ts"
import type {
  ActorRef,
  DraftActor,
  DraftStatement,
  Reading,
  Speaker,
  Terms,
} from "../reading/index.ts"
import type { Quoted } from "./answer.ts"

/** Nobody has measured how often a model is right: neither sure nor unsure. */
const UNMEASURED = 0.5

/**
 * The drafts that align; whatever the quotes say, every place lies in the text and every name
 * stands there.
 */
export function drafted(maker: string, text: string, quotes: readonly Quoted[]): Reading {
  const search = searchIn(text)
  const found = quotes.flatMap((quote) => placed(search, quote) ?? [])
  const alone = [
    ...new Map(found.map((each) => [JSON.stringify(each.content), each])).values(),
  ].sort((a, b) => firstOf(a) - firstOf(b))
  const places = placeMap(text)
  const points = ({ start, end }: Span): Span => ({
    start: places.toCodePoint(start),
    end: places.toCodePoint(end),
  })
  const actors = actorsOf(alone, points)
  return {
    reader: maker,
    understood: true,
    actors: [...actors.values()],
    corroborations: [],
    dates: [],
    proposals: [],
    events: [],
    narration: [],
    statements: alone.map((each, index) => statementOf(each, index, actors, points)),
  }
}

/** A quote with its places, in UTF-16 units. */
interface Placed {
  readonly quote: Quoted
  readonly content: readonly Span[]
  readonly cue: Span | undefined
  readonly speaker: Span | undefined
  /** The words of the text that name who speaks; undefined where nobody is named. */
  readonly name: { readonly words: string; readonly at: Span } | undefined
}

const firstOf = ({ content }: Placed): number => Math.min(...content.map(({ start }) => start))

/**
 * Where words stand in the text, or in a stretch of it; quotation marks, dashes and kinds of white
 * space count as alike.
 */
interface Search {
  readonly text: string
  first(words: string): Span | undefined
  /** The one place; undefined where there is none, or more than one. */
  only(words: string, within?: Span): Span | undefined
}

function searchIn(text: string): Search {
  const folded = fold(text)
  const all = function* (words: string, { start, end }: Span): Generator<Span> {
    const asked = fold(words.trim())
    for (
      let at = asked === "" ? -1 : folded.indexOf(asked, start);
      at >= 0 && at + asked.length <= end;
      at = folded.indexOf(asked, at + 1)
    ) {
      if (!isCut(text, at) && !isCut(text, at + asked.length))
        yield { start: at, end: at + asked.length }
    }
  }
  const everywhere = { start: 0, end: text.length }
  return {
    text,
    first: (words) => all(words, everywhere).next().value ?? undefined,
    only: (words, within = everywhere) => {
      const found = all(words, within)
      const only = found.next().value ?? undefined
      return found.next().done === true ? only : undefined
    },
  }
}

/** The same text, unit by unit, in plain marks. */
const fold = (words: string): string =>
  words
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’‚]/g, "'")
    .replaceAll(/[–—‐‑]/g, "-")
    .replaceAll(/\s/g, " ")

const SPACED_SCRIPTS = ["Latin", "Cyrillic", "Greek", "Arabic", "Hebrew"]
const SPACED = new RegExp(
  String.raw`[${SPACED_SCRIPTS.map((name) => String.raw`\p{Script=${name}}`).join("")}\p{N}]`,
  "u",
)

/** Letters and digits of scripts that part words by spaces. */
const isSpaced = (unit: string): boolean => SPACED.test(unit)

/** Whether a place lies in the midst of a word or of a character. */
function isCut(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? "", text[at] ?? ""]
  return (
    (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) ||
    (isSpaced(before) && isSpaced(after))
  )
}

/**
 * All of the content must stand in the passage, and whoever is quoted as the speaker too; a cue
 * that does not is left out.
 */
function placed(search: Search, quote: Quoted): Placed | undefined {
  const passage = search.only(quote.passage)
  if (passage === undefined) return undefined
  const content = quote.content.map((piece) => search.only(piece, passage))
  const speaker = quote.speaker === "" ? undefined : search.only(quote.speaker, passage)
  if (
    !content.every((each) => each !== undefined) ||
    (quote.speaker !== "" && speaker === undefined)
  )
    return undefined
  const sorted = content.toSorted((a, b) => a.start - b.start)
  if (sorted.some(({ start }, index) => index > 0 && start < (sorted[index - 1]?.end ?? 0)))
    return undefined
  return {
    quote,
    content: sorted,
    cue: quote.cue === "" ? undefined : search.only(quote.cue, passage),
    speaker,
    name: nameOf(search, quote, speaker),
  }
}

/**
 * The name, where it stands in the text; without one, and for an unnamed voice, the speaker's own
 * words.
 */
function nameOf(search: Search, { name, kind }: Quoted, speaker: Span | undefined): Placed["name"] {
  const own = name === "" || (kind === "anonymous" && speaker !== undefined)
  const at = own ? speaker : name.length > 200 ? undefined : search.first(name)
  return at === undefined
    ? undefined
    : { words: search.text.slice(at.start, at.end).replaceAll(/\s+/g, " "), at }
}

type Actors = ReadonlyMap<string, DraftActor>

/** One actor a name; unnamed voices are kept apart, each by its place. */
const keyOf = ({ quote: { kind }, name }: Placed): string =>
  kind === "anonymous" ? `${name?.words} ${name?.at.start}` : (name?.words ?? "")

function actorsOf(all: readonly Placed[], points: (span: Span) => Span): Actors {
  const actors = new Map<string, DraftActor>()
  for (const each of all
    .filter(({ name }) => name !== undefined)
    .sort((a, b) => (a.name?.at.start ?? 0) - (b.name?.at.start ?? 0))) {
    const {
      quote: { kind },
      name,
      speaker,
    } = each
    const known = actors.get(keyOf(each))
    const mentions = apart([
      ...(known?.mentions ?? []),
      ...[name?.at, speaker].flatMap((span) => (span === undefined ? [] : [points(span)])),
    ])
    actors.set(keyOf(each), {
      id: known?.id ?? (`a${actors.size + 1}` as ActorRef),
      name: name?.words ?? "",
      kind: known?.kind ?? kind,
      aliases: [],
      offices: [],
      mentions,
    })
  }
  return actors
}

const apart = (spans: readonly Span[]): readonly Span[] =>
  [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )

function statementOf(
  each: Placed,
  index: number,
  actors: Actors,
  points: (span: Span) => Span,
): DraftStatement {
  const { quote, content, cue, speaker, name } = each
  const actor = name === undefined ? undefined : actors.get(keyOf(each))?.id
  const voice: Speaker = { actor, span: speaker === undefined ? undefined : points(speaker) }
  return {
    id: `s${index + 1}` as FileId<"statement">,
    form: quote.direct ? "direct" : "indirect",
    act: quote.act,
    terms: termsOf(quote),
    negated: quote.negated,
    confidence: UNMEASURED,
    speakers: actor === undefined && speaker === undefined ? [] : [voice],
    cue: cue === undefined ? undefined : points(cue),
    content: content.map(points),
    addressees: [],
    occasion: undefined,
    basis: undefined,
    inAnswerTo: undefined,
    manner: undefined,
  }
}

const termsOf = ({ kind }: Quoted): Terms =>
  kind === "anonymous" || kind === "document" ? kind : "on-record"
