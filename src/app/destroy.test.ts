import { expect, test } from "vitest"
import {
  actorView,
  destroyDocument,
  itemHistory,
  listDocuments,
  markStatement,
  processView,
  reviewItem,
} from "./index.ts"
import { actorNamed, affair, page, right, statementSaying, theItem } from "./testing/affair.ts"

test("a destroyed document leaves a tombstone, a reason and a history that verifies", async () => {
  const here = await affair()
  const { ports, viewer, process, document } = here
  const before = await page(here)
  const [draft, actor] = [
    theItem(before, statementSaying("no plan")),
    theItem(before, actorNamed("Tarek Sahl")),
  ]
  const line = right(
    await destroyDocument(ports, viewer, {
      process,
      document,
      because: "The source is in danger.",
    }),
  )
  expect(line).toMatchObject({
    item: document,
    title: "A destroyed document",
    statements: 0,
    waiting: 0,
    reading: { kind: "destroyed", because: "The source is in danger." },
  })
  expect(right(await listDocuments(ports, viewer, { process }))).toEqual([line])

  const after = await page(here)
  expect(after).toMatchObject({
    document: { text: "", length: 0, reading: { kind: "destroyed" } },
    items: [],
  })
  expect(right(await processView(ports, viewer, { process }))).toMatchObject({
    newest: [],
    deadlines: [],
    documents: [{ item: document }],
  })
  expect(
    right(await itemHistory(ports, viewer, { process, item: draft.item })).entries,
  ).toMatchObject([{ content: { kind: "destroyed" } }])
  expect(await actorView(ports, viewer, { process, actor: actor.item })).toMatchObject({
    ok: false,
    fault: { kind: "destroyed" },
  })
  expect(
    await reviewItem(ports, viewer, {
      process,
      item: draft.item,
      review: { action: "admit", expected: draft.head },
    }),
  ).toMatchObject({ ok: false, fault: { kind: "destroyed" } })
  const mark = {
    content: [{ start: 0, end: 1 }],
    speakers: [],
    act: "say",
    terms: "on-record",
    form: "direct",
  } as const
  expect(await markStatement(ports, viewer, { process, document, mark })).toMatchObject({
    ok: false,
    fault: { kind: "destroyed" },
  })
  expect(await ports.record.verifyHistory()).toMatchObject([{ kind: "whole" }])
  expect(JSON.stringify([after, await processView(ports, viewer, { process })])).not.toMatch(
    /no plan|Tarek|Harbour/,
  )
})

test("it cannot be destroyed twice, nor without a reason", async () => {
  const { ports, viewer, process, document } = await affair()
  expect(await destroyDocument(ports, viewer, { process, document, because: " " })).toMatchObject({
    ok: false,
    fault: { kind: "invalid", field: "because" },
  })
  right(await destroyDocument(ports, viewer, { process, document, because: "Consent withdrawn." }))
  expect(
    await destroyDocument(ports, viewer, { process, document, because: "Again." }),
  ).toMatchObject({ ok: false, fault: { kind: "destroyed", because: "Consent withdrawn." } })
})
