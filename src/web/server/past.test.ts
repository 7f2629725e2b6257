import { expect, test } from "vitest"
import type { Day } from "../../base/index.ts"
import { asOfPage, carried, dayAsked, isPastFor, noDayAsked, onDay } from "./past.ts"

const here = (search: string, pathname = "/processes/one/timeline") => ({
  pathname,
  search,
  hash: "",
})
const PAST = here("?kind=date&as-of=2021-03-08")

test.each([
  { why: "a day in the address", at: PAST, want: "2021-03-08" },
  { why: "no day", at: here("?kind=date"), want: undefined },
  { why: "a day that does not exist", at: here("?as-of=2021-02-29"), want: undefined },
  { why: "a day on a page of no process", at: here("?as-of=2021-03-08", "/"), want: undefined },
])("the day asked for: $why", ({ at, want }) => expect(dayAsked(at)).toBe(want))

test("what is asked for and is no day is told", () => {
  expect([noDayAsked(here("?as-of=2021-02-29")), noDayAsked(PAST), noDayAsked(here(""))]).toEqual([
    "2021-02-29",
    undefined,
    undefined,
  ])
})

test.each([
  {
    why: "another page of the process keeps the day",
    to: "/processes/one/documents/item_1",
    want: "/processes/one/documents/item_1?as-of=2021-03-08",
  },
  {
    why: "the day stands before what follows the hash sign",
    to: "/processes/one/documents/item_1#item_2",
    want: "/processes/one/documents/item_1?as-of=2021-03-08#item_2",
  },
  {
    why: "beside other fields",
    to: "/processes/one/timeline?kind=event",
    want: "/processes/one/timeline?kind=event&as-of=2021-03-08",
  },
  {
    why: "fields of the same page too",
    to: "?kind=event",
    want: "/processes/one/timeline?kind=event&as-of=2021-03-08",
  },
  { why: "another process does not", to: "/processes/two", want: "/processes/two" },
  { why: "nor the list of processes", to: "/", want: "/" },
  {
    why: "nor another site",
    to: "https://example.org/processes/one",
    want: "https://example.org/processes/one",
  },
  {
    why: "a day of its own stays",
    to: "/processes/one?as-of=2020-01-01",
    want: "/processes/one?as-of=2020-01-01",
  },
])("a link: $why", ({ to, want }) => expect(carried(to, PAST)).toBe(want))

test("now nothing is carried", () =>
  expect(carried("/processes/one/claims", here(""))).toBe("/processes/one/claims"))

test.each([
  {
    why: "about the process gets the day",
    address: "/api/processes/one/timeline?kind=date",
    want: "/api/processes/one/timeline?kind=date&asOf=2021-03-08",
  },
  {
    why: "about the process itself gets the day",
    address: "/api/processes/one",
    want: "/api/processes/one?asOf=2021-03-08",
  },
  {
    why: "about another process does not",
    address: "/api/processes/two",
    want: "/api/processes/two",
  },
  { why: "about all processes does not", address: "/api/processes", want: "/api/processes" },
  { why: "about the session does not", address: "/api/session", want: "/api/session" },
])("a question $why", ({ address, want }) => {
  expect(asOfPage(address, PAST)).toBe(want)
  expect(isPastFor(address, PAST)).toBe(address !== want)
})

test("the same page is shown on another day, and now", () => {
  expect(onDay("2021-03-09" as Day, PAST)).toBe(
    "/processes/one/timeline?kind=date&as-of=2021-03-09",
  )
  expect(onDay(undefined, { ...PAST, hash: "#item_2" })).toBe(
    "/processes/one/timeline?kind=date#item_2",
  )
})
