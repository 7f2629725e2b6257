/**
 * The weights as they are kept in one file: little-endian, sections one after the other, each as
 * its length and its bytes: the tags and relations as text, the lexicon, the word classes, then the
 * tagger, moves and labels of the reading from the end, and moves and labels of the one from the
 * front.
 */

import type { KeptWeights } from "./scorer.ts"

/** The first eight bytes of such a file: a name and the version of the layout. */
export const MAGIC = "PARLEY2\n"

export interface Weights {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  /**
   * Hashes of forms, each with the class that it had most often (from 0) and whether it almost
   * always had it.
   */
  readonly forms: Uint32Array
  readonly usual: Uint8Array
  readonly sure: Uint8Array
  readonly classes: Uint8Array
  readonly tagger: KeptWeights
  readonly guideMoves: KeptWeights
  readonly guideLabels: KeptWeights
  readonly moves: KeptWeights
  readonly labels: KeptWeights
}

/**
 * The weights in these bytes, of which only those of the models are views; throws RangeError where
 * they are not laid out as above.
 */
export function readWeights(bytes: Uint8Array): Weights {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC)
    throw new RangeError("the weights of the reader are not in the layout that this version reads")
  const next = sectionsFrom(bytes, MAGIC.length)
  const [lists, forms, usual, sure, classes] = [next(), next(), next(), next(), next()]
  const [tags = [], relations = []] = textOf(lists)
    .split("\n")
    .map((line) => line.split("|"))
  return {
    tags,
    relations,
    forms: wordsOf(forms),
    usual: usual.slice(),
    sure: sure.slice(),
    classes: classes.slice(),
    tagger: keptFrom(next),
    guideMoves: keptFrom(next),
    guideLabels: keptFrom(next),
    moves: keptFrom(next),
    labels: keptFrom(next),
  }
}

function sectionsFrom(bytes: Uint8Array, from: number): () => Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = from
  return () => {
    if (at + 4 > bytes.length) throw new RangeError("the weights of the reader end too early")
    const end = at + 4 + view.getUint32(at, true)
    const section = bytes.subarray(at + 4, end)
    at = end
    return section
  }
}

function textOf(bytes: Uint8Array): string {
  let text = ""
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true))
}

function keptFrom(next: () => Uint8Array): KeptWeights {
  const [gaps, counts, classes, values] = [next(), next(), next(), next()]
  return {
    spreads: risingFrom(gaps, counts.length),
    counts,
    classes,
    values: new Int8Array(values.buffer, values.byteOffset, values.length),
  }
}

/**
 * Numbers in rising order, kept as their distances: seven bits a byte, the highest bit where more
 * follow.
 */
function risingFrom(gaps: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let [at, number] = [0, 0]
  for (let i = 0; i < count; i += 1) {
    let [gap, factor, byte] = [0, 1, 128]
    while (byte >= 128) {
      byte = gaps[at] as number
      at += 1
      gap += (byte & 127) * factor
      factor *= 128
    }
    number += gap
    numbers[i] = number
  }
  return numbers
}
