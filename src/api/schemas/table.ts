/** Schemas of the negotiating table and of what lies under a number. */

import { z } from "@hono/zod-openapi"
import {
  DATE_STATUSES,
  OPTION_STANDINGS,
  POSITION_SORTS,
  PREFERENCE_BASES,
  ROLES,
} from "../../app/index.ts"
import { itemView } from "./views.ts"
import { day, itemId, processId } from "./words.ts"

export const sentence = z
  .object({
    document: z.object({ item: itemId, title: z.string(), date: day.optional() }),
    item: itemId,
    words: z.string(),
    start: z.int(),
    end: z.int(),
  })
  .openapi("Sentence", { description: "Words in a document that something rests on." })

const option = z
  .object({
    option: z.string(),
    is: z.enum([...OPTION_STANDINGS, "unknown"]).optional(),
    score: z.string().optional(),
    low: z.string().optional(),
    high: z.string().optional(),
    rank: z.int().optional(),
    words: z.string(),
    items: z.array(itemId),
    sentences: z.array(sentence),
  })
  .openapi("TableOption", {
    description:
      "One option as one party sees it: acceptable, not acceptable, or not known, and who said so.",
  })

const cell = z.object({
  party: z.string(),
  issue: z.string(),
  from: z.enum(["entered", "read", "silent", "not-asked"]),
  options: z.array(option),
  weight: z.string().optional(),
  basis: z.enum(PREFERENCE_BASES).optional(),
  author: z.string().optional(),
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
  stale: z.string().optional(),
})

const touched = z.object({ issue: z.string(), option: z.string() })

const table = {
  process: z.object({ id: processId, title: z.string() }),
  day,
  talks: z.any(),
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
      item: itemId,
      title: z.string(),
      of: z.object({ title: z.string(), key: z.string(), name: z.string() }).optional(),
      options: z.array(z.object({ key: z.string(), name: z.string(), choice: z.string() })),
    }),
  ),
  cells: z.array(cell),
  safeguards: z.array(
    z.object({
      item: itemId,
      title: z.string(),
      touches: z.array(touched),
      rulesOut: z.boolean(),
      by: z.array(z.string()),
      sentences: z.array(sentence),
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
      out: z.string().optional(),
    }),
  ),
  private: z.boolean(),
  notes: z.array(z.string()),
}

const tableView = z
  .object(table)
  .openapi("TableView", {
    description:
      "The negotiating table as the record has it; `talks` is parley-talks/1, or null where " +
      "there is no table yet.",
  })

export const shownTable = z
  .object({ ...table, leaves: z.boolean() })
  .openapi("ShownTable", { description: "The same, and whether its terms let it leave Parley." })

const scenario = z.object({
  view: itemView,
  author: z.string(),
  sentences: z.array(sentence),
  stale: z.string().optional(),
  out: z.string().optional(),
  assumptions: z.array(z.object({ text: z.string(), sentences: z.array(sentence) })),
  arrangement: z.object({ item: itemId, title: z.string() }).optional(),
  table: tableView,
  tests: z.array(
    z.object({
      conflict: z.object({ item: itemId, title: z.string() }),
      author: z.string(),
      of: z.enum(["scenario", "arrangement"]),
      model: z.string(),
      today: z.array(z.string()),
      options: z.array(z.string()),
      sentences: z.array(sentence),
    }),
  ),
  due: z.array(
    z.object({
      day,
      what: z.string(),
      words: z.string(),
      by: z.array(z.string()),
      status: z.enum(DATE_STATUSES),
      progress: z.string().optional(),
      sentences: z.array(sentence),
    }),
  ),
})

export const scenariosView = z
  .object({
    process: z.object({ id: processId, title: z.string() }),
    scenarios: z.array(scenario),
    count: z.int(),
  })
  .openapi("ScenariosView", {
    description: "Scenarios beside each other, each with the table on the day of its last choice.",
  })

const openness = z.enum(["some", "maybe", "none"])
const turningItem = z.object({
  item: itemId,
  kind: z.string(),
  words: z.string(),
  becomes: openness,
  sentences: z.array(sentence),
})

export const turningView = z
  .object({
    process: z.object({ id: processId, title: z.string() }),
    day,
    now: openness,
    classes: z.array(
      z.object({
        party: z.object({ item: itemId, name: z.string() }),
        issue: z.object({ item: itemId, title: z.string() }),
        option: z.object({ key: z.string(), name: z.string() }),
        from: z.string(),
        to: z.string(),
        becomes: openness,
        sentences: z.array(sentence),
      }),
    ),
    entries: z.array(turningItem),
    grounds: z.array(turningItem),
    tried: z.int(),
    of: z.int(),
  })
  .openapi("TurningView", {
    description:
      "What alone would change whether all could accept some package: a class taken " +
      "otherwise, an entry left out, a sentence or document withdrawn.",
  })

export const whyView = z
  .object({ item: itemView, sentences: z.array(sentence), stale: z.array(z.string()) })
  .openapi("WhyView", {
    description:
      "The sentences that an item rests on, however many steps away, and what of its grounds " +
      "is gone.",
  })
