/** What a file is by its first bytes, where it is something other than text. */

/**
 * Marks that binary formats begin with, and what a person calls such a file. Offset 0 unless given.
 */
const SIGNATURES: readonly {
  readonly mark: string | readonly number[]
  readonly at?: number
  readonly name: string
}[] = [
  { mark: "%PDF-", name: "a PDF file, which is not read yet" },
  { mark: "PK\x03\x04", name: "a ZIP archive, as .docx, .odt and .epub files are" },
  { mark: "PK\x05\x06", name: "an empty ZIP archive" },
  {
    mark: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    name: "an old Word, Excel or Outlook file",
  },
  { mark: "{\\rtf", name: "an RTF file" },
  { mark: [0x89, 0x50, 0x4e, 0x47], name: "a PNG image" },
  { mark: [0xff, 0xd8, 0xff], name: "a JPEG image" },
  { mark: "GIF87a", name: "a GIF image" },
  { mark: "GIF89a", name: "a GIF image" },
  { mark: "II*\0", name: "a TIFF image" },
  { mark: "MM\0*", name: "a TIFF image" },
  { mark: "WEBP", at: 8, name: "a WebP image" },
  { mark: "WAVE", at: 8, name: "a sound recording" },
  { mark: "ftyp", at: 4, name: "a film or sound recording" },
  { mark: "OggS", name: "a sound recording" },
  { mark: "ID3", name: "a sound recording" },
  { mark: [0x7f, 0x45, 0x4c, 0x46], name: "a program" },
  { mark: "MZ\x90\0", name: "a program" },
  { mark: [0x1f, 0x8b], name: "a gzip archive" },
  { mark: "BZh", name: "a bzip2 archive" },
  { mark: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], name: "an xz archive" },
  { mark: [0x28, 0xb5, 0x2f, 0xfd], name: "a Zstandard archive" },
  { mark: "7z\xbc\xaf\x27\x1c", name: "a 7-Zip archive" },
  { mark: "Rar!\x1a\x07", name: "a RAR archive" },
  { mark: "ustar", at: 257, name: "a tar archive" },
  { mark: "SQLite format 3\0", name: "a SQLite database" },
  { mark: "%!PS-Adobe", name: "a PostScript file" },
]

/**
 * What the file is, in words (`a PDF file`), or undefined where its first bytes are no known
 * format's.
 */
export function binaryName(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(({ mark, at = 0 }) => startsWith(bytes, at, mark))?.name
}

/** Which wide encoding the file says, or shows, that it is in. */
export function wideEncoding(bytes: Uint8Array): "UTF-16" | "UTF-32" | undefined {
  if (startsWith(bytes, 0, [0xff, 0xfe, 0, 0]) || startsWith(bytes, 0, [0, 0, 0xfe, 0xff]))
    return "UTF-32"
  if (startsWith(bytes, 0, [0xff, 0xfe]) || startsWith(bytes, 0, [0xfe, 0xff])) return "UTF-16"
  return looksWide(bytes) ? "UTF-16" : undefined
}

/**
 * Latin text in UTF-16 without a mark: every second byte of the first page is zero, and no other.
 */
function looksWide(bytes: Uint8Array): boolean {
  const page = bytes.subarray(0, 512)
  if (page.length < 4 || page.length % 2 === 1) return false
  const zeros = [0, 0]
  page.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  return Math.min(even, odd) === 0 && Math.max(even, odd) > page.length * 0.4
}

function startsWith(bytes: Uint8Array, at: number, mark: string | readonly number[]): boolean {
  const expected =
    typeof mark === "string" ? Array.from(mark, (letter) => letter.charCodeAt(0)) : mark
  return bytes.length >= at + expected.length && expected.every((byte, i) => bytes[at + i] === byte)
}
