/** Why an option stands as it does with a party, in one sentence that says what was said. */

import type { PositionBody, PreferenceBasis } from "../../record/index.ts"
import type { JudgedOption } from "../../talks/brief/index.ts"

/** What the sentence is made of. */
export interface Grounded {
  readonly party: string
  /** The option in words: `“Open”`, `going without “Open”`. */
  readonly choice: string
  /** The positions that say so; none where a preference does. */
  readonly positions: readonly Pick<PositionBody, "sort" | "text">[]
  readonly author: string
  readonly basis: PreferenceBasis
  /** What was entered in numbers or as a place in an order, where it was. */
  readonly worth?: string | undefined
}

const ASKS: Readonly<Record<PositionBody["sort"], string>> = {
  position: "asks for",
  interest: "has an interest in",
  need: "needs",
  "red-line": "refuses",
}

const BASIS: Readonly<Record<PreferenceBasis, string>> = {
  stated: "By its own word",
  estimated: "By an estimate",
  confided: "By what was told in confidence",
}

const STANDING: Readonly<Record<JudgedOption["is"], string>> = {
  must: "is a must",
  acceptable: "is acceptable",
  unacceptable: "is not acceptable",
  unknown: "is not known to be acceptable",
}

/** One sentence, ended with a full stop. */
export function optionWords(
  { is, because }: Pick<JudgedOption, "is" | "because">,
  from: Grounded,
): string {
  const { party, choice, positions, author, basis, worth } = from
  const words = positions.map(({ text }) => `“${text.trim().replace(/\.$/u, "")}”`).join(" and ")
  switch (because.kind) {
    case "asks":
      return `${party} ${ASKS[positions[0]?.sort ?? "position"]} ${choice}: ${words}.`
    case "refuses":
      return `${party} refuses ${choice}: ${words}.`
    case "rules-out":
      return `${party} rules out ${choice}: ${words}.`
    case "other-refused":
      return (
        `${party} does not accept the other, so ${choice} is what is left to ` +
        `it${words === "" ? `; entered by ${author}` : `: ${words}`}.`
      )
    case "entered":
      return worth === undefined
        ? `${BASIS[basis]} ${choice} ${STANDING[is]} to ${party}; entered by ${author}.`
        : `${BASIS[basis]} ${choice} is ${worth} to ${party}; entered by ${author}.`
    case "silent":
      return `Nobody has said what ${party} thinks of ${choice}.`
  }
}

/** A choice as the object of a sentence. */
export const choiceWords = (name: string, without: boolean): string =>
  without ? `going ${name}` : `“${name}”`
