/** Texts of files that a table is read from. */

import { failed, firstInvalidByte, ok, type Result } from "../../base/index.ts"
import type { FileFault } from "../../sources/index.ts"
import type { Ports } from "../ports.ts"

export type TalksPorts = Pick<Ports, "files" | "folders" | "written" | "markup">

/** Largest file read, in bytes. */
const LARGEST_FILE = 64 * 1024 * 1024

/** What is wrong with a file, as a phrase, and as the sentence that stops a command for it. */
export interface TextFault {
  readonly found: string
  readonly sentence: string
}

/** The text of a file; `-` is standard input. */
export async function readText(
  path: string,
  { files }: TalksPorts,
): Promise<Result<string, TextFault>> {
  const bytes = await files.read(path, LARGEST_FILE)
  if (!bytes.ok) return failed({ found: bytes.fault.found, sentence: fileSentence(bytes.fault) })
  const invalid = firstInvalidByte(bytes.value)
  if (invalid < 0) return ok(new TextDecoder().decode(bytes.value))
  return failed({
    found: `byte ${invalid} is not UTF-8 text`,
    sentence: `${path}: byte ${invalid} is not UTF-8 text; save the file as UTF-8.`,
  })
}

export const fileSentence = ({ path, found, mend }: FileFault): string =>
  `${path}: ${found}; ${mend}.`
