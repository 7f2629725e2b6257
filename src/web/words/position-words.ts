/** Positions, moves, roles and relations as the pages write them. */

import type {
  ContradictionView,
  DivisionView,
  Holder,
  MoveView,
  PositionLine,
  PositionSort,
} from "../../contract/index.ts"
import { whenInWords } from "./when.ts"

export { MEETING_WORDS } from "../../record/kinds/meeting.ts"
export { RELATION_WORDS as RELATION_SORT_WORDS } from "../../record/kinds/relation.ts"
export { ROLE_WORDS } from "../../record/kinds/role.ts"

type Words<Key extends string> = Readonly<Record<Key, string>>

export const SORT_WORDS: Words<PositionSort> = {
  position: "position",
  interest: "interest",
  need: "need",
  "red-line": "red line",
}

/** What each sort is, for whoever has to choose one. */
export const SORT_HINTS: Words<PositionSort> = {
  position: "What the actor says it wants.",
  interest: "Why it wants it.",
  need: "What it cannot do without; what that rules out is ticked apart.",
  "red-line": "What it will not accept: the options you tick are those it refuses.",
}

export const HOLDER_WORDS: Words<Holder> = { office: "the office’s", person: "the person’s own" }

export const MOVE_WORDS: Words<MoveView["kind"]> = {
  reversed: "reversed",
  changed: "changed",
  new: "new",
  dropped: "dropped",
  stale: "lost ground",
}

export const APART_WORDS: Words<DivisionView["apart"]> = {
  otherwise: "asks otherwise than the party",
  alike: "asks for what the party asks for",
  untold: "named options do not tell whether they differ",
}

/** What contradicts what, as the beginning of a sentence. */
export function contradictionWords({ kind, claim }: ContradictionView): string {
  if (kind === "options") return "They ask for options of which none is in common"
  return kind === "red-line"
    ? "One asks for what the other refuses"
    : `One rests on a statement for the claim “${claim?.text ?? ""}”, the other on one against it`
}

/** `since 1 March 2021`, `from 1 to 3 March`, empty where no day is known. */
export function heldInWords({ view: { body } }: Pick<PositionLine, "view">): string {
  if (!("held" in body)) return ""
  const { from, until } = body.held
  if (from !== undefined && until !== undefined)
    return `${whenInWords(from)} to ${whenInWords(until)}`
  if (from !== undefined) return `since ${whenInWords(from)}`
  return until === undefined ? "" : `until ${whenInWords(until)}`
}

export const textOf = ({ view: { body } }: Pick<PositionLine, "view">): string =>
  body.kind === "position" ? body.text : ""
