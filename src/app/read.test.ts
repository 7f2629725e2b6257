import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import type { Digest } from "../base/index.ts"
import type { ReadingInput } from "../reading/index.ts"
import { readWith } from "../reading/testing/read.ts"
import type { Intake } from "../sources/index.ts"
import { formatFault } from "./fault.ts"
import { readReport, type NewReport } from "./read.ts"

const digest: Digest = (bytes) => createHash("sha256").update(bytes).digest("hex")
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Plain text with stars as markup; `?` gives no text. */
const intake: Intake = {
  extract: async (bytes) => {
    const text = new TextDecoder().decode(bytes)
    if (text === "?")
      return {
        ok: false,
        fault: { kind: "broken", found: "there is only a question mark", mend: "write an answer" },
      }
    const markup = [...text].flatMap((character, start) =>
      character === "*" ? [{ start, end: start + 1 }] : [],
    )
    return { ok: true, value: { text, markup, extractor: "stars/1", title: "Its own title" } }
  },
}

const seen: ReadingInput[] = []
const ports = {
  intake,
  digest,
  utf8,
  reader: {
    read: async (input: ReadingInput) => {
      seen.push(input)
      return readWith(input)
    },
  },
}
const report = (text: string, rest: Partial<NewReport> = {}): NewReport => ({
  bytes: utf8(text),
  name: "a.txt",
  type: undefined,
  date: "2022-05-06",
  title: undefined,
  publisher: undefined,
  ...rest,
})

test(
  "readReport: hashes, length and extractor are the document's, and the reading is the " +
    "contract's",
  async () => {
    const found = await readReport(ports, report("*Hana Petrov* said it was late 😀."))
    if (!found.ok) throw new Error(found.fault.kind)
    expect(found.value.json).toMatchObject({
      format: "parley-reading/1",
      document: {
        sha256: digest(utf8("*Hana Petrov* said it was late 😀.")),
        length: 33,
        date: "2022-05-06",
        extractor: "stars/1",
      },
      statements: [{ speakers: [{ actor: "a1", start: 1, end: 12 }], cue: { start: 14, end: 18 } }],
    })
    expect(found.value.reading.actors[0]?.name).toBe("Hana Petrov")
  },
)

test(
  "readReport: a title given beats the document's own; the reader hears both title and " +
    "publisher",
  async () => {
    await readReport(
      ports,
      report("Hana Petrov said it was late.", { title: "Ours", publisher: "Wire" }),
    )
    await readReport(ports, report("Hana Petrov said it was late."))
    expect(seen.slice(-2).map(({ title, publisher }) => [title, publisher])).toEqual([
      ["Ours", "Wire"],
      ["Its own title", undefined],
    ])
  },
)

test.each([
  {
    why: "a day that does not exist",
    given: report("Hana said no.", { date: "2021-02-30" }),
    want:
      'date: found "2021-02-30", which is no day; write a day that exists as YYYY-MM-DD, for ' +
      "example 2021-03-08.",
  },
  {
    why: "bytes that give no text",
    given: report("?"),
    want: "There is only a question mark; write an answer.",
  },
])("readReport: $why is one sentence", async ({ given, want }) => {
  const found = await readReport(ports, given)
  expect(found.ok ? "read" : formatFault(found.fault)).toBe(want)
})

test("readReport: no date is no fault, and leaves relative days open", async () => {
  const found = await readReport(
    ports,
    report("They met on Friday, the minister said.", { date: undefined }),
  )
  expect(found.ok && found.value.reading.dates.map(({ value, status }) => [value, status])).toEqual(
    [[undefined, "unresolved"]],
  )
})
