/**
 * Which arrangements and scenarios a conflict tests, and in which of its states they would stand.
 */

import type { ProcessId } from "../../base/index.ts"
import type { CaseLine } from "../../contract/index.ts"
import { type ConflictBody, type RecordTransaction, bodiesOf } from "../../record/index.ts"

/**
 * The cases of these conflicts by body; one whose arrangement or scenario is not on the record any
 * more is left out.
 */
export async function casesOf(
  record: RecordTransaction,
  process: ProcessId,
  bodies: readonly ConflictBody[],
): Promise<(body: ConflictBody) => readonly CaseLine[]> {
  const wanted = [...new Set(bodies.flatMap(({ cases = [] }) => cases.map(({ of }) => of)))]
  const entries =
    wanted.length === 0
      ? []
      : await record.current({
          process,
          items: wanted,
          kinds: ["arrangement", "scenario"],
          standings: ["admitted"],
        })
  const held = [...bodiesOf("arrangement", entries), ...bodiesOf("scenario", entries)]
  return ({ cases = [] }) =>
    cases.flatMap(({ of, options }) => {
      const found = held.find(({ entry }) => entry.item === of)
      return found === undefined
        ? []
        : [{ of: { item: of, title: found.body.title, kind: found.body.kind }, options }]
    })
}
