import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import fc from "fast-check"
import { expect, test } from "vitest"
import { createHash } from "node:crypto"
import { WEIGHTS_SHA256 } from "../models.ts"
import { analyserOver } from "./analyser.ts"
import { partsOf } from "./parts.ts"
import { keptScorer, spread } from "./scorer.ts"
import { readWeights } from "./weights.ts"
import { wordShape } from "./word-facts.ts"

const bytes = gunzipSync(readFileSync(new URL("../weights/english.bin.gz", import.meta.url)))
const analyse = analyserOver(bytes)

test("the weights are the ones that this version names", () => expect(createHash("sha256").update(bytes).digest("hex")).toBe(WEIGHTS_SHA256))

test.each([
  { why: "bytes of something else", bytes: new TextEncoder().encode("hello, world"), fault: "layout" },
  { why: "a file cut short", bytes: bytes.subarray(0, 12), fault: "end too early" },
])("weights: $why are refused", ({ bytes: odd, fault }) => expect(() => readWeights(odd)).toThrow(fault))

const drawn = (text: string): string[] => {
  const words = text.split(" ")
  const { heads, relations } = analyse(words)
  return words.map((word, i) => `${word} ${relations[i] ?? ""} ${words[heads[i] ?? -1] ?? "-"}`)
}

test.each([
  { why: "subject, verb, object", text: "The envoy carried a letter .", want: ["The det envoy", "envoy nsubj carried", "carried root -", "a det letter", "letter obj carried", ". punct carried"] },
  { why: "a clause said", text: "She said the road was shut .", want: ["She nsubj said", "said root -", "the det road", "road nsubj shut", "was cop shut", "shut ccomp said", ". punct said"] },
])("trees: $why", ({ text, want }) => expect(drawn(text)).toEqual(want))

test("trees: whatever the words, every sentence has one root, and every word reaches it", () =>
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("said", "that", "-", "a-b-c", "cannot", ",", "“", "the")), { minLength: 1, maxLength: 40 }), (words) => {
    const { heads, tags, relations } = analyse(words)
    expect([heads.length, tags.length, relations.length]).toEqual([words.length, words.length, words.length])
    expect([...heads].filter((head) => head < 0)).toHaveLength(1)
    words.forEach((_, word) => {
      let [at, steps] = [word, 0]
      while ((heads[at] ?? -1) >= 0 && steps <= words.length) { at = heads[at] ?? -1; steps += 1 }
      expect(steps).toBeLessThanOrEqual(words.length)
    })
  }), { numRuns: 200 }))

test("parts: hyphenated words are cut, each part knows its word, and overlong ones stay whole", () => {
  expect(partsOf(["power-sharing", "deal", "cannot", "-", "--"])).toEqual({ parts: ["power", "-", "sharing", "deal", "can", "not", "-", "--"], ownerOf: [0, 0, 0, 1, 2, 2, 3, 4] })
  expect(partsOf(["a-".repeat(50) + "b"]).parts).toHaveLength(1)
})

test.each([
  { form: "Noor", want: "Xx" }, { form: "U.S.", want: "X.X." }, { form: "20-year", want: "d-x" }, { form: "ЛЕС", want: "X" },
])("shape of $form", ({ form, want }) => expect(wordShape(form)).toBe(want))

test("a scorer adds the squares of what is kept for the features given, and nothing for others", () => {
  const keys = [11, 22].sort((a, b) => spread(a) - spread(b))
  const scorer = keptScorer({ spreads: Uint32Array.from(keys, spread), counts: Uint8Array.from([1, 2]), classes: Uint8Array.from([0, 0, 1]), values: Int8Array.from([3, -2, 5]) })
  const scores = new Float32Array(2)
  scorer.score(Int32Array.from([...keys, 33]), 3, scores)
  expect([...scores]).toEqual([9 - 4, 25])
})
