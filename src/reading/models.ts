/** The language models that reading needs, loaded on first use. */

import { taggerOver, type Tagger } from "./text/tagging.ts"
import type { DateParser } from "./dates/calendar.ts"

/** All that a reader is made of. A trained parser will be one more field. */
export interface ReadingModels {
  readonly tagger: Tagger
  readonly dates: DateParser
}

/** Loads the tagger's model and the date parser. Rejects only where a package is missing. */
export async function loadModels(): Promise<ReadingModels> {
  const [{ default: wink }, { default: model }, chrono] = await Promise.all([
    import("wink-nlp"), import("wink-eng-lite-web-model"), import("chrono-node/en"),
  ])
  const language = wink(model, ["pos"])
  const { its } = language
  const tagger = taggerOver((text) => {
    const tokens = language.readDoc(text).tokens()
    const tags = tokens.out(its.pos)
    const spaces = tokens.out(its.precedingSpaces)
    return tags.map((tag, index) => ({ tag: String(tag), spaced: spaces[index] !== "" }))
  })
  return { tagger, dates: (text, reference) => chrono.casual.parse(text, reference) }
}
