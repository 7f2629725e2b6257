import { ACTOR_KINDS } from "../../reading/index.ts"
import { line, list, maybe, parts, word } from "./field.ts"
import { declare, type BodyOf, type FoundText } from "./kind.ts"
import { words } from "./parts.ts"

/** A person, a body, a state, or a group that is named in a document. */
export const actor = declare(
  "actor",
  {
    name: line({ leaves: "actor", calls: true }),
    actorKind: word(ACTOR_KINDS, { leaves: "open" }),
    aliases: list(line({ leaves: "around" })),
    offices: list(parts({ title: line({ leaves: "around" }), anchor: maybe(words) })),
    mentions: list(words),
  },
  {
    called: "an actor",
    stands: "named",
    search: ({ name, aliases, offices }) => [
      [name, "named"],
      ...aliases.filter((alias) => alias !== name).map((alias): FoundText => [alias, "named"]),
      ...[...new Set(offices.map(({ title }) => title))].map((title): FoundText => [title, "said"]),
    ],
  },
)
export type ActorBody = BodyOf<typeof actor>
