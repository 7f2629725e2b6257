import {
  added,
  count,
  exact,
  item,
  jsonText,
  key,
  line,
  list,
  maybe,
  parts,
  prose,
  some,
  someItems,
  word,
  type Parts,
} from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"
import { rests, when } from "./parts.ts"

const group = {
  /** Unique in the arrangement, and its name in the rule. */
  key: key({ leaves: "fact" }),
  name: line({ leaves: "fact", found: "said" }),
  actor: maybe(item({ leaves: "fact", links: ["about"] })),
  seats: count({ leaves: "fact" }),
  /** What its share is compared with: votes or population. */
  basis: maybe(exact({ leaves: "fact" })),
}
/** A group in an interim body. */
export type SeatGroup = Parts<typeof group>

const quota = {
  name: line({ leaves: "fact" }),
  least: exact({ leaves: "fact" }),
  /** Undefined while nobody has said how many there are. */
  held: maybe(count({ leaves: "fact" })),
}
/** A check of inclusion: at least such a share of the seats. */
export type SeatQuota = Parts<typeof quota>

const committee = {
  name: line({ leaves: "fact" }),
  seats: list(parts({ group: key({ leaves: "fact" }), seats: count({ leaves: "fact" }) })),
}
/** A committee of the body: how many of its seats each group has. */
export type Committee = Parts<typeof committee>

export const ARRANGEMENT_PARTS = [
  "groups",
  "chair",
  "committees",
  "rule",
  "quotas",
  "offices",
  "term",
  "exit",
] as const
export type ArrangementPart = (typeof ARRANGEMENT_PARTS)[number]

const source = {
  part: word(ARRANGEMENT_PARTS, { leaves: "open" }),
  /** Who first proposed it. */
  by: someItems({ leaves: "voice", links: ["about"] }),
  /** The clause of a text's version that says so. */
  clause: maybe(
    parts({ version: item({ leaves: "open", links: ["about"] }), number: key({ leaves: "fact" }) }),
  ),
  /** Statements and other items that say so. */
  items: someItems({ leaves: "open", links: ["about"] }),
}
/** Where one part of an arrangement comes from. */
export type PartSource = Parts<typeof source>

/** An interim body as somebody proposed it. Several drafts of one text stand beside each other. */
export const arrangement = declare(
  "arrangement",
  {
    title: line({ leaves: "words", found: "named", calls: true }),
    /** The text whose clauses say so. */
    text: maybe(item({ leaves: "open", links: ["about"] })),
    groups: list(parts(group), 200),
    /** The key of the group that chairs it. */
    chair: maybe(key({ leaves: "fact" })),
    /**
     * How it decides: a rule over the groups' keys, as JSON; `seats` is the field that weighs.
     * Undefined: more than half the seats.
     */
    rule: maybe(jsonText({ leaves: "fact" })),
    quotas: some(parts(quota)),
    offices: some(parts({ name: line({ leaves: "fact" }), group: maybe(key({ leaves: "fact" })) })),
    term: maybe(when()),
    exit: maybe(prose({ leaves: "words", found: "said" })),
    endedBy: someItems({ leaves: "fact", links: ["about"] }),
    proposedBy: someItems({ leaves: "voice", links: ["by"] }),
    committees: added(list(parts(committee))),
    /** By part: who first proposed it, and the clause and sentences that say so. */
    parts: added(list(parts(source))),
    rests,
  },
  {
    called: "an arrangement",
    stands: "written",
    search: ({ title, exit, groups }) => [
      [title, "named"],
      [exit, "said"],
      ...groups.map(({ name }) => [name, "said"] as const),
    ],
  },
)
export type ArrangementBody = BodyOf<typeof arrangement>
