/** `parley seats`: seats for votes. */

import {
  answerSeats,
  seatLines,
  seatNotes,
  seatsJson,
  type SeatsAnswered,
} from "../../app/powersharing/index.ts"
import { answerCommand } from "../command.ts"
import { bar, percent, tableLines } from "../table.ts"
import { plain } from "../wrap.ts"

const HELP = `
Usage: parley seats FILE [--json]

Gives each list its seats by the method named, exactly, and leaves every tie open. \
FILE (JSON or YAML; - is
standard input) holds
  method     dhondt, sainte-lague, modified-sainte-lague, adams, dean, hill,
             hare, droop or quota-truncated (South Africa 1994)
  seats      how many there are
  lists      each with an id and its votes
  threshold  the least share of all votes that takes part (0)
  floors     least seats by list id: reserved seats (none)
  caps       most seats by list id (none)

Examples:
  parley seats election.json
  parley seats election.json --json > seats.json
  echo '{method: sainte-lague, seats: 5, lists: [{id: a, votes: 60}, \
{id: b, votes: 40}]}' | parley seats -
`

export const seats = answerCommand<SeatsAnswered>({
  name: "seats",
  summary: "seats for votes, by nine methods, ties left open",
  help: HELP,
  answer: answerSeats,
  json: seatsJson,
  text: seatsText,
})

function seatsText(answered: SeatsAnswered): string {
  const { method, seats } = answered.question
  const rows = seatLines(answered).map((line) => [
    line.id,
    line.votes,
    percent(line.voteShare),
    String(line.seats),
    percent(line.seatShare),
    bar(line.seatShare),
  ])
  const columns = [
    { heading: "list" },
    { heading: "votes", right: true },
    { heading: "of votes", right: true },
    { heading: "seats", right: true },
    { heading: "of seats", right: true },
    { heading: "" },
  ]
  return [
    `${seats} seats by ${method}`,
    ...tableLines(columns, rows),
    ...seatNotes(answered).map(plain),
  ].join("\n")
}
