/**
 * Settlement: which packages every party could accept, which none can better, and why there is
 * none.
 */

export { settle, type SettleOptions } from "./settle.ts"
export { type Outlook, type Settlement, type Standings } from "./settlement.ts"
export type { Judged, JudgePackage, PackageStanding, Standing } from "./standing.ts"
export { scatter, type Dot } from "./scatter.ts"
export { rowsOf, type Rows } from "./rows.ts"
export { settlementJson, type Extras } from "./settlement-json.ts"
export { parsePackage } from "./package-words.ts"
export { explainPackage, type IssueLoss, type Open, type Refusal, type Why } from "./why.ts"
export {
  drawRobustness,
  MOST_DRAWN_PACKAGES,
  nothingToDraw,
  type DrawnRow,
  type Robustness,
  type RobustnessOptions,
} from "./robustness.ts"
export { type Count } from "./count.ts"
export type { Points } from "./outlook.ts"
export type { PackageList, Listing } from "./package-list.ts"
export { type Blocker } from "./find-blockers.ts"
export { flipped, flipsOf, opennessOf, type Flip, type Openness } from "./turning.ts"
export { settlementBlocks } from "./words.ts"
export { type Block, type Heading } from "./blocks.ts"
export { countWords, tallyOf, tallyWords, type Tally } from "./tally.ts"
export { openQuestions, openQuestionWords, type OpenQuestion } from "./open-questions.ts"
