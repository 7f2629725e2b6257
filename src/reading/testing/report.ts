/** Reports as listed by hand: only the first and last words of each stretch are kept here. */

import type { Act, Reading } from "../types.ts"
import { tally, tokensIn, type Tally } from "./score.ts"

interface Place {
  readonly start: number
  readonly end: number
}

export interface Located {
  readonly why: string
  /** Names of the actors. */
  readonly speakers: readonly string[]
  readonly act: Act
  readonly source: readonly Place[]
  readonly cue: Place
  readonly content: readonly Place[]
}

/**
 * Why; actors; act; words of the source; words around the cue, with the cue itself between bars;
 * first and last words of the content, which stands before the cue where the first words begin with
 * `<`.
 */
export type ListedStatement = readonly [
  why: string,
  speakers: string,
  act: Act,
  source: string,
  around: string,
  first: string,
  last: string,
]

/** The report of March 2021, which is its publisher's. */
export const REPORT: readonly ListedStatement[] = [
  [
    "the administration proposes an interim agreement",
    "Biden administration",
    "propose",
    "The Biden administration",
    "|has proposed| to",
    "that they enter",
    "with the Taliban",
  ],
  [
    "the secretary proposes a role for the neighbours",
    "Antony Blinken",
    "propose",
    "Blinken",
    "also |proposed|",
    "that Afghanistan's neighbors",
    "a greater role",
  ],
  [
    "and warns that the withdrawal is under review",
    "Antony Blinken",
    "warn",
    "Blinken",
    "and |warned|",
    "that the Biden",
    "the Trump administration",
  ],
  [
    "he writes in what tone",
    "Antony Blinken",
    "say",
    "Blinken",
    "Blinken |wrote| that",
    "that he wanted",
    "of my tone.",
  ],
  [
    "the spokesman declines to comment",
    "Ned Price",
    "decline",
    "State Department spokesperson Ned Price",
    "|declined to comment|",
    "the veracity",
    "or the letter",
  ],
  [
    "the news service published first",
    "Tolo News",
    "publish",
    ">the Afghan news service Tolo News",
    "|were first published|",
    "<the proposal",
    "or the letter",
  ],
  [
    "two unnamed voices say it is authentic",
    "a US official|another diplomatic source",
    "say",
    "A US official|another diplomatic source",
    "|said| it was",
    "it was",
    "was authentic",
  ],
  [
    "the president opposed an increase",
    "Biden",
    "reject",
    "who",
    "who |opposed|",
    "an increase",
    "the Obama administration",
  ],
  [
    "and has said what he wants",
    "Biden",
    "say",
    "who",
    "and |has said| he",
    "he wants",
    "20-year conflict",
  ],
  [
    "the envoy was in Pakistan",
    "Ned Price",
    "say",
    "Price",
    "|told| reporters",
    "that Khalilzad was",
    "on Monday",
  ],
  [
    "he declines to give a sense",
    "Ned Price",
    "decline",
    "He",
    "|declined to give|",
    "a sense of",
    "were going",
  ],
  [
    "nor does he say how a meeting went",
    "Ned Price",
    "decline",
    "he",
    "|nor did he say|",
    "how Khalilzad's",
    "Taliban went",
  ],
  [
    "saying he does not want to prejudge",
    "Ned Price",
    "say",
    "he",
    "|saying| he",
    "he does not",
    "will unfold",
  ],
  [
    "a close partner",
    "Ned Price",
    "say",
    "Price",
    "Price |said| they",
    "they are a",
    "indispensable partner",
  ],
  [
    "a unified approach",
    "Ned Price",
    "say",
    "Price",
    "but also |said|",
    "it's also important",
    "government interlocutors",
  ],
  [
    "all sides are encouraged",
    "Ned Price",
    "say",
    ">he",
    'as well," he |said|',
    "<We are supporting",
    "negotiators as well",
  ],
  [
    "an interest over administrations",
    "Ned Price",
    "say",
    "he",
    "he |said| at",
    "<Our interest",
    "it is durable",
  ],
  [
    "the letter makes clear who leads",
    "the letter from Blinken",
    "say",
    "the letter from Blinken",
    "|made it clear|",
    "that the Biden",
    "in the talks",
  ],
  [
    "the secretary writes of written proposals",
    "Antony Blinken",
    "say",
    "Blinken",
    "Blinken |wrote|.",
    "<I have asked",
    "settlement and ceasefire",
  ],
  [
    "ideas for a durable peace",
    "Ned Price",
    "say",
    "Price",
    "also |said| Monday",
    'that "it is',
    "Afghan owned",
  ],
  [
    "not prescriptive",
    "Ned Price",
    "say",
    "he",
    'that," he |said|',
    "<So it's certainly",
    "to support that",
  ],
]

/** A list with its places in the text. Throws where the text has no such words. */
export function locate(text: string, listed: readonly ListedStatement[]): Located[] {
  return listed.map(([why, speakers, act, source, around, first, last]) => {
    const [lead = "", cueWords = "", rest = ""] = around.split("|")
    const start = place(text, `${lead}${cueWords}${rest}`, 0).start + lead.length
    const cue = { start, end: start + cueWords.length }
    const sources = source
      .split("|")
      .map((words) =>
        words.startsWith(">") && act === "publish"
          ? place(text, words.slice(1), cue.end)
          : placeBefore(text, words.replace(/^>/, ""), cue.end),
      )
    return {
      why,
      speakers: speakers.split("|"),
      act,
      source: sources,
      cue,
      content: [
        first.startsWith("<")
          ? stretchBefore(text, first.slice(1), last, start)
          : stretchAfter(text, first, last, start),
      ],
    }
  })
}

function stretchAfter(text: string, first: string, last: string, from: number): Place {
  const { start } = place(text, first, from)
  return { start, end: place(text, last, start).end }
}

function stretchBefore(text: string, first: string, last: string, to: number): Place {
  const { end } = placeBefore(text, last, to)
  return { start: placeBefore(text, first, end).start, end }
}

/** The first occurrence after a place. */
function place(text: string, words: string, from: number): Place {
  return found(words, text.indexOf(words, from))
}

/** The last occurrence of whole words that ends before a place. */
function placeBefore(text: string, words: string, to: number): Place {
  let start = text.lastIndexOf(words, to - words.length)
  while (start > 0 && /[A-Za-z]/.test(text.charAt(start - 1)))
    start = text.lastIndexOf(words, start - 1)
  return found(words, start)
}

function found(words: string, start: number): Place {
  if (start < 0) throw new Error(`the report has no ${JSON.stringify(words)} there`)
  return { start, end: start + words.length }
}

/**
 * The reading measured against a list by the matching rule. The text is ASCII: units and code
 * points agree.
 */
export function scoreReport(text: string, reading: Reading, gold: readonly Located[]): Tally {
  const spans = (all: readonly (Place | undefined)[]): Set<number> =>
    tokensIn(
      text,
      all.filter((span): span is Place => span !== undefined),
    )
  return tally(
    reading.statements.map(({ speakers, cue, content }) => ({
      source: spans(speakers.map(({ span }) => span)),
      cue: spans([cue]),
      content: spans(content),
    })),
    gold.map(({ source, cue, content }) => ({
      source: spans(source),
      cue: spans([cue]),
      content: spans(content),
    })),
  )
}
