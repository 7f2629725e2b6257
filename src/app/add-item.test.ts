import { expect, test } from "vitest"
import type { Day } from "../base/index.ts"
import { numberedId } from "../record/testing/arbitrary-body.ts"
import type { ClaimBody } from "../record/index.ts"
import { looking } from "./as-of.ts"
import { addItem, formatFault, type Fault } from "./index.ts"
import { affair, page, right, statementSaying, theItem } from "./testing/affair.ts"

const claim = (change: Partial<ClaimBody> = {}): ClaimBody => ({
  kind: "claim",
  claimKind: "fact",
  text: "The road opens.",
  about: [],
  rests: { anchors: [], items: [] },
  ...change,
})

test("a claim rests on a statement and on words, which are read from the text", async () => {
  const here = await affair()
  const statement = theItem(await page(here), statementSaying("the road opens"))
  const anchor = {
    document: here.added.version,
    start: 4,
    end: 8,
    exact: "",
    prefix: "",
    suffix: "",
  }
  const added = right(
    await addItem(here.ports, here.viewer, {
      process: here.process,
      body: claim({
        text: "  The road opens. ",
        rests: { anchors: [anchor], items: [statement.item] },
      }),
    }),
  )
  expect(added).toMatchObject({
    standing: "admitted",
    maker: "person",
    entries: 1,
    body: {
      text: "The road opens.",
      rests: { anchors: [{ exact: "road" }], items: [statement.item] },
    },
  })
})

test.each<{ why: string; body: ClaimBody; sentence: RegExp }>([
  {
    why: "a claim about nothing",
    body: claim(),
    sentence: new RegExp(
      String.raw`^body\.rests: found nothing; name a statement on which the claim rests, ` +
        String.raw`or mark words in a document\.$`,
    ),
  },
  {
    why: "a claim that says nothing",
    body: claim({ text: "  ", rests: { anchors: [], items: [numberedId("item", 1)] } }),
    sentence: /^body\.text: found nothing; write a line of text\.$/,
  },
  {
    why: "a claim that rests on what is not there",
    body: claim({ rests: { anchors: [], items: [numberedId("item", 200)] } }),
    sentence: /^body: found the item item_\w+, which is not in this process; choose among/,
  },
  {
    why: "a claim that rests on words of another text",
    body: claim({
      rests: {
        anchors: [
          {
            document: numberedId("document", 9),
            start: 0,
            end: 3,
            exact: "",
            prefix: "",
            suffix: "",
          },
        ],
        items: [],
      },
    }),
    sentence: /^body: found the place 0 to 3 in a text of 0 characters/,
  },
])("$why is refused in one sentence, and nothing is written", async ({ body, sentence }) => {
  const here = await affair()
  const added = await addItem(here.ports, here.viewer, { process: here.process, body })
  expect(added.ok ? "" : formatFault(added.fault satisfies Fault)).toMatch(sentence)
  expect((await page(here)).items.filter(({ body: each }) => each.kind === "claim")).toEqual([])
})

test("the record as of a day before holds nothing, and cannot be written to", async () => {
  const here = await affair()
  const [before, after] = ["2000-01-01", "2999-01-01"] as Day[]
  const kinds = (asOf: Day | undefined) =>
    looking(
      here.ports,
      here.viewer,
      { asOf },
      async (record) => (await record.counts({ process: here.process })).length,
    )
  expect(await kinds(before)).toBe(0)
  expect(await kinds(after)).toBe(await kinds(undefined))
  await expect(
    looking(here.ports, here.viewer, { asOf: after }, (record) => record.append(here.process, [])),
  ).rejects.toThrow("the past was written to")
})
