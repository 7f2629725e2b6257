/** Voting power from the definitions: every coalition, every member. */

import { rational, type Rational } from "../../../base/index.ts"
import { holds, type Rule } from "../../rules/index.ts"

export interface SlowPower {
  readonly swings: readonly bigint[]
  readonly shapleyShubik: readonly Rational[]
  readonly winning: bigint
  readonly vetoers: readonly string[]
}

/** Two to the power of the members' number steps: for a dozen members at most. */
export function slowPower(rule: Rule, ids: readonly string[]): SlowPower {
  const masks = Array.from({ length: 2 ** ids.length }, (_, mask) => mask)
  const wins = masks.map((mask) => holds(rule, (id) => hasMember(mask, ids.indexOf(id))))
  const decides = (mask: number, i: number): boolean =>
    !hasMember(mask, i) && wins[mask] === false && wins[mask + 2 ** i] === true
  const orders = (mask: number): bigint =>
    factorial(sizeOf(mask)) * factorial(ids.length - 1 - sizeOf(mask))
  return {
    swings: ids.map((_, i) => BigInt(masks.filter((mask) => decides(mask, i)).length)),
    shapleyShubik: ids.map((_, i) =>
      rational(
        masks.filter((mask) => decides(mask, i)).reduce((sum, mask) => sum + orders(mask), 0n),
        factorial(ids.length),
      ),
    ),
    winning: BigInt(wins.filter(Boolean).length),
    vetoers: ids.filter((_, i) => masks.every((mask) => wins[mask] !== true || hasMember(mask, i))),
  }
}

const hasMember = (mask: number, i: number): boolean => Math.floor(mask / 2 ** i) % 2 === 1

const sizeOf = (mask: number): number =>
  mask === 0 ? 0 : (mask % 2) + sizeOf(Math.floor(mask / 2))

const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1))
