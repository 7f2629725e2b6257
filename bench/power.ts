/**
 * Voting power: large bodies, and the definition over every coalition beside it for a small one.
 */

import { rational, seededDraw, ZERO, type Draw } from "../src/base/index.ts"
import { votingPower } from "../src/talks/powersharing/index.ts"
import { slowPower } from "../src/talks/powersharing/testing/slow-power.ts"
import type { Member, Rule } from "../src/talks/rules/index.ts"

interface Body {
  readonly members: readonly Member[]
  readonly rule: Rule
}

export async function run(print: (line: string) => void): Promise<void> {
  for (const most of [10, 100, 1000])
    measure(print, `100 members with weights to ${most} (at most 200 ms)`, weighted(100, most))
  for (const most of [3, 5, 8, 12])
    measure(
      print,
      `200 members of 12 kinds, two quotas of weights to ${most} and a veto (at most 2,000 ms)`,
      compound(most, false),
    )
  for (const most of [12, 100])
    measure(
      print,
      `200 members of 12 kinds, a quota of weights to ${most}, one of heads and a veto (at ` +
        "most 2,000 ms)",
      compound(most, true),
    )
  measure(
    print,
    "27 members of eight-digit weights, a quota of weights and one of heads",
    twentySeven(),
  )
  const small = weighted(15, 30)
  const [fast, slow] = [
    timed(() => votingPower(small.rule, small.members), 20),
    timed(
      () =>
        slowPower(
          small.rule,
          small.members.map(({ id }) => id),
        ),
      1,
    ),
  ]
  print(
    `15 members with weights to 30: ${fast} ms, every coalition ${slow} ms, ratio ` +
      `${Math.round(slow / fast)}`,
  )
}

function measure(print: (line: string) => void, name: string, { members, rule }: Body): void {
  const cold = timed(() => votingPower(rule, members), 1)
  print(
    `${name}: ${cold} ms at first, ${timed(() => votingPower(rule, members), 3)} ms ` +
      `warm${votingPower(rule, members).ok ? "" : " (REFUSED)"}`,
  )
}

const upTo = (draw: Draw, most: number): number => 1 + Math.floor(draw() * most)

const quota = (members: readonly Member[], field: string, percent: bigint): Rule => {
  const weights = new Map(members.map(({ id, weights }) => [id, weights.get(field) ?? ZERO]))
  const total = [...weights.values()].reduce((sum, { numerator }) => sum + numerator, 0n)
  return { kind: "weight", field, quota: rational(total * percent, 100n), over: true, weights }
}

function weighted(count: number, most: number): Body {
  const draw = seededDraw(1)
  const members = Array.from({ length: count }, (_, i): Member => ({
    id: `m${i}`,
    weights: new Map([["weight", rational(upTo(draw, most))]]),
  }))
  return { members, rule: quota(members, "weight", 50n) }
}

function compound(most: number, heads: boolean): Body {
  const draw = seededDraw(2)
  const kinds = Array.from({ length: 12 }, () => [upTo(draw, most), upTo(draw, most)] as const)
  const members = Array.from({ length: 200 }, (_, i): Member => ({
    id: `m${i}`,
    weights: new Map([
      ["a", rational(kinds[i % 12]?.[0] ?? 1)],
      ["b", rational(kinds[i % 12]?.[1] ?? 1)],
    ]),
  }))
  const second: Rule = heads
    ? { kind: "share", share: rational(1, 2), over: true, of: members.map(({ id }) => id) }
    : quota(members, "b", 50n)
  return {
    members,
    rule: { kind: "all", of: [quota(members, "a", 60n), second, { kind: "member", id: "m0" }] },
  }
}

function twentySeven(): Body {
  const draw = seededDraw(3)
  const members = Array.from({ length: 27 }, (_, i): Member => ({
    id: `m${i}`,
    weights: new Map([["people", rational(400_000 + upTo(draw, 80_000_000))]]),
  }))
  return {
    members,
    rule: {
      kind: "all",
      of: [
        quota(members, "people", 65n),
        { kind: "share", share: rational(11, 20), over: false, of: members.map(({ id }) => id) },
      ],
    },
  }
}

/** The best of several runs, in milliseconds. */
function timed(work: () => unknown, runs: number): number {
  let best = Infinity
  for (let i = 0; i < runs; i += 1) {
    const started = performance.now()
    work()
    best = Math.min(best, performance.now() - started)
  }
  return Math.round(best * 10) / 10
}
