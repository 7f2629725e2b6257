/**
 * What of the reading leaves as annotations and training lines, and annotations that come in again.
 */

export { exportAnnotations, type AnnotationsView } from "./annotations.ts"
export { exportBrat, type BratView } from "./brat.ts"
export { correctionLines, type CorrectionsView } from "./corrections.ts"
export { documentNamed, documentsNamed } from "./documents.ts"
export { importAnnotations, type ImportedView } from "./import.ts"
