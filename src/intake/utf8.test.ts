import { expect, test } from "vitest"
import { decodeUtf8 } from "./utf8.ts"

const bytes = (...values: number[]) => Uint8Array.from(values)
const ascii = (text: string) => [...new TextEncoder().encode(text)]

test.each([
  {
    why: "a letter of Latin-1 is named where it stands",
    file: bytes(...ascii("caf"), 0xe9, ...ascii(" is")),
    want: { kind: "wrong-encoding", found: "byte 3 (0xe9) is not UTF-8 text" },
  },
  {
    why: "NUL is named where it stands",
    file: bytes(...ascii("abc"), 0, ...ascii("d")),
    want: { kind: "not-text", found: "byte 3 is NUL, which no text holds" },
  },
  {
    why: "of two faults the first is told",
    file: bytes(0x61, 0xff, 0x61, 0x00, 0x61),
    want: { kind: "wrong-encoding", found: "byte 1 (0xff) is not UTF-8 text" },
  },
  {
    why: "a character cut off at the end begins a fault",
    file: bytes(0x61, 0xf0, 0x9f, 0x95),
    want: { kind: "wrong-encoding", found: "byte 1 (0xf0) is not UTF-8 text" },
  },
  {
    why: "a surrogate has no spelling",
    file: bytes(0x61, 0xed, 0xa0, 0x80),
    want: { found: "byte 1 (0xed) is not UTF-8 text" },
  },
  {
    why: "a letter spelt too long is none",
    file: bytes(0xc0, 0x80),
    want: { found: "byte 0 (0xc0) is not UTF-8 text" },
  },
  {
    why: "UTF-16 with its mark",
    file: bytes(0xff, 0xfe, 0x61, 0x00),
    want: { kind: "wrong-encoding", found: "this is UTF-16 (byte 0 on)", mend: "save it as UTF-8" },
  },
  {
    why: "UTF-16 with its mark, the other way round",
    file: bytes(0xfe, 0xff, 0x00, 0x61),
    want: { found: "this is UTF-16 (byte 0 on)" },
  },
  {
    why: "UTF-16 without a mark",
    file: Uint8Array.from(Buffer.from("The envoy came.", "utf16le")),
    want: { found: "this is UTF-16 (byte 0 on)" },
  },
  {
    why: "UTF-32",
    file: bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0),
    want: { found: "this is UTF-32 (byte 0 on)" },
  },
])("decodeUtf8: $why", ({ file, want }) =>
  expect(decodeUtf8(file)).toMatchObject({ ok: false, fault: want }),
)

test.each([
  "",
  "plain",
  "caf\u00e9",
  "\u{1f54a}",
  "\ufeffmarked",
  "نماینده",
  "\u{10ffff}\ud7ff\ue000",
])("decodeUtf8: %j comes back as it went", (text) =>
  expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ ok: true, value: text }),
)
