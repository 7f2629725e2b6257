/** English words that stand in every text: nobody finds anything by them. */

const COMMON = `a about after all also an and any are as at be because been before being but by can could did do does for from had has have having he her here
hers him his how i if in into is it its itself me more most my no nor not of off on once only or other our out over own shall she should so some such than that
the their them then there these they this those through to too under until up was we were what when where which while who whom why will with would you your`

const WORDS: ReadonlySet<string> = new Set(COMMON.split(/\s+/))

/** Whether a folded word is too common to be looked for. */
export const isTooCommon = (word: string): boolean => WORDS.has(word)
