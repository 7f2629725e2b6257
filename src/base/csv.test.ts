import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { csvFile } from "./csv.ts"

/** RFC 4180 and nothing else: throws on whatever the paper does not allow. */
function strictly(file: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let [at, row] = [0, [] as string[]]
  while (at < file.length) {
    const [cell, next] = file[at] === '"' ? quoted(file, at + 1) : bare(file, at)
    row.push(cell)
    if (file[next] === ",") at = next + 1
    else {
      if (file.slice(next, next + 2) !== "\r\n") throw new SyntaxError(`no end of line at ${next}`)
      rows.push(row)
      row = []
      at = next + 2
    }
  }
  return rows
}

function quoted(file: string, start: number): readonly [string, number] {
  for (let at = start; at < file.length; at += 1) {
    if (file[at] !== '"') continue
    if (file[at + 1] !== '"') return [file.slice(start, at).replaceAll('""', '"'), at + 1]
    at += 1
  }
  throw new SyntaxError("a quotation mark that is never closed")
}

function bare(file: string, start: number): readonly [string, number] {
  let at = start
  while (at < file.length && !/[,\r\n"]/.test(file[at] ?? "")) at += 1
  if (file[at] === '"') throw new SyntaxError(`a bare quotation mark at ${at}`)
  return [file.slice(start, at), at]
}

const ZERO_WIDTH = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
const STRIPPED = new RegExp(`^[\\s${ZERO_WIDTH}\\p{Z}\\p{Cc}"]+`, "u")
const FORMULA = /^[=+\-@|＝＋－＠｜﹦﹢﹣﹫−]/u

/** Whether a spreadsheet would take a cell for something to run. */
const runs = (cell: string): boolean =>
  !/^-?\d+(\.\d+)?$/.test(cell) &&
  (FORMULA.test(cell.replace(STRIPPED, "")) || /^[\t\r\n]/.test(cell))

test.each([
  { why: "a command behind a sum", cell: `-2+3+cmd|' /C calc'!A0` },
  { why: "a formula", cell: "=1+1" },
  { why: "a formula behind a space", cell: " =1+1" },
  { why: "a formula behind a no-break space", cell: "\u00a0=1+1" },
  { why: "a formula behind a byte order mark", cell: "\ufeff=1+1" },
  { why: "a formula behind a space of no width", cell: "\u200b\u2060=1+1" },
  { why: "a full-width equals sign", cell: "＝1+1" },
  { why: "a small equals sign", cell: "﹦1+1" },
  { why: "a formula on the second line", cell: "\n=1+1" },
  { why: "a tab alone", cell: "\twords" },
  { why: "a carriage return alone", cell: "\rwords" },
  { why: "an at sign", cell: "@sum(1)" },
  { why: "a plus sign", cell: "+1+1" },
  { why: "a number behind a plus sign", cell: "+1" },
  { why: "a bar", cell: "|cmd" },
  { why: "a formula in quotation marks", cell: '"=1+1"' },
  { why: "a negative fraction", cell: "-1/3" },
  { why: "a minus sign of the typographer", cell: "−1+cmd" },
  { why: "a negative number with a power", cell: "-1e5" },
])("$why is made text", ({ cell }) => {
  const [[found = ""] = []] = strictly(csvFile([[cell]]))
  expect(runs(cell)).toBe(true)
  expect(runs(found)).toBe(false)
  expect(found.replaceAll("'", "")).toBe(cell.replaceAll("'", ""))
})

test.each([
  { why: "a line end", cell: "words\r\n=1+1", want: "words\r'\n'=1+1" },
  { why: "a semicolon", cell: "words; =1+1", want: "words;' =1+1" },
  { why: "a tab", cell: "words\t@sum(1)", want: "words\t'@sum(1)" },
])("after $why, where some spreadsheets part cells, a formula is made text", ({ cell, want }) =>
  expect(strictly(csvFile([[cell]]))).toEqual([[want]]),
)

test.each([
  "Open",
  "-3",
  "-0.5",
  "12",
  "3.25",
  "1/3",
  "",
  "a - b",
  'North, "old"',
  "'quoted'",
  "-",
])("%j keeps its text, or is marked once", (cell) => {
  const [[found = ""] = []] = strictly(csvFile([[cell]]))
  expect([cell, `'${cell}`]).toContain(found)
})

describe("whatever the cells", () => {
  const pieces = fc.constantFrom(
    "=",
    "+",
    "-",
    "@",
    "|",
    "＝",
    "－",
    "−",
    " ",
    "\u00a0",
    "\ufeff",
    "\u200b",
    "\u2028",
    "\u3000",
    "\t",
    "\r",
    "\n",
    "\r\n",
    '"',
    '""',
    "'",
    ",",
    ";",
    "1",
    "a",
    "cmd",
    "\u202e",
    "\0",
    "é",
    "%",
  )
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((all) => all.join("")),
    fc.string({ unit: "binary" }),
    fc.double().map(String),
  )
  const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })

  test("the file is RFC 4180, has the same cells, and no cell begins a formula", () =>
    fc.assert(
      fc.property(rows, (cells) => {
        const found = strictly(csvFile(cells))
        expect(found.map((row) => row.length)).toEqual(cells.map((row) => row.length))
        expect(found.flat().filter(runs)).toEqual([])
        const bareOf = (all: readonly (readonly string[])[]): readonly string[] =>
          all.flat().map((each) => each.replaceAll("'", ""))
        expect(bareOf(found)).toEqual(bareOf(cells))
      }),
      { numRuns: 2000 },
    ))

  test("nor does it where cells part at semicolons, tabs and line ends", () =>
    fc.assert(
      fc.property(rows, (cells) => {
        const file = csvFile(cells)
        // A row's own first and only number may be negative; everything else is looked at.
        const pieces = file.split(/[;\t\r\n]/).map((piece) => piece.replace(/,.*$/s, ""))
        expect(pieces.filter((piece) => runs(piece.trim()) && piece !== "")).toEqual([])
      }),
      { numRuns: 2000 },
    ))
})
