/** What the pages of claims ask the server for, and send it. */

import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query"
import { useState } from "react"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type {
  CorroborationBody,
  ClaimsView,
  ClaimView,
  DependentsView,
  ItemView,
  NewClaim,
  Review,
  SessionView,
} from "../../contract/index.ts"
import { ask, Problem, tell } from "./requests.ts"

const key = (process: ProcessId, ...rest: readonly string[]): readonly string[] => [
  "process-part",
  process,
  ...rest,
]

export const useClaims = (process: ProcessId): UseQueryResult<ClaimsView> =>
  useQuery({
    queryKey: key(process, "claims"),
    queryFn: ({ signal }) => ask("claims", { process }, signal),
  })

export const useClaim = (process: ProcessId, claim: ItemId): UseQueryResult<ClaimView> =>
  useQuery({
    queryKey: key(process, "claim", claim),
    queryFn: ({ signal }) => ask("claim", { process, item: claim }, signal),
  })

/** Always asked anew: it is looked at before something is withdrawn. */
export const useDependents = (process: ProcessId, item: ItemId): UseQueryResult<DependentsView> =>
  useQuery({
    queryKey: key(process, "dependents", item),
    staleTime: 0,
    gcTime: 0,
    queryFn: ({ signal }) => ask("dependents", { process, item }, signal),
  })

/** Refreshes whatever a page of this process shows. */
function useRefresh(process: ProcessId): () => Promise<void> {
  const client = useQueryClient()
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[1] === process || queryKey[0] === "processes",
    })
}

export function useMakeClaim(
  session: SessionView,
  process: ProcessId,
  done: (claim: ItemView) => void,
): UseMutationResult<ItemView, unknown, NewClaim> {
  const refresh = useRefresh(process)
  return useMutation({
    mutationFn: (claim) => tell("newClaim", { process }, session.csrf, claim),
    onSuccess: async (claim) => {
      await refresh()
      done(claim)
    },
  })
}

/** A new stance: on the record as it is sent. */
export function useAddStance(
  session: SessionView,
  process: ProcessId,
  done: (stance: ItemView) => void,
): UseMutationResult<ItemView, unknown, CorroborationBody> {
  const refresh = useRefresh(process)
  return useMutation({
    mutationFn: (body) => tell("addItem", { process }, session.csrf, { body }),
    onSuccess: async (stance) => {
      await refresh()
      done(stance)
    },
  })
}

export interface Conflict {
  readonly theirs: ItemView
  readonly yours: Review
}

export interface Sending {
  send(item: ItemId, review: Review): void
  readonly pending: boolean
  readonly fault: unknown
  /** Somebody wrote first: how the item stands now, and what was sent. */
  readonly conflict: Conflict | undefined
  forget(): void
}

/**
 * Sends a person's word on an item; where somebody wrote first both texts are kept, to be chosen
 * from.
 */
export function useReviewing(
  session: SessionView,
  process: ProcessId,
  done: (view: ItemView) => void,
): Sending {
  const refresh = useRefresh(process)
  const [conflict, setConflict] = useState<Conflict>()
  const sending = useMutation({
    mutationFn: ({ item, review }: { readonly item: ItemId; readonly review: Review }) =>
      tell("reviewItem", { process, item }, session.csrf, review),
    onSuccess: async (view) => {
      await refresh()
      done(view)
    },
    onError: async (error, { review }) => {
      if (!(error instanceof Problem) || error.kind !== "stale" || error.view.theirs === undefined)
        return
      setConflict({ theirs: error.view.theirs, yours: error.view.yours ?? review })
      await refresh()
    },
  })
  return {
    send: (item, review) => sending.mutate({ item, review }),
    pending: sending.isPending,
    fault: conflict === undefined ? sending.error : null,
    conflict,
    forget: () => {
      setConflict(undefined)
      sending.reset()
    },
  }
}
