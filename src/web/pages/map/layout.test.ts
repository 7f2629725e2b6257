import fc from "fast-check"
import { expect, test } from "vitest"
import { mintId, type ItemId } from "../../../base/index.ts"
import { HEIGHT, layoutOf, WIDTH, type Ends } from "./layout.ts"

const item = (number: number): ItemId => mintId("item", new Uint8Array(26).fill(number))
const edges = (pairs: readonly (readonly [number, number])[]): readonly Ends[] =>
  pairs.map(([from, to]) => ({ from: item(from), to: item(to) }))
const some = fc.record({
  many: fc.integer({ min: 1, max: 20 }),
  pairs: fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 }),
})

test("every actor has a place within the drawing, and the same map is always drawn the same", () =>
  fc.assert(
    fc.property(some, ({ many, pairs }) => {
      const nodes = Array.from({ length: many }, (_, index) => item(index))
      const places = layoutOf(nodes, edges(pairs))
      expect([...places.keys()]).toEqual(nodes)
      for (const { x, y } of places.values()) {
        expect(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT).toBe(true)
      }
      expect([...layoutOf(nodes, edges(pairs))]).toEqual([...places])
    }),
    { numRuns: 30 },
  ))

test("no two actors stand on one place, and one alone stands in the middle", () => {
  const nodes = Array.from({ length: 30 }, (_, index) => item(index))
  const places = [...layoutOf(nodes, edges(nodes.map((_, index) => [0, index] as const))).values()]
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(30)
  expect([...layoutOf([item(1)], []).values()]).toEqual([{ x: WIDTH / 2, y: HEIGHT / 2 }])
})
