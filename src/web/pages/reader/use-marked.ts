/**
 * After something new was written on the document: the page shows it, and the actor that may have
 * begun with it.
 */

import { useQueryClient } from "@tanstack/react-query"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { keys } from "../../server/queries.ts"

/** Resolves when the new statement can be selected. */
export function useMarked({ process, item: document }: ItemPageProps): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    void client.invalidateQueries({ queryKey: keys.process(process) })
    await client.invalidateQueries({ queryKey: keys.reader(process, document) })
  }
}
