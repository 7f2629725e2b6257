import { describe, expect, test } from "vitest"
import { growth, LINEAR } from "../../test/growth.ts"
import { placeMap } from "../base/index.ts"
import { extractHtml } from "./html.ts"

const encoded = (page: string) => new TextEncoder().encode(page)
const latin1 = (page: string) => Uint8Array.from(page, (letter) => letter.charCodeAt(0))
const extracted = (page: string) => {
  const result = extractHtml(encoded(page))
  if (!result.ok) throw new Error(`${result.fault.kind}: ${result.fault.found}`)
  return result.value
}

describe("extractHtml: text", () => {
  test.each([
    {
      why: "paragraphs are parted by a blank line",
      page: "<p>One.</p>\n  <p>Two.</p>",
      want: "One.\n\nTwo.",
    },
    {
      why: "white space collapses as a browser shows it",
      page: "<p> a\n\t b <b> c</b> d </p>",
      want: "a b c d",
    },
    {
      why: "words in one line stay one word across tags",
      page: "<p>in<b>ter</b>im</p>",
      want: "interim",
    },
    {
      why: "a line end by br is one, two are a blank line, more are no more",
      page: "<p>a<br>b<br><br>c<br><br><br><br>d<br></p>e",
      want: "a\nb\n\nc\n\nd\n\ne",
    },
    {
      why: "blocks inside blocks part words once",
      page: "<div><div><p>a</p></div></div><div><section>b</section></div>",
      want: "a\n\nb",
    },
    { why: "text beside a block stands apart from it", page: "a<p>b</p>c", want: "a\n\nb\n\nc" },
    {
      why: "characters are decoded once",
      page: "<p>&amp;lt;b&gt; &#x1F54A; &nbsp;x</p>",
      want: "&lt;b> \u{1f54a} \u00a0x",
    },
    {
      why: "a script's number for half a character gives none",
      page: "<p>a&#xD800;b&#0;</p>",
      want: "a\ufffdb\ufffd",
    },
    {
      why: "letters are composed, across tags too",
      page: "<p>cafe<i>\u0301</i></p>",
      want: "caf\u00e9",
    },
    {
      why: "white space in pre stays",
      page: "<pre>\na  b\n  c\n</pre><p>d",
      want: "a  b\n  c\n\nd",
    },
    {
      why: "quoted words get the marks that a browser puts",
      page: "<p>He said <q>no <b>deal</b></q>.</p>",
      want: "He said \u201cno deal\u201d.",
    },
    {
      why: "a right-to-left override stays in the text",
      page: "<p>a\u202eb</p>",
      want: "a\u202eb",
    },
    {
      why: "a list's items have bullets, an inner list follows its item",
      page: "<ul><li>a<ul><li>b</ul><li>c</ul>d",
      want: "- a\n- b\n- c\n\nd",
    },
    {
      why: "a numbered list has its numbers, also those it sets",
      page: "<ol start=3><li>a<li value=9>b<li>c<li> </ol>",
      want: "3. a\n9. b\n10. c",
    },
    {
      why: "items made of paragraphs are parted like paragraphs",
      page: "<ol><li><p>a</p><p>b</p><li><p>c</p></ol>",
      want: "1. a\n\nb\n\n2. c",
    },
    {
      why: "terms and their descriptions have a line each",
      page: "<dl><dt>a<dd>b<dt>c<dd>d</dl>",
      want: "a\nb\nc\nd",
    },
    {
      why: "a row is a line, its cells parted by tabs, empty ones kept",
      page:
        "<p>x</p><table><caption>t</caption><tr><th>a<th>b<th>c" +
        "<tr><td><p>d</p><td><td>f</table><p>y",
      want: "x\n\nt\na\tb\tc\nd\t\tf\n\ny",
    },
    {
      why: "struck words are neither lost nor taken to stand",
      page: "<p>shall <del>endeavour to </del>withdraw <s></s>now</p>",
      want: "shall [-endeavour to-] withdraw now",
    },
  ])("$why", ({ page, want }) => expect(extracted(page).text).toBe(want))

  test("bullets, numbers and brackets around struck words are markup, and nothing else is", () => {
    const { text, markup } = extracted(
      "<p>\u{1f54a}<ol><li>e&#x301; <del>a</del><li>b</ol><ul><li>c</ul><p>x - y [-z-]",
    )
    expect(text).toBe("\u{1f54a}\n\n1. \u00e9 [-a-]\n2. b\n\n- c\n\nx - y [-z-]")
    expect(markup.map((span) => placeMap(text).slice(span))).toEqual([
      "1. ",
      "[-",
      "-]",
      "2. ",
      "- ",
    ])
  })
})

describe("extractHtml: parts of the page", () => {
  const rest =
    "<nav>menu</nav><aside>advert</aside><div " +
    "role=navigation>crumbs</div><footer>imprint</footer><p>outside</p>"
  test.each([
    { why: "the one article is the text", page: `${rest}<article><p>a</p></article>`, want: "a" },
    {
      why: "the one main part is, where articles are several",
      page: `${rest}<main><article>a</article><article>b</article></main>`,
      want: "a\n\nb",
    },
    {
      why: "so is the one element with that role",
      page: `${rest}<div role=main>a</div>`,
      want: "a",
    },
    {
      why: "else the body is, without menus, asides and footers",
      page: `<p>a</p>${rest}`,
      want: "a\n\noutside",
    },
    {
      why: "an article in a hidden part does not count",
      page: "<article>a</article><div hidden><article>b</article></div>",
      want: "a",
    },
    {
      why: "what is hidden is left out",
      page:
        '<p>a<span hidden>b</span><span style="color:red; Display : NONE">c</span><span ' +
        'style="visibility:hidden">d</span>e</p>',
      want: "ae",
    },
    {
      why: "scripts, styles, templates, controls and pictures are left out",
      page:
        "<p>a</p><script>b</script><style>c</style><template><p>d</template>" +
        "<noscript>e</noscript><select><option>f</select><svg><text>g</text></svg>" +
        "<button>h</button><textarea>i</textarea><iframe>j</iframe>",
      want: "a",
    },
    { why: "a form is left out", page: "<p>a</p><form><p>your name</p></form>", want: "a" },
    {
      why: "a form around the whole page is not",
      page: "<form id=aspnetForm><input><h1>a</h1><p>b</p></form>",
      want: "a\n\nb",
    },
    { why: "a comment is no text", page: "<p>a<!-- b --></p>", want: "a" },
  ])("$why", ({ page, want }) => expect(extracted(page).text).toBe(want))

  test.each([
    {
      why: "its title element",
      page:
        "<title> A\n &lt;b&gt;title&lt;/b&gt; </title><meta property=og:title " +
        "content=b><h1>c</h1>",
      want: "A <b>title</b>",
    },
    {
      why: "the title it gives to others",
      page: "<title></title><meta property=og:title content='b &amp; c'><h1>d</h1>",
      want: "b & c",
    },
    { why: "its first heading", page: "<p>x<h1>A <i>b</i></h1><h1>c</h1>", want: "A b" },
    { why: "none", page: "<p>x<svg><title>icon</title></svg>", want: undefined },
    {
      why: "a long one, shown to be cut",
      page: `<title>${"\u{1f54a}".repeat(400)}</title><p>x`,
      want: `${"\u{1f54a}".repeat(300)}…`,
    },
  ])("a page's title is $why", ({ page, want }) =>
    expect(extracted(`${page}<p>x`).title).toBe(want),
  )

  test.each([
    { why: "the root's", page: "<html lang=fa dir=rtl><p>x", language: "fa", direction: "rtl" },
    {
      why: "the article's before the root's",
      page: "<html lang=en><article lang=fa-AF dir=RTL>x</article>",
      language: "fa-AF",
      direction: "rtl",
    },
    {
      why: "none that is no language",
      page: "<html lang='\"><script>' dir=auto><p>x",
      language: undefined,
      direction: undefined,
    },
  ])("language and direction are $why", ({ page, language, direction }) =>
    expect(extracted(page)).toMatchObject({ language, direction }),
  )
})

describe("extractHtml: encodings", () => {
  test.each([
    { why: "UTF-8 where nothing is declared", bytes: encoded("<p>caf\u00e9"), want: "caf\u00e9" },
    {
      why: "the one a meta element declares",
      bytes: latin1('<meta charset="windows-1252"><p>\x93caf\xe9\x94 \x80'),
      want: "\u201ccaf\u00e9\u201d \u20ac",
    },
    {
      why: "the one an older meta element declares",
      bytes: latin1(
        '<meta http-equiv=Content-Type content="text/html; ' +
          'charset=windows-1256"><p>\xd3\xe1\xc7\xe3',
      ),
      want: "\u0633\u0644\u0627\u0645",
    },
    {
      why: "the one an XML declaration declares",
      bytes: latin1('<?xml version="1.0" encoding="iso-8859-1"?><html><p>caf\xe9'),
      want: "caf\u00e9",
    },
    {
      why: "the byte order mark's, whatever is declared",
      bytes: Uint8Array.from([
        0xff,
        0xfe,
        ...Buffer.from("<meta charset=utf-8><p>caf\u00e9", "utf16le"),
      ]),
      want: "caf\u00e9",
    },
    {
      why: "UTF-8 where UTF-16 is declared in plain letters",
      bytes: encoded("<meta charset=utf-16><p>caf\u00e9"),
      want: "caf\u00e9",
    },
  ])("$why", ({ bytes, want }) => {
    const result = extractHtml(bytes)
    expect(result.ok && result.value.text).toBe(want)
  })

  test.each([
    {
      why: "an unknown one",
      bytes: encoded("<meta charset=klingon><p>x"),
      want: {
        kind: "wrong-encoding",
        found: 'the page declares the encoding "klingon", which is not known',
      },
    },
    {
      why: "bytes that the declared one does not have",
      bytes: latin1("<meta charset=shift_jis><p>\x81\xff"),
      want: {
        kind: "wrong-encoding",
        found: "the page declares the encoding shift_jis, but has bytes that are none of it",
      },
    },
    {
      why: "Latin-1 that nothing declares",
      bytes: latin1("<p>caf\xe9"),
      want: { kind: "wrong-encoding", found: "byte 6 (0xe9) is not UTF-8 text" },
    },
    {
      why: "NUL",
      bytes: encoded("<p>a\0b"),
      want: { kind: "not-text", found: "byte 4 is NUL, which no text holds" },
    },
    { why: "a page of menus only", bytes: encoded("<nav>a</nav><p> "), want: { kind: "empty" } },
  ])("$why is refused", ({ bytes, want }) =>
    expect(extractHtml(bytes)).toMatchObject({ ok: false, fault: want }),
  )
})

describe("extractHtml: depth", () => {
  test("200 elements deep is read, 201 is refused with its line", () => {
    expect(extracted(`${"<div>".repeat(198)}x`).text).toBe("x")
    expect(extractHtml(encoded(`<p>\n${"<div>\n".repeat(199)}x`))).toMatchObject({
      ok: false,
      fault: { kind: "too-deep", found: "elements are nested deeper than 200, from line 200 on" },
    })
  })

  test.each([
    "<div>",
    "<b>",
    "<table><tr><td>",
    "<font color=x>",
    "<svg><g>",
    "<ul><li>",
    "<template>",
    "<a><table>",
    "<select><optgroup>",
    "<ruby><rt>",
    "<math><mi>",
    "<object>",
  ])("many times %s takes time that grows with their number", (tags) =>
    expect(
      growth(2_500, (times) => {
        extractHtml(encoded(`x${tags.repeat(times)}`))
      }),
    ).toBeLessThan(LINEAR),
  )
})
