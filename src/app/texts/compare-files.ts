/** Two files compared clause by clause, without a record. */

import { ok, type Result } from "../../base/index.ts"
import type { Comparison } from "../../contract/index.ts"
import { clausesIn, type ClauseDraft } from "../../record/index.ts"
import type { TextType } from "../../sources/index.ts"
import type { Fault } from "../fault.ts"
import type { Ports } from "../ports.ts"
import { compared } from "./compared.ts"

export interface ComparedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly type: TextType | undefined
}

export interface FileSide {
  readonly name: string
  readonly textSha256: string
  readonly clauses: readonly ClauseDraft[]
}

export interface FileComparison {
  readonly from: FileSide
  readonly to: FileSide
  readonly comparison: Comparison
}

/** A fault, and the file it is in. */
export interface FileCompareFault {
  readonly file: string
  readonly fault: Fault
}

type Needed = Pick<Ports, "intake" | "digest" | "utf8">

/**
 * What differs from the one file to the other; clauses as the files number them, else paragraphs.
 */
export async function compareFiles(
  ports: Needed,
  from: ComparedFile,
  to: ComparedFile,
): Promise<Result<FileComparison, FileCompareFault>> {
  const one = await sideOf(ports, from)
  if (!one.ok) return one
  const other = await sideOf(ports, to)
  if (!other.ok) return other
  const named = ({ name, clauses }: FileSide) => ({
    name,
    clauses: clauses.map(({ number, words, alternatives }) => ({
      number,
      words,
      alternatives,
      status: undefined,
    })),
  })
  return ok({
    from: one.value,
    to: other.value,
    comparison: compared(named(one.value), named(other.value)),
  })
}

async function sideOf(
  { intake, digest, utf8 }: Needed,
  { name, bytes, type }: ComparedFile,
): Promise<Result<FileSide, FileCompareFault>> {
  const extracted = await intake.extract(bytes, { name: name === "-" ? undefined : name, type })
  if (!extracted.ok)
    return {
      ok: false,
      fault: { file: name, fault: { kind: "unreadable", because: extracted.fault } },
    }
  const { text, markup } = extracted.value
  return ok({
    name: name === "-" ? "standard input" : name,
    textSha256: digest(utf8(text)),
    clauses: clausesIn({ text, markup }),
  })
}
