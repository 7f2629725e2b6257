/**
 * What is supposed of a conflict beyond its file: one move or preference otherwise, a preference
 * that is not known.
 */

import {
  failed,
  faultAt,
  fewNames,
  ok,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import {
  changed,
  tellState,
  type Change,
  type ChangeFault,
  type Conflict,
  type OpenConflict,
} from "../../talks/stability/index.ts"

/** As the terminal has it: `DECIDER:STATE:STATE`. */
export interface ChangeAsked {
  readonly kind: Change["kind"]
  readonly words: string
}

export interface Supposed extends OpenConflict {
  readonly changes: readonly Change[]
}

/**
 * The conflict with these deciders' preferences not known and these changes made, one after
 * another; `at` is where a fault is told.
 */
export function suppose(
  { conflict, open }: OpenConflict,
  {
    unknown,
    changes,
  }: { readonly unknown: readonly string[]; readonly changes: readonly ChangeAsked[] },
  at: Written,
): Result<Supposed, WrittenFault> {
  const unknownDecider = unknown.find((id) => deciderOf(conflict, id) === -1)
  if (unknownDecider !== undefined)
    return failed(
      faultAt(
        at,
        `name a decider: ${fewNames(conflict.deciders.map(({ id }) => id))}`,
        `no decider ${JSON.stringify(unknownDecider)} whose preference could be unknown`,
      ),
    )
  const asked = new Set(unknown.map((id) => deciderOf(conflict, id)))
  const opened = [
    ...open.filter(({ decider }) => !asked.has(decider)),
    ...[...asked].map((decider) => ({ decider, pairs: [] })),
  ].sort((a, b) => a.decider - b.decider)
  const made: Change[] = []
  let now = conflict
  for (const each of changes) {
    const change = changeFrom(conflict, each, at)
    if (!change.ok) return change
    if (each.kind === "swap" && opened.some(({ decider }) => decider === change.value.decider))
      return failed(
        faultAt(
          at,
          "leave out the swap or what makes it unknown",
          `a swap in the preference of ${conflict.deciders[change.value.decider]?.id ?? ""}, ` +
            "which is not known",
        ),
      )
    const next = changed(now, change.value)
    if (!next.ok)
      return failed(
        faultAt(at, mendOf(next.fault, change.value), foundIn(now, change.value, next.fault)),
      )
    now = next.value
    made.push(change.value)
  }
  return ok({ conflict: now, open: opened, changes: made })
}

const deciderOf = ({ deciders }: Conflict, id: string): number =>
  deciders.findIndex((decider) => decider.id === id)

function changeFrom(
  conflict: Conflict,
  { kind, words }: ChangeAsked,
  at: Written,
): Result<Change, WrittenFault> {
  const [who = "", first = "", second = "", ...rest] = words.split(":")
  const state = (id: string): number => conflict.states.findIndex((each) => each.id === id)
  const decider = deciderOf(conflict, who)
  if (second === "" || rest.length > 0)
    return failed(faultAt(at, `write --${kind} DECIDER:STATE:STATE`, `--${kind} ${words}`))
  if (decider === -1)
    return failed(
      faultAt(
        at,
        `name a decider: ${fewNames(conflict.deciders.map(({ id }) => id))}`,
        `no decider ${JSON.stringify(who)} for --${kind} ${words}`,
      ),
    )
  const unknown = [first, second].find((id) => state(id) === -1)
  if (unknown !== undefined)
    return failed(
      faultAt(
        at,
        `name a state: ${fewNames(conflict.states.map(({ id }) => id))}`,
        `no state ${JSON.stringify(unknown)} for --${kind} ${words}`,
      ),
    )
  return ok({ kind, decider, from: state(first), to: state(second) })
}

const mendOf = ({ kind }: ChangeFault, change: Change): string =>
  kind === "no-difference"
    ? "swap two states that it does not prefer equally"
    : change.kind === "one-way"
      ? "name a move that can be taken back"
      : "name a move that there is"

function foundIn(
  conflict: Conflict,
  { kind, decider, from, to }: Change,
  fault: ChangeFault,
): string {
  const who = conflict.deciders[decider]?.id ?? ""
  const [a, b] = kind === "one-way" ? [to, from] : [from, to]
  return fault.kind === "no-difference"
    ? `${tellState(conflict, from)} and ${tellState(conflict, to)}, which are equally good to ` +
        `${who}`
    : `no move of ${who} from ${tellState(conflict, a)} to ${tellState(conflict, b)}`
}
