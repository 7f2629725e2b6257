/**
 * What of each kind of entry a person may correct in one small form: each field with its label and
 * how it is typed.
 */

import type { Grounds, WrittenBody } from "../../api/contract.ts"
import { MEETING_WORDS, NAMED_RELATION_WORDS, ROLE_WORDS } from "../positions/position-words.ts"
import { FINDING_WORDS } from "../promises/promise-words.ts"
import { ANSWER_WORDS, TEXT_KIND_WORDS } from "../texts/text-words.ts"
import { NO_WHEN, whenFault, whenOf, type WhenText } from "../texts/when-field.tsx"
import { heldFault, heldOf, heldText, type HeldText } from "../writing/fields.tsx"

/** A body that says what it rests on. */
export type Grounded = Extract<WrittenBody, { readonly rests: Grounds }>

export type AmendField =
  /** `needed` is the sentence where it is left empty; without it, it may be. */
  | {
      readonly sort: "line"
      readonly name: string
      readonly label: string
      readonly rows?: number
      readonly needed?: string
    }
  | { readonly sort: "when" | "held" | "actor"; readonly name: string; readonly label: string }
  | {
      readonly sort: "actors"
      readonly name: string
      readonly label: string
      readonly needed?: string
    }
  | {
      readonly sort: "choice"
      readonly name: string
      readonly label: string
      readonly words: Readonly<Record<string, string>>
    }

const title = (needed: string): AmendField => ({
  sort: "line",
  name: "title",
  label: "Title",
  needed,
})
const actors = (name: string, label: string, needed?: string): AmendField => ({
  sort: "actors",
  name,
  label,
  ...(needed === undefined ? {} : { needed }),
})
const when = (name: string, label: string): AmendField => ({ sort: "when", name, label })
const held: AmendField = { sort: "held", name: "held", label: "How long" }

/**
 * Kinds that are corrected here; others have a form of their own. A clause is corrected at its
 * place, a deadline moved by a finding.
 */
export const AMEND_FIELDS: Readonly<Partial<Record<WrittenBody["kind"], readonly AmendField[]>>> = {
  letter: [
    title("Give the letter a title."),
    actors("authors", "Written by"),
    actors("recipients", "To"),
    actors("carriers", "Carried by"),
    actors("copies", "Copies to"),
    when("written", "Written"),
    when("delivered", "Delivered"),
    when("acknowledged", "Acknowledged"),
    when("madePublic", "Made public"),
    actors("publishers", "Made public by"),
  ],
  text: [
    title("Give the text a title."),
    { sort: "choice", name: "textKind", label: "What it is", words: TEXT_KIND_WORDS },
    actors("by", "By"),
    actors("to", "To"),
    actors("through", "Through"),
    when("term", "Term"),
    { sort: "line", name: "exit", label: "How it ends" },
    actors("endedBy", "Who may end it"),
  ],
  version: [
    { sort: "line", name: "label", label: "Label", needed: "Give the version a label, such as 2." },
    when("when", "When"),
  ],
  showing: [
    actors("to", "Shown to", "Say who was shown it."),
    actors("by", "By"),
    when("when", "When"),
  ],
  response: [
    actors("by", "Answered by", "Say who answered."),
    { sort: "choice", name: "answer", label: "Answer", words: ANSWER_WORDS },
    { sort: "line", name: "words", label: "In words", rows: 2 },
    when("when", "When"),
  ],
  agreement: [
    title("Give the agreement a title."),
    when("signed", "Signed"),
    actors("parties", "Party to it"),
    actors("outside", "Not party to it"),
    actors("guarantors", "Guarantors"),
  ],
  commitment: [
    actors("by", "Who shall do it", "Name who shall do it."),
    actors("to", "For whom"),
    actors("setBy", "Set by"),
    {
      sort: "line",
      name: "what",
      label: "What they shall do",
      rows: 3,
      needed: "Write what they shall do.",
    },
    { sort: "line", name: "measure", label: "To what measure" },
    { sort: "line", name: "condition", label: "On what condition" },
  ],
  finding: [
    { sort: "choice", name: "status", label: "What was found", words: FINDING_WORDS },
    actors("by", "Found by"),
    when("when", "On which day"),
    { sort: "line", name: "words", label: "In words", rows: 2 },
  ],
  role: [{ sort: "choice", name: "role", label: "Role", words: ROLE_WORDS }, held],
  office: [title("Write the office."), held, actors("appointedBy", "By whose appointment")],
  name: [
    { sort: "line", name: "name", label: "Name", needed: "Write the name." },
    actors("usedBy", "Whose name for it this is"),
  ],
  relation: [
    { sort: "actor", name: "from", label: "Who" },
    { sort: "choice", name: "sort", label: "How they are related", words: NAMED_RELATION_WORDS },
    { sort: "actor", name: "to", label: "To whom" },
    { sort: "line", name: "words", label: "In words" },
    held,
  ],
  meeting: [
    actors("between", "Between", "Name who met."),
    { sort: "choice", name: "sort", label: "What it was", words: MEETING_WORDS },
    { sort: "line", name: "place", label: "Where" },
    when("when", "When"),
    { sort: "line", name: "about", label: "About what" },
  ],
  risk: [
    { sort: "line", name: "condition", label: "If" },
    { sort: "line", name: "stake", label: "What is at stake", needed: "Write what is at stake." },
    actors("for", "For whom"),
    actors("by", "In whose view"),
  ],
}

/** What is typed, by field: text, days as text, ids. */
export type Typed = Readonly<Record<string, unknown>>

/** The fields of a body as they are typed. */
export function typedOf(body: Grounded, fields: readonly AmendField[]): Typed {
  const values = body as unknown as Readonly<Record<string, unknown>>
  return Object.fromEntries(fields.map(({ sort, name }) => [name, typedValue(sort, values[name])]))
}

function typedValue(sort: AmendField["sort"], value: unknown): unknown {
  if (sort === "line") return value ?? ""
  if (sort === "held") return heldText(value as Parameters<typeof heldText>[0])
  if (sort !== "when") return value
  const told = value as { readonly value?: string; readonly words?: string } | undefined
  return told === undefined ? NO_WHEN : { value: told.value ?? "", words: told.words ?? "" }
}

/** The body with what was typed in its place; everything else stays as it was. */
export function amended(
  body: Grounded,
  fields: readonly AmendField[],
  typed: Typed,
  rests: Grounds,
): Grounded {
  const values = Object.fromEntries(
    fields.map((field) => [field.name, bodyValue(field, typed[field.name])]),
  )
  return { ...body, ...values, rests } as Grounded
}

function bodyValue(field: AmendField, value: unknown): unknown {
  switch (field.sort) {
    case "line": {
      const text = String(value)
      return text.trim() === "" && field.needed === undefined ? undefined : text
    }
    case "when":
      return whenOf(value as WhenText)
    case "held":
      return heldOf(value as HeldText)
    default:
      return value
  }
}

/**
 * What is wrong before anything is sent, by the field's name on the server; undefined for a field
 * that is right.
 */
export const amendFaults = (
  fields: readonly AmendField[],
  typed: Typed,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    fields.map((field) => [`body.${field.name}`, faultIn(field, typed[field.name])]),
  )

function faultIn(field: AmendField, value: unknown): string | undefined {
  switch (field.sort) {
    case "line":
      return String(value).trim() === "" ? field.needed : undefined
    case "actors":
      return (value as readonly unknown[]).length === 0 ? field.needed : undefined
    case "when":
      return whenFault(value as WhenText)
    case "held":
      return heldFault(value as HeldText)
    default:
      return undefined
  }
}
