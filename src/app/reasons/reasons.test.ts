/** Why something was read so: told again from the document, never kept. */

import { describe, expect, test } from "vitest"
import type { ItemView } from "../../contract/index.ts"
import { reviewItem } from "../index.ts"
import { affair, page, right, statementSaying, theItem, type Affair } from "../testing/affair.ts"
import { colonReader } from "../testing/colon-reader.ts"
import { readingReasons, reasonWords } from "./index.ts"

const reasons = async ({ ports, viewer, process, document }: Affair) =>
  right(await readingReasons(ports, viewer, { process, document }))

describe("reasons", () => {
  test("each statement has what speaks for it and against it, the weightiest first", async () => {
    const at = await affair()
    const { item } = theItem(await page(at), statementSaying("the road opens"))
    const told = (await reasons(at)).statements.find((each) => each.item === item)
    expect(told).toMatchObject({
      item,
      asRead: true,
      confidence: 0.9,
      foundBy: "only the sentence’s structure suggests it",
    })
    expect(told?.reasons.slice(0, 2)).toEqual([
      { speaks: "against", words: "only the sentence’s structure suggests it" },
      { speaks: "for", words: "the voice has a name" },
    ])
  })

  test("a statement that a person mended says so, and still tells how it was read", async () => {
    const at = await affair()
    const seen = theItem(await page(at), statementSaying("the road opens"))
    right(
      await reviewItem(at.ports, at.viewer, {
        process: at.process,
        item: seen.item,
        review: { action: "correct", expected: seen.head, body: shortened(seen) },
      }),
    )
    expect((await reasons(at)).statements.find(({ item }) => item === seen.item)).toMatchObject({
      asRead: false,
      confidence: 0.9,
    })
  })

  test("a reader that has no reasons says so", async () => {
    const { ports, viewer, process, document } = await affair({
      reader: { read: colonReader.read.bind(colonReader) },
    })
    expect(await readingReasons(ports, viewer, { process, document })).toMatchObject({
      ok: false,
      fault: { found: "a reader that gives no reasons" },
    })
  })

  test("what is no document has none", async () => {
    const at = await affair()
    const { item } = theItem(await page(at), statementSaying("the road opens"))
    expect(
      await readingReasons(at.ports, at.viewer, { process: at.process, document: item }),
    ).toMatchObject({ ok: false, fault: { kind: "not-found" } })
  })
})

test.each([
  ["built as declined", "somebody declines to speak"],
  ["voice pronoun", "the voice is a pronoun, such as he or they"],
  ["tree's subject other", "the sentence’s structure names another subject for the verb"],
  ["quoted", "it stands in quotation marks"],
  ["voice constructor", "the reader notes: voice constructor"],
  ["something new", "the reader notes: something new"],
])("the evidence %j reads: %s", (evidence, words) => expect(reasonWords(evidence)).toBe(words))

/** The statement with the last word of its content left out. */
function shortened({ body }: ItemView): ItemView["body"] {
  const [anchor] = body.kind === "statement" ? body.content : []
  if (body.kind !== "statement" || anchor === undefined) throw new Error("no statement")
  const exact = anchor.exact.slice(0, anchor.exact.lastIndexOf(" "))
  return { ...body, content: [{ ...anchor, exact, end: anchor.start + exact.length }] }
}
