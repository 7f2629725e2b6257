import { line, maybeProse } from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"

/** A process: one set of talks and all that bears on it. */
export const process = declare(
  "process",
  { title: line({ leaves: "made" }), summary: maybeProse({ leaves: "made" }) },
  { called: "a process", stands: "frame" },
)
export type ProcessBody = BodyOf<typeof process>
