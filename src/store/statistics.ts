/**
 * What PostgreSQL knows of its tables, kept fresh. Its own service looks once a minute; a first
 * reading of many documents is over by then, and a question asked without knowledge compared every
 * entry with every other: minutes, where it takes a tenth of a second.
 */

import { sql } from "kysely"
import type { Database } from "./connect.ts"

/** Below so many links, even comparing each with each takes no time that a person would notice. */
const SMALL = 500

/**
 * Whether a history that grew from one length to another has doubled past `SMALL`: 500, 1,000,
 * 2,000 … was reached on the way.
 */
export const hasDoubled = (from: number, to: number): boolean => doublings(to) > doublings(from)

/**
 * Has the tables looked at again: a third of a second on 100,000 entries. Where that cannot be done
 * (another user owns the tables, the disk is full) the service does it in its own time: nothing
 * depends on it but how long answers take.
 */
export async function refreshStatistics(database: Database): Promise<void> {
  try {
    await sql`analyze parley.history, parley.content (compartment, seq), parley.link, parley.newest,
      parley.referred, parley.tally, parley.search_entry, parley.search_ended,
parley.search_place (compartment, word, seq)`.execute(database)
  } catch {
    // What was written is durable all the same.
  }
}

const doublings = (length: number): number =>
  length < SMALL ? 0 : 1 + Math.floor(Math.log2(length / SMALL))
