/**
 * A request's body, read up to a limit and taken apart. Hostile bytes end here, each in one
 * sentence.
 */

import { failed, ok, type Result } from "../base/index.ts"
import type { SentFile } from "../contract/index.ts"
import { formParts } from "./form-parts.ts"
import type { DoorFault } from "./problem.ts"

/**
 * JSON nested deeper than this is refused before it is parsed: no request here needs more than a
 * dozen levels.
 */
const DEEPEST = 64
/** No form here has more than seven fields. */
const MOST_FIELDS = 16

/** Bodies that were taken in already, by the request that they came with. */
const taken = new WeakMap<Request, Uint8Array>()

/** The request with a body that somebody else has taken in, whole: nothing is copied on the way. */
export function withBody(request: Request, bytes: Uint8Array): Request {
  taken.set(request, bytes)
  return request
}

/**
 * The body's bytes, in memory of their own; it is given up as soon as more than `limit` have come,
 * whatever its length was said to be. Room is made once for as many as were said to come, or for
 * twice as many each time.
 */
export async function readBytes(
  request: Request,
  limit: number,
): Promise<Result<Uint8Array, DoorFault>> {
  const held = taken.get(request)
  if (held !== undefined)
    return held.length > limit ? failed({ kind: "body-too-large", limit }) : ok(held)
  if (Number(request.headers.get("content-length") ?? 0) > limit)
    return failed({ kind: "body-too-large", limit })
  try {
    return await collect(request, limit)
  } catch {
    // Nothing but the sender's going ends a body like this.
    return failed({ kind: "cut-off" })
  }
}

async function collect(request: Request, limit: number): Promise<Result<Uint8Array, DoorFault>> {
  const said = Number(request.headers.get("content-length") ?? 0)
  let [room, size] = [new Uint8Array(Number.isSafeInteger(said) && said > 0 ? said : 0), 0]
  for await (const chunk of request.body ?? []) {
    const bytes = chunk as Uint8Array
    if (size + bytes.length > limit) return failed({ kind: "body-too-large", limit })
    if (size + bytes.length > room.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(2 * room.length, size + bytes.length)))
      larger.set(room.subarray(0, size))
      room = larger
    }
    room.set(bytes, size)
    size += bytes.length
  }
  return ok(size === room.length ? room : room.slice(0, size))
}

/** The JSON value in these bytes. */
export function parseJson(bytes: Uint8Array): Result<unknown, DoorFault> {
  const deep = nestedDeeperThan(bytes, DEEPEST)
  if (deep)
    return malformed(
      `JSON nested more than ${DEEPEST} deep`,
      "send what /api/openapi.json describes",
    )
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)))
  } catch (error) {
    return error instanceof SyntaxError
      ? malformed("text that is not JSON", "send one JSON value")
      : malformed("bytes that are not UTF-8", "send JSON in UTF-8")
  }
}

/** A form's fields by name: text as text, files as files. A field given twice is refused. */
export function parseForm(
  bytes: Uint8Array,
  contentType: string,
): Result<ReadonlyMap<string, string | SentFile>, DoorFault> {
  if (tooManyParts(bytes, contentType))
    return malformed(`a form of more than ${MOST_FIELDS} fields`, "send each field once")
  const parts = formParts(bytes, boundaryOf(contentType) ?? "")
  if (parts === undefined)
    return malformed(
      "a form that cannot be taken apart",
      "send multipart/form-data with its boundary",
    )
  const fields = new Map<string, string | SentFile>()
  for (const { name, fileName, bytes: content } of parts) {
    if (fields.has(name)) return malformed("the same form field twice", "send each field once")
    fields.set(
      name,
      fileName === undefined
        ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(content)
        : { name: fileName, bytes: content },
    )
  }
  return ok(fields)
}

/** In quotation marks or bare, up to the next parameter. */
const boundaryOf = (contentType: string): string | undefined => {
  const found = /boundary=(?:"([^"]+)"|([^";\s]+))/i.exec(contentType)
  return found?.[1] ?? found?.[2]
}

/** Counted before parsing: a form of a million parts costs its parser minutes. */
function tooManyParts(bytes: Uint8Array, contentType: string): boolean {
  const boundary = boundaryOf(contentType)
  if (boundary === undefined) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let count = 0
  for (
    let at = buffer.indexOf(boundary);
    at >= 0 && count <= MOST_FIELDS + 1;
    at = buffer.indexOf(boundary, at + boundary.length)
  )
    count += 1
  return count > MOST_FIELDS + 1
}

const [QUOTE, BACKSLASH, BRACKET, BRACE, END_BRACKET, END_BRACE] = [
  0x22, 0x5c, 0x5b, 0x7b, 0x5d, 0x7d,
]

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

const malformed = (found: string, mend: string) =>
  failed<DoorFault>({ kind: "malformed", found, mend })
