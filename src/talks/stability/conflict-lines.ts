/** A conflict as its file says it, with places; names are not yet looked up. */

import type { Written } from "../../base/index.ts"

/** Something written, with its place. */
export interface Placed<T> {
  readonly value: T
  readonly at: Written
}

export interface OptionLine {
  readonly id: string
  readonly name: string
}

/** A decider as written. */
export interface DeciderLine {
  readonly id: string
  readonly name: string
  readonly options: readonly OptionLine[]
}

export interface GraphParts {
  readonly states: Placed<readonly OptionLine[]> | undefined
  readonly moves:
    Placed<ReadonlyMap<string, readonly Placed<readonly [string, string]>[]>> | undefined
}

export type PlacedPattern = Placed<ReadonlyMap<string, boolean>>

export interface OptionParts {
  readonly infeasible: readonly PlacedPattern[]
  readonly same: readonly PlacedPattern[]
  readonly irreversible: readonly Placed<{ readonly option: string; readonly from: boolean }>[]
}

export interface Preference {
  /** Groups of equally good states, best first. */
  readonly ranking: readonly Placed<readonly string[]>[] | undefined
  readonly statements: readonly Placed<string>[] | undefined
  /** All that is known: pairs of states, the first preferred to the second. */
  readonly prefers: readonly Placed<readonly [string, string]>[] | undefined
  /** Nothing is known. */
  readonly unknown: boolean
}

/** What a file says of a conflict, shape checked, names not yet. */
export interface ConflictLines extends GraphParts, OptionParts {
  readonly deciders: readonly DeciderLine[]
  readonly preferences: Placed<ReadonlyMap<string, Placed<Preference>>>
}
