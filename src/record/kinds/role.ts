import { item, word } from "./field.ts"
import { ask } from "./form.ts"
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

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  party: "party",
  delegation: "delegation",
  mediator: "mediator",
  envoy: "envoy",
  guarantor: "guarantor",
  facilitator: "facilitator",
  observer: "observer",
  witness: "witness",
  host: "host",
  spoiler: "spoiler",
  stakeholder: "has a stake",
}

/** What an actor is in the process. */
export const role = declare(
  "role",
  {
    actor: item({ leaves: "open", links: ["about"] }),
    role: word(ROLES, { leaves: "fact" }),
    held,
    rests,
  },
  {
    called: "a role",
    stands: "written",
    forms: {
      write: [
        [
          ask("actor", "Who", { needed: "Choose an actor." }),
          ask("role", "Role in the process", {
            words: ROLE_WORDS,
            hint: "Whoever has something at stake and no seat has a role too: “has a stake”.",
          }),
        ],
        ask("held", "In this role"),
      ],
      correct: [ask("role", "Role", { words: ROLE_WORDS }), ask("held", "How long")],
    },
    moments: (body) => once(body.held.from, body.role),
  },
)
export type RoleBody = BodyOf<typeof role>
