/**
 * The index that searching reads is swept by PostgreSQL's own service soon after it grows, not at a
 * fifth more.
 */

import type { Migration } from "./migration.ts"

/**
 * Until rows have been swept, an answer from the index looks each of them up in the table as well,
 * which takes twice as long. Sweeping only looks at what came since, so that it may be often.
 */
const SETTINGS = `
alter table parley.search_place set (autovacuum_vacuum_insert_scale_factor = 0.02,
autovacuum_vacuum_insert_threshold = 20000);
alter table parley.search_entry set (autovacuum_vacuum_insert_scale_factor = 0.05);
`

/** Forward only: once a database somewhere has it, this text never changes. */
export const swept: Migration = { version: 7, name: "swept", sql: SETTINGS }
