/**
 * A model for tests: finds the same as the reader for tests, in any language, under its own name,
 * and remembers what it was sent.
 */

import { failed, ok, type Result } from "../../../base/index.ts"
import type { Reading } from "../../../reading/index.ts"
import { readColons } from "../../testing/colon-reader.ts"
import type { ModelFault, ModelReader } from "../../ports.ts"

export interface TestModel extends ModelReader {
  readonly sent: readonly string[]
}

/** @param fault  what it answers with, whatever it is sent */
export function testModel(fault?: ModelFault): TestModel {
  const sent: string[] = []
  return {
    maker: "model/test",
    host: "models.test",
    longest: 5000,
    sent,
    read: async (input): Promise<Result<Reading, ModelFault>> => {
      sent.push(input.text)
      return fault === undefined
        ? ok({
            ...readColons({ ...input, text: input.text.replace(/^[^\p{ASCII}]/u, "x") }),
            reader: "model/test",
            understood: true,
            corroborations: [],
            dates: [],
          })
        : failed(fault)
    },
  }
}
