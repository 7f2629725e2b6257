/** Paragraphs of a text, in UTF-16 units. */

export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The paragraphs, in order, without their line ends; blank ones are left out. A line is a
 * paragraph, except in a text whose lines were broken at a fixed width: there a blank line ends
 * one.
 */
export function paragraphs(text: string): Stretch[] {
  const all = lines(text)
  return isHardWrapped(text, all)
    ? joined(text, all)
    : all.filter((line) => !isBlankLine(text, line))
}

function lines(text: string): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", start)) {
    found.push({ start, end: at })
    start = at + 1
  }
  found.push({ start, end: text.length })
  return found
}

const isBlankLine = (text: string, line: Stretch): boolean =>
  text.slice(line.start, line.end).trim() === ""

/** Widths between which a line counts as broken by a margin rather than ended by its writer. */
const NARROWEST = 45
const WIDEST = 100

/**
 * Lines are taken as broken at a margin when nearly all that are followed by another have about the
 * same width and most of them stop in the middle of a sentence.
 */
function isHardWrapped(text: string, all: readonly Stretch[]): boolean {
  const followed = all.filter((line, index) => {
    const next = all[index + 1]
    return next !== undefined && !isBlankLine(text, line) && !isBlankLine(text, next)
  })
  if (followed.length < 3) return false
  const within = followed.filter(
    ({ start, end }) => end - start >= NARROWEST && end - start <= WIDEST,
  ).length
  const open = followed.filter(({ end }) => !/[.?!:"”’)]/.test(text.charAt(end - 1))).length
  return within >= followed.length * 0.8 && open >= followed.length * 0.6
}

function joined(text: string, all: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  let start: number | undefined
  let end = 0
  for (const line of all) {
    const blank = isBlankLine(text, line)
    if (!blank) {
      start ??= line.start
      end = line.end
    }
    if (blank && start !== undefined) {
      found.push({ start, end })
      start = undefined
    }
  }
  if (start !== undefined) found.push({ start, end })
  return found
}
