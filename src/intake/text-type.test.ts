import { expect, test } from "vitest"
import type { TextType } from "../sources/index.ts"
import { textType } from "./text-type.ts"

const typed = (content: string | number[], name?: string, type?: TextType) =>
  textType(
    typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content),
    { name, type },
  )

test.each([
  {
    why: "what is told counts, whatever the name",
    content: "<p>x",
    name: "a.html",
    type: "txt" as const,
    want: "txt",
  },
  {
    why: "the name's ending counts, whatever the content",
    content: "<!doctype html><p>x",
    name: "a.txt",
    want: "txt",
  },
  {
    why: "an ending in capitals counts too",
    content: "x",
    name: "C:\\Letters\\A.HTM",
    want: "html",
  },
  { why: "only the last ending counts", content: "x", name: "report.html.md", want: "md" },
  { why: "a dot in a folder is no ending", content: "x", name: "/tmp/v1.html/letter", want: "txt" },
  {
    why: "without a name, a page is known by its doctype",
    content: "\ufeff \n<!DOCTYPE HTML>\n<p>x",
    want: "html",
  },
  {
    why: "behind the comment of a browser that saved it, too",
    content: "<!-- saved from url=(0022)http://example.org/ -->\n<html>",
    want: "html",
  },
  {
    why: "a page in XML's spelling is a page",
    content: '<?xml version="1.0"?>\n<!DOCTYPE html>',
    want: "html",
  },
  { why: "a piece of a page is a page", content: "<article><p>x", want: "html" },
  { why: "a heading first makes it Markdown", content: "\n# The letter\n\nText", want: "md" },
  { why: "a number sign that heads no line does not", content: "#1 of 3\nText", want: "txt" },
  { why: "all else is plain text", content: "The envoy < the council", want: "txt" },
  { why: "an unknown ending is looked into", content: "<html>", name: "page.asp", want: "html" },
])("textType: $why", ({ content, name, type, want }) =>
  expect(typed(content, name, type)).toEqual({ ok: true, value: want }),
)

test.each([
  { why: "a PDF by its name", content: "x", name: "a.pdf", want: "PDF files are not read yet" },
  {
    why: "a Word file by its name",
    content: "x",
    name: "a.DOCX",
    want: "Word files are not read yet",
  },
  { why: "e-mail by its name", content: "From: x", name: "a.eml", want: "e-mail is not read yet" },
  { why: "a picture by its name", content: "x", name: "a.heic", want: ".heic files are not read" },
  {
    why: "a PDF that is named text",
    content: "%PDF-1.7\n",
    name: "a.txt",
    want: "this is a PDF file, which is not read yet",
  },
  {
    why: "a ZIP archive without a name",
    content: [0x50, 0x4b, 3, 4, 0],
    want: "this is a ZIP archive, as .docx, .odt and .epub files are",
  },
  { why: "a PNG image", content: [0x89, 0x50, 0x4e, 0x47, 13, 10], want: "this is a PNG image" },
  { why: "a program", content: [0x7f, 0x45, 0x4c, 0x46, 2], want: "this is a program" },
  {
    why: "a WebP image, known by its ninth byte",
    content: "RIFF1234WEBPVP8",
    want: "this is a WebP image",
  },
])("textType: $why is refused with the kinds that are read", ({ content, name, want }) =>
  expect(typed(content, name)).toEqual({
    ok: false,
    fault: {
      kind: "unsupported-type",
      found: want,
      mend: "save its text as .txt, .md or .html, the kinds that are read",
    },
  }),
)

test("textType: what is no text is refused even where text was told", () =>
  expect(typed([0x1f, 0x8b, 8], "a.txt", "txt")).toMatchObject({
    ok: false,
    fault: { found: "this is a gzip archive" },
  }))
