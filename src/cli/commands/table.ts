/** `parley table`: the negotiating table as the record has it. */

import {
  openQuestions,
  openQuestionWords,
  settlementBlocks,
  settleView,
  tallyWords,
  type Settlement,
} from "../../app/talks/index.ts"
import { exportTable, exportTurning } from "../../app/table/index.ts"
import type { Withheld } from "../../app/index.ts"
import { ok, parseDay, type Json } from "../../base/index.ts"
import type { Openness, TableView, TurningView } from "../../contract/index.ts"
import { recordCommand, RECORD_OPTIONS_HELP } from "../on-record.ts"
import { cellLines, safeguardLines, seatLines } from "../table-lines.ts"
import { withheldLines } from "../withheld-line.ts"
import { indented } from "../wrap.ts"

const HELP = `
Usage: parley table [--on DAY] [--turning] [--process NAME] [--as-of DAY] [--data DIR] [--json]

The negotiating table of a process: what is known to be acceptable to all, what is ruled out, \
and of what nobody
knows; who sits at it; for each option of each issue who said what of it; and what was left out. \
Silence is neither
a yes nor a no. With --json it is parley-talks/1, so that parley table --json | parley settle - \
asks the engine for
more.

Options:
  --on DAY        the day on which positions and fallbacks must hold (the day looked at, or today)
  --turning       what alone would change whether something is known to be acceptable to all, \
or everything is
                  ruled out: one option seen otherwise, one entry left out, \
one sentence or document withdrawn
${RECORD_OPTIONS_HELP}: parley-talks/1, or null where there is no table yet; \
with --turning parley-turning/1

Examples:
  parley table
  parley table --json | parley settle - --robust 1000
  parley table --turning
`

type Answer =
  | { readonly kind: "table"; readonly view: TableView }
  | { readonly kind: "turning"; readonly view: TurningView & Withheld }

export const table = recordCommand<Answer>({
  name: "table",
  summary: "the negotiating table, from the record",
  help: HELP,
  options: { on: { type: "string" }, turning: { type: "boolean" } },
  takes: [0, 0],
  looksBack: true,
  answer: async ({ ports, viewer, process }, { values, asOf }) => {
    const on = typeof values["on"] === "string" ? values["on"] : undefined
    const day = on === undefined ? undefined : parseDay(on)
    if (on !== undefined && day === undefined)
      return {
        ok: false,
        fault: {
          kind: "invalid",
          field: "--on",
          found: JSON.stringify(on),
          mend: "write a day that exists, such as 2021-03-08",
        },
      }
    const asked = { process: process.id, asOf, day }
    if (values["turning"] === true) {
      const turning = await exportTurning(ports, viewer, asked, patience())
      return turning.ok ? ok({ kind: "turning", view: turning.value }) : turning
    }
    const view = await exportTable(ports, viewer, asked)
    return view.ok ? ok({ kind: "table", view: view.value }) : view
  },
  json: ({ kind, view }): Json =>
    kind === "table"
      ? view.talks
      : {
          format: "parley-turning/1",
          ...(JSON.parse(JSON.stringify(view)) as { readonly [field: string]: Json }),
        },
  text: ({ kind, view }, columns) =>
    indented(
      kind === "table" ? wordsOf(view) : [...turningWords(view), ...withheldLines(view)],
      columns,
    ),
})

/** Milliseconds that a person at a terminal may wait for every change to be tried. */
const PATIENCE = 20_000

function patience(): () => boolean {
  const end = performance.now() + PATIENCE
  return () => performance.now() > end
}

const STATE: Readonly<Record<Openness, string>> = {
  some: "something is known to be acceptable to all",
  maybe: "nothing is known to be acceptable to all, and not everything is ruled out",
  none: "everything is ruled out",
}

const STANDING: Readonly<Record<string, string>> = {
  unacceptable: "not acceptable",
  unknown: "not known",
  must: "a must",
}
const standing = (word: string): string => STANDING[word] ?? word

function turningWords({
  now,
  classes,
  entries,
  grounds,
  tried,
  of,
}: TurningView): readonly string[] {
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)]
  const item = ({ item: each, kind, words, becomes }: TurningView["entries"][number]): string =>
    `${words === "" ? kind : words}: then ${STATE[becomes]} (${each})`
  const blocks = [
    ...part(
      "One option seen otherwise",
      classes.map(
        ({ party, issue, option, from, to, becomes }) =>
          `${party.name} on ${issue.title}: ${option.name} ${standing(to)} instead of ` +
          `${standing(from)}, then ${STATE[becomes]}`,
      ),
    ),
    ...part("One sentence or document withdrawn", grounds.map(item)),
    ...part("One entry left out", entries.map(item)),
  ]
  const none = blocks.length === 0 ? ` None of the ${of} single changes would alter that.` : ""
  return [
    `Now ${STATE[now]}.${none}`,
    ...blocks,
    ...(tried < of ? ["", `Only ${tried} of ${of} could be tried in time.`] : []),
  ]
}

function wordsOf(view: TableView): readonly string[] {
  if (view.talks === null)
    return ["There is no table yet: it needs issues with options, and parties.", ...view.notes]
  const settled = settleView(view.talks, () => performance.now())
  return [
    ...seatLines(view),
    "",
    ...(settled === undefined ? [] : settledWords(settled)),
    ...view.notes,
    "",
    "Who said what:",
    ...cellLines(view),
    ...safeguardLines(view),
  ]
}

function settledWords(settled: Settlement): readonly string[] {
  const blocks = settlementBlocks(settled).flatMap((block) => {
    if (block.kind === "packages") return block.rows.map((row) => `  ${row.join(", ")}`)
    return block.kind === "line" || block.kind === "item" ? [block.text] : [""]
  })
  const open = openQuestions(settled.talks)
  const asked =
    open.length === 0
      ? []
      : ["", "What nobody has said:", ...open.map((each) => `  ${openQuestionWords(each)}`)]
  return [`${tallyWords(settled)}.`, "", ...blocks, ...asked]
}
