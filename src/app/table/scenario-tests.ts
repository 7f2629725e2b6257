/** The conflicts that test whether a scenario, or the arrangement in it, would hold. */

import type { ItemId, PersonId, ProcessId } from "../../base/index.ts"
import type { ScenarioTest } from "../../contract/index.ts"
import { type RecordTransaction, type ScenarioBody, bodiesOf } from "../../record/index.ts"
import { staleOf } from "../stale.ts"
import { sentencesOf } from "./sentences.ts"

export type TestsOf = (item: ItemId, body: ScenarioBody) => readonly ScenarioTest[]

/**
 * All conflicts on the record that still rest on something, to be asked by scenario. A conflict
 * that names both tests the scenario.
 */
export async function testsIn(
  record: RecordTransaction,
  process: ProcessId,
  authorOf: (author: PersonId) => string,
): Promise<TestsOf> {
  const conflicts = bodiesOf(
    "conflict",
    await record.current({ process, kinds: ["conflict"], standings: ["admitted"] }),
  )
  const stale = await staleOf(
    record,
    process,
    conflicts.map(({ entry }) => entry),
  )
  const tested = conflicts.filter(
    ({ entry, body }) =>
      (body.cases ?? []).length > 0 && stale.get(entry.item)?.kind !== "unsupported",
  )
  const sentences = await sentencesOf(
    record,
    process,
    tested.map(({ entry }) => entry.item),
  )
  return (item, body) =>
    tested.flatMap(({ entry, body: conflict }) => {
      const own = conflict.cases?.find(({ of }) => of === item)
      const found = own ?? conflict.cases?.find(({ of }) => of === body.arrangement)
      return found === undefined
        ? []
        : [
            {
              conflict: { item: entry.item, title: conflict.title },
              author: authorOf(entry.author),
              of: own === undefined ? "arrangement" : "scenario",
              model: conflict.model,
              today: conflict.today,
              options: found.options,
              sentences: sentences.get(entry.item) ?? [],
            },
          ]
    })
}
