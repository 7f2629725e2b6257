/**
 * The field's own library on the same tables, where Python and the library are installed: `pip
 * install negmas`.
 */

import { spawnSync } from "node:child_process"
import { layOut } from "../../src/talks/settlement/course.ts"
import { mergeFrontier } from "../../src/talks/settlement/frontier.ts"
import { mergeOrder } from "../../src/talks/settlement/order.ts"
import { makeTable, shape, type Shape } from "./tables.ts"

const SHAPES: readonly (readonly [string, Shape])[] = [
  ["4,096 packages, 2 parties", shape(6, 4, 2, "random")],
  ["15,625 packages, 3 parties", shape(6, 5, 3, "random")],
]

/**
 * Reads a table of scores, builds linear utilities, and times the library's frontier over all
 * outcomes.
 */
const SCRIPT = `
import json, sys, time
from negmas.outcomes import make_issue, make_os
from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.preferences.value_fun import TableFun
from negmas.preferences.ops import pareto_frontier
columns = json.load(sys.stdin)
issues = [make_issue(len(options), f"i{n}") for n, options in enumerate(columns[0])]
space = make_os(issues)
def linear(scores):
    values = [TableFun(dict(enumerate(options))) for options in scores]
    weights = [1.0] * len(issues)
    return LinearAdditiveUtilityFunction(values=values, weights=weights, outcome_space=space)
ufuns = [linear(scores) for scores in columns]
start = time.perf_counter()
vectors, places = pareto_frontier(ufuns, outcomes=list(space.enumerate()))
print(json.dumps([(time.perf_counter() - start) * 1000, len(set(tuple(v) for v in vectors))]))
`

/** One line a table; one line that says so where the library is not there. */
export function measureLibrary(): readonly string[] {
  if (spawnSync("python3", ["-c", "import negmas"]).status !== 0)
    return ["negmas is not installed here, so nothing is measured beside it (pip install negmas)"]
  return SHAPES.map(([name, given]) => {
    const table = makeTable(given)
    const { stdout, status, stderr } = spawnSync("python3", ["-c", SCRIPT], {
      input: JSON.stringify(
        table.columns.map(({ scores }) => scores.map((options) => options.map(Number))),
      ),
      encoding: "utf8",
    })
    if (status !== 0)
      return `${name}: negmas did not answer (${stderr.trim().split("\n").at(-1) ?? ""})`
    const [milliseconds = 0, vectors = 0] = JSON.parse(stdout) as number[]
    const { ours, found } = mergeTimed(table)
    return (
      `${name}: negmas ${milliseconds.toFixed(0)} ms for ${vectors} vectors; merging ` +
      `${ours.toFixed(2)} ms for ${found}: ${(milliseconds / ours).toFixed(0)} times as long`
    )
  })
}

function mergeTimed(table: ReturnType<typeof makeTable>): {
  readonly ours: number
  readonly found: number
} {
  let [ours, found] = [Infinity, 0]
  for (let round = 0; round < 9; round += 1) {
    const started = performance.now()
    const course = layOut(table, mergeOrder(table))
    const merged = course.ok
      ? mergeFrontier(course.value, { candidates: 4_000_000, used: () => 0, until: 1 })
      : undefined
    ours = Math.min(ours, performance.now() - started)
    found = merged?.front.size ?? 0
  }
  return { ours, found }
}
