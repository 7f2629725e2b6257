import { expect, test } from "vitest"
import { formatWrittenFault } from "../../base/index.ts"
import { parseWritten } from "../../intake/index.ts"
import { decodeConflict } from "./conflict-file.ts"
import { movesFrom } from "./conflict.ts"

const read = (file: unknown) => {
  const written = parseWritten(typeof file === "string" ? file : JSON.stringify(file))
  return written.ok ? decodeConflict(written.value) : written
}
const conflictIn = (file: unknown) => {
  const conflict = read(file)
  if (!conflict.ok) throw new RangeError(formatWrittenFault("f", conflict.fault))
  return conflict.value
}
const moves = (file: unknown) => {
  const { states, deciders } = conflictIn(file)
  return Object.fromEntries(
    deciders.map(({ id, moves }) => [
      id,
      states
        .flatMap((from, i) => [...movesFrom(moves, i)].map((to) => `${from.id}>${states[to]?.id}`))
        .join(" "),
    ]),
  )
}

const north = { id: "north", options: [{ id: "leave" }, { id: "stay" }] }
const south = { id: "south", options: [{ id: "accept" }] }
const indifferent = { north: { statements: [] }, south: { statements: [] } }
const base = { deciders: [north, south], preferences: indifferent }

test("option form: states count the options as a binary number, the first option lowest", () =>
  expect(conflictIn(base).states.map(({ id, options }) => `${id}:${options.join("+")}`)).toEqual([
    "s1:",
    "s2:leave",
    "s3:stay",
    "s4:leave+stay",
    "s5:accept",
    "s6:leave+accept",
    "s7:stay+accept",
    "s8:leave+stay+accept",
  ]))

test("option form: infeasible combinations leave no gap in the numbering", () =>
  expect(
    conflictIn({
      ...base,
      infeasible: [
        { leave: true, stay: true },
        { leave: false, stay: false },
      ],
    }).states.map(({ id, options }) => `${id}:${options.join("+")}`),
  ).toEqual(["s1:leave", "s2:stay", "s3:leave+accept", "s4:stay+accept"]))

test("option form: a decider changes any of its own options at once, and no others", () =>
  expect(moves({ ...base, infeasible: [{ leave: true, stay: true }] })).toEqual({
    north: "s1>s2 s1>s3 s2>s1 s2>s3 s3>s1 s3>s2 s4>s5 s4>s6 s5>s4 s5>s6 s6>s4 s6>s5",
    south: "s1>s4 s2>s5 s3>s6 s4>s1 s5>s2 s6>s3",
  }))

test("option form: an irreversible option changes away from what it is from, and never back", () =>
  expect(
    moves({
      deciders: [{ id: "north", options: [{ id: "leave" }] }, south],
      preferences: indifferent,
      irreversible: [
        { option: "leave", from: false },
        { option: "accept", from: true },
      ],
    }),
  ).toEqual({ north: "s1>s2 s3>s4", south: "s3>s1 s4>s2" }))

test(
  "option form: states that are the same are one, stand where the first stood and move as any " +
    "of them",
  () => {
    const file = {
      deciders: [{ id: "north", options: [{ id: "leave" }] }, south],
      preferences: indifferent,
      same: [{ leave: true }],
    }
    expect(conflictIn(file).states.map(({ id, options }) => `${id}:${options.join("+")}`)).toEqual([
      "s1:",
      "s2:leave",
      "s3:accept",
    ])
    expect(moves(file)).toEqual({ north: "s1>s2 s2>s1 s2>s3 s3>s2", south: "s1>s3 s3>s1" })
  },
)

test("option form: patterns that share a state join their states", () =>
  expect(
    conflictIn({ ...base, same: [{ leave: true }, { stay: true }] }).states.map(({ id }) => id),
  ).toEqual(["s1", "s2", "s3"]))

test("preferences: earlier statements outweigh all later ones together", () => {
  const { deciders } = conflictIn({
    ...base,
    preferences: {
      north: { statements: ["accept", "not leave", "stay"] },
      south: { ranking: [["s5", "s6"], "s1", ["s2", "s3", "s4", "s7", "s8"]] },
    },
  })
  expect(deciders.map(({ rank }) => [...rank])).toEqual([
    [2, 0, 3, 1, 6, 4, 7, 5],
    [1, 0, 0, 0, 2, 2, 0, 0],
  ])
})

test("graph given outright: states and moves as written; a decider may have no moves", () =>
  expect(
    moves({
      deciders: [{ id: "a" }, { id: "b" }],
      states: ["x", { id: "y", name: "the other" }],
      moves: {
        a: [
          ["x", "y"],
          ["x", "y"],
        ],
      },
      preferences: { a: { ranking: [["x"], ["y"]] }, b: { ranking: [["x", "y"]] } },
    }),
  ).toEqual({ a: "x>y", b: "" }))

const graph = {
  deciders: [{ id: "a" }],
  states: ["x", "y"],
  moves: { a: [["x", "y"]] },
  preferences: { a: { ranking: [["x"], ["y"]] } },
}

test.each([
  {
    why: "no decider",
    file: { deciders: [], preferences: {} },
    want: "f: $.deciders (line 1): found an empty list; name at least one.",
  },
  {
    why: "neither options nor states",
    file: { deciders: [{ id: "a" }], preferences: { a: { statements: [] } } },
    want:
      "f: $ (line 1): found a conflict without options and without states; give the deciders " +
      "options, or give states and moves.",
  },
  {
    why: "no states in the list",
    file: { ...graph, states: [] },
    want: "f: $.states (line 1): found an empty list; name at least one.",
  },
  {
    why: "options and states",
    file: { ...graph, deciders: [{ id: "a", options: [{ id: "o" }] }] },
    want:
      "f: $.states (line 1): found states, and options of a as well; give either options or " +
      "states, and leave the other out.",
  },
  {
    why: "a pattern on a graph given outright",
    file: { ...graph, infeasible: [{ o: true }] },
    want:
      "f: $.infeasible[0] (line 1): found a rule about options, and states given outright; " +
      "take it out: it belongs to a conflict given by options.",
  },
  {
    why: "an option id used twice",
    file: { ...base, deciders: [north, { id: "south", options: [{ id: "leave" }] }] },
    want:
      'f: $.deciders (line 1): found the option "leave" a second time (north, south); give ' +
      "every option an id of its own, even of different deciders.",
  },
  {
    why: "an unknown option in a pattern",
    file: { ...base, infeasible: [{ go: true }] },
    want:
      'f: $.infeasible[0] (line 1): found the unknown option "go"; name an option: leave, ' +
      "stay, accept.",
  },
  {
    why: "a pattern that names nothing",
    file: { ...base, same: [{}] },
    want:
      "f: $.same[0] (line 1): found a pattern that names no option; name at least one option, " +
      'such as {"withdraw": true}.',
  },
  {
    why: "no feasible state",
    file: { ...base, infeasible: [{ leave: true }, { leave: false }] },
    want:
      "f: $.infeasible (line 1): found patterns that leave no state; leave at least one " +
      "combination of options possible.",
  },
  {
    why: "an option said to be irreversible both ways",
    file: {
      ...base,
      irreversible: [
        { option: "leave", from: true },
        { option: "leave", from: false },
      ],
    },
    want:
      'f: $.irreversible[1] (line 1): found the option "leave" a second time; say once which ' +
      "way it changes.",
  },
  {
    why: "more options than can be followed",
    file: {
      deciders: [{ id: "a", options: Array.from({ length: 25 }, (_, i) => ({ id: `o${i}` })) }],
      preferences: { a: { statements: [] } },
    },
    want: "f: $.deciders (line 1): found 25 options; give at most 20, which make a million states.",
  },
  {
    why: "more moves than can be followed",
    file: {
      deciders: [{ id: "a", options: Array.from({ length: 18 }, (_, i) => ({ id: `o${i}` })) }],
      preferences: { a: { statements: [] } },
    },
    want:
      "f: $.deciders (line 1): found options that make at least 68719214592 moves; give fewer " +
      "options to each decider: at most 50000000 moves are followed.",
  },
  {
    why: "a decider without a preference",
    file: { ...base, preferences: { north: { statements: [] } } },
    want:
      "f: $.preferences (line 1): found no preference of south; give it a ranking or " +
      "statements.",
  },
  {
    why: "a preference of a stranger",
    file: { ...base, preferences: { ...indifferent, east: { statements: [] } } },
    want:
      'f: $.preferences.east (line 1): found a preference of "east", who is no decider; name a ' +
      "decider: north, south.",
  },
  {
    why: "a preference that names no option",
    file: { ...base, preferences: { ...indifferent, north: { statements: [""] } } },
    want:
      "f: $.preferences.north.statements[0] (line 1): found a statement that names no option " +
      'at character 1 of ""; name an option: leave, stay, accept.',
  },
  {
    why: "a statement about an unknown option",
    file: { ...base, preferences: { ...indifferent, north: { statements: ["leave if attack"] } } },
    want:
      'f: $.preferences.north.statements[0] (line 1): found "attack" at character 10 of "leave ' +
      'if attack"; name an option: leave, stay, accept.',
  },
  {
    why: "a circle in a ranking",
    file: { ...graph, preferences: { a: { ranking: [["x"], ["y"], ["x"]] } } },
    want:
      "f: $.preferences.a.ranking[2] (line 1): found the state x a second time; name each " +
      "state once: a ranking has no circles.",
  },
  {
    why: "a state missing from a ranking",
    file: { ...graph, preferences: { a: { ranking: [["x"]] } } },
    want: "f: $.preferences.a (line 1): found a ranking without y; rank every state once.",
  },
  {
    why: "an unknown state in a ranking",
    file: { ...graph, preferences: { a: { ranking: [["x", "z"]] } } },
    want:
      'f: $.preferences.a.ranking[0] (line 1): found the unknown state "z"; ' +
      "name a state: x, y.",
  },
  {
    why: "a ranking and statements",
    file: { ...graph, preferences: { a: { ranking: [["x"], ["y"]], statements: [] } } },
    want: "f: $.preferences.a (line 1): found a ranking and statements; leave one out.",
  },
  {
    why: "a statement on a graph given outright",
    file: { ...graph, preferences: { a: { statements: ["x"] } } },
    want:
      "f: $.preferences.a.statements[0] (line 1): found a statement about options in a " +
      "conflict without options; give a ranking instead.",
  },
  {
    why: "a move to nowhere",
    file: { ...graph, moves: { a: [["x", "z"]] } },
    want: 'f: $.moves.a[0] (line 1): found a move by way of "z"; name a state: x, y.',
  },
  {
    why: "a move to itself",
    file: { ...graph, moves: { a: [["x", "x"]] } },
    want: "f: $.moves.a[0] (line 1): found a move from x to itself; take it out.",
  },
  {
    why: "moves of a stranger",
    file: { ...graph, moves: { b: [["x", "y"]] } },
    want: 'f: $.moves (line 1): found moves of "b", who is no decider; name deciders: a.',
  },
  {
    why: "moves without states",
    file: { ...base, moves: { north: [] } },
    want:
      'f: $.moves (line 1): found moves, and no states; give "states" as well, or leave the ' +
      "moves out.",
  },
  {
    why: "a state twice",
    file: { ...graph, states: ["x", "x"] },
    want: 'f: $.states[1] (line 1): found the state "x" a second time; name each only once.',
  },
])("decodeConflict: $why is refused in one sentence", ({ file, want }) => {
  const result = read(file)
  expect(result.ok ? "fine" : formatWrittenFault("f", result.fault)).toBe(want)
})
