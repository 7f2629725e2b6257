/** The sentences under something, one click from each. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { Sentence } from "../../contract/index.ts"
import { pages } from "../server/addresses.ts"

interface RestsProps {
  readonly process: ProcessId
  readonly sentences: readonly Sentence[]
}

/** Folded away under how many there are; nothing where there is none. */
export function Rests({ process, sentences }: RestsProps): ReactNode {
  if (sentences.length === 0) return null
  return (
    <details>
      <summary>
        {sentences.length === 1 ? "Rests on 1 sentence" : `Rests on ${sentences.length} sentences`}
      </summary>
      <ul className="evidence">
        <SentenceItems process={process} sentences={sentences} />
      </ul>
    </details>
  )
}

/** An item of a list for each sentence, with the way to it. */
export const SentenceItems = ({ process, sentences }: RestsProps): ReactNode =>
  sentences.map((sentence) => (
    <li key={`${sentence.document.item} ${sentence.start}`} className="quote">
      <Link href={pages.document(process, sentence.document.item, sentence.item)}>
        <bdi>{sentence.words}</bdi>
      </Link>
    </li>
  ))
