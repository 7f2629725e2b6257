import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseInstant, type Instant } from "../base/index.ts"
import {
  contentHash,
  documentContent,
  entryContent,
  GENESIS,
  identityContent,
  isSalt,
  linkHash,
  permanentText,
  type Hashing,
  type HistoryLink,
} from "./history.ts"
import { parseBody } from "./body-json.ts"
import { numberedId, someBody } from "./testing/arbitrary-body.ts"

const hashing: Hashing = {
  digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  utf8: (text) => new TextEncoder().encode(text),
}
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex")

const place = {
  compartment: numberedId("compartment", 1),
  seq: 7,
  author: numberedId("person", 2),
  recordedAt: parseInstant("2021-03-08T12:00:00.000Z") ?? ("" as Instant),
}
const LINKS: readonly HistoryLink[] = [
  {
    ...place,
    act: "write",
    id: numberedId("entry", 3),
    item: numberedId("item", 4),
    process: numberedId("process", 5),
    kind: "statement",
    standing: "draft",
    maker: "rules/1",
    supersedes: undefined,
    contentHash: "c",
  },
  {
    ...place,
    act: "keep",
    id: numberedId("document", 6),
    process: numberedId("process", 5),
    contentHash: "c",
  },
  {
    ...place,
    act: "identify",
    item: numberedId("item", 4),
    process: numberedId("process", 5),
    contentHash: "c",
  },
  { ...place, act: "destroy", target: 3, because: "danger" },
]

/** The stored form, letter for letter: every database there is holds hashes of it. */
describe("the canonical form of a link, version 1", () => {
  const id = (kind: string, letter: string): string => `${kind}_${letter.repeat(25)}0`
  const start = `["parley-history/1","${GENESIS}","${id("compartment", "1")}",7`
  const then = `"${id("person", "2")}","2021-03-08T12:00:00.000Z"`
  test.each([
    {
      link: LINKS[0],
      form:
        `${start},"write",${then},"${id("entry", "3")}","${id("item", "4")}",` +
        `"${id("process", "5")}","statement","draft","rules/1",null,"c",null,null]`,
    },
    {
      link: LINKS[1],
      form:
        `${start},"keep",${then},"${id("document", "6")}",null,` +
        `"${id("process", "5")}",null,null,null,null,"c",null,null]`,
    },
    {
      link: LINKS[2],
      form:
        `${start},"identify",${then},null,"${id("item", "4")}",` +
        `"${id("process", "5")}",null,null,null,null,"c",null,null]`,
    },
    {
      link: LINKS[3],
      form: `${start},"destroy",${then},null,null,null,null,null,null,null,null,3,"danger"]`,
    },
  ])("$form", ({ link, form }) => {
    expect(link && linkHash(GENESIS, link, hashing)).toBe(sha256(form))
  })

  test("a hash, as any other program would work it out", () => {
    expect(LINKS[3] && linkHash(GENESIS, LINKS[3], hashing)).toBe(
      "4f4027c900caf5e57ec7abaef3058b40a291c0dd3bac7b073b36c4c931b88f96",
    )
  })
})

describe("a link's hash", () => {
  test.each(LINKS)("changes with the link before, for $act", (link) => {
    expect(linkHash("0", link, hashing)).not.toBe(linkHash(GENESIS, link, hashing))
  })

  test.each(
    LINKS.flatMap((link) => Object.keys(link).map((field) => ({ link, field, act: link.act }))),
  )("changes with $field, for $act", ({ link, field }) => {
    const changed = {
      ...link,
      [field]: `${String(link[field as keyof HistoryLink])}0`,
    } as unknown as HistoryLink
    expect(linkHash(GENESIS, changed, hashing)).not.toBe(linkHash(GENESIS, link, hashing))
  })

  test("is another for every other link, whatever their texts", () => {
    const link = fc
      .record({
        maker: fc.string(),
        contentHash: fc.string(),
        supersedes: fc.option(fc.string(), { nil: undefined }),
      })
      .map((fields) => ({ ...LINKS[0], ...fields }) as HistoryLink)
    fc.assert(
      fc.property(
        link,
        link,
        (a, b) =>
          (linkHash("", a, hashing) === linkHash("", b, hashing)) ===
          (JSON.stringify(a) === JSON.stringify(b)),
      ),
    )
  })
})

describe("content", () => {
  const salt = "s".repeat(43)

  test("is hashed after its salt, as UTF-8", () => {
    expect(contentHash({ salt, text: "مذاکرات 𝔄" }, hashing)).toBe(sha256(`${salt}مذاکرات 𝔄`))
  })

  test("of an entry holds its body and its reason, and leaves out a missing reason", () => {
    const body = { kind: "process", title: "Talks", summary: "" } as const
    expect(entryContent(body, "a friend said so")).toBe(
      '{"because":"a friend said so","body":{"kind":"process","summary":"","title":"Talks"}}',
    )
    expect(entryContent(body, undefined)).toBe(
      '{"body":{"kind":"process","summary":"","title":"Talks"}}',
    )
  })

  test("of a document holds its words and every hash of them", () => {
    expect(
      documentContent({
        text: "a",
        length: 1,
        sha256: "b",
        textSha256: "c",
        extractor: "text/1",
        markup: [{ start: 0, end: 1 }],
      }),
    ).toBe(
      '{"extractor":"text/1","length":1,"markup":[[0,1]],"sha256":"b","text":"a","textSha256":"c"}',
    )
  })

  test("of a source is who it is", () => {
    expect(identityContent("a clerk")).toBe('{"identity":"a clerk"}')
  })

  test("of an entry gives body and reason back, so that no two contents are one text", () =>
    fc.assert(
      fc.property(
        someBody(),
        fc.option(fc.string({ unit: "binary" }), { nil: undefined }),
        (body, because) => {
          const { body: json, ...rest } = JSON.parse(entryContent(body, because)) as {
            body: unknown
            because?: string
          }
          expect([parseBody(json), rest.because]).toEqual([{ ok: true, value: body }, because])
        },
      ),
    ))
})

test.each([
  { why: "43 letters of base64url are a salt", text: "A-_z".repeat(10) + "abc", is: true },
  { why: "42 are none", text: "a".repeat(42), is: false },
  { why: "44 are none", text: "a".repeat(44), is: false },
  { why: "a line end is no part of one", text: `${"a".repeat(43)}\n`, is: false },
  { why: "other letters make none", text: `${"a".repeat(42)}+`, is: false },
])("$why", ({ text, is }) => {
  expect(isSalt(text)).toBe(is)
})

test.each([
  { why: "plain text stays", text: "in danger 𝔄", want: "in danger 𝔄" },
  { why: "U+0000 is replaced", text: "a\0b", want: "a\ufffdb" },
  { why: "half a character is replaced", text: "a\ud800b\udc00", want: "a\ufffdb\ufffd" },
])("for permanence, $why", ({ text, want }) => {
  expect(permanentText(text)).toBe(want)
})
