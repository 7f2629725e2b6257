import { expect, test } from "vitest"
import type { ItemView } from "../contract/index.ts"
import { addItem } from "./add-item.ts"
import { knownAt } from "./as-of.ts"
import { reviewItem } from "./review.ts"
import { staleOf } from "./stale.ts"
import { affair, page, right, statementSaying, theItem, type Affair } from "./testing/affair.ts"
import type { ItemId } from "../base/index.ts"
import type { EntryQuery } from "../record/index.ts"

const claimOn = async (
  { ports, viewer, process }: Affair,
  text: string,
  items: readonly ItemId[],
): Promise<ItemView> =>
  right(
    await addItem(ports, viewer, {
      process,
      body: { kind: "claim", claimKind: "fact", text, about: [], rests: { anchors: [], items } },
    }),
  )

const withdraw = async (
  { ports, viewer, process }: Affair,
  item: ItemId,
  because: string,
): Promise<ItemView> => {
  const [head] = await ports.record.as(viewer, (inside) =>
    inside.current({ process, items: [item] }),
  )
  return right(
    await reviewItem(ports, viewer, {
      process,
      item,
      review: { action: "withdraw", expected: head?.id ?? ("" as never), because },
    }),
  )
}

const staleNow = ({ ports, viewer, process }: Affair, items: readonly ItemId[]) =>
  ports.record.as(viewer, async (inside) =>
    staleOf(inside, process, await inside.current({ process, items })),
  )

test("withdrawing a document makes all that rests on it say so, and why", async () => {
  const at = await affair()
  const statement = theItem(await page(at), statementSaying("the road opens"))
  const claim = await claimOn(at, "The road opens in May.", [statement.item])
  const second = await claimOn(at, "Trade picks up.", [claim.item])
  expect(await staleNow(at, [claim.item, second.item])).toEqual(new Map())
  await withdraw(at, at.document, "It was never sent.")
  const stale = await staleNow(at, [second.item])
  const fate =
    "rests on a statement in “The road north”, which was withdrawn on 8 March 2021, because: " +
    "It was never sent"
  expect(stale.get(second.item)).toEqual({
    kind: "unsupported",
    left: 0,
    of: 1,
    words: "Nothing that it rests on is left.",
    reasons: [
      {
        item: claim.item,
        root: at.document,
        document: at.document,
        words: `rests on the claim “The road opens in May”, which ${fate}`,
      },
    ],
  })
})

test("the past knows nothing of a later withdrawal", async () => {
  const at = await affair()
  const statement = theItem(await page(at), statementSaying("the road opens"))
  const claim = await claimOn(at, "The road opens in May.", [statement.item])
  await withdraw(at, statement.item, "misheard")
  const then = claim.recordedAt
  expect(await staleNow(at, [claim.item])).toMatchObject(
    new Map([[claim.item, { kind: "unsupported" }]]),
  )
  expect(
    await at.ports.record.as(at.viewer, async (inside) => {
      const past = knownAt(inside, then)
      return staleOf(past, at.process, await past.current({ items: [claim.item] }))
    }),
  ).toEqual(new Map())
})

test("a hundred claims on one statement ask no more questions than one", async () => {
  const at = await affair()
  const statement = theItem(await page(at), statementSaying("the road opens"))
  const claims: ItemId[] = []
  for (let number = 0; number < 100; number += 1)
    claims.push((await claimOn(at, `Claim ${number}`, [statement.item])).item)
  const asked: EntryQuery[] = []
  await at.ports.record.as(at.viewer, async (inside) => {
    const counting = {
      ...inside,
      current: (query: EntryQuery) => {
        asked.push(query)
        return inside.current(query)
      },
    }
    const entries = await inside.current({ items: claims })
    await staleOf(counting, at.process, entries)
  })
  expect(asked).toHaveLength(2)
})
