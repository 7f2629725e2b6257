/** Shares of draws as part of `parley-settlement/1`. */

import { formatRational, rational, wilson, type Json } from "../../base/index.ts"
import type { Robustness } from "./robustness.ts"

/**
 * The field `robust`, piece by piece. Each share is k/n in lowest terms, with a 95 percent interval
 * in decimals.
 */
export function* robustnessJson(
  robustness: Robustness,
  options: (digits: readonly number[]) => Json,
): Generator<string> {
  const { draws, asked, seed, assumptions, always, sometimes, rows, of } = robustness
  const share = (count: number): Json => {
    const { low, high } = wilson(count, draws)
    return {
      share: formatRational(rational(count, draws)),
      lowDecimal: rounded(low),
      highDecimal: rounded(high),
    }
  }
  const head = {
    draws: String(draws),
    asked: String(asked),
    seed: String(seed),
    assumptions,
    acceptedInEveryDraw: String(always),
    acceptedInSomeDraw: String(sometimes),
    listed: { shown: String(rows.length), of: String(of) },
  }
  yield (
    `  "robust": ${JSON.stringify(head).slice(0, -1)}, "packages": ` +
    `[${rows.length === 0 ? "" : "\n"}`
  )
  let lines = ""
  for (const [index, { digits, accepted, adopted, undominated }] of rows.entries()) {
    const row = {
      package: options(digits),
      accepted: share(accepted),
      adopted: share(adopted),
      undominated: share(undominated),
    }
    lines += `    ${JSON.stringify(row)}${index === rows.length - 1 ? "\n  " : ",\n"}`
    if (lines.length < 2 ** 16) continue
    yield lines
    lines = ""
  }
  yield `${lines}]},\n`
}

/** Three decimals. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000
