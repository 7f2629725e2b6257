import { describe, expect, test } from "vitest"
import { holdingOf } from "./hold.ts"
import { reckon, type Draft } from "./reckon.ts"
import { standingOf } from "./standing-words.ts"
import { choiceOf, RULE_CHOICES, ruleFor, withGroups } from "./rule-choice.ts"

const group = (key: string, seats: number, basis?: string) => ({
  key,
  name: key.toUpperCase(),
  actor: undefined,
  seats,
  basis,
})
const draft = (parts: Partial<Draft> = {}): Draft => ({
  title: "",
  groups: [group("a", 7), group("b", 7), group("c", 1)],
  chair: undefined,
  rule: undefined,
  quotas: [],
  offices: [],
  ...parts,
})

describe("power and seats", () => {
  test("in the council of 7, 7 and 1 of March 2021 the one is as powerful as either", () => {
    const { groups, notes, seats } = reckon(draft())
    expect([seats, groups.map(({ power }) => power)]).toEqual([15, [1 / 3, 1 / 3, 1 / 3]])
    expect(notes[0]).toBe("Just enough to decide: A with B; A with C; B with C.")
    expect(notes[1]).toBe("Nobody can block alone.")
  })

  test("with the consent of both large groups the one never decides", () => {
    const { groups, notes } = reckon(draft({ rule: ruleFor("first-two", draft().groups) }))
    expect(groups.map(({ remark }) => remark)).toEqual([
      "can block alone",
      "can block alone",
      "never decides",
    ])
    expect(notes).toContain("Can block alone: A, B.")
  })

  test("who can block only together is told by coalition", () =>
    expect(reckon(draft()).notes.slice(1, 3)).toEqual([
      "Nobody can block alone.",
      "Can block together: A with B; A with C; B with C.",
    ]))

  test.each([
    {
      why: "a rule that nobody can meet",
      rule: '{"weight":"seats","quota":99}',
      note: "Nothing can be decided, even if everybody is for it.",
    },
    {
      why: "a rule that is always met",
      rule: '{"weight":"seats","quota":0}',
      note: "Anything is decided, even if nobody is for it.",
    },
  ])("$why says so", ({ rule, note }) => expect(reckon(draft({ rule })).notes).toEqual([note]))

  test.each([
    {
      why: "a rule that is no JSON",
      rule: "{",
      note: "The rule is not JSON; write it as the rule language has it.",
    },
    {
      why: "a rule of strangers",
      rule: '{"all":["z"]}',
      note: expect.stringMatching(/^The rule: found "z"/) as string,
    },
    {
      why: "a rule that more supporters lose",
      rule: '{"not":"a"}',
      note: "This rule can be lost by gaining a supporter, so it is no rule to decide by.",
    },
  ])("$why is told in one sentence", ({ rule, note }) =>
    expect(reckon(draft({ rule })).notes).toEqual([note]),
  )
})

test(
  "formulas stand beside what was agreed, and say where they differ; without votes there are " +
    "none",
  () => {
    const { formulas } = reckon(draft({ groups: [group("a", 6, "50"), group("b", 4, "50")] }))
    expect(formulas?.map(({ method, seats, same }) => [method, seats, same])).toEqual([
      ["dhondt", [5, 5], false],
      ["sainte-lague", [5, 5], false],
      ["hare", [5, 5], false],
    ])
    expect(formulas?.[0]?.words).toBe("d’Hondt would give A 5 instead of 6, B 5 instead of 4.")
    expect(reckon(draft()).formulas).toBeUndefined()
  },
)

test.each([
  { why: "a check that nobody has answered", held: undefined, state: "unanswered" },
  { why: "one that is kept: five of fifteen are three tenths and more", held: 5, state: "kept" },
  { why: "one that is broken", held: 4, state: "broken" },
])("$why", ({ held, state }) =>
  expect(reckon(draft({ quotas: [{ name: "women", least: "3/10", held }] })).quotas).toMatchObject([
    { needs: 5, state },
  ]),
)

test("open offices are picked in turn; those held already count; a tie ends it", () => {
  const { picks, pickTie } = reckon(
    draft({
      groups: [group("a", 7), group("b", 4)],
      offices: [
        { name: "chair", group: "a" },
        { name: "one", group: undefined },
        { name: "two", group: undefined },
      ],
    }),
  )
  expect([picks, pickTie]).toEqual([
    [
      { name: "B", group: 1, figure: "4" },
      { name: "A", group: 0, figure: "7/2" },
    ],
    undefined,
  ])
  expect(reckon(draft({ offices: [{ name: "one", group: undefined }] }))).toMatchObject({
    picks: [],
    pickTie: ["A", "B"],
  })
})

test.each(RULE_CHOICES.map(({ id }) => ({ id })))(
  "the rule chosen as $id is known again, and made anew when seats change",
  ({ id }) => {
    const chosen = draft({ rule: ruleFor(id, draft().groups) })
    const changed = withGroups(chosen, [group("a", 9), group("b", 3), group("c", 3), group("d", 1)])
    expect([choiceOf(chosen), choiceOf(changed)]).toEqual([id, id])
  },
)

describe("whether it would hold", () => {
  const model = JSON.stringify({
    deciders: [
      { id: "north", name: "North", options: [{ id: "attack" }] },
      { id: "south", name: "South", options: [{ id: "strike" }] },
    ],
    preferences: {
      north: { statements: ["not strike", "attack"] },
      south: { statements: ["not attack", "strike"] },
    },
  })

  test(
    "both attack, and nobody would leave it; both at peace holds only where each expects an " +
      "answer",
    () => {
      const holding = holdingOf(model, [])
      if (holding.kind === "fault") throw new Error(holding.sentence)
      expect(
        holding.states.map(({ id, equilibrium, isToday }) => [
          id,
          equilibrium.includes("nash"),
          equilibrium.includes("seq"),
          isToday,
        ]),
      ).toEqual([
        ["s1", false, true, true],
        ["s2", false, false, false],
        ["s3", false, false, false],
        ["s4", true, true, false],
      ])
      expect(holding.states[0]?.story.length).toBeGreaterThan(0)
    },
  )

  test.each([
    {
      why: "no JSON",
      model: "no",
      sentence: "The model is not JSON; write it as parley-conflict/1 has it.",
    },
    {
      why: "a preference that names no option",
      model:
        '{"deciders":[{"id":"n","options":[{"id":"a"}]}],"preferences":{"n":{"statements":["b"]}}}',
      sentence: expect.stringMatching(/^The model, \$/) as string,
    },
  ])("$why is one sentence", ({ model: text, sentence }) =>
    expect(holdingOf(text, [])).toEqual({ kind: "fault", sentence }),
  )

  test.each([
    {
      why: "a state that would hold in all four senses",
      options: ["attack", "strike"],
      holds: true,
      head: /^State s4 \(attack, strike\) would hold in all four senses\.$/,
    },
    {
      why: "one that holds only where each expects an answer",
      options: [],
      holds: true,
      head: new RegExp(
        "^State s1, nothing done would hold in the sense of GMR, SMR, SEQ, not in the " +
          "others\\.$",
      ),
    },
    {
      why: "one that somebody would leave",
      options: ["attack"],
      holds: false,
      head: /would not hold: South would leave it\.$/,
    },
    {
      why: "options that rule each other out",
      options: ["attack", "peace"],
      holds: false,
      head: /has no such state/,
    },
  ])("$why", ({ options, holds, head }) => {
    const holding = holdingOf(model, [])
    if (holding.kind === "fault") throw new Error(holding.sentence)
    const found = standingOf(holding, options)
    expect([found.holds, found.head]).toEqual([holds, expect.stringMatching(head)])
  })
})
