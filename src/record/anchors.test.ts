import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { failed } from "../base/index.ts"
import { anchorSpan, type Anchor } from "../sources/index.ts"
import { sampleDocument } from "../sources/testing/sample-document.ts"
import { anchorsOf, mapAnchors, reanchor, type AnchorAt } from "./anchors.ts"
import { someBody } from "./testing/arbitrary-body.ts"
import type { Body } from "./kinds/index.ts"
import type { StatementBody } from "./kinds/statement.ts"

const shifted = (anchor: Anchor): Anchor => ({
  ...anchor,
  start: anchor.start + 1,
  end: anchor.end + 1,
})

describe("mapping", () => {
  test("anchors left as they are leave the body as it is", () =>
    fc.assert(
      fc.property(someBody(), (body) => {
        expect(mapAnchors(body, (anchor) => anchor)).toEqual(body)
      }),
    ))

  test("what is listed after a change is what was listed before, changed, in the same order", () =>
    fc.assert(
      fc.property(someBody(), (body) => {
        expect(anchorsOf(mapAnchors(body, shifted))).toEqual(anchorsOf(body).map(shifted))
      }),
    ))

  test("every anchor in a body's JSON is listed", () =>
    fc.assert(
      fc.property(someBody(), (body) => {
        expect(anchorsOf(body)).toHaveLength(
          (JSON.stringify(body).match(/"suffix":/g) ?? []).length,
        )
      }),
    ))
})

describe("anchoring again", () => {
  const letter = sampleDocument("The envoy said yes. The envoy said no.", 1)
  const at: AnchorAt = (document, span) =>
    document === letter.id
      ? anchorSpan(letter, span)
      : failed({ kind: "span-outside", document, span, length: 0 })
  const bare = (start: number, end: number, exact = ""): Anchor => ({
    document: letter.id,
    start,
    end,
    exact,
    prefix: "",
    suffix: "",
  })
  const statement = (content: readonly Anchor[], cue?: Anchor): StatementBody => ({
    kind: "statement",
    form: "direct",
    act: "say",
    terms: "on-record",
    negated: false,
    confidence: undefined,
    speakers: [],
    cue,
    content,
    addressees: [],
    occasion: undefined,
    basis: undefined,
    inAnswerTo: undefined,
    manner: undefined,
  })

  test("a span alone is given its words and their surroundings", () => {
    const again = reanchor(statement([bare(15, 18)], bare(10, 14)), at)
    expect(again).toMatchObject({
      ok: true,
      value: {
        content: [{ exact: "yes", prefix: "The envoy said ", suffix: ". The envoy said no." }],
        cue: { exact: "said" },
      },
    })
  })

  test.each([
    {
      why: "words that stand elsewhere",
      anchor: bare(15, 18, "no"),
      fault: { kind: "words-differ", span: { start: 15, end: 18 }, expected: "no", found: "yes" },
    },
    {
      why: "a span beyond the text",
      anchor: bare(30, 90),
      fault: { kind: "span-outside", length: 38 },
    },
    { why: "an empty span", anchor: bare(4, 4), fault: { kind: "span-empty" } },
    {
      why: "a document that is not there",
      anchor: { ...bare(1, 2), document: sampleDocument("", 2).id },
      fault: { kind: "span-outside", length: 0 },
    },
  ])("refused: $why", ({ anchor, fault }) => {
    expect(reanchor(statement([anchor]), at)).toMatchObject({ ok: false, fault })
  })

  test("of several faults the first in the order of the body's fields is told", () => {
    expect(reanchor(statement([bare(50, 51), bare(4, 4)], bare(10, 14)), at)).toMatchObject({
      ok: false,
      fault: { kind: "span-outside", span: { start: 50, end: 51 } },
    })
  })

  test("a body anchored again, and again, is the same", () => {
    const once = reanchor(statement([bare(15, 18)], bare(10, 14)), at)
    expect(once.ok && reanchor(once.value, at)).toEqual(once)
  })

  test("a body without anchors passes as it is", () => {
    const body: Body = { kind: "process", title: "Talks", summary: "" }
    expect(reanchor(body, at)).toEqual({ ok: true, value: body })
  })
})
