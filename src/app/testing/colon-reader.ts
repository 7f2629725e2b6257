/**
 * A reader for tests: every line `Name: words` is a statement, `Name declines.` a refusal to
 * comment on the line before.
 */

import type {
  ActorRef,
  DraftActor,
  DraftCorroboration,
  DraftDate,
  DraftStatement,
  Reading,
  ReadingInput,
  StatementRef,
} from "../../reading/index.ts"
import type { FileId, Span } from "../../base/index.ts"
import type { Reader } from "../ports.ts"

/**
 * Reads texts whose characters all lie in the basic plane; a text that opens with a letter outside
 * ASCII is not understood.
 */
export const colonReader: Reader = {
  read: async (input) => readColons(input),
  explain: async (input) => {
    const reading = readColons(input)
    return {
      reading,
      reasons: reading.statements.map(() => ["any", "voice named", "quoted", "built as branch"]),
    }
  },
}

/** `until` holds every reading up, as a long document would. */
export const slowReader = (until: Promise<void>): Reader => ({
  read: async (input) => {
    await until
    return readColons(input)
  },
})

export function readColons({ text }: ReadingInput): Reading {
  const nothing = {
    actors: [],
    statements: [],
    corroborations: [],
    dates: [],
    proposals: [],
    events: [],
    narration: [],
  }
  if (/^[^\p{ASCII}]/u.test(text)) return { reader: "colons/1", understood: false, ...nothing }
  const drafts = linesOf(text)
  return {
    reader: "colons/1",
    understood: true,
    actors: actorsOf(drafts),
    statements: drafts.map(statementOf),
    corroborations: refusalsOf(text, drafts),
    dates: datesOf(text),
    proposals: [],
    events: [],
    narration: [],
  }
}

interface Line {
  readonly index: number
  readonly name: string
  readonly at: Span
  readonly content: Span
}

const ref = <Kind extends string>(text: string): FileId<Kind> => text as FileId<Kind>
const actorOf = (name: string): ActorRef => ref(`a-${name}`)

const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/^([A-Z][\w ]*): (.+)$/gm)].map((match, index) => {
    const [, name = "", words = ""] = match
    const start = match.index + name.length + 2
    return {
      index,
      name,
      at: { start: match.index, end: match.index + name.length },
      content: { start, end: start + words.length },
    }
  })

function actorsOf(lines: readonly Line[]): readonly DraftActor[] {
  const names = [...new Set(lines.map(({ name }) => name))]
  return names.map((name) => ({
    id: actorOf(name),
    name,
    kind: "person",
    aliases: [],
    offices: [],
    mentions: lines.filter((line) => line.name === name).map(({ at }) => at),
  }))
}

const statementOf = ({ index, name, at, content }: Line): DraftStatement => ({
  id: ref<"statement">(`s${index + 1}`),
  form: "direct",
  act: "say",
  terms: "on-record",
  negated: false,
  confidence: 0.9,
  speakers: [{ actor: actorOf(name), span: at }],
  cue: undefined,
  content: [content],
  addressees: [],
  occasion: undefined,
  basis: undefined,
  inAnswerTo: undefined,
  manner: undefined,
})

/** A stance without words of its own, on the statement before it. */
function refusalsOf(text: string, lines: readonly Line[]): readonly DraftCorroboration[] {
  return [...text.matchAll(/^([A-Z][\w ]*) declines\.$/gm)].flatMap((match) => {
    const before = lines.findLast(({ at }) => at.start < match.index)
    const statement: StatementRef | undefined =
      before === undefined ? undefined : ref(`s${before.index + 1}`)
    return statement === undefined
      ? []
      : [
          {
            stance: "declines",
            by: [actorOf(match[1] ?? "")],
            statement,
            about: undefined,
          } as const,
        ]
  })
}

const datesOf = (text: string): readonly DraftDate[] =>
  [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map((match) => ({
    start: match.index,
    end: match.index + 10,
    value: match[0],
    grain: "day",
    kind: "deadline",
    what: undefined,
    setBy: [],
    status: "set",
  }))
