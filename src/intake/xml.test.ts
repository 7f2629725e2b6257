import { expect, test } from "vitest"
import { formatWrittenFault, type Written } from "../base/index.ts"
import { parseXml } from "./xml.ts"

const plain = (written: Written): unknown => {
  switch (written.kind) {
    case "map":
      return Object.fromEntries([...written.fields].map(([key, value]) => [key, plain(value)]))
    case "list":
      return written.items.map(plain)
    case "text":
    case "number":
      return written.text
    case "boolean":
      return written.value
    case "nothing":
      return null
  }
}

const sentence = (source: string): string => {
  const read = parseXml(source)
  return read.ok ? "" : formatWrittenFault("f", read.fault)
}

test("parseXml: elements keep tag, attributes and children in order", () => {
  const read = parseXml(
    `<?xml version="1.0"?>\n<a x="1 &amp; 2">words<b/><c y="&#65;"/><b z="<"/></a>`.replace(
      `"<"`,
      `"&lt;"`,
    ),
  )
  expect(read.ok && plain(read.value)).toEqual({
    tag: "a",
    attributes: { x: "1 & 2" },
    children: [
      { tag: "b", attributes: {}, children: [] },
      { tag: "c", attributes: { y: "A" }, children: [] },
      { tag: "b", attributes: { z: "<" }, children: [] },
    ],
  })
})

test("parseXml: every element knows its path and line", () => {
  const read = parseXml("<a>\n<b/>\n<b v='1'/>\n</a>")
  const children =
    read.ok && read.value.kind === "map" ? read.value.fields.get("children") : undefined
  expect(children?.kind === "list" && children.items.map(({ place }) => place)).toEqual([
    { path: "/a/b[1]", line: 2 },
    { path: "/a/b[2]", line: 3 },
  ])
})

test.each([
  {
    why: "an unclosed element names its line",
    source: "<a>\n<b>\n</a>",
    want: new RegExp(
      String.raw`^f: \/a \(line 3\): found a syntax error \(unexpected close tag\); correct ` +
        String.raw`the XML there\.$`,
    ),
  },
  {
    why: "a declared entity is not expanded",
    source: `<!DOCTYPE a [<!ENTITY x "y">]><a b="&x;"/>`,
    want: /undefined entity/,
  },
  {
    why: "nesting is bounded",
    source: "<a>".repeat(100_000),
    want: /nested deeper than 100; flatten the file/,
  },
  {
    why: "an empty file has no element",
    source: "",
    want: /must contain a root element|no element/,
  },
  { why: "a second root is refused", source: "<a/><b/>", want: /syntax error/ },
  { why: "a file that is no XML is refused", source: "{}", want: /syntax error/ },
])("parseXml: $why", ({ source, want }) => expect(sentence(source)).toMatch(want))

test("parseXml: a file with many small elements is read in linear time", () => {
  const read = parseXml(`<a>${"<b c='1'/>".repeat(100_000)}</a>`)
  expect(read.ok).toBe(true)
})
