/** Sentences as they stand on paper: the words, and the document they are in. */

import type { ReactNode } from "react"
import type { Sentence } from "../../contract/index.ts"
import { Name } from "../parts/name.tsx"
import { whenInWords } from "../words/when.ts"

export function Quoted({ sentences }: { readonly sentences: readonly Sentence[] }): ReactNode {
  if (sentences.length === 0) return null
  return (
    <ul className="quoted">
      {sentences.map(({ document, words, start }) => (
        <li key={`${document.item} ${start}`}>
          <bdi>{words.startsWith("Withheld:") ? words : `“${words}”`}</bdi>{" "}
          <span className="kind">
            (<Name>{document.title}</Name>
            {document.date === undefined ? "" : `, ${whenInWords(document.date)}`})
          </span>
        </li>
      ))}
    </ul>
  )
}
