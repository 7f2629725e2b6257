/** The words of texts on the table as the pages write them. */

import type { Answer, ClauseStatus, LetterStep, Move, Silence, When } from "../../contract/index.ts"
import { whenInWords } from "./when.ts"

export { ANSWER_WORDS } from "../../record/kinds/response.ts"
export { TEXT_KIND_WORDS } from "../../record/kinds/text.ts"

type Words<Key extends string> = Readonly<Record<Key, string>>

export const CLAUSE_STATUS_WORDS: Words<ClauseStatus> = {
  open: "open",
  agreed: "agreed",
  bracketed: "[bracketed]",
  alternatives: "alternatives",
  "ad-referendum": "ad referendum",
}

/** The same before what is answered: `makes a counter-proposal to` clause 2. */
export const ANSWER_VERBS: Words<Answer> = {
  accept: "accepts",
  reject: "rejects",
  counter: "makes a counter-proposal to",
  silent: "is silent on",
  "silence-procedure": "has a silence procedure on",
}

export const STEP_WORDS: Words<LetterStep["step"]> = {
  written: "Written",
  delivered: "Delivered",
  acknowledged: "Acknowledged",
  madePublic: "Made public",
}

/** `moved from 2`, where there is something to say. */
export function moveInWords(move: Move, was: string, is: string): string {
  if (move === "stayed") return ""
  if (move === "moved" && was === is) return "moved"
  return `${move === "moved" ? "moved" : "renumbered"}: was ${was}, now ${is}`
}

/** The day and the words it was told in: `1 March 2021, “at the weekend”`. */
export function toldWhen(when: When | undefined): string {
  if (when === undefined) return ""
  const day = when.value === undefined ? "" : whenInWords(when.value)
  const words = when.words === undefined || when.words === "" ? "" : `“${when.words}”`
  return [day, words].filter((part) => part !== "").join(", ")
}

/** How a silence procedure stands, in one sentence. */
export function silenceInWords(silence: Silence): string {
  switch (silence.kind) {
    case "no-hour":
      return "no hour is known"
    case "pending":
      return `pending: adopted unless somebody objects by ${hourInWords(silence.until)}`
    case "adopted":
      return (
        `adopted: nobody objected by ${hourInWords(silence.until)}` +
        (silence.late.length === 0 ? "" : "; an objection came later")
      )
    case "objected":
      return silence.until === undefined
        ? "broken by an objection"
        : `broken by an objection before ${hourInWords(silence.until)}`
  }
}

/** An instant is told in UTC, as it is kept. */
const hourInWords = (until: string): string =>
  until.length > 10 ? `${whenInWords(until)} UTC` : `the end of ${whenInWords(until)}`
