/**
 * What the stages of a training leave for each other: tags and trees by fold, weights by seed, each
 * in a file of its own.
 */

import { readFileSync, renameSync, writeFileSync } from "node:fs"
import type { Parsed } from "../../src/reading/trees/types.ts"
import type { Lesson } from "./lessons.ts"
import type { Weight } from "./perceptron.ts"

/** Lesson `i` is of fold `i % FOLDS`. */
export const FOLDS = 4

/** The folder of the files. */
export type Place = string

/** A file appears whole or not at all. */
function write(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
}

export const writeTags = (place: Place, fold: number, tags: readonly Uint8Array[]): void => {
  write(`${place}/tags-${fold}`, Buffer.concat(tags))
}

/** The tags given to each lesson. */
export function readTags(place: Place, lessons: readonly Lesson[]): readonly Uint8Array[] {
  const next = Array.from({ length: FOLDS }, (_, fold) =>
    takerOf(readFileSync(`${place}/tags-${fold}`)),
  )
  return lessons.map(({ facts }, i) => Uint8Array.from(next[i % FOLDS]?.(facts.length) ?? []))
}

export function writeTrees(place: Place, fold: number, trees: readonly Parsed[]): void {
  write(
    `${place}/trees-${fold}`,
    Buffer.concat(
      trees.flatMap(({ heads, labels }) => [Buffer.from(Uint16Array.from(heads).buffer), labels]),
    ),
  )
}

/** The trees of the turned sentence found for each lesson. */
export function readTrees(place: Place, lessons: readonly Lesson[]): readonly Parsed[] {
  const next = Array.from({ length: FOLDS }, (_, fold) =>
    takerOf(readFileSync(`${place}/trees-${fold}`)),
  )
  return lessons.map(({ facts: { length } }, i) => {
    const take = next[i % FOLDS] as (count: number) => Buffer
    const heads = take(length * 2)
    return {
      heads: Int32Array.from({ length }, (_, k) => heads.readUInt16LE(k * 2)),
      labels: Uint8Array.from(take(length)),
    }
  })
}

function takerOf(bytes: Buffer): (count: number) => Buffer {
  let at = 0
  return (count) => bytes.subarray(at, (at += count))
}

const WEIGHT_BYTES = 12

export function writeModel(
  place: Place,
  name: string,
  seed: number,
  weights: Iterable<Weight>,
): void {
  const all = [...weights]
  const bytes = Buffer.alloc(all.length * WEIGHT_BYTES)
  all.forEach(({ key, of, mean }, i) => {
    bytes.writeInt32LE(key, i * WEIGHT_BYTES)
    bytes.writeInt32LE(of, i * WEIGHT_BYTES + 4)
    bytes.writeFloatLE(mean, i * WEIGHT_BYTES + 8)
  })
  write(`${place}/${name}-${seed}`, bytes)
}

/** The weights of one model, read as they are asked for. */
export function readModel(place: Place, name: string, seed: number): Iterable<Weight> {
  const bytes = readFileSync(`${place}/${name}-${seed}`)
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < bytes.length; at += WEIGHT_BYTES)
        yield {
          key: bytes.readInt32LE(at),
          of: bytes.readInt32LE(at + 4),
          mean: bytes.readFloatLE(at + 8),
        }
    },
  }
}
