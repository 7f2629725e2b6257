/** The words of a body by which it is found, the weightiest first. */

import type { Anchor } from "../../sources/index.ts"
import type { ArrangementBody } from "../bodies/arrangements.ts"
import type { IssueBody } from "../bodies/positions.ts"
import type { CommitmentBody } from "../bodies/promises.ts"
import type { ScenarioBody } from "../bodies/scenarios.ts"
import type { ResponseBody, VersionBody } from "../bodies/texts.ts"
import type { ActorBody, Body, DateBody, StatementBody } from "../types.ts"

/** A text, and what finding a word in it counts for. */
export interface SearchPart {
  readonly text: string
  readonly weight: number
}

/** What a word counts for: in a name or title; in what the item says; in what stands around it. */
const [NAMED, SAID, AROUND] = [8, 4, 1]
/** What a word counts for in a document's whole text. */
export const IN_TEXT = 2

/**
 * What is looked at when this body is searched; empty for one that has no words of its own. A new
 * kind fails the build here until it says so.
 */
export function searchParts(body: Body): readonly SearchPart[] {
  switch (body.kind) {
    case "document":
      return parts([body.title, NAMED], [body.publisher, SAID])
    case "actor":
      return actorParts(body)
    case "statement":
      return statementParts(body)
    case "corroboration":
      return parts([body.about?.exact, SAID])
    case "date":
      return dateParts(body)
    case "proposal":
    case "event":
    case "narration":
      return parts([body.anchor.exact, SAID])
    case "process":
    case "reading":
    case "note":
    case "showing":
    case "role":
    case "preference":
      return []
    case "claim":
    case "position":
      return parts([body.text, SAID])
    case "risk":
      return parts([body.stake, SAID], [body.condition, SAID])
    case "letter":
    case "agreement":
    case "office":
    case "safeguard":
      return parts([body.title, NAMED])
    case "text":
      return parts([body.title, NAMED], [body.exit, SAID])
    case "version":
      return versionParts(body)
    case "response":
      return responseParts(body)
    case "issue":
      return issueParts(body)
    case "relation":
    case "finding":
    case "fallback":
      return parts([body.words, SAID])
    case "name":
      return parts([body.name, NAMED])
    case "meeting":
      return parts([body.about, SAID], [body.place, SAID], [body.when?.words, AROUND])
    case "commitment":
      return commitmentParts(body)
    case "arrangement":
      return arrangementParts(body)
    case "scenario":
      return scenarioParts(body)
    case "conflict":
      return parts([body.title, NAMED], ...body.basis.map(({ words }) => [words, SAID] as const))
  }
}

const parts = (
  ...given: readonly (readonly [string | undefined, number])[]
): readonly SearchPart[] =>
  given.flatMap(([text, weight]) => (text === undefined || text === "" ? [] : [{ text, weight }]))

const exact = (anchors: readonly (Anchor | undefined)[]): string =>
  anchors.flatMap((anchor) => anchor?.exact ?? []).join(" … ")

const actorParts = ({ name, aliases, offices }: ActorBody): readonly SearchPart[] =>
  parts(
    [name, NAMED],
    ...aliases.filter((alias) => alias !== name).map((alias) => [alias, NAMED] as const),
    ...[...new Set(offices.map(({ title }) => title))].map((title) => [title, SAID] as const),
  )

const statementParts = ({
  content,
  speakers,
  occasion,
  basis,
}: StatementBody): readonly SearchPart[] =>
  parts(
    [exact(content), SAID],
    [exact(speakers.map(({ anchor }) => anchor)), AROUND],
    [occasion?.exact, AROUND],
    [basis?.exact, AROUND],
  )

const dateParts = ({ what, anchor }: DateBody): readonly SearchPart[] =>
  parts([what?.exact, SAID], [anchor.exact, SAID])

const issueParts = ({ title, summary, options }: IssueBody): readonly SearchPart[] =>
  parts([title, NAMED], [summary, SAID], ...options.map(({ name }) => [name, SAID] as const))

const arrangementParts = ({ title, exit, groups }: ArrangementBody): readonly SearchPart[] =>
  parts([title, NAMED], [exit, SAID], ...groups.map(({ name }) => [name, SAID] as const))

const scenarioParts = ({ title, assumptions }: ScenarioBody): readonly SearchPart[] =>
  parts([title, NAMED], ...assumptions.map(({ text }) => [text, SAID] as const))

const versionParts = ({ label, clauses }: VersionBody): readonly SearchPart[] =>
  parts(
    [label, NAMED],
    ...clauses
      .flatMap(({ words, alternatives }) => [words, ...alternatives])
      .map((words) => [words, SAID] as const),
  )

const responseParts = ({ words, until }: ResponseBody): readonly SearchPart[] =>
  parts([words, SAID], [until?.words, AROUND])

const commitmentParts = ({
  what,
  measure,
  condition,
  due,
}: CommitmentBody): readonly SearchPart[] =>
  parts([what, SAID], [measure, SAID], [condition, SAID], [due?.words, AROUND])
