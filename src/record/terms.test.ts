import fc from "fast-check"
import { expect, test } from "vitest"
import { ALL_TERMS } from "./search/fields.ts"
import {
  cleared,
  effectiveTerms,
  stricter,
  termsFaultWords,
  type AnyTerms,
  type Leaving,
  type LeavingSpeaker,
} from "./terms.ts"

const NOOR: LeavingSpeaker = { name: "Noor Amiri", aliases: ["the envoy"], unnamed: false }
const VOICE: LeavingSpeaker = { name: "a diplomatic source", aliases: [], unnamed: true }
const leaving = (terms: AnyTerms, parts: Partial<Leaving> = {}): Leaving => ({
  terms,
  words: "The road will open.",
  speakers: [NOOR],
  describedAs: undefined,
  ...parts,
})

/** What leaves, in a word each. */
function told(wanted: Leaving): string {
  const left = cleared(wanted)
  if (!left.ok) return left.fault.kind
  const { attribution } = left.value
  return attribution.kind === "named"
    ? attribution.names.join(", ")
    : attribution.kind === "described"
      ? `as: ${attribution.as}`
      : "nobody"
}

const DESCRIBED = { describedAs: "a person close to the talks" }

test.each<{ why: string; wanted: Leaving; want: string }>([
  { why: "on the record leaves with the name", wanted: leaving("on-record"), want: "Noor Amiri" },
  {
    why: "on the record keeps the name where a description is there too",
    wanted: leaving("on-record", DESCRIBED),
    want: "Noor Amiri",
  },
  {
    why: "on the record with no speaker leaves with nobody's",
    wanted: leaving("on-record", { speakers: [] }),
    want: "nobody",
  },
  {
    why: "a document leaves with its author's name",
    wanted: leaving("document"),
    want: "Noor Amiri",
  },
  {
    why: "an unnamed voice leaves as it was described",
    wanted: leaving("anonymous", { speakers: [VOICE] }),
    want: "as: a diplomatic source",
  },
  {
    why: "two unnamed voices leave as both were",
    wanted: leaving("anonymous", { speakers: [VOICE, { ...VOICE, name: "an official" }] }),
    want: "as: a diplomatic source and an official",
  },
  {
    why: "somebody known who spoke unnamed is not named",
    wanted: leaving("anonymous"),
    want: "no-description",
  },
  {
    why: "nor is one of two",
    wanted: leaving("anonymous", { speakers: [VOICE, NOOR] }),
    want: "no-description",
  },
  {
    why: "unless a description stands in",
    wanted: leaving("anonymous", DESCRIBED),
    want: "as: a person close to the talks",
  },
  {
    why: "background leaves by the description",
    wanted: leaving("background", DESCRIBED),
    want: "as: a person close to the talks",
  },
  {
    why: "background without a description stays",
    wanted: leaving("background"),
    want: "no-description",
  },
  {
    why: "background whose speaker nobody wrote down stays too",
    wanted: leaving("background", { speakers: [] }),
    want: "no-description",
  },
  {
    why: "background of an unnamed voice leaves as it was described",
    wanted: leaving("background", { speakers: [VOICE] }),
    want: "as: a diplomatic source",
  },
  {
    why: "not for attribution leaves by the description",
    wanted: leaving("not-for-attribution", DESCRIBED),
    want: "as: a person close to the talks",
  },
  {
    why: "not for attribution without one stays",
    wanted: leaving("not-for-attribution"),
    want: "no-description",
  },
  {
    why: "words that name their speaker stay",
    wanted: leaving("background", { ...DESCRIBED, words: "I, Noor Amiri, say so." }),
    want: "names-speaker",
  },
  {
    why: "by family name alone too",
    wanted: leaving("background", { ...DESCRIBED, words: "amiri’s road" }),
    want: "names-speaker",
  },
  {
    why: "and by an alias",
    wanted: leaving("background", { ...DESCRIBED, words: "The envoy will travel." }),
    want: "names-speaker",
  },
  {
    why: "a description that names the speaker is none",
    wanted: leaving("background", { describedAs: "Amiri's own office" }),
    want: "names-speaker",
  },
  {
    why: "on the record words may name their speaker",
    wanted: leaving("on-record", { words: "I, Noor Amiri, say so." }),
    want: "Noor Amiri",
  },
  { why: "what was confided stays", wanted: leaving("confided"), want: "confided" },
  {
    why: "whatever description there is",
    wanted: leaving("confided", DESCRIBED),
    want: "confided",
  },
])("terms: $why", ({ wanted, want }) => expect(told(wanted)).toBe(want))

test.each<{ why: string; own: AnyTerms; note: AnyTerms | undefined; want: AnyTerms }>([
  {
    why: "without a note a statement's own hold",
    own: "background",
    note: undefined,
    want: "background",
  },
  {
    why: "a stricter note holds for all that stands in it",
    own: "on-record",
    note: "not-for-attribution",
    want: "not-for-attribution",
  },
  { why: "a confided note too", own: "background", note: "confided", want: "confided" },
  { why: "a laxer note loosens nothing", own: "background", note: "on-record", want: "background" },
  {
    why: "equally strict, the statement's own",
    own: "not-for-attribution",
    note: "background",
    want: "not-for-attribution",
  },
])("effective terms: $why", ({ own, note, want }) => expect(effectiveTerms(own, note)).toBe(want))

const anyTerms = fc.constantFrom(...ALL_TERMS)
const anySpeaker = fc.record({
  name: fc.constantFrom("Noor Amiri", "Tarek Sahl", "مریم", "x"),
  aliases: fc.array(fc.constantFrom("the envoy", "Amiri"), { maxLength: 2 }),
  unnamed: fc.boolean(),
})

test("terms: a name leaves under no terms but on the record and in a document", () =>
  fc.assert(
    fc.property(
      anyTerms,
      fc.array(anySpeaker, { maxLength: 3 }),
      fc.option(fc.constantFrom("a person", "Amiri's aide"), { nil: undefined }),
      fc.constantFrom("The road.", "Amiri said."),
      (terms, speakers, describedAs, words) => {
        const left = cleared({ terms, words, speakers, describedAs })
        if (terms === "on-record" || terms === "document") return
        const out = left.ok ? JSON.stringify(left.value) : ""
        for (const { name, unnamed } of speakers)
          if (!unnamed && name !== "x") expect(out).not.toContain(name)
        expect(left.ok && terms === "confided").toBe(false)
      },
    ),
  ))

test("terms: being stricter is an order", () =>
  fc.assert(
    fc.property(anyTerms, anyTerms, anyTerms, (a, b, c) => {
      expect(stricter(a, a)).toBe(false)
      if (stricter(a, b)) expect(stricter(b, a)).toBe(false)
      if (stricter(a, b) && stricter(b, c)) expect(stricter(a, c)).toBe(true)
    }),
  ))

test.each([
  { kind: "confided" },
  { kind: "no-description", terms: "background" },
  { kind: "names-speaker", terms: "background", where: "words" },
] as const)("terms: $kind is told with its mend", (fault) =>
  expect(Object.values(termsFaultWords(fault)).every((words) => words.length > 10)).toBe(true),
)
