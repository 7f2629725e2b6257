import type { Draw } from "../../src/base/index.ts"

/** The items in an order drawn by chance (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], draw: Draw): readonly T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i -= 1) {
    const k = Math.floor(draw() * (i + 1))
    const [a, b] = [order[i] as T, order[k] as T]
    order[i] = b
    order[k] = a
  }
  return order
}
