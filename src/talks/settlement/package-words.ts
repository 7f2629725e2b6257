/** Reads one package from the words of a command line. */

import { failed, fewNames, ok, type Result } from "../../base/index.ts"
import type { Talks } from "../model/index.ts"

/**
 * The package in `A1,B3,C2` (an option for each issue, in their order) or in `B=B3,A=A1,C=C2` (in
 * any order).
 *
 * @returns an option's index for each issue, or a sentence that says what to write
 */
export function parsePackage(talks: Talks, words: string): Result<readonly number[], string> {
  const parts = words.split(",").map((part) => part.trim())
  if (parts.length !== talks.issues.length)
    return failed(
      `A package names one option for each of the ${talks.issues.length} issues, such as ` +
        `${example(talks)}; ${JSON.stringify(words)} names ${parts.length}.`,
    )
  const digits = new Array<number>(talks.issues.length).fill(-1)
  for (const [place, part] of parts.entries()) {
    const at = part.indexOf("=")
    const issue =
      at < 0 ? place : talks.issues.findIndex(({ id }) => id === part.slice(0, at).trim())
    const options = talks.issues[issue]?.options
    if (options === undefined)
      return failed(
        `There is no issue ${JSON.stringify(part.slice(0, at).trim())}; name one of ` +
          `${fewNames(talks.issues.map(({ id }) => id))}.`,
      )
    const option = options.findIndex(({ id }) => id === part.slice(at + 1).trim())
    if (option < 0)
      return failed(
        `${talks.issues[issue]?.id ?? ""} has no option ` +
          `${JSON.stringify(part.slice(at + 1).trim())}; name one of ` +
          `${fewNames(options.map(({ id }) => id))}.`,
      )
    if ((digits[issue] ?? -1) >= 0)
      return failed(
        `The package names ${talks.issues[issue]?.id ?? ""} twice; name each issue once.`,
      )
    digits[issue] = option
  }
  return ok(digits)
}

const example = ({ issues }: Talks): string =>
  issues
    .slice(0, 3)
    .map(({ options }) => options[0]?.id ?? "")
    .join(",") + (issues.length > 3 ? ",…" : "")
