/** One package in words: who refuses it and where, and what betters it. */

import { fewNames, formatRational } from "../../base/index.ts"
import type { Rows } from "./rows.ts"
import type { Settlement } from "./settlement.ts"
import { isSilent, type Open, type Refusal, type Why } from "./why.ts"
import { exactly } from "./count.ts"
import { item, line, listBlocks, type Block } from "./blocks.ts"

/** Blocks for `--why`. */
export function whyBlocks({ talks }: Settlement, why: Why, rows: Rows): readonly Block[] {
  const only = { list: { length: 1, at: () => why.digits }, of: exactly(1n), sure: true }
  const better =
    why.better === undefined
      ? []
      : why.better.list.length === 0
        ? [item("Nothing betters it for one party without a loss to another.")]
        : [
            item("These give nobody less and somebody more:"),
            ...listBlocks(talks, why.better, rows),
          ]
  return [
    line("Why this package stands as it does:"),
    ...listBlocks(talks, only, rows),
    ...(why.forbidden.length === 0
      ? []
      : [item("It is forbidden: no package may combine these options.")]),
    item(`${RULE_WORDS[why.rule]}: ${why.reasons.join("; ")}.`),
    ...(why.standing.all === "accepted" ? [item("Everybody accepts it.")] : []),
    ...why.refusals.map((refusal) => item(refusalWords(talks, refusal))),
    ...why.open.map((open) => item(openWords(talks, open, why.digits))),
    ...better,
  ]
}

const RULE_WORDS: Readonly<Record<Why["rule"], string>> = {
  adopted: "It is adopted",
  "not-adopted": "It is not adopted",
  "not-known": "It is not known whether it is adopted",
}

/** What is missing, so that nobody takes silence for a yes or a no. */
function openWords(
  talks: Settlement["talks"],
  { party, issues: places, reservation }: Open,
  digits: readonly number[],
): string {
  const { parties, issues, preferences } = talks
  const { id, name = "" } = parties[party] ?? {}
  const named = (unknown: boolean): readonly string[] =>
    places.flatMap((place) => {
      const preference = preferences.find(
        (each) => each.party === id && each.issue === issues[place]?.id,
      )
      return (preference !== undefined && isSilent(talks, preference, digits)) === unknown
        ? [issues[place]?.name ?? ""]
        : []
    })
  const [silent, vague] = [named(true), named(false)]
  const missing = [
    silent.length === 0 ? "" : `what it thinks of ${fewNames(silent)} is not known`,
    vague.length === 0 ? "" : `what it gives for ${fewNames(vague)} does not decide it`,
    reservation ? "the least that it accepts is not known" : "",
  ].filter((each) => each !== "")
  return `It is not known whether ${name} accepts it: ${missing.join("; ")}.`
}

function refusalWords(
  { parties, issues }: Settlement["talks"],
  { party, short, losses, crossed }: Refusal,
): string {
  const issue = (place: number): string => issues[place]?.name ?? ""
  const givenUp = losses.map(({ issue: at, loss }) => `${formatRational(loss)} on ${issue(at)}`)
  return [
    `${parties[party]?.name ?? ""} refuses it`,
    short === undefined ? "" : `, ${formatRational(short)} short`,
    crossed.length === 0
      ? ""
      : `: it does not accept what is chosen on ${fewNames(crossed.map(issue))}`,
    losses.length === 0 ? "" : `; against its own first choice it gives up ${fewNames(givenUp)}`,
    ".",
  ].join("")
}
