/**
 * Where the actors of a map stand: forces worked out to their end, always to the same places for
 * the same map.
 */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force"
import type { ItemId } from "../../../base/index.ts"

export interface Ends {
  readonly from: ItemId
  readonly to: ItemId
}
export interface Place {
  readonly x: number
  readonly y: number
}

/** The drawing's own measures: places lie within them, with room for a name. */
export const [WIDTH, HEIGHT] = [960, 640] as const
const MARGIN = 70

interface Body extends SimulationNodeDatum {
  readonly item: ItemId
}

/** Steps after which nothing moves any more that could be seen. */
const STEPS = 300

/**
 * The place of each node, by item. The library's own chance is seeded, and places begin on a spiral
 * in the order given.
 */
export function layoutOf(
  nodes: readonly ItemId[],
  edges: readonly Ends[],
): ReadonlyMap<ItemId, Place> {
  const bodies: Body[] = nodes.map((item) => ({ item }))
  const known = new Set(nodes)
  const links = edges
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to }) => ({ source: from, target: to }))
  const simulation = forceSimulation(bodies)
    .force(
      "link",
      forceLink<Body, { source: ItemId | Body; target: ItemId | Body }>(links)
        .id(({ item }) => item)
        .distance(110)
        .strength(0.4),
    )
    .force("apart", forceManyBody().strength(-340))
    .force("room", forceCollide(38))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.09))
    .stop()
  simulation.tick(STEPS)
  return fitted(bodies)
}

/** A drawing of few actors is not stretched further than this. */
const WIDEST = 3

/** Stretched or shrunk into the drawing, its middle in the middle; one alone stands there. */
function fitted(bodies: readonly Body[]): ReadonlyMap<ItemId, Place> {
  const across = extentOf(bodies.map(({ x = 0 }) => x))
  const down = extentOf(bodies.map(({ y = 0 }) => y))
  const scale = Math.min(
    WIDEST,
    (WIDTH - 2 * MARGIN) / across.length,
    (HEIGHT - 2 * MARGIN) / down.length,
  )
  const placed = (value: number, { middle }: Extent, length: number): number =>
    Math.round((length / 2 + (value - middle) * scale) * 10) / 10
  return new Map(
    bodies.map(({ item, x = 0, y = 0 }) => [
      item,
      { x: placed(x, across, WIDTH), y: placed(y, down, HEIGHT) },
    ]),
  )
}

interface Extent {
  readonly middle: number
  readonly length: number
}

function extentOf(values: readonly number[]): Extent {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { middle: (least + most) / 2, length: Math.max(1, most - least) }
}
