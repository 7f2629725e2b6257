/**
 * An outside model that reads a document, where the operator set one up and a person chose it for
 * this document.
 */

export { modelOffer, type ModelOffer, type SentLine } from "./offer.ts"
export { readByModel, type ModelRead } from "./read-by-model.ts"
