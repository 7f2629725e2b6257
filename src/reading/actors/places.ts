/**
 * Where actors are mentioned: kept in order of place, so that what stands in a run or before a
 * token is found by halving.
 */

import type { Run } from "../text/sentences.ts"
import type { Actor } from "./actor.ts"

interface Placed {
  readonly run: Run
  readonly actor: Actor
}

export interface Places {
  /** Keeps a mention, once. */
  note(actor: Actor, run: Run): void
  /**
   * The actors mentioned inside a run, in order, without those inside a longer mention of somebody
   * else.
   */
  within(run: Run): readonly Actor[]
  /**
   * The last actor mentioned before a token that passes the test, among the mentions nearest to it.
   */
  lastBefore(token: number, test: (actor: Actor) => boolean): Actor | undefined
}

/** How many mentions back an actor is looked for. */
const REACH = 400

export function openPlaces(): Places {
  const places: Placed[] = []
  const noted = new Set<string>()
  return {
    note: (actor, run) => {
      const key = `${actor.index}:${run.from}:${run.to}`
      if (noted.has(key)) return
      noted.add(key)
      actor.mentions.push(run)
      places.splice(firstAt(places, run.from + 1), 0, { run, actor })
    },
    within: (run) =>
      unique(
        outermost(places.slice(firstAt(places, run.from), firstAt(places, run.to))).map(
          ({ actor }) => actor,
        ),
      ),
    lastBefore: (token, test) => {
      const last = firstAt(places, token) - 1
      for (let at = last; at >= 0 && at > last - REACH; at -= 1) {
        const place = places[at]
        if (place !== undefined && test(place.actor)) return place.actor
      }
      return undefined
    },
  }
}

function firstAt(places: readonly Placed[], token: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.run.from ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Without those that stand inside a longer mention of somebody else: the state in `Mali's
 * neighbours`.
 */
const outermost = (places: readonly Placed[]): readonly Placed[] =>
  places.filter(
    ({ run, actor }) =>
      !places.some(
        (other) =>
          other.actor !== actor &&
          other.run.from <= run.from &&
          run.to <= other.run.to &&
          other.run.to - other.run.from > run.to - run.from,
      ),
  )

const unique = (actors: readonly Actor[]): readonly Actor[] => [...new Set(actors)]
