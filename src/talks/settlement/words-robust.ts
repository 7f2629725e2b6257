/** Shares of draws in words: a share says how often, not how good. */

import type { Talks } from "../model/index.ts"
import { wilson } from "../../base/index.ts"
import type { Robustness } from "./robustness.ts"
import type { Rows } from "./rows.ts"
import { item, line, SHOWN, type Block } from "./blocks.ts"

/** Blocks for `--robust`: the packages that were accepted at least once, in package order. */
export function robustnessBlocks(
  { issues }: Talks,
  { draws, asked, seed, assumptions, always, sometimes, rows }: Robustness,
  { cells }: Rows,
): readonly Block[] {
  const accepted = rows.filter((row) => row.accepted > 0)
  const shown = accepted.slice(0, SHOWN)
  return [
    line(
      `How sure, over ${draws} draws${draws < asked ? ` of ${asked}, for want of time` : ""} ` +
        `with seed ${seed}: ${always} packages were accepted by all in every draw, ` +
        `${sometimes} in at least one.`,
    ),
    ...assumptions.map(item),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: "packages" as const,
            headings: [
              { text: "accepted in", isNumber: true },
              { text: "undominated in", isNumber: true },
              ...issues.map(({ name }) => ({ text: name, isNumber: false })),
            ],
            rows: shown.map((row) => [
              shareWords(row.accepted, draws),
              shareWords(row.undominated, draws),
              ...cells(row.digits).options,
            ]),
          },
        ]),
    ...(accepted.length > shown.length ? [item("… and more; --json lists them.")] : []),
  ]
}

/** `45.2% (40.9 to 49.6)`: the share and the ends of its interval. */
function shareWords(count: number, draws: number): string {
  const { low, high } = wilson(count, draws)
  return `${tenths(count / draws)}% (${tenths(low)} to ${tenths(high)})`
}

const tenths = (share: number): string => (share * 100).toFixed(1)
