/**
 * Measures one case in a process of its own, so that cold is cold and memory is its own: `node
 * measure.ts "NAME"` prints one line of JSON.
 */

import { seededDraw } from "../../src/base/index.ts"
import { acceptanceOf } from "../../src/talks/settlement/acceptance.ts"
import { countTable } from "../../src/talks/settlement/count-table.ts"
import { layOut } from "../../src/talks/settlement/course.ts"
import { distinctColumns } from "../../src/talks/settlement/distinct-columns.ts"
import { makeDrawFrontier } from "../../src/talks/settlement/draw-frontier.ts"
import { makeJudge } from "../../src/talks/settlement/draw-judge.ts"
import { makeDrawer } from "../../src/talks/settlement/draws.ts"
import { isFinished, mergeFrontier, type Frontier } from "../../src/talks/settlement/frontier.ts"
import { mergeOrder } from "../../src/talks/settlement/order.ts"
import { countPaths, listPaths } from "../../src/talks/settlement/paths.ts"
import { reachFrontier } from "../../src/talks/settlement/reach.ts"
import { settle } from "../../src/talks/settlement/settle.ts"
import type { Table } from "../../src/talks/settlement/table.ts"
import { unanimity } from "../../src/talks/rules/index.ts"
import { CASES, type Case } from "./cases.ts"
import { enumerate } from "./enumerate.ts"
import { makeTable } from "./tables.ts"
import { talksOf } from "./talks.ts"

export interface Measured {
  readonly cold: number
  readonly best: number
  readonly median: number
  /** Of the whole process, enumeration not counted. */
  readonly megabytes: number
  readonly found: string
  readonly enumeration: { readonly milliseconds: number; readonly found: string } | undefined
}

function measure(given: Case): Measured {
  const table = makeTable(given.shape)
  const work = workOf(given, table)
  const times: number[] = []
  let answer = ""
  for (let round = 0; round < given.rounds; round += 1) {
    const started = performance.now()
    const result = work()
    times.push(performance.now() - started)
    answer = result()
  }
  const megabytes = process.resourceUsage().maxRSS / 1024
  const sorted = [...times].sort((a, b) => a - b)
  return {
    cold: times[0] ?? 0,
    best: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    megabytes,
    found: answer,
    enumeration: given.enumerate === true ? enumerated(table) : undefined,
  }
}

/** The work, which gives a way to say what was found; saying is not timed. */
function workOf({ task }: Case, table: Table): () => () => string {
  const talks = talksOf(table)
  switch (task) {
    case "frontier":
      return () => {
        const frontier = merge(table)
        const count = countPaths(frontier, everyVector(frontier))
        return () => `F ${frontier.front.size}, packages ${count}, peak ${frontier.peak}`
      }
    case "listing":
      return () => {
        const frontier = merge(table)
        const list = listPaths(frontier, everyVector(frontier), 2_000_000)
        return () => `${list.length} packages`
      }
    case "settle":
      return () => {
        const started = performance.now()
        const settlement = settle(talks, {
          limit: 100,
          used: () => (performance.now() - started) / 30_000,
        })
        return () =>
          `F ${wordsOf(settlement.outlook?.vectors)}, accepted ` +
          `${wordsOf(settlement.accepted)}${settlement.bounded.length === 0 ? "" : ", bounded"}`
      }
    case "count":
      return () => {
        const counts = countTable(
          table,
          acceptanceOf(
            ids(table),
            unanimity(ids(table)),
            table.columns.map((_, party) => ({ party })),
          ),
        )
        return () => `accepted ${wordsOf(counts.accepted)}`
      }
    case "proof":
      return () => {
        const reach = reachFrontier(table, String, { candidates: 0, used: () => 0, until: 1 })
        return () => (reach.isEmpty ? "proved empty" : "not proved")
      }
    case "draws-accepted":
    case "draws-undominated":
      return drawWork(task, table)
  }
}

/** Drawing is timed with the judging. */
function drawWork(task: "draws-accepted" | "draws-undominated", table: Table): () => () => string {
  const talks = talksOf(table)
  const acceptance = acceptanceOf(
    ids(table),
    talks.adoption,
    table.columns.map((_, party) => ({ party })),
  )
  return () => {
    const drawer = makeDrawer(talks, seededDraw(1))
    const judge = task === "draws-accepted" ? makeJudge(talks, acceptance) : undefined
    const frontier =
      task === "draws-accepted"
        ? undefined
        : makeDrawFrontier({
            table,
            utility: table.columns.map((_, column) => column),
            varies: drawer.varies,
          })
    for (let draw = 0; draw < 10_000; draw += 1) {
      const scores = drawer.next()
      judge?.draw(scores)
      frontier?.draw(scores)
    }
    const counts = judge?.accepted() ?? frontier?.counts() ?? new Int32Array()
    return () =>
      `${(counts.reduce((sum, count) => sum + count, 0) / 10_000).toFixed(1)} packages a draw`
  }
}

const ids = (table: Table): readonly string[] => table.columns.map((_, party) => `p${party}`)

function merge(table: Table): Frontier {
  const smaller = distinctColumns(table)
  const course = layOut(smaller.table, mergeOrder(smaller.table))
  const merged = course.ok
    ? mergeFrontier(course.value, { candidates: 4_000_000, used: () => 0, until: 1 })
    : undefined
  if (merged === undefined || !isFinished(merged)) throw new Error("not finished")
  return merged
}

const everyVector = ({ front }: Frontier): readonly number[] =>
  Array.from({ length: front.size }, (_, vector) => vector)

const wordsOf = (
  count:
    | {
        readonly kind: string
        readonly value?: bigint
        readonly atLeast?: bigint
        readonly atMost?: bigint
      }
    | undefined,
): string =>
  count === undefined
    ? "unknown"
    : count.kind === "exact"
      ? String(count.value)
      : `${count.atLeast} to ${count.atMost}`

function enumerated(table: Table): Measured["enumeration"] {
  const started = performance.now()
  const answer = enumerate(table)
  return answer === undefined
    ? undefined
    : {
        milliseconds: performance.now() - started,
        found: `F ${answer.vectors}, packages ${answer.packages}`,
      }
}

const name = process.argv[2]
const found = CASES.find((each) => each.name === name)
if (found === undefined) throw new Error(`there is no case ${JSON.stringify(name)}`)
process.stdout.write(`${JSON.stringify(measure(found))}\n`)
