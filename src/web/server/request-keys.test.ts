import { expect, test } from "vitest"
import { askedByForm, leavesOpen, requestKeys } from "./request-keys.ts"

const numbered = (): (() => string) => {
  let number = 0
  return () => `key ${(number += 1)}`
}

test("requestKeys: every request has a key of its own, even one that asks the same again", () => {
  const keys = requestKeys(numbered())
  expect([keys.take("add"), keys.take("add"), keys.take("admit")]).toEqual([
    "key 1",
    "key 2",
    "key 3",
  ])
})

test("requestKeys: one without its answer keeps its key until it is sent again, no longer", () => {
  const keys = requestKeys(numbered())
  keys.lost("add", keys.take("add"))
  expect([keys.take("admit"), keys.take("add"), keys.take("add")]).toEqual([
    "key 2",
    "key 1",
    "key 3",
  ])
})

test("requestKeys: of very many lost ones the oldest are forgotten", () => {
  const keys = requestKeys(numbered())
  for (let number = 0; number <= 100; number += 1)
    keys.lost(`add ${number}`, keys.take(`add ${number}`))
  expect([keys.take("add 0"), keys.take("add 1")]).toEqual(["key 102", "key 2"])
})

test("askedByForm: the same file asks the same, another one something else", () => {
  const form = (bytes: string, name = "report.txt"): FormData => {
    const made = new FormData()
    made.set("title", "A report")
    made.set("file", new File([bytes], name, { lastModified: 5 }))
    return made
  }
  expect(askedByForm(form("yes"))).toBe(askedByForm(form("yes")))
  expect(askedByForm(form("yes"))).not.toBe(askedByForm(form("yes!")))
  expect(askedByForm(form("yes"))).not.toBe(askedByForm(form("yes", "other.txt")))
})

test.each([
  { why: "no answer came", status: 0, kind: "about:blank", open: true },
  { why: "the server broke", status: 500, kind: "internal", open: true },
  { why: "it took too long", status: 503, kind: "too-slow", open: true },
  { why: "it is still under way", status: 409, kind: "under-way", open: true },
  { why: "it was carried out before", status: 409, kind: "carried-out", open: false },
  { why: "a field was wrong", status: 422, kind: "invalid", open: false },
])("leavesOpen: $why", ({ status, kind, open }) => {
  expect(leavesOpen(status, kind)).toBe(open)
})
