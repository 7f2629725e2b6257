/**
 * The finished drafts: actors and statements numbered in order of place, every place in code
 * points.
 */

import { placeMap, type Span } from "../base/index.ts"
import type { Actor } from "./actors/actor.ts"
import type { Cast } from "./actors/cast.ts"
import { textOf } from "./actors/describe.ts"
import type { FoundTime } from "./dates/bounds.ts"
import type { Happened } from "./events.ts"
import type { Narrated } from "./narration.ts"
import type { Proposed } from "./proposals.ts"
import type { Corroborated } from "./statements/corroborations.ts"
import type { Stated } from "./statements/statements.ts"
import type { Page } from "./text/page.ts"
import type { Run } from "./text/sentences.ts"
import type { ActorRef, DraftActor, DraftStatement, Reading, StatementRef } from "./types.ts"

export interface Found {
  readonly reader: string
  readonly text: string
  readonly page: Page
  readonly cast: Cast
  readonly stated: readonly Stated[]
  readonly corroborated: readonly Corroborated[]
  readonly times: readonly (FoundTime & { readonly setters: readonly Actor[] })[]
  readonly proposed: readonly Proposed[]
  readonly happened: readonly Happened[]
  readonly narrated: readonly Narrated[]
}

/** The reading that these finds make. */
export function draft(found: Found): Reading {
  const span = spanner(found.page, found.text)
  const actors = [...found.cast.actors]
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => firstPlace(a) - firstPlace(b) || a.index - b.index)
  const refs = new Map(
    actors.map((actor, index): [Actor, ActorRef] => [actor, `a${index + 1}` as ActorRef]),
  )
  const refsOf = (list: readonly Actor[]): readonly ActorRef[] => [
    ...new Set(list.flatMap((actor) => refs.get(actor) ?? [])),
  ]
  const stated = inOrder(found.stated)
  const statementRefs = new Map(
    stated.map((each, index): [Stated, StatementRef] => [each, `s${index + 1}` as StatementRef]),
  )
  return {
    reader: found.reader,
    understood: true,
    actors: actors.map((actor) => draftActor(found.page, actor, refs, span)),
    statements: stated.map((each) => draftStatement(each, statementRefs, refs, refsOf, span)),
    corroborations: found.corroborated.flatMap(({ stance, statement, about }) => {
      const ref = statementRefs.get(statement)
      const by = refsOf(statement.speakers.flatMap(({ actor }) => actor ?? []))
      return ref === undefined
        ? []
        : [{ stance, by, statement: ref, about: about === undefined ? undefined : span(about) }]
    }),
    dates: found.times.map(({ run, value, grain, kind, what, setters, status, from, until }) => ({
      ...span(run),
      value,
      grain,
      kind,
      what: what === undefined ? undefined : span(what),
      setBy: refsOf(setters),
      status,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    })),
    proposals: found.proposed.map(({ run, by, to, through, parties, status, statement }) => ({
      ...span(run),
      by: refsOf(by),
      to: refsOf(to),
      through: refsOf(through),
      parties: refsOf(parties),
      status,
      statement: statement === undefined ? undefined : statementRefs.get(statement),
    })),
    events: found.happened.map(({ code, run, source, target }) => ({
      ...span(run),
      code,
      source: refsOf(source),
      target: refsOf(target),
    })),
    narration: found.narrated.map(({ kind, run }) => ({ ...span(run), kind })),
  }
}

type Spanner = (run: Run) => Span

/** From tokens to code points, over the text as it was given. */
function spanner(page: Page, text: string): Spanner {
  const places = placeMap(text)
  return ({ from, to }) => ({
    start: places.toCodePoint(page.words[from]?.start ?? 0),
    end: places.toCodePoint(page.words[to - 1]?.end ?? 0),
  })
}

/** Statements in order of place, as they are drafted. */
export const inOrder = (stated: readonly Stated[]): readonly Stated[] =>
  [...stated].sort((a, b) => placeOf(a) - placeOf(b))

const placeOf = (each: Stated): number =>
  Math.min(each.from.cue?.from ?? Infinity, each.from.content[0]?.from ?? Infinity)

/** Where an actor is first named, an office before the name included. */
const firstPlace = (actor: Actor): number =>
  Math.min(
    ...[actor.mentions[0], actor.offices[0]].map((run) => run?.from ?? Infinity),
    ...actor.descriptions.values(),
  )

function draftActor(
  page: Page,
  actor: Actor,
  refs: ReadonlyMap<Actor, ActorRef>,
  span: Spanner,
): DraftActor {
  const byPlace = (forms: ReadonlyMap<string, number>): readonly string[] =>
    [...forms].sort((a, b) => a[1] - b[1]).map(([form]) => form)
  return {
    id: refs.get(actor) ?? ("a0" as ActorRef),
    name: actor.name,
    kind: actor.kind,
    aliases: [...new Set([...byPlace(actor.names), ...byPlace(actor.descriptions)])].filter(
      (form) => form !== actor.name,
    ),
    offices: [...actor.offices]
      .sort((a, b) => a.from - b.from)
      .map((run) => ({ title: textOf(page.words, run), ...span(run) })),
    mentions: [...actor.mentions].sort((a, b) => a.from - b.from).map(span),
  }
}

function draftStatement(
  each: Stated,
  statements: ReadonlyMap<Stated, StatementRef>,
  refs: ReadonlyMap<Actor, ActorRef>,
  refsOf: (list: readonly Actor[]) => readonly ActorRef[],
  span: Spanner,
): DraftStatement {
  const at = (run: Run | undefined): Span | undefined => (run === undefined ? undefined : span(run))
  return {
    id: statements.get(each) ?? ("s0" as StatementRef),
    form: each.form,
    act: each.act,
    terms: each.terms,
    negated: each.from.negated,
    confidence: each.confidence,
    speakers: each.speakers.map(({ actor, run }) => ({
      actor: actor === undefined ? undefined : refs.get(actor),
      span: at(run),
    })),
    cue: at(each.from.cue),
    content: each.from.content.map(span),
    addressees: refsOf(each.addressees),
    occasion: at(each.occasion),
    basis: at(each.basis),
    inAnswerTo: at(each.from.question),
    manner: at(each.manner),
  }
}
