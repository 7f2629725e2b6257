/** Which kind of text a file holds: as told, by its name's ending, or by its first words. */

import { ok, type Result } from "../base/index.ts"
import type { IntakeFault, TextType } from "../sources/index.ts"
import { refuse, SAVE_AS_READ } from "./fault.ts"
import { binaryName } from "./signature.ts"

const ENDINGS: ReadonlyMap<string, TextType> = new Map([
  ["txt", "txt"],
  ["text", "txt"],
  ["md", "md"],
  ["markdown", "md"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
])

/** Endings of files that hold no text which we can reach, whatever their first bytes are. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ["pdf", "PDF files are not read yet"],
  ["docx", "Word files are not read yet"],
  ["eml", "e-mail is not read yet"],
  ...[
    "doc",
    "odt",
    "rtf",
    "epub",
    "msg",
    "mbox",
    "mht",
    "mhtml",
    "pages",
    "xls",
    "xlsx",
    "ods",
    "ppt",
    "pptx",
    "odp",
    "zip",
    "gz",
    "7z",
    "rar",
    "tar",
    "png",
    "jpg",
    "jpeg",
    "gif",
    "tif",
    "tiff",
    "webp",
    "heic",
    "bmp",
    "svg",
    "mp3",
    "mp4",
    "m4a",
    "wav",
    "mov",
    "avi",
    "webm",
    "exe",
  ].map((ending) => [ending, `.${ending} files are not read`] as const),
])

/** Bytes looked at to tell the kind. */
const LOOKED_AT = 4096

export interface Named {
  readonly name: string | undefined
  readonly type: TextType | undefined
}

/**
 * The kind of text, or `unsupported-type` with the kinds there are. Bytes that are plainly no text
 * are refused however they are named.
 */
export function textType(bytes: Uint8Array, { name, type }: Named): Result<TextType, IntakeFault> {
  const binary = binaryName(bytes)
  if (binary !== undefined) return refuse("unsupported-type", `this is ${binary}`, SAVE_AS_READ)
  if (type !== undefined) return ok(type)
  const ending = endingOf(name ?? "")
  const refused = REFUSED.get(ending)
  if (refused !== undefined) return refuse("unsupported-type", refused, SAVE_AS_READ)
  return ok(ENDINGS.get(ending) ?? sniffedType(bytes))
}

/** The letters after the name's last dot, in lower case; empty where there is none. */
function endingOf(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1)
  const dot = last.lastIndexOf(".")
  return dot < 0 ? "" : last.slice(dot + 1).toLowerCase()
}

const ELEMENTS = "html|head|body|title|meta|article|main|section|div|h1|p"
const BEGINNINGS = [
  String.raw`<!doctype\s+html`,
  String.raw`<\?xml\b[^>]*>\s*<(?:!doctype\s+)?html`,
  String.raw`<(?:${ELEMENTS})[\s>]`,
]
const HTML = new RegExp(`^(?:${BEGINNINGS.join("|")})`, "i")

/** HTML where an HTML element comes first, Markdown where a heading does, else plain text. */
function sniffedType(bytes: Uint8Array): TextType {
  const head = withoutComments(
    new TextDecoder("utf-8").decode(bytes.subarray(0, LOOKED_AT)).trimStart(),
  )
  if (HTML.test(head)) return "html"
  return /^#{1,6}[ \t]+\S/.test(head) ? "md" : "txt"
}

/** Browsers put a comment before a page they save. */
function withoutComments(head: string): string {
  let rest = head
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->")
    if (end < 0) return rest
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}
