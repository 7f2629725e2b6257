/** What one actor wants, what its voices say against each other, and how it is divided. */

import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import type { ActorView } from "../../contract/index.ts"
import { voicesOf, type RecordTransaction } from "../../record/index.ts"
import {
  contradictionsOf,
  contradictionViews,
  divisionsIn,
  divisionView,
} from "./contradictions.ts"
import { gather, stancesUnder } from "./gather.ts"
import { bySort, positionLines, titleOf } from "./lines.ts"

interface Asked {
  readonly process: ProcessId
  readonly day: Day
  readonly actors: readonly ItemId[]
  /** Whether somebody may speak for it: whether any relation or office names it. */
  readonly bound: boolean
}

type ActorPositions = Pick<ActorView, "positions" | "contradictions" | "divisions"> & {
  readonly refs: ActorView["actors"]
}

/**
 * Of the actor that goes by any of these items. Nothing more is asked where it holds no position
 * and nobody speaks for it.
 */
export async function actorPositions(
  record: RecordTransaction,
  { process, day, actors, bound }: Asked,
): Promise<ActorPositions> {
  const [first] = actors
  const own = { process, kinds: ["position"] } as const
  const counted =
    first === undefined
      ? []
      : await record.counts(bound ? own : { ...own, refersToAny: actors, refersAs: "by" })
  if (first === undefined || counted.length === 0)
    return { positions: [], contradictions: [], divisions: [], refs: [] }
  const gathered = await gather(record, process, day)
  const actor =
    actors
      .map((item) => gathered.book.nameOf(item))
      .find((item) =>
        [...gathered.courses, ...gathered.fallen].some((course) => course.actor === item),
      ) ?? gathered.book.nameOf(first)
  const voices = new Set(
    voicesOf(actor, gathered.bonds, { day, nameOf: gathered.book.nameOf }).map(
      (voice) => voice.actor,
    ),
  )
  const near = gathered.courses.filter((course) => voices.has(course.actor))
  const wanted = near
    .filter((course) => course.actor === actor)
    .sort((a, b) => (a.issue < b.issue ? -1 : a.issue > b.issue ? 1 : bySort(a, b)))
  const divisions = divisionsIn(gathered, actor)
  const fallen = gathered.fallen.filter((position) => position.actor === actor)
  const lineOf = await positionLines(record, gathered, [
    ...near.flatMap(({ current }) => current),
    ...wanted.flatMap(({ coming, older }) => [...coming, ...older]),
    ...divisions.flatMap((division) => [...division.own, ...division.party]),
    ...fallen,
  ])
  const stances = await stancesUnder(
    record,
    process,
    near.flatMap(({ current }) => current),
  )
  return {
    positions: [
      ...wanted.flatMap(({ coming, current, older }) => [...coming, ...current, ...older]),
      ...fallen,
    ].map((position) => ({
      ...lineOf(position),
      issueTitle: titleOf(gathered, position.body.issue),
    })),
    contradictions: await contradictionViews(record, gathered, {
      each: contradictionsOf(gathered, actor, stances),
      lineOf,
    }),
    divisions: divisions.map((division) => divisionView(gathered, division, lineOf)),
    refs: gathered.book.refs.filter(
      ({ goesBy }) => voices.has(goesBy) || divisions.some(({ faction }) => faction === goesBy),
    ),
  }
}
