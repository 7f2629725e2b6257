/**
 * `parley commitments`: who shall do what by when, and what became of it; or the deadlines as a
 * calendar.
 */

import type { Fault, Withheld } from "../../app/index.ts"
import { calendarFeed, exportCommitmentDrafts, exportPromises } from "../../app/promises/index.ts"
import {
  comesAgain,
  failed,
  ok,
  recurringInWords,
  whenInBrief,
  type Result,
} from "../../base/index.ts"
import type {
  CommitmentDraftsView,
  CommitmentLine,
  DeadlineView,
  PromisesView,
} from "../../contract/index.ts"
import { recordCommand, RECORD_OPTIONS_HELP, type RecordAsked } from "../on-record.ts"
import type { Desk } from "../program.ts"
import { withheldLines } from "../withheld-line.ts"
import { plain, wrapped } from "../wrap.ts"
import { json, draftsJson, type Named, shown } from "../commitments-json.ts"

const HELP = `
Usage: parley commitments [--overdue | --drafts | --ics] [--process NAME] [--as-of DAY] \
[--data DIR] [--json]

Lists agreements with who is party to them and who is not, commitments by the day they are due \
with what was found of
each and by whom, and every deadline over all documents that tell of it. \
The written date counts where another is
worked out from the words; both are shown.

Options:
  --overdue       only commitments whose day has passed and that nobody found carried out in full
  --drafts        what was promised in statements and is not yet kept as a commitment
  --ics           the deadlines as a calendar file (RFC 5545), for a calendar to read; \
what was told on terms that
                  forbid to pass it on is not in it
${RECORD_OPTIONS_HELP}: parley-commitments/1; with --drafts parley-commitment-drafts/1

Examples:
  parley commitments --overdue
  parley commitments --ics > deadlines.ics
`

type Answer =
  | { readonly kind: "view"; readonly view: PromisesView & Withheld; readonly overdue: boolean }
  | { readonly kind: "drafts"; readonly view: CommitmentDraftsView & Withheld }
  | { readonly kind: "calendar"; readonly file: string }

export const commitments = recordCommand<Answer>({
  name: "commitments",
  summary: "who promised what by when, and what became of it",
  help: HELP,
  takes: [0, 0],
  looksBack: true,
  options: { overdue: { type: "boolean" }, drafts: { type: "boolean" }, ics: { type: "boolean" } },
  answer,
  json: (given) =>
    given.kind === "view"
      ? json(given.view, given.overdue)
      : given.kind === "drafts"
        ? draftsJson(given.view)
        : {},
  // The line end after the last line is the terminal's own.
  text: (given, columns) =>
    given.kind === "calendar"
      ? given.file.replace(/\n$/, "")
      : linesOf(given, columns > 0 ? columns : 100).join("\n"),
})

const linesOf = (
  given: Exclude<Answer, { readonly kind: "calendar" }>,
  columns: number,
): readonly string[] => [
  ...(given.kind === "drafts"
    ? draftLines(given.view, columns)
    : textLines(given.view, given.overdue, columns)),
  ...withheldLines(given.view),
]

async function answer(
  { ports, viewer, process: { id: process } }: Desk,
  { values, asOf }: RecordAsked,
): Promise<Result<Answer, Fault>> {
  const [ics, drafts, overdue] = [
    values["ics"] === true,
    values["drafts"] === true,
    values["overdue"] === true,
  ]
  const beside = overdue
    ? "--overdue"
    : drafts && ics
      ? "--drafts"
      : values["json"] === true && ics
        ? "--json"
        : undefined
  if ((ics || drafts) && beside !== undefined)
    return failed({
      kind: "invalid",
      field: ics ? "--ics" : "--drafts",
      found: `${beside} beside it`,
      mend: "ask for one of the two",
    })
  if (drafts) {
    const view = await exportCommitmentDrafts(ports, viewer, { process, asOf })
    return view.ok ? ok({ kind: "drafts", view: view.value }) : view
  }
  if (ics) {
    const file = await calendarFeed(ports, viewer, { process, asOf })
    return file.ok ? ok({ kind: "calendar", file: file.value }) : file
  }
  const view = await exportPromises(ports, viewer, { process, asOf })
  return view.ok ? ok({ kind: "view", view: view.value, overdue }) : view
}

/** `by 2021-05-01`, `every 48 hours`, `by the first snow`. */
function dueInBrief({
  words,
  value,
}: NonNullable<CommitmentDraftsView["drafts"][number]["due"]>): string {
  if (value !== undefined && comesAgain(value)) return recurringInWords({ value, words })
  return `by ${value === undefined ? words : whenInBrief(value)}`
}

function draftLines({ drafts, count }: CommitmentDraftsView, columns: number): readonly string[] {
  if (count === 0) return ["Nothing was promised in words that is not kept as a commitment."]
  const line = ({
    by,
    what,
    due,
    document,
    item,
  }: CommitmentDraftsView["drafts"][number]): string =>
    `${by.length === 0 ? "nobody named" : names(by)}: ` +
    `${what}${due === undefined ? "" : ` (${dueInBrief(due)})`}; ${document.title} (${item})`
  return [
    `Promised in words, and not yet kept as a commitment (${count})`,
    ...drafts.flatMap((draft) => wrapped(plain(line(draft)), columns, "  ", "    ")),
  ]
}

function textLines(view: PromisesView, overdue: boolean, columns: number): readonly string[] {
  const { agreements, deadlines, today } = view
  const lines = shown(view, overdue)
  const head = (title: string, count: number): readonly string[] => ["", `${title} (${count})`]
  return [
    `On ${today}.`,
    ...(overdue
      ? []
      : [
          ...head("Agreements", agreements.length),
          ...agreements.flatMap((line) =>
            wrapped(plain(agreementWords(line)), columns, "  ", "    "),
          ),
        ]),
    ...head(overdue ? "Overdue" : "Commitments", lines.length),
    ...lines.flatMap((line) => commitmentText(line, columns)),
    ...(overdue
      ? []
      : [
          ...head("Deadlines", deadlines.length),
          ...deadlines.flatMap((line) => deadlineText(line, columns)),
        ]),
  ]
}

const names = (actors: Named): string => actors.map(({ name }) => name).join(", ")

const agreementWords = ({
  view,
  parties,
  outside,
  commitments: count,
  overdue,
}: PromisesView["agreements"][number]): string => {
  const day = view.body.signed?.value
  return (
    `${view.body.title}${day === undefined ? "" : `, signed ${whenInBrief(day)}`}: ` +
    `${names(parties)}${outside.length === 0 ? "" : `; not party to it: ${names(outside)}`}; ` +
    `${count} ` +
    `${count === 1 ? "commitment" : "commitments"}${overdue === 0 ? "" : `, ${overdue} overdue`}`
  )
}

/** By shape as well as by word. */
const MARKS: Readonly<Record<CommitmentLine["timing"]["kind"], string>> = {
  overdue: "!",
  today: "=",
  ahead: ">",
  done: "✓",
  lapsed: "-",
  "no-day": "?",
}

function commitmentText(
  { view, by, to, progress, term, deadline, due, timing, doubts }: CommitmentLine,
  columns: number,
): readonly string[] {
  const measure = [
    view.body.measure,
    view.body.condition === undefined ? undefined : `if ${view.body.condition}`,
  ].flatMap((part) => part ?? [])
  const otherwise =
    due?.differs === true
      ? ` (written; worked out from the words: ${whenInBrief(deadline?.computed ?? "")})`
      : ""
  const when =
    due === undefined
      ? `“${deadline?.words ?? "no deadline"}”`
      : `${whenInBrief(due.value)}${otherwise}, ${timingWords(timing)}`
  const facts = [
    `found: ${progress.words}`,
    ...(term.kind === "unjudged" ? [] : [`deadline: ${term.words}`]),
    ...(view.stale === undefined ? [] : [view.stale.words]),
  ]
  return [
    ...wrapped(
      plain(
        `${MARKS[timing.kind]} ${names(by)}: ` +
          `${view.body.what}${to.length === 0 ? "" : `, to ${names(to)}`}` +
          measure.map((part) => `, ${part}`).join(""),
      ),
      columns,
      "  ",
      "    ",
    ),
    ...wrapped(plain(when), columns, "    ", "    "),
    ...wrapped(plain(facts.join("; ")), columns, "    ", "    "),
    ...doubts.flatMap((doubt) => wrapped(plain(`In doubt: ${doubt}`), columns, "    ", "    ")),
  ]
}

function deadlineText(
  { value, computed, what, status, timing, steps }: DeadlineView,
  columns: number,
): readonly string[] {
  const both =
    computed === undefined ? "" : ` (worked out from the words: ${whenInBrief(computed)})`
  return [
    ...wrapped(
      plain(
        `${MARKS[timing.kind]} ` +
          `${value === undefined ? "no day is known" : whenInBrief(value)}${both}: ` +
          `${what ?? steps[0]?.words ?? ""}; ${status}, ${timingWords(timing)}`,
      ),
      columns,
      "  ",
      "    ",
    ),
    ...steps.flatMap((step) =>
      wrapped(
        plain(
          `${step.on ?? "undated"}: ` +
            `${step.status}${step.value === undefined ? "" : ` ${whenInBrief(step.value)}`}, ` +
            `“${step.words}”${step.at === undefined ? "" : `, ${step.at.title}`}`,
        ),
        columns,
        "      ",
        "        ",
      ),
    ),
  ]
}

function timingWords(timing: CommitmentLine["timing"]): string {
  switch (timing.kind) {
    case "overdue":
      return `${timing.days} ${timing.days === 1 ? "day" : "days"} past`
    case "ahead":
      return `${timing.days} ${timing.days === 1 ? "day" : "days"} left`
    case "today":
      return "today"
    case "done":
      return "carried out"
    case "lapsed":
      return "lapsed"
    case "no-day":
      return "no day can be told"
  }
}
