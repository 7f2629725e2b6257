/**
 * Who moved between two days: what counted then, as far as it is known now, beside what counts now.
 */

import type { Day, ItemId } from "../../base/index.ts"
import type { Holder, PositionSort } from "../kinds/position.ts"
import { courseKey, coursesOf, type Course, type Position } from "./course.ts"
import { order } from "./held.ts"
import { disjoint, sameOptions } from "./options.ts"

/**
 * The positions that were on the record by the end of a day, and which of them had lost ground by
 * then.
 */
export interface Snapshot {
  readonly day: Day
  readonly positions: readonly Position[]
  readonly stale: ReadonlySet<ItemId>
}

/**
 * `new`: nothing of the kind was there. `changed`: another position took its place, or its words
 * were mended. `reversed`: the same, and it asks for none of the options asked for before.
 * `dropped`: it is over, or was taken back, and nothing took its place. `stale`: it stands, and
 * something that it rests on does not any more.
 */
const MOVE_KINDS = ["reversed", "changed", "new", "dropped", "stale"] as const
export type MoveKind = (typeof MOVE_KINDS)[number]

export interface Move {
  readonly kind: MoveKind
  readonly actor: ItemId
  readonly issue: ItemId
  readonly sort: PositionSort
  readonly holder: Holder
  /** What counted then; undefined where it is new. */
  readonly before: Position | undefined
  /** What counts now; undefined where it is dropped. */
  readonly after: Position | undefined
  /**
   * It counted on the first day already, and the record has learnt of it since: the record moved,
   * not the actor.
   */
  readonly learnt: boolean
}

/**
 * The moves from one day to another. Then is what was known then, and what is known by now to have
 * begun by then; without a known beginning a position begins when it is recorded. So a move is seen
 * on the day it was made, whenever it was written down. What moved comes before what was learnt;
 * reversals first, then by kind as `MOVE_KINDS` has them, newest writing first within a kind. Both
 * snapshots must name actors as they are joined at the later day. Empty where nothing moved.
 */
export function movesBetween(before: Snapshot, after: Snapshot): readonly Move[] {
  const was = courses({ ...before, positions: heldThen(before, after) })
  const now = courses(after)
  const moves = [...new Set([...was.keys(), ...now.keys()])].flatMap((key) =>
    courseMoves({ was: was.get(key), now: now.get(key), before, after }),
  )
  return moves.sort(
    (a, b) =>
      Number(a.learnt) - Number(b.learnt) ||
      MOVE_KINDS.indexOf(a.kind) - MOVE_KINDS.indexOf(b.kind) ||
      order(lastWritten(b), lastWritten(a)) ||
      order(nameOf(a), nameOf(b)),
  )
}

/** What was known then, in the words of then, and what is known by now to have begun by then. */
function heldThen({ day, positions }: Snapshot, after: Snapshot): readonly Position[] {
  const known = new Set(positions.map(({ item }) => item))
  return [
    ...positions,
    ...after.positions.filter(
      ({ item, body: { held } }) => !known.has(item) && held.from !== undefined && held.from <= day,
    ),
  ]
}

const courses = ({ positions, day }: Snapshot): ReadonlyMap<string, Course> =>
  new Map(
    coursesOf(positions, day).map((course) => [
      [course.actor, course.issue, course.sort, course.holder].join(" "),
      course,
    ]),
  )

interface Compared {
  readonly was: Course | undefined
  readonly now: Course | undefined
  readonly before: Snapshot
  readonly after: Snapshot
}

function courseMoves({ was, now, before, after }: Compared): readonly Move[] {
  const then = was?.current ?? []
  const today = now?.current ?? []
  const kept = today.flatMap((position) => {
    const old = then.find(({ item }) => item === position.item)
    return old === undefined ? [] : [[old, position] as const]
  })
  const gone = then.filter(({ item }) => !today.some((position) => position.item === item))
  const come = today.filter(({ item }) => !then.some((position) => position.item === item))
  const replaced = (now?.sort ?? was?.sort) === "position" ? gone : []
  const known = ({ item }: Position): boolean =>
    before.positions.some((position) => position.item === item)
  const stays = kept.flatMap(([old, position]): readonly Move[] =>
    !known(position)
      ? [moveOf("new", undefined, position, true)]
      : (mended(old, position) ?? staled(old, position, before, after)),
  )
  const arrives = come.map((position) =>
    replaced[0] === undefined
      ? moveOf("new", undefined, position, false)
      : moveOf(turned(replaced[0], position), replaced[0], position, false),
  )
  const leaves =
    come.length > 0 && replaced.length > 0
      ? []
      : gone.map((position) => moveOf("dropped", position, undefined, false))
  return [...stays, ...arrives, ...leaves]
}

/** The move of a position whose own words were mended; undefined where they say what they said. */
function mended(old: Position, position: Position): readonly Move[] | undefined {
  const same =
    old.body.text === position.body.text && sameOptions(old.body.options, position.body.options)
  return same ? undefined : [moveOf(turned(old, position), old, position, false)]
}

const staled = (
  old: Position,
  position: Position,
  before: Snapshot,
  after: Snapshot,
): readonly Move[] =>
  after.stale.has(position.item) && !before.stale.has(position.item)
    ? [moveOf("stale", old, position, false)]
    : []

const turned = (old: Position, position: Position): MoveKind =>
  disjoint(old.body.options, position.body.options) ? "reversed" : "changed"

function moveOf(
  kind: MoveKind,
  before: Position | undefined,
  after: Position | undefined,
  learnt: boolean,
): Move {
  const position = after ?? before
  if (position === undefined) throw new RangeError("a move of nothing")
  const {
    actor,
    body: { issue, sort, holder },
  } = position
  return { kind, actor, issue, sort, holder, before, after, learnt }
}

const lastWritten = ({ before, after }: Move): string => (after ?? before)?.recordedAt ?? ""
const nameOf = ({ before, after }: Move): string =>
  [after, before]
    .map((position) => (position === undefined ? "" : `${courseKey(position)} ${position.item}`))
    .join(" ")
