/** What is trained on and what is measured: the treebanks' sentences as lessons. */

import { readdirSync, readFileSync } from "node:fs"
import { seededDraw } from "../../src/base/index.ts"
import { readWordClasses } from "../../src/reading/trees/word-classes.ts"
import { readTreebank, type TreebankSentence } from "./conllu.ts"
import { labelsOf, lessonOf, type Labels, type Lesson } from "./lessons.ts"
import { titled } from "./titled.ts"

/**
 * Where the treebanks and word classes lie, and words of which a GUM document's name must hold none
 * to be trained on.
 */
export interface Source {
  readonly folder: string
  readonly classes: string
  readonly hold: readonly string[]
}

export interface Material {
  readonly lists: Labels
  readonly classes: Uint8Array
  readonly lessons: readonly Lesson[]
  /** By name: PUD, which is never trained on, and the GUM documents held, by genre. */
  readonly tests: ReadonlyMap<string, readonly Lesson[]>
}

export function materialFrom({ folder, classes: path, hold }: Source): Material {
  const gum = readdirSync(`${folder}/gum`)
    .filter((name) => name.endsWith(".conllu"))
    .sort()
  const isHeld = (name: string): boolean => hold.some((word) => name.includes(word))
  const read = (names: readonly string[]): readonly TreebankSentence[] =>
    names.flatMap((name) => readTreebank(`${folder}/${name}`))
  const sentences = [
    ...read(gum.filter((name) => !isHeld(name)).map((name) => `gum/${name}`)),
    ...read(["train", "dev", "test"].map((part) => `en_ewt-ud-${part}.conllu`)),
  ]
  const bytes = readFileSync(path)
  const classes = readWordClasses(bytes)
  const lists = labelsOf(sentences)
  const lessonsOf = (all: readonly TreebankSentence[]): readonly Lesson[] =>
    all.map((each) => lessonOf(each, lists, classes))
  const genres = [...new Set(gum.filter(isHeld).map((name) => name.split("_")[1] ?? ""))]
  const tests = genres.map(
    (genre) =>
      [
        genre,
        lessonsOf(
          read(
            gum
              .filter((name) => isHeld(name) && name.includes(`_${genre}_`))
              .map((name) => `gum/${name}`),
          ),
        ),
      ] as const,
  )
  return {
    lists,
    classes: bytes,
    lessons: lessonsOf(titled(sentences, seededDraw(3))),
    tests: new Map([...tests, ["pud", lessonsOf(read(["en_pud-ud-test.conllu"]))]]),
  }
}
