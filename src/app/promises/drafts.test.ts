import { expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import type { CommitmentBody } from "../../record/index.ts"
import { addItem, markStatement, newNote, type AddedBody } from "../index.ts"
import { actorNamed, affair, page, right, theItem, type Affair } from "../testing/affair.ts"
import { commitmentDrafts, exportCommitmentDrafts } from "./index.ts"

type Marked = Parameters<typeof markStatement>[2]["mark"]

/** A call in which Noor Amiri said these words, on these terms, as one promise. */
async function promise(
  own: Affair,
  words: string,
  more: Partial<Marked> = {},
  terms: "on-record" | "background" = "on-record",
): Promise<ItemId> {
  const speaker = theItem(await page(own), actorNamed("Noor Amiri")).item
  const note = {
    text: words,
    terms,
    with: [{ kind: "named" as const, name: "Noor Amiri" }],
    occasion: "call" as const,
    day: "2021-03-08" as never,
    describedAs: "an official",
  }
  const { document } = right(
    await newNote(own.ports, own.viewer, {
      process: own.process,
      note,
      patience: 5_000,
      later: (work) => {
        work.catch(() => undefined)
      },
    }),
  )
  const mark: Marked = {
    content: [{ start: 0, end: words.length }],
    speakers: [{ kind: "actor", actor: speaker }],
    act: "promise",
    terms: "on-record",
    form: "indirect",
    ...more,
  }
  return right(await markStatement(own.ports, own.viewer, { process: own.process, document, mark }))
    .item
}

const drafts = async ({ ports, viewer, process }: Affair) =>
  right(await commitmentDrafts(ports, viewer, { process })).drafts

const commitment = (by: ItemId, rests: CommitmentBody["rests"]): AddedBody => ({
  kind: "commitment",
  agreement: undefined,
  by: [by],
  to: [],
  what: "open the road",
  measure: undefined,
  condition: undefined,
  setBy: [],
  due: undefined,
  rests,
})

test("a promise in a statement is a draft commitment, with who, what and by when", async () => {
  const own = await affair()
  const item = await promise(own, "release two hundred prisoners by 2021-05-01")
  expect(await drafts(own)).toMatchObject([
    {
      item,
      by: [{ name: "Noor Amiri" }],
      to: [],
      what: "release two hundred prisoners by 2021-05-01",
      due: { words: "2021-05-01", value: "2021-05-01" },
    },
  ])
})

test("what somebody shall not do says not; what was merely said is no promise", async () => {
  const own = await affair()
  await promise(own, "attack the road", { negated: true })
  await promise(own, "hold the road", { act: "say" })
  expect((await drafts(own)).map(({ what, due }) => [what, due])).toEqual([
    ["not attack the road", undefined],
  ])
})

test.each<{ how: string; rests: (item: ItemId, own: Affair) => Promise<CommitmentBody["rests"]> }>([
  { how: "by name", rests: async (item) => ({ anchors: [], items: [item] }) },
  {
    how: "by some of its words",
    rests: async (item, own) => {
      const [entry] = await own.ports.record.as(own.viewer, (record) =>
        record.current({ process: own.process, items: [item] }),
      )
      const anchor =
        entry?.content.kind === "held" && entry.content.body.kind === "statement"
          ? entry.content.body.content[0]
          : undefined
      return {
        anchors:
          anchor === undefined
            ? []
            : [{ ...anchor, start: 2, end: 4, exact: "", prefix: "", suffix: "" }],
        items: [],
      }
    },
  },
])("once a commitment rests on it $how, it is a draft no more", async ({ rests }) => {
  const own = await affair()
  const item = await promise(own, "open the road")
  expect(await drafts(own)).toHaveLength(1)
  right(
    await addItem(own.ports, own.viewer, {
      process: own.process,
      body: commitment(
        theItem(await page(own), actorNamed("Noor Amiri")).item,
        await rests(item, own),
      ),
    }),
  )
  expect(await drafts(own)).toEqual([])
})

test("what leaves keeps to the terms on which it was said", async () => {
  const own = await affair()
  await promise(own, "open the road", { terms: "background" }, "background")
  const left = right(await exportCommitmentDrafts(own.ports, own.viewer, { process: own.process }))
  expect(JSON.stringify(left)).not.toContain("Amiri")
  expect(left).toMatchObject({ count: 1, drafts: [{ by: [], document: { title: "a note" } }] })
})
