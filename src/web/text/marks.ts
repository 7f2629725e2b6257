/**
 * What is marked in a text: each item's spans by the part they play, turned from code points into
 * UTF-16 units.
 */

import type { ItemId, PlaceMap, Span } from "../../base/index.ts"
import type { Anchor, Body, ItemView } from "../../contract/index.ts"

/** The part a span plays; also the class name it is drawn with. */
export type Role =
  | "speaker"
  | "cue"
  | "content"
  | "basis"
  | "date"
  | "deadline"
  | "proposal"
  | "narration"
  | "about"
  | "mention"
  | "withdrawn"

/** `start` and `end` in UTF-16 units. */
export interface Mark extends Span {
  /** Undefined for words that are being marked and are no item yet. */
  readonly item: ItemId | undefined
  readonly role: Role
  /**
   * What to write at its beginning, where a word helps the eye: the kind of narration that is not
   * plain fact.
   */
  readonly label?: string
}

/** What is marked for everybody at once; other parts show when their item is selected. */
const ALWAYS: readonly Role[] = ["speaker", "cue", "content", "date", "deadline", "narration"]

/**
 * The marks that are always drawn, in order of start. Rejected items have none, withdrawn ones only
 * what a statement said, nor have mentions, proposals, stances any.
 */
export function marksOf(
  items: readonly ItemView[],
  version: string | undefined,
  places: PlaceMap,
): readonly Mark[] {
  return items
    .flatMap((view) => alwaysMarked(view, marksOfItem(view, version, places)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function alwaysMarked({ standing }: ItemView, marks: readonly Mark[]): readonly Mark[] {
  if (standing === "withdrawn")
    return marks.flatMap((mark): readonly Mark[] =>
      mark.role === "content" ? [{ ...mark, role: "withdrawn" }] : [],
    )
  return standing === "rejected" ? [] : marks.filter(({ role }) => ALWAYS.includes(role))
}

/** One item's marks, whatever its standing. */
export function marksOfItem(
  { item, body }: Pick<ItemView, "item" | "body">,
  version: string | undefined,
  places: PlaceMap,
): readonly Mark[] {
  return partsOf(body).flatMap(({ anchor, role, label }) =>
    anchor.document === version
      ? [
          {
            item,
            role,
            start: places.toUnit(anchor.start),
            end: places.toUnit(anchor.end),
            ...(label === undefined ? {} : { label }),
          },
        ]
      : [],
  )
}

/** The first place an item rests on, in code points; undefined for what is anchored nowhere. */
export function firstPlace(body: Body, version: string | undefined): Span | undefined {
  const own = partsOf(body)
    .filter(({ anchor }) => anchor.document === version)
    .map(({ anchor }) => anchor)
  return own.reduce<Anchor | undefined>(
    (first, anchor) => (first === undefined || anchor.start < first.start ? anchor : first),
    undefined,
  )
}

interface Part {
  readonly anchor: Anchor
  readonly role: Role
  readonly label?: string
}

function partsOf(body: Body): readonly Part[] {
  if (body.kind === "statement")
    return [
      ...body.speakers.flatMap(({ anchor }) => part(anchor, "speaker")),
      ...part(body.cue, "cue"),
      ...body.content.flatMap((anchor) => part(anchor, "content")),
      ...part(body.basis, "basis"),
    ]
  if (body.kind === "date")
    return part(body.anchor, body.dateKind === "deadline" ? "deadline" : "date")
  if (body.kind === "proposal") return part(body.anchor, "proposal")
  if (body.kind === "narration")
    return [
      {
        anchor: body.anchor,
        role: "narration",
        ...(body.narrationKind === "fact" ? {} : { label: body.narrationKind }),
      },
    ]
  if (body.kind === "corroboration") return part(body.about, "about")
  if (body.kind === "actor")
    return [...body.mentions, ...body.offices.flatMap(({ anchor }) => anchor ?? [])].flatMap(
      (anchor) => part(anchor, "mention"),
    )
  return []
}

const part = (anchor: Anchor | undefined, role: Role): readonly Part[] =>
  anchor === undefined ? [] : [{ anchor, role }]
