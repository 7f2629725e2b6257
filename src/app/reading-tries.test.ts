import { expect, test } from "vitest"
import type { ReadingState } from "../contract/index.ts"
import type { ReadingInput } from "../reading/index.ts"
import { itemHistory } from "./history.ts"
import { documentReading, processView, tryAgain, type Ports } from "./index.ts"
import { ReadingFailed, type ReadingFailureKind } from "./reading-failed.ts"
import { readingItem } from "./reading-item.ts"
import { readKept, resumeReadings } from "./reading.ts"
import { add, affair, page, pasted, REPORT, right, type Affair } from "./testing/affair.ts"
import { colonReader, readColons } from "./testing/colon-reader.ts"

/** A reader that fails the texts in which a word stands, as often as it is told to. */
function failing(
  word: string,
  error: () => Error,
  times = Infinity,
): { readonly reader: Ports["reader"]; readonly asked: string[] } {
  const asked: string[] = []
  let left = times
  const read = async (input: ReadingInput, spent?: (milliseconds: number) => void) => {
    asked.push(input.title ?? "")
    spent?.(1_234)
    if (input.text.includes(word) && left-- > 0) throw error()
    return readColons(input)
  }
  return { reader: { read }, asked }
}

const broken = (kind: ReadingFailureKind) => () => new ReadingFailed(kind, "with words of the text")
const state = async ({ ports, viewer, process, document }: Affair): Promise<ReadingState> =>
  right(await documentReading(ports, viewer, { process, item: document }))

test.each([
  {
    why: "takes too long",
    error: broken("too-slow"),
    says: /^Reading it took longer than a text of its length may take, twice; [^.]+\.$/,
  },
  {
    why: "needs too much",
    error: broken("too-large"),
    says: /^Reading it needed more memory .+, twice; [^.]+\.$/,
  },
  {
    why: "breaks off",
    error: broken("broke-off"),
    says: /^The reader broke off at it, twice, .+\.$/,
  },
  {
    why: "is refused by the record",
    error: () => new RangeError("no"),
    says: /^The reader broke off at it, twice/,
  },
])(
  "a reading that $why has failed after two tries, with its reason in one sentence",
  async ({ error, says }) => {
    const { reader, asked } = failing("road", error)
    const own = await affair({ reader })
    expect(asked).toHaveLength(2)
    const found = await state(own)
    expect(found).toEqual({
      kind: "failed",
      reader: "trees/1",
      because: expect.stringMatching(says) as string,
    })
    expect(JSON.stringify(found)).not.toContain("with words of the text")
    expect((await page(own)).document.reading).toEqual(found)
    expect(await own.ports.tries.known(own.viewer)).toEqual(
      new Map([[own.document, { tries: 2, cpu: 2_468 }]]),
    )
  },
)

test("one try that fails is followed by another, and what is read is no try any more", async () => {
  const own = await affair(failing("road", broken("broke-off"), 1))
  expect(await state(own)).toMatchObject({ kind: "read", drafts: 8 })
  expect(await own.ports.tries.known(own.viewer)).toEqual(new Map())
})

test.each([
  { why: "Parley ends", error: broken("stopped") },
  {
    why: "the database is away",
    error: () => Object.assign(new Error("The database is away."), { kind: "unavailable" }),
  },
])("a try does not count when $why", async ({ error }) => {
  const own = await affair(failing("road", error))
  expect(await state(own)).toEqual({ kind: "waiting" })
  expect(await own.ports.tries.known(own.viewer)).toEqual(
    new Map([[own.document, { tries: 0, cpu: 1_234 }]]),
  )
})

test(
  "two tries that ended the whole program are told as such at the next start, and nothing is " +
    "read",
  async () => {
    const { reader, asked } = failing("road", broken("stopped"))
    const own = await affair({ reader })
    await own.ports.tries.begin(own.viewer, own.process, own.document)
    await own.ports.tries.begin(own.viewer, own.process, own.document)
    asked.length = 0
    expect(await resumeReadings(own.ports, () => undefined)).toBe(1)
    expect(asked).toEqual([])
    expect(await state(own)).toMatchObject({
      kind: "failed",
      because: expect.stringMatching(/^Parley ended in the middle of reading it, twice/) as string,
    })
  },
)

test(
  "at a start the shortest go first, what was tried before goes last, and one that fails stops " +
    "nobody",
  async () => {
    const stopped = failing("", broken("stopped"))
    const own = await affair({ reader: stopped.reader })
    for (const [title, text] of [
      ["long", "A: b\n".repeat(90)],
      ["poison", "P: x"],
      ["short", "A: b"],
    ] as const)
      right(await add(own.ports, own.viewer, own.process, pasted(text, { title })))
    const [poison] = right(
      await processView(own.ports, own.viewer, { process: own.process }),
    ).documents.filter(({ title }) => title === "poison")
    if (poison === undefined) throw new RangeError("there is no such document")
    await own.ports.tries.begin(own.viewer, own.process, poison.item)
    const { reader, asked } = failing("P: x", broken("broke-off"))
    expect(await resumeReadings({ ...own.ports, reader }, () => undefined)).toBe(4)
    expect(asked).toEqual(["short", "The road north", "long", "poison"])
    const after = failing("", broken("broke-off"))
    expect(await resumeReadings({ ...own.ports, reader: after.reader }, () => undefined)).toBe(0)
    expect(after.asked).toEqual([])
  },
)

test(
  "what failed stands on the overview, in the list of processes' counts, and not among what " +
    "was read",
  async () => {
    const own = await affair(failing("road", broken("too-slow")))
    const view = right(await processView(own.ports, own.viewer, { process: own.process }))
    expect(view.process).toMatchObject({ failed: 1, waiting: 0 })
    expect(view.failed).toMatchObject([
      { item: own.document, title: "The road north", reading: { kind: "failed" } },
    ])
  },
)

test("whoever tries again has it read; failure, withdrawal and reading are kept", async () => {
  const own = await affair(failing("road", broken("too-slow")))
  const mended = { ...own.ports, reader: colonReader }
  const asked = {
    process: own.process,
    item: own.document,
    patience: 10_000,
    later: () => undefined,
  }
  expect(right(await tryAgain(mended, own.viewer, asked))).toMatchObject({
    kind: "read",
    drafts: 8,
  })
  expect(right(await tryAgain(mended, own.viewer, asked))).toMatchObject({
    kind: "read",
    drafts: 8,
  })
  const { entries } = right(
    await itemHistory(own.ports, own.viewer, {
      process: own.process,
      item: readingItem(own.document, own.ports),
    }),
  )
  expect(entries.map(({ standing, because }) => [standing, because])).toEqual([
    ["rejected", undefined],
    ["withdrawn", "tried again"],
    ["admitted", undefined],
  ])
  expect(right(await processView(own.ports, own.viewer, { process: own.process }))).toMatchObject({
    failed: [],
    process: { waiting: 8 },
  })
})

test("tried again and failed again, it has failed again, after two more tries", async () => {
  const { reader, asked } = failing("road", broken("too-slow"))
  const own = await affair({ reader })
  expect(
    right(
      await tryAgain(own.ports, own.viewer, {
        process: own.process,
        item: own.document,
        patience: 10_000,
        later: () => undefined,
      }),
    ),
  ).toMatchObject({ kind: "failed" })
  expect(asked).toHaveLength(4)
  expect(
    right(await processView(own.ports, own.viewer, { process: own.process })).process.failed,
  ).toBe(1)
})

test("two who read a document that fails write its failure once", async () => {
  const own = await affair(failing("road", broken("stopped")))
  const { reader } = failing("road", broken("broke-off"))
  const both = await Promise.all(
    [1, 2].map(() => readKept({ ...own.ports, reader }, own.viewer, own.process, own.document)),
  )
  expect(both.map(({ kind }) => kind)).toEqual(["failed", "failed"])
  expect(REPORT).toContain("road")
})
