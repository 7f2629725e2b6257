import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { growth, LINEAR } from "../../test/growth.ts"
import { codePointLength, type Span } from "../base/index.ts"
import { anchorQuote, anchorSpan, checkAnchor, CONTEXT, suggestAnchor } from "./anchor.ts"
import { occurrences } from "./occurrences.ts"
import { sampleDocument } from "./testing/sample-document.ts"
import type { Anchor, SourceDocument } from "./types.ts"

/**
 * Texts with everything that makes places hard: pairs of units, accents apart, text from right to
 * left, line ends.
 */
const hardText = fc
  .array(
    fc.constantFrom(
      "the letter ",
      "\u{1f54a}",
      "\u{1f1e6}\u{1f1eb}",
      "نامه ",
      "e\u0301",
      "\r\n",
      "a",
      "\u202e",
      "𝒜",
      "가",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""))

const textAndSpan = hardText
  .chain((text) => {
    const length = sampleDocument(text).length
    return fc.record({ text: fc.constant(text), a: fc.nat(length), b: fc.nat(length) })
  })
  .map(({ text, a, b }) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } }))

const anchored = (document: SourceDocument, span: Span): Anchor => {
  const result = anchorSpan(document, span)
  if (!result.ok) throw new Error(`no anchor: ${result.fault.kind}`)
  return result.value
}

describe("anchorSpan", () => {
  test("its words are the text's code points at the span, its contexts those around them", () =>
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        fc.pre(span.start < span.end)
        const document = sampleDocument(text)
        const points = [...document.text]
        const { exact, prefix, suffix } = anchored(document, span)
        expect(exact).toBe(points.slice(span.start, span.end).join(""))
        expect(prefix).toBe(points.slice(Math.max(0, span.start - CONTEXT), span.start).join(""))
        expect(suffix).toBe(points.slice(span.end, span.end + CONTEXT).join(""))
      }),
    ))

  test.each([
    {
      why: "a span past the end",
      span: { start: 0, end: 4 },
      want: { kind: "span-outside", length: 3 },
    },
    {
      why: "a span that begins before the text",
      span: { start: -1, end: 2 },
      want: { kind: "span-outside" },
    },
    {
      why: "a span that ends before it begins",
      span: { start: 2, end: 1 },
      want: { kind: "span-outside" },
    },
    { why: "half a character", span: { start: 0.5, end: 2 }, want: { kind: "span-outside" } },
    { why: "no number", span: { start: Number.NaN, end: 2 }, want: { kind: "span-outside" } },
    { why: "a span that holds nothing", span: { start: 1, end: 1 }, want: { kind: "span-empty" } },
  ])("$why is a fault that names the span", ({ span, want }) =>
    expect(anchorSpan(sampleDocument("a\u{1f54a}b"), span)).toMatchObject({
      ok: false,
      fault: { span, ...want },
    }),
  )

  test("places in a text are anchored in time that grows with the text: it is walked once", () =>
    expect(
      growth(12_500, (sentences) => {
        const document = sampleDocument("\u{1f54a} the envoy said so. ".repeat(sentences))
        for (let start = 0; start < 20 * sentences; start += 10)
          anchored(document, { start, end: start + 8 })
      }),
    ).toBeLessThan(LINEAR))
})

describe("anchorQuote", () => {
  const document = sampleDocument("\u{1f54a} He said no. She said no, too: cafe\u0301.\r\nHe left.")

  test.each([
    {
      why: "words that stand once",
      quote: "She said",
      want: { start: 14, end: 22, exact: "She said" },
    },
    { why: "a quote whose accents are apart", quote: "cafe\u0301", want: { exact: "caf\u00e9" } },
    { why: "a quote over a line end of Windows", quote: ".\r\nHe", want: { exact: ".\nHe" } },
  ])("$why are found", ({ quote, want }) =>
    expect(anchorQuote(document, quote)).toMatchObject({ ok: true, value: want }),
  )

  test.each([
    { why: "nothing", quote: "", want: { kind: "quote-empty" } },
    {
      why: "words that do not stand there",
      quote: "They said",
      want: { kind: "quote-missing", quote: "They said" },
    },
    {
      why: "words that stand twice",
      quote: "said no",
      want: { kind: "quote-ambiguous", starts: [5, 18] },
    },
    { why: "half a character", quote: "\udd4a", want: { kind: "quote-missing" } },
  ])("$why is a fault", ({ quote, want }) =>
    expect(anchorQuote(document, quote)).toMatchObject({ ok: false, fault: want }),
  )

  test("overlapping places are told, all of them", () =>
    expect(anchorQuote(sampleDocument("aaaa"), "aa")).toMatchObject({
      ok: false,
      fault: { starts: [0, 1, 2] },
    }))

  test("where the words of a span stand once, their quote gives the same anchor", () =>
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        fc.pre(span.start < span.end)
        const document = sampleDocument(text)
        const anchor = anchored(document, span)
        const found = anchorQuote(document, anchor.exact)
        if (found.ok) expect(found.value).toEqual(anchor)
        else
          expect(found.fault).toMatchObject({
            kind: anchor.exact === "\ufeff" ? "quote-empty" : "quote-ambiguous",
          })
      }),
    ))

  test.each([
    {
      why: "nearly matches from its second letter on",
      quote: (of: number) => `b${"a".repeat(of)}`,
    },
    {
      why: "nearly matches to its last letter but one",
      quote: (of: number) => `${"a".repeat(of)}b`,
    },
    { why: "matches at every second place", quote: (of: number) => "a".repeat(of) },
  ])("a quote that $why takes time that grows with the text", ({ quote }) =>
    expect(
      growth(250_000, (length) => {
        anchorQuote(sampleDocument("a".repeat(length)), quote(length / 2))
      }),
    ).toBeLessThan(LINEAR),
  )
})

test("occurrences: the same places as looking at every one, on texts of few letters", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 60 }),
      fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 5 }),
      (text, words) => {
        const slow = Array.from(text, (_, unit) => unit).filter((unit) =>
          text.startsWith(words, unit),
        )
        expect(occurrences(text, words)).toEqual(slow)
      },
    ),
  ))

describe("checkAnchor", () => {
  const document = sampleDocument(
    "The letter was sent on Sunday by the envoy to the president, who read it.",
  )
  const anchor = anchored(document, { start: 37, end: 42 })

  test("an anchor holds after it was stored as JSON", () =>
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        fc.pre(span.start < span.end)
        const document = sampleDocument(text)
        const stored = JSON.parse(JSON.stringify(anchored(document, span))) as Anchor
        expect(checkAnchor(document, stored)).toEqual({ ok: true, value: stored })
      }),
    ))

  test.each([
    {
      why: "other words",
      changed: { exact: "spies" },
      want: {
        kind: "words-differ",
        span: { start: 37, end: 42 },
        expected: "spies",
        found: "envoy",
      },
    },
    {
      why: "other words before",
      changed: { prefix: "x" },
      want: { kind: "words-differ", span: { start: 5, end: 37 }, expected: "x" },
    },
    {
      why: "other words after",
      changed: { suffix: "x" },
      want: { kind: "words-differ", span: { start: 42, end: 73 }, expected: "x" },
    },
    { why: "a place outside", changed: { end: 999 }, want: { kind: "span-outside" } },
  ])("$why are told with their place", ({ changed, want }) =>
    expect(checkAnchor(document, { ...anchor, ...changed })).toMatchObject({
      ok: false,
      fault: want,
    }),
  )

  test("an anchor of another document is a bug", () =>
    expect(() => checkAnchor(sampleDocument(document.text, 7), anchor)).toThrow(RangeError))
})

describe("suggestAnchor", () => {
  const clause =
    "The parties shall within 90 days withdraw their forces from the area described in annex one."
  const document = sampleDocument(
    `Preamble of the agreement. ${clause} Final words of the agreement.`,
  )
  const anchor = anchored(document, { start: 46, end: 60 })

  test.each([
    { why: "the same text", other: document.text, want: anchor.start },
    {
      why: "words put in far in front",
      other: `A new first article, quite long. ${document.text}`,
      want: anchor.start + 33,
    },
    {
      why: "a change within 32 characters before",
      other: document.text.replace("The parties", "Both parties"),
      want: undefined,
    },
    {
      why: "a change within 32 characters after",
      other: document.text.replace("their forces", "their troops"),
      want: undefined,
    },
    { why: "a lookalike clause only", other: clause.replace("90", "60"), want: undefined },
    {
      why: "the same clause twice, contexts included",
      other: `${document.text} ${document.text}`,
      want: undefined,
    },
  ])("$why: $want", ({ other, want }) =>
    expect(suggestAnchor(anchor, sampleDocument(other, 9))?.start).toBe(want),
  )

  test("a place at the beginning is not suggested in the middle, after something else", () => {
    const first = anchored(document, { start: 0, end: 8 })
    expect(suggestAnchor(first, sampleDocument(document.text, 9))?.start).toBe(0)
    expect(suggestAnchor(first, sampleDocument(`New. ${document.text}`, 9))).toBeUndefined()
  })

  test("what is suggested has the same words and the same contexts, in the other version", () =>
    fc.assert(
      fc.property(textAndSpan, hardText, ({ text, span }, front) => {
        fc.pre(span.start < span.end)
        const anchor = anchored(sampleDocument(text), span)
        const other = sampleDocument(front + text, 3)
        const suggested = suggestAnchor(anchor, other)
        if (suggested === undefined) return
        expect(suggested).toMatchObject({
          document: other.id,
          exact: anchor.exact,
          prefix: anchor.prefix,
          suffix: anchor.suffix,
        })
        expect(codePointLength(suggested.exact)).toBe(suggested.end - suggested.start)
        expect(checkAnchor(other, suggested).ok).toBe(true)
      }),
    ))
})
