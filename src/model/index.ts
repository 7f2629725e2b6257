/**
 * An outside model as a reader: a text goes out to where the operator said, quotes come back, and
 * only what stands in the text is drafted.
 */

export { createModelReader, type ModelLimits } from "./reader.ts"
export { modelSettings, type ModelSettings } from "./settings.ts"
