/**
 * What an annotation says, as a body of the record; what it does not say is taken to be the
 * plainest.
 */

import { allOf, failed, ok, type ItemId, type Result } from "../../base/index.ts"
import { TERMS } from "../../reading/index.ts"
import { parseBody, type Body } from "../../record/index.ts"
import type { Anchor } from "../../sources/index.ts"
import type { SentAnnotation } from "./annotation-file.ts"
import { LEAVING_KINDS, type Part } from "./leaving-item.ts"
import type { Trial } from "./names-book.ts"

type Json = Readonly<Record<string, unknown>>

/**
 * The body, or why there is none, as the end of a sentence. An annotation of no kind of ours is a
 * statement of nobody known.
 */
export function importedBody(
  sent: SentAnnotation,
  names: Trial,
  statements: ReadonlyMap<string, ItemId>,
): Result<Body, string> {
  const kind = sent.said["kind"] ?? "statement"
  const known = LEAVING_KINDS.find((each) => each === kind)
  if (known === undefined)
    return failed(`is of a kind that is not taken in; use ${LEAVING_KINDS.join(", ")}`)
  const made = PARTS_OF[known](sent, names, statements)
  if (!made.ok) return made
  const body = parseBody({ kind: known, ...made.value })
  return body.ok
    ? body
    : failed(
        `has ${body.fault.path.replace(/^\$\.?/, "") || "a body"}: found ` +
          `${body.fault.found}; ${body.fault.mend}`,
      )
}

type Make = (
  sent: SentAnnotation,
  names: Trial,
  statements: ReadonlyMap<string, ItemId>,
) => Result<Json, string>

const PARTS_OF: Readonly<Record<(typeof LEAVING_KINDS)[number], Make>> = {
  statement: (sent, names) => {
    const { said } = sent
    const speakers = speakersOf(sent, names)
    const addressees = named(said["addressees"], names)
    if (!speakers.ok || !addressees.ok)
      return speakers.ok ? (addressees.ok ? ok({}) : addressees) : speakers
    return ok({
      act: said["act"] ?? "say",
      form: said["form"] ?? "indirect",
      negated: said["negated"] ?? false,
      terms: termsOf(said["terms"]),
      confidence: undefined,
      speakers: speakers.value,
      content: all(sent, "words"),
      addressees: addressees.value,
      cue: one(sent, "cue"),
      occasion: one(sent, "occasion"),
      basis: one(sent, "basis"),
      inAnswerTo: one(sent, "inAnswerTo"),
      manner: one(sent, "manner"),
    })
  },
  corroboration: (sent, names, statements) => {
    const by = named(sent.said["by"], names)
    const statement = statementOf(sent, statements)
    if (!by.ok) return by
    return statement === undefined
      ? failed("is a stance on a statement that is not in the file")
      : ok({ stance: sent.said["stance"], by: by.value, statement, about: one(sent, "words") })
  },
  date: ({ said, ...sent }, names) => {
    const setBy = named(said["setBy"], names)
    if (!setBy.ok) return setBy
    return ok({
      dateKind: said["dateKind"] ?? "date",
      anchor: one(sent, "words"),
      value: said["value"],
      grain: said["grain"] ?? "day",
      what: one(sent, "what"),
      setBy: setBy.value,
      status: said["status"] ?? "set",
      ...bounds(said),
    })
  },
  proposal: (sent, names, statements) => {
    const { said } = sent
    const lists = allOf(["by", "to", "through", "parties"].map((each) => named(said[each], names)))
    if (!lists.ok) return lists
    const [by, to, through, parties] = lists.value
    return ok({
      anchor: one(sent, "words"),
      by,
      to,
      through,
      parties,
      status: said["status"] ?? "proposed",
      statement: statementOf(sent, statements),
    })
  },
  narration: (sent) =>
    ok({ narrationKind: sent.said["narrationKind"] ?? "fact", anchor: one(sent, "words") }),
}

type Places = Pick<SentAnnotation, "places">

const all = ({ places }: Places, part: Part): readonly Anchor[] =>
  places.filter((place) => place.part === part).map(({ anchor }) => anchor)
const one = (sent: Places, part: Part): Anchor | undefined => all(sent, part)[0]

const statementOf = (
  { refersTo }: SentAnnotation,
  statements: ReadonlyMap<string, ItemId>,
): ItemId | undefined => refersTo.flatMap((name) => statements.get(name) ?? [])[0]

/** Terms that only a note has are those nearest to them that a statement can have. */
const termsOf = (said: unknown): unknown =>
  said === undefined
    ? "on-record"
    : said === "not-for-attribution" || said === "confided"
      ? "background"
      : (TERMS.find((each) => each === said) ?? said)

/** When a time that comes again begins and ends, where the file says so. */
const bounds = (said: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    ["from", "until"].flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])),
  )

/**
 * Named and placed speakers by their number; a place without a name is of somebody nobody knows.
 */
function speakersOf(
  { said, places }: SentAnnotation,
  names: Trial,
): Result<readonly Json[], string> {
  const listed = said["speakers"] ?? []
  if (!Array.isArray(listed) || listed.length > 1000)
    return failed("has speakers that are no list of names")
  const placed = new Map(
    places.filter(({ part }) => part === "speaker").map(({ index, anchor }) => [index, anchor]),
  )
  const count = Math.max(listed.length, ...[...placed.keys()].map((index) => index + 1))
  return allOf(
    Array.from({ length: count }, (_, index): Result<Json, string> => {
      const name: unknown = listed[index] ?? undefined
      if (name === undefined) return ok({ actor: undefined, anchor: placed.get(index) })
      const actor =
        typeof name === "string" ? names.actor(name) : failed("has a speaker whose name is no text")
      return actor.ok ? ok({ actor: actor.value, anchor: placed.get(index) }) : actor
    }),
  )
}

function named(value: unknown, names: Trial): Result<readonly ItemId[], string> {
  if (value === undefined) return ok([])
  if (
    !Array.isArray(value) ||
    value.length > 1000 ||
    !value.every((each) => typeof each === "string")
  )
    return failed("has names that are no list of texts")
  return allOf(value.map((name: string) => names.actor(name)))
}
