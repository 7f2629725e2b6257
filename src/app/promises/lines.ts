/**
 * Agreements and commitments as they are shown: who, what, by when, and what became of it by which
 * findings.
 */

import { dayOf, type Day, type ItemId } from "../../base/index.ts"
import type {
  AgreementLine,
  CommitmentLine,
  FindingLine,
  StateView,
  ViewOf,
} from "../../contract/index.ts"
import {
  commitmentState,
  daysOf,
  dueDoubts,
  signedDoubts,
  type AgreementBody,
  type CommitmentBody,
  type CommitmentState,
  type FindingBody,
  type Found,
  type State,
  type HeldBody,
} from "../../record/index.ts"
import { itemsOfKind } from "../texts/shown.ts"
import type { Promises } from "./load.ts"

/** All commitments by the day they are due, those without one last. */
export function commitmentLines(promises: Promises, today: Day): readonly CommitmentLine[] {
  const views = new Map(itemsOfKind("commitment", promises).map((view) => [view.item, view]))
  const findings = findingLines(promises)
  const lines = promises.commitments.flatMap(({ entry, body }) => {
    const view = views.get(entry.item)
    return view === undefined
      ? []
      : [commitmentLine({ view, body }, findings.get(entry.item) ?? [], promises, today)]
  })
  return [...lines].sort((a, b) => order(a.due?.day ?? "~", b.due?.day ?? "~"))
}

/** All agreements, the latest signed first, those of unknown day last. */
export function agreementLines(
  promises: Promises,
  commitments: readonly CommitmentLine[],
): readonly AgreementLine[] {
  const views = new Map(itemsOfKind("agreement", promises).map((view) => [view.item, view]))
  const signed = ({ body }: HeldBody<AgreementBody>): string =>
    daysOf(body.signed?.value)?.first ?? ""
  return [...promises.agreements]
    .sort((a, b) => order(signed(b), signed(a)))
    .flatMap(({ entry, body }) => {
      const view = views.get(entry.item)
      return view === undefined
        ? []
        : [
            agreementLine(
              view,
              body,
              promises,
              commitments.filter(({ agreement }) => agreement?.item === entry.item),
            ),
          ]
    })
}

function agreementLine(
  view: ViewOf<AgreementBody>,
  body: AgreementBody,
  { names, grounds, documentDays, titles }: Promises,
  own: readonly CommitmentLine[],
): AgreementLine {
  const title = body.text === undefined ? undefined : titles.get(body.text)
  return {
    view,
    parties: names.of(body.parties),
    outside: names.of(body.outside),
    guarantors: names.of(body.guarantors),
    ...(body.text === undefined || title === undefined ? {} : { text: { item: body.text, title } }),
    commitments: own.length,
    overdue: own.filter(({ timing }) => timing.kind === "overdue").length,
    doubts: signedDoubts(body.signed, documentDays.get(view.item)).map(({ words }) => words),
    grounds: grounds.get(view.item) ?? [],
  }
}

interface Shown {
  readonly view: ViewOf<CommitmentBody>
  readonly body: CommitmentBody
}

function commitmentLine(
  { view, body }: Shown,
  findings: readonly FindingLine[],
  promises: Promises,
  today: Day,
): CommitmentLine {
  const { names, grounds, documentDays, titles, agreements } = promises
  const state = commitmentState(body.due, findings.map(foundIn), today)
  const agreement = agreements.find(({ entry }) => entry.item === body.agreement)
  const title = body.agreement === undefined ? undefined : titles.get(body.agreement)
  const doubts = dueDoubts(body.due, {
    signed: agreement?.body.signed,
    document: documentDays.get(view.item),
  })
  return {
    view,
    by: names.of(body.by),
    to: names.of(body.to),
    setBy: names.of(body.setBy),
    ...(body.agreement === undefined || title === undefined
      ? {}
      : { agreement: { item: body.agreement, title } }),
    ...statesOf(state),
    findings,
    doubts: doubts.map(({ words }) => words),
    grounds: grounds.get(view.item) ?? [],
  }
}

const statesOf = ({
  progress,
  term,
  deadline,
  due,
  timing,
}: CommitmentState): Pick<CommitmentLine, "progress" | "term" | "deadline" | "due" | "timing"> => ({
  progress: stateView(progress),
  term: stateView(term),
  timing,
  ...(deadline === undefined ? {} : { deadline }),
  ...(due === undefined ? {} : { due }),
})

/** The findings of each commitment, oldest first. */
function findingLines(promises: Promises): ReadonlyMap<ItemId, readonly FindingLine[]> {
  const bodies = new Map(promises.findings.map(({ entry, body }) => [entry.item, body]))
  const lines = new Map<ItemId, FindingLine[]>()
  for (const view of itemsOfKind("finding", promises)) {
    const body = bodies.get(view.item) ?? view.body
    lines.set(body.commitment, [
      ...(lines.get(body.commitment) ?? []),
      findingLine(view, body, promises),
    ])
  }
  for (const group of lines.values())
    group.sort((a, b) => order(a.day, b.day) || order(a.view.recordedAt, b.view.recordedAt))
  return lines
}

const findingLine = (
  view: ViewOf<FindingBody>,
  body: FindingBody,
  { names, grounds }: Promises,
): FindingLine => ({
  view,
  by: names.of(body.by),
  day: daysOf(body.when?.value)?.last ?? dayOf(view.recordedAt),
  stands: view.stale?.kind !== "unsupported",
  grounds: grounds.get(view.item) ?? [],
})

/** Where no actor found it, whoever wrote it did. */
const foundIn = ({ view, by, day, stands }: FindingLine): Found => ({
  item: view.item,
  status: view.body.status,
  finders: by.length === 0 ? [view.author] : by.map(({ item }) => item),
  day,
  recordedAt: view.recordedAt,
  stands,
  due: view.body.due,
})

function stateView(state: State): StateView {
  if (state.kind === "unjudged") return { kind: state.kind, words: "nobody has judged it", by: [] }
  const by = state.by.map(({ item }) => item)
  const statuses = [...new Set(state.by.map(({ status }) => status))].join(", ")
  switch (state.kind) {
    case "found":
      return { kind: state.kind, status: state.status, words: statuses, by }
    case "disputed":
      return { kind: state.kind, words: `disputed: ${statuses}`, by }
    case "stale":
      return { kind: state.kind, words: `${statuses}, on grounds that are gone`, by }
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
