import { expect, test } from "vitest"
import type { ClauseChange, CompareView } from "../../../contract/index.ts"
import { compareRows } from "./compare-rows.ts"

const same = { pieces: [], deleted: 0, inserted: 0, atLeast: 0 }
const pair = (from: number, to: number, move: "stayed" | "renumbered" | "moved"): ClauseChange => ({
  kind: "pair",
  from,
  to,
  move,
  difference: same,
  status: undefined,
})
const side = (...numbers: string[]): CompareView["from"] =>
  ({
    clauses: numbers.map((number) => ({ number, words: "", alternatives: [] })),
  }) as unknown as CompareView["from"]
const view = {
  from: side("1", "2", "3"),
  to: side("1", "2", "3"),
  changes: [pair(2, 0, "moved"), pair(0, 1, "renumbered"), pair(1, 2, "renumbered")],
}

test("at the old place of a clause that moved stands where it went", () =>
  expect(
    compareRows(view, true).map((row) =>
      row.kind === "left" ? `${row.number} went to ${row.now} (${row.to})` : row.id,
    ),
  ).toEqual(["change-0", "change-1", "change-2", "3 went to 1 (change-0)"]))

test("a clause that stood first leaves its place before all others", () =>
  expect(
    compareRows({ ...view, changes: [pair(1, 0, "renumbered"), pair(0, 1, "moved")] }, true).map(
      ({ kind }) => kind,
    ),
  ).toEqual(["left", "change", "change"]))

test("unchanged clauses may be left out, changes never", () =>
  expect(
    compareRows(
      { ...view, changes: [pair(0, 0, "stayed"), { kind: "deleted", from: 1 }] },
      false,
    ).map(({ id }) => id),
  ).toEqual(["change-1"]))
