/** What kind of actor a name or a noun is. */

import type { Word } from "../text/page.ts"
import type { ActorKind } from "../types.ts"
import {
  ARMED_GROUPS,
  MEDIA,
  MEDIA_ENDINGS,
  ORGANIZATION_WORDS,
  ORGANIZATIONS,
  THING_WORDS,
} from "../words/organisations.ts"
import { REGIONS, stateNamed } from "../words/places.ts"
import {
  ARMED_ADJECTIVES,
  ARMED_NOUNS,
  DOCUMENT_NOUNS,
  GOVERNMENT_NOUNS,
  MEDIA_NOUNS,
  ORGANIZATION_NOUNS,
  ROLES,
  isPlural,
  singular,
} from "../words/roles.ts"

/**
 * The kind that a name in capitals tells by itself; undefined for a place or a thing that cannot
 * act; a person when nothing tells otherwise.
 */
export function kindOfName(name: string): ActorKind | undefined {
  const plain = name.replace(/^[Tt]he /, "")
  const lower = plain.toLowerCase()
  if (stateNamed(plain) !== undefined) return "state"
  if (ARMED_GROUPS.has(lower)) return "armed-group"
  if (MEDIA.has(lower) || MEDIA.has(name.toLowerCase())) return "media"
  if (ORGANIZATIONS.has(lower)) return "organization"
  const words = lower.split(/\s+/)
  const last = words.at(-1) ?? ""
  if (/^(?:regime|administration|government)$/.test(last)) return "government"
  if (THING_WORDS.has(last) || words.every((word) => REGIONS.has(word))) return undefined
  if (MEDIA_ENDINGS.has(last) && words.length > 1) return "media"
  if (words.some((word) => ORGANIZATION_WORDS.has(word))) return "organization"
  return /^[A-Z]{2,6}$/.test(plain) || /\.(?:com|org|net)$/.test(lower) ? "organization" : "person"
}

/**
 * The kind that a common noun with the words before it tells: `militant group`, `Harbour Workers'
 * union`, `the Reyes administration`.
 */
export function kindOfCommon(words: readonly Word[]): ActorKind {
  const last = words.at(-1)?.lower ?? ""
  const head = singular(last)
  const before = words.slice(0, -1)
  const armed = before.some(({ lower }) => ARMED_ADJECTIVES.has(lower))
  if (
    GOVERNMENT_NOUNS.has(last) &&
    (last !== "team" || before.some(({ text, tag }) => tag === "PROPN" && /^\p{Lu}/u.test(text)))
  )
    return "government"
  if (
    armed &&
    (head === "group" ||
      head === "movement" ||
      head === "faction" ||
      head === "organization" ||
      isPlural(last))
  )
    return "armed-group"
  if (
    (ARMED_NOUNS.has(last) && !["army", "front", "brigade"].includes(last) && isPlural(last)) ||
    head === "militia"
  )
    return "armed-group"
  if (
    MEDIA_NOUNS.has(head) ||
    (before.some(({ lower }) => lower === "news") &&
      /^(?:agency|service|network|outlet|organization)$/.test(head))
  )
    return "media"
  if (ROLES.has(head)) return isPlural(last) ? "group" : "person"
  if (ORGANIZATION_NOUNS.has(head)) return "organization"
  if (DOCUMENT_NOUNS.has(head) || DOCUMENT_NOUNS.has(last)) return "document"
  return isPlural(last) ? "group" : "organization"
}
