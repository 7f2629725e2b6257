import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseDay, type Day, type ItemId } from "../../base/index.ts"
import type { Stance, Terms } from "../../reading/index.ts"
import { numberedId } from "../testing/arbitrary-body.ts"
import {
  claimBody,
  documentBody,
  headOf,
  restingOn,
  stanceBody,
  statementBody,
  tombstoneOf,
  wordsIn,
} from "../testing/entries.ts"
import type { Body } from "../kinds/index.ts"
import type { Entry, Standing } from "../types.ts"
import { claimWorld } from "./facts.ts"
import { CLAIM_RULES, CLAIM_STATES, claimReport, type ClaimReport } from "./state.ts"

const item = (number: number): ItemId => numberedId("item", number)
const CLAIM = item(0)
const LETTER = item(1)
const version = (document: number) => numberedId("document", document)
const day = (text: string): Day => parseDay(text) ?? ("" as Day)

/**
 * Actors 10 to 19 are named, 20 to 29 unnamed; documents are 30 to 39, published on the first,
 * second … of March.
 */
const actor = (number: number): Entry =>
  headOf(item(number), {
    kind: "actor",
    name: number < 20 ? `Person Number${number}` : "an official",
    actorKind: number < 20 ? "person" : "anonymous",
    aliases: [],
    offices: [],
    mentions: [],
  })
const document = (number: number, standing: Standing = "admitted"): Entry =>
  headOf(
    item(number),
    documentBody(version(number), `Paper ${number}`, {
      publisher: `Paper ${number}`,
      date: day(`2021-03-0${number - 29}`),
    }),
    { standing, because: "forged" },
  )

interface Took {
  readonly stance: Stance
  readonly by: readonly number[]
  readonly in?: number
  readonly terms?: Terms
  readonly from?: "own" | "unknown" | readonly number[]
  readonly standing?: Standing
  readonly said?: Standing
}

/**
 * Stance n is item 40 + n, its statement 70 + n; `from` names stances (or documents, from 30) by
 * number.
 */
function stanceEntries(took: Took, index: number): readonly Entry[] {
  const {
    stance,
    by,
    in: paper = 30,
    terms = "on-record",
    from,
    standing = "admitted",
    said = "admitted",
  } = took
  const lineage =
    from === undefined
      ? undefined
      : typeof from === "string"
        ? ({ kind: from } as const)
        : ({ kind: "repeats", of: from.map((of) => item(of >= 30 ? of : 40 + of)) } as const)
  return [
    headOf(
      item(70 + index),
      statementBody(version(paper), {
        terms,
        content: [wordsIn(version(paper), `words ${index}`)],
      }),
      { standing: said, because: "misheard" },
    ),
    headOf(
      item(40 + index),
      stanceBody(item(70 + index), { stance, by: by.map(item), claim: CLAIM, lineage }),
      { standing, because: "misheard" },
    ),
  ]
}

interface Case {
  readonly took: readonly Took[]
  readonly kind?: "fact" | "authenticity"
  readonly papers?: readonly Entry[]
  readonly more?: readonly Entry[]
}

function judged({ took, kind = "fact", papers = [], more = [] }: Case): ClaimReport {
  const body = claimBody("It is so.", restingOn([]), {
    claimKind: kind,
    about: [LETTER],
  }) as Extract<Body, { kind: "claim" }>
  const numbers = [10, 11, 12, 13, 20, 21, 22, 23]
  const heads = [
    headOf(CLAIM, body),
    ...numbers.map(actor),
    ...[30, 31, 32, 33].map((number) => document(number)),
    ...took.flatMap(stanceEntries),
    ...papers,
    ...more,
  ]
  return claimReport(
    claimWorld([...new Map(heads.map((entry) => [entry.item, entry])).values()]),
    CLAIM,
    body,
  )
}

const letterBy = (...authors: readonly number[]): Entry =>
  headOf(LETTER, {
    kind: "letter",
    title: "The letter",
    document: undefined,
    authors: authors.map(item),
    carriers: [],
    recipients: [],
    copies: [],
    written: undefined,
    delivered: undefined,
    acknowledged: undefined,
    madePublic: undefined,
    publishers: [],
    rests: restingOn([]),
  })

const says = (by: number, more: Partial<Took> = {}): Took => ({
  stance: "asserts",
  by: [by],
  from: "own",
  ...more,
})
const two = { stance: "confirms", by: [20, 21], terms: "anonymous" } as const

describe("the state, and why in words", () => {
  test.each<Case & { why: string; want: string }>([
    { why: "nobody has said anything", took: [], want: "unreported: nobody says so" },
    {
      why: "declining is not denying, nor anything else",
      took: [{ stance: "declines", by: [10] }],
      want: "unreported: nobody says so; one declined",
    },
    {
      why: "the letter of March 2021",
      kind: "authenticity",
      took: [two, { stance: "declines", by: [10] }],
      want:
        "asserted: two unnamed voices of unknown lineage say so; nobody confirmed it on the " +
        "record; one declined",
    },
    {
      why: "one who has it from themselves is one origin",
      took: [says(10)],
      want:
        "asserted: Person Number10 says so from their own knowledge; nobody confirmed it on " +
        "the record; one origin",
    },
    {
      why: "two who have it from themselves corroborate",
      took: [says(10), says(11, { in: 31 })],
      want:
        "corroborated: Person Number10 and Person Number11 say so from their own knowledge; " +
        "nobody confirmed it on the record; two origins",
    },
    {
      why: "the same voice twice is one origin",
      took: [says(10), says(10, { in: 31 })],
      want:
        "asserted: Person Number10 says so from their own knowledge; nobody confirmed it on " +
        "the record; one origin",
    },
    {
      why: "four relays of one leak are one origin",
      took: [
        says(10),
        ...[1, 2, 3].map((n) => says(10 + n, { stance: "repeats", in: 30 + n, from: [n - 1] })),
      ],
      want:
        "asserted: Person Number10 says so from their own knowledge; Person Number11, Person " +
        "Number12 and Person Number13 repeat it; nobody confirmed it on the record; one origin",
    },
    {
      why: "those who repeat each other come from nowhere",
      took: [
        says(10, { stance: "repeats", from: [1] }),
        says(11, { stance: "repeats", from: [0] }),
      ],
      want:
        "asserted: Person Number10 and Person Number11 repeat it; nobody confirmed it on the " +
        "record",
    },
    {
      why: "unknown lineage is no origin, however many",
      took: [
        says(10, { from: "unknown" }),
        says(11, { from: "unknown" }),
        says(12, { from: "unknown" }),
      ],
      want:
        "asserted: Person Number10, Person Number11 and Person Number12 of unknown lineage say " +
        "so; nobody confirmed it on the record",
    },
    {
      why: "two unnamed voices of one paper are two",
      took: [says(20), says(21)],
      want:
        "corroborated: two unnamed voices say so from their own knowledge; nobody confirmed it " +
        "on the record; two origins, all unnamed",
    },
    {
      why: "of two papers they may be the same",
      took: [says(20), says(21, { in: 31 })],
      want:
        "asserted: two unnamed voices say so from their own knowledge; nobody confirmed it on " +
        "the record; one origin, unnamed; one more unnamed voice may be the same",
    },
    {
      why: "repeating a paper leads to what that paper has it from",
      took: [says(10), says(11, { in: 31, stance: "repeats", from: [30] })],
      want:
        "asserted: Person Number10 says so from their own knowledge; Person Number11 repeats " +
        "it; nobody confirmed it on the record; one origin",
    },
    {
      why: "repeating a paper with nothing of its own here makes the paper the origin",
      took: [says(11, { stance: "repeats", from: [33] })],
      want: "asserted: Person Number11 repeats it; nobody confirmed it on the record; one origin",
    },
    {
      why: "a denial against an assertion is a dispute",
      took: [says(10), says(11, { stance: "denies" })],
      want:
        "disputed: Person Number10 says so from their own knowledge; nobody confirmed it on " +
        "the record; Person Number11 denies it; one origin",
    },
    {
      why: "a denial alone",
      took: [says(11, { stance: "denies" })],
      want: "denied: nobody says so; Person Number11 denies it",
    },
    {
      why: "disputing alone is not denying",
      took: [says(11, { stance: "disputes" })],
      want: "disputed: nobody says so; Person Number11 disputes it",
    },
    {
      why: "a withdrawn statement does not count",
      took: [says(10, { said: "withdrawn" }), says(11)],
      want:
        "asserted: Person Number11 says so from their own knowledge; nobody confirmed it on " +
        "the record; one origin; one stance does not count",
    },
    {
      why: "nor does anything in a withdrawn paper",
      took: [says(10), says(11, { in: 31 })],
      papers: [document(31, "withdrawn")],
      want:
        "asserted: Person Number10 says so from their own knowledge; nobody confirmed it on " +
        "the record; one origin; one stance does not count",
    },
    {
      why: "nor does what repeats only what was withdrawn give an origin",
      took: [says(10, { said: "rejected" }), says(11, { in: 31, stance: "repeats", from: [0] })],
      want:
        "asserted: Person Number11 repeats it; nobody confirmed it on the record; one stance " +
        "does not count",
    },
    {
      why: "a draft stance does not count until a person admits it",
      took: [says(10, { standing: "draft" })],
      want: "unreported: nobody says so; one stance does not count",
    },
    {
      why: "a destroyed statement takes its stance along",
      took: [says(10)],
      more: [tombstoneOf(item(70), "statement", "in danger")],
      want: "unreported: nobody says so; one stance does not count",
    },
    {
      why: "the author confirms on the record",
      kind: "authenticity",
      more: [letterBy(10)],
      took: [two, says(10, { stance: "confirms" })],
      want:
        "authenticated: Person Number10 says so from their own knowledge; two unnamed voices " +
        "of unknown lineage say so; Person Number10, who could know, confirmed it on the " +
        "record; one origin",
    },
    {
      why: "somebody else on the record could not know",
      kind: "authenticity",
      more: [letterBy(10)],
      took: [says(11, { stance: "confirms" })],
      want:
        "asserted: Person Number11 says so from their own knowledge; Person Number11 confirmed " +
        "it on the record; one origin",
    },
    {
      why: "the author on background is not on the record",
      kind: "authenticity",
      more: [letterBy(10)],
      took: [says(10, { stance: "confirms", terms: "background" })],
      want:
        "asserted: Person Number10 says so from their own knowledge; nobody confirmed it on " +
        "the record; one origin",
    },
    {
      why: "the author repeating a paper does not know it from himself",
      kind: "authenticity",
      more: [letterBy(10)],
      took: [says(10, { stance: "confirms", from: [33] })],
      want:
        "asserted: Person Number10 repeats it; Person Number10 confirmed it on the record; one " +
        "origin",
    },
    {
      why: "an author's confirmation holds against others' denials",
      kind: "authenticity",
      more: [letterBy(10)],
      took: [says(10, { stance: "confirms" }), says(11, { stance: "denies" })],
      want:
        "authenticated: Person Number10 says so from their own knowledge; Person Number10, who " +
        "could know, confirmed it on the record; Person Number11 denies it; one origin",
    },
    {
      why: "two authors who differ leave it disputed",
      kind: "authenticity",
      more: [letterBy(10, 11)],
      took: [says(10, { stance: "confirms" }), says(11, { stance: "denies" })],
      want:
        "disputed: Person Number10 says so from their own knowledge; Person Number10, who " +
        "could know, confirmed it on the record; Person Number11 denies it; one origin",
    },
    {
      why: "only what is genuine or not can be authenticated",
      more: [letterBy(10)],
      took: [says(10, { stance: "confirms" })],
      want:
        "asserted: Person Number10 says so from their own knowledge; Person Number10 confirmed " +
        "it on the record; one origin",
    },
  ])("$why", ({ want, ...given }) => {
    const { state, words } = judged(given)
    expect(`${state}: ${words}`).toBe(want)
  })
})

test("what does not count says why", () => {
  const { facts } = judged({
    took: [
      says(10, { standing: "draft" }),
      says(11, { standing: "withdrawn" }),
      says(12, { said: "withdrawn" }),
    ],
  })
  expect(facts.map(({ out }) => out)).toEqual([
    "is a draft that nobody has admitted yet",
    "was withdrawn",
    "rests on a statement in “Paper 30”, which itself was withdrawn on 8 March 2021, " +
      "because: misheard",
  ])
})

test("the chain tells who repeats whom and who published first", () => {
  const report = judged({
    took: [
      says(11, { in: 32, stance: "repeats", from: [1] }),
      says(10, { in: 31 }),
      says(12, { in: 33, stance: "repeats", from: [0] }),
      says(13, { in: 33, from: "unknown" }),
      { stance: "repeats", by: [12], from: [4] },
    ],
  })
  expect(report.for.steps.map(({ item: of, repeats, comes }) => [of, repeats, comes])).toEqual([
    [item(40), [item(41)], { kind: "repeats", roots: [item(41)] }],
    [item(41), [], { kind: "origin" }],
    [item(42), [item(40)], { kind: "repeats", roots: [item(41)] }],
    [item(43), [], { kind: "none", why: "unknown" }],
    [item(44), [], { kind: "none", why: "circle" }],
  ])
  expect(report.for.origins).toEqual([
    { roots: [item(41)], through: [item(40), item(41), item(42)], unnamed: false },
  ])
  expect(report.for.first).toEqual([item(44)])
})

const someTook: fc.Arbitrary<Took> = fc.record({
  stance: fc.constantFrom<Stance>(
    "asserts",
    "repeats",
    "confirms",
    "denies",
    "disputes",
    "declines",
  ),
  by: fc.uniqueArray(fc.constantFrom(10, 11, 20, 21), { maxLength: 2 }),
  in: fc.constantFrom(30, 31, 32),
  terms: fc.constantFrom<Terms>("on-record", "anonymous"),
  from: fc.oneof(
    fc.constantFrom("own" as const, "unknown" as const),
    fc.array(fc.oneof(fc.nat(5), fc.constantFrom(30, 31, 33)), { maxLength: 2 }),
  ),
  standing: fc.constantFrom<Standing>("admitted", "admitted", "draft", "withdrawn"),
  said: fc.constantFrom<Standing>("admitted", "admitted", "draft", "rejected"),
})
const someCase = fc
  .record({
    took: fc.array(someTook, { maxLength: 6 }),
    kind: fc.constantFrom("fact" as const, "authenticity" as const),
  })
  .map((given) => ({ ...given, more: [letterBy(10)] }))

test("refusals to comment change neither the state nor the origins", () =>
  fc.assert(
    fc.property(someCase, (given) => {
      const [plain, declined] = [
        judged(given),
        judged({ ...given, took: [...given.took, { stance: "declines", by: [12] }] }),
      ]
      expect(declined.state).toBe(plain.state)
      expect(declined.for.origins).toEqual(plain.for.origins)
    }),
  ))

test("one more relay of a stance that is there never makes one more origin", () =>
  fc.assert(
    fc.property(someCase, fc.nat(5), (given, of) => {
      fc.pre(of < given.took.length)
      const relayed = judged({
        ...given,
        took: [...given.took, says(13, { stance: "repeats", in: 33, from: [of] })],
      })
      expect(relayed.for.origins.length).toBeLessThanOrEqual(
        judged(given).for.origins.length +
          (given.took[of]?.stance === "denies" ||
          given.took[of]?.stance === "disputes" ||
          given.took[of]?.stance === "declines"
            ? 1
            : 0),
      )
    }),
  ))

test(
  "every state is one of the rule's, with what it says; a corroborated claim has two origins, " +
    "an asserted one fewer",
  () =>
    fc.assert(
      fc.property(someCase, (given) => {
        const {
          state,
          rule,
          for: { origins },
        } = judged(given)
        expect(CLAIM_STATES).toContain(state)
        expect(CLAIM_RULES.find((each) => each.state === state)?.when).toBe(rule)
        if (state === "corroborated") expect(origins.length).toBeGreaterThanOrEqual(2)
        if (state === "asserted") expect(origins.length).toBeLessThan(2)
      }),
    ),
)
