/** What a timeline is narrowed to, as the page's address holds it. */

import type { TimelineKind, TimelineOrder } from "../../../contract/index.ts"
import { TIMELINE_WORDS } from "./timeline-words.ts"
import { keysOf } from "../../words/wording.ts"

export interface Wish {
  readonly order: TimelineOrder
  readonly kinds: readonly TimelineKind[]
  readonly actor: string
  readonly issue: string
  readonly from: string
  readonly to: string
  readonly text: string
  readonly offset: number
}

export const NO_WISH: Wish = {
  order: "held",
  kinds: [],
  actor: "",
  issue: "",
  from: "",
  to: "",
  text: "",
  offset: 0,
}

/** The wish that an address holds; what is strange in it is passed over. */
export function wishIn(search: string): Wish {
  const fields = new URLSearchParams(search)
  const text = (name: string): string => fields.get(name) ?? ""
  const kinds = text("kind").split(",")
  return {
    order: text("order") === "recorded" ? "recorded" : "held",
    kinds: keysOf(TIMELINE_WORDS).filter((kind) => kinds.includes(kind)),
    actor: text("actor"),
    issue: text("issue"),
    from: text("from"),
    to: text("to"),
    text: text("text"),
    offset: /^\d{1,9}$/.test(text("offset")) ? Number(text("offset")) : 0,
  }
}

/** The same as fields, those that say nothing left out: for the address, and for the server. */
export function fieldsOf({
  order,
  kinds,
  actor,
  issue,
  from,
  to,
  text,
  offset,
}: Wish): Readonly<Record<string, string>> {
  const fields = {
    order: order === "held" ? "" : order,
    kind: kinds.join(","),
    actor,
    issue,
    from,
    to,
    text: text.trim(),
    offset: offset === 0 ? "" : String(offset),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""))
}

/** Whether anything is narrowed. */
export const isNarrowed = (wish: Wish): boolean =>
  Object.keys(fieldsOf({ ...wish, order: "held", offset: 0 })).length > 0
