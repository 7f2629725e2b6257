/**
 * English words that stand in every text: nobody finds anything by them. Words that turn a sentence
 * ("not", "until", "under") are not among them.
 */

const COMMON = `a an and are as at be been being but by did do does for from had has have having he
  her hers him his i if in into is it its itself me my of on or our she so than that the their them
  then there these they this those to too was we were what when where which who whom whose will with
  would you your`

const WORDS: ReadonlySet<string> = new Set(COMMON.split(/\s+/))

/** Whether a folded word is too common to be looked for. */
export const isTooCommon = (word: string): boolean => WORDS.has(word)
