/** The document's own words that an item rests on. */

import type { ItemView } from "../../api/contract.ts"
import type { Dossier } from "./dossier.ts"

/** The words; several places are parted by an ellipsis. Empty for what rests on no words. */
export function wordsOf({ body }: ItemView, byItem: Dossier["byItem"]): string {
  switch (body.kind) {
    case "statement":
      return body.content.map(({ exact }) => exact).join(" … ") || (body.cue?.exact ?? "")
    case "corroboration":
      return body.about?.exact ?? wordsOfStatement(byItem.get(body.statement), byItem)
    case "date":
      return body.what === undefined
        ? body.anchor.exact
        : `${body.what.exact} … ${body.anchor.exact}`
    case "actor":
      return body.mentions[0]?.exact ?? body.name
    case "proposal":
    case "narration":
    case "event":
      return body.anchor.exact
    default:
      return ""
  }
}

const wordsOfStatement = (view: ItemView | undefined, byItem: Dossier["byItem"]): string =>
  view?.body.kind === "statement" ? wordsOf(view, byItem) : ""
