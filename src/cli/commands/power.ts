/** `parley power`: voting power under a decision rule. */

import { approximate, formatRational, type Rational } from "../../base/index.ts"
import {
  answerPower,
  powerJson,
  powerLines,
  powerNotes,
  ruleWords,
  type PowerAnswered,
} from "../../app/powersharing/index.ts"
import { answerCommand } from "../command.ts"
import { bar, percent, tableLines } from "../table.ts"
import { plain } from "../wrap.ts"

const HELP = `
Usage: parley power FILE [--json]

How often each member decides under a rule: the Banzhaf and the Shapley-Shubik index, exactly; \
who can block, who
decides alone, who never decides. FILE (JSON or YAML; - is standard input) holds
  members  each with an id and any numbers that weigh: {"id": "a", "weight": 5}
  rule     a member's id, or one of
             {"all": [rules]}  {"any": [rules]}  {"not": rule}
             {"atLeast": 4, "of": [ids]}
             {"weight": "weight", "quota": 201}         add "over": true for strictly more
             {"share": "2/3", "of": [ids]}              a share of heads
  vote     ids in favour, to see how a vote falls and why

A rule that a larger coalition can lose is refused with the two coalitions.

Examples:
  parley power council.json
  parley power council.json --json
  echo '{members: [{id: a, weight: 3}, {id: b, weight: 2}], \
rule: {weight: weight, quota: 3}}' | parley power -
`

export const power = answerCommand<PowerAnswered>({
  name: "power",
  summary: "who decides how often under a voting rule",
  help: HELP,
  answer: answerPower,
  json: powerJson,
  text: powerText,
})

function powerText(answered: PowerAnswered): string {
  const rows = powerLines(answered).map(({ id, banzhaf, absolute, shapleyShubik, remark }) => [
    id,
    ...shown(banzhaf),
    ...shown(shapleyShubik),
    percent(approximate(absolute)),
    bar(approximate(banzhaf)),
    remark,
  ])
  const columns = [
    { heading: "member" },
    { heading: "Banzhaf", right: true },
    { heading: "", right: true },
    { heading: "Shapley-Shubik", right: true },
    { heading: "", right: true },
    { heading: "decides", right: true },
    { heading: "" },
    { heading: "" },
  ]
  return [
    plain(`Rule: ${ruleWords(answered)}`),
    ...tableLines(columns, rows),
    ...powerNotes(answered).map(plain),
  ].join("\n")
}

/** Percent, and the exact fraction where it is short. */
function shown(value: Rational): readonly string[] {
  const exact = formatRational(value)
  return [percent(approximate(value)), exact.length <= 12 ? exact : ""]
}
