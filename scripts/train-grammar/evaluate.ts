/** How well trees are found in sentences of a treebank whose tokens are given. */

import { tagSetOf } from "../../src/reading/trees/analyser.ts"
import { parserOver, type ArcModels } from "../../src/reading/trees/parse.ts"
import type { Scorer } from "../../src/reading/trees/scorer.ts"
import { tagSentence, type TagLexicon } from "../../src/reading/trees/tagger.ts"
import { placesOf, type Labels, type Lesson } from "./lessons.ts"

export interface Models {
  readonly lexicon: TagLexicon
  readonly tagger: Scorer
  readonly guide: ArcModels
  readonly front: ArcModels
}

/** In percent of all tokens, punctuation included; relations without their subtypes. */
export interface Accuracy {
  readonly universal: number
  readonly heads: number
  readonly labelled: number
  readonly tokens: number
}

export function accuracy(
  lessons: readonly Lesson[],
  lists: Labels,
  { lexicon, tagger, guide, front }: Models,
): Accuracy {
  const parse = parserOver(guide, front, lists.relations.length, tagSetOf(lists.tags))
  const universal = lists.tags.map((tag) => tag.split(" ")[0])
  let [tokens, tagged, headed, labelled] = [0, 0, 0, 0]
  for (const lesson of lessons) {
    const tags = tagSentence(placesOf(lesson, lexicon), lexicon, tagger, lists.tags.length)
    const tree = parse(lesson.facts, tags)
    lesson.goldHeads.forEach((head, i) => {
      tokens += 1
      if (universal[tags[i] as number] === universal[lesson.tags[i] as number]) tagged += 1
      if (tree.heads[i] === head) {
        headed += 1
        if (tree.labels[i] === lesson.labels[i]) labelled += 1
      }
    })
  }
  const share = (n: number): number => Math.round((n / tokens) * 10_000) / 100
  return { universal: share(tagged), heads: share(headed), labelled: share(labelled), tokens }
}
