/** `parley search`: what in the record holds these words. */

import { exportSearch, type ExportedSearch } from "../../app/index.ts"
import type { Json } from "../../base/index.ts"
import { oneOf } from "../command.ts"
import { RECORD_OPTIONS_HELP, recordCommand } from "../on-record.ts"
import { withheldLines } from "../withheld-line.ts"
import { searchJson, searchLines } from "../search-lines.ts"

const HELP = `
Usage: parley search WORDS… [--kind K] [--actor NAME] [--issue TITLE] [--terms T] [--stance S] \
[--from DAY] [--to DAY]
                     [--limit N] [--process NAME] [--as-of DAY] [--data DIR] [--json]

Documents, statements and entries of the record that hold all the words, the best first, by kind. \
English words are
found in any form (deny finds denied); "a phrase" in quotation marks stays together; \
begin* finds words that begin so.
Fields may stand among the words: actor:"Noor Amiri" stance:denies \
before:2021-03-10 "interim government".

What is printed leaves Parley, so the terms of each hit hold: \
of what was said on background only a description of the
speaker is told, and what was told in confidence is withheld.

Options:
  --kind K        only one kind: document, statement, claim, actor, position …
  --actor NAME    what this actor said, holds or promised
  --issue TITLE   what is about this issue
  --terms T       on-record, anonymous, background, not-for-attribution, document, confided
  --stance S      statements that take it: asserts, repeats, confirms, denies, disputes, declines
  --from DAY      of documents of this day or later; --to DAY: or earlier
  --limit N       at most N of each kind, from 1 to 100; 10 unless told
${RECORD_OPTIONS_HELP}

Examples:
  parley search interim government
  parley search '"written proposals"' --actor "Noor Amiri" --json
`

interface Answer {
  readonly query: string
  readonly found: ExportedSearch
}

const FIELDS = ["kind", "actor", "issue", "terms", "stance", "standing", "from", "to"] as const

export const search = recordCommand<Answer>({
  name: "search",
  summary: "documents, statements and entries that hold words",
  help: HELP,
  takes: [0, 1000],
  looksBack: true,
  options: {
    ...Object.fromEntries(FIELDS.map((name) => [name, { type: "string" as const }])),
    limit: { type: "string" },
  },
  answer: async ({ ports, viewer, process: { id: process } }, { plain, values, asOf }) => {
    const query = plain.join(" ")
    const fields = Object.fromEntries(FIELDS.map((name) => [name, oneOf(values[name])]))
    const limit = oneOf(values["limit"])
    const found = await exportSearch(ports, viewer, {
      process,
      q: query,
      asOf,
      ...fields,
      ...(limit === undefined ? {} : { limit: Number(limit) }),
    })
    return found.ok ? { ok: true, value: { query, found: found.value } } : found
  },
  json: ({ query, found }): Json => searchJson(query, found),
  text: ({ found }, columns) =>
    [...searchLines(found, Math.min(columns, 110)), ...withheldLines(found)].join("\n"),
})
