/** Bodies by chance, for laws: every kind, with text that tends to break things. */

import fc from "fast-check"
import { codePointLength, mintId, type DocumentId, type Id, type ItemId } from "../../base/index.ts"
import type { Anchor } from "../../sources/index.ts"
import type { AnyField, AnyFields, Holds } from "../kinds/field.ts"
import { BODY_KINDS, KINDS, type Body, type BodyKind } from "../kinds/index.ts"

/** One of a few ids, so that bodies meet one another. */
export const someId = <Kind extends string>(kind: Kind, many = 6): fc.Arbitrary<Id<Kind>> =>
  fc.integer({ min: 0, max: many - 1 }).map((number) => numberedId(kind, number))

/** The id of this number (0 to 255): the same one each time. */
export const numberedId = <Kind extends string>(kind: Kind, number: number): Id<Kind> =>
  mintId(kind, new Uint8Array(26).fill(number % 32).fill(number >> 5, 25))

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    "\0",
    "\ud800",
    "مذاکرات",
    "e\u0301",
    "\u202Eabc",
    "𝔄𝔅",
    'a"b\\c',
    "__proto__",
  ),
)
const words = anyText.filter((text) => text !== "")

/** An anchor as long as its words. */
export const someAnchor = (
  documents: fc.Arbitrary<DocumentId> = someId("document", 3),
): fc.Arbitrary<Anchor> =>
  fc
    .record({
      document: documents,
      start: fc.nat(5000),
      exact: words,
      prefix: anyText,
      suffix: anyText,
    })
    .map(({ document, start, exact, prefix, suffix }) => ({
      document,
      start,
      end: start + codePointLength(exact),
      exact,
      prefix,
      suffix,
    }))

const item: fc.Arbitrary<ItemId> = someId("item")

/** What stands in a field that holds neither parts nor a list. */
const LEAVES = {
  text: anyText,
  truth: fc.boolean(),
  count: fc.nat(),
  share: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
  day: fc.constantFrom("2021-03-08", "2020-02-29", "0001-01-01"),
  instant: fc.constant("2021-05-01T12:00:00.000Z"),
  iso: fc.constantFrom("2021", "2021-05-01/2021-09-11", "P90D", "2021-05-01T16:20Z"),
  exact: fc.constantFrom("1", "0.5", "1/3", "-12"),
  item,
  document: someId("document", 3),
  place: someAnchor(),
} as const

function held(holds: Holds): fc.Arbitrary<unknown> {
  if (holds.kind === "word") return fc.constantFrom(...holds.words)
  if (holds.kind === "list")
    return fc.array(held(holds.of.holds), { maxLength: holds.of.holds.kind === "item" ? 3 : 2 })
  if (holds.kind === "parts") return parts(holds.parts)
  if (holds.kind !== "either") return LEAVES[holds.kind]
  const arms = Object.entries(holds.arms)
  return fc.oneof(
    ...arms.map(([kind, fields]) => parts(fields).map((value) => ({ kind, ...value }))),
  )
}

const fieldOf = ({ holds, presence }: AnyField): fc.Arbitrary<unknown> =>
  presence === "given" ? held(holds) : fc.option(held(holds), { nil: undefined })

const parts = (fields: AnyFields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldOf(field)])),
  )

/** A body of any kind, or of those named. */
export const someBody = (of: readonly BodyKind[] = BODY_KINDS): fc.Arbitrary<Body> =>
  fc.oneof(
    ...of.map((kind) =>
      // Made of the fields that its type is made of.
      parts(KINDS[kind].fields).map((fields) => ({ kind, ...fields }) as Body),
    ),
  )
