/**
 * Where those who speak for one actor say what cannot both be so. Told from structure alone: the
 * options that positions name, and the stances that their statements take on one claim. Free text
 * is never compared.
 */

import type { ItemId } from "../../base/index.ts"
import type { Stance } from "../../reading/index.ts"
import type { Position } from "./course.ts"
import { order } from "./held.ts"
import { asksOtherwise, refuses } from "./options.ts"

/**
 * `options`: two positions ask for options of which none is in common. `red-line`: one asks only
 * for options that the other, a red line, refuses. `claim`: two positions on an issue rest on
 * statements of which one stands for a claim and one against it.
 */
export type Contradiction =
  | {
      readonly kind: "options" | "red-line"
      readonly issue: ItemId
      readonly sides: readonly [Position, Position]
    }
  | {
      readonly kind: "claim"
      readonly issue: ItemId
      readonly claim: ItemId
      readonly sides: readonly [Position, Position]
    }

/** A stance that a statement takes on a claim. */
export interface ClaimStance {
  readonly statement: ItemId
  readonly claim: ItemId
  readonly stance: Stance
}

/**
 * The contradictions among positions that count on one day and are one actor's or its voices': each
 * pair once, on each ground once; by issue, then by the two items. Empty where none can be told.
 */
export function contradictionsAmong(
  positions: readonly Position[],
  stances: readonly ClaimStance[],
): readonly Contradiction[] {
  const marked = marksOf(positions, stances)
  const sorted = [...positions].sort(
    (a, b) => order(a.body.issue, b.body.issue) || order(a.item, b.item),
  )
  return sorted.flatMap((one, index) =>
    sorted
      .slice(index + 1)
      .filter(({ body }) => body.issue === one.body.issue)
      .flatMap((other) => between(one, other, marked)),
  )
}

/** What the statements that a position rests on say of each claim: for it, against it, or both. */
type Marks = ReadonlyMap<ItemId, ReadonlyMap<ItemId, ReadonlySet<"for" | "against">>>

function between(one: Position, other: Position, marks: Marks): readonly Contradiction[] {
  const issue = one.body.issue
  const sides = [one, other] as const
  const options: readonly Contradiction[] = asksOtherwise(one.body, other.body)
    ? [{ kind: "options", issue, sides }]
    : []
  const lines: readonly Contradiction[] =
    refuses(one.body, other.body) || refuses(other.body, one.body)
      ? [{ kind: "red-line", issue, sides }]
      : []
  return [
    ...options,
    ...lines,
    ...opposed(one, other, marks).map((claim): Contradiction => ({
      kind: "claim",
      issue,
      claim,
      sides,
    })),
  ]
}

/**
 * The claims for which one of the two stands and against which the other does, in order of their
 * ids.
 */
function opposed(one: Position, other: Position, marks: Marks): readonly ItemId[] {
  const [ours, theirs] = [marks.get(one.item), marks.get(other.item)]
  if (ours === undefined || theirs === undefined) return []
  return [...ours]
    .filter(([claim, sides]) => {
      const against = theirs.get(claim)
      return (
        against !== undefined &&
        ((sides.has("for") && against.has("against")) ||
          (sides.has("against") && against.has("for")))
      )
    })
    .map(([claim]) => claim)
    .sort(order)
}

/** Which side a stance is on; declining to comment is on none. */
const sideOf = (stance: Stance): "for" | "against" | undefined =>
  stance === "declines"
    ? undefined
    : stance === "denies" || stance === "disputes"
      ? "against"
      : "for"

function marksOf(positions: readonly Position[], stances: readonly ClaimStance[]): Marks {
  const byStatement = new Map<ItemId, ClaimStance[]>()
  for (const stance of stances)
    byStatement.set(stance.statement, [...(byStatement.get(stance.statement) ?? []), stance])
  return new Map(
    positions.map(({ item, body }) => {
      const marks = new Map<ItemId, Set<"for" | "against">>()
      for (const { claim, stance } of body.rests.items.flatMap(
        (ground) => byStatement.get(ground) ?? [],
      )) {
        const side = sideOf(stance)
        if (side !== undefined) marks.set(claim, (marks.get(claim) ?? new Set()).add(side))
      }
      return [item, marks]
    }),
  )
}
