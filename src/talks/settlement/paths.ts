/** Which packages stand behind vectors: the ways through the links that a merge has left. */

import type { Course, Move } from "./course.ts"
import type { Links } from "./front.ts"
import {
  listOfCodes,
  noPackages,
  packageCode,
  type PackageCode,
  type PackageList,
} from "./package-list.ts"

/** A merge that has run to its end. */
export interface Merged {
  readonly course: Course
  readonly links: readonly Links[]
}

/** Options that are still wanted, by issue; undefined: all. */
type Wanted = readonly (ReadonlySet<number> | undefined)[]

/** How many packages stand behind these vectors of the last front. */
export function countPaths({ course, links }: Merged, chosen: readonly number[]): bigint {
  const rounded = forward({ course, links }, [])
  const sum = chosen.reduce(
    (total, vector) => total + ((rounded.at(-1) as Float64Array)[vector] as number),
    0,
  )
  if (sum < 2 ** 53) return BigInt(sum)
  let counts: bigint[] = [1n]
  for (const [stage, { first, parents, moves }] of links.entries()) {
    const options = (course.stages[stage]?.moves ?? []).map((move) => BigInt(move.options.length))
    counts = Array.from({ length: first.length - 1 }, (_, vector) => {
      let count = 0n
      for (let link = first[vector] as number; link < (first[vector + 1] as number); link += 1)
        count += (counts[parents[link] as number] ?? 0n) * (options[moves[link] as number] ?? 0n)
      return count
    })
  }
  return chosen.reduce((total, vector) => total + (counts[vector] ?? 0n), 0n)
}

/**
 * The first `limit` packages, in package order, of all that stand behind these vectors.
 *
 * Where there are more, they are narrowed down first: by the options of the first issue, counted
 * without listing, then by those of the second inside the option at which the limit falls, and so
 * on; so no more are written out than are wanted.
 */
export function listPaths(merged: Merged, chosen: readonly number[], limit: number): PackageList {
  const sizes = sizesOf(merged.course)
  const code = packageCode(sizes)
  const found: Float64Array[][] = Array.from({ length: code.words }, () => [])
  collect(merged, { chosen, code, limit, wanted: sizes.map(() => undefined), issue: 0, found })
  const words = found.map(joined)
  return (words[0]?.length ?? 0) === 0 ? noPackages : listOfCodes(code, words, limit)
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

interface Search {
  readonly chosen: readonly number[]
  readonly code: PackageCode
  readonly limit: number
  readonly wanted: Wanted
  /** The issue whose options come next. */
  readonly issue: number
  /** By word of the code, the stretches found. */
  readonly found: readonly Float64Array[][]
}

function collect(merged: Merged, search: Search): void {
  if (search.limit <= 0) return
  const counts = forward(merged, search.wanted)
  const last = counts.at(-1) as Float64Array
  const total = search.chosen.reduce((sum, vector) => sum + (last[vector] as number), 0)
  if (total <= Math.max(search.limit, 2 ** 16) || search.issue >= search.wanted.length) {
    writeOut(merged, search, counts)
    return
  }
  const byOption = optionCounts(merged, search, counts)
  let [taken, option] = [0, 0]
  while (option < byOption.length && taken + (byOption[option] as number) <= search.limit)
    taken += byOption[option++] as number
  const narrowed = (options: readonly number[]): Wanted =>
    search.wanted.map((wanted, issue) => (issue === search.issue ? new Set(options) : wanted))
  if (taken > 0)
    collect(merged, {
      ...search,
      limit: taken,
      wanted: narrowed(Array.from({ length: option }, (_, each) => each)),
      issue: search.wanted.length,
    })
  if (option < byOption.length)
    collect(merged, {
      ...search,
      limit: search.limit - taken,
      wanted: narrowed([option]),
      issue: search.issue + 1,
    })
}

/**
 * How many ways lead to each vector of each front, of those that the wanted options leave; the
 * first entry is the beginning.
 */
function forward({ course, links }: Merged, wanted: Wanted): readonly Float64Array[] {
  const all: Float64Array[] = [Float64Array.of(1)]
  for (const [place, { first, parents, moves }] of links.entries()) {
    const before = all.at(-1) as Float64Array
    const weights = weightsOf(course, place, wanted)
    const counts = new Float64Array(first.length - 1)
    for (let vector = 0; vector < counts.length; vector += 1) {
      let count = 0
      for (let link = first[vector] as number; link < (first[vector + 1] as number); link += 1)
        count +=
          (before[parents[link] as number] as number) * (weights[moves[link] as number] as number)
      counts[vector] = count
    }
    all.push(counts)
  }
  return all
}

/** How many wanted options each move of a stage has. */
function weightsOf({ stages }: Course, place: number, wanted: Wanted): Float64Array {
  const stage = stages[place]
  const set = stage === undefined ? undefined : wanted[stage.issue]
  return Float64Array.from(stage?.moves ?? [], ({ options }) =>
    set === undefined ? options.length : options.filter((option) => set.has(option)).length,
  )
}

/** By option of the issue that comes next, how many of the packages have it. */
function optionCounts(
  { course, links }: Merged,
  { chosen, wanted, issue }: Search,
  counts: readonly Float64Array[],
): Float64Array {
  const byOption = new Float64Array(sizesOf(course)[issue] ?? 0)
  let ahead = new Float64Array((counts.at(-1) as Float64Array).length)
  for (const vector of chosen) ahead[vector] = 1
  for (let place = links.length - 1; place >= 0; place -= 1) {
    const [{ first, parents, moves }, before] = [
      links[place] as Links,
      counts[place] as Float64Array,
    ]
    const [stageMoves, weights] = [
      course.stages[place]?.moves ?? [],
      weightsOf(course, place, wanted),
    ]
    const here = course.stages[place]?.issue === issue
    const behind = new Float64Array(before.length)
    for (let vector = 0; vector < ahead.length; vector += 1) {
      const onward = ahead[vector] as number
      if (onward === 0) continue
      for (let link = first[vector] as number; link < (first[vector + 1] as number); link += 1) {
        const [parent, move] = [parents[link] as number, moves[link] as number]
        behind[parent] = (behind[parent] as number) + onward * (weights[move] as number)
        if (here)
          for (const option of (stageMoves[move] as Move).options)
            byOption[option] = (byOption[option] as number) + onward * (before[parent] as number)
      }
    }
    if (here) return byOption
    ahead = behind
  }
  return byOption
}

/** Ways back through the stages: where each one stands, and the code of what it has passed. */
interface Trail {
  readonly nodes: Int32Array
  readonly words: readonly Float64Array[]
}

/** Writes every package out, from the last stage back. */
function writeOut(
  { course, links }: Merged,
  { chosen, code, wanted, found }: Search,
  counts: readonly Float64Array[],
): void {
  let trail: Trail = {
    nodes: Int32Array.from(chosen),
    words: found.map(() => new Float64Array(chosen.length)),
  }
  for (let place = links.length - 1; place >= 0; place -= 1) {
    const issue = course.stages[place]?.issue ?? 0
    const set = wanted[issue]
    const options = (course.stages[place]?.moves ?? []).map((move) =>
      set === undefined ? move.options : move.options.filter((option) => set.has(option)),
    )
    trail = stepBack(trail, {
      links: links[place] as Links,
      before: counts[place] as Float64Array,
      options,
      word: code.word[issue] as number,
      stride: code.stride[issue] as number,
    })
  }
  for (const [k, word] of trail.words.entries()) found[k]?.push(word)
}

interface Step {
  readonly links: Links
  readonly before: Float64Array
  readonly options: readonly (readonly number[])[]
  readonly word: number
  readonly stride: number
}

function stepBack({ nodes, words }: Trail, step: Step): Trail {
  const {
    links: { first, parents, moves },
    before,
    options,
    word,
    stride,
  } = step
  const length = trailsBehind(nodes, step)
  const next = { nodes: new Int32Array(length), words: words.map(() => new Float64Array(length)) }
  const here = next.words[word] as Float64Array
  let out = 0
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] as number
    const start = out
    for (let link = first[node] as number; link < (first[node + 1] as number); link += 1) {
      const parent = parents[link] as number
      if (before[parent] === 0) continue
      for (const option of options[moves[link] as number] as readonly number[]) {
        next.nodes[out] = parent
        here[out] = option * stride
        out += 1
      }
    }
    for (const [k, values] of words.entries()) {
      const [value, target] = [values[i] as number, next.words[k] as Float64Array]
      for (let at = start; at < out; at += 1) target[at] = (target[at] as number) + value
    }
  }
  return next
}

/** How many trails there are one stage further back. */
function trailsBehind(
  nodes: Int32Array,
  { links: { first, parents, moves }, before, options }: Step,
): number {
  const widths = Int32Array.from(options, ({ length }) => length)
  let length = 0
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] as number
    for (let link = first[node] as number; link < (first[node + 1] as number); link += 1)
      if (before[parents[link] as number] !== 0) length += widths[moves[link] as number] as number
  }
  return length
}

/**
 * How many options each issue has, by issue; moves of a stage name each feasible option at least
 * once, so the largest one tells.
 */
function sizesOf({ stages }: Course): readonly number[] {
  const sizes = new Array<number>(stages.length).fill(1)
  for (const { issue, moves } of stages)
    for (const { options } of moves)
      for (const option of options) if (option >= (sizes[issue] ?? 1)) sizes[issue] = option + 1
  return sizes
}
