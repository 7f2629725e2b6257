/** The reader's evidence in plain words. */

const BUILT: Readonly<Record<string, string>> = {
  "according-to": "“according to” names the voice",
  adjective: "an adjective such as “confident that” stands for the verb",
  aside: "the verb stands aside between commas, as in “the road, he said, is shut”",
  branch: "only the sentence’s structure suggests it",
  clause: "a clause follows the verb",
  credit: "the source is credited at the end, after a comma or a dash",
  declined: "somebody declines to speak",
  duty: "a clause of an agreement lays down a duty",
  infinitive: "“to …” follows the verb",
  letter: "the text is a letter, so its signer speaks",
  object: "what is said is a noun after the verb, not a clause",
  passive: "the verb is passive, as in “was told”",
  question: "it is a question that somebody asked",
  quotation: "a quotation stands beside the verb",
  "that-clause": "“that …” follows the verb",
  turn: "it is a turn in a transcript",
}

const VOICES: Readonly<Record<string, string>> = {
  "in conversation": "whoever speaks says I, we or you",
  named: "the voice has a name",
  none: "no voice is named",
  noun: "the voice is a description without a name",
  pronoun: "the voice is a pronoun, such as he or they",
}

const SUBJECT: Readonly<Record<string, string>> = {
  missing: "the sentence’s structure shows no subject for the verb",
  other: "the sentence’s structure names another subject for the verb",
  same: "the sentence’s structure names the same voice",
  unasked: "there is no verb whose subject could be checked",
}

const CONTENT: Readonly<Record<string, string>> = {
  missing: "the sentence’s structure hangs nothing on the verb",
  other: "the sentence’s structure hangs other words on the verb",
  same: "the sentence’s structure hangs the same words on the verb",
  unasked: "there is no verb on which words could hang",
}

const OTHERS: Readonly<Record<string, string>> = {
  "speech is only supposed": "that it was said is only supposed",
  negated: "the sentence says that it was not said",
  "voice is carried over": "who speaks was carried over from a sentence before",
  "cue is finding": "the verb is one of finding out, such as “found”",
  "cue is mind": "the verb is one of thinking or wanting",
  "cue is say": "the verb is “say” or “tell”",
  "several contents": "what is said stands in several pieces",
  "long content": "what is said is long",
  "short content": "what is said is very short",
  conversation: "the text is a conversation",
  "conversation, belief": "the verb is no verb of speech, in a conversation",
  "takes a stance": "it confirms, denies or declines something",
  question: "its sentence is a question",
  "several voices": "several voices say it together",
  quoted: "it stands in quotation marks",
}

const KINDS: readonly (readonly [prefix: string, words: Readonly<Record<string, string>>])[] = [
  ["built as ", BUILT],
  ["voice ", VOICES],
  ["tree's subject ", SUBJECT],
  ["tree's content ", CONTENT],
]

/**
 * A piece of the reader's evidence as a clause without a full stop; one that has no words here
 * keeps its own name.
 */
export function reasonWords(evidence: string): string {
  const own = wordsIn(OTHERS, evidence)
  if (own !== undefined) return own
  const found = KINDS.flatMap(([prefix, words]) =>
    evidence.startsWith(prefix) ? (wordsIn(words, evidence.slice(prefix.length)) ?? []) : [],
  )
  return found[0] ?? `the reader notes: ${evidence}`
}

const wordsIn = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined
