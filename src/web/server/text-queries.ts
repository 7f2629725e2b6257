/** What the pages of letters and texts ask the server for. */

import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type {
  CompareView,
  DocumentLine,
  ItemView,
  LetterView,
  SessionView,
  TextsView,
  TextView,
  VersionDraft,
  WrittenBody,
} from "../../contract/index.ts"
import { ask, tell } from "./requests.ts"

const key = (process: ProcessId, ...rest: readonly string[]): readonly string[] => [
  "process-part",
  process,
  ...rest,
]

export const useTexts = (process: ProcessId): UseQueryResult<TextsView> =>
  useQuery({
    queryKey: key(process, "texts"),
    queryFn: ({ signal }) => ask("texts", { process }, signal),
  })

export const useLetter = (process: ProcessId, item: ItemId): UseQueryResult<LetterView> =>
  useQuery({
    queryKey: key(process, "letter", item),
    queryFn: ({ signal }) => ask("letter", { process, item }, signal),
  })

export const useText = (process: ProcessId, item: ItemId): UseQueryResult<TextView> =>
  useQuery({
    queryKey: key(process, "text", item),
    queryFn: ({ signal }) => ask("text", { process, item }, signal),
  })

export const useDocuments = (process: ProcessId): UseQueryResult<readonly DocumentLine[]> =>
  useQuery({
    queryKey: key(process, "documents"),
    queryFn: ({ signal }) => ask("documents", { process }, signal),
  })

export const useComparison = (
  process: ProcessId,
  a: ItemId | undefined,
  b: ItemId | undefined,
): UseQueryResult<CompareView> =>
  useQuery({
    queryKey: key(process, "compare", a ?? "", b ?? ""),
    enabled: a !== undefined && b !== undefined,
    queryFn: ({ signal }) =>
      ask("compare", { process, a: a ?? ("" as ItemId), b: b ?? ("" as ItemId) }, signal),
  })

export const useDraft = (
  process: ProcessId,
  text: ItemId,
  document: ItemId | undefined,
): UseQueryResult<VersionDraft> =>
  useQuery({
    queryKey: key(process, "draft", text, document ?? ""),
    enabled: document !== undefined,
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      ask("versionDraft", { process, item: text, document: document ?? ("" as ItemId) }, signal),
  })

/** Puts a body on the record; what the process's pages show is asked for again. */
export function useAdd(
  session: SessionView,
  process: ProcessId,
  done: (item: ItemView) => void,
): UseMutationResult<ItemView, unknown, WrittenBody> {
  return useSending(
    (body: WrittenBody) => tell("addItem", { process }, session.csrf, { body }),
    process,
    done,
  )
}

/** The same for anything that is sent in another way. */
export function useSending<Sent>(
  send: (sent: Sent) => Promise<ItemView>,
  process: ProcessId,
  done: (item: ItemView) => void,
): UseMutationResult<ItemView, unknown, Sent> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: async (item) => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === process })
      done(item)
    },
  })
}
