/** What a user can do with a file alone, without the record: a door of its own, so that a terminal command loads nothing else. */

export { readTalks, settle, settlementJson, settlementLines, type Settlement } from "./settle.ts"
