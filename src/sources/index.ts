/** Documents: immutable versions, their text, and anchors in it. */

export {
  type Anchor,
  type AnchorFault,
  type DocumentDetails,
  type SourceDocument,
} from "./types.ts"
export {
  TEXT_TYPES,
  type Extracted,
  type FileFault,
  type Files,
  type Folders,
  type Intake,
  type IntakeFault,
  type TextType,
} from "./ports.ts"
export { makeDocument, placesOf, type DocumentParts } from "./document.ts"
export { anchorQuote, anchorSpan } from "./anchor.ts"
export { isNormalised, normaliseText, textDirection, type TextDirection } from "./text.ts"
