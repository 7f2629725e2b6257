/**
 * A model is asked only where a document may be sent, only after that is on the record, and only
 * for drafts.
 */

import { expect, test } from "vitest"
import type { Result } from "../../base/index.ts"
import { destroyDocument, newNote, type Fault, type Ports } from "../index.ts"
import { add, affair, page, pasted, right, type Affair } from "../testing/affair.ts"
import { testModel } from "./testing/test-model.ts"
import { modelOffer, readByModel } from "./index.ts"

const CHOSEN = { maker: "model/test", host: "models.test" }
const FOREIGN = "éxplained: nothing\nNoor Amiri: the road opens\nTarek Sahl: it does not\n"

const read = ({ ports, viewer, process, document }: Affair, chosen = CHOSEN) =>
  readByModel(ports, viewer, { process, document, ...chosen })
const offer = async ({ ports, viewer, process, document }: Affair) =>
  right(await modelOffer(ports, viewer, { process, document }))

/** A document that our own reader does not understand. */
async function foreign(change: Partial<Ports> = {}): Promise<Affair> {
  const at = await affair(change)
  const added = right(await add(at.ports, at.viewer, at.process, pasted(FOREIGN)))
  return { ...at, document: added.item, added }
}

const sentenceOf = (result: Result<unknown, Fault>): string =>
  result.ok ? "" : "found" in result.fault ? result.fault.found : result.fault.kind

test("where none was set up, none is offered and none is asked", async () => {
  const at = await affair()
  expect(await offer(at)).toEqual({ kind: "none", sent: [] })
  expect(await read(at)).toMatchObject({ ok: false, fault: { kind: "invalid" } })
})

test("the offer says in one sentence where the text goes", async () => {
  expect(await offer(await foreign({ model: testModel() }))).toEqual({
    kind: "offered",
    ...CHOSEN,
    sent: [],
    disclosure:
      "All 70 characters of this text leave this workbench for models.test, where test reads " +
      "them and whoever runs it may keep them.",
  })
})

test("what it finds are drafts that name it, without a confidence never measured", async () => {
  const model = testModel()
  const at = await foreign({ model })
  expect(right(await read(at))).toEqual({ reader: "model/test", added: 2, known: 0 })
  const { items } = await page(at)
  const statements = items.filter(({ body }) => body.kind === "statement")
  expect(statements).toHaveLength(2)
  for (const { maker, standing, body } of statements)
    expect({
      maker,
      standing,
      confidence: body.kind === "statement" ? body.confidence : 0,
    }).toEqual({ maker: "model/test", standing: "draft", confidence: undefined })
  expect(model.sent).toEqual([FOREIGN])
})

test("asked twice, it adds nothing the second time", async () => {
  const at = await foreign({ model: testModel() })
  right(await read(at))
  const before = (await page(at)).items.length
  expect(right(await read(at))).toMatchObject({ added: 0, known: 2 })
  expect((await page(at)).items.length).toBe(before)
})

test("words that are marked already are not marked again", async () => {
  const at = await affair({ model: testModel() })
  expect(right(await read(at))).toMatchObject({ added: 0, known: 3 })
})

test("how far our own reading came is not changed by it", async () => {
  const [at, plain] = [await foreign({ model: testModel() }), await affair({ model: testModel() })]
  right(await read(at))
  right(await read(plain))
  expect((await page(at)).document.reading).toEqual((await page(await foreign())).document.reading)
  expect((await page(plain)).document.reading).toMatchObject({ kind: "read", reader: "colons/1" })
})

test("that the text is sent is on the record before it goes, even if none comes back", async () => {
  const at = await foreign()
  let seen = 0
  const model = { ...testModel({ found: "the model is silent", mend: "try again" }) }
  const watching = {
    ...at,
    ports: {
      ...at.ports,
      model: {
        ...model,
        read: async (input: Parameters<typeof model.read>[0]) => {
          seen = (await offer(watching)).sent.length
          return model.read(input)
        },
      },
    },
  }
  expect(await read(watching)).toMatchObject({
    ok: false,
    fault: { kind: "model", found: "the model is silent" },
  })
  expect(seen).toBe(1)
  expect((await offer(watching)).sent).toMatchObject([
    { reader: "model/test", drafts: 0, because: "The text was sent to models.test." },
  ])
})

test.each([
  { why: "another model than was told of", chosen: { maker: "model/other", host: "models.test" } },
  { why: "another host than was told of", chosen: { maker: "model/test", host: "elsewhere.test" } },
])("$why is not asked", async ({ chosen }) => {
  const model = testModel()
  expect(await read(await foreign({ model }), chosen)).toMatchObject({ ok: false })
  expect(model.sent).toEqual([])
})

test.each(["background", "not-for-attribution", "confided"] as const)(
  "a note told %s is refused, and not sent",
  async (terms) => {
    const model = testModel()
    const at = await affair({ model })
    const note = right(
      await newNote(at.ports, at.viewer, {
        process: at.process,
        note: {
          text: "Tarek Sahl: we will come",
          terms,
          with: [{ kind: "named", name: "Noor Amiri" }],
        },
        patience: 1000,
        later: () => undefined,
      }),
    )
    const noted = { ...at, document: note.document }
    expect(await offer(noted)).toMatchObject({ kind: "refused" })
    expect(sentenceOf(await read(noted))).toMatch(/not given on the record/)
    expect(model.sent).toEqual([])
  },
)

test("a document that is too long is refused, and not sent", async () => {
  const model = testModel()
  const at = await affair({ model })
  const long = {
    ...at,
    document: right(await add(at.ports, at.viewer, at.process, pasted("x ".repeat(3000)))).item,
  }
  expect(await offer(long)).toMatchObject({
    kind: "refused",
    because: "a document of 6,000 characters, of which a model is sent at most 5,000",
  })
  expect(await read(long)).toMatchObject({ ok: false })
  expect(model.sent).toEqual([])
})

test("a document whose text was destroyed is not sent", async () => {
  const at = await foreign({ model: testModel() })
  right(
    await destroyDocument(at.ports, at.viewer, {
      process: at.process,
      document: at.document,
      because: "The source is in danger.",
    }),
  )
  expect(await read(at)).toMatchObject({ ok: false, fault: { kind: "destroyed" } })
})
