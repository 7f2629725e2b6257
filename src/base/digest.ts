/** SHA-256, handed to the pure rooms as a function. */

/** The SHA-256 of these bytes as 64 lower-case hexadecimal digits. */
export type Digest = (bytes: Uint8Array) => string

/** The UTF-8 bytes of a text. A lone surrogate becomes U+FFFD, as everywhere. */
export type Utf8 = (text: string) => Uint8Array
