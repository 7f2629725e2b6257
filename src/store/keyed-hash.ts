/**
 * PostgreSQL's own keyed hashes (`hashtextextended`, `hash_array_extended`), worked out here as
 * well: rows that are made from entries are compared with those that are kept by one sum on either
 * side, without any of them travelling. The key is drawn anew for each comparison, so that nobody
 * can make rows beforehand that add up alike.
 *
 * The functions are Bob Jenkins' lookup3 with a seed (2006, in the public domain). PostgreSQL
 * cannot change them: tables partitioned by hash lie on disks by them.
 */

/**
 * Where a hash is left: 64 bits in two halves. One hasher serves one row after the other, and
 * nothing is allocated.
 */
export interface KeyedHasher {
  hi: number
  lo: number
  /** As `hashtextextended(text, key)` of a text compared by its bytes. */
  text(text: string, keyHi: number, keyLo: number): void
  /** As `hash_array_extended(numbers, key)` of an `integer[]`. */
  numbers(numbers: readonly number[], keyHi: number, keyLo: number): void
}

/** A hasher for one thread of work. */
export const keyedHasher = (): KeyedHasher => new Lookup3()

const ASCII_END = 0x80
const BEGINNING = 0x9e3779b9 + 3923095
const INTEGER_BYTES = 4

class Lookup3 implements KeyedHasher {
  hi = 0
  lo = 0
  #a = 0
  #b = 0
  #c = 0
  #bytes = new Uint8Array(256)
  readonly #encoder = new TextEncoder()

  text(text: string, keyHi: number, keyLo: number): void {
    const length = this.#encode(text)
    this.#begin(length, keyHi, keyLo)
    let at = 0
    for (; length - at >= 12; at += 12) {
      this.#add(this.#word(at), this.#word(at + 4), this.#word(at + 8))
      this.#mix()
    }
    this.#addRest(at, length)
    this.#finish()
  }

  numbers(numbers: readonly number[], keyHi: number, keyLo: number): void {
    let [hi, lo] = [0, 1]
    for (const number of numbers) {
      this.#begin(INTEGER_BYTES, keyHi, keyLo)
      this.#a = (this.#a + number) | 0
      this.#finish()
      const low = lo * 31 + this.lo
      hi = (hi * 31 + this.hi + Math.floor(low / 0x1_0000_0000)) % 0x1_0000_0000
      lo = low % 0x1_0000_0000
    }
    this.hi = hi
    this.lo = lo
  }

  /** Gives how many bytes the text has as UTF-8. */
  #encode(text: string): number {
    if (text.length * 3 > this.#bytes.length) this.#bytes = new Uint8Array(text.length * 6)
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      if (unit >= ASCII_END) return this.#encoder.encodeInto(text, this.#bytes).written
      this.#bytes[at] = unit
    }
    return text.length
  }

  #begin(length: number, keyHi: number, keyLo: number): void {
    this.#a = this.#b = this.#c = (BEGINNING + length) | 0
    if (keyHi === 0 && keyLo === 0) return
    this.#a = (this.#a + keyHi) | 0
    this.#b = (this.#b + keyLo) | 0
    this.#mix()
  }

  #byte(at: number): number {
    return this.#bytes[at] ?? 0
  }

  #word(at: number): number {
    return (
      this.#byte(at) |
      (this.#byte(at + 1) << 8) |
      (this.#byte(at + 2) << 16) |
      (this.#byte(at + 3) << 24)
    )
  }

  #add(a: number, b: number, c: number): void {
    this.#a = (this.#a + a) | 0
    this.#b = (this.#b + b) | 0
    this.#c = (this.#c + c) | 0
  }

  /**
   * What is left of the bytes, fewer than twelve; the lowest byte of the third word is the
   * length's.
   */
  #addRest(at: number, length: number): void {
    this.#bytes.fill(0, length, length + 12)
    this.#add(this.#word(at), this.#word(at + 4), this.#word(at + 8) << 8)
  }

  #mix(): void {
    let [a, b, c] = [this.#a, this.#b, this.#c]
    a = (a - c) ^ turn(c, 4)
    c = (c + b) | 0
    b = (b - a) ^ turn(a, 6)
    a = (a + c) | 0
    c = (c - b) ^ turn(b, 8)
    b = (b + a) | 0
    a = (a - c) ^ turn(c, 16)
    c = (c + b) | 0
    b = (b - a) ^ turn(a, 19)
    a = (a + c) | 0
    c = (c - b) ^ turn(b, 4)
    b = (b + a) | 0
    this.#a = a
    this.#b = b
    this.#c = c
  }

  #finish(): void {
    let [a, b, c] = [this.#a, this.#b, this.#c]
    c = ((c ^ b) - turn(b, 14)) | 0
    a = ((a ^ c) - turn(c, 11)) | 0
    b = ((b ^ a) - turn(a, 25)) | 0
    c = ((c ^ b) - turn(b, 16)) | 0
    a = ((a ^ c) - turn(c, 4)) | 0
    b = ((b ^ a) - turn(a, 14)) | 0
    c = ((c ^ b) - turn(b, 24)) | 0
    this.hi = b >>> 0
    this.lo = c >>> 0
  }
}

const turn = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))
