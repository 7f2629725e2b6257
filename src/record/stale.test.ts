import fc from "fast-check"
import { expect, test } from "vitest"
import type { ItemId } from "../base/index.ts"
import { groundsOf, type Ground } from "./grounds-of.ts"
import { staleness } from "./stale.ts"
import { numberedId, someBody } from "./testing/arbitrary-body.ts"
import {
  claimBody,
  documentBody,
  headOf,
  restingOn,
  stanceBody,
  statementBody,
  tombstoneOf,
  wordsIn,
} from "./testing/entries.ts"
import { linksOf, restsOn } from "./links.ts"
import type { Body } from "./kinds/index.ts"
import type { Entry, Standing } from "./types.ts"

const item = (number: number): ItemId => numberedId("item", number)
const [letter, report, said, told, stance, claim, other, position] = [
  item(1),
  item(2),
  item(3),
  item(4),
  item(5),
  item(6),
  item(7),
  item(8),
]
const [letterText, reportText] = [numberedId("document", 1), numberedId("document", 2)]
const withdrawn = {
  standing: "withdrawn",
  because: "it is forged.",
  at: "2021-03-09T10:00:00.000Z",
} as const

const LETTER = documentBody(letterText, "The letter")
const REPORT = documentBody(reportText, "The report")
const SAID = statementBody(letterText)
const TOLD = statementBody(reportText)
const CLAIM = claimBody("The letter is genuine.", restingOn([said, told]))
const POSITION: Body = {
  kind: "position",
  sort: "position",
  actor: item(20),
  holder: "office",
  issue: item(21),
  text: "Elections first",
  options: [],
  held: { from: undefined, until: undefined },
  rests: restingOn([claim]),
}

/**
 * Two documents, a statement in each, a claim on both, a position on the claim; `change` puts other
 * entries in their places.
 */
const affair = (...change: readonly Entry[]): readonly Entry[] => {
  const whole = [
    headOf(letter, LETTER),
    headOf(report, REPORT),
    headOf(said, SAID),
    headOf(told, TOLD),
    headOf(claim, CLAIM),
    headOf(position, POSITION),
  ]
  const changed = new Map([...whole, ...change].map((entry) => [entry.item, entry]))
  return [...changed.values()]
}

/** `weakened 1/2: rests on …; …`; undefined where nothing is stale. */
function toldOf(heads: readonly Entry[], of: ItemId): string | undefined {
  const stale = staleness(heads).get(of)
  return stale === undefined
    ? undefined
    : `${stale.kind} ${stale.left}/${stale.of}: ` +
        `${stale.reasons.map(({ words }) => words).join("; ")}`
}

const FORGED = "was withdrawn on 9 March 2021, because: it is forged"

test.each<{ why: string; heads: readonly Entry[]; of: ItemId; want: string | undefined }>([
  {
    why: "nothing is stale where nothing was taken back",
    heads: affair(),
    of: claim,
    want: undefined,
  },
  {
    why: "a statement needs its document",
    heads: affair(headOf(letter, LETTER, withdrawn)),
    of: said,
    want: `unsupported 0/1: rests on words in “The letter”, which ${FORGED}`,
  },
  {
    why: "a claim with another statement left is weakened",
    heads: affair(headOf(letter, LETTER, withdrawn)),
    of: claim,
    want: `weakened 1/2: rests on a statement in “The letter”, which ${FORGED}`,
  },
  {
    why: "a statement taken back by itself is told from its document",
    heads: affair(headOf(said, SAID, withdrawn)),
    of: claim,
    want: `weakened 1/2: rests on a statement in “The letter”, which itself ${FORGED}`,
  },
  {
    why: "what rests on a weakened claim says so too",
    heads: affair(headOf(letter, LETTER, withdrawn)),
    of: position,
    want:
      "weakened 1/1: rests on the claim “The letter is genuine”, which in part rests on a " +
      `statement in “The letter”, which ${FORGED}`,
  },
  {
    why: "a claim of which nothing is left is unsupported",
    heads: affair(
      headOf(letter, LETTER, withdrawn),
      headOf(told, TOLD, { ...withdrawn, standing: "rejected", because: "" }),
    ),
    of: claim,
    want:
      `unsupported 0/2: rests on a statement in “The letter”, which ${FORGED}; rests on a ` +
      "statement in “The report”, which itself was rejected on 9 March 2021, no reason given",
  },
  {
    why: "and what rests on it alone falls with it",
    heads: affair(headOf(letter, LETTER, withdrawn), headOf(report, REPORT, withdrawn)),
    of: position,
    want:
      "unsupported 0/1: rests on the claim “The letter is genuine”, which rests on a statement " +
      `in “The letter”, which ${FORGED}`,
  },
  {
    why: "a destroyed statement tells its kind and no more",
    heads: affair(tombstoneOf(said, "statement", "in danger")),
    of: claim,
    want:
      "weakened 1/2: rests on a statement, which was destroyed on 9 March 2021, because: in " +
      "danger",
  },
  {
    why: "a withdrawn claim brings down what rests on it",
    heads: affair(headOf(claim, CLAIM, withdrawn)),
    of: position,
    want: `unsupported 0/1: rests on the claim “The letter is genuine”, which ${FORGED}`,
  },
  {
    why: "a withdrawn claim itself is not stale for that",
    heads: affair(headOf(claim, CLAIM, withdrawn)),
    of: claim,
    want: undefined,
  },
  {
    why: "a draft stands",
    heads: affair(headOf(said, SAID, { standing: "draft" })),
    of: claim,
    want: undefined,
  },
  {
    why: "a ground that was not given counts as standing",
    heads: [headOf(claim, CLAIM)],
    of: claim,
    want: undefined,
  },
  {
    why: "a stance cannot do without its statement, though its document stands",
    heads: affair(
      headOf(said, SAID, withdrawn),
      headOf(stance, stanceBody(said, { about: wordsIn(letterText) })),
    ),
    of: stance,
    want: `unsupported 1/2: rests on a statement in “The letter”, which itself ${FORGED}`,
  },
  {
    why: "two claims that rest on each other hold nothing up",
    heads: [
      headOf(claim, claimBody("A", restingOn([other]))),
      headOf(other, claimBody("B", restingOn([claim]))),
    ],
    of: claim,
    want: "unsupported 0/1: rests on the claim “B”, which rests only on what rests on it",
  },
  {
    why: "a long chain is told from both ends",
    of: item(15),
    want:
      "unsupported 0/1: rests on the claim “14”, which rests on the claim “13”, which rests on " +
      `the claim “12”, which through others in the end rests on the claim “10”, which ${FORGED}`,
    heads: [10, 11, 12, 13, 14, 15].map((number) =>
      headOf(
        item(number),
        claimBody(String(number), restingOn(number === 10 ? [] : [item(number - 1)])),
        number === 10 ? withdrawn : {},
      ),
    ),
  },
])("$why", ({ heads, of, want }) => {
  expect(toldOf(heads, of)).toBe(want)
})

test("each reason names what lies at the end of its chain", () => {
  const stale = staleness(affair(headOf(letter, LETTER, withdrawn), headOf(told, TOLD, withdrawn)))
  expect(stale.get(claim)?.reasons).toMatchObject([
    { item: said, root: letter, kind: "gone" },
    { item: told, root: told, kind: "gone" },
  ])
})

const STANDINGS: readonly Standing[] = [
  "admitted",
  "admitted",
  "admitted",
  "draft",
  "withdrawn",
  "rejected",
]

/** Up to seven claims and stances that rest on each other at random, in circles too. */
const someWeb: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record({
      rests: fc.uniqueArray(fc.nat(8), { maxLength: 3 }),
      needs: fc.option(fc.nat(8)),
      standing: fc.constantFrom(...STANDINGS),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((nodes) =>
    nodes.map(({ rests, needs, standing }, index) =>
      headOf(
        item(index),
        needs === null
          ? claimBody(String(index), restingOn(rests.map(item)))
          : {
              kind: "finding",
              commitment: item(needs),
              status: "full",
              by: [],
              when: undefined,
              words: undefined,
              due: undefined,
              rests: restingOn(rests.map(item)),
            },
        { standing },
      ),
    ),
  )

/**
 * The definition, by trying every way down: something stands when there is a finite ground for it.
 */
function slowStands(
  heads: ReadonlyMap<ItemId, Entry>,
  of: ItemId,
  above: readonly ItemId[] = [],
): boolean {
  const entry = heads.get(of)
  if (entry === undefined) return true
  if (
    above.includes(of) ||
    entry.content.kind !== "held" ||
    entry.standing === "withdrawn" ||
    entry.standing === "rejected"
  )
    return false
  return slowCarried(heads, entry, [...above, of])
}

function slowCarried(
  heads: ReadonlyMap<ItemId, Entry>,
  entry: Entry,
  above: readonly ItemId[],
): boolean {
  if (entry.content.kind !== "held") return true
  const { needs, any } = groundsOf(entry.content.body)
  const stands = (ground: Ground): boolean =>
    ground.kind === "words" || slowStands(heads, ground.item, above)
  return needs.every(stands) && (any.length === 0 || any.some(stands))
}

test("what stands is what the slow definition says, whatever rests on whatever", () =>
  fc.assert(
    fc.property(someWeb, (web) => {
      const heads = new Map(web.map((entry) => [entry.item, entry]))
      const stale = staleness(web)
      for (const entry of web) {
        const grounds =
          entry.content.kind === "held" ? groundsOf(entry.content.body) : { needs: [], any: [] }
        const all = [
          ...new Set(
            [...grounds.needs, ...grounds.any].flatMap((ground) =>
              ground.kind === "item" ? [ground.item] : [],
            ),
          ),
        ]
        const gone = all.filter((ground) => !slowStands(heads, ground))
        const found = stale.get(entry.item)
        expect(
          new Set(
            found?.reasons.flatMap((reason) => (reason.kind === "gone" ? [reason.item] : [])) ?? [],
          ),
        ).toEqual(new Set(gone))
        expect(found?.kind === "unsupported").toBe(!carriedBySlow(heads, entry))
      }
    }),
    { numRuns: 500 },
  ))

const carriedBySlow = (heads: ReadonlyMap<ItemId, Entry>, entry: Entry): boolean =>
  slowCarried(heads, entry, [])

test(
  "withdrawing more never makes anything better, and a weakened item is one that rests on a " +
    "stale one",
  () =>
    fc.assert(
      fc.property(someWeb, fc.nat(6), (web, index) => {
        const before = staleness(web)
        const after = staleness(
          web.map((entry, at) =>
            at === index ? { ...entry, standing: "withdrawn" as const } : entry,
          ),
        )
        for (const [of, stale] of before)
          expect(after.get(of)?.left ?? Infinity).toBeLessThanOrEqual(stale.left)
        for (const { reasons } of after.values())
          for (const { item: ground, kind } of reasons)
            if (kind === "weakened") expect(after.has(ground)).toBe(true)
      }),
    ),
)

test("everything that a body rests on, and every document it is anchored in, is a ground", () =>
  fc.assert(
    fc.property(someBody(), (body) => {
      const { needs, any } = groundsOf(body)
      const grounds = [...needs, ...any]
      const found = new Set(
        grounds.map((ground) => (ground.kind === "item" ? ground.item : ground.version)),
      )
      expect(grounds.length).toBeGreaterThanOrEqual(found.size)
      for (const ground of restsOn(body)) expect(found).toContain(ground)
      for (const document of body.kind === "document" || body.kind === "reading"
        ? []
        : linksOf(body).documents)
        expect(found).toContain(document)
    }),
  ))
