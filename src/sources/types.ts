/** What a document is: bytes that never change, the text found in them, and places in that text. */

import type { Day, DocumentId, Span } from "../base/index.ts"

/** One immutable version of a document. A new wording is a new version under a new id. */
export interface SourceDocument {
  readonly id: DocumentId
  /** NFC, line ends as LF, no byte order mark; nothing trimmed. */
  readonly text: string
  /** In code points. */
  readonly length: number
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  readonly sha256: string
  /** SHA-256 of the text in UTF-8. */
  readonly textSha256: string
  /** Name and version of what turned bytes into text: `text/1`, `markdown/1`, `html/1`. */
  readonly extractor: string
  /**
   * Characters of the text that are syntax, not words (Markdown's stars): readers see spaces there.
   * In order.
   */
  readonly markup: readonly Span[]
}

/**
 * A place in one document version: its span, and its words with up to 32 code points either side,
 * so that the place can be checked, and suggested again in another version.
 */
export interface Anchor extends Span {
  readonly document: DocumentId
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export type AnchorFault =
  | {
      readonly kind: "span-outside"
      readonly document: DocumentId
      readonly span: Span
      readonly length: number
    }
  | { readonly kind: "span-empty"; readonly document: DocumentId; readonly span: Span }
  | {
      readonly kind: "words-differ"
      readonly document: DocumentId
      readonly span: Span
      readonly expected: string
      readonly found: string
    }
  | { readonly kind: "quote-empty" }
  | { readonly kind: "quote-missing"; readonly document: DocumentId; readonly quote: string }
  | {
      readonly kind: "quote-ambiguous"
      readonly document: DocumentId
      readonly starts: readonly number[]
    }

/** What is known about a document besides its text; a person may correct it. */
export interface DocumentDetails {
  readonly title: string
  readonly publisher: string | undefined
  /** The day it was published or written. Without it, relative dates stay unresolved. */
  readonly date: Day | undefined
}
