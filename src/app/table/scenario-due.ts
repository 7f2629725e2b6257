/** Deadlines on the record that fall due on or before a scenario's last day. */

import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import type { CommitmentLine, DeadlineView, DueLine, Sentence } from "../../contract/index.ts"
import type { RecordTransaction } from "../../record/index.ts"
import type { Ports } from "../ports.ts"
import { promisesInside } from "../promises/promises.ts"
import { sentencesOf } from "./sentences.ts"

/** A deadline that was met or has lapsed does not fall due. By day, then in the record's order. */
export type DueBy = (last: Day) => readonly DueLine[]

/** All deadlines of a process that are still open, to be asked by day. */
export async function dueIn(
  ports: Pick<Ports, "clock">,
  record: RecordTransaction,
  process: ProcessId,
): Promise<DueBy> {
  const found = await promisesInside(ports, record, process)
  if (!found.ok) return () => []
  const { deadlines, commitments } = found.value
  const open = deadlines.filter(
    ({ day, timing, status }) =>
      day !== undefined &&
      timing.kind !== "done" &&
      timing.kind !== "lapsed" &&
      status !== "passed",
  )
  const sentences = await sentencesOf(record, process, [
    ...new Set(open.flatMap(({ steps }) => steps.map(({ item }) => item))),
  ])
  const lines = open.flatMap((deadline) => lineOf(deadline, commitments, sentences))
  return (last) => lines.filter(({ day }) => day <= last)
}

function lineOf(
  deadline: DeadlineView,
  commitments: readonly CommitmentLine[],
  sentences: ReadonlyMap<ItemId, readonly Sentence[]>,
): readonly DueLine[] {
  const { day, steps, what, status } = deadline
  if (day === undefined) return []
  const commitment = commitments.find(({ view }) => steps.some(({ item }) => item === view.item))
  const quoted = steps.flatMap(({ item }) => sentences.get(item) ?? [])
  const words = steps.at(-1)?.words ?? ""
  return [
    {
      day,
      what: commitment?.view.body.what ?? what ?? words,
      words,
      by: (commitment?.by ?? []).map(({ name }) => name),
      status,
      ...(commitment === undefined ? {} : { progress: commitment.progress.words }),
      sentences: [
        ...new Map(
          quoted.map((each) => [`${each.document.item} ${each.start} ${each.end}`, each]),
        ).values(),
      ],
    },
  ]
}
