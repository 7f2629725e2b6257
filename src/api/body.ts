/** A request's body, read up to a limit and taken apart. Hostile bytes end here, each in one sentence. */

import { failed, ok, type Result } from "../base/index.ts"
import type { DoorFault } from "./problem.ts"

/** A file sent in a form. */
export interface SentFile { readonly name: string; readonly bytes: Uint8Array }

/** JSON nested deeper than this is refused before it is parsed: no request here needs more than a dozen levels. */
const DEEPEST = 64
/** No form here has more than seven fields. */
const MOST_FIELDS = 16

/** The body's bytes; it is given up as soon as more than `limit` have come, whatever its length was said to be. */
export async function readBytes(request: Request, limit: number): Promise<Result<Uint8Array, DoorFault>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return failed({ kind: "body-too-large", limit })
  try {
    return await collect(request, limit)
  } catch {
    // Nothing but the sender's going ends a body like this.
    return failed({ kind: "cut-off" })
  }
}

async function collect(request: Request, limit: number): Promise<Result<Uint8Array, DoorFault>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    const bytes = chunk as Uint8Array
    size += bytes.length
    if (size > limit) return failed({ kind: "body-too-large", limit })
    chunks.push(bytes)
  }
  return ok(new Uint8Array(Buffer.concat(chunks)))
}

/** The JSON value in these bytes. */
export function parseJson(bytes: Uint8Array): Result<unknown, DoorFault> {
  const deep = nestedDeeperThan(bytes, DEEPEST)
  if (deep) return malformed(`JSON nested more than ${DEEPEST} deep`, "send what /api/openapi.json describes")
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)))
  } catch (error) {
    return error instanceof SyntaxError ? malformed("text that is not JSON", "send one JSON value") : malformed("bytes that are not UTF-8", "send JSON in UTF-8")
  }
}

/** A form's fields by name: text as text, files as files. A field given twice is refused. */
export async function parseForm(bytes: Uint8Array, contentType: string): Promise<Result<ReadonlyMap<string, string | SentFile>, DoorFault>> {
  if (tooManyParts(bytes, contentType)) return malformed(`a form of more than ${MOST_FIELDS} fields`, "send each field once")
  const form = await formOf(bytes, contentType)
  if (form === undefined) return malformed("a form that cannot be taken apart", "send multipart/form-data with its boundary")
  const fields = new Map<string, string | SentFile>()
  for (const [name, value] of form) {
    if (fields.has(name)) return malformed("the same form field twice", "send each field once")
    fields.set(name, typeof value === "string" ? value : { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return ok(fields)
}

async function formOf(bytes: Uint8Array, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { "content-type": contentType } }).formData()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Counted before parsing: a form of a million parts costs its parser minutes. */
function tooManyParts(bytes: Uint8Array, contentType: string): boolean {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1]
  if (boundary === undefined) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let count = 0
  for (let at = buffer.indexOf(boundary); at >= 0 && count <= MOST_FIELDS + 1; at = buffer.indexOf(boundary, at + boundary.length)) count += 1
  return count > MOST_FIELDS + 1
}

const [QUOTE, BACKSLASH, BRACKET, BRACE, END_BRACKET, END_BRACE] = [0x22, 0x5c, 0x5b, 0x7b, 0x5d, 0x7d]

/** One pass over the bytes; text in quotation marks is passed over. */
function nestedDeeperThan(bytes: Uint8Array, deepest: number): boolean {
  let [depth, quoted] = [0, false]
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (quoted && byte === BACKSLASH) at += 1
    else if (byte === QUOTE) quoted = !quoted
    else if (!quoted && (byte === BRACKET || byte === BRACE)) depth += 1
    else if (!quoted && (byte === END_BRACKET || byte === END_BRACE)) depth -= 1
    if (depth > deepest) return true
  }
  return false
}

const malformed = (found: string, mend: string) => failed<DoorFault>({ kind: "malformed", found, mend })
