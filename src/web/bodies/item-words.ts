/** The document's own words that an item rests on. */

import type { ItemView } from "../../contract/index.ts"
import type { Dossier } from "./dossier.ts"

/** The words; several places are parted by an ellipsis. Empty for what rests on no words. */
export function wordsOf({ body }: ItemView, byItem: Dossier["byItem"]): string {
  if (body.kind === "statement")
    return body.content.map(({ exact }) => exact).join(" … ") || (body.cue?.exact ?? "")
  if (body.kind === "corroboration")
    return body.about?.exact ?? wordsOfStatement(byItem.get(body.statement), byItem)
  if (body.kind === "date")
    return body.what === undefined ? body.anchor.exact : `${body.what.exact} … ${body.anchor.exact}`
  if (body.kind === "actor") return body.mentions[0]?.exact ?? body.name
  if (body.kind === "proposal" || body.kind === "narration" || body.kind === "event")
    return body.anchor.exact
  return ""
}

const wordsOfStatement = (view: ItemView | undefined, byItem: Dossier["byItem"]): string =>
  view?.body.kind === "statement" ? wordsOf(view, byItem) : ""
