/** What became of a document's reading, for a person and for a program. */

import type { LeftOut } from "../app/index.ts"
import type { Json } from "../base/index.ts"
import type { ReadingState } from "../contract/index.ts"
import { plain } from "./wrap.ts"

/** As the contract's JSON; counts are text. */
export function readingJson(reading: ReadingState): { readonly [key: string]: Json } {
  if (reading.kind !== "read") return { ...reading }
  const leftOut = (reading.leftOut ?? []).map((each) => ({ ...each, count: String(each.count) }))
  return { ...reading, drafts: String(reading.drafts), leftOut }
}

/** What was drafted (`kinds`: "2 statements"), or why nothing was, and what will become of it. */
export function readingInWords(reading: ReadingState, kinds: readonly string[]): string {
  switch (reading.kind) {
    case "read": {
      const drafted =
        `Drafted: ${kinds.length === 0 ? "nothing" : kinds.join(", ")}. A person admits or ` +
        "rejects each."
      return [drafted, ...(reading.leftOut ?? []).map(leftOutInWords)].join("\n")
    }
    case "not-understood":
      return `${reading.reader} does not know this language; statements can be marked by hand.`
    case "failed":
      return (
        `It could not be read: ${plain(reading.because)} The text is kept; statements can be ` +
        "marked by hand."
      )
    case "damaged":
      return `It cannot be read: ${plain(reading.because)}.`
    case "destroyed":
      return "Its content was destroyed meanwhile."
    case "waiting":
      return "It is kept, and waits to be read: the workbench reads it when it is next started."
  }
}

/** `Left out, since it could not be kept: 1 date (its value is not a date in ISO 8601).` */
export const leftOutInWords = ({ kind, count, because }: LeftOut): string =>
  `Left out, since it could not be kept: ${count} ${kind}${count === 1 ? "" : "s"} (${because}).`
