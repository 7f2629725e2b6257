/** What is measured, with what must be reached and what is aimed at. */

import { chain, everyPair, grid, shape, tree, type Shape } from "./tables.ts"

/** What is timed on a table. */
export type Task =
  /** The whole frontier, ties counted. */
  | "frontier"
  /** The frontier and all its packages listed. */
  | "listing"
  /** Everything that `parley settle` tells but the printing. */
  | "settle"
  /** How many packages all accept. */
  | "count"
  /** That none is accepted by all. */
  | "proof"
  /** 10,000 draws of weights: in how many a package is accepted, or undominated. */
  | "draws-accepted"
  | "draws-undominated"

export interface Case {
  readonly name: string
  readonly task: Task
  readonly shape: Shape
  /** Milliseconds. */
  readonly must: number
  readonly aim: number
  readonly rounds: number
  /** Whether every package is looked at beside it, one by one. */
  readonly enumerate?: boolean
}

const long: Shape = { sizes: [6, 5, 5, 4, 4, 5, 4, 5], parties: 5, kind: "long" }
const tied: Shape = { sizes: [6, 14, 14, 14, 13, 26], parties: 3, kind: "tied" }
const drawn: Shape = { sizes: [5, 10, 10, 10, 10], parties: 3, kind: "random", reservation: 0.55 }
const onGrid = (issues: number, options: number, parties: number, steps: number): Shape => ({
  ...shape(issues, options, parties, "grid"),
  steps,
  reservation: 0.6,
})

export const CASES: readonly Case[] = [
  {
    name: "390,625 packages, 2 parties",
    task: "frontier",
    shape: shape(8, 5, 2, "random"),
    must: 5,
    aim: 0.2,
    rounds: 15,
    enumerate: true,
  },
  {
    name: "1,771,561 packages, 2 parties",
    task: "frontier",
    shape: shape(6, 11, 2, "random"),
    must: 5,
    aim: 0.3,
    rounds: 15,
    enumerate: true,
  },
  {
    name: "20 x 10 (10^20), 2 parties",
    task: "frontier",
    shape: shape(20, 10, 2, "random"),
    must: 10,
    aim: 0.7,
    rounds: 15,
  },
  {
    name: "20 x 10, 2 parties, opposed",
    task: "frontier",
    shape: shape(20, 10, 2, "opposed"),
    must: 200,
    aim: 30,
    rounds: 9,
  },
  {
    name: "50 x 10, 2 parties, opposed",
    task: "frontier",
    shape: shape(50, 10, 2, "opposed"),
    must: 3000,
    aim: 300,
    rounds: 4,
  },
  {
    name: "390,625 packages, 3 parties, everything",
    task: "settle",
    shape: shape(8, 5, 3, "random", { reservation: 0.6 }),
    must: 20,
    aim: 2,
    rounds: 15,
    enumerate: true,
  },
  {
    name: "5.6 million packages, 3 parties, 927,472 tied",
    task: "frontier",
    shape: tied,
    must: 20,
    aim: 1,
    rounds: 9,
    enumerate: true,
  },
  {
    name: "the same, all 927,472 listed",
    task: "listing",
    shape: tied,
    must: 300,
    aim: 50,
    rounds: 6,
  },
  {
    name: "65,536 packages, 6 parties",
    task: "frontier",
    shape: shape(8, 4, 6, "random"),
    must: 100,
    aim: 15,
    rounds: 9,
    enumerate: true,
  },
  {
    name: "240,000 packages, 5 parties, totals of 60 bits",
    task: "frontier",
    shape: long,
    must: 400,
    aim: 35,
    rounds: 9,
    enumerate: true,
  },
  {
    name: "20 x 10, 3 parties",
    task: "frontier",
    shape: shape(20, 10, 3, "random"),
    must: 600,
    aim: 80,
    rounds: 6,
  },
  {
    name: "30 x 5, 3 parties",
    task: "frontier",
    shape: shape(30, 5, 3, "random"),
    must: 600,
    aim: 80,
    rounds: 6,
  },
  {
    name: "10 x 6, 4 parties",
    task: "frontier",
    shape: shape(10, 6, 4, "random"),
    must: 200,
    aim: 40,
    rounds: 6,
  },
  {
    name: "10 x 6, 5 parties",
    task: "frontier",
    shape: shape(10, 6, 5, "random"),
    must: 500,
    aim: 100,
    rounds: 5,
  },
  {
    name: "10 x 6, 6 parties",
    task: "frontier",
    shape: shape(10, 6, 6, "random"),
    must: 8000,
    aim: 2500,
    rounds: 3,
  },
  {
    name: "20 x 10, 4 parties",
    task: "frontier",
    shape: shape(20, 10, 4, "random"),
    must: 10_000,
    aim: 2500,
    rounds: 3,
  },
  {
    name: "30 x 5, 5 parties, no agreement",
    task: "proof",
    shape: shape(30, 5, 5, "random", { reservation: 0.9 }),
    must: 100,
    aim: 2,
    rounds: 9,
  },
  {
    name: "accepted of 10^20, 2 parties, 1,000 steps",
    task: "count",
    shape: onGrid(20, 10, 2, 1000),
    must: 250,
    aim: 40,
    rounds: 6,
  },
  {
    name: "accepted of 10^20, 3 parties, 200 steps",
    task: "count",
    shape: onGrid(20, 10, 3, 200),
    must: 500,
    aim: 80,
    rounds: 5,
  },
  {
    name: "accepted of 10^20, 3 parties, 400 steps",
    task: "count",
    shape: onGrid(20, 10, 3, 400),
    must: 4000,
    aim: 900,
    rounds: 3,
  },
  {
    name: "accepted of 10^12 off the grid, 2 parties",
    task: "count",
    shape: { ...onGrid(12, 10, 2, 1_200_000_000) },
    must: 3000,
    aim: 400,
    rounds: 3,
  },
  {
    name: "accepted of 10^12 off the grid, 3 parties",
    task: "count",
    shape: { ...onGrid(12, 10, 3, 1_200_000_000) },
    must: 15_000,
    aim: 3000,
    rounds: 2,
  },
  {
    name: "chain of 30 x 5, 2 parties",
    task: "frontier",
    shape: shape(30, 5, 2, "random", { links: chain(30) }),
    must: 150,
    aim: 6,
    rounds: 6,
  },
  {
    name: "tree of 30 x 5, 2 parties",
    task: "frontier",
    shape: shape(30, 5, 2, "random", { links: tree(30) }),
    must: 150,
    aim: 6,
    rounds: 6,
  },
  {
    name: "chain of 30 x 5, 3 parties",
    task: "frontier",
    shape: shape(30, 5, 3, "random", { links: chain(30) }),
    must: 1500,
    aim: 150,
    rounds: 5,
  },
  {
    name: "grid 3 x 10 of 5, 2 parties",
    task: "frontier",
    shape: shape(30, 5, 2, "random", { links: grid(10, 3) }),
    must: 2000,
    aim: 150,
    rounds: 4,
  },
  {
    name: "grid 4 x 7 of 5, 2 parties",
    task: "frontier",
    shape: shape(28, 5, 2, "random", { links: grid(7, 4) }),
    must: 5000,
    aim: 500,
    rounds: 3,
  },
  {
    name: "30 x 10, every pair linked, 3 parties: bounded",
    task: "settle",
    shape: shape(30, 10, 3, "random", { links: everyPair(30), reservation: 0.7 }),
    must: 5000,
    aim: 2000,
    rounds: 2,
  },
  {
    name: "50,000 packages, 10,000 draws: accepted",
    task: "draws-accepted",
    shape: drawn,
    must: 5000,
    aim: 1200,
    rounds: 1,
  },
  {
    name: "50,000 packages, 10,000 draws: undominated",
    task: "draws-undominated",
    shape: drawn,
    must: 10_000,
    aim: 2000,
    rounds: 1,
  },
  {
    name: "100,000 packages, 3 parties, everything (a slider)",
    task: "settle",
    shape: shape(5, 10, 3, "random", { reservation: 0.6 }),
    must: 30,
    aim: 5,
    rounds: 15,
  },
]
