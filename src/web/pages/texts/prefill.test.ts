import { expect, test } from "vitest"
import type { ItemId } from "../../../base/index.ts"
import type { Body, DocumentLine, ItemView, ReaderView } from "../../../contract/index.ts"
import { letterFrom, textFrom } from "./prefill.ts"

const anchor = {
  document: "d",
  start: 0,
  end: 3,
  exact: "abc",
  prefix: "",
  suffix: "",
} as unknown as Extract<Body, { kind: "proposal" }>["anchor"]
const item = (name: string, body: unknown): ItemView =>
  ({ item: name as ItemId, standing: "draft", body }) as ItemView
const actor = (name: string): ItemView => item(name, { kind: "actor", name })
const proposal = (name: string, by: string[], to: string[], through: string[]): ItemView =>
  item(name, { kind: "proposal", by, to, through, anchor })
const statement = (name: string, by: string, to: string[]): ItemView =>
  item(name, { kind: "statement", speakers: [{ actor: by }], addressees: to })
const page = (
  items: readonly ItemView[],
  nature: DocumentLine["nature"] = "letter",
): Pick<ReaderView, "document" | "items"> => ({
  document: { title: "A letter", date: "2021-03-02", nature } as ReaderView["document"],
  items,
})

test.each([
  {
    why: "a proposal tells who wrote, to whom, through whom",
    items: [actor("a"), actor("b"), actor("c"), proposal("p", ["a"], ["b"], ["c"])],
    want: { authors: ["a"], recipients: ["b"], carriers: ["c"], written: "2021-03-02" },
  },
  {
    why: "without proposals, whoever speaks most",
    items: [
      actor("a"),
      actor("b"),
      statement("1", "a", ["b"]),
      statement("2", "b", []),
      statement("3", "a", ["b"]),
    ],
    want: { authors: ["a"], recipients: ["b"], carriers: [] },
  },
  {
    why: "somebody who is no actor here is left out",
    items: [proposal("p", ["x"], [], [])],
    want: { authors: [] },
  },
])("a letter’s form: $why", ({ items, want }) =>
  expect(letterFrom(page(items))).toMatchObject(want),
)

test("a report about a letter has another date than the letter", () =>
  expect(letterFrom(page([], "report")).written).toBe(""))

test("a text’s title is a proposal’s words, cut at a blank", () => {
  const long = {
    by: [],
    to: [],
    through: [],
    anchor: { ...anchor, exact: `that ${"word ".repeat(40)}` },
  }
  expect(textFrom(long).title).toMatch(/^That (word )+…$/)
})
