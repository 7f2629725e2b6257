/** One package in words: who refuses it and where, and what betters it. */

import { fewNames, formatRational } from "../../base/index.ts"
import type { Rows } from "./rows.ts"
import type { Settlement } from "./settle.ts"
import type { Refusal, Why } from "./why.ts"
import { exactly } from "./count.ts"
import { item, line, listBlocks, type Block } from "./blocks.ts"

/** Blocks for `--why`. */
export function whyBlocks({ talks }: Settlement, why: Why, rows: Rows): readonly Block[] {
  const only = { list: { length: 1, at: () => why.digits }, of: exactly(1n), sure: true }
  const better = why.better === undefined ? []
    : why.better.list.length === 0 ? [item("Nothing betters it for one party without a loss to another.")]
      : [item("These give nobody less and somebody more:"), ...listBlocks(talks, why.better, rows)]
  return [
    line("Why this package stands as it does:"), ...listBlocks(talks, only, rows),
    ...(why.forbidden.length === 0 ? [] : [item("It is forbidden: no package may combine these options.")]),
    item(`${why.adopted ? "It is adopted" : "It is not adopted"}: ${why.reasons.join("; ")}.`),
    ...(why.refusals.length === 0 ? [item("Everybody accepts it.")] : why.refusals.map((refusal) => item(refusalWords(talks, refusal)))), ...better,
  ]
}

function refusalWords({ parties, issues }: Settlement["talks"], { party, short, losses, crossed }: Refusal): string {
  const issue = (place: number): string => issues[place]?.name ?? ""
  return [
    `${parties[party]?.name ?? ""} refuses it`, short === undefined ? "" : `, ${formatRational(short)} short`,
    crossed.length === 0 ? "" : `: it crosses a red line on ${fewNames(crossed.map(issue))}`,
    losses.length === 0 ? "" : `; against its own first choice it gives up ${fewNames(losses.map(({ issue: at, loss }) => `${formatRational(loss)} on ${issue(at)}`))}`, ".",
  ].join("")
}
