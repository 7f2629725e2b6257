import fc from "fast-check"
import { readdirSync, readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasSharedData, sharedText } from "../../test/shared-data.ts"
import { hardTexts } from "../reading/hard/marked.ts"
import { INVENTED } from "../reading/testing/invented-texts.ts"
import { readText } from "../reading/testing/read.ts"
import { readingEntries } from "../record/index.ts"
import { makeDocument, normaliseText } from "../sources/index.ts"
import { openStore, type Store } from "./index.ts"
import { at, openDesk, write, type Desk } from "../record/testing/contract-parts.ts"
import { TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import { documentBody, newEntry } from "../record/testing/samples.ts"
import { testWorld } from "../record/testing/world.ts"

/** Generated texts; a nightly run asks for more. */
const RUNS = Number(process.env["PARLEY_TEST_READINGS"] ?? 40)
const EXAMPLES = new URL("../../examples/march-2021/", import.meta.url)

const world = testWorld()
const [embedded] = TEST_SERVERS
const held: { server?: TestServer; store?: Store; desk?: Desk } = {}

beforeAll(async () => {
  if (embedded === undefined) throw new RangeError("there is no embedded server")
  held.server = await embedded.start()
  held.store = await openStore({
    ...world,
    connection: await held.server.database(),
    connections: 4,
  })
  held.desk = await openDesk(held.store.record, world)
})
afterAll(async () => {
  await held.store?.close()
  await held.server?.stop()
})

/** Reads the text, keeps all that was read, and finds it again as it was drafted. */
async function keptWhole(given: string, date: string | undefined): Promise<void> {
  const { desk } = held
  if (desk === undefined) throw new RangeError("the record is not open")
  const text = normaliseText(given)
  const extracted = { text, markup: [], extractor: "text/1", title: undefined }
  const version = makeDocument({
    ...world,
    id: world.mint("document"),
    bytes: world.utf8(text),
    extracted,
  })
  const entries = readingEntries(readText(text, date), {
    document: world.mint("item"),
    version,
    mint: world.mint,
  })
  const [reading, ...drafts] = entries
  expect(reading.body, text).toMatchObject({ kind: "reading", drafts: drafts.length })
  expect(reading.body, text).not.toHaveProperty("leftOut")
  await at(desk, (record) => record.keepDocument(desk.process, version))
  await write(desk, newEntry(world, documentBody(version.id), { standing: "admitted" }), ...entries)
  const again = await at(desk, (record) =>
    record.current({ process: desk.process, document: version.id }),
  )
  const bodies = new Map(again.map(({ item, content }) => [item, content]))
  for (const { item, body } of entries)
    if (bodies.has(item)) expect(bodies.get(item)).toEqual({ kind: "held", body })
  expect(
    drafts.filter(({ item, body }) => !bodies.has(item) && body.kind !== "corroboration"),
  ).toEqual([])
}

describe("whatever the reader makes can be kept, and is found again as it was", () => {
  test.each(INVENTED)("$kind", ({ text }) => keptWhole(text, "2021-03-08"))
  test.each(INVENTED)("$kind, undated", ({ text }) => keptWhole(text, undefined))
  test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith(".txt")))(
    "the example's %s",
    (name) => keptWhole(readFileSync(new URL(name, EXAMPLES), "utf8"), "2021-03-08"),
  )
  test("our own hard sentences", () =>
    keptWhole(hardTexts.map(({ text }) => text).join("\n\n"), "2021-03-08"))
  test.skipIf(!hasSharedData)("the report of March 2021 itself", () =>
    keptWhole(sharedText("inputs/afghanistan-2021-03-08.txt"), "2021-03-08"),
  )

  test("generated texts: who, what, when, in any order and with any character", async () => {
    await fc.assert(
      fc.asyncProperty(
        generated,
        fc.constantFrom("2021-03-08", "0001-01-01", "9999-12-31", undefined),
        keptWhole,
      ),
      { numRuns: RUNS },
    )
  })
})

const who = fc.constantFrom(
  "Noor Amiri",
  "The envoy, Ms. Zoë O’Neill,",
  "two officials",
  "he",
  "A letter",
  "the Northern Front",
  "المبعوث",
  "𝔄dil",
)
const verb = fc.constantFrom(
  "said",
  "denied",
  "declined to comment",
  "proposed",
  "shall report",
  "must withdraw",
  "warned that",
  "met",
  "has yet to say",
)
const count = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.constantFrom("two", "twelve", "hundred", "several", "a", "½", "1,000", "1.5", "-3"),
)
const unit = fc.constantFrom(
  "minutes",
  "hours",
  "day",
  "days",
  "weeks",
  "months",
  "years",
  "decade",
  "Monday",
  "Fridays",
  "quarter",
)
const time = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("every", "each", "within", "in", "for", "once a", "every other", "after"),
      count,
      unit,
    )
    .map((parts) => parts.join(" ")),
  fc
    .tuple(fc.constantFrom("every", "last", "next", "by", "until", "this"), unit)
    .map((parts) => parts.join(" ")),
  fc
    .tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom("March", "Feb.", "June", "Sept"),
      fc.integer({ min: 0, max: 12_000 }),
    )
    .map((parts) => `on ${parts.join(" ")}`),
  fc.constantFrom(
    "from 1 May until 30 June",
    "at 6 p.m. on 4 March 2024",
    "2024-03-04T18:00",
    "31/12/9999",
    "the 1990s",
    "PT72H",
    "weekly",
    "quarterly",
  ),
)
/** Characters that a text may hold: neither NUL nor half a character. */
const anything = fc
  .string({ unit: "binary", maxLength: 12 })
  .map((text) => text.replace(/\0|\p{Surrogate}/gu, "?"))
const mark = fc.constantFrom(" ", ", ", ". ", ".\n\n", ": “", "” ", "\n", " — ", "\u00a0")
const piece = fc.oneof(
  { weight: 3, arbitrary: who },
  { weight: 3, arbitrary: verb },
  { weight: 4, arbitrary: time },
  { weight: 1, arbitrary: anything },
)
const generated = fc
  .array(fc.tuple(piece, mark), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""))
