/** Letters and texts on the table. */

export { listTexts } from "./list-texts.ts"
export { letterView } from "./letter-view.ts"
export { textView } from "./text-view.ts"
export { compareVersions, nameOf } from "./compare-versions.ts"
export { exportComparison } from "./leaving.ts"
export {
  compareFiles,
  type ComparedFile,
  type FileComparison,
  type FileCompareFault,
  type FileSide,
} from "./compare-files.ts"
export { draftVersion } from "./draft-version.ts"
export { addVersionFromDocument } from "./add-version.ts"
export { versionNamed } from "./version-named.ts"
export type {
  ChangeTally,
  ClauseChange,
  ComparisonExactness,
  Move,
  Piece,
  Silence,
  WholeStanding,
  WordDifference,
} from "../../record/index.ts"
