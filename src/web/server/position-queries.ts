/** What the pages of positions and actors ask the server for. */

import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query"
import type { Day, EntryId, ItemId, ProcessId } from "../../base/index.ts"
import type {
  ActorMapView,
  ActorView,
  ChoicesView,
  IssueView,
  ItemView,
  JoinWord,
  MeetingsView,
  PositionsView,
  RisksView,
  SessionView,
} from "../../contract/index.ts"
import { ask, tell } from "./requests.ts"

const key = (process: ProcessId, ...rest: readonly string[]): readonly string[] => [
  "process-part",
  process,
  ...rest,
]

/** Without a day: who moved since seven days before. */
export const usePositions = (process: ProcessId, since?: Day): UseQueryResult<PositionsView> =>
  useQuery({
    queryKey: key(process, "positions", since ?? ""),
    queryFn: ({ signal }) => ask("positions", { process, since }, signal),
  })

export const useIssue = (process: ProcessId, issue: ItemId): UseQueryResult<IssueView> =>
  useQuery({
    queryKey: key(process, "issue", issue),
    queryFn: ({ signal }) => ask("issue", { process, item: issue }, signal),
  })

export const useRisks = (process: ProcessId): UseQueryResult<RisksView> =>
  useQuery({
    queryKey: key(process, "risks"),
    queryFn: ({ signal }) => ask("risks", { process }, signal),
  })

export const useChoices = (process: ProcessId, statement?: ItemId): UseQueryResult<ChoicesView> =>
  useQuery({
    queryKey: key(process, "choices", statement ?? ""),
    queryFn: ({ signal }) => ask("choices", { process, statement }, signal),
  })

export const useMap = (process: ProcessId): UseQueryResult<ActorMapView> =>
  useQuery({
    queryKey: key(process, "map"),
    queryFn: ({ signal }) => ask("map", { process }, signal),
  })

export const useMeetings = (process: ProcessId): UseQueryResult<MeetingsView> =>
  useQuery({
    queryKey: key(process, "meetings"),
    queryFn: ({ signal }) => ask("meetings", { process }, signal),
  })

/** A page of an actor's statements after the first. */
export const useSaidBefore = (
  process: ProcessId,
  actor: ItemId,
  before: EntryId,
): UseQueryResult<ActorView> =>
  useQuery({
    queryKey: key(process, "actor", actor, before),
    queryFn: ({ signal }) => ask("actor", { process, actor, before }, signal),
  })

/** A person's word on whether two actors are one; every page of the process is asked for again. */
export function useJudgeJoin(
  session: SessionView,
  process: ProcessId,
  actor: ItemId,
): UseMutationResult<ItemView, unknown, JoinWord> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (word) => tell("judgeJoin", { process, actor }, session.csrf, word),
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === process }),
  })
}
