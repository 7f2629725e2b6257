/**
 * Terms travel with words and block what they forbid. Everything that leaves Parley (a citation, a
 * file, a feed) goes through `cleared`; nothing else decides what may be passed on.
 */

import { failed, ok, type Result } from "../base/index.ts"
import type { Terms } from "../reading/index.ts"
import type { NoteTerms } from "./kinds/note.ts"
import { tokens } from "./search/tokens.ts"

/**
 * Terms that anything in the record may stand under: a statement's own, or those of the note it
 * stands in.
 */
export type AnyTerms = Terms | NoteTerms

/**
 * From what may be passed on whole to what may not be passed on at all; terms of one number ask for
 * the same.
 */
const STRICTNESS: Readonly<Record<AnyTerms, number>> = {
  "on-record": 0,
  document: 0,
  anonymous: 1,
  background: 2,
  "not-for-attribution": 2,
  confided: 3,
}

/** Whether terms ask for more than other terms do. */
export const stricter = (terms: AnyTerms, than: AnyTerms): boolean =>
  STRICTNESS[terms] > STRICTNESS[than]

/**
 * The terms that hold for what was said: its own, or those of the note it stands in where they are
 * stricter. Terms of a note hold for every statement in its document, whatever was marked there.
 */
export const effectiveTerms = (own: AnyTerms, note: AnyTerms | undefined): AnyTerms =>
  note !== undefined && stricter(note, own) ? note : own

/** Words that somebody wants to pass on. */
export interface Leaving {
  /** The terms that hold for them (`effectiveTerms`). */
  readonly terms: AnyTerms
  readonly words: string
  /**
   * Whose words they are; empty where nobody is named. An unnamed voice's name is how it was
   * described.
   */
  readonly speakers: readonly LeavingSpeaker[]
  /** How the record says that whoever told it may be described: "a person close to the talks". */
  readonly describedAs: string | undefined
}

export interface LeavingSpeaker {
  readonly name: string
  /** Every other name that would tell who it is. */
  readonly aliases: readonly string[]
  /** An unnamed voice, known by a description only. */
  readonly unnamed: boolean
}

/** What may be passed on: the words, and who may be said to have spoken them. */
export interface Cleared {
  readonly terms: AnyTerms
  readonly words: string
  /** By name, or by a description in the place of the name; neither where nobody spoke. */
  readonly attribution: Attribution
}

export type Attribution =
  | { readonly kind: "named"; readonly names: readonly string[] }
  | { readonly kind: "described"; readonly as: string }
  | { readonly kind: "nobody" }

export type TermsFault =
  /** Told in confidence: it does not leave at all. */
  | { readonly kind: "confided" }
  /** The speaker may not be named, and nothing says how to describe them. */
  | { readonly kind: "no-description"; readonly terms: AnyTerms }
  /** The speaker may not be named, and the words or the description name them. */
  | {
      readonly kind: "names-speaker"
      readonly terms: AnyTerms
      readonly where: "words" | "description"
    }

/**
 * The one gate through which words leave Parley. On the record, and in documents: whole. Anonymous,
 * on background or not for attribution: never with the speaker's name, which gives way to the
 * description on the record; refused where there is none, or where the words themselves name the
 * speaker. Confided: refused.
 */
export function cleared({
  terms,
  words,
  speakers,
  describedAs,
}: Leaving): Result<Cleared, TermsFault> {
  if (STRICTNESS[terms] === STRICTNESS.confided) return failed({ kind: "confided" })
  if (STRICTNESS[terms] === STRICTNESS["on-record"])
    return ok({ terms, words, attribution: named(speakers) })
  if (speakers.length === 0 && describedAs === undefined)
    return failed({ kind: "no-description", terms })
  const as = describedAs ?? unnamedAs(speakers)
  if (as === undefined) return failed({ kind: "no-description", terms })
  const known = speakers.filter(({ unnamed }) => !unnamed)
  if (known.some((speaker) => namesIn(words, speaker)))
    return failed({ kind: "names-speaker", terms, where: "words" })
  if (known.some((speaker) => namesIn(as, speaker)))
    return failed({ kind: "names-speaker", terms, where: "description" })
  return ok({ terms, words, attribution: { kind: "described", as } })
}

/** Why words may not leave, in words: what was found, and the mend. */
export function termsFaultWords(fault: TermsFault): {
  readonly found: string
  readonly mend: string
} {
  switch (fault.kind) {
    case "confided":
      return {
        found: "words that were told in confidence",
        mend: "leave them in Parley; nothing confided is passed on",
      }
    case "no-description":
      return {
        found: `words ${TERMS_WORDS[fault.terms]}, and no description of who told them`,
        mend:
          'say on the note how whoever told it may be described, such as "a person close to ' +
          'the talks"',
      }
    case "names-speaker":
      return {
        found:
          `words ${TERMS_WORDS[fault.terms]} whose ` +
          `${fault.where === "words" ? "own text names" : "description names"} who told them`,
        mend:
          fault.where === "words"
            ? "mark a shorter passage that names nobody"
            : "describe whoever told it without a name",
      }
  }
}

/** Terms, as they stand in a sentence after "words". */
export const TERMS_WORDS: Readonly<Record<AnyTerms, string>> = {
  "on-record": "on the record",
  document: "in a document",
  anonymous: "of an unnamed voice",
  background: "on background",
  "not-for-attribution": "not for attribution",
  confided: "told in confidence",
}

const named = (speakers: readonly LeavingSpeaker[]): Attribution =>
  speakers.length === 0
    ? { kind: "nobody" }
    : { kind: "named", names: speakers.map(({ name }) => name) }

/**
 * Voices that were never named are told as they were described; of others there is no description.
 */
const unnamedAs = (speakers: readonly LeavingSpeaker[]): string | undefined =>
  speakers.every(({ unnamed }) => unnamed)
    ? speakers.map(({ name }) => name).join(" and ")
    : undefined

/**
 * Whether a text holds one of the names whole, or the last word of the first (a family's name)
 * where that has three letters or more.
 */
function namesIn(text: string, { name, aliases }: LeavingSpeaker): boolean {
  const words = wordsOf(text)
  const last = wordsOf(name).at(-1) ?? ""
  return (
    [name, ...aliases].some((each) => holds(words, wordsOf(each))) ||
    ([...last].length >= 3 && words.includes(last))
  )
}

const wordsOf = (text: string): readonly string[] => [...tokens(text)].map(({ word }) => word)

const holds = (words: readonly string[], run: readonly string[]): boolean =>
  run.length > 0 &&
  words.some((_, start) => run.every((word, index) => words[start + index] === word))
