/** A measured table as its author would write it. */

import { rational } from "../../src/base/index.ts"
import type {
  Issue,
  IssueId,
  Option,
  OptionId,
  PartyId,
  Talks,
} from "../../src/talks/model/index.ts"
import { unanimity } from "../../src/talks/rules/index.ts"
import type { Table } from "../../src/talks/settlement/table.ts"

const origin = { heldBy: undefined, author: undefined, basis: undefined, evidence: [] }

/** The talks whose compiled form is this table. */
export function talksOf({ sizes, columns, patterns }: Table): Talks {
  const issues = sizes.map((size, i): Issue => ({
    id: `i${i}` as IssueId,
    name: `Issue ${i + 1}`,
    options: Array.from({ length: size }, (_, o): Option => ({
      id: `o${o}` as OptionId,
      name: `Option ${o + 1}`,
    })),
  }))
  const parties = columns.map(({ threshold }, p) => ({
    id: `p${p}` as PartyId,
    name: `Party ${p + 1}`,
    reservation: threshold === undefined ? undefined : rational(threshold),
    weights: new Map(),
    discount: undefined,
  }))
  const combination = (when: readonly (readonly [number, number])[]) =>
    new Map(
      when.map(([issue, option]): [IssueId, OptionId] => [
        `i${issue}` as IssueId,
        `o${option}` as OptionId,
      ]),
    )
  return {
    title: "",
    issues,
    parties,
    notes: [],
    adoption: unanimity(parties.map(({ id }) => id)),
    preferences: columns.flatMap(({ scores }, p) =>
      issues.map(({ id, options }, i) => ({
        party: `p${p}` as PartyId,
        issue: id,
        weight: rational(1),
        weighed: false,
        origin,
        judgement: {
          kind: "scores",
          scores: new Map(
            options.map((option, o): [OptionId, ReturnType<typeof rational>] => [
              option.id,
              rational(scores[i]?.[o] ?? 0n),
            ]),
          ),
        } as const,
      })),
    ),
    interactions: patterns.flatMap(({ when, bonus }) =>
      (bonus ?? []).flatMap((score, p) =>
        score === 0n
          ? []
          : [
              {
                party: `p${p}` as PartyId,
                when: combination(when),
                score: rational(score),
                origin,
              },
            ],
      ),
    ),
    forbidden: patterns.flatMap(({ when, bonus }) =>
      bonus === undefined ? [combination(when)] : [],
    ),
  }
}
