/**
 * What the table is built from: what each party thinks of the options, what it falls back on, and
 * floors that nobody's score may break.
 */

import type { ItemId } from "../../base/index.ts"
import type { Grounds, Held } from "./grounds.ts"

export const PREFERENCE_BASES = ["stated", "estimated", "confided"] as const
/**
 * How whoever wrote it knows: the party said so, it was worked out, or it was told in confidence.
 */
export type PreferenceBasis = (typeof PREFERENCE_BASES)[number]

export const OPTION_STANDINGS = ["must", "acceptable", "unacceptable"] as const
export type OptionStanding = (typeof OPTION_STANDINGS)[number]

/**
 * What a party thinks of an issue's options, each named by its key. Numbers are exact, as text:
 * `14`, `0.5`, `1/3`.
 */
export type Judged =
  | {
      readonly kind: "classes"
      readonly classes: readonly { readonly option: string; readonly is: OptionStanding }[]
    }
  /** Best to worst; options of one group are ties. */
  | { readonly kind: "order"; readonly groups: readonly (readonly string[])[] }
  | {
      readonly kind: "ranges"
      readonly ranges: readonly {
        readonly option: string
        readonly low: string
        readonly high: string
      }[]
    }
  | {
      readonly kind: "scores"
      readonly scores: readonly { readonly option: string; readonly score: string }[]
    }

/**
 * A party's preference on one issue, as somebody entered it: whose it is, by whom (the entry's
 * author), on what basis and evidence.
 */
export interface PreferenceBody {
  readonly kind: "preference"
  readonly party: ItemId
  readonly issue: ItemId
  /** Exact, as text; 1 where it is left out. */
  readonly weight: string | undefined
  readonly judged: Judged
  readonly basis: PreferenceBasis
  readonly rests: Grounds
}

/**
 * What a party falls back on without an agreement: the least it accepts, over some days. A deadline
 * that passes changes it.
 */
export interface FallbackBody {
  readonly kind: "fallback"
  readonly party: ItemId
  /** Exact, as text. */
  readonly value: string
  readonly words: string | undefined
  readonly held: Held
  readonly basis: PreferenceBasis
  readonly rests: Grounds
}

/**
 * A condition on the package: choices of an issue that no package may have, or that are marked
 * wherever they stand, whoever's score says otherwise. It is named by that condition
 * (`safeguardTitle`).
 */
export interface SafeguardBody {
  readonly kind: "safeguard"
  /** Of older entries alone, and shown nowhere: it may say something else than the condition. */
  readonly title?: string | undefined
  readonly issue: ItemId
  /** Keys of the choices (`choicesOf`) that touch it. */
  readonly options: readonly string[]
  /** Whether packages with such an option are ruled out; else they are marked. */
  readonly rulesOut: boolean
  /** Whose safeguard it is. */
  readonly by: readonly ItemId[]
  readonly rests: Grounds
}
