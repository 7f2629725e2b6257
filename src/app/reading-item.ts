/** The name of a document's reading. */

import { mintId, type ItemId } from "../base/index.ts"
import type { Ports } from "./ports.ts"

/**
 * The item that a document's reading is: it follows from the document's own, so that of two who
 * begin it at once the second meets the first one's entry. It tells as little as the document's
 * item does, whose 130 random bits it is a hash of.
 */
export function readingItem(
  document: ItemId,
  { digest, utf8 }: Pick<Ports, "digest" | "utf8">,
): ItemId {
  const hash = digest(utf8(`parley-reading-of/1:${document}`))
  return mintId(
    "item",
    Uint8Array.from({ length: 32 }, (_, index) =>
      Number.parseInt(hash.slice(2 * index, 2 * index + 2), 16),
    ),
  )
}
