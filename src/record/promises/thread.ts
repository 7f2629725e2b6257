/** A deadline's thread: set, reviewed, extended, passed, over however many documents tell of it. */

import type { Day, Instant, ItemId } from "../../base/index.ts"
import type { DateStatus } from "../../reading/index.ts"
import { daysOf } from "../texts/when-order.ts"

/**
 * One telling of a deadline: a date in a document, a commitment's own deadline, or a finding about
 * it.
 */
export interface Telling {
  readonly item: ItemId
  readonly status: DateStatus
  /**
   * ISO 8601; undefined where it only says something of the deadline, or its day cannot be told.
   */
  readonly value: string | undefined
  /** What falls due, in the telling's own words; undefined where it does not say. */
  readonly what: string | undefined
  /**
   * The day on which it was told: of its document, of its agreement, of the finding; undefined
   * where nobody knows.
   */
  readonly on: Day | undefined
  readonly recordedAt: Instant
  /**
   * Tellings that a person joined it to: what a commitment or a finding rests on, the commitment a
   * finding is about.
   */
  readonly joined: readonly ItemId[]
}

export interface Thread<T extends Telling> {
  /**
   * In the order in which they were told; those of unknown day by when they were recorded, last.
   */
  readonly steps: readonly T[]
  /** Of the latest telling that has one. */
  readonly value: string | undefined
  /** Its last day. */
  readonly day: Day | undefined
  /**
   * Of the latest telling that says something new: who only tells the same day again takes no
   * review or extension back.
   */
  readonly status: DateStatus
  /** Of the earliest telling that has one. */
  readonly what: string | undefined
}

/**
 * Threads of these tellings: one for all that a person joined, and for all of the same value and
 * the same words for what falls due (or none). By day, those without one last; of one day in the
 * order given.
 */
export function deadlineThreads<T extends Telling>(tellings: readonly T[]): readonly Thread<T>[] {
  const groups = new Map<ItemId, T[]>()
  const rootOf = rootsOf(tellings)
  for (const telling of tellings) {
    const root = rootOf(telling.item)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [telling])
    else group.push(telling)
  }
  return [...groups.values()].map(threadOf).sort((a, b) => order(a.day ?? LAST, b.day ?? LAST))
}

const LAST = "~"

function threadOf<T extends Telling>(tellings: readonly T[]): Thread<T> {
  const steps = [...tellings].sort(
    (a, b) => order(a.on ?? LAST, b.on ?? LAST) || order(a.recordedAt, b.recordedAt),
  )
  const value = steps.findLast((step) => step.value !== undefined)?.value
  return {
    steps,
    value,
    day: daysOf(value)?.last,
    status: statusOf(steps),
    what: steps.find(({ what }) => what !== undefined)?.what,
  }
}

function statusOf(steps: readonly Telling[]): DateStatus {
  let [status, value]: [DateStatus, string | undefined] = [steps[0]?.status ?? "set", undefined]
  for (const step of steps) {
    const moved = step.value !== undefined && step.value !== value
    if (step.status !== "set" || moved) status = step.status
    value = step.value ?? value
  }
  return status
}

/**
 * Which telling stands for all that it belongs with: a forest of first-seen items, paths kept
 * short.
 */
function rootsOf(tellings: readonly Telling[]): (item: ItemId) => ItemId {
  const above = new Map<ItemId, ItemId>(tellings.map(({ item }) => [item, item]))
  const rootOf = (item: ItemId): ItemId => {
    let root = item
    for (let next = above.get(root); next !== undefined && next !== root; next = above.get(root))
      root = next
    for (let at = item; at !== root;) {
      const next = above.get(at) ?? root
      above.set(at, root)
      at = next
    }
    return root
  }
  const join = (a: ItemId, b: ItemId): void => {
    if (above.has(a) && above.has(b)) above.set(rootOf(a), rootOf(b))
  }
  const alike = new Map<string, ItemId>()
  for (const telling of tellings) {
    for (const other of telling.joined) join(telling.item, other)
    const key = keyOf(telling)
    if (key === undefined) continue
    join(telling.item, alike.get(key) ?? telling.item)
    alike.set(key, telling.item)
  }
  return rootOf
}

function keyOf({ value, what }: Telling): string | undefined {
  const days = daysOf(value)
  return days === undefined
    ? undefined
    : `${days.first}/${days.last} ${(what ?? "")
        .normalize("NFC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()}`
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
