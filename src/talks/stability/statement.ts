/**
 * Preference statements over options: `not`, `and`, `or`, `if`, `iff`, binding in that order, with
 * parentheses.
 */

import { failed, fewNames, ok, type Result } from "../../base/index.ts"

export type Statement =
  | { readonly kind: "option"; readonly option: number }
  | { readonly kind: "not"; readonly of: Statement }
  | { readonly kind: "and" | "or"; readonly of: readonly Statement[] }
  /** False only where the condition holds and the consequence does not. */
  | { readonly kind: "if"; readonly consequence: Statement; readonly condition: Statement }
  | { readonly kind: "iff"; readonly left: Statement; readonly right: Statement }

/** What is wrong in a statement, at which character of it (from 1), and the mend. */
export interface StatementFault {
  readonly at: number
  readonly found: string
  readonly mend: string
}

/** Deepest parentheses and most words: an honest statement comes near neither. */
const DEEPEST = 100
const MOST_WORDS = 1000

/** Connectives, the loosest first: what each side of one may hold binds more strongly. */
const CONNECTIVES = ["iff", "if", "or", "and"] as const

/**
 * The statement in `text`. An option is named by its id, in double quotes where it has spaces or
 * parentheses or looks like a connective. `a if b if c` reads as `(a if b) if c`.
 */
export function parseStatement(
  text: string,
  options: ReadonlyMap<string, number>,
): Result<Statement, StatementFault> {
  const words = wordsOf(text)
  const extra = words[MOST_WORDS]
  if (words.length === 0)
    return failed({ at: 1, found: "a statement that names no option", mend: nameAnOption(options) })
  if (extra !== undefined)
    return failed({
      at: extra.at,
      found: `a statement of more than ${MOST_WORDS} words`,
      mend: "split it",
    })
  const cursor = { words, options, end: text.length + 1, place: 0 }
  const statement = connected(cursor, 0, 0)
  const rest = cursor.words[cursor.place]
  if (!statement.ok || rest === undefined) return statement
  return failed({
    at: rest.at,
    found: JSON.stringify(rest.text),
    mend:
      rest.text === ")"
        ? "take it out or open a parenthesis before it"
        : "put and, or, if or iff before it, or take it out",
  })
}

/**
 * Whether the statement holds where exactly those options are taken for which `isTaken` says so.
 */
export function statementHolds(
  statement: Statement,
  isTaken: (option: number) => boolean,
): boolean {
  switch (statement.kind) {
    case "option":
      return isTaken(statement.option)
    case "not":
      return !statementHolds(statement.of, isTaken)
    case "and":
      return statement.of.every((part) => statementHolds(part, isTaken))
    case "or":
      return statement.of.some((part) => statementHolds(part, isTaken))
    case "if":
      return (
        statementHolds(statement.consequence, isTaken) ||
        !statementHolds(statement.condition, isTaken)
      )
    case "iff":
      return statementHolds(statement.left, isTaken) === statementHolds(statement.right, isTaken)
  }
}

interface Word {
  readonly text: string
  readonly quoted: boolean
  readonly at: number
}
interface Cursor {
  readonly words: readonly Word[]
  readonly options: ReadonlyMap<string, number>
  readonly end: number
  place: number
}
type Parsed = Result<Statement, StatementFault>

/** Parentheses, quoted ids, and runs of anything else that is no space. */
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/"([^"]*)"|[()]|[^\s()"]+|"/g)].map((match) => ({
    text: match[1] ?? match[0],
    quoted: match[1] !== undefined,
    at: match.index + 1,
  }))

/** Statements joined by the connective of this level, each of which binds more strongly. */
function connected(cursor: Cursor, level: number, depth: number): Parsed {
  const connective = CONNECTIVES[level]
  if (connective === undefined) return negated(cursor, depth)
  const first = connected(cursor, level + 1, depth)
  if (!first.ok) return first
  const parts = [first.value]
  while (take(cursor, connective)) {
    const next = connected(cursor, level + 1, depth)
    if (!next.ok) return next
    parts.push(next.value)
  }
  return ok(joined(connective, parts))
}

function joined(connective: (typeof CONNECTIVES)[number], parts: readonly Statement[]): Statement {
  const [first, ...rest] = parts
  if (first === undefined || rest.length === 0) return first ?? { kind: "and", of: [] }
  switch (connective) {
    case "and":
    case "or":
      return { kind: connective, of: parts }
    case "if":
      return rest.reduce(
        (consequence, condition) => ({ kind: "if", consequence, condition }),
        first,
      )
    case "iff":
      return rest.reduce((left, right) => ({ kind: "iff", left, right }), first)
  }
}

function negated(cursor: Cursor, depth: number): Parsed {
  let negations = 0
  while (take(cursor, "not")) negations += 1
  const inner = named(cursor, depth)
  return inner.ok && negations % 2 === 1 ? ok({ kind: "not", of: inner.value }) : inner
}

function named(cursor: Cursor, depth: number): Parsed {
  const word = cursor.words[cursor.place]
  if (word === undefined)
    return failed({
      at: cursor.end,
      found: "the end of the statement",
      mend: nameAnOption(cursor.options),
    })
  if (take(cursor, "(")) return enclosed(cursor, word, depth + 1)
  const option = cursor.options.get(word.text)
  const isConnective =
    !word.quoted && [...CONNECTIVES, "not", ")"].some((each) => each === word.text)
  if (option === undefined || isConnective)
    return failed({
      at: word.at,
      found: JSON.stringify(word.text),
      mend: nameAnOption(cursor.options),
    })
  cursor.place += 1
  return ok({ kind: "option", option })
}

function enclosed(cursor: Cursor, opening: Word, depth: number): Parsed {
  if (depth > DEEPEST)
    return failed({
      at: opening.at,
      found: `parentheses nested deeper than ${DEEPEST}`,
      mend: "split the statement",
    })
  const inner = connected(cursor, 0, depth)
  if (!inner.ok || take(cursor, ")")) return inner
  const word = cursor.words[cursor.place]
  if (word !== undefined)
    return failed({
      at: word.at,
      found: JSON.stringify(word.text),
      mend: "put and, or, if, iff or a closing parenthesis before it",
    })
  return failed({ at: opening.at, found: "a parenthesis that is never closed", mend: "close it" })
}

function take(cursor: Cursor, text: string): boolean {
  const word = cursor.words[cursor.place]
  const isIt = word !== undefined && !word.quoted && word.text === text
  if (isIt) cursor.place += 1
  return isIt
}

const nameAnOption = (options: ReadonlyMap<string, number>): string =>
  `name an option: ${fewNames([...options.keys()])}`
