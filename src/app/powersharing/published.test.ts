import { expect, test } from "vitest"
import { mapped } from "../../base/index.ts"
import type { Decoder, Json } from "../../base/index.ts"
import { answered, goldenExamples, type Golden } from "../../../test/golden.ts"
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

const COMMANDS: { readonly [name: string]: Decoder<Json> } = {
  seats: mapped(answerSeats, seatsJson),
  portfolios: mapped(answerPortfolios, portfoliosJson),
  power: mapped(answerPower, powerJson),
  divide: mapped(answerDivision, divisionJson),
}
const answer = ({ command }: Golden, input: Json): Json =>
  answered(
    input,
    COMMANDS[command] ??
      (() => {
        throw new RangeError(`no command ${command}`)
      }),
  )
const all = ["seats", "portfolios", "power", "division"].flatMap(goldenExamples)

test.each(all.filter(({ each }) => each === undefined))("published: $name", (golden) =>
  expect(answer(golden, golden.input)).toMatchObject(golden.expected),
)

test.each(
  all.flatMap((golden) =>
    golden.each === undefined
      ? []
      : Object.entries(golden.expected).map(([value, want]) => ({
          name: golden.name,
          value,
          want: want as object,
          golden,
          field: golden.each ?? "",
        })),
  ),
)("published: $name, $value", ({ golden, field, value, want }) =>
  expect(answer(golden, { ...golden.input, [field]: value })).toMatchObject(want),
)

test.each(all.filter(({ percent }) => percent !== undefined))(
  "published, to the digits printed: $name",
  (golden) => {
    const found = answer(golden, golden.input) as {
      readonly [field: string]: { readonly [id: string]: number }
    }
    for (const [field, values] of Object.entries(golden.percent ?? {})) {
      for (const [id, printed] of Object.entries(values)) {
        const digits = String(printed).split(".")[1]?.length ?? 0
        expect(
          Math.abs(100 * (found[field]?.[id] ?? NaN) - printed),
          `${field} of ${id}`,
        ).toBeLessThanOrEqual(0.500001 * 10 ** -Math.max(digits, 1))
      }
    }
  },
)
