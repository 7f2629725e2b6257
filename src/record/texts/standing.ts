/**
 * How a text on the table stands: its latest version, each clause's history, who was shown what,
 * who answered what.
 */

import type { Instant, ItemId } from "../../base/index.ts"
import type { Answer, ResponseBody } from "../kinds/response.ts"
import type { Clause, VersionBody } from "../kinds/version.ts"
import type { ShowingBody } from "../kinds/showing.ts"
import { numberKey } from "./clause-number.ts"
import { compareTexts } from "./compare-texts.ts"
import { silenceAt, type Silence } from "./silence.ts"
import { daysOf } from "./when-order.ts"

/** A body with its item and the instant it was first recorded. */
export interface Recorded<B> {
  readonly item: ItemId
  readonly recordedAt: Instant
  readonly body: B
}

/** A clause of the latest version, and where it comes from. */
export interface ClauseStanding {
  readonly clause: Clause
  /** The earliest version that has this clause, under whatever number. */
  readonly since: { readonly version: ItemId; readonly number: string }
  /** Who proposed it first: the proposers named in the earliest version that names any. */
  readonly proposedFirst: { readonly by: readonly ItemId[]; readonly version: ItemId } | undefined
}

/** What one party answered to a version or to one clause of it; the latest of several. */
export interface AnswerStanding {
  readonly response: ItemId
  readonly party: ItemId
  readonly version: ItemId
  readonly clause: string | undefined
  readonly answer: Answer
  /** Of a silence procedure, how it stands. */
  readonly silence: Silence | undefined
  /** Earlier answers of the same party to the same, oldest first. */
  readonly before: readonly ItemId[]
}

export interface Seen {
  readonly version: ItemId
  readonly party: ItemId
  readonly showings: readonly ItemId[]
}

/** Nothing is agreed until everything is agreed. */
export type WholeStanding =
  | { readonly kind: "agreed" }
  | { readonly kind: "open"; readonly notAgreed: readonly string[] }
  | { readonly kind: "no-clauses" }

export interface TextStanding {
  /** Oldest first: by the day told, else by the day recorded. */
  readonly versions: readonly Recorded<VersionBody>[]
  readonly latest: Recorded<VersionBody> | undefined
  readonly clauses: readonly ClauseStanding[]
  readonly whole: WholeStanding
  readonly answers: readonly AnswerStanding[]
  readonly seen: readonly Seen[]
}

interface TextParts {
  readonly versions: readonly Recorded<VersionBody>[]
  readonly showings: readonly Recorded<ShowingBody>[]
  readonly responses: readonly Recorded<ResponseBody>[]
  /** Without it no silence procedure has passed. */
  readonly now?: Instant | undefined
}

/** How the text stands, from everything recorded of it, each in the order of recording. */
export function standingOf({ versions, showings, responses, now }: TextParts): TextStanding {
  const ordered = inOrder(versions)
  const latest = ordered.at(-1)
  const clauses = latest?.body.clauses ?? []
  return {
    versions: ordered,
    latest,
    clauses: clauseStandings(ordered),
    whole: wholeOf(clauses),
    answers: answersOf(responses, now),
    seen: seenOf(showings),
  }
}

/**
 * By the first day of what is told of when, else the day it was recorded; equal ones as recorded.
 */
export function inOrder<B extends { readonly when: VersionBody["when"] }>(
  recorded: readonly Recorded<B>[],
): readonly Recorded<B>[] {
  const day = ({ body, recordedAt }: Recorded<B>): string =>
    daysOf(body.when?.value)?.first ?? recordedAt.slice(0, 10)
  return [...recorded].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

/** Agreed only where every clause is. */
export function wholeOf(clauses: readonly Pick<Clause, "number" | "status">[]): WholeStanding {
  if (clauses.length === 0) return { kind: "no-clauses" }
  const notAgreed = clauses.filter(({ status }) => status !== "agreed").map(({ number }) => number)
  return notAgreed.length === 0 ? { kind: "agreed" } : { kind: "open", notAgreed }
}

/** Each clause of the newest version followed back from version to version. */
function clauseStandings(versions: readonly Recorded<VersionBody>[]): readonly ClauseStanding[] {
  let known: readonly ClauseStanding[] = []
  versions.forEach((version, index) => {
    const before = versions[index - 1]
    const back =
      before === undefined ? new Map<number, number>() : forerunners(before.body, version.body)
    const earlier = known
    known = version.body.clauses.map((clause, at) =>
      followed(clause, version.item, earlier[back.get(at) ?? -1]),
    )
  })
  return known
}

function followed(
  clause: Clause,
  version: ItemId,
  before: ClauseStanding | undefined,
): ClauseStanding {
  const named = clause.proposedBy.length === 0 ? undefined : { by: clause.proposedBy, version }
  return {
    clause,
    since: before?.since ?? { version, number: clause.number },
    proposedFirst: before?.proposedFirst ?? named,
  }
}

/** Which clause of the former version each clause of the latter comes from. */
function forerunners(
  before: Pick<VersionBody, "clauses">,
  after: Pick<VersionBody, "clauses">,
): ReadonlyMap<number, number> {
  return new Map(
    compareTexts(before.clauses, after.clauses).changes.flatMap(
      (change): (readonly [number, number])[] => {
        switch (change.kind) {
          case "pair":
            return [[change.to, change.from]]
          case "split":
            return change.to.map((to) => [to, change.from])
          case "joined":
            return [[change.to, change.from[0] ?? -1]]
          case "added":
          case "deleted":
            return []
        }
      },
    ),
  )
}

function answersOf(
  responses: readonly Recorded<ResponseBody>[],
  now: Instant | undefined,
): readonly AnswerStanding[] {
  const groups = new Map<
    string,
    { readonly party: ItemId; readonly all: Recorded<ResponseBody>[] }
  >()
  for (const response of inOrder(responses)) {
    for (const party of new Set(response.body.by)) {
      const key = `${response.body.version} ${numberKey(response.body.clause ?? "")} ${party}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { party, all: [response] })
      else group.all.push(response)
    }
  }
  return [...groups.values()].flatMap(({ party, all }) => {
    const last = all.at(-1)
    return last === undefined
      ? []
      : [
          answerOf(
            party,
            last,
            all.slice(0, -1).map(({ item }) => item),
            responses,
            now,
          ),
        ]
  })
}

function answerOf(
  party: ItemId,
  { item, body }: Recorded<ResponseBody>,
  before: readonly ItemId[],
  responses: readonly Recorded<ResponseBody>[],
  now: Instant | undefined,
): AnswerStanding {
  const silence =
    body.answer === "silence-procedure"
      ? silenceAt(body.until, objectionsTo(body, responses), now)
      : undefined
  return {
    response: item,
    party,
    version: body.version,
    clause: body.clause,
    answer: body.answer,
    silence,
    before,
  }
}

/**
 * Rejections and counter-proposals of the same version: of the whole, or of the clause that the
 * procedure is about.
 */
const objectionsTo = (
  { version, clause }: ResponseBody,
  responses: readonly Recorded<ResponseBody>[],
) =>
  responses
    .filter(
      ({ body }) =>
        body.version === version &&
        (body.answer === "reject" || body.answer === "counter") &&
        (clause === undefined ||
          body.clause === undefined ||
          numberKey(body.clause) === numberKey(clause)),
    )
    .map(({ item, body }) => ({ response: item, when: body.when }))

function seenOf(showings: readonly Recorded<ShowingBody>[]): readonly Seen[] {
  const cells = new Map<
    string,
    { readonly version: ItemId; readonly party: ItemId; readonly showings: ItemId[] }
  >()
  for (const { item, body } of inOrder(showings)) {
    for (const party of new Set(body.to)) {
      const key = `${body.version} ${party}`
      const cell = cells.get(key)
      if (cell === undefined) cells.set(key, { version: body.version, party, showings: [item] })
      else cell.showings.push(item)
    }
  }
  return [...cells.values()]
}
