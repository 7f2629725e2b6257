/** Reports of the rules, as views. */

import type { ItemId } from "../../base/index.ts"
import type {
  ClaimLine,
  ClaimStance,
  InDocumentView,
  ItemView,
  OriginView,
  ProvenanceView,
  RestingLine,
  StaleView,
  StepView,
  VoiceView,
} from "../../contract/index.ts"
import {
  nounOf,
  sideOf,
  type ClaimReport,
  type ClaimWorld,
  type Entry,
  type Provenance,
  type StanceFact,
  type Step,
  type ClaimVoice,
} from "../../record/index.ts"

/** One claim in a list. */
export function claimLine(
  world: ClaimWorld,
  view: ItemView,
  report: ClaimReport,
  stale: StaleView | undefined,
): ClaimLine {
  const counting = report.facts.filter(({ out }) => out === undefined)
  const of = (side: ReturnType<typeof sideOf>): number =>
    counting.filter((fact) => sideOf(fact) === side).length
  const written = (world.stances.get(view.item) ?? []).map(({ entry }) => entry.recordedAt)
  return {
    view,
    state: report.state,
    words: report.words,
    for: of("for"),
    against: of("against"),
    declined: of("declined"),
    origins: report.for.origins.length,
    changedAt: [view.recordedAt, ...written].sort().at(-1) ?? view.recordedAt,
    ...(stale === undefined ? {} : { stale }),
  }
}

/** One stance, with the entry that it is. */
export function claimStance(world: ClaimWorld, fact: StanceFact, view: ItemView): ClaimStance {
  const document = inDocument(world, fact.document)
  return {
    view,
    stance: fact.stance,
    side: sideOf(fact),
    statement: fact.statement,
    words: fact.words,
    voices: fact.voices.map(voiceView),
    terms: fact.terms,
    ...(fact.basis === undefined ? {} : { basis: fact.basis }),
    ...(document === undefined ? {} : { document }),
    lineage: fact.lineage,
    looked: fact.looked,
    ...(fact.grade === undefined ? {} : { grade: fact.grade }),
    ...(fact.out === undefined ? {} : { out: fact.out }),
  }
}

export function provenanceView(
  world: ClaimWorld,
  { steps, origins, maybeSame, first }: Provenance,
  facts: readonly StanceFact[],
): ProvenanceView {
  const statements = new Map(facts.map(({ item, statement }) => [item, statement]))
  return {
    steps: steps.map((step) =>
      stepView(world, step, {
        shows: statements.get(step.item) ?? step.item,
        first: first.includes(step.item),
      }),
    ),
    origins: origins.map(originView),
    maybeSame: maybeSame.map(originView),
  }
}

function stepView(
  world: ClaimWorld,
  { item, kind, voices, words, document, repeats, comes, counts }: Step,
  more: { readonly shows: ItemId; readonly first: boolean },
): StepView {
  const place = inDocument(world, document)
  return {
    item,
    kind,
    voices: voices.map(voiceView),
    words,
    ...(place === undefined ? {} : { document: place }),
    repeats,
    comes: comes.kind === "none" ? comes.why : comes.kind,
    counts,
    ...more,
  }
}

const originView = ({ roots, through, unnamed }: OriginView): OriginView => ({
  roots,
  through,
  unnamed,
})

const voiceView = ({ actor, name, unnamed }: ClaimVoice): VoiceView =>
  actor === undefined ? { name, unnamed } : { actor, name, unnamed }

function inDocument(world: ClaimWorld, document: ItemId | undefined): InDocumentView | undefined {
  const entry = document === undefined ? undefined : world.heads.get(document)
  if (entry?.content.kind !== "held" || entry.content.body.kind !== "document") return undefined
  const { title, publisher, date } = entry.content.body
  return {
    item: entry.item,
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    withdrawn: entry.standing === "withdrawn" || entry.standing === "rejected",
  }
}

/** An entry by what it is called. */
export const restingLine = ({ item, kind, standing, content }: Entry): RestingLine => ({
  item,
  kind,
  standing,
  words: content.kind === "held" ? nounOf(content.body) : "something whose content was destroyed",
})
