/** `parley portfolios`: offices picked in turn. */

import {
  answerPortfolios,
  pickLines,
  portfolioNotes,
  portfoliosJson,
  type PortfoliosAnswered,
} from "../../app/powersharing/index.ts"
import { answerCommand } from "../command.ts"
import { tableLines } from "../table.ts"
import { plain } from "../wrap.ts"

const HELP = `
Usage: parley portfolios FILE [--json]

Lets parties pick offices in turn, as the Northern Ireland Act 1998 has it: \
each office goes to the list with the
highest figure, its seats over 1 + the offices it has. \
FILE (JSON or YAML; - is standard input) holds
  offices  how many there are, or a list of their names
  lists    each with an id and its seats, and where they matter
             votes         first-preference votes, for ties
             held          offices held outside this procedure (0)
             declinesFrom  its own turn, from 1, that it refuses, and all later ones
             prefers       names of offices it wants, best first
  ties     formula-on-votes: equal figures are recalculated with votes for seats
  method   dhondt (the default), sainte-lague or modified-sainte-lague

The picking stops at a tie that nothing breaks.

Examples:
  parley portfolios executive.json
  parley portfolios executive.yaml --json
  echo '{offices: 3, lists: [{id: a, seats: 6}, {id: b, seats: 4}]}' | parley portfolios -
`

export const portfolios = answerCommand<PortfoliosAnswered>({
  name: "portfolios",
  summary: "offices picked in turn, with refusals and ties",
  help: HELP,
  answer: answerPortfolios,
  json: portfoliosJson,
  text: portfoliosText,
})

function portfoliosText(answered: PortfoliosAnswered): string {
  const { method, offices } = answered.question
  const rows = pickLines(answered).map(({ pick, list, figure, office, note }) => [
    String(pick),
    list,
    figure,
    office,
    note,
  ])
  const columns = [
    { heading: "pick", right: true },
    { heading: "list" },
    { heading: "figure", right: true },
    { heading: answered.question.names.length > 0 ? "office" : "" },
    { heading: "" },
  ]
  return [
    `${offices} offices picked by ${method}`,
    ...(rows.length === 0 ? [] : tableLines(columns, rows)),
    ...portfolioNotes(answered).map(plain),
  ].join("\n")
}
