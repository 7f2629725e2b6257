/**
 * What on the record would change the answer if it were not there: each entry alone, and each thing
 * that entries rest on.
 */

import type { ItemId } from "../../base/index.ts"
import { flipsOf, flipped, opennessOf, type Flip, type Openness } from "../settlement/index.ts"
import { briefTalks } from "./brief.ts"
import type { Brief, BriefInput, Sourced } from "./types.ts"

/** Something without which the answer is another. */
export interface Without {
  readonly item: ItemId
  readonly becomes: Openness
}

/** A class without which the answer is another. */
export interface Otherwise extends Flip {
  readonly becomes: Openness
}

export interface TurningBrief {
  readonly now: Openness
  /** One class of one option taken otherwise. */
  readonly classes: readonly Otherwise[]
  /** One entry (a preference, a position, a fallback, a safeguard) left out. */
  readonly entries: readonly Without[]
  /** One ground (a statement, a document) withdrawn, with all that it alone holds up. */
  readonly grounds: readonly Without[]
  readonly tried: number
  readonly of: number
}

/** Something that entries rest on, and what of the table would fall with it. */
export interface Ground {
  readonly item: ItemId
  readonly fall: ReadonlySet<ItemId>
}

type Lists = Pick<BriefInput, "issues" | "positions" | "preferences" | "fallbacks" | "safeguards">

/** The table without these entries: as if nothing that they rest on were left. */
function withoutEntries(input: BriefInput, fallen: (item: ItemId) => boolean): BriefInput {
  const falls = <B>(list: readonly Sourced<B>[]): readonly Sourced<B>[] =>
    list.map((entry) => (fallen(entry.item) ? { ...entry, stale: true } : entry))
  const lists: Lists = {
    issues: falls(input.issues),
    positions: falls(input.positions),
    preferences: falls(input.preferences),
    fallbacks: falls(input.fallbacks),
    safeguards: falls(input.safeguards),
  }
  return { ...input, ...lists }
}

/**
 * What would turn the answer, each change alone. A table without issues or parties has no answer,
 * and nothing turns it: a change that empties the table counts as "none".
 *
 * @param isOver  asked before each change; what is left then is not tried
 */
export function turningBrief(
  input: BriefInput,
  brief: Brief,
  grounds: readonly Ground[],
  isOver: () => boolean,
): TurningBrief {
  const entries = [
    ...input.preferences,
    ...input.positions,
    ...input.fallbacks,
    ...input.safeguards,
  ]
    .filter(({ stale }) => !stale)
    .map(({ item }): Ground => ({ item, fall: new Set([item]) }))
  // To want nothing else is no word of its own here: what is refused instead is tried by itself.
  const flips = flipsOf(brief.talks).filter(({ to }) => to !== "must")
  const now = answerOf(brief)
  let tried = 0
  const changed = <C>(
    changes: readonly C[],
    becoming: (change: C) => Openness,
  ): readonly (readonly [C, Openness])[] =>
    changes.flatMap((change) => {
      if (isOver()) return []
      tried += 1
      const becomes = becoming(change)
      return becomes === now ? [] : [[change, becomes] as const]
    })
  const left = ({ fall }: Ground): Openness =>
    answerOf(briefTalks(withoutEntries(input, (item) => fall.has(item))))
  const turned = {
    classes: smallest(
      changed(flips, (flip) => opennessOf(flipped(brief.talks, flip))).map(([flip, becomes]) => ({
        ...flip,
        becomes,
      })),
    ),
    entries: changed(entries, left).map(([{ item }, becomes]) => ({ item, becomes })),
    grounds: changed(grounds, left).map(([{ item }, becomes]) => ({ item, becomes })),
  }
  return { now, ...turned, tried, of: flips.length + entries.length + grounds.length }
}

/** Where the step to acceptable is enough, the one beyond it tells nothing more. */
const smallest = (turned: readonly Otherwise[]): readonly Otherwise[] =>
  turned.filter(
    (each) =>
      each.to === "acceptable" ||
      !turned.some(
        ({ party, issue, option, to }) =>
          to === "acceptable" &&
          party === each.party &&
          issue === each.issue &&
          option === each.option,
      ),
  )

const answerOf = ({ talks }: Brief): Openness =>
  talks.issues.length === 0 || talks.parties.length === 0 ? "none" : opennessOf(talks)
