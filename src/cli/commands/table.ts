/** `parley table`: the negotiating table as the record has it. */

import { settlementBlocks, settleView } from "../../app/talks/index.ts"
import { tableView, type TableView } from "../../app/table/index.ts"
import { parseDay, type Json } from "../../base/index.ts"
import { recordCommand, RECORD_OPTIONS_HELP } from "../on-record.ts"
import { plain } from "../wrap.ts"

const HELP = `
Usage: parley table [--on DAY] [--process NAME] [--as-of DAY] [--data DIR] [--json]

The negotiating table of a process: what all parties could accept under the preferences on the record, or what
stands in the way, whose word each preference is, and what was left out. With --json it is parley-talks/1, so
that parley table --json | parley settle - asks the engine for more.

Options:
  --on DAY        the day on which positions and fallbacks must hold (the day looked at, or today)
${RECORD_OPTIONS_HELP}: parley-talks/1, or null where there is no table yet

Examples:
  parley table
  parley table --json | parley settle - --robust 1000
`

export const table = recordCommand<TableView>({
  name: "table", summary: "the negotiating table, from the record", help: HELP, options: { on: { type: "string" } }, takes: [0, 0], looksBack: true,
  answer: async ({ ports, viewer, process }, { values, asOf }) => {
    const on = typeof values["on"] === "string" ? values["on"] : undefined
    const day = on === undefined ? undefined : parseDay(on)
    if (on !== undefined && day === undefined) return { ok: false, fault: { kind: "invalid", field: "--on", found: JSON.stringify(on), mend: "write a day that exists, such as 2021-03-08" } }
    return tableView(ports, viewer, { process: process.id, asOf, day })
  },
  json: ({ talks }): Json => talks,
  text: (view) => plain(wordsOf(view).join("\n")),
})

function wordsOf(view: TableView): readonly string[] {
  if (view.talks === null) return ["There is no table yet: it needs issues with options, and parties.", ...view.notes]
  const settled = settleView(view.talks, () => performance.now())
  const told = settled === undefined ? [] : settlementBlocks(settled).flatMap((block) => block.kind === "line" || block.kind === "item" ? [block.text] : block.kind === "packages" ? block.rows.map((row) => `  ${row.join(", ")}`) : [""])
  return [...told, "", "Whose word it is:", ...view.cells.flatMap((cell) => cell.from === "silent" ? [] : [cellWords(view, cell)]), ...(view.private ? ["Private: something told in confidence is in it."] : [])]
}

function cellWords({ parties, issues }: TableView, { party, issue, from, basis, author, sentences, stale }: TableView["cells"][number]): string {
  const names = `${parties.find(({ id }) => id === party)?.name ?? party} on ${issues.find(({ id }) => id === issue)?.title ?? issue}`
  const word = from === "read" ? "read from needs and red lines" : `${basis ?? "entered"}, by ${author ?? "somebody"}`
  return `  ${names}: ${word}; ${sentences.length === 1 ? "1 sentence" : `${sentences.length} sentences`}${stale === undefined ? "" : `; stale: ${stale}`}`
}
