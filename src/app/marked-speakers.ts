/**
 * Who spoke, as a person marks it: speakers as the record holds them, and whoever is new among
 * them.
 */

import { allOf, ok, type ItemId, type Mint, type ProcessId, type Result } from "../base/index.ts"
import type { MarkedSpeaker, StatementMark } from "../contract/index.ts"
import type {
  ActorBody,
  Body,
  NewEntry,
  RecordTransaction,
  StatementBody,
} from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import type { Fault } from "./fault.ts"
import { invalid, plainLine } from "./line.ts"
import { maybeAnchorAt } from "./places.ts"

export type Speaker = StatementBody["speakers"][number]
/** A speaker as the record holds it, and the entry of an actor who is new with it. */
export interface Made {
  readonly speaker: Speaker
  readonly actor: NewEntry | undefined
}

/** One query for all actors named; a new name becomes an actor. */
export async function speakersOf(
  record: RecordTransaction,
  process: ProcessId,
  document: SourceDocument,
  { speakers }: Pick<StatementMark, "speakers">,
  mint: Mint,
): Promise<Result<readonly Made[], Fault>> {
  const named = speakers.flatMap((speaker) => (speaker.kind === "actor" ? [speaker.actor] : []))
  const found =
    named.length === 0 ? [] : await record.current({ process, items: named, kinds: ["actor"] })
  const known = new Set(
    found.flatMap(({ item, content }) => (content.kind === "held" ? [item] : [])),
  )
  return allOf(
    speakers.map((speaker, index) =>
      speakerOf(speaker, `speakers[${index}]`, document, known, mint),
    ),
  )
}

function speakerOf(
  speaker: MarkedSpeaker,
  field: string,
  document: SourceDocument,
  known: ReadonlySet<ItemId>,
  mint: Mint,
): Result<Made, Fault> {
  const anchor = maybeAnchorAt(document, `${field}.span`, speaker.span)
  if (!anchor.ok) return anchor
  switch (speaker.kind) {
    case "unknown":
      return ok({ speaker: { actor: undefined, anchor: anchor.value }, actor: undefined })
    case "actor":
      return known.has(speaker.actor)
        ? ok({ speaker: { actor: speaker.actor, anchor: anchor.value }, actor: undefined })
        : invalid(
            `${field}.actor`,
            "an actor that is not here",
            "choose one of this process's actors, or give a new name",
          )
    case "new": {
      const name = plainLine(`${field}.name`, speaker.name)
      if (!name.ok) return name
      const item = mint("item")
      const body: ActorBody = {
        kind: "actor",
        name: name.value,
        actorKind: speaker.actorKind,
        aliases: [],
        offices: [],
        mentions: anchor.value === undefined ? [] : [anchor.value],
      }
      return ok({
        speaker: { actor: item, anchor: anchor.value },
        actor: byHand(body, item, mint, undefined),
      })
    }
  }
}

/** The entry that begins an item by a person's own hand: admitted by being made. */
export const byHand = (
  body: Body,
  item: ItemId,
  mint: Mint,
  because: string | undefined,
): NewEntry => ({
  id: mint("entry"),
  item,
  standing: "admitted",
  body,
  maker: "person",
  supersedes: undefined,
  because,
})
