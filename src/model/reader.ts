/**
 * The model reader: one text at a time goes out as a question, and comes back as drafts that rest
 * on the text's own words.
 */

import { codePointLength, failed, ok, type Result } from "../base/index.ts"
import type { ModelFault, ModelReader } from "../app/index.ts"
import type { Reading } from "../reading/index.ts"
import { drafted } from "./align.ts"
import { quotesIn } from "./answer.ts"
import { exchange } from "./exchange.ts"
import { question } from "./question.ts"
import type { ModelSettings } from "./settings.ts"

export interface ModelLimits {
  /**
   * Milliseconds for one text; 50,000 where none is given, less than a request to the workbench may
   * take.
   */
  readonly patience?: number
  /** Bytes of an answer; 2,000,000 where none is given. */
  readonly largest?: number
  /** Characters of a text; 60,000 where none is given. */
  readonly longest?: number
}

/**
 * A reader that asks the model of these settings. Never throws on any text or any answer. Texts are
 * sent one after another; nothing is sent before `read` is called.
 */
export function createModelReader(
  settings: ModelSettings,
  { patience = 50_000, largest = 2_000_000, longest = 60_000 }: ModelLimits = {},
): ModelReader {
  const maker = `model/${settings.model}`
  let last: Promise<unknown> = Promise.resolve()
  const readNext = async (text: string): Promise<Result<Reading, ModelFault>> => {
    const answer = await exchange(settings, question(settings.model, text), { patience, largest })
    const quotes = answer.ok ? quotesIn(answer.value) : answer
    return quotes.ok ? ok(drafted(maker, text, quotes.value)) : quotes
  }
  return {
    maker,
    host: settings.endpoint.host,
    longest,
    read: ({ text }) => {
      const length = codePointLength(text)
      if (length > longest)
        return Promise.resolve(
          failed({
            found:
              `${length.toLocaleString("en")} characters, of which a model is sent at most ` +
              `${longest.toLocaleString("en")}`,
            mend: "mark the statements by hand, or add the document in parts",
          }),
        )
      const reading = last.then(() => readNext(text))
      last = reading
      return reading
    },
  }
}
