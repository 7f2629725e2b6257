import { beforeAll, describe, expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import type { NewNote } from "../../contract/index.ts"
import { ALL_TERMS, NOTE_TERMS, type AnyTerms, type NoteTerms } from "../../record/index.ts"
import type { Terms } from "../../reading/index.ts"
import {
  addItem,
  exportSearch,
  listNotes,
  markStatement,
  newNote,
  quoteItem,
  reviewItem,
  TERMS,
} from "../index.ts"
import {
  actorNamed,
  affair,
  page,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../testing/affair.ts"

const TEXT = "They would open the bridge by summer. Amiri would not stand in the way."
const WORDS = "They would open the bridge by summer."
const later = (work: Promise<unknown>): void => {
  work.catch(() => undefined)
}

/** A note of a call with Noor Amiri, and a statement of hers marked in it. */
async function told(
  own: Affair,
  terms: NoteTerms,
  parts: Partial<NewNote> & {
    readonly marked?: Terms
    readonly span?: readonly [number, number]
  } = {},
): Promise<{ readonly statement: ItemId; readonly document: ItemId }> {
  const { marked = "on-record", span: [start, end] = [0, WORDS.length], ...note } = parts
  const { document } = right(
    await newNote(own.ports, own.viewer, {
      process: own.process,
      note: {
        text: TEXT,
        terms,
        with: [{ kind: "named", name: "Noor Amiri" }],
        occasion: "call",
        day: "2021-03-08",
        ...note,
      },
      patience: 5_000,
      later,
    }),
  )
  const amiri = theItem(await page(own), actorNamed("Noor Amiri")).item
  const mark = {
    content: [{ start, end }],
    speakers: [{ kind: "actor" as const, actor: amiri }],
    act: "say" as const,
    terms: marked,
    form: "indirect" as const,
  }
  return {
    statement: right(
      await markStatement(own.ports, own.viewer, { process: own.process, document, mark }),
    ).item,
    document,
  }
}

/** What a citation says of the speaker, or the field and the beginning of why there is none. */
async function quoted(own: Affair, item: ItemId): Promise<string> {
  const quote = await quoteItem(own.ports, own.viewer, { process: own.process, item })
  if (!quote.ok)
    return quote.fault.kind === "invalid" ? `no: ${quote.fault.found}` : quote.fault.kind
  const { attribution } = quote.value
  return attribution.kind === "named"
    ? attribution.names.join()
    : attribution.kind === "described"
      ? `as ${attribution.as}`
      : "nobody"
}

/** The same of a search that leaves as a file. */
async function exported(own: Affair, item: ItemId): Promise<string> {
  const { groups } = right(
    await exportSearch(own.ports, own.viewer, { process: own.process, q: '"open the bridge"' }),
  )
  const words = groups.flatMap(({ hits }) => hits).find((hit) => hit.item === item)?.words
  if (words?.kind === "withheld")
    return words.because.startsWith("Withheld: words")
      ? `no: ${words.because.slice(10).split(";")[0] ?? ""}`
      : words.because
  const attribution = words?.attribution
  return attribution?.kind === "named"
    ? attribution.names.join()
    : attribution?.kind === "described"
      ? `as ${attribution.as}`
      : "nobody"
}

const SOURCE = { describedAs: "a person close to the talks" }
const NO_DESCRIPTION = (terms: string): string =>
  `no: words ${terms}, and no description of who told them`

describe("terms and what leaves", () => {
  let own: Affair
  beforeAll(async () => {
    own = await affair()
  })

  test.each<{
    why: string
    terms: NoteTerms
    parts?: Parameters<typeof told>[2]
    quote: string
    file?: string
  }>([
    { why: "on the record goes with the name", terms: "on-record", quote: "Noor Amiri" },
    {
      why: "background without a description stays",
      terms: "background",
      quote: NO_DESCRIPTION("on background"),
    },
    {
      why: "background goes by its description",
      terms: "background",
      parts: SOURCE,
      quote: "as a person close to the talks",
    },
    {
      why: "not for attribution without a description stays",
      terms: "not-for-attribution",
      quote: NO_DESCRIPTION("not for attribution"),
    },
    {
      why: "not for attribution goes by its description",
      terms: "not-for-attribution",
      parts: SOURCE,
      quote: "as a person close to the talks",
    },
    {
      why: "confided stays",
      terms: "confided",
      parts: SOURCE,
      quote: "no: words that were told in confidence",
      file: "Withheld: told in confidence; leave them in Parley; nothing confided is passed on.",
    },
    {
      why: "the statement's own terms hold where they ask for more",
      terms: "on-record",
      parts: { marked: "background" },
      quote: NO_DESCRIPTION("on background"),
    },
    {
      why: "words that name who told them stay",
      terms: "background",
      parts: { ...SOURCE, span: [0, TEXT.length] },
      quote: "no: words on background whose own text names who told them",
    },
  ])(
    "a quote, and a search as a file: $why",
    async ({ terms, parts = {}, quote, file = quote }) => {
      const { statement } = await told(own, terms, parts)
      expect(await quoted(own, statement)).toBe(quote)
      expect(await exported(own, statement)).toBe(file)
    },
  )

  test.each(NOTE_TERMS.filter((terms) => terms !== "on-record"))(
    "under %s no name, title or publisher leaves with any hit",
    async (terms) => {
      const alone = await affair()
      const { statement, document } = await told(alone, terms, {
        ...SOURCE,
        title: "Lunch with Noor Amiri",
      })
      const search = right(
        await exportSearch(alone.ports, alone.viewer, { process: alone.process, q: "bridge" }),
      )
      const quote = await quoteItem(alone.ports, alone.viewer, {
        process: alone.process,
        item: statement,
      })
      expect(search.groups.flatMap(({ hits }) => hits.map(({ item }) => item)).sort()).toEqual(
        [statement, document].sort(),
      )
      expect(JSON.stringify([search, quote])).not.toMatch(/amiri/i)
    },
  )

  test("what a person concluded from a confidence is one too, over many steps", async () => {
    const alone = await affair()
    const { statement } = await told(alone, "confided")
    const claim = async (text: string, rests: ItemId): Promise<ItemId> =>
      right(
        await addItem(alone.ports, alone.viewer, {
          process: alone.process,
          body: {
            kind: "claim",
            claimKind: "fact",
            text,
            about: [],
            rests: { anchors: [], items: [rests] },
          },
        }),
      ).item
    const near = await claim("The bridge opens in June.", statement)
    await claim("The bridge will be crossed.", near)
    const { groups } = right(
      await exportSearch(alone.ports, alone.viewer, {
        process: alone.process,
        q: "bridge",
        kind: "claim",
      }),
    )
    expect(groups.flatMap(({ hits }) => hits.map(({ words }) => words.kind))).toEqual([
      "withheld",
      "withheld",
    ])
  })

  test("a note that was withdrawn still binds what was said in it", async () => {
    const alone = await affair()
    const { statement } = await told(alone, "confided")
    const [note] = right(
      await listNotes(alone.ports, alone.viewer, { process: alone.process }),
    ).notes
    if (note === undefined) throw new RangeError("no note")
    right(
      await reviewItem(alone.ports, alone.viewer, {
        process: alone.process,
        item: note.view.item,
        review: { action: "withdraw", expected: note.view.head, because: "sent twice" },
      }),
    )
    expect(await quoted(alone, statement)).toBe("no: words that were told in confidence")
  })

  test("a citation gives words, speaker, document, publisher, day, places and hashes", async () => {
    const alone = await affair()
    const { item } = theItem(await page(alone), statementSaying("we have seen no plan"))
    const quote = right(
      await quoteItem(alone.ports, alone.viewer, { process: alone.process, item }),
    )
    expect(quote).toMatchObject({
      words: "we have seen no plan",
      terms: "on-record",
      standing: "draft",
      attribution: { kind: "named", names: ["Tarek Sahl"] },
      document: {
        publisher: "Harbour News",
        date: "2021-03-08",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      },
      spans: [{ start: 68, end: 88 }],
    })
    expect(quote.citation).toBe(
      "“we have seen no plan” Tarek Sahl, in “The road north”, Harbour News, 8 March 2021 " +
        `(characters 68–88; SHA-256 ${quote.document.sha256}).`,
    )
  })

  test("an actor has no words of a document to quote", async () =>
    expect(await quoted(own, theItem(await page(own), actorNamed("Tarek Sahl")).item)).toBe(
      "no: no words of a document",
    ))

  test("every word for terms is known to the gate", () => {
    const all: readonly AnyTerms[] = [...TERMS, ...NOTE_TERMS]
    expect(new Set(all)).toEqual(new Set(ALL_TERMS))
  })
})
