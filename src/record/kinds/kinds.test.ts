/** What every kind must be, whichever it is. */

import { describe, expect, test } from "vitest"
import { TIMELINE_KINDS } from "../timeline/moments.ts"
import { searchParts } from "../search/index.ts"
import { filledBody, variantsOf } from "../testing/filled-body.ts"
import { parseBody } from "../body-json.ts"
import { BODY_KINDS, KINDS, type BodyKind } from "./index.ts"
import type { AnyField, AnyFields } from "./field.ts"

const document = `document_${"0".repeat(26)}`

/** A body of this kind in which every text and every place is its own path. */
const named = (kind: BodyKind, variant: number): unknown =>
  filledBody(
    kind,
    {
      text: (path, { written }) => (written === "json" ? JSON.stringify(path) : path),
      item: () => `item_${"0".repeat(26)}`,
      document: () => document,
      place: (path) => ({
        document,
        start: 0,
        end: path.length,
        exact: path,
        prefix: "",
        suffix: "",
      }),
    },
    variant,
  )

/** Every leaf with its path, lists by their first: `.clauses[0].words`. */
function leavesOf(fields: AnyFields, within: string): readonly (readonly [string, AnyField])[] {
  return Object.entries(fields).flatMap(([name, field]) => leafOf(field, `${within}.${name}`))
}

function leafOf(field: AnyField, path: string): readonly (readonly [string, AnyField])[] {
  const { holds } = field
  if (holds.kind === "list") return leafOf(holds.of, `${path}[0]`)
  if (holds.kind === "parts") return leavesOf(holds.parts, path)
  if (holds.kind === "either")
    return Object.values(holds.arms).flatMap((arm) => leavesOf(arm, path))
  return [[path, field]]
}

describe.each(BODY_KINDS)("%s", (kind) => {
  const { fields, forms, moments } = KINDS[kind]
  const leaves = leavesOf(fields, "")

  test("what says that it is found, is found", () => {
    const found = Array.from({ length: variantsOf(kind) }, (_, variant) => {
      const body = parseBody(named(kind, variant))
      return body.ok ? searchParts(body.value).map(({ text }) => text) : []
    }).flat()
    const said = leaves.filter(([, { about }]) => about.found !== undefined)
    expect(said.map(([path]) => path).filter((path) => !found.includes(path))).toEqual([])
  })

  test("what has moments has a place on the timeline", () =>
    expect(moments === undefined || TIMELINE_KINDS.some((each) => each === kind)).toBe(true))

  test("its forms ask for fields that it has, in words that they may hold", () => {
    const asked = [...(forms?.write ?? []).flat(), ...(forms?.correct ?? [])]
    const strange = asked.filter(({ name, words = {} }) => {
      const holds = fields[name]?.holds
      const known = holds?.kind === "word" ? holds.words : []
      return holds === undefined || Object.keys(words).some((word) => !known.includes(word))
    })
    expect(strange).toEqual([])
  })

  test("a place leaves as words or as a voice", () => {
    const places = leaves.filter(([, { holds }]) => holds.kind === "place")
    expect(
      places.filter(([, { about }]) => !["words", "voice"].includes(about.leaves ?? "")),
    ).toEqual([])
  })
})
