import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { growth, LINEAR } from "../../test/growth.ts"
import { placeMap } from "../base/index.ts"
import { extractMarkdown } from "./markdown.ts"

const extracted = (file: string) => {
  const result = extractMarkdown(new TextEncoder().encode(file))
  if (!result.ok) throw new Error(`${result.fault.kind}: ${result.fault.found}`)
  return result.value
}
/** The file with its syntax shown as middle dots. */
const blanked = (file: string) => {
  const { text, markup } = extracted(file)
  const points = [...text]
  for (const { start, end } of markup) points.fill("·", start, end)
  return points.join("")
}

describe("extractMarkdown", () => {
  test.each([
    {
      why: "heading hashes, in front and behind",
      file: "## A letter ##\n",
      want: "·· A letter ··\n",
    },
    {
      why: "lines under a heading",
      file: "A letter\n========\n\nPart\n---\n",
      want: "A letter\n········\n\nPart\n···\n",
    },
    {
      why: "marks of emphasis, not a lone star",
      file: "The **envoy** *said* 2 * 3 __no__.",
      want: "The ··envoy·· ·said· 2 * 3 ··no··.",
    },
    {
      why: "bullets and numbers of a list, inner ones too",
      file: "- a\n  - b\n\n1. c\n2) d",
      want: "··a\n  ··b\n\n···c\n···d",
    },
    { why: "marks of a quotation on each line", file: "> a\n> b\n>> c", want: "··a\n··b\n···c" },
    {
      why: "a link's brackets and target, not its words",
      file: 'See [the *letter*](http://x.y/z "t") and [b][ref].\n\n[ref]: http://x',
      want: "See ·the ·letter···················· and ·b······.\n\n···············",
    },
    { why: "a link that shows its target keeps it", file: "<http://x.y>", want: "·http://x.y·" },
    { why: "a picture altogether", file: "a ![alt](b.png) c", want: "a ············· c" },
    {
      why: "fences of code, not the code",
      file: "```js\na\n```\n\n`b`",
      want: "·····\na\n···\n\n·b·",
    },
    {
      why: "HTML tags and comments, not the words between",
      file: "a <b>c</b> d\n\n<!-- e\nf -->\n\n<div>g</div>",
      want: "a ···c···· d\n\n······\n·····\n\n·····g······",
    },
    { why: "a backslash, not what it saves", file: "a \\* b", want: "a ·* b" },
    { why: "a rule across the page", file: "a\n\n***\n\nb", want: "a\n\n···\n\nb" },
    {
      why: "a table's pipes and its rule",
      file: "| a | b |\n|---|:-:|\n| c | d\\|e |",
      want: "· a · b ·\n·········\n· c · d·|e ·",
    },
    { why: "tildes around struck words", file: "a ~~b~~ ~c", want: "a ··b·· ~c" },
    { why: "metadata at the top", file: "---\ntitle: x\n---\na", want: "···\n········\n···\na" },
    {
      why: "plain words have none",
      file: "He said: no (1 < 2) & left.",
      want: "He said: no (1 < 2) & left.",
    },
    {
      why: "places count characters, not units",
      file: "\u{1f54a} *\u{1f54a}* e\u0301",
      want: "\u{1f54a} ·\u{1f54a}· \u00e9",
    },
    {
      why: "a second byte order mark shifts nothing",
      file: "\ufeff\ufeff *a*",
      want: "\ufeff ·a·",
    },
    { why: "line ends of Windows shift nothing", file: "# a\r\n\r\n*b*\r\n", want: "· a\n\n·b·\n" },
    {
      why: "lines of a quotation carried on without its mark",
      file: "> a\nb *c*",
      want: "··a\nb ·c·",
    },
    { why: "tabs before a list's words", file: "-\ta\n\t*b*", want: "··a\n\t·b·" },
  ])("syntax is $why", ({ file, want }) => expect(blanked(file)).toBe(want))

  test.each([
    {
      why: "the metadata's",
      file: '---\nlang: en\ntitle: "A: letter"\n---\n# Other',
      want: "A: letter",
    },
    {
      why: "the first heading of the first rank, without its syntax",
      file: "Text\n\n## no\n\n# The *letter* `of` [March](x)\n\n# second",
      want: "The letter of March",
    },
    { why: "none", file: "## no", want: undefined },
  ])("the title is $why", ({ file, want }) => expect(extracted(file).title).toBe(want))

  test("the text is the file's, whatever is syntax in it", () =>
    expect(extracted("# A\r\n<b>x</b>\r\n").text).toBe("# A\n<b>x</b>\n"))

  test(
    "on any mixture of Markdown, the text stands, and markup is in order, inside it, and never " +
      "a letter of prose",
    () =>
      fc.assert(
        fc.property(
          fc.array(
            fc.constantFrom(
              "# ",
              "*",
              "**",
              "_",
              "`",
              "[",
              "](u)",
              "> ",
              "- ",
              "1. ",
              "\n",
              "\n\n",
              "word",
              "\u{1f54a}",
              "<b>",
              "<!--",
              "-->",
              "|",
              "|-|",
              "~~",
              "\\",
              "![",
              "---\n",
              "\t",
              "ب",
            ),
            { maxLength: 40 },
          ),
          (parts) => {
            const file = parts.join("")
            const result = extractMarkdown(new TextEncoder().encode(file))
            if (!result.ok) {
              expect(result.fault.kind).toBe("empty")
              return
            }
            const { text, markup } = result.value
            expect(text).toBe(file)
            let last = 0
            for (const { start, end } of markup) {
              expect(start >= last && end > start && end <= placeMap(text).length).toBe(true)
              last = end
            }
          },
        ),
      ),
  )
})

describe("extractMarkdown: long files", () => {
  const parts = [
    "# A heading\n\n",
    "Words with *emphasis* and [a link][n].\n\n",
    "- item\n\n  more of it\n- [b][m]\n\n",
    "> quote\nlazy\n\n",
    "```\nno *syntax* here\n\n# nor here\n```\n\n",
    "~~~\n```\n\nstill *code*\n~~~\n\n",
    "    indented *code*\n\n",
    "Setext\n===\n\n",
    "1. one\n\n   two\n\n",
    "<div>\n\nwords *in* it\n\n</div>\n\n",
    "[n]: http://example.org/n\n\n",
    "| a | b |\n|---|---|\n| c | d |\n\n",
    "* * *\n\n",
    "`` ` ``` `\n\n",
  ]
  const endings = ["\n[m]: http://example.org/m\n", "\n```\nnever closed\n\nWords *here*\n"]

  test.each([0, 1])("their syntax is the same in pieces as whole (ending %i)", (ending) =>
    fc.assert(
      fc.property(fc.infiniteStream(fc.constantFrom(...parts)), (stream) => {
        let file = ""
        for (const part of stream) {
          file += part
          if (file.length > 34_000) break
        }
        file += endings[ending] ?? ""
        // An indented fence keeps a file whole, and changes nothing when it stands in a list of its
        // own at the end.
        const whole = extracted(`${file}\n- x\n\n  \`\`\`\n`)
        const inPieces = extracted(file)
        expect(inPieces.markup).toEqual(whole.markup.slice(0, inPieces.markup.length))
        expect(inPieces.title).toBe(whole.title)
      }),
      { numRuns: 3 },
    ),
  )

  test("time grows with the file", () =>
    expect(
      growth(600, (times) => {
        extracted(
          (
            "## A heading\n\nThe envoy said *very* [much](http://example.org/x) so.\n\n- an " +
            "item\n\n"
          ).repeat(times),
        )
      }),
    ).toBeLessThan(LINEAR))
})
