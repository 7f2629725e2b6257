/**
 * What the page asks of the engine, and what it is told: runs in a worker, where it cannot stop the
 * page from answering.
 */

import { formatWrittenFault, writtenOf, type Json } from "../../base/index.ts"
import { decodeTalks, type Talks } from "../../talks/model/index.ts"
import {
  countWords,
  explainPackage,
  openQuestions,
  openQuestionWords,
  rowsOf,
  scatter,
  settle,
  settlementBlocks,
  tallyOf,
  tallyWords,
  type Block,
  type Dot,
  type Settlement,
  type Standing as PartyStanding,
} from "../../talks/settlement/index.ts"

export interface Question {
  /** `parley-talks/1`, what-ifs put in. */
  readonly talks: Json
  /** The package being built: an option's index for each issue. */
  readonly built: readonly number[]
  /** What excludes packages beside what parties refuse; safeguards, unless it says otherwise. */
  readonly excluders?: string
}

/** A package that all could accept, by names. */
export interface Row {
  readonly digits: readonly number[]
  readonly options: readonly string[]
  readonly utilities: readonly string[]
}

/** How a party stands to the package: it accepts, it refuses, or nobody knows. */
export interface Standing {
  readonly party: string
  readonly is: PartyStanding
}

/** How many packages are in each of the three states, in words. */
export interface TallyWords {
  readonly known: string
  readonly ruledOut: string
  readonly notKnown: string
  readonly headline: string
}

export type Answer =
  | { readonly kind: "fault"; readonly sentence: string }
  | {
      readonly kind: "settled"
      /** What is known to be acceptable to all, the first so many. */
      readonly zone: readonly Row[]
      readonly tally: TallyWords
      /**
       * Of what nobody has said what a party thinks, a sentence each; the first so many, and how
       * many there are.
       */
      readonly open: readonly string[]
      readonly openCount: number
      readonly packages: string
      readonly valued: readonly string[]
      readonly blockers: readonly string[]
      readonly bounded: readonly string[]
      /** All of it in words, as the terminal tells it. */
      readonly blocks: readonly Block[]
      readonly dots: readonly Dot[]
      readonly allDots: boolean
      /** How the package being built stands with each party, and why. */
      readonly standings: readonly Standing[]
      readonly adopted: boolean
      readonly forbidden: boolean
      readonly why: readonly string[]
    }

/** Packages listed, questions told, and dots drawn. */
const LISTED = 200
const ASKED = 40
const DRAWN = 4_000
/** Milliseconds after which an answer is bounded instead of exact. */
const PATIENCE = 3_000

/**
 * Settles the table and looks at the package being built. Never throws on any talks that the page
 * can make.
 */
export function answerQuestion(
  { talks: json, built, excluders }: Question,
  now: () => number,
): Answer {
  const talks = decodeTalks(writtenOf(json))
  if (!talks.ok) return { kind: "fault", sentence: formatWrittenFault("The table", talks.fault) }
  const started = now()
  const settlement = settle(talks.value, {
    limit: LISTED,
    used: () => (now() - started) / PATIENCE,
  })
  const { dots, all } = scatter(settlement, DRAWN)
  return {
    kind: "settled",
    zone: zoneOf(settlement),
    tally: tallyIn(settlement, excluders),
    ...openIn(settlement),
    packages: String(settlement.packages),
    valued: scored(settlement),
    bounded: boundedOf(settlement),
    blockers: settlement.blockers.map(({ because }) => because),
    blocks: settlementBlocks(settlement),
    dots,
    allDots: all,
    ...builtOf(settlement, talks.value, built),
  }
}

function zoneOf(settlement: Settlement): readonly Row[] {
  const {
    zone: { list },
  } = settlement
  const { cells } = rowsOf(settlement)
  return Array.from({ length: list.length }, (_, index) => ({
    digits: list.at(index),
    ...cells(list.at(index)),
  }))
}

function tallyIn(settlement: Settlement, excluders: string | undefined): TallyWords {
  const { known, ruledOut, notKnown } = tallyOf(settlement)
  return {
    known: countWords(known),
    ruledOut: countWords(ruledOut),
    notKnown: countWords(notKnown),
    headline: tallyWords(settlement, excluders),
  }
}

/** Why a count is not exact; that something is not known is told in a count of its own. */
const boundedOf = (settlement: Settlement): readonly string[] =>
  Object.values(tallyOf(settlement)).every(({ kind }) => kind === "exact") ? [] : settlement.bounded

function openIn({ talks }: Settlement): {
  readonly open: readonly string[]
  readonly openCount: number
} {
  const open = openQuestions(talks)
  return { open: open.slice(0, ASKED).map(openQuestionWords), openCount: open.length }
}

/**
 * The parties whose utilities are numbers, where somebody gave any: one on whom nothing is known is
 * worth zero to nobody.
 */
const scored = (settlement: Settlement): readonly string[] =>
  settlement.talks.preferences.some(({ judgement: { kind } }) => kind === "scores")
    ? rowsOf(settlement).valued
    : []

type Built = Pick<
  Extract<Answer, { kind: "settled" }>,
  "standings" | "adopted" | "forbidden" | "why"
>

function builtOf(
  settlement: Settlement,
  { issues, parties }: Talks,
  built: readonly number[],
): Built {
  const digits = issues.map(({ options }, issue) => Math.min(built[issue] ?? 0, options.length - 1))
  const why = explainPackage(settlement, digits, 5)
  const blocks = settlementBlocks(settlement, { why })
  const from = blocks.findIndex(
    (block) => block.kind === "line" && block.text.startsWith("Why this package"),
  )
  return {
    standings: parties.map(({ name }, party) => ({
      party: name,
      is: why.standing.parties[party] ?? "not-known",
    })),
    adopted: why.adopted,
    forbidden: why.forbidden.length > 0,
    why: blocks.slice(from + 1).flatMap((block) => (block.kind === "item" ? [block.text] : [])),
  }
}
