/** Random conflicts from a seeded draw: graphs of any shape, and conflicts by options. */

import type { Draw } from "../../../base/index.ts"
import { movesOf, turned, type Conflict, type Moves } from "../conflict.ts"
import { optionGraph } from "../option-form.ts"

const below = (draw: Draw, limit: number): number => Math.floor(draw() * limit)

/** Two to four deciders, up to eight states, moves one way and both ways, preferences with ties. */
export function randomGraphConflict(draw: Draw): Conflict {
  const [states, deciders, density] = [1 + below(draw, 8), 2 + below(draw, 3), draw() * 0.5]
  const moves = Array.from({ length: deciders }, () =>
    movesOf(
      Array.from({ length: states }, () =>
        Array.from({ length: states }, (_, to) => to).filter(() => draw() < density),
      ),
    ),
  )
  return conflictOf(draw, states, { moves, into: moves.map(turned) })
}

/**
 * Two or three deciders with one or two options each, some infeasible, some irreversible, some
 * states the same.
 */
export function randomOptionConflict(draw: Draw): Conflict {
  const sizes = Array.from({ length: 2 + below(draw, 2) }, () => 1 + below(draw, 2))
  const options = sizes.reduce((sum, size) => sum + size, 0)
  const all = 2 ** options - 1
  const pattern = () => {
    const listed = 1 + below(draw, all)
    return { listed, taken: listed & below(draw, all + 1) }
  }
  const oneWay = draw() < 0.5 ? below(draw, all + 1) : 0
  const onlyFromTaken = oneWay & below(draw, all + 1)
  const own = sizes.map(
    (size, i) => (2 ** size - 1) * 2 ** sizes.slice(0, i).reduce((sum, each) => sum + each, 0),
  )
  const some = () => Array.from({ length: below(draw, 3) }, pattern)
  const graph = optionGraph({
    options,
    own,
    infeasible: some(),
    onlyFromTaken,
    onlyFromOpen: oneWay & ~onlyFromTaken,
    same: some(),
  })
  return graph.ok
    ? conflictOf(draw, graph.value.combinations.length, graph.value)
    : randomOptionConflict(draw)
}

/** Deciders with random preferences of at most `ranks` steps over these moves. */
export function conflictOf(
  draw: Draw,
  states: number,
  { moves, into }: { readonly moves: readonly Moves[]; readonly into: readonly Moves[] },
  ranks = Math.ceil(states * (0.4 + draw())),
): Conflict {
  return {
    states: Array.from({ length: states }, (_, i) => ({ id: `s${i + 1}`, options: [], name: "" })),
    deciders: moves.map((each, i) => ({
      id: `d${i}`,
      name: `d${i}`,
      moves: each,
      into: into[i] ?? each,
      rank: Int32Array.from({ length: states }, () => below(draw, ranks)),
    })),
  }
}
