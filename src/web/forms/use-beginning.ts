/**
 * What a form begins with: what its address names, whom and what one can choose, and the entry that
 * is edited.
 */

import { useSearch } from "wouter"
import { useQuery, type UseQueryResult } from "@tanstack/react-query"
import { parseId, type EntryId, type ItemId, type ProcessId } from "../../base/index.ts"
import type { Body, ChoicesView, HistoryView, Standing } from "../../contract/index.ts"
import { useChoices } from "../server/position-queries.ts"
import { keys } from "../server/queries.ts"
import { ask } from "../server/requests.ts"
import { useGroundsChosen, type GroundsChosen } from "./grounds-field.tsx"

export interface Beginning {
  readonly choices: ChoicesView
  /** The entry that is edited, as it stands. */
  readonly before:
    | {
        readonly item: ItemId
        readonly head: EntryId
        readonly standing: Standing
        readonly body: Body
      }
    | undefined
  /** An item named in the address: `actor`, `issue`. */
  readonly named: (field: string) => ItemId | undefined
  /** A word in the address: `sort`, `holder`. */
  readonly word: (field: string) => string | undefined
}

/** Undefined until all of it is there. */
export function useBeginning(process: ProcessId): {
  readonly beginning: Beginning | undefined
  readonly error: unknown
} {
  const search = new URLSearchParams(useSearch())
  const named = (field: string): ItemId | undefined => parseId("item", search.get(field) ?? "")
  const choices = useChoices(process, named("statement"))
  const edited = named("item")
  const history = useEdited(process, edited)
  const last = history.data?.entries.at(-1)
  const before =
    last?.content.kind === "held"
      ? { item: last.item, head: last.id, standing: last.standing, body: last.content.body }
      : undefined
  const ready = choices.data !== undefined && (edited === undefined || before !== undefined)
  return {
    beginning: ready
      ? { choices: choices.data, before, named, word: (field) => search.get(field) ?? undefined }
      : undefined,
    error: choices.error ?? history.error,
  }
}

/** What stands when the form is opened, and no later: what is typed is measured against it. */
const useEdited = (process: ProcessId, item: ItemId | undefined): UseQueryResult<HistoryView> =>
  useQuery({
    queryKey: [...keys.history(process, item ?? ("" as ItemId)), "edited"],
    enabled: item !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: "always",
    queryFn: ({ signal }) => ask("history", { process, item: item ?? ("" as ItemId) }, signal),
  })

/** What an entry rests on: as it was, or the sentence that the form begins from. */
export function useGrounds({ choices: { from }, before }: Beginning): GroundsChosen {
  const rested = before !== undefined && "rests" in before.body ? before.body.rests : undefined
  const first = rested ?? { anchors: [], items: from === undefined ? [] : [from.item] }
  return useGroundsChosen({ document: from?.document.item, ...first })
}

/** The sentence to show where nothing is named that it rests on. */
export const groundsFault = ({ rests }: GroundsChosen): string | undefined =>
  rests.items.length + rests.anchors.length > 0
    ? undefined
    : "Nothing on the record stands without a source. Choose a document, then the sentences in " +
      "it that say so."
