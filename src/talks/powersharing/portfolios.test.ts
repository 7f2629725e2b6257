import fc from "fast-check"
import { expect, test } from "vitest"
import { formatRational, rational, ZERO } from "../../base/index.ts"
import {
  PICK_METHODS,
  pickPortfolios,
  type PickingList,
  type PortfolioQuestion,
} from "./portfolios.ts"
import { apportion } from "./seats.ts"

const list = (id: string, seats: number, more: Partial<PickingList> = {}): PickingList => ({
  id,
  seats: rational(seats),
  votes: undefined,
  held: 0,
  declinesFrom: undefined,
  prefers: [],
  ...more,
})
const question = (
  offices: number,
  lists: readonly PickingList[],
  more: Partial<PortfolioQuestion> = {},
): PortfolioQuestion => ({
  method: "dhondt",
  offices,
  names: [],
  lists,
  ties: "formula-on-votes",
  ...more,
})
const told = (asked: PortfolioQuestion) => {
  const { picks, ties, refusals, unfilled } = pickPortfolios(asked)
  return {
    picks: picks.map((pick) => pick.list).join(" "),
    ties: ties.map(
      ({ pick, lists, resolved, by }) =>
        `${pick}: ${lists.join("=")} ${resolved ?? "open"}${by === undefined ? "" : ` by ${by}`}`,
    ),
    refusals: refusals.map((each) => `${each.pick} ${each.list}`),
    unfilled,
  }
}
const votes = (number: number) => ({ votes: rational(number) })

test.each([
  {
    why: "the strongest picks first and again when its figure is highest",
    asked: question(4, [list("A", 6), list("B", 4)]),
    want: { picks: "A B A", ties: ["4: A=B open"], refusals: [], unfilled: 1 },
  },
  {
    why: "an office held outside counts in the divisor",
    asked: question(2, [list("A", 6, { held: 1 }), list("B", 4)]),
    want: { picks: "B A", ties: [], refusals: [], unfilled: 0 },
  },
  {
    why: "equal figures are told apart by votes",
    asked: question(2, [list("A", 5, votes(99)), list("B", 5, votes(100))]),
    want: { picks: "B A", ties: ["1: A=B B by formula-on-votes"], refusals: [], unfilled: 0 },
  },
  {
    why: "the formula is recalculated, not the votes compared",
    asked: question(2, [list("A", 10, votes(150)), list("B", 5, votes(100))]),
    want: { picks: "A B", ties: ["2: A=B B by formula-on-votes"], refusals: [], unfilled: 0 },
  },
  {
    why: "without a tie rule the picking stops at a tie",
    asked: question(2, [list("A", 5, votes(99)), list("B", 5, votes(100))], { ties: undefined }),
    want: { picks: "", ties: ["1: A=B open"], refusals: [], unfilled: 2 },
  },
  {
    why: "a tie stays open where one list's votes are not known",
    asked: question(2, [list("A", 5, votes(99)), list("B", 5)]),
    want: { picks: "", ties: ["1: A=B open"], refusals: [], unfilled: 2 },
  },
  {
    why: "equal votes leave the tie open",
    asked: question(2, [list("A", 5, votes(99)), list("B", 5, votes(99)), list("C", 5, votes(98))]),
    want: { picks: "", ties: ["1: A=B=C open"], refusals: [], unfilled: 2 },
  },
  {
    why: "three equal lists are told apart one pick at a time",
    asked: question(3, [list("A", 5, votes(1)), list("B", 5, votes(3)), list("C", 5, votes(2))]),
    want: {
      picks: "B C A",
      ties: ["1: A=B=C B by formula-on-votes", "2: A=C C by formula-on-votes"],
      refusals: [],
      unfilled: 0,
    },
  },
  {
    why: "a list that refuses its second turn is passed over from then on",
    asked: question(4, [list("A", 9, { declinesFrom: 2 }), list("B", 4)]),
    want: { picks: "A B B B", ties: [], refusals: ["2 A"], unfilled: 0 },
  },
  {
    why: "a list that refuses office altogether",
    asked: question(2, [list("A", 9, { declinesFrom: 1 }), list("B", 4)]),
    want: { picks: "B B", ties: [], refusals: ["1 A"], unfilled: 0 },
  },
  {
    why: "offices nobody takes are counted",
    asked: question(3, [list("A", 9, { declinesFrom: 2 }), list("B", 4, { declinesFrom: 1 })]),
    want: { picks: "A", ties: [], refusals: ["2 A", "2 B"], unfilled: 2 },
  },
  {
    why: "a refusal breaks a tie that votes do not",
    asked: question(1, [list("A", 5, { declinesFrom: 1 }), list("B", 5)]),
    want: { picks: "B", ties: ["1: A=B B by refusal"], refusals: ["1 A"], unfilled: 0 },
  },
  {
    why: "a list without seats has no turn",
    asked: question(2, [list("A", 5), list("B", 0)]),
    want: { picks: "A A", ties: [], refusals: [], unfilled: 0 },
  },
  {
    why: "nobody with seats leaves all offices empty",
    asked: question(2, [list("B", 0)]),
    want: { picks: "", ties: [], refusals: [], unfilled: 2 },
  },
])("pickPortfolios: $why", ({ asked, want }) => expect(told(asked)).toEqual(want))

test("pickPortfolios: a list takes the office it wants most of those left", () => {
  const { picks } = pickPortfolios(
    question(
      3,
      [
        list("A", 6, { prefers: ["finance", "health"] }),
        list("B", 5, { prefers: ["finance", "schools"] }),
      ],
      { names: ["health", "finance", "schools"] },
    ),
  )
  expect(picks.map(({ list, office, figure }) => [list, office, formatRational(figure)])).toEqual([
    ["A", "finance", "6"],
    ["B", "schools", "5"],
    ["A", "health", "3"],
  ])
})

test(
  "pickPortfolios: the picks of each list are the seats that apportionment gives, where no tie " +
    "is open",
  () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...PICK_METHODS),
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }),
        (method, offices, seats) => {
          const lists = seats.map((each, i) => list(`l${i}`, each, votes(each * 1000 + i)))
          const { picks, unfilled } = pickPortfolios(question(offices, lists, { method }))
          const answer = apportion({
            method,
            seats: offices,
            threshold: ZERO,
            lists: seats.map((each, i) => ({ id: `l${i}`, votes: rational(each) })),
            floors: new Map(),
            caps: new Map(),
          })
          fc.pre(answer.ok && answer.value.ties.length === 0 && unfilled === 0)
          expect(answer.value.seats).toEqual(
            lists.map(({ id }) => picks.filter((pick) => pick.list === id).length),
          )
        },
      ),
    ),
)
