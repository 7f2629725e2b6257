/**
 * Statements in a process file: the draft whose content holds the quoted words, or one marked by
 * hand.
 */

import {
  failed,
  faultAt,
  fields,
  listOf,
  ok,
  oneOf,
  optional,
  text,
  truth,
  wholeNumber,
  type ItemId,
  type Result,
  type Span,
  type WrittenFault,
} from "../../base/index.ts"
import {
  ACTS,
  FORMS,
  TERMS,
  type Act as ReadAct,
  type Form,
  type Terms,
} from "../../reading/index.ts"
import { identityOf, type ActorBody, type StatementBody } from "../../record/index.ts"
import type { Anchor } from "../../sources/index.ts"
import { reviewAct, type Act, type Bench, type Draft } from "./bench.ts"
import type { FileEntry } from "./entries.ts"
import { anchorOfQuote } from "./quotes.ts"

/** What is said here beats what was drafted. */
interface FileStatement {
  /** Words of its content; the cue may stand among them. */
  readonly quote: string
  readonly nth: number | undefined
  readonly by: readonly string[] | undefined
  readonly to: readonly string[] | undefined
  readonly act: ReadAct | undefined
  readonly terms: Terms | undefined
  readonly form: Form | undefined
  readonly negated: boolean | undefined
}

const fileStatement = fields<FileStatement>({
  quote: text,
  nth: optional(wholeNumber(1, 10_000), undefined),
  by: optional(listOf(text), undefined),
  to: optional(listOf(text), undefined),
  act: optional(oneOf(ACTS), undefined),
  terms: optional(oneOf(TERMS), undefined),
  form: optional(oneOf(FORMS), undefined),
  negated: optional(truth, undefined),
})

/**
 * The draft that the quote overlaps most, corrected where the entry says otherwise; without one,
 * the words marked by hand.
 */
export function statementAct(entry: FileEntry, bench: Bench): Result<Act, WrittenFault> {
  const read = fileStatement(entry.fields)
  if (!read.ok) return read
  const anchor = anchorOfQuote(
    { quote: read.value.quote, nth: read.value.nth, in: entry.in },
    entry.fields.fields.get("quote") ?? entry.fields,
    bench.shelf,
    undefined,
  )
  if (!anchor.ok) return anchor
  const said = {
    ...read.value,
    speakers: itemsNamed(read.value.by, bench),
    addressees: itemsNamed(read.value.to, bench),
  }
  const drafts = nearest(anchor.value, bench.drafts.statements)
  if (drafts.length > 1)
    return failed(
      faultAt(entry.fields, "quote more of one of them", `words of ${drafts.length} statements`),
    )
  const [draft] = drafts
  return draft === undefined
    ? marked(entry, said, anchor.value)
    : ok(reviewAct(draft, corrected(draft.body, said, bench)))
}

interface Said extends FileStatement {
  readonly speakers: readonly ItemId[] | undefined
  readonly addressees: readonly ItemId[] | undefined
}

const itemsNamed = (
  names: readonly string[] | undefined,
  { items }: Bench,
): readonly ItemId[] | undefined => names?.flatMap((name) => items.get(name) ?? [])

/**
 * The drafts whose content, else whose cue, overlaps the place most; more than one only where two
 * overlap it alike.
 */
function nearest(
  place: Anchor,
  drafts: Bench["drafts"]["statements"],
): readonly Draft<StatementBody>[] {
  const weighed = drafts
    .map((draft) => ({ draft, weight: weight(place, draft.body) }))
    .filter((each) => each.weight > 0)
  const most = Math.max(0, ...weighed.map((each) => each.weight))
  return weighed.filter((each) => each.weight === most).map(({ draft }) => draft)
}

/** A character of the content weighs more than any number of the cue's. */
const weight = (place: Anchor, { content, cue }: StatementBody): number =>
  1_000_000 * content.reduce((sum, each) => sum + shared(place, each), 0) +
  (cue === undefined ? 0 : shared(place, cue))

const shared = (a: Anchor, b: Anchor): number => (a.document === b.document ? overlap(a, b) : 0)
const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

function corrected(
  body: StatementBody,
  { speakers, addressees, act, terms, form, negated }: Said,
  bench: Bench,
): StatementBody {
  const keep = speakers === undefined || sameSpeakers(body, speakers, bench)
  return {
    ...body,
    act: act ?? body.act,
    terms: terms ?? body.terms,
    form: form ?? body.form,
    negated: negated ?? body.negated,
    addressees: addressees ?? body.addressees,
    speakers: keep
      ? body.speakers
      : speakers.map((actor, index) => ({ actor, anchor: body.speakers[index]?.anchor })),
  }
}

/** Each document drafts actors of its own: the same ones where kind and name say so. */
function sameSpeakers(
  { speakers }: StatementBody,
  wanted: readonly ItemId[],
  bench: Bench,
): boolean {
  const identity = (item: ItemId | undefined): string | undefined => {
    const body = item === undefined ? undefined : bodyOfActor(item, bench)
    return body === undefined ? item : (identityOf(body) ?? item)
  }
  return (
    speakers.length === wanted.length &&
    speakers.every(({ actor }, index) => identity(actor) === identity(wanted[index]))
  )
}

function bodyOfActor(item: ItemId, { bodies, drafts }: Bench): ActorBody | undefined {
  const known = bodies.get(item) ?? drafts.actors.find(({ entry }) => entry.item === item)?.body
  return known?.kind === "actor" ? known : undefined
}

function marked(
  entry: FileEntry,
  { speakers, addressees, act, terms, form, negated }: Said,
  content: Anchor,
): Result<Act, WrittenFault> {
  if (speakers === undefined || act === undefined)
    return failed(
      faultAt(
        entry.fields,
        "write by: and act: so that it can be marked by hand",
        "words that no reading took for a statement",
      ),
    )
  const body: StatementBody = {
    kind: "statement",
    form: form ?? "indirect",
    act,
    terms: terms ?? "on-record",
    negated: negated ?? false,
    confidence: undefined,
    speakers: speakers.map((actor) => ({ actor, anchor: undefined })),
    cue: undefined,
    content: [content],
    addressees: addressees ?? [],
    occasion: undefined,
    basis: undefined,
    inAnswerTo: undefined,
    manner: undefined,
  }
  return ok({ kind: "begin", body })
}
