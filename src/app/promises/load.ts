/** Everything on the record that a page of promises shows, in a fixed number of questions. */

import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import {
  type AgreementBody,
  type CommitmentBody,
  type DateBody,
  type Entry,
  type FindingBody,
  type RecordTransaction,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { pastOf } from "../as-of.ts"
import { itemViews, LIVE } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { staleOf } from "../stale.ts"
import { groundLines } from "../texts/grounds.ts"
import { namesIn, type Names } from "../texts/names.ts"
import type { Shown } from "../texts/shown.ts"

export interface Promises extends Pick<Shown, "views" | "stale" | "grounds"> {
  readonly agreements: readonly HeldBody<AgreementBody>[]
  readonly commitments: readonly HeldBody<CommitmentBody>[]
  readonly findings: readonly HeldBody<FindingBody>[]
  readonly names: Names
  /** The earliest date of the documents that each item rests on. */
  readonly documentDays: ReadonlyMap<ItemId, Day>
  readonly titles: ReadonlyMap<ItemId, string>
}

/** The live agreements, commitments and findings of a process, with their grounds. */
export async function promisesIn(record: RecordTransaction, process: ProcessId): Promise<Promises> {
  const entries = await record.current({
    process,
    kinds: ["agreement", "commitment", "finding"],
    standings: LIVE,
  })
  const [agreements, commitments, findings] = [
    bodiesOf("agreement", entries),
    bodiesOf("commitment", entries),
    bodiesOf("finding", entries),
  ]
  const grounds = await groundLines(record, process, entries)
  const texts = agreements.flatMap(({ body }) => body.text ?? [])
  const named = [
    ...texts,
    ...[...grounds.values()].flat().flatMap(({ document }) => document?.item ?? []),
  ]
  const documents =
    named.length === 0
      ? []
      : await record.current({ process, items: [...new Set(named)], kinds: ["document", "text"] })
  return {
    agreements,
    commitments,
    findings,
    grounds,
    views: await itemViews(record, entries),
    stale: await staleOf(record, process, entries),
    names: await namesIn(
      record,
      process,
      [...agreements, ...commitments, ...findings].map(({ body }) => body),
    ),
    documentDays: earliestDays(grounds, documents),
    titles: new Map(
      [...bodiesOf("text", documents), ...bodiesOf("document", documents), ...agreements].map(
        ({ entry, body }) => [entry.item, body.title],
      ),
    ),
  }
}

/** How many dates of documents are looked at for their deadlines. */
const MOST_DATES = 2000

/** The newest dates that were told as deadlines, and how many there are. */
export async function deadlineDates(
  record: RecordTransaction,
  process: ProcessId,
): Promise<{ readonly dates: readonly HeldBody<DateBody>[]; readonly count: number }> {
  const query = { process, dateKinds: ["deadline"], standings: LIVE } as const
  const dates = bodiesOf("date", await record.current({ ...query, newest: MOST_DATES }))
  const count =
    dates.length < MOST_DATES
      ? dates.length
      : (await record.counts(query)).reduce((sum, each) => sum + each.count, 0)
  return { dates, count }
}

/** The day on which the record is looked at: the past one, or today. */
export function dayLookedAt(record: RecordTransaction, { clock }: Pick<Ports, "clock">): Day {
  const [past, today] = [pastOf(record)?.day, clock.today()]
  return past !== undefined && past < today ? past : today
}

function earliestDays(
  grounds: Shown["grounds"],
  documents: readonly Entry[],
): ReadonlyMap<ItemId, Day> {
  const dates = new Map(
    bodiesOf("document", documents).flatMap(({ entry, body }) =>
      body.date === undefined ? [] : [[entry.item, body.date] as const],
    ),
  )
  return new Map(
    [...grounds].flatMap(([item, lines]) => {
      const [first] = lines
        .flatMap(
          ({ document }) => (document === undefined ? undefined : dates.get(document.item)) ?? [],
        )
        .sort()
      return first === undefined ? [] : [[item, first] as const]
    }),
  )
}
