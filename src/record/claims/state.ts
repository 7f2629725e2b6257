/**
 * The state of a claim: derived from its stances by a stated rule, with everything that went into
 * it.
 */

import type { ItemId } from "../../base/index.ts"
import type { ClaimBody } from "../kinds/claim.ts"
import { stanceFacts, type ClaimWorld, type StanceFact } from "./facts.ts"
import { provenanceOf, type Provenance } from "./origins.ts"
import { stateWords } from "./state-words.ts"

export const CLAIM_STATES = [
  "unreported",
  "asserted",
  "corroborated",
  "disputed",
  "denied",
  "authenticated",
] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

/**
 * The rule, in the order in which it is tried; the first that fits is the state.
 *
 * What counts: stances that a person has admitted, whose statement and document were not withdrawn,
 * rejected or destroyed. Asserting, repeating and confirming are for it; denying and disputing
 * against; declining to comment is neither.
 */
export const CLAIM_RULES: readonly { readonly state: ClaimState; readonly when: string }[] = [
  {
    state: "unreported",
    when: "no stance that counts is for it or against it; declining to comment is neither",
  },
  {
    state: "authenticated",
    when:
      "the claim is that something is genuine; an author of it has confirmed it on the record, " +
      "from their own knowledge, and no author has denied it",
  },
  { state: "denied", when: "somebody denies it, and nobody is for it" },
  { state: "disputed", when: "somebody is against it" },
  {
    state: "corroborated",
    when:
      "it has two distinct origins or more: voices who have it from themselves; repeats of one " +
      "source are one origin, and unknown lineage is none",
  },
  { state: "asserted", when: "somebody says so, and fewer than two origins are known" },
]

/** Which side a stance is on. */
export type Side = "for" | "against" | "declined"

export interface ClaimReport {
  readonly state: ClaimState
  /**
   * One sentence without its full stop: `two unnamed voices of unknown lineage say so; nobody
   * confirmed it on the record; one declined`.
   */
  readonly words: string
  /** Which part of the rule was met. */
  readonly rule: string
  /** Every stance, whether it counts or not, in the order in which they were taken. */
  readonly facts: readonly StanceFact[]
  readonly for: Provenance
  readonly against: Provenance
  /** Stances by which it is authenticated. */
  readonly authenticating: readonly ItemId[]
}

export const sideOf = ({ stance }: Pick<StanceFact, "stance">): Side =>
  stance === "declines"
    ? "declined"
    : stance === "denies" || stance === "disputes"
      ? "against"
      : "for"

/** The state of a claim and what went into it. */
export function claimReport(world: ClaimWorld, claim: ItemId, body: ClaimBody): ClaimReport {
  const facts = stanceFacts(world, claim)
  const spoken = facts.filter((fact) => sideOf(fact) !== "declined")
  const side = (wanted: Side): Provenance =>
    provenanceOf(
      world,
      spoken.filter((fact) => sideOf(fact) === wanted),
      spoken,
    )
  const [inFavour, against] = [side("for"), side("against")]
  const authors = authorsOf(world, body)
  const authenticating =
    body.claimKind === "authenticity" ? facts.filter((fact) => authenticates(fact, authors)) : []
  const state = stateOf({
    facts: facts.filter(({ out }) => out === undefined),
    origins: inFavour.origins.length,
    authenticated: authenticating.length > 0 && !facts.some((fact) => authorDenies(fact, authors)),
  })
  const rule = CLAIM_RULES.find((each) => each.state === state)?.when ?? ""
  const parts = {
    state,
    facts,
    origins: inFavour.origins,
    maybeSame: inFavour.maybeSame,
    authenticating,
  }
  return {
    state,
    words: stateWords(parts),
    rule,
    facts,
    for: inFavour,
    against,
    authenticating: authenticating.map(({ item }) => item),
  }
}

/** The first part of the rule that fits. */
function stateOf({
  facts,
  origins,
  authenticated,
}: {
  readonly facts: readonly StanceFact[]
  readonly origins: number
  readonly authenticated: boolean
}): ClaimState {
  const inFavour = facts.some((fact) => sideOf(fact) === "for")
  const against = facts.filter((fact) => sideOf(fact) === "against")
  if (!inFavour && against.length === 0) return "unreported"
  if (authenticated) return "authenticated"
  if (!inFavour && against.some(({ stance }) => stance === "denies")) return "denied"
  if (against.length > 0) return "disputed"
  return origins >= 2 ? "corroborated" : "asserted"
}

/** Confirmed on the record by an author of the thing, who knows it from themselves. */
const authenticates = (
  { stance, terms, lineage, voices, out }: StanceFact,
  authors: ReadonlySet<string>,
): boolean =>
  out === undefined &&
  stance === "confirms" &&
  terms === "on-record" &&
  lineage.kind === "own" &&
  voices.some(({ key }) => authors.has(key))

const authorDenies = ({ stance, out, voices }: StanceFact, authors: ReadonlySet<string>): boolean =>
  out === undefined && stance === "denies" && voices.some(({ key }) => authors.has(key))

/**
 * Who could know whether the thing that a claim is about is genuine: its authors, by what they go
 * by once joined.
 */
const authorsOf = ({ authors, keyOf }: ClaimWorld, { about }: ClaimBody): ReadonlySet<string> =>
  new Set(about.flatMap((thing) => authors.get(thing) ?? []).map(keyOf))
