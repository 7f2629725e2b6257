/** Settlement: which packages every party could accept, which none can better, and why there is none. */

export { settle, namingOf, type Outlook, type Settlement, type SettleOptions } from "./settle.ts"
export { countJson, settlementJson, SETTLEMENT_FORMAT } from "./settlement-json.ts"
export { type Count } from "./count.ts"
export { type Listing, type Points } from "./outlook.ts"
export { type PackageList } from "./package-list.ts"
export { type Blocker } from "./find-blockers.ts"
export { settlementLines } from "./words.ts"
