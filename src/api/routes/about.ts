/** About the door itself. */

import { ok } from "../../base/index.ts"
import { PROBLEMS, type AnyFault } from "../problem.ts"
import type { Runs } from "../route.ts"

export const aboutRuns = {
  health: async () => ok({ status: "ok" as const }),
  problemKind: async ({ params: { kind } }) => ok(meaning(kind)),
} satisfies Partial<Runs>

const meaning = (
  kind: AnyFault["kind"],
): { readonly kind: string; readonly status: number; readonly title: string } => ({
  kind,
  ...PROBLEMS[kind],
})
