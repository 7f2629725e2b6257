/** `parley why`: the sentences under anything on the record. */

import { exportWhy } from "../../app/table/index.ts"
import type { Withheld } from "../../app/index.ts"
import { parseId, type Json } from "../../base/index.ts"
import type { WhyView } from "../../contract/index.ts"
import { recordCommand, RECORD_OPTIONS_HELP } from "../on-record.ts"
import { withheldLines } from "../withheld-line.ts"
import { indented } from "../wrap.ts"

const HELP = `
Usage: parley why ITEM [--process NAME] [--as-of DAY] [--data DIR] [--json]

Prints the sentences that an item of the record rests on, however many steps away: \
a claim, a position, a
preference, a commitment. ITEM is its id, as --json of other commands gives it; \
parley table, claims and
positions name them.

Options:
${RECORD_OPTIONS_HELP} {"format": "parley-why/1", …}

Example:
  parley why item_0r3k… --json
`

export const why = recordCommand<WhyView & Withheld>({
  name: "why",
  summary: "the sentences that something on the record rests on",
  help: HELP,
  takes: [1, 1],
  looksBack: true,
  answer: async ({ ports, viewer, process }, { plain: [word = ""], asOf }) => {
    const item = parseId("item", word)
    if (item === undefined)
      return {
        ok: false,
        fault: {
          kind: "invalid",
          field: "ITEM",
          found: JSON.stringify(word),
          mend: "write an item's id: item_ and 26 letters and digits",
        },
      }
    return exportWhy(ports, viewer, { process: process.id, item, asOf })
  },
  json: (view) => ({
    format: "parley-why/1",
    ...(JSON.parse(JSON.stringify(view)) as { readonly [field: string]: Json }),
  }),
  text: (view, columns) => indented([...wordsOf(view), ...withheldLines(view)], columns),
})

function wordsOf({ item, sentences, stale }: WhyView): readonly string[] {
  const kind = `${item.body.kind}, ${item.standing}`
  if (item.body.kind === "document")
    return [
      `${item.item} (${kind}) is a document: others rest on it, and it on nothing else.`,
      ...stale,
    ]
  if (sentences.length === 0)
    return [`${item.item} (${kind}) rests on no words that are still held.`, ...stale]
  return [
    `${item.item} (${kind}) rests on:`,
    ...sentences.flatMap(({ document, words }) => [
      `  “${words}”`,
      `    ${document.title}${document.date === undefined ? "" : `, ${document.date}`}`,
    ]),
    ...stale.map((words) => `Stale: ${words}.`),
  ]
}
