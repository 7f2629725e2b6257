/**
 * What of a body leaves: every field of every kind has a row, what has none stays, and what a
 * confidence says is not told.
 */

import { describe, expect, test } from "vitest"
import type { ItemId } from "../../../base/index.ts"
import type { ItemView } from "../../../contract/index.ts"
import { BODY_KINDS, KINDS, NOTE_TERMS, type AnyFields, bodiesOf } from "../../../record/index.ts"
import { itemViews } from "../../inside.ts"
import { canaryWorld, foundIn, leaksIn, type CanaryWorld } from "../../testing/canary-world.ts"
import { leave } from "./leave.ts"
import { item } from "./parts.ts"
import { under, type Rows } from "./rows.ts"

/** Every leaf of a kind that says nothing of whether it may leave. */
const undeclared = (fields: AnyFields, path: string): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const at = `${path}.${name}`
    let { holds, about } = field
    while (holds.kind === "list") ({ holds, about } = holds.of)
    if (holds.kind === "parts") return undeclared(holds.parts, at)
    if (holds.kind === "either")
      return Object.values(holds.arms).flatMap((arm) => undeclared(arm, at))
    return about.leaves === undefined ? [at] : []
  })

test.each(BODY_KINDS)("of every field of a %s it is said whether it may leave", (kind) =>
  expect(undeclared(KINDS[kind].fields, "")).toEqual([]),
)

interface Views {
  readonly views: readonly ItemView[]
}

/** Every item of the world, as it would leave. */
async function left(at: CanaryWorld): Promise<{ readonly out: string; readonly withheld: number }> {
  const { ports, viewer, process } = at
  const wanted = [...at.items.values()].flat()
  const views = await ports.record.as(viewer, async (record) =>
    itemViews(record, await record.current({ process, items: wanted })),
  )
  const rows: Rows<Views> = { views: item }
  const made = await leave<Views>(ports, viewer, { process, asOf: undefined }, [rows, { views }])
  return { out: JSON.stringify(made), withheld: made.withheld }
}

describe("a body of every kind", () => {
  test.each(NOTE_TERMS.filter((terms) => terms !== "on-record"))(
    "told %s tells nothing that it must not",
    async (terms) => {
      const at = await canaryWorld(terms)
      const { out, withheld } = await left(at)
      expect(leaksIn(at, out)).toEqual([])
      expect(withheld).toBeGreaterThan(0)
    },
  )

  test("told on the record leaves whole: every word of every kind", async () => {
    const at = await canaryWorld("on-record")
    const { out, withheld } = await left(at)
    expect(
      at.canaries
        .map(({ at: path }) => path)
        .filter((path) => !foundIn(at, out).includes(path) && path !== "document.text"),
    ).toEqual([])
    expect(withheld).toBe(0)
  })
})

test("a field that is in no table stays in", async () => {
  const at = await canaryWorld("on-record")
  const [claim] = at.items.get("claim") ?? []
  const entry = await at.ports.record.as(
    at.viewer,
    async (record) =>
      bodiesOf("claim", await record.current({ process: at.process, kinds: ["claim"] })).length,
  )
  const rows: Rows<{ readonly item: ItemId }> = { item: "open" }
  const made = await leave<{ readonly item: ItemId }>(
    at.ports,
    at.viewer,
    { process: at.process, asOf: undefined },
    [rows, { item: claim, added: "later" } as unknown as { readonly item: ItemId }],
  )
  expect([entry > 0, made]).toEqual([true, { item: claim, withheld: 0 }])
})

test("the compiler asks for a row for each field, and takes no free text as open", () => {
  interface Line {
    readonly item: ItemId
    readonly words: string
    readonly note?: string
  }
  // @ts-expect-error: `note` has no row
  const short: Rows<Line> = { item: "open", words: "words" }
  // @ts-expect-error: text is open under no terms
  const open: Rows<Line> = { item: "open", words: "open", note: "words" }
  // @ts-expect-error: there is no such field
  under<Line>(({ item }) => item, { item: "open", words: "words", note: "words", other: "open" })
  expect([short, open]).toHaveLength(2)
})
