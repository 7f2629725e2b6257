/**
 * An outside model that reads a document, where the operator set one up and a person chose it for
 * this document.
 */

export { modelOffer } from "./offer.ts"
export { readByModel } from "./read-by-model.ts"
