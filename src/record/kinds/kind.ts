/** A kind of entry: its fields, and what no single field says. */

import type { Day, ItemId } from "../../base/index.ts"
import type { AnyFields, Found, Parts } from "./field.ts"
import type { Forms } from "./form.ts"

/** When something in a body happened. */
export interface BodyMoment {
  /** What a line of a timeline is about, where that is not the kind itself. */
  readonly kind?: "deadline"
  /** ISO 8601 at its grain; undefined where nobody knows, or it only stands on the record. */
  readonly value: string | undefined
  /** What a line says, in one line. */
  readonly words: string
}

/** A text by which a body is found. */
export type FoundText = readonly [text: string | undefined, found: Found]

/** What a kind says of itself besides its fields. `B` is its body. */
export interface More<B, Name extends string = string> {
  /** With its article: `a meeting`. */
  readonly called: string
  /**
   * `read`: drafted by a reading, and it stands only with the document that its words are in.
   * `named`: the same, where any one of several documents is enough. `frame`: what all else stands
   * in, which rests on nothing. `written`: a person wrote it, and it rests on grounds.
   */
  readonly stands: "read" | "named" | "frame" | "written"
  /**
   * When what it tells of happened; a kind without it is on no timeline.
   *
   * @param told  the day of the document that it stands in
   */
  moments?(body: B, told: Day | undefined): readonly BodyMoment[]
  /** The words by which it is found, where its fields in their order would not do. */
  search?(body: B): readonly FoundText[]
  readonly forms?: Forms<Name>
  /** The item whose fate it shares, because it holds no words of its own. */
  leansOn?(body: B): ItemId | undefined
}

/** A kind of entry as it is declared. */
export interface Kind<
  K extends string = string,
  F extends AnyFields = AnyFields,
  B = never,
> extends More<B> {
  readonly kind: K
  readonly fields: F
}

type Flat<T> = { readonly [K in keyof T]: T[K] }
type Made<K extends string, F extends AnyFields> = Flat<{ readonly kind: K } & Parts<F>>

/** What an entry of a kind says. */
export type BodyOf<K> = K extends { readonly kind: infer Name extends string }
  ? K extends { readonly fields: infer F extends AnyFields }
    ? Made<Name, F>
    : never
  : never

/** Declares a kind. */
export const declare = <const K extends string, F extends AnyFields>(
  kind: K,
  fields: F,
  more: More<Made<K, F>, keyof F & string>,
): Kind<K, F, Made<K, F>> => ({ ...more, kind, fields })

/** One moment. */
export const once = (value: string | undefined, words: string): readonly BodyMoment[] => [
  { value, words },
]

/** Words beside each other in one line, what is empty left out. */
export const beside = (...words: readonly (string | undefined)[]): string =>
  words.filter((each) => each !== undefined && each !== "").join(", ")
