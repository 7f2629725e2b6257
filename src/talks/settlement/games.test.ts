import { expect, test } from "vitest"
import { figures, figuresText } from "../../../test/figures.ts"
import { rational } from "../../base/index.ts"
import type { Issue, IssueId, OptionId, PartyId, Talks } from "../model/index.ts"
import { settle } from "./settle.ts"
import { settlementJson } from "./settlement-json.ts"

/**
 * Two six-party games and their answers by full enumeration, from LLM-Deliberation (MIT;
 * test/figures).
 */
interface Reference {
  readonly parties: readonly string[]
  readonly roles: readonly string[]
  readonly issueSizes: readonly number[]
  readonly outcomes: number
  readonly acceptableToAll: number
  readonly acceptableToVetoAndAllButOne: number
  readonly paretoDistinctVectors: number
  readonly paretoOutcomes: number
  readonly paretoAndAcceptable: readonly string[]
  readonly nashOverThreshold: readonly string[]
  readonly maxSumWithinZone: readonly string[]
  readonly egalitarianOverThreshold: readonly string[]
}

function gameTalks(name: string, { parties, roles, issueSizes }: Reference): Talks {
  const issues = issueSizes.map((size, i): Issue => {
    const letter = "ABCDE".charAt(i)
    return {
      id: letter as IssueId,
      name: letter,
      options: Array.from({ length: size }, (_, o) => ({
        id: `${letter}${o + 1}` as OptionId,
        name: `${letter}${o + 1}`,
      })),
    }
  })
  const files = new Map(
    parties.map((id) => [
      id,
      figuresText(`negotiation/${name}/scores_files/${id}.txt`)
        .trim()
        .split("\n")
        .map((line) => line.split(",").map(Number)),
    ]),
  )
  const vetoing = parties.filter((_, i) => roles[i] !== "player")
  return {
    title: name,
    issues,
    interactions: [],
    forbidden: [],
    notes: [],
    parties: parties.map((id) => ({
      id: id as PartyId,
      name: id,
      reservation: rational(files.get(id)?.[5]?.[0] ?? 0),
      weights: new Map(),
      discount: undefined,
    })),
    preferences: parties.flatMap((party) =>
      issues.map(({ id, options }, i) => ({
        party: party as PartyId,
        issue: id,
        weight: rational(1),
        weighed: false,
        origin: { heldBy: undefined, author: undefined, basis: undefined, evidence: [] },
        judgement: {
          kind: "scores",
          scores: new Map(
            options.map((option, o) => [option.id, rational(files.get(party)?.[i]?.[o] ?? 0)]),
          ),
        } as const,
      })),
    ),
    adoption: {
      kind: "all",
      of: [
        ...vetoing.map((id) => ({ kind: "member", id }) as const),
        {
          kind: "at-least",
          count: parties.length - vetoing.length - 1,
          of: parties.filter((id) => !vetoing.includes(id)),
        },
      ],
    },
  }
}

interface Answer {
  readonly packages: string
  readonly accepted: string
  readonly adopted: string
  readonly frontierVectors: string
  readonly frontierPackages: string
  readonly frontier: readonly { package: Record<string, string>; accepted: boolean }[]
  readonly points: Record<string, readonly { package: Record<string, string> }[]>
}

const names = (rows: readonly { package: Record<string, string> }[] = []): readonly string[] =>
  rows.map((row) => Object.values(row.package).join(","))

test.each(["base", "game1"])("settle: the reference answers of the game %s", (name) => {
  const reference = figures<Record<string, Reference>>("negotiation/reference.json")[name]
  if (reference === undefined) throw new Error(`no reference for ${name}`)
  const answer = JSON.parse(
    [...settlementJson(settle(gameTalks(name, reference), { limit: 10_000, used: () => 0 }))].join(
      "",
    ),
  ) as Answer
  expect({
    outcomes: Number(answer.packages),
    all: Number(answer.accepted),
    veto: Number(answer.adopted),
    vectors: Number(answer.frontierVectors),
    packages: Number(answer.frontierPackages),
    zone: names(answer.frontier.filter(({ accepted }) => accepted)),
    nash: names(answer.points["nash"]),
    sum: names(answer.points["utilitarian"]),
    least: names(answer.points["egalitarian"]),
  }).toEqual({
    outcomes: reference.outcomes,
    all: reference.acceptableToAll,
    veto: reference.acceptableToVetoAndAllButOne,
    vectors: reference.paretoDistinctVectors,
    packages: reference.paretoOutcomes,
    zone: reference.paretoAndAcceptable,
    nash: reference.nashOverThreshold,
    sum: reference.maxSumWithinZone,
    least: reference.egalitarianOverThreshold,
  })
})
