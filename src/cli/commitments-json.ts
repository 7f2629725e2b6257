/** Commitments, drafts of them and deadlines as `parley-commitments/1`. */

import type { Withheld } from "../app/index.ts"
import { type Json } from "../base/index.ts"
import type {
  CommitmentDraftsView,
  CommitmentLine,
  DeadlineView,
  PromisesView,
} from "../contract/index.ts"

export type Named = readonly { readonly item: string; readonly name: string }[]
/** All commitments, or only those that are overdue. */
export const shown = (
  { commitments: lines }: PromisesView,
  overdue: boolean,
): readonly CommitmentLine[] =>
  overdue ? lines.filter(({ timing }) => timing.kind === "overdue") : lines

const people = (actors: Named): Json => actors.map(({ item, name }) => ({ id: item, name }))
const grounds = (lines: CommitmentLine["grounds"]): Json =>
  lines.map(({ item, document, words }) => ({
    id: item,
    words,
    document: document === undefined ? null : { id: document.item, title: document.title },
  }))

export function json(view: PromisesView & Withheld, overdue: boolean): Json {
  const { process, today, agreements, deadlines } = view
  return {
    format: "parley-commitments/1",
    withheld: view.withheld,
    process: { ...process },
    today,
    agreements: agreements.map((line) => ({
      id: line.view.item,
      title: line.view.body.title,
      signed: line.view.body.signed?.value ?? null,
      parties: people(line.parties),
      outside: people(line.outside),
      guarantors: people(line.guarantors),
      commitments: line.commitments,
      overdue: line.overdue,
      doubts: [...line.doubts],
      grounds: grounds(line.grounds),
      stale: line.view.stale?.words ?? null,
    })),
    commitments: shown(view, overdue).map(commitmentJson),
    deadlines: overdue ? [] : deadlines.map(deadlineJson),
  }
}

export const draftsJson = ({
  withheld,
  process,
  drafts,
  count,
}: CommitmentDraftsView & Withheld): Json => ({
  format: "parley-commitment-drafts/1",
  withheld,
  process: { ...process },
  count,
  drafts: drafts.map(({ item, standing, by, to, what, due, document }) => ({
    id: item,
    standing,
    by: people(by),
    to: people(to),
    what,
    due: due === undefined ? null : { words: due.words, value: due.value ?? null },
    document: { id: document.item, title: document.title, date: document.date ?? null },
  })),
})

function commitmentJson(line: CommitmentLine): Json {
  const {
    view: { item, standing, body, stale },
    agreement,
    by,
    to,
    setBy,
    progress,
    term,
    deadline,
    due,
    timing,
    findings,
    doubts,
  } = line
  return {
    id: item,
    standing,
    what: body.what,
    measure: body.measure ?? null,
    condition: body.condition ?? null,
    by: people(by),
    to: people(to),
    setBy: people(setBy),
    agreement: agreement === undefined ? null : { id: agreement.item, title: agreement.title },
    due:
      deadline === undefined
        ? null
        : {
            words: deadline.words,
            written: deadline.written ?? null,
            computed: deadline.computed ?? null,
            instant: deadline.instant ?? null,
            zone: deadline.zone ?? null,
            value: due?.value ?? null,
            day: due?.day ?? null,
            from: due?.from ?? null,
            differs: due?.differs ?? false,
          },
    timing: { ...timing },
    progress: { ...progress, by: [...progress.by] },
    term: { ...term, by: [...term.by] },
    findings: findings.map(({ view, by: finders, day, stands, grounds: own }) => ({
      id: view.item,
      status: view.body.status,
      by: people(finders),
      day,
      stands,
      words: view.body.words ?? null,
      grounds: grounds(own),
    })),
    doubts: [...doubts],
    grounds: grounds(line.grounds),
    stale: stale?.words ?? null,
  }
}

const deadlineJson = ({
  value,
  day,
  computed,
  what,
  status,
  timing,
  steps,
}: DeadlineView): Json => ({
  value: value ?? null,
  day: day ?? null,
  computed: computed ?? null,
  what: what ?? null,
  status,
  timing: { ...timing },
  steps: steps.map((step) => ({
    id: step.item,
    kind: step.kind,
    status: step.status,
    value: step.value ?? null,
    words: step.words,
    on: step.on ?? null,
    standing: step.standing,
    document:
      step.at === undefined
        ? null
        : { id: step.at.document, title: step.at.title, at: step.at.item },
  })),
})
