/**
 * Every text of every kind, sent through the API: too long or with an override it is refused in one
 * sentence that names its place.
 */

import { beforeAll, describe, expect, test } from "vitest"
import { REPORT } from "../app/testing/affair.ts"
import type { ItemView, ProcessLine, ReaderView } from "../contract/index.ts"
import { BODY_KINDS } from "../record/index.ts"
import { WORST } from "../record/testing/bad-texts.ts"
import { filledBody, textPlaces, type Filling } from "../record/testing/filled-body.ts"
import { testDoor, type Door } from "./testing/door.ts"

const READ = new Set([
  "process",
  "document",
  "reading",
  "actor",
  "statement",
  "corroboration",
  "date",
  "proposal",
  "event",
  "narration",
])
const PLACES = BODY_KINDS.filter((kind) => !READ.has(kind)).flatMap((kind) =>
  textPlaces(kind).map((place) => ({ kind, place, at: `${kind}${place.path}` })),
)
/** A request of any kind but a document has at most a megabyte. */
const FITS = 900_000

const box: { door?: Door; address?: string; item?: string; document?: string; actor?: ItemView } =
  {}

beforeAll(async () => {
  const door = testDoor()
  await door.signIn()
  const process = (
    (await door.ask("POST", "/api/processes", { body: { title: "Northern road" } }))
      .json as ProcessLine
  ).id
  const address = `/api/processes/${process}`
  const added = (await door.ask("POST", `${address}/documents`, { body: { text: REPORT } }))
    .json as { readonly item: string }
  const { items } = (await door.ask("GET", `${address}/documents/${added.item}`)).json as ReaderView
  const anchored = items.find(({ body }) => body.kind === "statement")
  const document =
    anchored?.body.kind === "statement" ? anchored.body.content[0]?.document : undefined
  Object.assign(box, {
    door,
    address,
    item: anchored?.item,
    document,
    actor: items.find(({ body }) => body.kind === "actor"),
  })
})

function filling(): Filling {
  const { item = "", document = "" } = box
  return {
    text: (_, rule) => (rule.written === "json" ? "{}" : "words"),
    item: () => item,
    document: () => document,
    place: () => ({ document, start: 0, end: 3 }),
  }
}

const detailOf = async (path: string, body: unknown): Promise<string> => {
  const answer = await box.door?.ask("POST", `${box.address ?? ""}${path}`, { body })
  return (
    (answer?.json as { readonly detail?: string } | undefined)?.detail ??
    `status ${answer?.status ?? 0}`
  )
}

describe.each(WORST)("$why", (bad) => {
  test.each(PLACES.filter(({ place }) => bad.found !== "characters" || place.rule.most < FITS))(
    "in $at is told by its place",
    async ({ kind, place }) => {
      const text = bad.text(place.rule)
      const body = filledBody(
        kind,
        { ...filling(), instead: (at) => (at === place.path ? text : undefined) },
        place.variant,
      )
      const detail = await detailOf("/items", { body })
      expect(detail.startsWith(`body${place.path}: found `), detail.slice(0, 200)).toBe(true)
      expect(detail).toContain(bad.found)
      expect(detail).not.toMatch(/[\n\u202e]/)
    },
  )

  test("in the correction of an actor, a text in a list too", async () => {
    const { item, head, body } = box.actor ?? { item: "", head: "", body: {} }
    const aliases = ["Noor", bad.text({ written: "line", most: 300, blank: "refused" })]
    expect(
      await detailOf(`/items/${item}/review`, {
        action: "correct",
        expected: head,
        body: { ...body, aliases },
      }),
    ).toMatch(/^body\.aliases\[1\]: found /)
  })
})
