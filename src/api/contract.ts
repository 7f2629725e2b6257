/**
 * The shapes that travel between the API and a page; types only, so that a page carries none of the
 * API's code.
 */

export type * from "../contract/index.ts"
