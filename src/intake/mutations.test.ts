import { describe, expect, test } from "vitest"
import { processorTime } from "../../test/growth.ts"
import { placeMap, seededDraw, type Draw, type Result } from "../base/index.ts"
import { isNormalised, type Extracted, type IntakeFault } from "../sources/index.ts"
import { extractHtml } from "./html.ts"
import { extractMarkdown } from "./markdown.ts"
import { extractPlainText } from "./plain-text.ts"
import { textType } from "./text-type.ts"
import { parseWritten } from "./written-file.ts"

const SAMPLES = {
  text: "The envoy said: \u201cno\u201d. \u{1f54a}\r\nنماینده گفت.\n\ncafe\u0301 \u202e 2021",
  markdown:
    '---\ntitle: x\n---\n# A *letter*\n\n> quote [a](b "c")\n> - item\n\n| a | b ' +
    "|\n|---|---|\n| c | d |\n\n```js\ncode\n```\n<div>\n<!-- d -->\n\n![i](j) `k` ~~l~~ \\* " +
    "[m][n]\n\n[n]: http://o\n",
  html:
    "<!doctype html><html lang=fa dir=rtl><head><meta charset=utf-8><title>A " +
    "&lt;b&gt;</title></head><body><form><h1>h</h1></form><article><p>One<br>two " +
    "<del>x</del><table><tr><td>a<td>b</table><ol start=3><li>c<li value=9>d</ol><pre> " +
    "e\n</pre><q>f</q><svg><g><title>t</title></g></svg><template><p>z</template>" +
    "<a><b><a></b>&#x1F54A;</article></body></html>",
  structured:
    '{"format": "parley-talks/1", "issues": [{"id": "A", "n": -1.5e3, "t": true, "x": null, ' +
    '"u": "\\u00e9\\n"}], "y": {"a": {"b": [1, "1/3"]}}}',
  yaml:
    "format: parley-talks/1\nissues:\n  - id: A\n    options: [x, 'y', \"z\"]\n    note: |\n   " +
    "   two\n      lines\n    more: >-\n      folded\n? key\n: 0x1F\n# comment\nlast: no\n",
}
/** What is spliced in: the syntax of every kind, and bytes that no text has. */
const SPLICES = [
  "<",
  ">",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "&#",
  "&amp",
  '"',
  "'",
  "<table>",
  "<p ",
  "<script>",
  "</script>",
  "<textarea>",
  "<plaintext>",
  "<template>",
  "<svg>",
  "[",
  "]",
  "(",
  "![",
  "`",
  "***",
  "\n\n",
  "\t",
  "- ",
  "> ",
  "|",
  "---\n",
  "{",
  "}",
  ":",
  ",",
  "&a ",
  "*a",
  "? ",
  "!!x ",
  "%YAML 1.2\n",
  "\0",
  "\xff",
  "\xc3",
  "\xed\xa0\x80",
  "\xf0\x9f",
  "\xef\xbb\xbf",
  "\u0301",
]

/** One to six changes: a splice, a stretch cut out, doubled or moved, a byte changed. */
function mutated(sample: string, draw: Draw): Uint8Array {
  let file = Buffer.from(sample)
  for (let left = 1 + Math.floor(draw() * 6); left > 0; left -= 1) {
    const [from, to] = [Math.floor(draw() * file.length), Math.floor(draw() * file.length)].sort(
      (a, b) => a - b,
    ) as [number, number]
    const stretch = file.subarray(from, Math.min(to, from + 40))
    const splice = Buffer.from(
      SPLICES[Math.floor(draw() * SPLICES.length)] ?? "",
      draw() < 0.5 ? "latin1" : "utf8",
    )
    const way = draw()
    file = Buffer.concat(
      way < 0.5
        ? [
            file.subarray(0, from),
            ...Array<Buffer>(draw() < 0.1 ? 30 : 1).fill(splice),
            file.subarray(from),
          ]
        : way < 0.7
          ? [file.subarray(0, from), file.subarray(from + stretch.length)]
          : way < 0.9
            ? [file.subarray(0, from), stretch, file.subarray(from)]
            : [
                file.subarray(0, from),
                Buffer.from([Math.floor(draw() * 256)]),
                file.subarray(from + 1),
              ],
    )
  }
  return file
}

/** Every result is a text that spans can count in, or a sentence's two halves. */
function checkText(result: Result<Extracted, IntakeFault>): void {
  if (!result.ok) {
    expect(result.fault.found.length).toBeGreaterThan(0)
    expect(result.fault.mend.length).toBeGreaterThan(0)
    return
  }
  const { text, markup } = result.value
  expect(
    isNormalised(text) &&
      !text.includes("\0") &&
      !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text),
  ).toBe(true)
  const length = placeMap(text).length
  let last = 0
  for (const { start, end } of markup) {
    if (start < last || end <= start || end > length)
      expect.fail(`markup ${start} to ${end} is out of order or outside`)
    last = end
  }
}

describe("mutated documents give a value or a fault, never a throw, each within a second", () => {
  const cases = [
    {
      kind: "text",
      sample: SAMPLES.text,
      read: (file: Uint8Array) => checkText(extractPlainText(file)),
    },
    {
      kind: "Markdown",
      sample: SAMPLES.markdown,
      read: (file: Uint8Array) => checkText(extractMarkdown(file)),
    },
    {
      kind: "HTML",
      sample: SAMPLES.html,
      read: (file: Uint8Array) => checkText(extractHtml(file)),
    },
    {
      kind: "HTML read as Markdown",
      sample: SAMPLES.html,
      read: (file: Uint8Array) => checkText(extractMarkdown(file)),
    },
    {
      kind: "JSON",
      sample: SAMPLES.structured,
      read: (file: Uint8Array) => void parseWritten(Buffer.from(file).toString()),
    },
    {
      kind: "YAML",
      sample: SAMPLES.yaml,
      read: (file: Uint8Array) => void parseWritten(Buffer.from(file).toString()),
    },
    {
      kind: "any kind",
      sample: SAMPLES.html,
      read: (file: Uint8Array) => void textType(file, { name: undefined, type: undefined }),
    },
  ]
  test.each(cases)("$kind, 600 of them", ({ sample, read }) => {
    const draw = seededDraw(Number(process.env["PARLEY_TEST_SEED"] ?? 20210308))
    const whole = processorTime(() => {
      read(Buffer.from(sample))
    })
    let slowest = 0
    for (let i = 0; i < 600; i += 1) {
      const file = mutated(sample, draw)
      slowest = Math.max(
        slowest,
        processorTime(() => {
          try {
            read(file)
          } catch (error) {
            throw new Error(`on ${JSON.stringify(Buffer.from(file).toString("latin1"))}`, {
              cause: error,
            })
          }
        }),
      )
    }
    expect(slowest / whole, "as long as the file unharmed takes").toBeLessThan(100)
  })
})
