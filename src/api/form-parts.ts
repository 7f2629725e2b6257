/**
 * A form's parts where they lie in its bytes: a file of megabytes is shown, and not copied five
 * times as by a parser of streams.
 */

/** One part: its field, its file name where it is a file, and its bytes within the form's. */
export interface FormPart {
  readonly name: string
  readonly fileName: string | undefined
  readonly bytes: Uint8Array
}

/** Bytes of a part's headers that are looked at. */
const LONGEST_HEADERS = 8_192

/**
 * The parts of `multipart/form-data` (RFC 7578), in their order.
 *
 * @param boundary  as the content type names it
 * @returns undefined where the form is not whole: no boundary, no end, a part without headers or
 *   without a name
 */
export function formParts(bytes: Uint8Array, boundary: string): readonly FormPart[] | undefined {
  const form = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const [first, next] = [Buffer.from(`--${boundary}`), Buffer.from(`\r\n--${boundary}`)]
  if (boundary === "" || !form.subarray(0, first.length).equals(first)) return undefined
  const parts: FormPart[] = []
  for (let at = first.length; ;) {
    if (form.subarray(at, at + 2).toString("latin1") === "--") return parts
    const part = partAt(form, at, next)
    if (part === undefined) return undefined
    parts.push(part)
    at = part.end
  }
}

/** The part whose headers begin here, and where the boundary after it ends. */
function partAt(
  form: Buffer,
  at: number,
  next: Buffer,
): (FormPart & { readonly end: number }) | undefined {
  const headersEnd = form.subarray(at, at + LONGEST_HEADERS).indexOf("\r\n\r\n")
  const end = headersEnd < 0 ? -1 : form.indexOf(next, at + headersEnd + 4)
  if (end < 0 || form.subarray(at, at + 2).toString("latin1") !== "\r\n") return undefined
  const headers = form
    .subarray(at + 2, at + headersEnd)
    .toString("utf8")
    .split("\r\n")
  const disposition = headers.find((header) =>
    /^content-disposition:\s*form-data\s*;/i.test(header),
  )
  const name = disposition === undefined ? undefined : parameter(disposition, "name")
  if (disposition === undefined || name === undefined) return undefined
  const content = form.subarray(at + headersEnd + 4, end)
  return {
    name,
    fileName: parameter(disposition, "filename"),
    end: end + next.length,
    bytes: new Uint8Array(content.buffer, content.byteOffset, content.length),
  }
}

/** A parameter in quotation marks, with the three characters that a form escapes. */
function parameter(header: string, name: string): string | undefined {
  const written = new RegExp(`;\\s*${name}="([^"]*)"`, "i").exec(header)?.[1]
  return written?.replaceAll(/%(22|0D|0A)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
