/** What a user can be told went wrong, as data and as one plain sentence. */

import type { Day, Instant } from "../base/index.ts"
import type { ItemView, Review } from "../contract/index.ts"
import type { IntakeFault } from "../sources/index.ts"

export type Fault =
  /** No valid session. */
  | { readonly kind: "signed-out" }
  /** The sign-in link is unknown, used or over. */
  | { readonly kind: "link-over" }
  /** There is no such thing, or it is hidden from this viewer: the two look the same. */
  | { readonly kind: "not-found"; readonly what: "process" | "document" | "item" | "actor" }
  /** It is there now, but was not yet on the record at the end of the day that is looked at. */
  | {
      readonly kind: "not-yet"
      readonly what: "process" | "document" | "item" | "actor"
      readonly day: Day
    }
  /** A field of the input is wrong: what was found in it, and what to write instead. */
  | {
      readonly kind: "invalid"
      readonly field: string
      readonly found: string
      readonly mend: string
    }
  /** The bytes gave no text. */
  | { readonly kind: "unreadable"; readonly because: IntakeFault }
  /** Somebody wrote on the item first: how it stands now, and what was sent. */
  | { readonly kind: "stale"; readonly theirs: ItemView; readonly yours: Review }
  /** An outside model gave no drafts; the document's text may have reached it. */
  | { readonly kind: "model"; readonly found: string; readonly mend: string }
  /** The content was destroyed and cannot be worked on any more. */
  | { readonly kind: "destroyed"; readonly at: Instant; readonly because: string }
  /** The content is there and cannot be read; `because` is a part of a sentence. */
  | { readonly kind: "damaged"; readonly because: string }

/** One plain sentence that names the place and the mend. */
export function formatFault(fault: Fault): string {
  switch (fault.kind) {
    case "signed-out":
      return "You are not signed in; open a sign-in link (parley sign-in prints one)."
    case "link-over":
      return (
        "This sign-in link has been used or is over; ask for a new one (parley sign-in prints " +
        "one)."
      )
    case "not-found":
      return `There is no such ${fault.what}; go back to the list and choose one.`
    case "not-yet":
      return (
        `Nothing of this ${fault.what} was on the record at the end of ${fault.day}; choose a ` +
        "later day."
      )
    case "invalid":
      return `${fault.field}: found ${fault.found}; ${fault.mend}.`
    case "unreadable":
      return `${capital(fault.because.found)}; ${fault.because.mend}.`
    case "stale":
      return "Somebody changed this first; compare the two and decide again."
    case "model":
      return `${capital(fault.found)}; ${fault.mend}.`
    case "destroyed":
      return (
        `The content was destroyed on ${fault.at.slice(0, 10)} (${fault.because}); only its ` +
        "tombstone is left."
      )
    case "damaged":
      return `This cannot be read: ${fault.because}.`
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
