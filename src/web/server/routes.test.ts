import { expect, test } from "vitest"
import { parseId } from "../../base/index.ts"
import { addressOf, methodOf } from "./routes.ts"

const idOf = <Kind extends string>(kind: Kind) => {
  const id = parseId(kind, `${kind}_${"0".repeat(26)}`)
  if (id === undefined) throw new TypeError(`no id of a ${kind}`)
  return id
}
const [process, item] = [idOf("process"), idOf("item")]

test("addressOf: a name stands in the path, everything else comes after the question mark", () => {
  expect(addressOf("session", {})).toBe("/api/session")
  expect(addressOf("agreement", { process, item })).toBe(
    `/api/processes/${process}/agreements/${item}`,
  )
  expect(addressOf("compare", { process, a: item, b: item })).toBe(
    `/api/processes/${process}/compare?a=${item}&b=${item}`,
  )
})

test("addressOf: the unknown is left out, and words are written as addresses have them", () => {
  expect(addressOf("choices", { process, statement: undefined })).toBe(
    `/api/processes/${process}/choices`,
  )
  expect(addressOf("deadline", { words: "14 days & a half" })).toBe(
    "/api/deadline?words=14+days+%26+a+half",
  )
})

test("methodOf: as a request names it", () =>
  expect([methodOf("session"), methodOf("signIn"), methodOf("signOut")]).toEqual([
    "GET",
    "POST",
    "DELETE",
  ]))
