import fc from "fast-check"
import { expect, test } from "vitest"
import { isNormalised, normaliseText, textDirection } from "./text.ts"

test.each([
  {
    why: "line ends of Windows and of old Macs become LF",
    raw: "a\r\nb\rc\n\r\n",
    want: "a\nb\nc\n\n",
  },
  { why: "two carriage returns are two lines", raw: "a\r\rb", want: "a\n\nb" },
  {
    why: "one byte order mark is dropped, a second is text",
    raw: "\ufeff\ufeffa",
    want: "\ufeffa",
  },
  { why: "a byte order mark inside stays", raw: "a\ufeffb", want: "a\ufeffb" },
  { why: "letters and their accents are composed", raw: "cafe\u0301", want: "caf\u00e9" },
  { why: "nothing is trimmed", raw: "  a \t\n\n", want: "  a \t\n\n" },
  { why: "a right-to-left override is text like any other", raw: "a\u202eb", want: "a\u202eb" },
  { why: "a no-break space is not made an ordinary one", raw: "a\u00a0b", want: "a\u00a0b" },
])("normaliseText: $why", ({ raw, want }) => expect(normaliseText(raw)).toBe(want))

test(
  "normaliseText: what it gives is normalised, and beyond the byte order mark doing it again " +
    "changes nothing",
  () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const once = normaliseText(raw)
        return isNormalised(once) && (once.startsWith("\ufeff") || normaliseText(once) === once)
      }),
    ),
)

test.each([
  { why: "English runs left to right", text: "The envoy came.", want: "ltr" },
  { why: "Dari runs right to left", text: "نماینده آمد.", want: "rtl" },
  {
    why: "Arabic that opens with a Latin name still runs right to left",
    text: "Noor Amiri قالت للصحفيين إن المجلس طلب إجراء محادثات",
    want: "rtl",
  },
  {
    why: "English that names one Arabic word runs left to right",
    text: "The shura (شورى) met and talked at length.",
    want: "ltr",
  },
  { why: "Hebrew runs right to left", text: "השליחה הגיעה", want: "rtl" },
  { why: "digits alone run left to right", text: "2021", want: "ltr" },
  { why: "no text runs left to right", text: "", want: "ltr" },
])("textDirection: $why", ({ text, want }) => expect(textDirection(text)).toBe(want))

test.each([65_534, 65_535, 65_536, 65_537])(
  "a text that is looked at in pieces is composed as a whole, with accents about place %i",
  (place) => {
    for (const filling of ["a", "ж", "각", "\u1100"]) {
      for (const across of ["e\u0301", "\u0301", "\u1161\u11a8", "😀e\u0327\u0301 ", "\u0344"]) {
        const text = `${filling.repeat(place)}${across}${filling}é`
        expect(normaliseText(text) === text.normalize("NFC"), `${filling} ${across}`).toBe(true)
        expect(isNormalised(text), `${filling} ${across}`).toBe(text.normalize("NFC") === text)
      }
    }
  },
)
