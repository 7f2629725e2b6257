/**
 * Chance draws of what is not known about preferences: weights, and scores that were given as
 * ranges, an order or classes.
 */

import { approximate, type Draw } from "../../base/index.ts"
import type { Judgement, OptionClass, Preference, Talks } from "../model/index.ts"

/** What a draw gives: by party, by issue, by option, a score times its weight, as a double. */
export type DrawnScores = readonly (readonly Float64Array[])[]

/** Draws scores consistent with the talks, one after another. */
export interface Drawer {
  next(): DrawnScores
  /** By party, whether anything of it is drawn; the others' scores are the same in every draw. */
  readonly varies: readonly boolean[]
  /** What is drawn and how, in words. */
  readonly assumptions: readonly string[]
}

/**
 * Where some preference gives no numbers, those are drawn: a range evenly between its ends; an
 * order as evenly drawn numbers from 0 to 1 in falling order; classes evenly within thirds, must
 * highest; and the weights that were not written for orders and classes. Where all are numbers,
 * every party's weights are drawn anew: evenly among all with the same signs and the same sum of
 * sizes.
 */
export function makeDrawer(talks: Talks, draw: Draw): Drawer {
  const isMeasured = talks.preferences.every(
    ({ judgement: { kind } }) => kind === "scores" || kind === "unknown",
  )
  const parties = talks.parties.map(({ id }) =>
    talks.preferences.filter(({ party }) => party === id),
  )
  const draws = parties.map((own) => partyDrawer(talks, own, isMeasured))
  return {
    next: () => draws.map((one) => one(draw)),
    varies: parties.map((own) =>
      own.some(
        ({ judgement: { kind }, weight }) =>
          (kind !== "scores" && kind !== "unknown") || (isMeasured && weight.numerator !== 0n),
      ),
    ),
    assumptions: isMeasured
      ? [
          "Scores are as given. Every party's weights are drawn anew, evenly among all with " +
            "the same signs and the same sum of sizes.",
        ]
      : [
          "Scores and weights that are given stay as they are.",
          "A range is drawn evenly between its ends; an order as evenly drawn numbers from 0 " +
            "to 1, best first; classes evenly within thirds of 0 to 1, must highest.",
          "Weights that are not given for orders and classes are drawn evenly among all with " +
            "the same sum.",
        ],
  }
}

function partyDrawer(
  talks: Talks,
  own: readonly Preference[],
  isMeasured: boolean,
): (draw: Draw) => readonly Float64Array[] {
  const weights = own.map(({ weight }) => approximate(weight))
  const isDrawn = own.map(
    ({ weighed, judgement: { kind } }, i) =>
      (isMeasured && weights[i] !== 0) || (!weighed && (kind === "order" || kind === "classes")),
  )
  const total = weights.reduce(
    (sum, weight, i) => (isDrawn[i] === true ? sum + Math.abs(weight) : sum),
    0,
  )
  const places = own.map(({ issue }) => talks.issues.findIndex(({ id }) => id === issue))
  const scores = own.map(({ judgement }, i) =>
    scoreDrawer(
      judgement,
      (talks.issues[places[i] ?? 0]?.options ?? []).map(({ id }) => id),
    ),
  )
  const blank = talks.issues.map(({ options }) => new Float64Array(options.length))
  return (draw) => {
    const shares = evenShares(isDrawn.filter((each) => each).length, draw)
    let used = 0
    const drawn = [...blank]
    for (const [i, place] of places.entries()) {
      const weight =
        isDrawn[i] === true
          ? Math.sign(weights[i] as number) * total * (shares[used++] as number)
          : (weights[i] as number)
      drawn[place] = (scores[i] as (draw: Draw) => Float64Array)(draw).map(
        (score) => score * weight,
      )
    }
    return drawn
  }
}

/** Shares of one, evenly among all there are: gaps between evenly drawn cuts. */
function evenShares(count: number, draw: Draw): readonly number[] {
  const cuts = [0, ...Array.from({ length: Math.max(0, count - 1) }, draw).sort((a, b) => a - b), 1]
  return cuts.slice(1).map((cut, i) => cut - (cuts[i] as number))
}

function scoreDrawer(
  judgement: Judgement,
  options: readonly string[],
): (draw: Draw) => Float64Array {
  switch (judgement.kind) {
    case "scores": {
      const fixed = Float64Array.from([...judgement.scores.values()], approximate)
      return () => fixed
    }
    // Nothing is drawn of what is not known; only where it weighs nothing are there draws at all.
    case "unknown": {
      const zeros = new Float64Array(options.length)
      return () => zeros
    }
    case "ranges": {
      const ranges = [...judgement.ranges.values()].map(
        ({ low, high }) => [approximate(low), approximate(high)] as const,
      )
      return (draw) => Float64Array.from(ranges, ([low, high]) => low + (high - low) * draw())
    }
    case "classes": {
      const lows = [...judgement.classes.values()].map((each) => CLASS_LOWS[each])
      return (draw) => Float64Array.from(lows, (low) => low + draw() / 3)
    }
    case "order": {
      const groups = options.map((option) =>
        judgement.groups.findIndex((group) => group.some((id) => id === option)),
      )
      return (draw) => {
        const falling = Array.from({ length: judgement.groups.length }, draw).sort((a, b) => b - a)
        return Float64Array.from(groups, (group) => falling[group] as number)
      }
    }
  }
}

const CLASS_LOWS: Readonly<Record<OptionClass, number>> = {
  unacceptable: 0,
  acceptable: 1 / 3,
  must: 2 / 3,
  unknown: 0,
}
