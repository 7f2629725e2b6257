/** Hashes of words and of what is looked at together; the same in training and in reading. */

/** FNV-1a over the UTF-16 units, 32 bits, signed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** One step of mixing: `hash` with one more value, 32 bits, signed. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
