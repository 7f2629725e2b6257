/** What an item is called in a sentence: "the claim “The letter is genuine.”", "a statement". */

import { KINDS, perKind, type Body, type BodyKind } from "./kinds/index.ts"
import { pruned, visit } from "./kinds/walk.ts"

/** In code points; longer titles are cut with an ellipsis. */
const LONGEST_TITLE = 80

/** `a statement`; what is left to say of an item whose content is destroyed. */
export const kindInWords = (kind: BodyKind): string => KINDS[kind].called

const calling = perKind(({ fields }) => pruned(fields, ({ about }) => about.calls === true))

/** The item by its own title or text where it has one, else its kind. */
export function nounOf(body: Body): string {
  const { called } = KINDS[body.kind]
  const titles: string[] = []
  visit(calling(body.kind), body, (_, text) => titles.push(String(text)))
  const [title] = titles
  return title === undefined ? called : `${called.replace(/^an? /, "the ")} “${shortened(title)}”`
}

/** A document by its title alone. */
export const quoted = (title: string): string => `“${shortened(title)}”`

function shortened(title: string): string {
  const points = [...title.trim().replace(/\s+/gu, " ").replace(/[.]$/u, "")]
  return points.length > LONGEST_TITLE
    ? `${points
        .slice(0, LONGEST_TITLE - 1)
        .join("")
        .trimEnd()}…`
    : points.join("")
}
