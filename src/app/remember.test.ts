import { expect, test } from "vitest"
import type { EntryQuery, RecordTransaction } from "../record/index.ts"
import { remembering } from "./remember.ts"
import { road } from "./testing/northern-road.ts"

test("each item is asked for once, and the answer is the record's own", async () => {
  const here = await road()
  const asked: EntryQuery[] = []
  await here.ports.record.as(here.viewer, async (inside) => {
    const spied: Pick<RecordTransaction, "current"> = {
      current: (query) => {
        asked.push(query)
        return inside.current(query)
      },
    }
    const record = remembering({ ...spied } as RecordTransaction)
    const items = [here.noor, here.opens, here.tarek]
    const process = here.process
    for (const query of [
      { process, items },
      { process, items: items.slice(1) },
      { process, items, kinds: ["actor"] },
      { items },
    ] as const) {
      const [told, own] = [await record.current(query), await inside.current(query)]
      expect(told.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort())
    }
    expect(asked).toHaveLength(1)
    expect(await record.current({ items: [here.noor], standings: ["rejected"] })).toEqual([])
    expect(asked).toHaveLength(2)
  })
})
