/**
 * A claim's state in words: who says so and from where they have it, who is against, who declined,
 * what does not count.
 */

import type { Voice, StanceFact } from "./facts.ts"
import type { Origin } from "./origins.ts"

interface StateParts {
  readonly state: string
  readonly facts: readonly StanceFact[]
  readonly origins: readonly Origin[]
  readonly maybeSame: readonly Origin[]
  readonly authenticating: readonly StanceFact[]
}

/**
 * `two unnamed voices of unknown lineage say so; nobody confirmed it on the record; one declined`.
 */
export function stateWords({ facts, origins, maybeSame, authenticating }: StateParts): string {
  const counting = facts.filter(({ out }) => out === undefined)
  const of = (...stances: readonly StanceFact["stance"][]): readonly StanceFact[] =>
    counting.filter(({ stance }) => stances.includes(stance))
  const inFavour = of("asserts", "confirms", "repeats")
  const parts = [
    ...(inFavour.length === 0 ? ["nobody says so"] : sayingWords(inFavour)),
    ...(inFavour.length === 0
      ? []
      : [
          authenticating.length > 0
            ? `${voiceWords(authenticating)}, who could know, confirmed it on the record`
            : confirmedWords(inFavour),
        ]),
    ...sideWords(of("denies"), "denies it", "deny it"),
    ...sideWords(of("disputes"), "disputes it", "dispute it"),
    ...declinedWords(of("declines")),
    ...originWords(origins, maybeSame),
    ...outWords(facts),
  ]
  return parts.join("; ")
}

/** By where they have it: from themselves, from others, from nobody knows where. */
function sayingWords(facts: readonly StanceFact[]): readonly string[] {
  const from = (kind: StanceFact["lineage"]["kind"]): readonly StanceFact[] =>
    facts.filter(({ lineage }) => lineage.kind === kind)
  return [
    ...sideWords(
      from("own"),
      "says so from their own knowledge",
      "say so from their own knowledge",
    ),
    ...sideWords(from("repeats"), "repeats it", "repeat it"),
    ...sideWords(from("unknown"), "of unknown lineage says so", "of unknown lineage say so"),
  ]
}

function sideWords(facts: readonly StanceFact[], one: string, several: string): readonly string[] {
  if (facts.length === 0) return []
  return [`${voiceWords(facts)} ${voicesIn(facts).length === 1 ? one : several}`]
}

const confirmedWords = (facts: readonly StanceFact[]): string => {
  const confirming = facts.filter(
    ({ stance, terms, voices }) =>
      stance === "confirms" && terms === "on-record" && voices.some(({ unnamed }) => !unnamed),
  )
  return confirming.length === 0
    ? "nobody confirmed it on the record"
    : `${voiceWords(confirming)} confirmed it on the record`
}

const declinedWords = (facts: readonly StanceFact[]): readonly string[] =>
  facts.length === 0 ? [] : [`${numberWord(voicesIn(facts).length)} declined`]

function originWords(origins: readonly Origin[], maybeSame: readonly Origin[]): readonly string[] {
  const unnamed = origins.filter((origin) => origin.unnamed).length
  const unnamedWords =
    unnamed === 0
      ? ""
      : unnamed === origins.length
        ? unnamed === 1
          ? ", unnamed"
          : ", all unnamed"
        : `, ${numberWord(unnamed)} of them unnamed`
  return [
    ...(origins.length === 0 ? [] : [`${counted(origins.length, "origin")}${unnamedWords}`]),
    ...(maybeSame.length === 0
      ? []
      : [`${counted(maybeSame.length, "more unnamed voice")} may be the same`]),
  ]
}

function outWords(facts: readonly StanceFact[]): readonly string[] {
  const out = facts.filter((fact) => fact.out !== undefined).length
  return out === 0 ? [] : [`${counted(out, "stance")} ${out === 1 ? "does" : "do"} not count`]
}

/** So many names are told; more are counted. */
const MOST_NAMES = 3

/** `Noor Amiri and two unnamed voices`. */
function voiceWords(facts: readonly StanceFact[]): string {
  const voices = voicesIn(facts)
  const names = voices.filter(({ unnamed }) => !unnamed).map(({ name }) => name)
  const unnamed = voices.length - names.length
  const unnamedWords = names.length <= MOST_NAMES ? names : [counted(names.length, "named voice")]
  return listed([...unnamedWords, ...(unnamed === 0 ? [] : [counted(unnamed, "unnamed voice")])])
}

const voicesIn = (facts: readonly StanceFact[]): readonly Voice[] => [
  ...new Map(facts.flatMap(({ voices }) => voices).map((voice) => [voice.key, voice])).values(),
]

/** `A`, `A and B`, `A, B and C`. */
const listed = (names: readonly string[]): string =>
  names.length <= 1 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
]
const numberWord = (number: number): string => NUMBERS[number] ?? String(number)
const counted = (number: number, noun: string): string =>
  `${numberWord(number)} ${noun}${number === 1 ? "" : "s"}`
