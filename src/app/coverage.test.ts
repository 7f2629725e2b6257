import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { hasSharedData, sharedText } from "../../test/shared-data.ts"
import { codePointLength, type ItemId } from "../base/index.ts"
import { anchorsOf, formatBody, linksOf, type Entry, type WrittenBody } from "../record/index.ts"
import { anchorSpan, type Anchor } from "../sources/index.ts"
import { addItem, readerView } from "./index.ts"
import { add, pasted, right } from "./testing/affair.ts"
import { allPages, entriesOf } from "./testing/all-pages.ts"
import { march2021, type March } from "./testing/march-2021.ts"
import { SENTENCES, sentencesOf, type HeldBy, type PageName } from "./testing/twenty-sentences.ts"

/** The words of an entry: its body, and why it was written. */
const wordsOf = ({ content, because }: Entry): string =>
  `${content.kind === "held" ? JSON.stringify(formatBody(content.body)) : ""} ${because ?? ""}`
const holds =
  (wanted: HeldBy) =>
  (entry: Entry): boolean =>
    entry.kind === wanted.kind &&
    (entry.standing === "admitted" || entry.maker !== "person") &&
    wordsOf(entry).includes(wanted.words)

/**
 * The actor on whose page an office, a role, a name or a relation is looked for: the first it
 * names.
 */
const actorsOf = (entries: readonly Entry[]): readonly ItemId[] => {
  const named = ROWS.filter(({ page }) => page === "Actor").flatMap((row) =>
    entries.filter(holds(row)),
  )
  return [
    ...new Set(
      named.flatMap(({ content }) =>
        content.kind === "held" ? (linksOf(content.body).items[0]?.item ?? []) : [],
      ),
    ),
  ]
}

const ROWS = SENTENCES.flatMap(({ number, by }) => by.map((wanted) => ({ ...wanted, number })))

describe("the example, sentence by sentence", () => {
  let [entries, pages]: [readonly Entry[], Readonly<Record<PageName, string>> | undefined] = [
    [],
    undefined,
  ]
  beforeAll(async () => {
    const march = await march2021()
    entries = await entriesOf(march)
    pages = await allPages(march, actorsOf(entries))
  })

  test("there are twenty", () =>
    expect(SENTENCES.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    ))

  test.each(ROWS)(
    "$number: the $kind with $words is on the record, and on the page $page",
    ({ page, ...wanted }) => {
      const found = entries.filter(holds({ ...wanted, page }))
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter(({ item }) => pages?.[page].includes(item) !== true)).toEqual([])
    },
  )
})

/**
 * Kinds that are drafted, and kinds of which one document or one text can have only one of a name.
 */
const NOT_WRITTEN_AGAIN = new Set(["statement", "narration", "corroboration", "version"])

const REPORTS = [
  {
    what: "an invented report of the same twenty sentences",
    absent: false,
    text: () => readFileSync(new URL("../../test/texts/velmara.txt", import.meta.url), "utf8"),
  },
  {
    what: "the report itself (its publisher's, and not always here)",
    absent: !hasSharedData,
    text: () => sharedText("inputs/afghanistan-2021-03-08.txt"),
  },
]

for (const report of REPORTS)
  describe.skipIf(report.absent)(`${report.what}, put beside the example`, () => {
    let march: March | undefined
    let [anchors, drafts]: [readonly Anchor[], readonly Entry[]] = [[], []]
    const here = (): March => {
      if (march === undefined) throw new Error("the example was not loaded")
      return march
    }

    beforeAll(async () => {
      march = await march2021()
      const { ports, viewer, process } = march
      const text = report.text()
      const added = right(await add(ports, viewer, process, pasted(text, { date: "2021-03-08" })))
      const version = await ports.record.as(viewer, (record) => record.document(added.version))
      if (version === undefined) throw new Error("the report is not there")
      const place = (unit: number): number => codePointLength(text.slice(0, unit))
      anchors = sentencesOf(version.text).map(({ start, end }) =>
        right(anchorSpan(version, { start: place(start), end: place(end) })),
      )
      drafts = (await entriesOf(march)).filter(
        ({ content }) =>
          content.kind === "held" && JSON.stringify(content.body).includes(added.version),
      )
      right(await readerView(ports, viewer, { process, document: added.item }))
    })

    test("it has twenty sentences", () => expect(anchors).toHaveLength(20))

    test.each(SENTENCES)("$number: the reader drafts something of it", ({ number }) => {
      const at = anchors[number - 1]
      const touches = ({ start, end }: Anchor): boolean =>
        at !== undefined && start < at.end && at.start < end
      const within = drafts.filter(
        ({ content }) => content.kind === "held" && anchorsOf(content.body).some(touches),
      )
      expect(within.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(statement|narration)$/)]),
      )
    })

    test(
      "whatever holds a sentence of the example can be written on the report's own, and is " +
        "shown",
      async () => {
        const { ports, viewer, process } = here()
        const known = await entriesOf(here())
        const made: { readonly row: (typeof ROWS)[number]; readonly item: ItemId }[] = []
        for (const row of ROWS.filter(({ kind }) => !NOT_WRITTEN_AGAIN.has(kind))) {
          const anchor = anchors[row.number - 1]
          const body = known.find(holds(row))?.content
          if (anchor === undefined || body?.kind !== "held")
            throw new Error(`${row.number}: nothing to write`)
          const again = { ...body.body, rests: { anchors: [anchor], items: [] } } as WrittenBody
          made.push({
            row,
            item: right(await addItem(ports, viewer, { process, body: again })).item,
          })
        }
        const pages = await allPages(here(), actorsOf(known))
        expect(
          made.filter(({ row, item }) => !pages[row.page].includes(item)).map(({ row }) => row),
        ).toEqual([])
      },
    )
  })
