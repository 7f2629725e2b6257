/**
 * A slider on the table's page: 100,000 packages settled anew for each of its places, beside plain
 * enumeration.
 */

import { seededDraw } from "../src/base/index.ts"
import { answerQuestion } from "../src/web/assessing/engine.ts"

const [ISSUES, OPTIONS, PLACES] = [5, 10, 40]

export async function run(print: (line: string) => void): Promise<void> {
  for (const parties of [2, 3, 4]) {
    const table = tableOf(parties)
    const times = Array.from({ length: PLACES }, (_, place) =>
      timed(() =>
        answerQuestion({ talks: table(place), built: [0, 0, 0, 0, place % OPTIONS] }, () =>
          performance.now(),
        ),
      ),
    ).sort((a, b) => a - b)
    const plain = timed(() => enumerated(table(0)))
    const [median, most] = [times[PLACES / 2] ?? 0, times[Math.floor(PLACES * 0.95)] ?? 0]
    print(
      `${parties} parties, ${OPTIONS ** ISSUES} packages: an answer in ${median.toFixed(1)} ` +
        `ms (p95 ${most.toFixed(1)}; at most 50); enumerated plainly ${plain.toFixed(1)} ms, ` +
        `ratio ${(plain / median).toFixed(1)}`,
    )
  }
}

type Table = ReturnType<ReturnType<typeof tableOf>>

/** The table with one score moved to each place of a slider. */
function tableOf(parties: number) {
  const draw = seededDraw(11)
  const issues = Array.from({ length: ISSUES }, (_, issue) => ({
    id: `i${issue}`,
    options: Array.from({ length: OPTIONS }, (_each, option) => ({ id: `o${issue}-${option}` })),
  }))
  const members = Array.from({ length: parties }, (_, party) => ({
    id: `p${party}`,
    reservation: 25,
  }))
  const scores = members.map(() =>
    issues.map(() =>
      issues
        .map(() => 0)
        .concat(Array.from({ length: OPTIONS - ISSUES }, () => 0))
        .map(() => Math.floor(draw() * 11)),
    ),
  )
  return (place: number) => ({
    format: "parley-talks/1",
    parties: members,
    issues,
    preferences: members.flatMap(({ id }, party) =>
      issues.map((issue, index) => ({
        party: id,
        issue: issue.id,
        scores: Object.fromEntries(
          issue.options.map((option, at) => [
            option.id,
            party === 0 && index === 0 && at === 0
              ? place / 4
              : (scores[party]?.[index]?.[at] ?? 0),
          ]),
        ),
      })),
    ),
  })
}

/** How many packages all accept, one package after the other. */
function enumerated({ issues, parties, preferences }: Table): number {
  const scores = parties.map(({ id }) =>
    issues.map((issue) =>
      Object.values(
        preferences.find(({ party, issue: on }) => party === id && on === issue.id)?.scores ?? {},
      ),
    ),
  )
  let accepted = 0
  for (let number = 0; number < OPTIONS ** ISSUES; number += 1) {
    const digits = issues.map((_, issue) => Math.floor(number / OPTIONS ** issue) % OPTIONS)
    if (
      parties.every(
        ({ reservation }, party) =>
          digits.reduce((sum, digit, issue) => sum + (scores[party]?.[issue]?.[digit] ?? 0), 0) >=
          reservation,
      )
    )
      accepted += 1
  }
  return accepted
}

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
