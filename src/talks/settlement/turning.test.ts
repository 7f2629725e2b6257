import fc from "fast-check"
import { expect, test } from "vitest"
import type { Judgement, OptionId, Talks } from "../model/index.ts"
import { anyTalks } from "./testing/any-talks.ts"
import { flipped, flipsOf, opennessOf, type Flip } from "./turning.ts"

/**
 * Every package of classes alone, written out: is there one that crosses nobody's red line and is
 * not forbidden?
 */
function slowOpenness(talks: Talks): "some" | "none" {
  const packages = talks.issues.reduce<readonly (readonly OptionId[])[]>(
    (all, { options }) => all.flatMap((some) => options.map(({ id }) => [...some, id])),
    [[]],
  )
  const place = new Map(talks.issues.map(({ id }, index) => [id, index]))
  const refuses = (judgement: Judgement, option: OptionId | undefined): boolean =>
    judgement.kind === "classes" &&
    option !== undefined &&
    (judgement.classes.get(option) === "unacceptable" ||
      ([...judgement.classes.values()].includes("must") &&
        judgement.classes.get(option) !== "must"))
  const open = packages.some(
    (chosen) =>
      talks.preferences.every(
        ({ issue, judgement }) => !refuses(judgement, chosen[place.get(issue) ?? -1]),
      ) &&
      !talks.forbidden.some((forbidden) =>
        [...forbidden].every(([issue, option]) => chosen[place.get(issue) ?? -1] === option),
      ),
  )
  return open ? "some" : "none"
}

/** Parties that class options and fall back on nothing. */
const classed = anyTalks({ judgements: ["classes"] }).map((talks): Talks => ({
  ...talks,
  interactions: [],
  parties: talks.parties.map((party) => ({ ...party, reservation: undefined })),
}))

test("whatever one class is taken as, the answer is what every package written out gives", () =>
  fc.assert(
    fc.property(classed, (talks) => {
      expect(opennessOf(talks)).toBe(slowOpenness(talks))
      for (const flip of flipsOf(talks))
        expect(opennessOf(flipped(talks, flip)), JSON.stringify(flip)).toBe(
          slowOpenness(flipped(talks, flip)),
        )
    }),
    { numRuns: 100 },
  ))

test("a change taken back gives the same talks", () =>
  fc.assert(
    fc.property(classed, (talks) => {
      for (const flip of flipsOf(talks))
        expect(
          flipped(flipped(talks, flip), { ...flip, from: flip.to, to: flip.from } satisfies Flip),
        ).toEqual(talks)
    }),
    { numRuns: 50 },
  ))

test("with ranges a sure answer is the answer at either end", () =>
  fc.assert(
    fc.property(anyTalks({ judgements: ["scores", "ranges"] }), (talks) => {
      const at = (end: "low" | "high"): Talks => ({
        ...talks,
        preferences: talks.preferences.map((each) =>
          each.judgement.kind !== "ranges"
            ? each
            : {
                ...each,
                judgement: {
                  kind: "scores",
                  scores: new Map(
                    [...each.judgement.ranges].map(([id, range]) => [id, range[end]]),
                  ),
                },
              },
        ),
      })
      const answer = opennessOf(talks)
      if (answer !== "maybe")
        for (const end of ["low", "high"] as const) expect(opennessOf(at(end))).toBe(answer)
    }),
    { numRuns: 200 },
  ))
