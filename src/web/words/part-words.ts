/** What the parts of an arrangement are called. */

import type { ArrangementPart } from "../../contract/index.ts"

export const PART_WORDS: Readonly<Record<ArrangementPart, string>> = {
  groups: "The seats",
  chair: "The chair",
  committees: "The committees",
  rule: "How it decides",
  quotas: "The checks of inclusion",
  offices: "The offices",
  term: "The term",
  exit: "How it ends",
}
