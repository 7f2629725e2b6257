/** Writes weights in the layout that `src/reading/trees/weights.ts` reads. */

import type { KeptWeights } from "../../src/reading/trees/scorer.ts"
import { MAGIC } from "../../src/reading/trees/weights.ts"
import type { Labels, Seen } from "./lessons.ts"

export interface ToWrite extends Labels {
  readonly seen: readonly Seen[]
  readonly classes: Uint8Array
  readonly tagger: KeptWeights
  readonly guideMoves: KeptWeights
  readonly guideLabels: KeptWeights
  readonly moves: KeptWeights
  readonly labels: KeptWeights
}

export function writeWeights({
  tags,
  relations,
  seen,
  classes,
  tagger,
  guideMoves,
  guideLabels,
  moves,
  labels,
}: ToWrite): Uint8Array {
  const parts = [
    new TextEncoder().encode(`${tags.join("|")}\n${relations.join("|")}`),
    wordBytes(seen.map(({ form }) => form >>> 0)),
    Uint8Array.from(seen, ({ usual }) => usual),
    Uint8Array.from(seen, ({ sure }) => (sure ? 1 : 0)),
    classes,
    ...[tagger, guideMoves, guideLabels, moves, labels].flatMap(
      ({ spreads, counts, classes: of, values }) => [
        gapsOf(spreads),
        counts,
        of,
        new Uint8Array(values.buffer, values.byteOffset, values.length),
      ],
    ),
  ]
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from(MAGIC, "latin1"),
      ...parts.flatMap((part) => [wordBytes([part.length]), part]),
    ]),
  )
}

function wordBytes(words: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4))
  words.forEach((word, i) => {
    view.setUint32(i * 4, word, true)
  })
  return new Uint8Array(view.buffer)
}

function gapsOf(rising: Uint32Array): Uint8Array {
  const bytes: number[] = []
  let before = 0
  for (const number of rising) {
    let gap = number - before
    while (gap >= 128) {
      bytes.push((gap % 128) + 128)
      gap = Math.floor(gap / 128)
    }
    bytes.push(gap)
    before = number
  }
  return Uint8Array.from(bytes)
}
