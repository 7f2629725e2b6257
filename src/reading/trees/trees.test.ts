import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import fc from "fast-check"
import { expect, test } from "vitest"
import { createHash } from "node:crypto"
import { WEIGHTS_SHA256 } from "../models.ts"
import { analyserOver } from "./analyser.ts"
import { guideFrom } from "./guide.ts"
import { partsOf } from "./parts.ts"
import { keptScorer, spread } from "./scorer.ts"
import { readWeights } from "./weights.ts"
import { wordShape } from "./word-facts.ts"

const bytes = gunzipSync(readFileSync(new URL("../../../weights/english.bin.gz", import.meta.url)))
const analyse = analyserOver(bytes)

test("the weights are the ones that this version names", () =>
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(WEIGHTS_SHA256))

test.each([
  {
    why: "bytes of something else",
    bytes: new TextEncoder().encode("hello, world"),
    fault: "layout",
  },
  { why: "a file cut short", bytes: bytes.subarray(0, 12), fault: "end too early" },
])("weights: $why are refused", ({ bytes: odd, fault }) =>
  expect(() => readWeights(odd)).toThrow(fault),
)

const drawn = (text: string): string[] => {
  const words = text.split(" ")
  const { heads, relations } = analyse(words)
  return words.map((word, i) => `${word} ${relations[i] ?? ""} ${words[heads[i] ?? -1] ?? "-"}`)
}

test.each([
  {
    why: "subject, verb, object",
    text: "The envoy carried a letter .",
    want: [
      "The det envoy",
      "envoy nsubj carried",
      "carried root -",
      "a det letter",
      "letter obj carried",
      ". punct carried",
    ],
  },
  {
    why: "a clause said",
    text: "She said the road was shut .",
    want: [
      "She nsubj said",
      "said root -",
      "the det road",
      "road nsubj shut",
      "was cop shut",
      "shut ccomp said",
      ". punct said",
    ],
  },
])("trees: $why", ({ text, want }) => expect(drawn(text)).toEqual(want))

test("trees: whatever the words, every sentence has one root, and every word reaches it", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.constantFrom("said", "that", "-", "a-b-c", "cannot", ",", "“", "the"),
        ),
        { minLength: 1, maxLength: 40 },
      ),
      (words) => {
        const { heads, tags, relations } = analyse(words)
        expect([heads.length, tags.length, relations.length]).toEqual([
          words.length,
          words.length,
          words.length,
        ])
        expect([...heads].filter((head) => head < 0)).toHaveLength(1)
        words.forEach((_, word) => {
          let [at, steps] = [word, 0]
          while ((heads[at] ?? -1) >= 0 && steps <= words.length) {
            at = heads[at] ?? -1
            steps += 1
          }
          expect(steps).toBeLessThanOrEqual(words.length)
        })
      },
    ),
    { numRuns: 200 },
  ))

test("parts: hyphenated words are cut, each part knows its word, and long ones stay whole", () => {
  expect(partsOf(["power-sharing", "deal", "cannot", "-", "--"])).toEqual({
    parts: ["power", "-", "sharing", "deal", "can", "not", "-", "--"],
    ownerOf: [0, 0, 0, 1, 2, 2, 3, 4],
  })
  expect(partsOf(["a-".repeat(50) + "b"]).parts).toHaveLength(1)
})

test.each([
  { form: "Noor", want: "Xx" },
  { form: "U.S.", want: "X.X." },
  { form: "20-year", want: "d-x" },
  { form: "ЛЕС", want: "X" },
])("shape of $form", ({ form, want }) => expect(wordShape(form)).toBe(want))

/** Weights as they are kept, and the same as the ten-line slow scorer reads them. */
const weightsOver = (classes: number) =>
  fc.uniqueArray(
    fc.record({
      key: fc.integer({ min: 1, max: 0x7fffffff }),
      row: fc.array(fc.integer({ min: -127, max: 127 }), {
        minLength: classes,
        maxLength: classes,
      }),
    }),
    { maxLength: 80, selector: ({ key }) => key },
  )

test.each([{ classes: 2 }, { classes: 3 }, { classes: 40 }])(
  "a scorer over $classes classes adds the signed squares of what is kept for the features " +
    "given, and nothing for others",
  ({ classes }) =>
    fc.assert(
      fc.property(
        weightsOver(classes),
        fc.array(fc.integer({ min: 1, max: 0x7fffffff }), { maxLength: 10 }),
        (rows, others) => {
          const kept = [...rows]
            .sort((a, b) => spread(a.key) - spread(b.key))
            .map(({ key, row }) => ({
              key,
              pairs: row.flatMap((value, of) => (value === 0 ? [] : [{ of, value }])),
            }))
          const pairs = kept.flatMap((each) => each.pairs)
          const scorer = keptScorer({
            spreads: Uint32Array.from(kept, ({ key }) => spread(key)),
            counts: Uint8Array.from(kept, (each) => each.pairs.length),
            classes: Uint8Array.from(pairs, ({ of }) => of),
            values: Int8Array.from(pairs, ({ value }) => value),
          })
          const asked = [...rows.map(({ key }) => key), ...others]
          const slow = Array.from({ length: classes }, (_, of) =>
            asked.reduce((sum, feature) => {
              const value = rows.find(({ key }) => key === feature)?.row[of] ?? 0
              return sum + value * Math.abs(value)
            }, 0),
          )
          const scores = new Float32Array(classes)
          scorer.score(Int32Array.from(asked), asked.length, scores)
          expect([...scores].map((score) => score + 0)).toEqual(slow.map((score) => score + 0))
        },
      ),
    ),
)

/** Whatever tree the turned sentence has, the guide says the same of the sentence itself. */
test("a guide turns the tree of the turned sentence round", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(8), fc.nat(35)), { minLength: 1, maxLength: 9 }),
      (drawnTree) => {
        const size = drawnTree.length
        const heads = drawnTree.map(([head]) => Math.min(head, size))
        const {
          heads: advised,
          labels,
          last,
        } = guideFrom({
          heads: Int32Array.from(heads),
          labels: Uint8Array.from(drawnTree, ([, label]) => label),
        })
        for (let word = 0; word < size; word += 1) {
          const turned = heads[size - 1 - word] ?? 0
          expect([advised[word], labels[word]]).toEqual([
            turned === size ? size : size - 1 - turned,
            (drawnTree[size - 1 - word]?.[1] ?? 0) + 1,
          ])
        }
        for (let head = 0; head <= size; head += 1)
          expect(last[head]).toBe([...advised.slice(0, size)].lastIndexOf(head))
      },
    ),
  ))
