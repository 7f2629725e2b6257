/** Letters that a text speaks of, with who wrote them and to whom. */

import { chainAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import { WRITTEN } from "../words/occasions.ts"

export interface Letter {
  readonly author: Run
  readonly addressee: Run
}

/** `a letter from A to B` and `a letter to B from A`, in order of place. */
export function lettersIn(grammar: Grammar): Letter[] {
  return grammar.phrases.flatMap((phrase): Letter[] => {
    if (!WRITTEN.has(grammar.page.words[phrase.head]?.lower ?? "")) return []
    const first = linked(grammar, phrase.to)
    const second = first === undefined ? undefined : linked(grammar, first.run.to)
    if (first === undefined || second === undefined || first.link === second.link) return []
    return [
      first.link === "from"
        ? { author: first.run, addressee: second.run }
        : { author: second.run, addressee: first.run },
    ]
  })
}

function linked(
  grammar: Grammar,
  at: number,
): { readonly link: string; readonly run: Run } | undefined {
  const link = grammar.page.words[at]?.lower ?? ""
  if (link !== "from" && link !== "to") return undefined
  const first = grammar.phraseAt(at + 1)
  const end = grammar.page.sentences[grammar.page.sentenceOf[at] ?? 0]?.to ?? at
  const chain = chainAfter(grammar, at + 1, end)
  if (first === undefined || chain === undefined) return undefined
  return { link, run: cutAt(grammar, chain) }
}

/** `from Secretary of State Ada Stone to …`: the chain of an office stops before the next `to`. */
function cutAt(grammar: Grammar, run: Run): Run {
  for (let at = run.from; at < run.to; at += 1)
    if (["to", "from"].includes(grammar.page.words[at]?.lower ?? ""))
      return { from: run.from, to: at }
  return run
}
