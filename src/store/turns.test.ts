import { expect, test } from "vitest"
import { turns, turnsOfWork } from "./turns.ts"

const LONG = 60_000

test(
  "turns come one after the other, in the order in which they were asked for, and apart for " +
    "each name",
  async () => {
    const all = turns(LONG)
    const told: string[] = []
    const work = async (name: string, what: string): Promise<void> => {
      const end = await all.take(name)
      told.push(`${what} begins`)
      await Promise.resolve()
      told.push(`${what} ends`)
      end()
    }
    await Promise.all([work("a", "first"), work("a", "second"), work("a", "third")])
    expect(told).toEqual([
      "first begins",
      "first ends",
      "second begins",
      "second ends",
      "third begins",
      "third ends",
    ])
    const held = await all.take("a")
    await work("b", "other")
    expect(told.at(-1)).toBe("other ends")
    held()
  },
)

test("a piece of work takes its turn once, however often it asks, and ends all turns", async () => {
  const all = turns(LONG)
  const work = turnsOfWork(all)
  await work.take("a")
  await work.take("a")
  await work.take("b")
  work.end()
  await Promise.all([all.take("a"), all.take("b")])
})

test("two who each hold what the other waits for go on when patience is over", async () => {
  const all = turns(20)
  const [one, two] = [turnsOfWork(all), turnsOfWork(all)]
  await Promise.all([one.take("a"), two.take("b")])
  await Promise.all([one.take("b"), two.take("a")])
  one.end()
  two.end()
  await Promise.all([all.take("a"), all.take("b")])
})
