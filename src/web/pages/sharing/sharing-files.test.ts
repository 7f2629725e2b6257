import { expect, test } from "vitest"
import { reckon, type Draft } from "../../assessing/reckon.ts"
import { barsSvg, picksCsv, powerCsv } from "./sharing-files.ts"

const draft: Draft = {
  title: "",
  chair: undefined,
  rule: undefined,
  quotas: [],
  offices: [
    { name: "one", group: undefined },
    { name: "two", group: undefined },
  ],
  groups: [
    { key: "a", name: '=North, "old"', actor: undefined, seats: 7, basis: "50" },
    { key: "b", name: "South & <co>", actor: undefined, seats: 7, basis: "40" },
    { key: "c", name: "One", actor: undefined, seats: 1, basis: "10" },
  ],
}

test("power as CSV: exact, with what formulas give; a name that looks like a formula is text", () =>
  expect(powerCsv(reckon(draft)).split("\r\n").slice(0, 2)).toEqual([
    "group,seats,seats %,Banzhaf %,Banzhaf,Shapley-Shubik,votes or population %,d’Hondt " +
      "would give,Sainte-Laguë would give,largest remainder (Hare) would give,who decides,rule",
    `"'=North, ""old""",7,46.667,33.333,1/3,1/3,50.000,8,7,7,,seats of more than 15/2`,
  ]))

test("the order of picks as CSV ends with the tie that nothing breaks", () =>
  expect(picksCsv(reckon(draft)).split("\r\n")).toEqual([
    "pick,group,figure",
    `1,"tie: =North, ""old"" and South & <co>",`,
    "",
  ]))

test("bars as SVG: whole XML, nothing of a name is markup", () => {
  const svg = barsSvg(reckon(draft), "A <council>")
  expect(svg).toContain("South &amp; &lt;co&gt;")
  expect(svg).not.toContain("<co>")
  expect(svg.match(/<rect /g)?.length).toBe(3 + 9)
})

test("bars as SVG: a character that XML cannot hold is left out, not a broken file", () => {
  const svg = barsSvg(
    reckon({
      ...draft,
      groups: draft.groups.map((group) => ({ ...group, name: "No\0rth\u0001 \ud800" })),
    }),
    "A\u0008",
  )
  expect(svg).toContain(">North <")
  // eslint-disable-next-line no-control-regex
  expect(svg).not.toMatch(/[\0-\x08\ufffe\uffff]|\p{Cs}/u)
})

test("a group whose name is a command is text in both files", () => {
  const named = {
    ...draft,
    groups: draft.groups.map((group) => ({ ...group, name: "\u00a0＝cmd" })),
  }
  expect(`${powerCsv(reckon(named))}${picksCsv(reckon(named))}`).not.toMatch(/(^|,|\n)"?\u00a0＝/u)
})
