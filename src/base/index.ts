/** The words all rooms need. */

export { allOf, failed, ok, type Failed, type Ok, type Result } from "./result.ts"
export {
  mintId,
  parseId,
  type CompartmentId,
  type DocumentId,
  type EntryId,
  type FileId,
  type Id,
  type ItemId,
  type Mint,
  type PersonId,
  type ProcessId,
} from "./ids.ts"
export {
  codePointLength,
  compareSpans,
  contains,
  overlaps,
  placeMap,
  type PlaceMap,
  type Span,
} from "./span.ts"
export {
  addDays,
  dayOf,
  daysBetween,
  daysInMonth,
  parseDay,
  parseInstant,
  weekday,
  type Day,
  type Instant,
} from "./day.ts"
export {
  comesAgain,
  recurringInWords,
  whenInBrief,
  whenInWords,
  type Recurring,
} from "./when-words.ts"
export { LARGEST_FILE } from "./limits.ts"
export {
  checkText,
  JSON_TEXT,
  KEY,
  LINE,
  LONGEST_LINE,
  MAYBE_PARAGRAPHS,
  PARAGRAPHS,
  PHRASE,
  withoutStray,
  WORDING,
  type TextFault,
  type TextRule,
} from "./text-rule.ts"
export { canonicalJson, type Json } from "./canonical.ts"
export { csvFile } from "./csv.ts"
export { type Digest, type Utf8 } from "./digest.ts"
export { firstInvalidByte } from "./utf8.ts"
export {
  add,
  approximate,
  commonDenominator,
  compareRationals,
  divide,
  formatRational,
  greatestCommonDivisor,
  multiply,
  ONE,
  parseRational,
  rational,
  subtract,
  ZERO,
  type Rational,
  type RationalFault,
} from "./rational.ts"
export { seededDraw, type Draw } from "./chance.ts"
export { wilson } from "./interval.ts"
export {
  exactNumber,
  faultAt,
  fieldPath,
  fields,
  formatWrittenFault,
  listOf,
  mapOf,
  oneOf,
  optional,
  text,
  truth,
  wholeNumber,
  type Decoder,
  type Place,
  type Written,
  type WrittenFault,
} from "./written.ts"
export { unlikeFault } from "./unlike.ts"
export { writtenOf } from "./written-of.ts"
export { distinct, fewNames, identifier, mapped, nonEmpty, notNegative } from "./decoders.ts"
