/** Random small tables as their authors might write them. */

import fc from "fast-check"
import { rational, type Rational } from "../../../base/index.ts"
import type {
  Combination,
  Interaction,
  Issue,
  IssueId,
  Judgement,
  Option,
  OptionId,
  Party,
  PartyId,
  Preference,
  Reservation,
  Talks,
} from "../../model/index.ts"
import type { Rule } from "../../rules/index.ts"

const origin = { heldBy: undefined, author: undefined, basis: undefined, evidence: [] }

/** Numbers that make ties likely, and odd fractions now and then. */
const number: fc.Arbitrary<Rational> = fc.oneof(
  fc.integer({ min: -3, max: 4 }).map((value) => rational(value)),
  fc.integer({ min: -30, max: 30 }).map((value) => rational(value)),
  fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 7 }))
    .map(([top, bottom]) => rational(top, bottom)),
)

const huge: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.constantFrom(1n, 3n, 10n ** 20n))
  .map(([top, bottom]) => rational(top, bottom))

export interface TalksShape {
  readonly issues?: number
  readonly options?: number
  readonly parties?: number
  readonly huge?: boolean
  readonly judgements?: readonly Judgement["kind"][]
  readonly openReservations?: boolean
  readonly caps?: boolean
}

/** Any talks within a shape: at least one issue with one option and one party. */
export function anyTalks({
  issues = 4,
  options = 4,
  parties = 4,
  huge: isHuge = false,
  judgements = ["scores"],
  openReservations = false,
  caps = false,
}: TalksShape = {}): fc.Arbitrary<Talks> {
  const score = isHuge ? fc.oneof(number, huge) : number
  const sizes = fc.array(fc.integer({ min: 1, max: options }), { minLength: 1, maxLength: issues })
  return fc.tuple(sizes, fc.integer({ min: 1, max: parties })).chain(([counts, width]) => {
    const all = counts.map((count, i): Issue => ({
      id: `i${i}` as IssueId,
      name: `Issue ${i}`,
      options: Array.from({ length: count }, (_, o): Option => ({
        id: `o${i}${o}` as OptionId,
        name: `o${i}${o}`,
      })),
    }))
    const ids = Array.from({ length: width }, (_, p) => `p${p}` as PartyId)
    return fc.record({
      title: fc.constant(""),
      notes: fc.constant([]),
      issues: fc.constant(all),
      parties: fc.tuple(
        ...ids.map((id) => {
          const party = anyParty(
            id,
            openReservations ? fc.oneof(score, fc.constant("unknown" as const)) : score,
          )
          return caps
            ? fc
                .tuple(party, fc.option(number, { nil: undefined }))
                .map(([one, cap]): Party => (cap === undefined ? one : { ...one, cap }))
            : party
        }),
      ),
      preferences: fc
        .tuple(
          ...ids.flatMap((party) =>
            all.map((issue) => anyPreference(party, issue, score, judgements)),
          ),
        )
        .map((list) => list.flat()),
      interactions: fc.array(anyInteraction(ids, all, score), { maxLength: 4 }),
      forbidden: fc.array(anyCombination(all), { maxLength: 2 }),
      adoption: anyRule(ids),
    })
  })
}

const anyParty = (id: PartyId, score: fc.Arbitrary<Reservation>): fc.Arbitrary<Party> =>
  fc
    .option(score, { nil: undefined })
    .map((reservation) => ({ id, name: id, reservation, weights: new Map(), discount: undefined }))

function anyPreference(
  party: PartyId,
  issue: Issue,
  score: fc.Arbitrary<Rational>,
  kinds: readonly Judgement["kind"][],
): fc.Arbitrary<readonly Preference[]> {
  const weight = fc.oneof(
    { weight: 3, arbitrary: fc.constant(rational(1)) },
    { weight: 1, arbitrary: number },
  )
  const one = fc
    .tuple(weight, fc.oneof(...kinds.map((kind) => anyJudgement(kind, issue, score))))
    .map(([value, judgement]): readonly Preference[] => [
      { party, issue: issue.id, weight: value, weighed: true, judgement, origin },
    ])
  return fc.oneof({ weight: 5, arbitrary: one }, { weight: 1, arbitrary: fc.constant([]) })
}

function anyJudgement(
  kind: Judgement["kind"],
  { options }: Issue,
  score: fc.Arbitrary<Rational>,
): fc.Arbitrary<Judgement> {
  const each = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<OptionId, T>> =>
    fc
      .array(value, { minLength: options.length, maxLength: options.length })
      .map((list) => new Map(options.map(({ id }, i): [OptionId, T] => [id, list[i] as T])))
  switch (kind) {
    case "scores":
      return each(score).map((scores) => ({ kind: "scores", scores }))
    case "classes":
      return each(fc.constantFrom("must", "acceptable", "acceptable", "unacceptable" as const)).map(
        (classes) => ({ kind: "classes", classes }),
      )
    case "ranges":
      return each(
        fc
          .tuple(fc.integer({ min: -5, max: 5 }), fc.nat(4))
          .map(([low, more]) => ({ low: rational(low), high: rational(low + more) })),
      ).map((ranges) => ({ kind: "ranges", ranges }))
    case "unknown":
      return fc.constant({ kind: "unknown" })
    case "order":
      return fc
        .shuffledSubarray(
          options.map(({ id }) => id),
          { minLength: options.length },
        )
        .map((ids) => ({ kind: "order", groups: ids.map((id) => [id]) }))
  }
}

const anyCombination = (issues: readonly Issue[]): fc.Arbitrary<Combination> =>
  fc
    .subarray([...issues], { minLength: 1, maxLength: Math.min(3, issues.length) })
    .chain((chosen) =>
      fc
        .tuple(
          ...chosen.map(({ id, options }) =>
            fc.constantFrom(...options).map((option): [IssueId, OptionId] => [id, option.id]),
          ),
        )
        .map((pairs) => new Map(pairs)),
    )

const anyInteraction = (
  ids: readonly PartyId[],
  issues: readonly Issue[],
  score: fc.Arbitrary<Rational>,
): fc.Arbitrary<Interaction> =>
  fc
    .tuple(fc.constantFrom(...ids), anyCombination(issues), score)
    .map(([party, when, value]) => ({ party, when, score: value, origin }))

function anyRule(ids: readonly PartyId[]): fc.Arbitrary<Rule> {
  const members = fc.subarray([...ids], { minLength: 1 })
  const all = members.map((of): Rule => ({
    kind: "all",
    of: of.map((id) => ({ kind: "member", id })),
  }))
  const some = fc
    .tuple(members, fc.nat(ids.length))
    .map(([of, count]): Rule => ({ kind: "at-least", count, of }))
  const not = some.map((rule): Rule => ({ kind: "not", rule }))
  return fc.oneof(
    all,
    some,
    not,
    fc.tuple(some, not).map((of): Rule => ({ kind: "any", of })),
  )
}
