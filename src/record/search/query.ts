/** What somebody wrote into a search box, as terms and fields. */

import { failed, ok, type Result } from "../../base/index.ts"
import { checkFields } from "./fields.ts"
import { queryPieces, type QueryPiece } from "./pieces.ts"
import { stemOf } from "./stem.ts"
import { isTooCommon } from "./stop-words.ts"
import { tokens, UNSPACED_SCRIPTS, type Token } from "./tokens.ts"
import type { SearchFault, SearchTerm, SearchWish } from "./types.ts"

/** In UTF-16 units. */
const LONGEST_QUERY = 2000
const MOST_TERMS = 32
/** A script that sets no space between words: there one character is a beginning, not a word. */
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}]`, "u")

/**
 * The query understood: bare words (all must be found), `"phrases"`, `begin*` for words that begin
 * so, and fields such as `actor:"Noor Amiri"`. Words joined by a hyphen or dots are a phrase.
 *
 * @param typing  whether the query is still being typed: its last word is then the beginning of
 *   one, and a phrase may be open
 * @returns a fault for a query that is too long, holds half a character or NUL, an open quotation
 *          mark or a field that is unknown or wrong, and for one that asks for nothing but words
 *          which stand in every text
 */
export function parseSearch(query: string, typing = false): Result<SearchWish, SearchFault> {
  const strange = strangeIn(query)
  if (strange !== undefined) return failed(strange)
  const pieces = queryPieces(query, typing)
  if (!pieces.ok) return pieces
  const fields = checkFields(
    pieces.value.flatMap((piece) => (piece.kind === "field" ? [piece] : [])),
  )
  if (!fields.ok) return fields
  const asked = pieces.value.filter(({ kind }) => kind !== "field")
  const terms = asked.flatMap((piece) => termsOf(piece, typing))
  if (terms.length > MOST_TERMS)
    return fault(`${terms.length} words`, `look for at most ${MOST_TERMS}`)
  const kept = terms.filter(
    (term) => !isLeftOut(term, terms.length > 1 || Object.keys(fields.value).length > 0),
  )
  if (kept.length === 0 && asked.length > 0)
    return fault("only words that stand in every text, or none", "add a word that tells more")
  return ok({ terms: kept, fields: fields.value })
}

function strangeIn(query: string): SearchFault | undefined {
  if (query.length > LONGEST_QUERY)
    return {
      kind: "search",
      found: `a query of ${query.length} characters`,
      mend: `look for at most ${MOST_TERMS} words in ${LONGEST_QUERY} characters`,
    }
  if (query.includes("\0"))
    return { kind: "search", found: "the character U+0000, which is no text", mend: "leave it out" }
  return /\p{Cs}/u.test(query)
    ? {
        kind: "search",
        found: "half a character (a lone surrogate)",
        mend: "copy the words again, whole",
      }
    : undefined
}

function termsOf(piece: QueryPiece, typing: boolean): readonly SearchTerm[] {
  if (piece.kind === "field") return []
  const found = [...tokens(piece.text)]
  const starred = piece.kind === "words" && piece.text.endsWith("*")
  const typed =
    typing && (piece.kind === "quoted" ? !piece.closed && !/\s$/.test(piece.text) : piece.ends)
  const words = withoutHalfPair(found)
  const [only, ...more] = words
  if (only === undefined) return []
  if (more.length === 0 && piece.kind === "words") return [single(only, starred, typed)]
  return phrase(words, starred || (typed && words.length === found.length))
}

/**
 * In a script without spaces, the last character of a run is the first of a pair with whatever
 * follows it in a text.
 */
function withoutHalfPair(found: readonly Token[]): readonly Token[] {
  const [before, last] = [found.at(-2), found.at(-1)]
  return before !== undefined && last !== undefined && last.start < before.end
    ? found.slice(0, -1)
    : found
}

function single({ word }: Token, starred: boolean, typed: boolean): SearchTerm {
  if (starred || (UNSPACED.test(word) && [...word].length === 1))
    return { kind: "prefix", prefix: word, stem: undefined }
  return typed
    ? { kind: "prefix", prefix: word, stem: stemOf(word) }
    : { kind: "word", word, stem: stemOf(word) }
}

/** Words that are too common are places left open, and none at the ends. */
function phrase(found: readonly Token[], open: boolean): readonly SearchTerm[] {
  const last = found.length - 1
  const telling = found.filter(({ word }, index) => !isTooCommon(word) || (open && index === last))
  const [first] = telling
  if (first === undefined) return []
  const isOpen = open && telling.at(-1) === found[last]
  if (telling.length === 1)
    return [
      isOpen
        ? { kind: "prefix", prefix: first.word, stem: undefined }
        : { kind: "phrase", words: [{ word: first.word, after: 0 }], open: false },
    ]
  return [
    {
      kind: "phrase",
      words: telling.map(({ word, at }) => ({ word, after: at - first.at })),
      open: isOpen,
    },
  ]
}

/**
 * A bare word that stands in every text, and while typing the beginning of one where there is
 * something else to go by.
 */
function isLeftOut(term: SearchTerm, amongOthers: boolean): boolean {
  if (term.kind === "word") return isTooCommon(term.word)
  return (
    term.kind === "prefix" && term.stem !== undefined && amongOthers && isTooCommon(term.prefix)
  )
}

const fault = (found: string, mend: string): Result<never, SearchFault> =>
  failed({ kind: "search", found, mend })
