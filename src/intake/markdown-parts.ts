/**
 * The Markdown that CommonMark does not know, and what stands in a block of HTML; places in UTF-16
 * units of the words given.
 */

export interface Units {
  readonly start: number
  readonly end: number
}

/** Longest block of metadata read, in UTF-16 units. */
const LONGEST_FRONT = 64 * 1024

/**
 * The block of metadata between two lines `---` at the top: its length (0 for none), and the title
 * it gives.
 */
export function frontMatter(text: string): {
  readonly length: number
  readonly title: string | undefined
} {
  const head = text.slice(0, LONGEST_FRONT)
  const end = head.startsWith("---\n") ? /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(head) : null
  if (end === null) return { length: 0, title: undefined }
  const title = /^title:[ \t]*(\S[^\n]*)$/m.exec(head.slice(0, end.index))?.[1]?.trim()
  return {
    length: end.index + end[0].length,
    title: title === undefined ? undefined : unquoted(title),
  }
}

/** Tags and comments in a piece of HTML; the whole of a script or a style. */
export function tags(html: string): readonly Units[] {
  if (/^<(?:script|style)\b/i.test(html)) return [{ start: 0, end: html.length }]
  const found: Units[] = []
  let start = html.indexOf("<")
  while (start >= 0) {
    const closing = html.startsWith("<!--", start) ? "-->" : ">"
    const at = html.indexOf(closing, start + 1)
    const end = at < 0 ? html.length : at + closing.length
    found.push({ start, end })
    start = html.indexOf("<", end)
  }
  return found
}

/**
 * The pipes of a table, and the line under its head. A paragraph is a table when its second line is
 * dashes between pipes.
 */
export function tablePipes(paragraph: string): readonly Units[] {
  const lines = paragraph.split("\n")
  const rule = lines[1]?.replace(/^[> \t]+/, "") ?? ""
  if (
    !/^[|:\- \t]+$/.test(rule) ||
    !rule.includes("-") ||
    !rule.includes("|") ||
    lines[0]?.includes("|") !== true
  )
    return []
  const found: Units[] = []
  let start = 0
  lines.forEach((line, i) => {
    if (i === 1) found.push({ start, end: start + line.length })
    else
      for (const { index } of line.matchAll(/(?<!\\)\|/g))
        found.push({ start: start + index, end: start + index + 1 })
    start += line.length + 1
  })
  return found
}

/** The tildes around struck words. */
export function strikeMarks(paragraph: string): readonly Units[] {
  const at = [...paragraph.matchAll(/(?<!~)~~(?!~)/g)].map(({ index }) => index)
  return at.slice(0, at.length - (at.length % 2)).map((start) => ({ start, end: start + 2 }))
}

const unquoted = (title: string): string =>
  /^(["']).*\1$/.test(title) ? title.slice(1, -1) : title
