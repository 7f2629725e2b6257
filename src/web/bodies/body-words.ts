/** An entry's content as named lines of words, so that two versions can be laid side by side. */

import type { ItemId } from "../../base/index.ts"
import type {
  Anchor,
  Body,
  CorroborationBody,
  DateBody,
  Lineage,
  ProposalBody,
  StatementBody,
} from "../../contract/index.ts"
import { linesOfWritten, type Line } from "./written-words.ts"
import { dateInWords } from "../words/when.ts"
import {
  ACT_WORDS,
  ACTOR_WORDS,
  DATE_STATUS_WORDS,
  DATE_WORDS,
  FORM_WORDS,
  NARRATION_WORDS,
  NATURE_WORDS,
  PROPOSAL_WORDS,
  STANCE_WORDS,
  TERM_WORDS,
} from "../words/wording.ts"

type NameOf = (item: ItemId | undefined) => string

const namesWith =
  (nameOf: NameOf) =>
  (items: readonly (ItemId | undefined)[]): string =>
    items.map(nameOf).join(", ")

/** The lines of a body, always the same names in the same order for one kind. */
export function linesOf(body: Body, nameOf: NameOf): readonly Line[] {
  if (body.kind === "statement") return linesOfStatement(body, namesWith(nameOf))
  if (body.kind === "date") return linesOfDate(body, namesWith(nameOf))
  if (body.kind === "proposal") return linesOfProposal(body, namesWith(nameOf))
  if (body.kind === "actor")
    return [
      line("name", body.name),
      line("kind", ACTOR_WORDS[body.actorKind]),
      line("also", body.aliases.join(", ")),
      line("offices", body.offices.map(({ title }) => title).join(", ")),
    ]
  if (body.kind === "corroboration") return linesOfStance(body, nameOf)
  if (body.kind === "narration")
    return [line("kind", NARRATION_WORDS[body.narrationKind]), line("words", quoted([body.anchor]))]
  if (body.kind === "event")
    return [
      line("event", body.code),
      line("by", namesWith(nameOf)(body.source)),
      line("to", namesWith(nameOf)(body.target)),
      line("words", quoted([body.anchor])),
    ]
  if (body.kind === "document")
    return [
      line("title", body.title),
      line("publisher", body.publisher ?? ""),
      line("date", body.date ?? ""),
      line("nature", NATURE_WORDS[body.nature]),
    ]
  if (body.kind === "process") return [line("title", body.title), line("summary", body.summary)]
  if (body.kind === "reading")
    return [line("read by", body.reader), line("drafts", String(body.drafts))]
  return linesOfWritten(body, nameOf)
}

type Names = ReturnType<typeof namesWith>

const linesOfStatement = (body: StatementBody, names: Names): readonly Line[] => [
  line("said by", names(body.speakers.map(({ actor }) => actor))),
  line("named as", quoted(body.speakers.map(({ anchor }) => anchor))),
  line("act", `${body.negated ? "not: " : ""}${ACT_WORDS[body.act]}`),
  line("cue", quoted([body.cue])),
  line("content", quoted(body.content)),
  line("terms", TERM_WORDS[body.terms]),
  line("form", FORM_WORDS[body.form]),
  line("to", names(body.addressees)),
  line("source", quoted([body.basis])),
  line("occasion", quoted([body.occasion])),
  line("asked", quoted([body.inAnswerTo])),
  line("tone", quoted([body.manner])),
]

const linesOfDate = (body: DateBody, names: Names): readonly Line[] => [
  line("kind", DATE_WORDS[body.dateKind]),
  line("day", dateInWords(body)),
  line("written", quoted([body.anchor])),
  line("for", quoted([body.what])),
  line("set by", names(body.setBy)),
  line("status", DATE_STATUS_WORDS[body.status]),
]

const linesOfProposal = (body: ProposalBody, names: Names): readonly Line[] => [
  line("by", names(body.by)),
  line("to", names(body.to)),
  line("through", names(body.through)),
  line("for", names(body.parties)),
  line("words", quoted([body.anchor])),
  line("status", PROPOSAL_WORDS[body.status]),
]

/** Whose it is and on which claim, where whoever takes it has it from, and its two grades. */
const linesOfStance = (
  { by, stance, about, claim, lineage, grade }: CorroborationBody,
  nameOf: NameOf,
): readonly Line[] => [
  line("by", namesWith(nameOf)(by)),
  line("stance", STANCE_WORDS[stance]),
  line("about", quoted([about])),
  line("claim", claim === undefined ? "" : nameOf(claim)),
  line("has it", lineage === undefined ? "" : lineageInWords(lineage, nameOf)),
  line("source", grade?.source ?? ""),
  line("information", grade?.information ?? ""),
]

function lineageInWords(lineage: Lineage, nameOf: NameOf): string {
  switch (lineage.kind) {
    case "own":
      return "from their own knowledge"
    case "unknown":
      return "from nobody knows where"
    case "repeats":
      return `from ${namesWith(nameOf)(lineage.of) || "others"}`
  }
}

/** The lines of `now` that have words, each with what stood there `before` where that differs. */
export function changedLines(
  before: readonly Line[] | undefined,
  now: readonly Line[],
): readonly (Line & { readonly was: string | undefined })[] {
  return now
    .map((each) => {
      const was = before?.find(({ name }) => name === each.name)?.words
      return { ...each, was: was === undefined || was === each.words ? undefined : was }
    })
    .filter(({ words, was }) => words !== "" || was !== undefined)
}

const line = (name: string, words: string): Line => ({ name, words })

const quoted = (anchors: readonly (Anchor | undefined)[]): string =>
  anchors.flatMap((anchor) => (anchor === undefined ? [] : `“${anchor.exact}”`)).join(" … ")
