/** What a keeper throws when the world fails, or when it is asked for what is not there. */

/**
 * `refused`: the record does not take this; what is hidden and what never was give the very same
 * fault. `unavailable`: the database cannot be reached, is full, or is stopping; nothing was
 * written. `damaged`: files of the database are damaged or gone; waiting mends nothing. `failed`:
 * the database met a fault of its own. `newer`: a later version of Parley wrote this database.
 */
export type StoreFaultKind = "refused" | "unavailable" | "damaged" | "failed" | "newer"

/**
 * The message is one plain sentence that may be shown to anybody; it names no row, no key and no
 * value.
 */
export class StoreFault extends Error {
  override readonly name = "StoreFault"
  readonly kind: StoreFaultKind

  constructor(kind: StoreFaultKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/**
 * The request was carried out by another attempt at it, or its key belongs to another request;
 * nothing was written now.
 */
export class RepeatedRequest extends Error {
  override readonly name = "RepeatedRequest"
  readonly kind = "repeated"

  constructor() {
    super("This request was carried out already; load the page again to see what came of it.")
  }
}

/** The one fault for everything that this viewer cannot do, whatever the reason. */
export const refusal = (options?: ErrorOptions): StoreFault =>
  new StoreFault(
    "refused",
    "The record does not take this: what it names is not there; go back and choose again.",
    options,
  )
