/** Searching a process. */

export { searchProcess, type ProcessSearch } from "./search.ts"
export { exportSearch, type ExportedHit, type ExportedSearch } from "./export.ts"
export { type SearchAsked, type SearchGroup, type SearchHitView, type SearchView } from "./views.ts"
