/** A query in pieces: bare words, phrases in quotation marks, and fields with their values. */

import { failed, ok, type Result } from "../../base/index.ts"
import type { SearchFault } from "./types.ts"

export type QueryPiece =
  /** `ends`: nothing stands after it, not even a space: it may still be being typed. */
  | { readonly kind: "words"; readonly text: string; readonly ends: boolean }
  | { readonly kind: "quoted"; readonly text: string; readonly closed: boolean }
  | { readonly kind: "field"; readonly name: string; readonly value: string }

/** An opening quotation mark, and the marks that close it. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "“": '”“"',
  "„": '“”"',
  "«": "»",
  "»": "«",
  "”": '”"',
  "「": "」",
}
const FIELD = /^(\p{L}+):(?=\S)/u
const BARE = /^[^\s"“„«»”「]+/

/**
 * The pieces of a query, in order. Only a query still being typed may end inside quotation marks.
 */
export function queryPieces(
  query: string,
  typing: boolean,
): Result<readonly QueryPiece[], SearchFault> {
  const pieces: QueryPiece[] = []
  for (let rest = query.trimStart(); rest !== "";) {
    const [piece, after] = firstPiece(rest)
    if (piece.kind === "quoted" && !piece.closed && !typing)
      return failed({
        kind: "search",
        found:
          "a quotation mark that is not closed, before " +
          `${JSON.stringify(piece.text.slice(0, 30))}`,
        mend: "close it at the end of the phrase",
      })
    pieces.push(piece)
    rest = after.trimStart()
  }
  return ok(pieces)
}

function firstPiece(rest: string): readonly [QueryPiece, string] {
  const field = FIELD.exec(rest)
  if (field !== null) return fieldPiece(field[1] ?? "", rest.slice(field[0].length))
  const closing = CLOSING[rest.charAt(0)]
  if (closing !== undefined) return quotedPiece(rest.slice(1), closing)
  const text = BARE.exec(rest)?.[0] ?? rest.charAt(0)
  const after = rest.slice(text.length)
  return [{ kind: "words", text, ends: after === "" }, after]
}

function quotedPiece(
  rest: string,
  closing: string,
): readonly [QueryPiece & { kind: "quoted" }, string] {
  const at = [...rest].findIndex((character) => closing.includes(character))
  if (at === -1) return [{ kind: "quoted", text: rest, closed: false }, ""]
  const text = [...rest].slice(0, at).join("")
  return [{ kind: "quoted", text, closed: true }, rest.slice(text.length + 1)]
}

/** `actor:"Noor Amiri"`, `before:2021-03-10`; a value that is not closed goes to the end. */
function fieldPiece(name: string, rest: string): readonly [QueryPiece, string] {
  const closing = CLOSING[rest.charAt(0)]
  if (closing === undefined) {
    const value = /^\S*/.exec(rest)?.[0] ?? ""
    return [{ kind: "field", name, value }, rest.slice(value.length)]
  }
  const [{ text, closed }, after] = quotedPiece(rest.slice(1), closing)
  return closed
    ? [{ kind: "field", name, value: text }, after]
    : [{ kind: "quoted", text, closed }, after]
}
