/**
 * What was promised in words and is not yet kept as a commitment: drafts of commitments, from
 * statements.
 */

import { ok, type DocumentId, type ProcessId, type Result } from "../../base/index.ts"
import type { CommitmentDraft, CommitmentDraftsView } from "../../contract/index.ts"
import {
  type CommitmentBody,
  type DateBody,
  type DocumentBody,
  type RecordTransaction,
  type StatementBody,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { looking } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, LIVE } from "../inside.ts"
import { DRAFTS, leave, type Withheld } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { documentsByVersion } from "../texts/grounds.ts"
import { namesIn } from "../texts/names.ts"
import type { PromisesAsked } from "./promises.ts"

/** Statements that are looked at, and drafts that are shown. */
const [LOOKED_AT, SHOWN] = [2000, 200]

/**
 * Promises in statements on which no commitment rests yet: an agreement's duties, a speaker's
 * pledges.
 */
export function commitmentDrafts(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, ...look }: PromisesAsked,
): Promise<Result<CommitmentDraftsView, Fault>> {
  return looking(ports, viewer, look, async (record) => {
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const all = await draftsIn(record, process)
    return ok({
      process: { id: process, title: found.value.body.title },
      drafts: all.slice(0, SHOWN),
      count: all.length,
    })
  })
}

/** The same, ready to leave: words and names under the terms of each statement. */
export async function exportCommitmentDrafts(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: PromisesAsked,
): Promise<Result<CommitmentDraftsView & Withheld, Fault>> {
  const found = await commitmentDrafts(ports, viewer, asked)
  return found.ok
    ? ok(await leave<CommitmentDraftsView>(ports, viewer, asked, [DRAFTS, found.value]))
    : found
}

const isPromise = ({ body: { act, content } }: HeldBody<StatementBody>): boolean =>
  (act === "promise" || act === "agree") && content.length > 0

async function draftsIn(
  record: RecordTransaction,
  process: ProcessId,
): Promise<readonly CommitmentDraft[]> {
  const promised = bodiesOf(
    "statement",
    await record.current({ process, kinds: ["statement"], standings: LIVE, newest: LOOKED_AT }),
  ).filter(isPromise)
  if (promised.length === 0) return []
  const kept = bodiesOf(
    "commitment",
    await record.current({ process, kinds: ["commitment"], standings: LIVE }),
  ).map(({ body }) => body)
  const open = promised.filter(
    (statement) => !kept.some((commitment) => restsOn(commitment, statement)),
  )
  const versions = [...new Set(open.flatMap(({ body }) => body.content[0]?.document ?? []))]
  const documents = await documentsByVersion(record, process, versions)
  const dates =
    versions.length === 0
      ? []
      : bodiesOf(
          "date",
          await record.current({
            process,
            documents: versions,
            dateKinds: ["deadline", "recurring"],
            standings: LIVE,
          }),
        )
  const names = await namesIn(
    record,
    process,
    open.map(({ body }) => body),
  )
  const drafts = open.flatMap(({ entry, body }) => {
    const document = documents.get(versionOf(body))
    if (document === undefined) return []
    const due = dates.find((each) => liesIn(each.body, body))?.body
    const draft = {
      item: entry.item,
      standing: entry.standing,
      by: names.of(body.speakers.flatMap(({ actor }) => actor ?? [])),
      to: names.of(body.addressees),
      what: whatOf(body),
      ...(due === undefined ? {} : { due: dueOf(due) }),
      document: placeOf(document),
    }
    return [{ start: body.content[0]?.start ?? 0, draft }]
  })
  return drafts
    .sort((a, b) => byDocument(a.draft, b.draft) || a.start - b.start)
    .map(({ draft }) => draft)
}

const dueOf = ({ anchor, value }: DateBody): NonNullable<CommitmentDraft["due"]> => ({
  words: anchor.exact,
  ...(value === undefined ? {} : { value }),
})

const placeOf = ({ entry, body }: HeldBody<DocumentBody>): CommitmentDraft["document"] => ({
  item: entry.item,
  title: body.title,
  ...(body.date === undefined ? {} : { date: body.date }),
})

const versionOf = ({ content }: StatementBody): DocumentId =>
  content[0]?.document ?? ("" as DocumentId)

/** A commitment rests on a statement by name, or by words that the statement's own reach into. */
const restsOn = ({ rests }: CommitmentBody, { entry, body }: HeldBody<StatementBody>): boolean =>
  rests.items.includes(entry.item) ||
  rests.anchors.some((anchor) =>
    body.content.some(
      (own) => own.document === anchor.document && own.start < anchor.end && anchor.start < own.end,
    ),
  )

const liesIn = ({ anchor }: DateBody, { content }: StatementBody): boolean =>
  content.some(
    ({ document, start, end }) =>
      document === anchor.document && start <= anchor.start && anchor.end <= end,
  )

function whatOf({ content, negated }: StatementBody): string {
  const words = content.map(({ exact }) => exact).join(" … ")
  return negated ? `not ${words}` : words
}

const byDocument = ({ document: a }: CommitmentDraft, { document: b }: CommitmentDraft): number =>
  order(b.date ?? "", a.date ?? "") || order(a.item, b.item)

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
