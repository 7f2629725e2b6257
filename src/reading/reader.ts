/** The reader: from a text to drafts of all that it holds. */

import { codePointLength, placeMap, type Span } from "../base/index.ts"
import type { Actor } from "./actors/actor.ts"
import { openCast } from "./actors/cast.ts"
import { describe } from "./actors/describe.ts"
import { gatherNames } from "./actors/gather.ts"
import { learnOffices } from "./actors/offices.ts"
import { recallDescriptions } from "./actors/recall.ts"
import { referee, type Referee } from "./actors/refer.ts"
import type { Attribution } from "./attribution/attribution.ts"
import { attribute } from "./attribution/attribute.ts"
import { findDates } from "./dates/dates.ts"
import { draft, inOrder } from "./draft.ts"
import { findEvents, finderOver, type Finder } from "./events.ts"
import { isEnglish } from "./language.ts"
import type { ReadingModels } from "./models.ts"
import { narrate } from "./narration.ts"
import { findProposals } from "./proposals.ts"
import { corroborate } from "./statements/corroborations.ts"
import { evidenceOf } from "./statements/evidence.ts"
import { stateAll, type Stated } from "./statements/statements.ts"
import { surfaceGrammar, type Grammar } from "./syntax/grammar.ts"
import { mendTags } from "./syntax/tags.ts"
import { blankMarkup, makePage } from "./text/page.ts"
import type { Reading, ReadingInput } from "./types.ts"
import { reportsSpeech } from "./words/cues.ts"

/** Name and version of this reader; a change in what it drafts changes it. */
export const READER = "trees/1"

/**
 * A reader made of language models. What it returns never depends on the host's clock or time zone;
 * it does not throw on any text, and takes time in proportion to the text's length.
 */
export function createReader(
  models: ReadingModels,
  profile: Profile = "broad",
): (input: ReadingInput) => Reading {
  return (input) => read(models, input, profile).reading
}

/**
 * What counts as an attribution. `broad`, the product's: whatever somebody is said to have said,
 * asked or denied. `clauses`, for measuring against texts marked so: only what is said in a clause,
 * by a voice that is named beside the cue.
 */
export type Profile = "broad" | "clauses"

/**
 * Objects (`denied the report`) and voices carried over from another clause (`… and added that`)
 * are no clauses of their own.
 */
const inProfile = (profile: Profile, { construction, carried }: Attribution): boolean =>
  profile === "broad" || (construction !== "object" && !carried)

/** A reading, and for each of its statements, in order, what spoke for it and against it. */
export interface ExplainedReading {
  readonly reading: Reading
  readonly reasons: readonly (readonly string[])[]
}

/** A reader that gives its reasons; otherwise as `createReader`. */
export const createExplainingReader =
  (
    models: ReadingModels,
    profile: Profile = "broad",
  ): ((input: ReadingInput) => ExplainedReading) =>
  (input) =>
    read(models, input, profile)

function read(models: ReadingModels, input: ReadingInput, profile: Profile): ExplainedReading {
  const page = makePage(
    blankMarkup(input.text, input.markup),
    models.analyse,
    mendTags,
    reportsSpeech,
  )
  if (!isEnglish(page))
    return {
      reading: {
        reader: READER,
        understood: false,
        actors: [],
        statements: [],
        corroborations: [],
        dates: [],
        proposals: [],
        events: [],
        narration: [],
      },
      reasons: [],
    }
  const grammar = surfaceGrammar(page)
  const cast = openCast(page)
  gatherNames(grammar, cast)
  learnOffices(grammar, cast)
  const known = referee(grammar, cast)
  const stated = stateAll(
    grammar,
    known,
    attribute(grammar).filter((each) => inProfile(profile, each)),
  )
  recallDescriptions(grammar, cast)
  const find = finderOver(grammar, known, cast.within)
  const reading = draft({
    reader: READER,
    text: input.text,
    page,
    cast,
    stated,
    corroborated: stated.flatMap((each) => corroborate(grammar, each) ?? []),
    times: findDates(grammar, models.dates, input.date).map((each) => ({
      ...each,
      setters: each.setBy.flatMap((run) => known.party(run) ?? []),
    })),
    proposed: findProposals(grammar, stated, find, partiesOver(known, find)),
    happened: findEvents(grammar, doersOver(grammar, known, find), isSilent(stated)),
    narrated: narrate(grammar, stated),
  })
  return { reading, reasons: inOrder(stated).map(({ from }) => evidenceOf(grammar, from)) }
}

/** Those a phrase names, or else the one it describes by a state's name: `Finnish troops`. */
const doersOver =
  (grammar: Grammar, known: Referee, find: Finder): Finder =>
  (run) => {
    const found = find(run)
    if (found.length > 0 || describe(grammar.page.words, run).state === undefined) return found
    return [known.party(run)].filter((actor): actor is Actor => actor !== undefined)
  }

/** Those a phrase names, or else the one it describes, made if need be. */
const partiesOver =
  (known: Referee, find: Finder): Finder =>
  (run) => {
    const found = find(run)
    return found.length > 0
      ? found
      : [known.party(run)].filter((actor): actor is Actor => actor !== undefined)
  }

/** Whether a token stands in the cue of speech withheld: declining to speak is no event. */
function isSilent(stated: readonly Stated[]): (token: number) => boolean {
  const silent = new Set<number>()
  for (const {
    act,
    from: { cue },
  } of stated)
    if (act === "decline" && cue !== undefined)
      for (let at = cue.from; at < cue.to; at += 1) silent.add(at)
  return (token) => silent.has(token)
}

/** Whether a span lies inside a text; for checks. */
export const isInside = (text: string, span: Span): boolean =>
  span.start >= 0 && span.start < span.end && span.end <= codePointLength(text)

/** The text of a span; for checks. */
export const spanText = (text: string, span: Span): string => placeMap(text).slice(span)
