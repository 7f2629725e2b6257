import { expect, test } from "vitest"
import { formatWrittenFault, text, writtenOf, listOf, fields } from "./index.ts"

test("a value is decoded as a file would be, and a fault names its path", () => {
  const decode = fields({ names: listOf(text) })
  expect(decode(writtenOf({ names: ["a", 1] }))).toEqual({ ok: true, value: { names: ["a", "1"] } })
  const wrong = decode(writtenOf({ names: ["a", true] }))
  expect(wrong.ok ? "" : formatWrittenFault("request", wrong.fault)).toBe(
    "request: $.names[1] (line 1): found true; write a text in quotation marks.",
  )
})

test("a field that is null is one that is missing", () =>
  expect(writtenOf({ a: null }).kind === "map" && writtenOf(null).kind).toBe("nothing"))
