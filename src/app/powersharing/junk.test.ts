import fc from "fast-check"
import { expect, test } from "vitest"
import { mapped, type Decoder, type Json } from "../../base/index.ts"
import { answered } from "../../../test/golden.ts"
import { answerStability, stabilityJson } from "../stability/index.ts"
import {
  answerDivision,
  answerPortfolios,
  answerPower,
  answerSeats,
  divisionJson,
  portfoliosJson,
  powerJson,
  seatsJson,
} from "./index.ts"

const FILES: readonly {
  readonly command: string
  readonly answer: Decoder<Json>
  readonly file: Json
}[] = [
  {
    command: "seats",
    answer: mapped(answerSeats, seatsJson),
    file: {
      method: "hill",
      seats: 4,
      threshold: "0.03",
      lists: [
        { id: "a", votes: 10 },
        { id: "b", votes: 10 },
      ],
      floors: { a: 1 },
      caps: { b: 3 },
    },
  },
  {
    command: "portfolios",
    answer: mapped(answerPortfolios, portfoliosJson),
    file: {
      method: "dhondt",
      offices: 3,
      lists: [
        { id: "X", seats: 4, votes: 9, held: 0, declinesFrom: 2 },
        { id: "Y", seats: 2, votes: 5 },
      ],
      ties: "formula-on-votes",
    },
  },
  {
    command: "power",
    answer: mapped(answerPower, powerJson),
    file: {
      members: [{ id: "a", w: 3 }, { id: "b", w: 2 }, { id: "c" }],
      rule: {
        any: [
          { weight: "w", quota: 4 },
          { all: ["a", { not: { not: "c" } }] },
          { share: "2/3", of: ["a", "b", "c"] },
          { atLeast: 2, of: ["a", "b"] },
        ],
      },
      vote: ["a"],
    },
  },
  {
    command: "divide",
    answer: mapped(answerDivision, divisionJson),
    file: {
      parties: ["x", "y"],
      items: [
        { id: "i", points: { x: 60, y: 50 } },
        { id: "j", points: { x: 40, y: 50 } },
      ],
    },
  },
  {
    command: "stability",
    answer: mapped(
      (written) => answerStability(written, { limit: 5, from: undefined }),
      stabilityJson,
    ),
    file: {
      deciders: [
        { id: "n", options: [{ id: "w" }] },
        { id: "s", options: [{ id: "a" }, { id: "b" }] },
      ],
      infeasible: [{ w: true, a: true }],
      irreversible: [{ option: "b", from: false }],
      same: [{ b: true }],
      preferences: {
        n: { ranking: [["s1"], ["s2"], ["s3", "s4"]] },
        s: { statements: ["w if (a or not b)"] },
      },
    },
  },
  {
    command: "stability",
    answer: mapped((written) => answerStability(written, { limit: 5, from: "x" }), stabilityJson),
    file: {
      deciders: [{ id: "n" }],
      states: ["x", "y"],
      moves: { n: [["x", "y"]] },
      preferences: { n: { ranking: [["x"], ["y"]] } },
    },
  },
]

const JUNK: readonly Json[] = [
  null,
  true,
  "",
  "a",
  "__proto__",
  "x",
  "-1",
  "1e999",
  "1/3",
  "99999999999999999999999",
  -1,
  0,
  0.5,
  7,
  1e9,
  [],
  {},
  ["a", "a"],
  [[]],
  { a: 1 },
  { id: "a" },
  { __proto__: 1, constructor: 2 },
  "not not (",
  "((((",
]

/** The file with one value somewhere in it replaced, left out or doubled. */
function spoiled(value: Json, draw: (below: number) => number): Json {
  if (draw(5) === 0 || value === null || typeof value !== "object")
    return JUNK[draw(JUNK.length)] ?? null
  if (Array.isArray(value)) {
    const items = value as readonly Json[]
    const at = draw(Math.max(1, items.length))
    const way = draw(4)
    return way === 0
      ? items.filter((_, i) => i !== at)
      : way === 1
        ? [...items, ...items.slice(at, at + 1)]
        : items.map((item, i) => (i === at ? spoiled(item, draw) : item))
  }
  const entries = Object.entries(value) as [string, Json][]
  const at = draw(Math.max(1, entries.length))
  const way = draw(5)
  return Object.fromEntries(
    way === 0
      ? entries.filter((_, i) => i !== at)
      : way === 1
        ? [...entries, ["extra", 1]]
        : entries.map(([key, item], i) => [key, i === at ? spoiled(item, draw) : item]),
  )
}

test.each(FILES)(
  "$command: a spoiled file is answered or refused in one sentence, and never throws",
  ({ answer, file }) =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }),
        fc.integer({ min: 1, max: 3 }),
        (numbers, times) => {
          let [used, content] = [0, file]
          const draw = (below: number): number => (numbers[used++ % numbers.length] ?? 0) % below
          for (let i = 0; i < times; i += 1) content = spoiled(content, draw)
          const result = answered(content, answer)
          if (typeof result === "string")
            expect(result).toMatch(/^file: \$.* \(line \d+\): found .+; .+\.$/)
          else expect(typeof result).toBe("object")
        },
      ),
      { numRuns: 1500 },
    ),
)
