import { expect, test } from "vitest"
import { mapped } from "../../base/index.ts"
import { answered, goldenExamples } from "../../../test/golden.ts"
import { figures } from "../../../test/figures.ts"
import { answerStability, stabilityJson } from "./index.ts"

const answer = mapped(
  (written) => answerStability(written, { limit: 10_000, from: undefined }),
  stabilityJson,
)

test.each(goldenExamples("stability"))("published: $name", ({ input, expected }) =>
  expect(answered(input, answer)).toMatchObject(expected),
)

interface GraphCase {
  readonly id: string
  readonly inputs: {
    readonly decision_makers: readonly string[]
    readonly states: readonly number[]
    readonly moves: { readonly [decider: string]: { readonly [from: string]: readonly number[] } }
    readonly preferences_best_first: { readonly [decider: string]: readonly number[] }
  }
  readonly expected: {
    readonly equilibria: Concepts
    readonly stable_by_dm: { readonly [decider: string]: Concepts }
  }
}
interface Concepts {
  readonly Nash: readonly number[]
  readonly GMR: readonly number[]
  readonly SMR: readonly number[]
  readonly SEQ: readonly number[]
}

const { cases } = figures<{ readonly cases: readonly GraphCase[] }>("cases/graph-model.json")
const asIds = ({ Nash, GMR, SMR, SEQ }: Concepts) => ({
  nash: Nash.map(String),
  gmr: GMR.map(String),
  smr: SMR.map(String),
  seq: SEQ.map(String),
})

test("there are graph model cases to test", () => expect(cases.length).toBeGreaterThan(0))

test.each(cases)("published: $id, every state for every decider", ({ inputs, expected }) => {
  const found = answered(
    {
      deciders: inputs.decision_makers.map((id) => ({ id })),
      states: inputs.states.map(String),
      moves: Object.fromEntries(
        Object.entries(inputs.moves).map(([id, moves]) => [
          id,
          Object.entries(moves).flatMap(([from, all]) => all.map((to) => [from, String(to)])),
        ]),
      ),
      preferences: Object.fromEntries(
        Object.entries(inputs.preferences_best_first).map(([id, best]) => [
          id,
          { ranking: best.map((state) => [String(state)]) },
        ]),
      ),
    },
    answer,
  )
  expect(found).toMatchObject({
    equilibria: asIds(expected.equilibria),
    stable: Object.fromEntries(
      Object.entries(expected.stable_by_dm).map(([id, each]) => [id, asIds(each)]),
    ),
  })
})
