/** Searching a process. */

export { searchProcess, type ProcessSearch } from "./search.ts"
export { exportSearch, type ExportedHit, type ExportedSearch } from "./export.ts"
