import { expect, test } from "vitest"
import { growth, LINEAR } from "./growth.ts"

const counted = (steps: number): number => {
  let sum = 0
  for (let step = 0; step < steps; step += 1) sum = (sum * 31 + step) % 1_000_003
  return sum
}

test("work that is linear is told from work that is quadratic", () => {
  expect(
    growth(1_500_000, (size) => {
      counted(size)
    }),
  ).toBeLessThan(LINEAR)
  expect(
    growth(1_500, (size) => {
      counted(size * size)
    }),
  ).toBeGreaterThan(LINEAR)
})
