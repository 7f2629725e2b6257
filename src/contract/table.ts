/** What the table's page and commands are shown, and what lies under a number. */

import { z } from "@hono/zod-openapi"
import type { Json } from "../base/index.ts"
import { DATE_STATUSES } from "../reading/index.ts"
import { OPTION_STANDINGS, POSITION_SORTS, PREFERENCE_BASES, ROLES } from "../record/index.ts"
import { inProcess, titled } from "./names.ts"
import { letting, type Shown } from "./shown.ts"
import { itemView } from "./views.ts"
import { day, itemId } from "./words.ts"

export const sentence = z
  .object({
    document: z.object({ item: itemId, title: z.string(), date: day.optional() }),
    /** The item that the words belong to: a statement, or whatever marks them. */
    item: itemId,
    words: z.string(),
    start: z.int(),
    end: z.int(),
  })
  .openapi("Sentence", { description: "Words in a document that something rests on." })
/** Words in a document that something rests on. */
export type Sentence = Shown<typeof sentence>

const option = z
  .object({
    option: z.string(),
    /** Acceptable, not acceptable or not known; left out where numbers or an order say more. */
    is: z.enum([...OPTION_STANDINGS, "unknown"]).optional(),
    /** Exact, as text. */
    score: z.string().optional(),
    low: z.string().optional(),
    high: z.string().optional(),
    /** 1 for the best, where there is an order. */
    rank: z.int().optional(),
    /** One sentence: who said what of it, or that nobody did. */
    words: z.string(),
    /** The entries that say so, and their sentences; none where nobody did. */
    items: z.array(itemId),
    sentences: z.array(sentence),
  })
  .openapi("TableOption", {
    description:
      "One option as one party sees it: acceptable, not acceptable, or not known, and who said so.",
  })
/** One option as one party sees it, as far as anybody wrote it down. */
export type OptionView = Shown<typeof option>

const cell = z.object({
  /** Ids of `talks`. */
  party: z.string(),
  issue: z.string(),
  /**
   * `entered` as a preference, `read` from positions, needs and red lines, `silent`, or
   * `not-asked`.
   */
  from: z.enum(["entered", "read", "silent", "not-asked"]),
  options: z.array(option),
  weight: z.string().optional(),
  basis: z.enum(PREFERENCE_BASES).optional(),
  author: z.string().optional(),
  /** The preference or positions themselves. */
  items: z.array(itemId),
  positions: z.array(
    z.object({
      item: itemId,
      sort: z.enum(POSITION_SORTS),
      text: z.string(),
      options: z.array(z.string()),
    }),
  ),
  dropped: z.array(z.object({ item: itemId, words: z.string(), because: z.string() })),
  sentences: z.array(sentence),
  /** In words, where some of what it rests on is gone. */
  stale: z.string().optional(),
})
/** What a party thinks of an issue, whose word that is, and the sentences it rests on. */
export type TableCell = Shown<typeof cell>

const touched = z.object({ issue: z.string(), option: z.string() })

/** `parley-talks/1`, which has a reader of its own. */
const talksFile = letting<Json>(z.any())

const table = {
  process: inProcess,
  /** The day on which it is looked at. */
  day,
  /**
   * `parley-talks/1`, ready to be settled; null while there is no issue with options or nobody at
   * the table.
   */
  talks: talksFile,
  parties: z.array(
    z.object({
      id: z.string(),
      item: itemId,
      name: z.string(),
      decides: z.array(itemId).optional(),
    }),
  ),
  seats: z.object({
    said: z.boolean(),
    others: z.array(z.object({ item: itemId, name: z.string(), roles: z.array(z.enum(ROLES)) })),
  }),
  issues: z.array(
    z.object({
      id: z.string(),
      /**
       * The record's issue; several of the talks are of one where any of its options may be taken.
       */
      item: itemId,
      title: z.string(),
      /** The record's issue and its option, where this is the yes or no of one option. */
      of: z.object({ title: z.string(), key: z.string(), name: z.string() }).optional(),
      /** `choice` is the record's: an option's key, or going without it. */
      options: z.array(z.object({ key: z.string(), name: z.string(), choice: z.string() })),
    }),
  ),
  cells: z.array(cell),
  safeguards: z.array(
    z.object({
      item: itemId,
      /** Made from its condition. */
      title: z.string(),
      /**
       * Options of the talks that touch it; none where its issue is not at the table, or it counts
       * no more.
       */
      touches: z.array(touched),
      rulesOut: z.boolean(),
      /** Whose safeguard it is, by name; empty where nobody is named. */
      by: z.array(z.string()),
      sentences: z.array(sentence),
      /** Why it counts no more, where it rests on nothing any more. */
      out: z.string().optional(),
    }),
  ),
  fallbacks: z.array(
    z.object({
      item: itemId,
      party: z.string(),
      value: z.string(),
      words: z.string().optional(),
      author: z.string(),
      sentences: z.array(sentence),
      /** Why it counts no more, where it rests on nothing any more. */
      out: z.string().optional(),
    }),
  ),
  /** Something told in confidence is in it. */
  private: z.boolean(),
  /** What was left out and why, one sentence each. */
  notes: z.array(z.string()),
}

const tableView = z
  .object(table)
  .openapi("TableView", {
    description:
      "The negotiating table as the record has it; `talks` is parley-talks/1, or null where " +
      "there is no table yet.",
  })
/** The negotiating table as the record has it. */
export type TableView = Shown<typeof tableView>
/** Something that rests on nothing any more: it counts for nothing, and is shown struck through. */
export type DroppedView = TableCell["dropped"][number]
export type SafeguardView = TableView["safeguards"][number]
export type FallbackView = TableView["fallbacks"][number]
/** An issue of the talks. */
export type TableIssue = TableView["issues"][number]
/** Somebody with a column, and the issues that it is there to decide where it is no party. */
export type TableParty = TableView["parties"][number]
/** Who sits at the table, and whether anybody has said so. */
export type SeatsView = TableView["seats"]

export const shownTable = z
  .object({ ...table, leaves: z.boolean() })
  .openapi("ShownTable", { description: "The same, and whether its terms let it leave Parley." })
/**
 * A table as the page shows it: `leaves` is false where its words' terms, or a confidence, keep it
 * here.
 */
export type ShownTable = Shown<typeof shownTable>

const scenario = z.object({
  view: itemView,
  author: z.string(),
  sentences: z.array(sentence),
  stale: z.string().optional(),
  /**
   * Why it counts for nothing, where it rests on nothing any more: then nothing is reckoned from
   * it.
   */
  out: z.string().optional(),
  assumptions: z.array(z.object({ text: z.string(), sentences: z.array(sentence) })),
  arrangement: titled.optional(),
  /** The table on the day of the last choice. */
  table: tableView,
  /** Conflicts that tell whether it, or its arrangement, would hold. */
  tests: z.array(
    z.object({
      conflict: titled,
      author: z.string(),
      /** Whether the conflict names the scenario itself, or the arrangement in it. */
      of: z.enum(["scenario", "arrangement"]),
      model: z.string(),
      today: z.array(z.string()),
      /** The options that are taken when it stands. */
      options: z.array(z.string()),
      sentences: z.array(sentence),
    }),
  ),
  /** Open deadlines on or before the day of the last choice. */
  due: z.array(
    z.object({
      day,
      /**
       * What shall have happened by then; in the words of the deadline where nothing more is known.
       */
      what: z.string(),
      /** The deadline as it was told last. */
      words: z.string(),
      by: z.array(z.string()),
      status: z.enum(DATE_STATUSES),
      /** What became of the commitment, in words, where it is one. */
      progress: z.string().optional(),
      sentences: z.array(sentence),
    }),
  ),
})
export type ScenarioLine = Shown<typeof scenario>
/** What of a conflict is needed to tell whether its state would hold. */
export type ScenarioTest = ScenarioLine["tests"][number]
export type DueLine = ScenarioLine["due"][number]

export const scenariosView = z
  .object({
    process: inProcess,
    /** Oldest first, at most six; `count` says how many there are. */
    scenarios: z.array(scenario),
    count: z.int(),
  })
  .openapi("ScenariosView", {
    description: "Scenarios beside each other, each with the table on the day of its last choice.",
  })
export type ScenariosView = Shown<typeof scenariosView>

const openness = z.enum(["some", "maybe", "none"])
/** Whether all could accept some package: surely, perhaps, or none. */
export type Openness = Shown<typeof openness>
const turningItem = z.object({
  item: itemId,
  kind: z.string(),
  words: z.string(),
  becomes: openness,
  sentences: z.array(sentence),
})
/** An entry left out, or a ground withdrawn. */
export type TurningItem = Shown<typeof turningItem>

export const turningView = z
  .object({
    process: inProcess,
    day,
    now: openness,
    classes: z.array(
      z.object({
        party: z.object({ item: itemId, name: z.string() }),
        issue: titled,
        option: z.object({ key: z.string(), name: z.string() }),
        from: z.string(),
        to: z.string(),
        becomes: openness,
        /** Those that the class rests on, in order of document and place. */
        sentences: z.array(sentence),
      }),
    ),
    entries: z.array(turningItem),
    grounds: z.array(turningItem),
    /** Changes tried before the time was over, and how many there were. */
    tried: z.int(),
    of: z.int(),
  })
  .openapi("TurningView", {
    description:
      "What alone would change whether all could accept some package: a class taken " +
      "otherwise, an entry left out, a sentence or document withdrawn.",
  })
export type TurningView = Shown<typeof turningView>
/** One class of one option, taken otherwise. */
export type TurningClass = TurningView["classes"][number]

export const whyView = z
  .object({
    item: itemView,
    /** In order of document and place; empty where it rests on nothing that is still held. */
    sentences: z.array(sentence),
    /** One phrase for each ground that is gone or weakened. */
    stale: z.array(z.string()),
  })
  .openapi("WhyView", {
    description:
      "The sentences that an item rests on, however many steps away, and what of its grounds " +
      "is gone.",
  })
/** An item and the words that it rests on, however many steps away. */
export type WhyView = Shown<typeof whyView>
