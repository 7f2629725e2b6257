/** Words that a process file quotes, as anchors in its documents. */

import {
  failed,
  faultAt,
  ok,
  type ItemId,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { anchorQuote, anchorSpan, type Anchor, type SourceDocument } from "../../sources/index.ts"
import { quote, type Quote } from "./entries.ts"

/** A document of the file, as it is on the record. */
export interface FiledDocument {
  readonly item: ItemId
  readonly version: SourceDocument
}

/** The documents by the names of their files. */
export type Shelf = ReadonlyMap<string, FiledDocument>

/**
 * The anchor of a quote as it is written: its words must stand at one place, or `nth` say at which.
 * `inFile` is where it stands unless it says so itself.
 */
export function anchorOf(
  written: Written,
  shelf: Shelf,
  inFile: string | undefined,
): Result<Anchor, WrittenFault> {
  const read = quote(written)
  return read.ok ? anchorOfQuote(read.value, written, shelf, inFile) : read
}

/** The same for a quote that was read; `at` is what a fault is told of. */
export function anchorOfQuote(
  { quote: words, in: own, nth }: Quote,
  at: Written,
  shelf: Shelf,
  inFile: string | undefined,
): Result<Anchor, WrittenFault> {
  const file = own ?? inFile
  const version = file === undefined ? undefined : shelf.get(file)?.version
  if (version === undefined)
    return failed(
      faultAt(
        at,
        `write in: and one of ${[...shelf.keys()].join(", ")}`,
        file === undefined
          ? "a quote from no document"
          : `a quote from ${JSON.stringify(file)}, which is no document here`,
      ),
    )
  const anchor = anchorQuote(version, words)
  if (anchor.ok)
    return nth === undefined || nth === 1
      ? anchor
      : failed(faultAt(at, "leave nth out", `nth ${nth} of words that stand in ${file} once`))
  if (anchor.fault.kind === "quote-ambiguous")
    return nthAnchor(
      {
        version,
        starts: anchor.fault.starts,
        length: [...words.normalize("NFC")].length,
        nth,
        file: file ?? "",
      },
      at,
    )
  if (anchor.fault.kind === "quote-missing")
    return failed(
      faultAt(
        at,
        "write the words as they stand there, letter for letter",
        `words that do not stand in ${file}: ${JSON.stringify(words.slice(0, 80))}`,
      ),
    )
  return failed(faultAt(at, "write the words of the document", "an empty quote"))
}

interface Several {
  readonly version: SourceDocument
  readonly starts: readonly number[]
  readonly length: number
  readonly nth: number | undefined
  readonly file: string
}

function nthAnchor(
  { version, starts, length, nth, file }: Several,
  at: Written,
): Result<Anchor, WrittenFault> {
  const start = nth === undefined ? undefined : starts[nth - 1]
  if (start === undefined)
    return failed(
      faultAt(
        at,
        `quote more of them, or write nth: 1 to ${starts.length}`,
        `words that stand in ${file} ${starts.length} times`,
      ),
    )
  const anchor = anchorSpan(version, { start, end: start + length })
  if (!anchor.ok) throw new RangeError("words just found do not stand where they were found")
  return ok(anchor.value)
}
