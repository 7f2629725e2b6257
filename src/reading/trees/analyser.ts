/**
 * From the words of a sentence to their tags and tree: the trained tagger and parser behind one
 * function.
 */

import { TAGS, type Tag } from "../text/tagging.ts"
import { parserOver } from "./parse.ts"
import { bestOf, keptScorer, type Scorer } from "./scorer.ts"
import type { TagSet } from "./sentence.ts"
import { TAG_FEATURES, tagFeatures } from "./tagger.ts"
import { partsOf } from "./parts.ts"
import type { Parsed } from "./types.ts"
import { readWeights, type Weights } from "./weights.ts"
import { readWordClasses } from "./word-classes.ts"
import { wordFacts, type WordFacts } from "./word-facts.ts"

/** What is known of one sentence, one entry a word. */
export interface Analysis {
  readonly tags: readonly Tag[]
  /** The word's head in the sentence, from 0; -1 for the one root. */
  readonly heads: Int32Array
  /** Universal Dependencies relations without their subtypes: `nsubj`, `ccomp`. */
  readonly relations: readonly string[]
}

/** Analyses one sentence's words, in time in proportion to their number and length. */
export type Analyser = (words: readonly string[]) => Analysis

/** The analyser that these weights make. Throws RangeError where the bytes are no weights. */
export function analyserOver(bytes: Uint8Array): Analyser {
  const weights = readWeights(bytes)
  const { tags: classes, relations } = weights
  const look = lookUpOver(weights)
  const tag = taggerOver(keptScorer(weights.tagger), classes.length)
  const parse = parserOver(
    { moves: keptScorer(weights.guideMoves), labels: keptScorer(weights.guideLabels) },
    { moves: keptScorer(weights.moves), labels: keptScorer(weights.labels) },
    relations.length,
    tagSetOf(classes),
  )
  const universal = classes.map((each) => knownTag(each.split(" ")[0] ?? ""))
  return (words) => {
    const { parts, ownerOf } = partsOf(words)
    const known = parts.map(look)
    const facts = known.map((each) => each.facts)
    const tags = tag(known)
    const tree = parse(facts, tags)
    return joined(
      words.length,
      ownerOf,
      tree,
      Array.from(tags, (each) => universal[each] ?? "X"),
      relations,
    )
  }
}

interface Known {
  readonly facts: WordFacts
  readonly sure: number
  readonly usual: number
}

/** Most forms that are remembered. */
const REMEMBERED = 30_000

/** The facts of a form, remembered from one sentence to the next. */
function lookUpOver({
  classes: classBytes,
  forms,
  usual: usualOf,
  sure: sureOf,
}: Weights): (form: string) => Known {
  const classes = readWordClasses(classBytes)
  const places = new Map<number, number>()
  forms.forEach((form, i) => places.set(form | 0, i))
  const remembered = new Map<string, Known>()
  return (form) => {
    const before = remembered.get(form)
    if (before !== undefined) return before
    const facts = wordFacts(form, classes)
    const place = places.get(facts.form)
    const usual = place === undefined ? 0 : (usualOf[place] ?? 0) + 1
    const known = {
      facts,
      usual,
      sure: place !== undefined && sureOf[place] === 1 ? usual - 1 : -1,
    }
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(form, known)
    return known
  }
}

function taggerOver(scorer: Scorer, classes: number): (words: readonly Known[]) => Uint8Array {
  const [features, scores] = [new Int32Array(TAG_FEATURES), new Float32Array(classes)]
  return (words) => {
    const places = {
      facts: words.map(({ facts }) => facts),
      usual: words.map(({ usual }) => usual),
    }
    const tags = new Uint8Array(words.length)
    words.forEach(({ sure }, i) => {
      if (sure < 0) scorer.score(features, tagFeatures(places, tags, i, features), scores)
      tags[i] = sure >= 0 ? sure : bestOf(scores)
    })
    return tags
  }
}

const KNOWN: ReadonlySet<string> = new Set(TAGS)
const knownTag = (tag: string): Tag => (KNOWN.has(tag) ? (tag as Tag) : "X")

/** The facts about each class (`VERB VBD`) that the parser asks for. */
export function tagSetOf(tags: readonly string[]): TagSet {
  const universal = tags.map((tag) => tag.split(" ")[0] ?? "")
  const all = [...new Set(universal)]
  return {
    coarse: universal.map((tag) => all.indexOf(tag)),
    isVerb: universal.map((tag) => tag === "VERB"),
    isComma: tags.map((tag) => tag === "PUNCT ,"),
    isQuote: tags.map((tag) => tag === "PUNCT ``" || tag === "PUNCT ''"),
  }
}

/**
 * The tree over parts as one over words: of a word's parts the one nearest the root stands for it.
 */
function joined(
  words: number,
  ownerOf: readonly number[],
  { heads, labels }: Parsed,
  tags: readonly Tag[],
  relations: readonly string[],
): Analysis {
  const chief = new Int32Array(words).fill(-1)
  ownerOf.forEach((owner, part) => {
    const rival = chief[owner] as number
    if (rival < 0 || depth(heads, part) < depth(heads, rival)) chief[owner] = part
  })
  const head = (part: number): number => ownerOf[heads[part] as number] ?? -1
  return {
    tags: Array.from(chief, (part) => tags[part] ?? "X"),
    heads: Int32Array.from(chief, head),
    relations: Array.from(chief, (part) => relations[labels[part] ?? 0] ?? "dep"),
  }
}

function depth(heads: Int32Array, part: number): number {
  let [at, steps] = [part, 0]
  while (at < heads.length && steps < heads.length) {
    at = heads[at] as number
    steps += 1
  }
  return steps
}
