/** What differs between two wordings, word by word: kept, deleted and inserted pieces. */

import { commonWords, EFFORT } from "./common-words.ts"
import { isWord, tokensOf, type Tokens } from "./tokens.ts"
import type { Effort, Matches } from "./word-matches.ts"

/**
 * A stretch of both texts, or of one. Kept and deleted pieces joined are the one text, kept and
 * inserted pieces the other.
 */
export interface Piece {
  readonly kind: "kept" | "deleted" | "inserted"
  readonly text: string
}

export interface WordDifference {
  /**
   * In order; where words were put in place of others, the deleted stand first. No two neighbours
   * are of one kind.
   */
  readonly pieces: readonly Piece[]
  /**
   * Words and marks deleted and inserted; blanks do not count, so that a line broken elsewhere is
   * no change.
   */
  readonly deleted: number
  readonly inserted: number
  /**
   * How many had to be deleted and inserted at least. The same as `deleted + inserted` where the
   * difference is exact.
   */
  readonly atLeast: number
}

/**
 * The difference from the one wording to the other: as few words as can be. The other way round,
 * inserted and deleted change places and nothing else differs.
 */
export function wordDifference(
  from: string,
  to: string,
  effort: Effort = { left: EFFORT },
): WordDifference {
  if (from === to)
    return {
      pieces: from === "" ? [] : [{ kind: "kept", text: from }],
      deleted: 0,
      inserted: 0,
      atLeast: 0,
    }
  // Of several shortest differences one is chosen; which one must not hang on which side is called
  // the first.
  return from.length < to.length || (from.length === to.length && from < to)
    ? differenceOf(from, to, effort)
    : turned(differenceOf(to, from, effort))
}

/** The text that the difference starts from. */
export const textBefore = (pieces: readonly Piece[]): string => joined(pieces, "inserted")

/** The text that it leads to. */
export const textAfter = (pieces: readonly Piece[]): string => joined(pieces, "deleted")

/** The difference the other way round. */
export function turned({ pieces, deleted, inserted, atLeast }: WordDifference): WordDifference {
  return { pieces: ordered(pieces.map(turnedPiece)), deleted: inserted, inserted: deleted, atLeast }
}

const turnedPiece = ({ kind, text }: Piece): Piece => ({
  kind: kind === "kept" ? "kept" : kind === "deleted" ? "inserted" : "deleted",
  text,
})

const joined = (pieces: readonly Piece[], without: Piece["kind"]): string =>
  pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join("")

/** Deleted before inserted, in each stretch between two kept pieces. */
function ordered(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]]
    if (piece.kind === "inserted" && after?.kind === "deleted") return after
    return piece.kind === "deleted" && before?.kind === "inserted" ? before : piece
  })
}

function differenceOf(from: string, to: string, effort: Effort): WordDifference {
  const [before, after] = [tokensOf(from), tokensOf(to)]
  const numbers = new Map<string, number>()
  const [left, right] = [numbered(before.words, numbers), numbered(after.words, numbers)]
  const { matches, exact } = commonWords(left, right, effort)
  const [deleted, inserted] = [
    left.length - matches.from.length,
    right.length - matches.from.length,
  ]
  return {
    pieces: piecesOf(before, after, matches),
    deleted,
    inserted,
    atLeast: exact ? deleted + inserted : differingWords(left, right, numbers.size),
  }
}

function numbered(words: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(words, (word) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  })
}

/** How many words one side has more often than the other: none of these can be kept. */
function differingWords(left: Int32Array, right: Int32Array, size: number): number {
  const more = new Int32Array(size)
  for (const word of left) more[word] = (more[word] ?? 0) + 1
  for (const word of right) more[word] = (more[word] ?? 0) - 1
  return more.reduce((sum, count) => sum + Math.abs(count), 0)
}

/** Gathers pieces: a stretch that differs is one deleted and one inserted piece at most. */
function gatherer(): {
  readonly keep: (text: string) => void
  readonly differ: (deleted: string, inserted: string) => void
  readonly pieces: () => readonly Piece[]
} {
  const pieces: Piece[] = []
  let [kept, deleted, inserted]: [string[], string[], string[]] = [[], [], []]
  const flush = (): void => {
    for (const [kind, parts] of [
      ["kept", kept],
      ["deleted", deleted],
      ["inserted", inserted],
    ] as const) {
      const text = parts.join("")
      if (text !== "") pieces.push({ kind, text })
    }
    ;[kept, deleted, inserted] = [[], [], []]
  }
  return {
    keep: (text) => {
      if (deleted.length > 0 || inserted.length > 0) flush()
      kept.push(text)
    },
    differ: (gone, come) => {
      if (gone !== "") deleted.push(gone)
      if (come !== "") inserted.push(come)
    },
    pieces: () => {
      flush()
      return pieces
    },
  }
}

function piecesOf(before: Tokens, after: Tokens, { from, to }: Matches): readonly Piece[] {
  const { keep, differ, pieces } = gatherer()
  let [left, right] = [0, 0]
  const upTo = (leftEnd: number, rightEnd: number): void => {
    differ(run(before, left, leftEnd), run(after, right, rightEnd))
    const [blank, other] = [before.blanks[leftEnd] ?? "", after.blanks[rightEnd] ?? ""]
    if (blank === other) keep(blank)
    else differ(blank, other)
  }
  from.forEach((at, index) => {
    const here = to[index] ?? 0
    upTo(at, here)
    keep(before.words[at] ?? "")
    left = at + 1
    right = here + 1
  })
  upTo(before.words.length, after.words.length)
  return pieces()
}

/** The tokens of a stretch with the blanks before them. */
function run({ words, blanks }: Tokens, start: number, end: number): string {
  let text = ""
  for (let i = start; i < end; i += 1) text += `${blanks[i] ?? ""}${words[i] ?? ""}`
  return text
}

/** Whether a piece changes any word, not only a blank or a mark. */
export const changesWords = ({ kind, text }: Piece): boolean =>
  kind !== "kept" && tokensOf(text).words.some(isWord)
