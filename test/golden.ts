/** Published examples, filed by publication: what was asked, and what the publication answers. */

import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import {
  formatWrittenFault,
  type Json,
  type Result,
  type Written,
  type WrittenFault,
} from "../src/base/index.ts"
import { parseWritten } from "../src/intake/index.ts"

const FOLDER = fileURLToPath(new URL("golden/", import.meta.url))

export interface Golden {
  /** Its place under test/golden. */
  readonly name: string
  readonly source: string
  readonly command: string
  readonly input: { readonly [key: string]: Json }
  /** The fields of the answer that the publication gives. */
  readonly expected: object
  /** A field of the input that takes each key of `expected` in turn. */
  readonly each?: string
  /** Values published in percent, rounded, by field of the answer. */
  readonly percent?: { readonly [field: string]: { readonly [id: string]: number } }
}

/** The examples of one kind, by name. */
export function goldenExamples(kind: string): readonly Golden[] {
  return readdirSync(`${FOLDER}${kind}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({
      name: `${kind}/${name}`,
      ...(JSON.parse(readFileSync(`${FOLDER}${kind}/${name}`, "utf8")) as Omit<Golden, "name">),
    }))
}

/** What a file with this content would be answered, or the sentence that refuses it. */
export function answered(
  content: Json,
  answer: (written: Written) => Result<Json, WrittenFault>,
): Json {
  const written = parseWritten(JSON.stringify(content))
  const result = written.ok ? answer(written.value) : written
  return result.ok ? result.value : formatWrittenFault("file", result.fault)
}
