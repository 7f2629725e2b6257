/**
 * `parley commitments`: who shall do what by when, and what became of it; or the deadlines as a
 * calendar.
 */

import type { Fault, Withheld } from "../../app/index.ts"
import {
  calendarFeed,
  exportCommitmentDrafts,
  exportPromises,
  type CommitmentDraftsView,
  type CommitmentLine,
  type DeadlineView,
  type PromisesView,
} from "../../app/promises/index.ts"
import {
  comesAgain,
  failed,
  ok,
  recurringInWords,
  whenInBrief,
  type Json,
  type Result,
} from "../../base/index.ts"
import { recordCommand, RECORD_OPTIONS_HELP, type RecordAsked } from "../on-record.ts"
import type { Desk } from "../program.ts"
import { withheldLines } from "../withheld-line.ts"
import { plain, wrapped } from "../wrap.ts"

const HELP = `
Usage: parley commitments [--overdue | --drafts | --ics] [--process NAME] [--as-of DAY] [--data DIR] [--json]

Lists agreements with who is party to them and who is not, commitments by the day they are due with what was found of
each and by whom, and every deadline over all documents that tell of it. The written date counts where another is
worked out from the words; both are shown.

Options:
  --overdue       only commitments whose day has passed and that nobody found carried out in full
  --drafts        what was promised in statements and is not yet kept as a commitment
  --ics           the deadlines as a calendar file (RFC 5545), for a calendar to read; what was told on terms that
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

const shown = (
  { commitments: lines }: PromisesView,
  overdue: boolean,
): readonly CommitmentLine[] =>
  overdue ? lines.filter(({ timing }) => timing.kind === "overdue") : lines

type Named = readonly { readonly item: string; readonly name: string }[]
const people = (actors: Named): Json => actors.map(({ item, name }) => ({ id: item, name }))
const grounds = (lines: CommitmentLine["grounds"]): Json =>
  lines.map(({ item, document, words }) => ({
    id: item,
    words,
    document: document === undefined ? null : { id: document.item, title: document.title },
  }))

function json(view: PromisesView & Withheld, overdue: boolean): Json {
  const { process, today, agreements, deadlines } = view
  return {
    format: "parley-commitments/1",
    withheld: view.withheld,
    process: { ...process },
    today,
    agreements: agreements.map((line) => ({
      id: line.view.item,
      title: line.view.body.title,
      signed: line.view.body.signed?.value ?? null,
      parties: people(line.parties),
      outside: people(line.outside),
      guarantors: people(line.guarantors),
      commitments: line.commitments,
      overdue: line.overdue,
      doubts: [...line.doubts],
      grounds: grounds(line.grounds),
      stale: line.view.stale?.words ?? null,
    })),
    commitments: shown(view, overdue).map(commitmentJson),
    deadlines: overdue ? [] : deadlines.map(deadlineJson),
  }
}

const draftsJson = ({
  withheld,
  process,
  drafts,
  count,
}: CommitmentDraftsView & Withheld): Json => ({
  format: "parley-commitment-drafts/1",
  withheld,
  process: { ...process },
  count,
  drafts: drafts.map(({ item, standing, by, to, what, due, document }) => ({
    id: item,
    standing,
    by: people(by),
    to: people(to),
    what,
    due: due === undefined ? null : { words: due.words, value: due.value ?? null },
    document: { id: document.item, title: document.title, date: document.date ?? null },
  })),
})

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

function commitmentJson(line: CommitmentLine): Json {
  const {
    view: { item, standing, body, stale },
    agreement,
    by,
    to,
    setBy,
    progress,
    term,
    deadline,
    due,
    timing,
    findings,
    doubts,
  } = line
  return {
    id: item,
    standing,
    what: body.what,
    measure: body.measure ?? null,
    condition: body.condition ?? null,
    by: people(by),
    to: people(to),
    setBy: people(setBy),
    agreement: agreement === undefined ? null : { id: agreement.item, title: agreement.title },
    due:
      deadline === undefined
        ? null
        : {
            words: deadline.words,
            written: deadline.written ?? null,
            computed: deadline.computed ?? null,
            instant: deadline.instant ?? null,
            zone: deadline.zone ?? null,
            value: due?.value ?? null,
            day: due?.day ?? null,
            from: due?.from ?? null,
            differs: due?.differs ?? false,
          },
    timing: { ...timing },
    progress: { ...progress, by: [...progress.by] },
    term: { ...term, by: [...term.by] },
    findings: findings.map(({ view, by: finders, day, stands, grounds: own }) => ({
      id: view.item,
      status: view.body.status,
      by: people(finders),
      day,
      stands,
      words: view.body.words ?? null,
      grounds: grounds(own),
    })),
    doubts: [...doubts],
    grounds: grounds(line.grounds),
    stale: stale?.words ?? null,
  }
}

const deadlineJson = ({
  value,
  day,
  computed,
  what,
  status,
  timing,
  steps,
}: DeadlineView): Json => ({
  value: value ?? null,
  day: day ?? null,
  computed: computed ?? null,
  what: what ?? null,
  status,
  timing: { ...timing },
  steps: steps.map((step) => ({
    id: step.item,
    kind: step.kind,
    status: step.status,
    value: step.value ?? null,
    words: step.words,
    on: step.on ?? null,
    standing: step.standing,
    document:
      step.at === undefined
        ? null
        : { id: step.at.document, title: step.at.title, at: step.at.item },
  })),
})

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
}: PromisesView["agreements"][number]): string =>
  `${view.body.title}${view.body.signed?.value === undefined ? "" : `, signed ${whenInBrief(view.body.signed.value)}`}: ` +
  `${names(parties)}${outside.length === 0 ? "" : `; not party to it: ${names(outside)}`}; ` +
  `${count} ` +
  `${count === 1 ? "commitment" : "commitments"}${overdue === 0 ? "" : `, ${overdue} overdue`}`

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
  const when =
    due === undefined
      ? `“${deadline?.words ?? "no deadline"}”`
      : `${whenInBrief(due.value)}${due.differs ? ` (written; worked out from the words: ${whenInBrief(deadline?.computed ?? "")})` : ""}, ` +
        `${timingWords(timing)}`
  const told = [
    `found: ${progress.words}`,
    ...(term.kind === "unjudged" ? [] : [`deadline: ${term.words}`]),
    ...(view.stale === undefined ? [] : [view.stale.words]),
  ]
  return [
    ...wrapped(
      plain(
        `${MARKS[timing.kind]} ${names(by)}: ` +
          `${view.body.what}${to.length === 0 ? "" : `, to ${names(to)}`}${measure.length === 0 ? "" : `, ${measure.join(", ")}`}`,
      ),
      columns,
      "  ",
      "    ",
    ),
    ...wrapped(plain(when), columns, "    ", "    "),
    ...wrapped(plain(told.join("; ")), columns, "    ", "    "),
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
