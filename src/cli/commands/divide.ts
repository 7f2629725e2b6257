/** `parley divide`: a fair division of contested items. */

import {
  answerDivision,
  divisionJson,
  divisionNotes,
  itemLines,
  type DivisionAnswered,
} from "../../app/powersharing/index.ts"
import { answerCommand } from "../command.ts"
import { tableLines } from "../table.ts"
import { plain } from "../wrap.ts"

const HELP = `
Usage: parley divide FILE [--json]

Divides items between two parties by Adjusted Winner, with exact shares: \
neither envies the other, both gain alike
by their own points, and at most one item is split. FILE (JSON or YAML; - is standard input) holds
  parties  two ids
  items    each with an id and the points that either party gives it; \
each party's points sum to the same

Examples:
  parley divide items.json
  parley divide items.json --json
  echo '{parties: [x, y], items: [{id: port, points: {x: 60, y: 30}}, \
{id: road, points: {x: 40, y: 70}}]}' | parley divide -
`

export const divide = answerCommand<DivisionAnswered>({
  name: "divide",
  summary: "contested items divided fairly between two parties",
  help: HELP,
  answer: answerDivision,
  json: divisionJson,
  text: divisionText,
})

function divisionText(answered: DivisionAnswered): string {
  const [first, second] = answered.question.parties
  const rows = itemLines(answered).map(({ id, points, shares }) => [id, ...points, ...shares])
  const columns = [
    { heading: "item" },
    { heading: `points of ${first}`, right: true },
    { heading: `of ${second}`, right: true },
    { heading: `share of ${first}`, right: true },
    { heading: `of ${second}`, right: true },
  ]
  return [
    "Adjusted Winner",
    ...tableLines(columns, rows),
    ...divisionNotes(answered).map(plain),
  ].join("\n")
}
