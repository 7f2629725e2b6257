/** What the sources ask of whoever brings bytes in. */

import type { Result, Span } from "../base/index.ts"
import type { TextDirection } from "./text.ts"

export type FileFault = {
  readonly kind: "file"
  readonly path: string
  readonly found: string
  readonly mend: string
}

export interface Files {
  /** The file's bytes; `-` is standard input. At most `limit` bytes, else a fault. */
  read(path: string, limit: number): Promise<Result<Uint8Array, FileFault>>
}

export interface Folders {
  /**
   * The names of the plain files in a folder, in order of their UTF-16 units. A path that is no
   * folder is a fault.
   */
  list(path: string): Promise<Result<readonly string[], FileFault>>
  /**
   * Writes a file of this name and text into a folder, in the place of one that is there; the
   * folder is made where it is not there.
   */
  write(folder: string, name: string, text: string): Promise<Result<undefined, FileFault>>
}

export const TEXT_TYPES = ["txt", "md", "html"] as const
export type TextType = (typeof TEXT_TYPES)[number]

/** A document's text as found in its bytes. */
export interface Extracted {
  readonly text: string
  readonly markup: readonly Span[]
  readonly extractor: string
  /** The document's own title, where its format has one (HTML's `<title>`). */
  readonly title: string | undefined
  /** BCP 47, where the document says it (HTML's `lang`). */
  readonly language?: string | undefined
  /** Where the document says it (HTML's `dir`). */
  readonly direction?: TextDirection | undefined
}

/** Why bytes gave no text: what was found, where (a byte's or line's place) and the mend. */
export interface IntakeFault {
  readonly kind:
    | "empty"
    | "too-large"
    | "not-text"
    | "wrong-encoding"
    | "unsupported-type"
    | "too-deep"
    | "took-too-long"
    | "took-too-much-memory"
    | "broken"
  readonly found: string
  readonly mend: string
}

export interface Intake {
  /**
   * The text in these bytes. The type is taken from `type`, else from the name's ending, else
   * sniffed. HTML is parsed in a child process under time and memory limits.
   */
  extract(
    bytes: Uint8Array,
    named: { readonly name: string | undefined; readonly type: TextType | undefined },
  ): Promise<Result<Extracted, IntakeFault>>
}
