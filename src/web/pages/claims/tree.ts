/** The provenance as a tree: origins at the top, whoever repeats them below. */

import type { ItemId } from "../../../base/index.ts"
import type { StepView } from "../../../contract/index.ts"

export interface TreeStep {
  readonly step: StepView
  /** Whoever repeats it, in order. */
  readonly repeated: readonly TreeStep[]
  /** What it repeats besides the step it stands below. */
  readonly also: readonly StepView[]
}

/**
 * Each step once: below the first that it repeats, or at the top where it repeats none; of steps
 * that only repeat each other the first stands at the top. Order as given, what was published first
 * before what is later.
 */
export function provenanceTree(steps: readonly StepView[]): readonly TreeStep[] {
  const byItem = new Map(steps.map((step) => [step.item, step]))
  const drawn = new Set<ItemId>()
  const draw = (step: StepView, above: ItemId | undefined): TreeStep => {
    drawn.add(step.item)
    const below = ordered(steps.filter(({ repeats }) => repeats.includes(step.item)))
    const also = step.repeats.flatMap((item) => (item === above ? [] : (byItem.get(item) ?? [])))
    return {
      step,
      repeated: below.flatMap((each) => (drawn.has(each.item) ? [] : [draw(each, step.item)])),
      also,
    }
  }
  const tops = ordered(
    steps.filter(({ repeats }) => !repeats.some((item) => byItem.has(item))),
  ).map((step) => draw(step, undefined))
  return [
    ...tops,
    ...steps.flatMap((step) => (drawn.has(step.item) ? [] : [draw(step, undefined)])),
  ]
}

/** By day of publication, undated last; equal ones as given. */
const ordered = (steps: readonly StepView[]): readonly StepView[] =>
  [...steps].sort((a, b) => Number(dayOf(a) > dayOf(b)) - Number(dayOf(a) < dayOf(b)))

const dayOf = ({ document }: StepView): string => document?.date ?? "9999"
