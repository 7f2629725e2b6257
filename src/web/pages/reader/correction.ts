/** What a correction says: the old body with one thing changed. */

import type { ItemId } from "../../../base/index.ts"
import type {
  ActorBody,
  Anchor,
  Body,
  ItemView,
  MarkedSpeaker,
  Review,
  StatementBody,
} from "../../../contract/index.ts"

/** One of a body's spans that a person can move. */
export type PartRef =
  | { readonly kind: "content"; readonly index: number }
  | { readonly kind: "speaker"; readonly index: number }
  | { readonly kind: "cue" }
  /** The one span of a date, a proposal, a narration, an event. */
  | { readonly kind: "whole" }

export interface Part {
  readonly ref: PartRef
  readonly name: string
  readonly anchor: Anchor
}

/** The spans of a body that can be moved, the most telling first; empty where it has none. */
export function partsOf(body: Body): readonly Part[] {
  if (body.kind === "statement") return statementParts(body)
  if ("anchor" in body) return [{ ref: { kind: "whole" }, name: "words", anchor: body.anchor }]
  return []
}

export const isSamePart = (a: PartRef, b: PartRef): boolean =>
  a.kind === b.kind && ("index" in a ? a.index : 0) === ("index" in b ? b.index : 0)

/** The body with one span moved. */
export function withSpan(body: Body, ref: PartRef, anchor: Anchor): Body {
  if (body.kind === "statement") return statementWithSpan(body, ref, anchor)
  return "anchor" in body && ref.kind === "whole" ? { ...body, anchor } : body
}

/**
 * The statement as said by this actor, or by nobody known where `actor` is undefined. The words
 * that name the speaker stay.
 *
 * @param index  which of several speakers; a statement without any gets its first
 */
export function withSpeaker(
  body: StatementBody,
  index: number,
  actor: ItemId | undefined,
): StatementBody {
  if (body.speakers.length === 0) return { ...body, speakers: [{ actor, anchor: undefined }] }
  return {
    ...body,
    speakers: body.speakers.map((speaker, at) => (at === index ? { ...speaker, actor } : speaker)),
  }
}

/**
 * The speakers of the statement with somebody new in one's place, whose words stay; a statement
 * without any gets its first.
 */
export function newSpeaker(
  { speakers }: StatementBody,
  index: number,
  who: { readonly name: string; readonly actorKind: ActorBody["actorKind"] },
): readonly MarkedSpeaker[] {
  const fresh = (at: Partial<Pick<MarkedSpeaker, "span">>): MarkedSpeaker => ({
    kind: "new",
    ...who,
    ...at,
  })
  return speakers.length === 0
    ? [fresh({})]
    : speakers.map((speaker, at) => (at === index ? fresh(spanOf(speaker)) : marked(speaker)))
}

/** A speaker as it is sent. */
export function marked(speaker: StatementBody["speakers"][number] | undefined): MarkedSpeaker {
  const at = speaker === undefined ? {} : spanOf(speaker)
  return speaker?.actor === undefined
    ? { kind: "unknown", ...at }
    : { kind: "actor", actor: speaker.actor, ...at }
}

const spanOf = ({
  anchor,
}: StatementBody["speakers"][number]): Partial<Pick<MarkedSpeaker, "span">> =>
  anchor === undefined ? {} : { span: { start: anchor.start, end: anchor.end } }

/** A new entry that takes `after` back to `before`; those between stay in the history. */
export function undoOf(before: ItemView, after: ItemView): Review {
  const [because, expected] = ["Taken back", after.head]
  if (before.standing === "rejected") return { action: "reject", expected, because }
  if (before.standing === "withdrawn") return { action: "withdraw", expected, because }
  const onlyJudged = JSON.stringify(before.body) === JSON.stringify(after.body)
  if (onlyJudged)
    return { action: before.standing === "draft" ? "reopen" : "admit", expected, because }
  return { action: "correct", expected, body: before.body, because }
}

function statementParts(body: StatementBody): readonly Part[] {
  const several = body.content.length > 1
  return [
    ...body.content.map((anchor, index) => ({
      ref: { kind: "content" as const, index },
      name: several ? `content ${index + 1}` : "content",
      anchor,
    })),
    ...body.speakers.flatMap(({ anchor }, index) =>
      anchor === undefined
        ? []
        : [{ ref: { kind: "speaker" as const, index }, name: "speaker’s words", anchor }],
    ),
    ...(body.cue === undefined
      ? []
      : [{ ref: { kind: "cue" as const }, name: "cue", anchor: body.cue }]),
  ]
}

function statementWithSpan(body: StatementBody, ref: PartRef, anchor: Anchor): StatementBody {
  switch (ref.kind) {
    case "content":
      return {
        ...body,
        content: body.content.map((each, index) => (index === ref.index ? anchor : each)),
      }
    case "speaker":
      return {
        ...body,
        speakers: body.speakers.map((each, index) =>
          index === ref.index ? { ...each, anchor } : each,
        ),
      }
    case "cue":
      return { ...body, cue: anchor }
    case "whole":
      return body
  }
}
