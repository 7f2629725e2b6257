/**
 * A few reading processes: at most so many at once, one kept warm, none older than its count of
 * documents.
 */

import type { Result } from "../base/index.ts"
import type { Extracted, IntakeFault } from "../sources/index.ts"
import { startChild, type Child, type ChildLimits } from "./child.ts"
import { refuse } from "./fault.ts"
import type { Job } from "./worker.ts"

export interface ChildrenLimits extends ChildLimits {
  readonly children: number
  /** Documents that one child reads before another takes its place. */
  readonly documentsPerChild: number
  /** How long a child without work is kept. */
  readonly idleMilliseconds: number
}

/**
 * Takes a document apart in a child; waits its turn where all are at work. A document on which two
 * children end is broken.
 */
export type RunInChild = (job: Job) => Promise<Result<Extracted, IntakeFault>>

interface Warm {
  readonly child: Child
  readonly documents: number
  readonly over: NodeJS.Timeout
}

/** Children that run this module; none is started before the first job. */
export function readingChildren(entry: URL, limits: ChildrenLimits): RunInChild {
  const waiting: (() => void)[] = []
  let atWork = 0
  let warm: Warm | undefined

  const taken = (): { child: Child; documents: number } => {
    const held = warm
    warm = undefined
    clearTimeout(held?.over)
    if (held?.child.alive() === true) return held
    return { child: startChild(entry, limits), documents: 0 }
  }
  /**
   * A warm child may have ended since its last document (the system was short of memory): that is
   * not this one's fault.
   */
  const run = async (job: Job, triesLeft: number): Promise<Result<Extracted, IntakeFault>> => {
    const { child, documents } = taken()
    const answer = await child.run(job)
    if (answer !== undefined) givenBack(child, documents + 1)
    else if (triesLeft > 0) return run(job, triesLeft - 1)
    return (
      answer ??
      refuse(
        "broken",
        "its reader stopped without an answer",
        "save the text you see as .txt; parley doctor says if something is missing",
      )
    )
  }
  const givenBack = (child: Child, documents: number): void => {
    if (!child.alive()) return
    if (warm !== undefined || documents >= limits.documentsPerChild) return child.end()
    const over = setTimeout(() => {
      child.end()
    }, limits.idleMilliseconds).unref()
    warm = { child, documents, over }
  }
  return async (job) => {
    if (atWork >= limits.children) await new Promise<void>((resume) => waiting.push(resume))
    else atWork += 1
    try {
      return await run(job, 1)
    } finally {
      const next = waiting.shift()
      if (next === undefined) atWork -= 1
      else next()
    }
  }
}
