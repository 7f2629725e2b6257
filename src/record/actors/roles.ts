/** Roles in the process, and in which order those who have them are laid out. */

import type { Role } from "../kinds/role.ts"

/** Those whose positions are talked about: at the table, or with something at stake and no seat. */
export const PARTY_ROLES = ["party", "delegation", "stakeholder"] as const satisfies readonly Role[]

const RANKS: { readonly [R in Role]: number } = {
  party: 0,
  delegation: 1,
  stakeholder: 2,
  mediator: 3,
  envoy: 4,
  guarantor: 5,
  facilitator: 6,
  observer: 7,
  witness: 8,
  host: 9,
  spoiler: 10,
}

/**
 * Where an actor of these roles stands in a row of actors: parties, delegations, stakeholders, then
 * the others; last, who has none.
 */
export const roleRank = (roles: readonly Role[]): number =>
  Math.min(11, ...roles.map((role) => RANKS[role]))

/** Roles in that order, each once. */
export const inRoleOrder = (roles: readonly Role[]): readonly Role[] =>
  [...new Set(roles)].sort((a, b) => RANKS[a] - RANKS[b])
