/** Quotations: found once for the whole text, before anything else is read from it. */

import type { Run } from "./sentences.ts"
import type { Token } from "./tokens.ts"

export interface Quotation {
  /** The opening mark's token. */
  readonly open: number
  /** The closing mark's token, or the token after the last one where no mark closes it. */
  readonly close: number
  readonly closed: boolean
  readonly paragraph: number
  /**
   * The place, in the list, of the quotation in the paragraph before that this one goes on with.
   */
  readonly continues: number | undefined
}

/**
 * The outermost quotations of each paragraph, in order. Curly, straight, doubled single and angle
 * marks are paired; single marks count where no apostrophe can be meant. A mark that nothing closes
 * reaches to its paragraph's end; when the next paragraph opens with a mark of its own, that one
 * goes on with it.
 */
export function quotations(tokens: readonly Token[], paragraphs: readonly Run[]): Quotation[] {
  const found: Quotation[] = []
  let openBefore: number | undefined
  paragraphs.forEach((run, paragraph) => {
    const here = inParagraph(tokens, run, openBefore !== undefined)
    here.forEach((pair, index) => {
      const continues = index === 0 && pair.open === run.from ? openBefore : undefined
      found.push({ ...pair, paragraph, continues })
    })
    const last = here.at(-1)
    openBefore =
      last !== undefined && !last.closed && last.close === run.to ? found.length - 1 : undefined
  })
  return found
}

type Pair = Pick<Quotation, "open" | "close" | "closed">

const OPENERS = new Set(["“", "„", "«", "‟", "``", "‚"])
const CLOSERS = new Set(["”", "»", "''"])
const SINGLES = new Set(["'", "‘", "’", "`"])

function inParagraph(tokens: readonly Token[], run: Run, goesOn: boolean): Pair[] {
  const pairs: Pair[] = []
  const straight = countStraight(tokens, run)
  let open = goesOn && closesFirst(tokens, run) ? run.from : undefined
  let depth = 0
  for (let at = run.from; at < run.to; at += 1) {
    const side =
      open === undefined && isSingle(tokens[at])
        ? undefined
        : sideOf(tokens, at, open, straight % 2 === 0)
    if (open === undefined && isSingle(tokens[at])) {
      const close = singleClose(tokens, at, run.to)
      if (close !== undefined) {
        pairs.push({ open: at, close, closed: true })
        at = close
      }
    } else if (side === "open" && open === undefined) open = at
    else if (side === "open") depth += 1
    else if (side === "close" && open !== undefined && depth > 0) depth -= 1
    else if (side === "close" && open !== undefined) {
      pairs.push({ open, close: at, closed: true })
      open = undefined
    }
  }
  if (open !== undefined) pairs.push({ open, close: run.to, closed: false })
  return pairs.sort((a, b) => a.open - b.open)
}

/**
 * Whether the first double mark of a paragraph closes: the quotation of the paragraph before goes
 * on without a new mark.
 */
function closesFirst(tokens: readonly Token[], run: Run): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const token = tokens[at]
    if (token?.kind !== "quote" || SINGLES.has(token.text)) continue
    return (
      CLOSERS.has(token.text) ||
      (token.text === '"' && at > run.from && (leaning(tokens, at) === "left" || at === run.to - 1))
    )
  }
  return false
}

const isSingle = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === "quote" && SINGLES.has(token.text)

function countStraight(tokens: readonly Token[], run: Run): number {
  let count = 0
  for (let at = run.from; at < run.to; at += 1) if (tokens[at]?.text === '"') count += 1
  return count
}

/**
 * Which way a double mark faces. A straight one opens where none is open; inside, it opens again
 * only when the marks are even and it leans right.
 */
function sideOf(
  tokens: readonly Token[],
  at: number,
  open: number | undefined,
  even: boolean,
): "open" | "close" | undefined {
  const token = tokens[at]
  if (token?.kind !== "quote" || SINGLES.has(token.text)) return undefined
  if (OPENERS.has(token.text))
    return token.text === "“" && open !== undefined && tokens[open]?.text === "„" ? "close" : "open"
  if (CLOSERS.has(token.text)) return open === undefined && token.text === "»" ? "open" : "close"
  if (token.text !== '"') return undefined
  const leans = leaning(tokens, at)
  if (open === undefined) return leans === "left" && at > 0 ? undefined : "open"
  return even && leans === "right" && tokens[at - 1]?.kind === "word" ? "open" : "close"
}

/** Right where the mark touches only what follows, left where it touches only what precedes. */
function leaning(tokens: readonly Token[], at: number): "left" | "right" | undefined {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined) return undefined
  const touchesBefore =
    before !== undefined &&
    before.end === token.start &&
    before.text !== "(" &&
    before.kind !== "dash"
  const touchesAfter =
    after !== undefined && after.start === token.end && !/^[.,;:?!)]/.test(after.text)
  if (touchesBefore === touchesAfter) return undefined
  return touchesBefore ? "left" : "right"
}

/** How far a single mark's partner is looked for: beyond this it was an apostrophe. */
const SINGLE_REACH = 240

function singleClose(tokens: readonly Token[], at: number, to: number): number | undefined {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const opens =
    token !== undefined &&
    token.text !== "’" &&
    after !== undefined &&
    after.start === token.end &&
    after.kind !== "mark" &&
    (before === undefined ||
      before.end < token.start ||
      before.text === "(" ||
      before.kind === "dash")
  if (!opens) return undefined
  let plain: number | undefined
  for (let next = at + 2; next < Math.min(to, at + SINGLE_REACH); next += 1) {
    const mark = tokens[next]
    if (mark?.kind !== "quote") continue
    if (!SINGLES.has(mark.text) || mark.text === "‘") return plain
    const last = tokens[next - 1]
    if (last === undefined || last.end !== mark.start) continue
    if (/^[.,?!…]/.test(last.text)) return next
    plain ??= next
  }
  return plain
}
