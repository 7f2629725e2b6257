/** Agreements, commitments and deadlines as they may leave Parley: each under the terms of what it was told in. */

import { ok, type ItemId, type Result } from "../../base/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { screenFor, type Screen } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import type { GroundLine } from "../texts/views.ts"
import { promisesView, type PromisesAsked } from "./promises.ts"
import type { AgreementLine, CommitmentLine, DeadlineView, FindingLine, PromisesView, ThreadStep } from "./views.ts"

/** Who promised what and what became of it, ready to leave. */
export async function exportPromises(ports: Pick<Ports, "record" | "clock">, viewer: Viewer, asked: PromisesAsked): Promise<Result<PromisesView, Fault>> {
  const found = await promisesView(ports, viewer, asked)
  if (!found.ok) return found
  const { agreements, commitments, deadlines } = found.value
  const screen = await screenFor(ports, viewer, { process: asked.process, asOf: asked.asOf, items: itemsOf(found.value) })
  return ok({
    ...found.value, agreements: agreements.map((line) => screenedAgreement(screen, line)), commitments: commitments.map((line) => screenedCommitment(screen, line)),
    deadlines: deadlines.map((line) => screenedDeadline(screen, line)),
  })
}

function itemsOf({ agreements, commitments, deadlines }: PromisesView): readonly ItemId[] {
  const findings = commitments.flatMap((line) => line.findings)
  const grounds = [...agreements, ...commitments, ...findings].flatMap((line) => line.grounds)
  const steps = deadlines.flatMap((line) => line.steps)
  return [
    ...[...agreements, ...commitments, ...findings].map(({ view }) => view.item), ...grounds.flatMap(({ item, document }) => document === undefined ? [item] : [item, document.item]),
    ...steps.flatMap(({ item, at }) => at === undefined ? [item] : [item, at.document]),
  ]
}

const screenedAgreement = (screen: Screen, { view, grounds, ...rest }: AgreementLine): AgreementLine =>
  ({ ...rest, view: { ...view, body: { ...view.body, title: screen.words(view.item, view.body.title) } }, grounds: grounds.map((line) => screenedGround(screen, line)) })

function screenedCommitment(screen: Screen, { view, by, setBy, findings, grounds, ...rest }: CommitmentLine): CommitmentLine {
  const { measure, condition, ...body } = view.body
  const own = (words: string | undefined): string | undefined => words === undefined ? undefined : screen.words(view.item, words)
  return {
    ...rest, view: { ...view, body: { ...body, what: screen.words(view.item, body.what), measure: own(measure), condition: own(condition) } },
    by: screen.named(view.item) ? by : [], setBy: screen.named(view.item) ? setBy : [],
    findings: findings.map((line) => screenedFinding(screen, line)), grounds: grounds.map((line) => screenedGround(screen, line)),
  }
}

const screenedFinding = (screen: Screen, { view, by, grounds, ...rest }: FindingLine): FindingLine => ({
  ...rest, view: { ...view, body: { ...view.body, words: view.body.words === undefined ? undefined : screen.words(view.item, view.body.words) } },
  by: screen.named(view.item) ? by : [], grounds: grounds.map((line) => screenedGround(screen, line)),
})

function screenedDeadline(screen: Screen, { steps, what, ...rest }: DeadlineView): DeadlineView {
  const open = steps.every(({ item }) => screen.named(item))
  return { ...rest, ...(what === undefined || !open ? {} : { what }), steps: steps.map((step) => screenedStep(screen, step)) }
}

const screenedStep = (screen: Screen, { item, words, what, at, ...rest }: ThreadStep): ThreadStep => ({
  ...rest, item, words: screen.words(item, words), ...(what === undefined ? {} : { what: screen.words(item, what) }),
  ...(at === undefined ? {} : { at: { ...at, title: screen.title(at.document, at.title) } }),
})

const screenedGround = (screen: Screen, { item, words, document }: GroundLine): GroundLine =>
  ({ item, words: screen.words(item, words), ...(document === undefined ? {} : { document: { ...document, title: screen.title(document.item, document.title) } }) })
