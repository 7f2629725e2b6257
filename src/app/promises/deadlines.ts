/** All deadlines of a process, of documents and of commitments, each with its thread. */

import { contains, daysBetween, type Day, type ItemId, type ProcessId } from "../../base/index.ts"
import type { CommitmentLine, DeadlineView, FindingLine, ThreadStep } from "../../contract/index.ts"
import type { DateStatus } from "../../reading/index.ts"
import {
  anchorsOf,
  daysOf,
  deadlineThreads,
  dueOf,
  restsOn,
  type Body,
  type DateBody,
  type FindingStatus,
  type RecordTransaction,
  type Telling,
  type Thread,
  type Timing,
  type HeldBody,
} from "../../record/index.ts"
import type { Anchor } from "../../sources/index.ts"
import { documentsByVersion } from "../texts/grounds.ts"
import type { Promises } from "./load.ts"

type Told = Telling & { readonly step: ThreadStep; readonly computed?: string }
type Documents = Awaited<ReturnType<typeof documentsByVersion>>

/** Threads by day, those without one last. */
export async function deadlineViews(
  record: RecordTransaction,
  process: ProcessId,
  dates: readonly HeldBody<DateBody>[],
  commitments: readonly CommitmentLine[],
  promises: Promises,
  today: Day,
): Promise<readonly DeadlineView[]> {
  const documents = await documentsByVersion(
    record,
    process,
    dates.map(({ body }) => body.anchor.document),
  )
  const ofDates = dates.flatMap((date) => dateTold(date, documents) ?? [])
  const within = await datesWithin(record, process, dates, promises)
  const tellings = [
    ...ofDates,
    ...commitments.flatMap((line) => [
      ...commitmentTold(line, promises, within),
      ...line.findings.flatMap(
        (finding) =>
          findingTold(finding, within, [
            dueOf(line.view.body.due)?.value,
            dueOf(finding.view.body.due)?.value,
          ]) ?? [],
      ),
    ]),
  ]
  const timings = new Map(commitments.map(({ view, timing }) => [view.item, timing]))
  return deadlineThreads(tellings).map((thread) => deadlineView(thread, timings, today))
}

function deadlineView(
  { steps, value, day, status, what }: Thread<Told>,
  timings: ReadonlyMap<ItemId, Timing>,
  today: Day,
): DeadlineView {
  const computed = steps.find(
    (step) => step.value === value && step.computed !== undefined,
  )?.computed
  const settled = steps
    .flatMap(({ item }) => timings.get(item) ?? [])
    .find(({ kind }) => kind === "done" || kind === "lapsed")
  return {
    ...(value === undefined ? {} : { value }),
    ...(day === undefined ? {} : { day }),
    ...(computed === undefined ? {} : { computed }),
    ...(what === undefined ? {} : { what }),
    status,
    timing: settled ?? timingOf(day, today),
    steps: steps.map(({ step }) => step),
  }
}

function timingOf(day: Day | undefined, today: Day): Timing {
  if (day === undefined) return { kind: "no-day" }
  const days = daysBetween(today, day)
  return days === 0
    ? { kind: "today" }
    : days > 0
      ? { kind: "ahead", days }
      : { kind: "overdue", days: -days }
}

/** A date whose document was destroyed is left out. */
function dateTold({ entry, body }: HeldBody<DateBody>, documents: Documents): Told | undefined {
  const document = documents.get(body.anchor.document)
  if (document === undefined) return undefined
  const on = document.body.date
  const step: ThreadStep = {
    item: entry.item,
    kind: "date",
    status: body.status,
    words: body.anchor.exact,
    standing: entry.standing,
    at: { document: document.entry.item, title: document.body.title, item: entry.item },
    ...(body.value === undefined ? {} : { value: body.value }),
    ...(body.what === undefined ? {} : { what: body.what.exact }),
    ...(on === undefined ? {} : { on }),
  }
  return {
    item: entry.item,
    status: body.status,
    value: body.value,
    what: body.what?.exact,
    on,
    recordedAt: entry.recordedAt,
    joined: [],
    step,
  }
}

/**
 * A commitment's own deadline, as its agreement or its documents set it; none where it has none.
 */
function commitmentTold(
  { view, agreement, grounds }: CommitmentLine,
  { agreements, documentDays }: Promises,
  within: Within,
): readonly Told[] {
  const { body } = view
  if (body.due === undefined) return []
  const due = dueOf(body.due)
  const signed = agreements.find(({ entry }) => entry.item === agreement?.item)?.body.signed
  const on = daysOf(signed?.value)?.first ?? documentDays.get(view.item)
  const [ground] = grounds.filter(({ document }) => document !== undefined)
  const step: ThreadStep = {
    item: view.item,
    kind: "commitment",
    status: "set",
    words: body.due.words,
    what: body.what,
    standing: view.standing,
    ...(due === undefined ? {} : { value: due.value }),
    ...(on === undefined ? {} : { on }),
    ...placeOf(ground),
  }
  return [
    {
      item: view.item,
      status: "set",
      value: due?.value,
      what: body.what,
      on,
      recordedAt: view.recordedAt,
      joined: [...restsOn(body), ...within(view.item, [due?.value])],
      step,
      ...(due?.differs === true && body.due.computed !== undefined
        ? { computed: body.due.computed }
        : {}),
    },
  ]
}

const TOLD: Partial<Readonly<Record<FindingStatus, DateStatus>>> = {
  "under-review": "under-review",
  extended: "extended",
  lapsed: "passed",
}

/**
 * What a finding says of the deadline; undefined where it says nothing of it, or its grounds are
 * gone.
 */
function findingTold(
  { view, day, stands, grounds }: FindingLine,
  within: Within,
  values: readonly (string | undefined)[],
): Told | undefined {
  const { body } = view
  const status = TOLD[body.status]
  if (status === undefined || !stands) return undefined
  const due = dueOf(body.due)
  const [ground] = grounds.filter(({ document }) => document !== undefined)
  const step: ThreadStep = {
    item: view.item,
    kind: "finding",
    status,
    words: body.due?.words ?? body.words ?? status,
    on: day,
    standing: view.standing,
    ...(due === undefined ? {} : { value: due.value }),
    ...placeOf(ground),
  }
  return {
    item: view.item,
    status,
    value: due?.value,
    what: undefined,
    on: day,
    recordedAt: view.recordedAt,
    joined: [...restsOn(body), ...within(view.item, values)],
    step,
  }
}

/**
 * The dates of one of these values whose words lie in the sentences that a commitment or a finding
 * rests on.
 */
type Within = (item: ItemId, values: readonly (string | undefined)[]) => readonly ItemId[]

/** One question for all the sentences. */
async function datesWithin(
  record: RecordTransaction,
  process: ProcessId,
  dates: readonly HeldBody<DateBody>[],
  { commitments, findings }: Promises,
): Promise<Within> {
  const resting = new Map(
    [...commitments, ...findings].map(({ entry, body }) => [entry.item, body]),
  )
  const items = [...new Set([...resting.values()].flatMap(({ rests }) => rests.items))]
  const grounds = new Map(
    (items.length === 0 ? [] : await record.current({ process, items })).map((entry) => [
      entry.item,
      entry,
    ]),
  )
  const sentences = (item: ItemId): readonly Anchor[] => {
    const rests = resting.get(item)?.rests
    return [
      ...(rests?.anchors ?? []),
      ...(rests?.items ?? []).flatMap((each) => {
        const content = grounds.get(each)?.content
        return content?.kind === "held" ? sentenceOf(content.body) : []
      }),
    ]
  }
  return (item, values) => {
    const places = sentences(item)
    return dates.flatMap(({ entry, body }) =>
      values.includes(body.value) &&
      body.value !== undefined &&
      places.some(
        (place) => place.document === body.anchor.document && contains(place, body.anchor),
      )
        ? [entry.item]
        : [],
    )
  }
}

/** What was said, not who said it; an actor's names are no sentence. */
const sentenceOf = (body: Body): readonly Anchor[] =>
  body.kind === "statement" ? body.content : body.kind === "actor" ? [] : anchorsOf(body)

const placeOf = (ground: CommitmentLine["grounds"][number] | undefined): Pick<ThreadStep, "at"> =>
  ground?.document === undefined
    ? {}
    : { at: { document: ground.document.item, title: ground.document.title, item: ground.item } }
