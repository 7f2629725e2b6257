/** After a statement was marked by hand: the page shows it, and the actor that may have begun with it. */

import { useQueryClient } from "@tanstack/react-query"
import type { ItemView } from "../../api/contract.ts"
import type { ItemPageProps } from "../entry/page-props.ts"
import { keys } from "../server/queries.ts"

/** Resolves when the new statement can be selected. */
export function useMarked({ process, item: document }: ItemPageProps): (view: ItemView) => Promise<void> {
  const client = useQueryClient()
  return async () => {
    void client.invalidateQueries({ queryKey: keys.process(process) })
    await client.invalidateQueries({ queryKey: keys.reader(process, document) })
  }
}
