/** Nouns for where and how things are said, and for the tone they are said in. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Occasions: `at a press briefing`, `in a letter`. */
export const OCCASIONS = words(`
  briefing conference interview speech hearing statement letter tweet post memo memorandum email
  e-mail message address remarks testimony rally summit ceremony session call meeting broadcast
  podcast debate lecture sermon video op-ed essay article column article blog note cable filing talk
  dinner visit trip news-conference communique event forum`)

/**
 * Of these the ones that content is never about when they close a sentence: `… by June, she said in
 * an interview`.
 */
export const CLOSING_OCCASIONS = words(
  "briefing conference interview speech hearing statement letter tweet post memo memorandum " +
    "email e-mail message address remarks testimony broadcast podcast op-ed communique",
)

/** Written occasions: what is said there is on paper. */
export const WRITTEN = words(`letter memo memorandum email e-mail cable note filing`)

/** Nouns of tone, after `with`, `in`, `reflect`, `express`. */
export const TONES = words(`
  frustration anger urgency optimism regret impatience caution alarm sadness pride relief confidence
  concern disappointment bitterness defiance irritation fury sorrow tone voice tears smile sarcasm
  contempt warmth reluctance hesitation dismay outrage shame satisfaction`)

/** Verbs that carry a tone: `reflect frustration`. */
export const CARRIES_TONE = words(
  "reflect reflects reflected reflecting express expresses expressed expressing convey " +
    "conveyed show showed betray betrayed voice voiced signal signaled with in",
)

/** Adverbs of manner that say nothing of tone. */
export const TONELESS = words(`
  only also recently publicly privately previously subsequently finally initially repeatedly
  reportedly later early immediately already really actually simply family reply directly officially
  formally specifically clearly certainly apparently allegedly daily weekly monthly friendly likely
  nearly hardly mostly mainly partly ultimately separately jointly eventually`)
