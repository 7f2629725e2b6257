/** Names as they are compared: how actors are found by what they are called. */

import type { Body } from "./kinds/index.ts"

/** UTF-16 units of a name that are looked at: composing costs the square of what it is given. */
const MOST_LOOKED_AT = 1000
/** Code points of a folded name: an index takes no key much longer. */
const LONGEST = 300

/**
 * The name in the form in which names are compared: compatibility forms composed (NFKC), in lower
 * case, whatever space, control character or half character stands in it one space, none at its
 * ends. Two names are called the same where these are equal; folding twice changes nothing. Empty
 * for a name of nothing but space.
 */
export function foldedName(name: string): string {
  const lower = name
    .slice(0, MOST_LOOKED_AT)
    .replace(STRANGE, " ")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
  return [...lower.replace(SPACE, " ").trim()].slice(0, LONGEST).join("").trim()
}

const STRANGE = /[\p{Cc}\p{Cs}]/gu
const SPACE = /\s+/gu

/**
 * What a body says that somebody is called, folded, each once: an actor's name and aliases, or a
 * name given to an actor.
 */
export function namesOf(body: Body): readonly string[] {
  const names =
    body.kind === "actor" ? [body.name, ...body.aliases] : body.kind === "name" ? [body.name] : []
  return [...new Set(names.map(foldedName))].filter((name) => name !== "")
}
