/** `parley timeline`: everything in time, by when it happened or by when it was recorded. */

import type { Fault, Withheld } from "../../app/index.ts"
import { actorCalled, exportTimeline, TIMELINE_KINDS } from "../../app/timeline/index.ts"
import { ok, whenInBrief, type ItemId, type Json, type Result } from "../../base/index.ts"
import type { TimelineView } from "../../contract/index.ts"
import { recordCommand, RECORD_OPTIONS_HELP, type RecordAsked } from "../on-record.ts"
import type { Desk } from "../program.ts"
import { withheldLines } from "../withheld-line.ts"
import { plain, wrapped } from "../wrap.ts"

const HELP = `
Usage: parley timeline [--order held|recorded] [--kind KINDS] [--actor NAME] [--from DAY] \
[--to DAY] [--text WORDS]
                       [--process NAME] [--as-of DAY] [--data DIR] [--json]

Lists what happened: documents by their date and what was said in them on that day, dates, \
letters by their steps,
versions, showings and replies, positions, meetings, agreements, \
commitments by the day they are due, findings, and
what was admitted, withdrawn or corrected by the day that was done. At most 10,000 lines.

Options:
  --order ORDER   held: by when it happened (where nothing is said); \
recorded: by when it was put on the record
  --kind KINDS    some of ${TIMELINE_KINDS.slice(0, 11).join(", ")},
                  ${TIMELINE_KINDS.slice(11).join(", ")};
                  with commas between
  --actor NAME    only what this actor has to do with
  --from DAY      the first day; --to DAY, the last
  --text WORDS    only lines that hold these words, in the line, its document or its actors
${RECORD_OPTIONS_HELP}: parley-timeline/1

Examples:
  parley timeline --kind letter,deadline,commitment
  parley timeline --order recorded --from 2021-03-08 --actor "Noor Amiri"
`

type Answer = TimelineView & Withheld

export const timeline = recordCommand<Answer>({
  name: "timeline",
  summary: "what happened when, or what was recorded when",
  help: HELP,
  takes: [0, 0],
  looksBack: true,
  options: {
    order: { type: "string" },
    kind: { type: "string" },
    actor: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    text: { type: "string" },
  },
  answer,
  json,
  text: (view, columns) =>
    [...textLines(view, columns > 0 ? columns : 100), ...withheldLines(view)].join("\n"),
})

async function answer(
  { ports, viewer, process: { id: process } }: Desk,
  { values, asOf }: RecordAsked,
): Promise<Result<Answer, Fault>> {
  const word = (name: string): string | undefined =>
    typeof values[name] === "string" ? values[name] : undefined
  const name = word("actor")
  const actor: Result<ItemId | undefined, Fault> =
    name === undefined
      ? ok(undefined)
      : await actorCalled(ports, viewer, { process, name, field: "--actor", asOf })
  if (!actor.ok) return actor
  const view = await exportTimeline(ports, viewer, {
    process,
    asOf,
    actor: actor.value,
    order: word("order"),
    kind: word("kind"),
    from: word("from"),
    to: word("to"),
    text: word("text"),
  })
  return view.ok || view.fault.kind !== "invalid"
    ? view
    : { ok: false, fault: { ...view.fault, field: `--${view.fault.field}` } }
}

function json({ withheld, process, order, total, kinds, actors, documents, lines }: Answer): Json {
  return {
    format: "parley-timeline/1",
    withheld,
    process: { ...process },
    order,
    total,
    listed: lines.length,
    kinds: kinds.map((each) => ({ ...each })),
    lines: lines.map(
      ({ kind, item, when, recorded, words, who, in: within, at, standing, act }) => {
        const document = within === undefined ? undefined : documents[within]
        return {
          kind,
          id: item,
          when: when ?? null,
          recorded,
          words,
          who: who.flatMap((number) => {
            const actor = actors[number]
            return actor === undefined ? [] : [{ id: actor.item, name: actor.name }]
          }),
          document:
            document === undefined
              ? null
              : { id: document.item, title: document.title, at: at ?? null },
          standing,
          act: act ?? null,
        }
      },
    ),
  }
}

/** A heading for each day, a line for each thing. */
function textLines(
  { lines, actors, order, total }: TimelineView,
  columns: number,
): readonly string[] {
  if (total === 0)
    return ["Nothing is on the record here; widen the days or the kinds, or add a report."]
  const printed: string[] = []
  let day = ""
  for (const line of lines) {
    const own =
      order === "recorded"
        ? line.recorded.slice(0, 10)
        : line.when === undefined
          ? "no day is known"
          : whenInBrief(line.when)
    if (own !== day) printed.push(...(day === "" ? [] : [""]), own)
    day = own
    const who = line.who.flatMap((number) => actors[number]?.name ?? []).join(", ")
    const words = plain(
      `${line.act ?? line.kind}${line.standing === "draft" ? " (draft)" : ""}, ` +
        `${who === "" ? "" : `${who}: `}${line.words}`,
    )
    printed.push(...wrapped(words, columns, "  ", "      "))
  }
  return [
    ...printed,
    "",
    `${lines.length === total ? total : `The first ${lines.length} of ${total}`} ` +
      `${total === 1 ? "line" : "lines"}.`,
  ]
}
