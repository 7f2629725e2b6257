/** Why a text was not read, as whoever reads throws it and as a person is told. */

import { isRefused } from "./ports.ts"

/**
 * `too-slow`: it took longer than a text of its length may. `too-large`: it needed more memory than
 * a reading may have. `broke-off`: a mistake in the reader. `stopped`: Parley is ending, which says
 * nothing about the text.
 */
export type ReadingFailureKind = "too-slow" | "too-large" | "broke-off" | "stopped"

/** What a reader throws; the message is for the log and may hold words of the text. */
export class ReadingFailed extends Error {
  override readonly name = "ReadingFailed"
  readonly kind: ReadingFailureKind

  constructor(kind: ReadingFailureKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/**
 * Why a reading failed for good: why its last try did, or that each was cut short when Parley
 * ended.
 */
export type FailureReason = Exclude<ReadingFailureKind, "stopped"> | "cut-short"

/**
 * One plain sentence that names the mend; it is kept in the history and holds no words of the text.
 */
export function failureInWords(reason: FailureReason): string {
  switch (reason) {
    case "too-slow":
      return (
        "Reading it took longer than a text of its length may take, twice; split the text and " +
        "add its parts, or try again."
      )
    case "too-large":
      return (
        "Reading it needed more memory than a reading may have, twice; split the text and add " +
        "its parts."
      )
    case "broke-off":
      return (
        "The reader broke off at it, twice, which is a mistake in Parley; report it, or try " +
        "again with a later version."
      )
    case "cut-short":
      return (
        "Parley ended in the middle of reading it, twice; if nobody stopped it then, split the " +
        "text, or try again."
      )
  }
}

/**
 * What is to blame in the text or the reader; undefined where the world is, and the try does not
 * count.
 */
export function reasonOf(error: unknown): FailureReason | undefined {
  if (error instanceof ReadingFailed) return error.kind === "stopped" ? undefined : error.kind
  const isMistake = error instanceof RangeError || error instanceof TypeError || isRefused(error)
  return isMistake ? "broke-off" : undefined
}
