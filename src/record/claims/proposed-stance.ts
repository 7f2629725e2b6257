/**
 * The stance that a statement's own words take, where they say: to be proposed to whoever makes a
 * claim of it, never taken for granted.
 */

import type { Stance } from "../../reading/index.ts"
import type { StatementBody } from "../kinds/statement.ts"

/** More words than this say nothing more of the stance. */
const LOOKED_AT = 2_000

const ANSWERS = "comment|say|discuss|answer|confirm|elaborate|give|describe|speculate"
const READY = "going to |able to |prepared to |willing to |ready to |here to |in a position to "
const TELLS = "comment|discuss|speculate|elaborate|get into|go into"

/** Not to comment, whichever way it is put; each pattern is one pass over the words. */
const DECLINES: readonly RegExp[] = [
  /\bno comments?\b/,
  /\bnothing (?:more |else |further )?to (?:add|say|share|announce|report)\b/,
  new RegExp(String.raw`\b(?:declin|refus)(?:e|es|ed|ing) to (?:${ANSWERS})\b`),
  new RegExp(String.raw`(?:\bnot|n't|\bnever) (?:${READY})?(?:${TELLS})\b`),
  /\b(?:would not|wouldn't|will not|won't|not going to|cannot|can't) (?:say|be drawn|answer)\b/,
  /\b(?:neither confirm nor deny|confirm or deny|confirm nor deny)\b/,
]

const DENIES = /\b(?:i|we|he|she|they) (?:\w+ly )?(?:deny|denies|denied)\b/
const CONFIRMS = /\b(?:i|we|he|she|they) (?:can |\w+ly )?(?:confirm|confirms|confirmed)\b/
const DISPUTES = /\b(?:i|we|he|she|they) (?:\w+ly )?(?:dispute|disputes|disputed)\b/

/**
 * The stance that the words take: declines, denies, disputes or confirms. Undefined where they take
 * none of these by themselves: that somebody said something is no stance on a claim that somebody
 * else words, and a denial that is itself negated ("did not deny") is neither.
 */
export function proposedStance({
  act,
  negated,
  cue,
  content,
}: Pick<StatementBody, "act" | "negated" | "cue" | "content">): Stance | undefined {
  const words = plainWords([cue?.exact ?? "", ...content.map(({ exact }) => exact)].join(" "))
  if (DECLINES.some((pattern) => pattern.test(words))) return "declines"
  if (negated) return undefined
  if (act === "decline") return "declines"
  if (act === "deny" || act === "reject" || DENIES.test(words)) return "denies"
  if (DISPUTES.test(words)) return "disputes"
  return act === "confirm" || CONFIRMS.test(words) ? "confirms" : undefined
}

/** In lower case, with plain apostrophes and single spaces. */
const plainWords = (text: string): string =>
  text
    .slice(0, LOOKED_AT)
    .toLowerCase()
    .replaceAll(/[\u2019\u02bc]/g, "'")
    .replaceAll(/\s+/g, " ")
