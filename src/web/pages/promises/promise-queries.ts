/** What the page of promises asks the server for, and how it puts them on the record. */

import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type {
  ClauseToPromise,
  CommitmentDraftsView,
  Deadline,
  DeadlineDraft,
  ItemView,
  PromisesView,
  SessionView,
  WrittenBody,
} from "../../../contract/index.ts"
import { ask, tell } from "../../server/requests.ts"
import { askedOf, type AskedDeadline, type DeadlineText } from "./deadline-text.ts"

export const usePromises = (process: ProcessId): UseQueryResult<PromisesView> =>
  useQuery({
    queryKey: ["process-part", process, "promises"],
    queryFn: ({ signal }) => ask("promises", { process }, signal),
  })

export const useCommitmentDrafts = (process: ProcessId): UseQueryResult<CommitmentDraftsView> =>
  useQuery({
    queryKey: ["process-part", process, "commitment-drafts"],
    queryFn: ({ signal }) => ask("commitmentDrafts", { process }, signal),
  })

export const useClauses = (
  process: ProcessId,
  document: ItemId | undefined,
): UseQueryResult<readonly ClauseToPromise[]> =>
  useQuery({
    queryKey: ["process-part", process, "clauses", document ?? ""],
    enabled: document !== undefined,
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      ask("clauses", { process, document: document ?? ("" as ItemId) }, signal),
  })

/** Milliseconds of rest after the last key before a deadline is worked out. */
const REST = 250

/** What the server makes of a deadline as it is typed. */
export function useReckoned(text: DeadlineText): UseQueryResult<DeadlineDraft> {
  const asked = askedOf(text)
  const wanted = asked === undefined ? "" : JSON.stringify(asked)
  const [rested, setRested] = useState("")
  useEffect(() => {
    const timer = setTimeout(() => setRested(wanted), REST)
    return () => clearTimeout(timer)
  }, [wanted])
  return useQuery({
    queryKey: ["deadline", rested],
    enabled: rested !== "",
    retry: false,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask("deadline", JSON.parse(rested) as AskedDeadline, signal),
  })
}

/** A body that still waits for its deadline. */
type WithDue = Extract<WrittenBody, { readonly kind: "commitment" | "finding" }>

interface Sent {
  readonly body: WrittenBody
  readonly due?: DeadlineText
}

/**
 * Works out the deadline as it was typed last, then puts the body on the record; what the process's
 * pages show is asked for again.
 */
export function usePromise(
  session: SessionView,
  process: ProcessId,
  done: (item: ItemView) => void,
): UseMutationResult<ItemView, unknown, Sent> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ body, due }: Sent) =>
      tell("addItem", { process }, session.csrf, {
        body: due === undefined ? body : { ...(body as WithDue), due: await deadlineOf(due) },
      }),
    onSuccess: async (item) => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === process })
      done(item)
    },
  })
}

async function deadlineOf(text: DeadlineText): Promise<Deadline | undefined> {
  const asked = askedOf(text)
  return asked === undefined ? undefined : (await ask("deadline", asked)).deadline
}
