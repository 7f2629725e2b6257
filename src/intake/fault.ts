/** Why a document gave no text, in words that end a sentence: `NAME: FOUND; MEND.` */

import { failed, type Failed } from "../base/index.ts"
import type { IntakeFault } from "../sources/index.ts"

/** A refusal of this kind. */
export const refuse = (
  kind: IntakeFault["kind"],
  found: string,
  mend: string,
): Failed<IntakeFault> => failed({ kind, found, mend })

/** What to do about a file of another kind. */
export const SAVE_AS_READ = "save its text as .txt, .md or .html, the kinds that are read"

/** `16.5 MiB`, to one decimal; fewer than a tenth in bytes. */
export const mebibytes = (bytes: number): string =>
  bytes < 100 * 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024 / 102.4) / 10} MiB`
