/** Sentences of a treebank in CoNLL-U. */

import { readFileSync } from "node:fs"

export interface TreebankWord {
  readonly form: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly relation: string
  readonly spaceAfter: boolean
}
export interface TreebankSentence {
  readonly words: readonly TreebankWord[]
}

/**
 * The sentences of one file. Heads count from 0, the root is the number of words; relations come
 * without their subtypes.
 */
export function readTreebank(path: string): readonly TreebankSentence[] {
  return readFileSync(path, "utf8")
    .split(/\n\n+/)
    .flatMap((block) => {
      const rows = block
        .split("\n")
        .map((line) => line.split("\t"))
        .filter(([id = ""]) => /^\d+$/.test(id))
      const words = rows.map(
        ([, form = "", , upos = "", xpos = "", , head = "0", relation = "", , misc = ""]) => ({
          form,
          upos,
          xpos,
          head: head === "0" ? rows.length : Number(head) - 1,
          relation: relation.split(":")[0] ?? "",
          spaceAfter: !misc.includes("SpaceAfter=No"),
        }),
      )
      return words.length === 0 ? [] : [{ words }]
    })
}

/**
 * The heads with crossing arcs lifted to the grandparent, shortest first, until none cross (Nivre
 * and Nilsson 2005).
 */
export function projective(heads: readonly number[]): readonly number[] {
  const lifted = [...heads]
  for (let child = firstCrossing(lifted); child >= 0; child = firstCrossing(lifted))
    lifted[child] = lifted[lifted[child] as number] ?? lifted.length
  return lifted
}

function firstCrossing(heads: readonly number[]): number {
  let [best, length] = [-1, Infinity]
  heads.forEach((head, child) => {
    if (head === heads.length) return
    const [from, to] = [Math.min(head, child), Math.max(head, child)]
    const crosses = Array.from({ length: to - from - 1 }, (_, k) => from + 1 + k).some(
      (between) => !descends(heads, between, head),
    )
    if (crosses && to - from < length) [best, length] = [child, to - from]
  })
  return best
}

function descends(heads: readonly number[], from: number, ancestor: number): boolean {
  for (
    let at = from, steps = 0;
    at < heads.length && steps <= heads.length;
    at = heads[at] as number, steps += 1
  )
    if (at === ancestor) return true
  return false
}
