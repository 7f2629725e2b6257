import { item, word } from "./field.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { held, rests } from "./parts.ts"

export const ROLES = [
  "party",
  "delegation",
  "mediator",
  "envoy",
  "guarantor",
  "facilitator",
  "observer",
  "witness",
  "host",
  "spoiler",
  "stakeholder",
] as const
/** A stakeholder has something at stake and no seat. */
export type Role = (typeof ROLES)[number]

/** What an actor is in the process. */
export const role = declare(
  "role",
  {
    actor: item({ leaves: "open", links: ["about"] }),
    role: word(ROLES, { leaves: "fact" }),
    held,
    rests,
  },
  { called: "a role", stands: "written", moments: (body) => once(body.held.from, body.role) },
)
export type RoleBody = BodyOf<typeof role>
