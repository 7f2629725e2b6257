/** What a model said, taken apart: a list of quotes. Nothing of it is believed yet. */

import { failed, ok, type Result } from "../base/index.ts"
import { ACTOR_KINDS, ACTS, type Act, type ActorKind } from "../reading/index.ts"
import type { ModelFault } from "../app/index.ts"

/** One statement as the model quotes it; empty where it quotes nothing. */
export interface Quoted {
  readonly passage: string
  readonly content: readonly string[]
  readonly cue: string
  readonly speaker: string
  readonly name: string
  readonly kind: ActorKind
  readonly act: Act
  readonly direct: boolean
  readonly negated: boolean
}

/** More statements than any document of the length that is sent can hold. */
const MOST_STATEMENTS = 1000
const MOST_PIECES = 20
/** A quote longer than this, in UTF-16 units, is no statement. */
const LONGEST_QUOTE = 6000

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const NO_JSON: ModelFault = {
  found: "the model's answer is not the list of quotes that it was asked for",
  mend: "try again, or ask the operator for another model",
}

/**
 * The quotes in a service's answer, at most a thousand. Tool calls, offsets and whatever else
 * stands beside them are not looked at.
 */
export function quotesIn(answer: string): Result<readonly Quoted[], ModelFault> {
  const outer = parsed(answer)
  const choices = isFields(outer) ? outer["choices"] : undefined
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined
  const message = isFields(first) ? first["message"] : undefined
  const words = isFields(message) ? message["content"] : undefined
  const inner = typeof words === "string" ? parsed(unfenced(words)) : undefined
  const statements = isFields(inner) ? inner["statements"] : undefined
  if (!Array.isArray(statements)) return failed(NO_JSON)
  return ok(
    statements
      .slice(0, MOST_STATEMENTS)
      .flatMap((each: unknown) => (isFields(each) ? (quoted(each) ?? []) : [])),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Models like to put JSON between marks of code. */
function unfenced(words: string): string {
  const [start, end] = [words.indexOf("{"), words.lastIndexOf("}")]
  return start < 0 ? words : words.slice(start, end + 1)
}

function quoted(fields: Fields): Quoted | undefined {
  const { passage, content, cue, speaker, name, kind, act } = fields
  const pieces = Array.isArray(content)
    ? content.filter(isQuote)
    : isQuote(content)
      ? [content]
      : []
  if (
    !isQuote(passage) ||
    pieces.length === 0 ||
    pieces.length > MOST_PIECES ||
    (Array.isArray(content) && pieces.length < content.length)
  )
    return undefined
  return {
    passage,
    content: pieces,
    cue: isQuote(cue) ? cue : "",
    speaker: isQuote(speaker) ? speaker : "",
    name: isQuote(name) ? name : "",
    kind: ACTOR_KINDS.find((each) => each === kind) ?? "person",
    act: ACTS.find((each) => each === act) ?? "say",
    direct: fields["direct"] === true,
    negated: fields["negated"] === true,
  }
}

const isQuote = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_QUOTE
