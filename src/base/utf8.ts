/** UTF-8 as bytes: which of them begin no character. */

/**
 * The place of the first byte that begins no well-formed UTF-8 sequence, or -1 where all do.
 *
 * @see The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences"
 */
export function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return -1
}

/** Bytes in the sequence that begins here; 0 where it is not well formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const [least, most] = secondByte(lead)
  const second = bytes[at + 1] ?? 0
  if (second < least || second > most) return 0
  for (let i = 2; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/**
 * The range of the second byte: narrower after four leads, so that nothing has two spellings and no
 * surrogate has one.
 */
function secondByte(lead: number): readonly [least: number, most: number] {
  switch (lead) {
    case 0xe0:
      return [0xa0, 0xbf]
    case 0xed:
      return [0x80, 0x9f]
    case 0xf0:
      return [0x90, 0xbf]
    case 0xf4:
      return [0x80, 0x8f]
    default:
      return [0x80, 0xbf]
  }
}
