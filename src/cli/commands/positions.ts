/** `parley positions`: who wants what on each issue, and who moved since a day. */

import { exportPositions } from "../../app/positions/index.ts"
import type { Fault, Withheld } from "../../app/index.ts"
import {
  failed,
  ok,
  parseDay,
  parseId,
  type Day,
  type ItemId,
  type Json,
  type Result,
} from "../../base/index.ts"
import type { PositionLine, PositionsView } from "../../contract/index.ts"
import { recordCommand, RECORD_OPTIONS_HELP, type RecordAsked } from "../on-record.ts"
import { positionsLines } from "../position-lines.ts"
import type { Desk } from "../program.ts"
import { withheldLines } from "../withheld-line.ts"

const HELP = `
Usage: parley positions [--issue TITLE] [--actor NAME] [--since DAY] [--process NAME] \
[--as-of DAY] [--data DIR] [--json]

Who moved since a day, then each party's positions, interests, needs and red lines on each issue, \
as held on the day
that is looked at. Each rests on sentences of the record; parley why ITEM prints them. \
Of a red line the options are
those it refuses.

Options:
  --issue TITLE   only this issue: its id, title or the beginning of it
  --actor NAME    only this actor: its id, name or the beginning of it
  --since DAY     who moved since the end of that day (seven days before the day looked at)
${RECORD_OPTIONS_HELP}: parley-positions/1

Examples:
  parley positions --since 2021-03-01
  parley positions --actor "Taliban" --as-of 2021-03-08 --json
`

type Answer = PositionsView & Withheld

export const positions = recordCommand<Answer>({
  name: "positions",
  summary: "who wants what on each issue, and who moved",
  help: HELP,
  takes: [0, 0],
  looksBack: true,
  options: { issue: { type: "string" }, actor: { type: "string" }, since: { type: "string" } },
  answer,
  json: positionsJson,
  text: (view, columns) =>
    [
      ...positionsLines(view, Math.min(110, Math.max(40, columns > 0 ? columns : 100))),
      ...withheldLines(view),
    ].join("\n"),
})

async function answer(
  { ports, viewer, process }: Desk,
  { values, asOf }: RecordAsked,
): Promise<Result<Answer, Fault>> {
  const since = dayIn("--since", values["since"])
  if (!since.ok) return since
  const view = await exportPositions(ports, viewer, {
    process: process.id,
    since: since.value,
    asOf,
  })
  if (!view.ok) return view
  const issue = chosen(
    "--issue",
    values["issue"],
    view.value.issues.map(({ item, title }) => ({ item, name: title })),
  )
  if (!issue.ok) return issue
  const actor = chosen("--actor", values["actor"], [
    ...view.value.parties,
    ...view.value.moves.map((move) => ({ item: move.actor, name: move.actorName })),
  ])
  return actor.ok ? ok(narrowed(view.value, issue.value, actor.value)) : actor
}

const invalid = (field: string, found: string, mend: string): Result<never, Fault> =>
  failed({ kind: "invalid", field, found, mend })

function dayIn(field: string, word: RecordAsked["values"][string]): Result<Day | undefined, Fault> {
  const day = typeof word === "string" ? parseDay(word) : undefined
  return word !== undefined && day === undefined
    ? invalid(field, JSON.stringify(word), "write a day that exists, such as 2021-03-08")
    : ok(day)
}

/**
 * By id; else by the whole name; else by the beginning of one alone, in any case. Undefined where
 * nothing was asked for.
 */
function chosen(
  field: string,
  word: RecordAsked["values"][string],
  known: readonly { readonly item: ItemId; readonly name: string }[],
): Result<ItemId | undefined, Fault> {
  if (typeof word !== "string") return ok(undefined)
  const id = parseId("item", word)
  const wanted = word.toLowerCase()
  const whole = known.filter(({ item, name }) => item === id || name.toLowerCase() === wanted)
  const found = new Map(
    (whole.length > 0
      ? whole
      : known.filter(({ name }) => name.toLowerCase().startsWith(wanted))
    ).map((each) => [each.item, each.name]),
  )
  const [only] = found.keys()
  if (found.size === 1 && only !== undefined) return ok(only)
  const names = [...new Set(found.size > 1 ? [...found.values()] : known.map(({ name }) => name))]
    .slice(0, 8)
    .join(", ")
  return invalid(
    field,
    found.size > 1
      ? `${JSON.stringify(word)}, which ${found.size} begin with`
      : JSON.stringify(word),
    names === "" ? "nothing of the kind is on the record yet" : `write one of ${names}`,
  )
}

function narrowed(view: Answer, issue: ItemId | undefined, actor: ItemId | undefined): Answer {
  const fits = (each: { readonly issue: ItemId; readonly actor: ItemId }): boolean =>
    (issue ?? each.issue) === each.issue && (actor ?? each.actor) === each.actor
  return {
    ...view,
    issues: view.issues.filter(({ item }) => (issue ?? item) === item),
    parties: view.parties.filter(({ item }) => (actor ?? item) === item),
    cells: view.cells.filter(fits),
    moves: view.moves.filter(fits),
  }
}

function positionsJson({
  withheld,
  process,
  day,
  since,
  issues,
  parties,
  cells,
  moves,
}: Answer): Json {
  return {
    format: "parley-positions/1",
    withheld,
    process: { id: process.id, title: process.title },
    day,
    since,
    moves: moves.map(moveJson),
    issues: issues.map(
      ({ item, title, summary, choose, out, options, positions: count, contradictions }) => ({
        id: item,
        title,
        summary,
        choose,
        out: out ?? null,
        options: options.map(({ key, name }) => ({ key, name })),
        positions: String(count),
        contradictions: String(contradictions),
      }),
    ),
    parties: parties.map(({ item, name, roles, seated }) => ({
      id: item,
      name,
      roles: [...roles],
      seated,
    })),
    cells: cells.map(({ issue, actor, positions: lines, older, moved }) => ({
      issue,
      actor,
      positions: lines.map(lineJson),
      older: String(older),
      moved: [...moved],
    })),
  }
}

const moveJson = ({ before, after, why, ...move }: Answer["moves"][number]): Json => ({
  kind: move.kind,
  actor: { id: move.actor, name: move.actorName },
  issue: { id: move.issue, title: move.issueTitle },
  sort: move.sort,
  holder: move.holder,
  learnt: move.learnt,
  before: before === undefined ? null : lineJson(before),
  after: after === undefined ? null : lineJson(after),
  why: why ?? null,
})

function lineJson({
  view,
  sort,
  holder,
  state,
  options,
  rulesOut,
  tellings,
  stale,
}: PositionLine): Json {
  const body = view.body.kind === "position" ? view.body : undefined
  return {
    id: view.item,
    sort,
    holder,
    state,
    text: body?.text ?? "",
    options: options.map(({ key, name }) => ({ key, name })),
    rulesOut: rulesOut.map(({ key, name }) => ({ key, name })),
    from: body?.held.from ?? null,
    until: body?.held.until ?? null,
    standing: view.standing,
    recordedAt: view.recordedAt,
    stale:
      stale === undefined
        ? null
        : {
            kind: stale.kind,
            words: stale.words,
            reasons: stale.reasons.map(({ words }) => words),
          },
    sentences: tellings.map(({ document, item, words, start, end, speakers }) => ({
      document: { id: document.item, title: document.title, date: document.date ?? null },
      item,
      words,
      start,
      end,
      speakers: speakers.map(({ actor, name }) => ({ actor: actor ?? null, name })),
    })),
  }
}
