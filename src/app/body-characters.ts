/** Characters that no text may hold, wherever in a body they stand: the database keeps no NUL, and would change half a character without a word. */

import type { Body } from "../record/index.ts"
import { invalid } from "./line.ts"

/** The fault of the first field that holds one; undefined where none does. */
export const strayCharacter = (body: Body): ReturnType<typeof invalid> | undefined => strayIn("body", body)

function strayIn(path: string, value: unknown): ReturnType<typeof invalid> | undefined {
  if (typeof value === "string") return /[\0\p{Cs}]/u.test(value) ? invalid(path, value.includes("\0") ? "the control character U+0000" : "half a character (a lone surrogate)", "leave that character out") : undefined
  if (typeof value !== "object" || value === null) return undefined
  for (const [key, each] of Object.entries(value)) {
    const fault = strayIn(Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, each)
    if (fault !== undefined) return fault
  }
  return undefined
}
