/** `parley table`: the negotiating table as the record has it. */

import { settlementBlocks, settleView } from "../../app/talks/index.ts"
import { exportTable, exportTurning, type Openness, type TableView, type TurningView } from "../../app/table/index.ts"
import type { Withheld } from "../../app/index.ts"
import { ok, parseDay, type Json } from "../../base/index.ts"
import { recordCommand, RECORD_OPTIONS_HELP } from "../on-record.ts"
import { withheldLines } from "../withheld-line.ts"
import { indented } from "../wrap.ts"

const HELP = `
Usage: parley table [--on DAY] [--turning] [--process NAME] [--as-of DAY] [--data DIR] [--json]

The negotiating table of a process: what all parties could accept under the preferences on the record, or what
stands in the way, whose word each preference is, and what was left out. With --json it is parley-talks/1, so
that parley table --json | parley settle - asks the engine for more.

Options:
  --on DAY        the day on which positions and fallbacks must hold (the day looked at, or today)
  --turning       what alone would change whether all could accept something: one class of one option taken
                  otherwise, one entry left out, one sentence or document withdrawn
${RECORD_OPTIONS_HELP}: parley-talks/1, or null where there is no table yet; with --turning parley-turning/1

Examples:
  parley table
  parley table --json | parley settle - --robust 1000
  parley table --turning
`

type Answer = { readonly kind: "table"; readonly view: TableView } | { readonly kind: "turning"; readonly view: TurningView & Withheld }

export const table = recordCommand<Answer>({
  name: "table", summary: "the negotiating table, from the record", help: HELP, options: { on: { type: "string" }, turning: { type: "boolean" } }, takes: [0, 0], looksBack: true,
  answer: async ({ ports, viewer, process }, { values, asOf }) => {
    const on = typeof values["on"] === "string" ? values["on"] : undefined
    const day = on === undefined ? undefined : parseDay(on)
    if (on !== undefined && day === undefined) return { ok: false, fault: { kind: "invalid", field: "--on", found: JSON.stringify(on), mend: "write a day that exists, such as 2021-03-08" } }
    const asked = { process: process.id, asOf, day }
    if (values["turning"] === true) {
      const turning = await exportTurning(ports, viewer, asked, patience())
      return turning.ok ? ok({ kind: "turning", view: turning.value }) : turning
    }
    const view = await exportTable(ports, viewer, asked)
    return view.ok ? ok({ kind: "table", view: view.value }) : view
  },
  json: ({ kind, view }): Json => kind === "table" ? view.talks : { format: "parley-turning/1", ...(JSON.parse(JSON.stringify(view)) as { readonly [field: string]: Json }) },
  text: ({ kind, view }, columns) => indented(kind === "table" ? wordsOf(view) : [...turningWords(view), ...withheldLines(view)], columns),
})

/** Milliseconds that a person at a terminal may wait for every change to be tried. */
const PATIENCE = 20_000

function patience(): () => boolean {
  const end = performance.now() + PATIENCE
  return () => performance.now() > end
}

const NOW: Readonly<Record<Openness, string>> = { some: "There is something that all could accept.", maybe: "There may be something that all could accept.", none: "There is nothing that all could accept." }
const THEN: Readonly<Record<Openness, string>> = { some: "something all could accept", maybe: "perhaps something all could accept", none: "nothing all could accept" }

function turningWords({ now, classes, entries, grounds, tried, of }: TurningView): readonly string[] {
  const part = (title: string, lines: readonly string[]): readonly string[] => lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)]
  const item = ({ item: each, kind, words, becomes }: TurningView["entries"][number]): string => `${words === "" ? kind : words}: then ${THEN[becomes]} (${each})`
  const told = [
    ...part("One class taken otherwise", classes.map(({ party, issue, option, from, to, becomes }) => `${party.name} on ${issue.title}: ${option.name} ${to} instead of ${from}, then ${THEN[becomes]}`)),
    ...part("One sentence or document withdrawn", grounds.map(item)), ...part("One entry left out", entries.map(item)),
  ]
  return [`${NOW[now]}${told.length === 0 ? ` None of the ${of} single changes would alter that.` : ""}`, ...told, ...(tried < of ? ["", `Only ${tried} of ${of} could be tried in time.`] : [])]
}

function wordsOf(view: TableView): readonly string[] {
  if (view.talks === null) return ["There is no table yet: it needs issues with options, and parties.", ...view.notes]
  const settled = settleView(view.talks, () => performance.now())
  const told = settled === undefined ? [] : settlementBlocks(settled).flatMap((block) => block.kind === "line" || block.kind === "item" ? [block.text] : block.kind === "packages" ? block.rows.map((row) => `  ${row.join(", ")}`) : [""])
  return [...told, "", "Whose word it is:", ...view.cells.flatMap((cell) => cell.from === "silent" ? [] : [cellWords(view, cell)])]
}

function cellWords({ parties, issues }: TableView, { party, issue, from, basis, author, sentences, stale }: TableView["cells"][number]): string {
  const names = `${parties.find(({ id }) => id === party)?.name ?? party} on ${issues.find(({ id }) => id === issue)?.title ?? issue}`
  const word = from === "read" ? "read from needs and red lines" : `${basis ?? "entered"}, by ${author ?? "somebody"}`
  return `  ${names}: ${word}; ${sentences.length === 1 ? "1 sentence" : `${sentences.length} sentences`}${stale === undefined ? "" : `; stale: ${stale}`}`
}
