/** Recomputes a history, link by link, and says where it breaks first and why. */

import type { CompartmentId, Instant } from "../base/index.ts"
import {
  contentHash,
  GENESIS,
  isSalt,
  linkHash,
  type Hashing,
  type HistoryLink,
  type SaltedContent,
} from "./history.ts"
import type { HistoryCheck } from "./ports.ts"

/**
 * A link as it is kept: with the hash that was written beside it, and its content unless that was
 * destroyed.
 */
export interface HistoryRow {
  readonly link: HistoryLink
  readonly hash: string
  readonly content: SaltedContent | undefined
}

/** Where a compartment's chain ends, as kept apart from it. */
export interface HistoryHead {
  readonly seq: number
  readonly hash: string
  readonly recordedAt: Instant
}

export interface HistoryVerifier {
  /**
   * Takes the next link in order; links after the first break are not looked at. False where the
   * chain is broken.
   */
  take(row: HistoryRow): boolean
  /** How the history stands once every link was taken. */
  finish(head: HistoryHead | undefined): HistoryCheck
}

interface Progress {
  seq: number
  hash: string
  recordedAt: string
  entries: number
  destroyed: number
  readonly accepted: Instant[]
  /**
   * Links whose content is not there, and whose tombstone has not come yet; true where it is an
   * entry's.
   */
  readonly missing: Map<number, boolean>
}

/**
 * A verifier for one compartment's chain. It holds in memory only what is missing, so that any
 * length can be streamed. A link breaks the chain when its number does not follow, its instant goes
 * back, its hash or its content's hash is not the one kept, or its content is gone without a
 * tombstone; the end breaks when it is not where the head says.
 */
export function historyVerifier(compartment: CompartmentId, hashing: Hashing): HistoryVerifier {
  const progress: Progress = {
    seq: 0,
    hash: GENESIS,
    recordedAt: "",
    entries: 0,
    destroyed: 0,
    accepted: [],
    missing: new Map(),
  }
  let broken: HistoryCheck | undefined
  const breakAt = (at: number, because: string): HistoryCheck => ({
    kind: "broken",
    compartment,
    room: undefined,
    at,
    because,
  })
  return {
    take: (row) => {
      if (broken !== undefined) return false
      const because =
        row.link.compartment === compartment
          ? fault(row, progress, hashing)
          : "it belongs to another compartment"
      if (because !== undefined) broken = breakAt(progress.seq + 1, because)
      else advance(row, progress)
      return because === undefined
    },
    finish: (head) => {
      if (broken !== undefined) return broken
      const [lost] = progress.missing.keys()
      if (lost !== undefined)
        return breakAt(lost, "its content is gone, and nothing says that it was destroyed")
      const { seq, hash, entries, destroyed, accepted } = progress
      if (
        head === undefined ||
        head.seq !== seq ||
        head.hash !== hash ||
        head.recordedAt !== progress.recordedAt
      )
        return breakAt(seq, endFault(head, seq))
      return {
        kind: "whole",
        compartment,
        room: undefined,
        entries,
        destroyed,
        links: seq,
        head: hash,
        recordedAt: head.recordedAt,
        accepted,
      }
    },
  }
}

function fault(
  { link, hash, content }: HistoryRow,
  progress: Progress,
  hashing: Hashing,
): string | undefined {
  if (link.seq !== progress.seq + 1) return `the next link kept is number ${link.seq}`
  if (link.recordedAt < progress.recordedAt)
    return "it was recorded before the link that it follows"
  if (linkHash(progress.hash, link, hashing) !== hash)
    return "its hash is not that of its fields and the link before"
  if (link.act === "destroy") return tombstoneFault(link.target, content, progress)
  if (content === undefined) return undefined
  if (link.act === "accept") return "it has content, where none was written"
  if (!isSalt(content.salt)) return "its content's salt was changed"
  return contentHash(content, hashing) === link.contentHash ? undefined : "its content was changed"
}

function tombstoneFault(
  target: number,
  content: SaltedContent | undefined,
  { missing }: Progress,
): string | undefined {
  if (content !== undefined) return "it is a tombstone with content"
  return missing.has(target)
    ? undefined
    : `it says that link ${target} was destroyed, whose content is there or was destroyed before`
}

function advance({ link, hash, content }: HistoryRow, progress: Progress): void {
  progress.seq = link.seq
  progress.hash = hash
  progress.recordedAt = link.recordedAt
  if (link.act === "write") progress.entries += 1
  if (link.act === "accept") progress.accepted.push(link.recordedAt)
  else if (link.act === "destroy") bury(link.target, progress)
  else if (content === undefined) progress.missing.set(link.seq, link.act === "write")
}

function bury(target: number, progress: Progress): void {
  if (progress.missing.get(target) === true) progress.destroyed += 1
  progress.missing.delete(target)
}

function endFault(head: HistoryHead | undefined, seq: number): string {
  if (head === undefined) return "no end is kept for this history"
  return head.seq === seq
    ? "the end that is kept has another hash or instant"
    : `the history ends at link ${seq}, but its kept end is link ${head.seq}`
}
