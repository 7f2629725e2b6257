import fc from "fast-check"
import { expect, test } from "vitest"
import { coursesOf, type Position } from "./course.ts"
import { heldOn } from "./held.ts"
import { day, numbers, position } from "./testing/positions.ts"

const on = (text: string, ...positions: readonly Position[]) => {
  const [course] = coursesOf(positions, day(text))
  return course === undefined
    ? undefined
    : {
        current: numbers(course.current),
        older: numbers(course.older),
        coming: numbers(course.coming),
      }
}

const first = position(40, { from: "2021-03-01" })
const second = position(41, { from: "2021-03-05" })

test.each([
  {
    why: "the newest held counts, and the older is its history",
    got: () => on("2021-03-08", first, second),
    want: { current: [41], older: [40], coming: [] },
  },
  {
    why: "on a day between, the older one counts and the newer is still to come",
    got: () => on("2021-03-03", first, second),
    want: { current: [40], older: [], coming: [41] },
  },
  {
    why: "both ends of a time are within it",
    got: () => on("2021-03-07", position(40, { from: "2021-03-07", until: "2021-03-07" })),
    want: { current: [40], older: [], coming: [] },
  },
  {
    why: "what is over is history, and nothing takes its place",
    got: () => on("2021-03-08", position(40, { until: "2021-03-07" })),
    want: { current: [], older: [40], coming: [] },
  },
  {
    why: "a newer one that is over does not bring the older one back",
    got: () => on("2021-03-08", first, position(41, { from: "2021-03-05", until: "2021-03-06" })),
    want: { current: [], older: [41, 40], coming: [] },
  },
  {
    why: "two that begin on one day stand beside each other",
    got: () => on("2021-03-08", first, position(41, { from: "2021-03-01" })),
    want: { current: [40, 41], older: [], coming: [] },
  },
  {
    why: "an unknown beginning is the earliest",
    got: () => on("2021-03-08", position(42), first),
    want: { current: [40], older: [42], coming: [] },
  },
  {
    why: "a second red line gives up none",
    got: () =>
      on(
        "2021-03-08",
        position(40, { sort: "red-line", from: "2021-03-01" }),
        position(41, { sort: "red-line", from: "2021-03-05" }),
      ),
    want: { current: [41, 40], older: [], coming: [] },
  },
])("the course of a position: $why", ({ got, want }) => expect(got()).toEqual(want))

test.each([
  { why: "the person's own from the office's", other: position(41, { holder: "person" }) },
  { why: "a need from a position", other: position(41, { sort: "need" }) },
  { why: "one issue from another", other: position(41, { issue: 21 }) },
  { why: "one actor from another", other: position(41, { actor: 2 }) },
])("a course keeps apart $why", ({ other }) =>
  expect(coursesOf([position(40), other], day("2021-03-08"))).toHaveLength(2),
)

const someDay = fc.constantFrom("2021-03-01", "2021-03-04", "2021-03-08", "2021-03-12")
const somePosition = fc.record({
  from: fc.option(someDay, { nil: undefined }),
  until: fc.option(someDay, { nil: undefined }),
  sort: fc.constantFrom("position" as const, "need" as const),
  actor: fc.integer({ min: 1, max: 2 }),
})
const somePositions = fc
  .array(somePosition, { maxLength: 12 })
  .map((all) =>
    all.map(({ from, until, ...said }, index) =>
      position(40 + index, {
        ...said,
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      }),
    ),
  )

test(
  "every position is in one course, in one of its three parts, and what counts is held; the " +
    "order they come in changes nothing",
  () =>
    fc.assert(
      fc.property(somePositions, someDay, (positions, text) => {
        const courses = coursesOf(positions, day(text))
        const parts = courses.flatMap(({ current, older, coming }) => [
          ...current,
          ...older,
          ...coming,
        ])
        expect(parts.map(({ item }) => item).sort()).toEqual(
          positions.map(({ item }) => item).sort(),
        )
        for (const { current } of courses)
          for (const { body } of current) expect(heldOn(body.held, day(text))).toBe(true)
        const turned = new Set(
          coursesOf([...positions].reverse(), day(text)).map(({ current, actor, sort }) =>
            JSON.stringify([actor, sort, numbers(current)]),
          ),
        )
        for (const { current, actor, sort } of courses)
          expect(turned).toContain(JSON.stringify([actor, sort, numbers(current)]))
      }),
    ),
)
