/** What could be chosen, by when, under which assumptions: to be laid beside each other. */

import type { Day, ItemId } from "../../base/index.ts"
import type { Grounds } from "./grounds.ts"

/**
 * One choice: an issue's option, and the day on which it is made; undefined where no day is meant.
 */
export interface ScenarioChoice {
  readonly issue: ItemId
  readonly option: string
  readonly day: Day | undefined
}

/**
 * Something its author takes for granted, and what it rests on; empty where it rests on their word
 * alone.
 */
export interface Assumption {
  readonly text: string
  readonly items: readonly ItemId[]
}

/**
 * Dated choices, an arrangement and assumptions. What follows is worked out whenever it is looked
 * at.
 */
export interface ScenarioBody {
  readonly kind: "scenario"
  readonly title: string
  readonly choices: readonly ScenarioChoice[]
  readonly arrangement: ItemId | undefined
  readonly assumptions: readonly Assumption[]
  readonly rests: Grounds
}
