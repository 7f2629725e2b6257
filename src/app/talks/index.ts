/**
 * What a user can do with a file alone, without the record: a door of its own, so that a terminal
 * command loads nothing else.
 */

export {
  drawRobustness,
  explainPackage,
  MOST_DRAWN_PACKAGES,
  nothingToDraw,
  openQuestions,
  openQuestionWords,
  parsePackage,
  readTalks,
  settle,
  settlementBlocks,
  settlementJson,
  settleView,
  tallyWords,
  type Block,
  type Settlement,
} from "./settle.ts"
export { type LeftOutFile, type TalksRead } from "./genius.ts"
