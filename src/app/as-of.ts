/**
 * Time travel: the record as it was known at the end of a day. Whoever looks through it need not
 * know.
 */

import type { Day, Instant } from "../base/index.ts"
import type { EntryQuery, RecordTransaction, Viewer } from "../record/index.ts"
import type { Ports } from "./ports.ts"

/**
 * How a view is asked for: `asOf` is the day at whose end the record is looked at; without it, now.
 */
export interface Look {
  readonly asOf?: Day | undefined
}

/** Runs `work` on the record as this viewer, as it was known at the end of the day asked for. */
export function looking<T>(
  { record, clock }: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { asOf }: Look,
  work: (record: RecordTransaction) => Promise<T>,
): Promise<T> {
  return record.as(viewer, (inside) =>
    work(asOf === undefined ? inside : pastRecord(inside, asOf, clock.endOf(asOf))),
  )
}

/** The record of a past day, and behind it the record as it is now. */
interface PastTransaction extends RecordTransaction {
  readonly past: { readonly day: Day; readonly now: RecordTransaction }
}

const pastRecord = (now: RecordTransaction, day: Day, instant: Instant): PastTransaction => ({
  ...knownAt(now, instant),
  past: { day, now },
})

/**
 * The day that is looked at through this record and the record as it is now; undefined where now is
 * what is looked at.
 */
export const pastOf = (record: RecordTransaction): PastTransaction["past"] | undefined =>
  isPast(record) ? record.past : undefined

const isPast = (record: RecordTransaction): record is PastTransaction => "past" in record

/**
 * The record as it was known at this instant: entries written later are not there. What was
 * destroyed since stays destroyed. It can only be read.
 */
export function knownAt(record: RecordTransaction, instant: Instant): RecordTransaction {
  const then = (query: EntryQuery): EntryQuery => ({
    ...query,
    asOf: query.asOf !== undefined && query.asOf < instant ? query.asOf : instant,
  })
  return {
    current: (query) => record.current(then(query)),
    counts: (query) => record.counts(then(query)),
    countsByProcess: (query) => record.countsByProcess(then(query)),
    countsByDocument: (query) => record.countsByDocument(then(query)),
    mostReferredTo: (query, role, limit) => record.mostReferredTo(then(query), role, limit),
    search: (query) =>
      record.search({
        ...query,
        asOf: query.asOf !== undefined && query.asOf < instant ? query.asOf : instant,
      }),
    chain: async (items) =>
      (await record.chain(items)).filter(({ recordedAt }) => recordedAt <= instant),
    document: (id) => record.document(id),
    sourceIdentity: (document) => record.sourceIdentity(document),
    append: refuse,
    keepDocument: refuse,
    destroyDocument: refuse,
    keepSourceIdentity: refuse,
  }
}

const refuse = (): Promise<never> => Promise.reject(new RangeError("the past was written to"))
