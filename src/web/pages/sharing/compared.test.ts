import { expect, test } from "vitest"
import type { ArrangementBody } from "../../../contract/index.ts"
import { comparedDrafts } from "./compared.ts"

const draft = (more: Partial<ArrangementBody>): ArrangementBody => ({
  kind: "arrangement",
  title: "A council",
  text: undefined,
  chair: undefined,
  rule: undefined,
  quotas: [],
  offices: [],
  term: undefined,
  exit: undefined,
  endedBy: [],
  proposedBy: [],
  rests: { anchors: [], items: [] },
  groups: [
    { key: "a", name: "Republic", seats: 7, actor: undefined, basis: undefined },
    { key: "b", name: "Movement", seats: 7, actor: undefined, basis: undefined },
  ],
  ...more,
})
const rows = (...drafts: readonly ArrangementBody[]) =>
  new Map(
    comparedDrafts(drafts.map((body) => ({ body, nameOf: (item: string) => `<${item}>` }))).map(
      ({ part, cells, same }) => [part, { cells, same }],
    ),
  )

test("what two drafts share is the same, a group that one lacks is a dash", () => {
  const third = { key: "c", name: "Appointed", seats: 1, actor: undefined, basis: undefined }
  const found = rows(draft({}), draft({ groups: [...draft({}).groups, third], chair: "c" }))
  expect(found.get("Seats: Republic")).toEqual({ cells: ["7", "7"], same: true })
  expect(found.get("Seats: Appointed")).toEqual({ cells: ["–", "1"], same: false })
  expect(found.get("Seats in all")?.cells).toEqual(["14", "15"])
  expect(found.get("Chair")?.cells).toEqual(["–", "Appointed"])
  expect(found.get("Power: Republic")?.cells).toEqual(["50.0 %", "33.3 %"])
})

test("a part that no draft speaks of has no row", () => {
  expect([...rows(draft({})).keys()]).not.toContain("Offices")
})
