/** What the pages ask for, kept and refreshed by name. */

import { useEffect } from "react"
import {
  hashKey,
  QueryClient,
  useQuery,
  type QueryKey,
  type UseQueryResult,
} from "@tanstack/react-query"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type {
  ActorView,
  HistoryView,
  ItemView,
  ProcessLine,
  ProcessView,
  ReaderView,
  SessionView,
} from "../../contract/index.ts"
import { dayAsked } from "./past.ts"
import { ask, Problem } from "./requests.ts"

/** So many items take a while to fetch. */
const LONG = 1_000
/** Milliseconds between looks at a document that waits to be read. */
const READING_IS_SLOW = 1_000

/** Only an unreachable server is asked again by itself; a plain "no" is not. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        queryKeyHashFn: keyOnDay,
        retry: (times, error) => times < 2 && error instanceof Problem && error.view.status === 0,
      },
    },
  })

/**
 * What is kept is kept for the day that the page looks at; who is signed in, and which processes
 * there are, is always of now.
 */
function keyOnDay(key: QueryKey): string {
  const asOf = key[0] === "session" || key[0] === "processes" ? undefined : dayAsked(location)
  return hashKey(asOf === undefined ? key : [...key, { asOf }])
}

export const keys = {
  session: ["session"],
  processes: ["processes"],
  process: (process: ProcessId) => ["process", process],
  reader: (process: ProcessId, document: ItemId) => ["reader", process, document],
  actor: (process: ProcessId, actor: ItemId) => ["actor", process, actor],
  history: (process: ProcessId, item: ItemId) => ["history", process, item],
} as const

/** Who is signed in; the data is null where nobody is. */
export const useSession = (): UseQueryResult<SessionView | null> =>
  useQuery({
    queryKey: keys.session,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      ask("session", {}, signal).catch((error: unknown) => {
        if (error instanceof Problem && error.view.status === 401) return null
        throw error
      }),
  })

export const useProcesses = (): UseQueryResult<readonly ProcessLine[]> =>
  useQuery({ queryKey: keys.processes, queryFn: ({ signal }) => ask("processes", {}, signal) })

export const useProcess = (process: ProcessId): UseQueryResult<ProcessView> =>
  useQuery({
    queryKey: keys.process(process),
    queryFn: ({ signal }) => ask("process", { process }, signal),
  })

/**
 * Asked again when a document that waits to be read has been; only that is asked every second, and
 * not the whole text.
 */
export function useReader(process: ProcessId, document: ItemId): UseQueryResult<ReaderView> {
  const view = useQuery({
    queryKey: keys.reader(process, document),
    queryFn: ({ signal }) => ask("document", { process, document }, signal),
    structuralSharing: false,
    // A long document is not fetched again each time its window is looked at.
    refetchOnWindowFocus: ({ state }) => (state.data?.items.length ?? 0) < LONG,
  })
  const waits = view.data?.document.reading.kind === "waiting"
  const reading = useQuery({
    queryKey: ["reading", process, document],
    enabled: waits,
    staleTime: 0,
    refetchInterval: READING_IS_SLOW,
    queryFn: ({ signal }) => ask("reading", { process, document }, signal),
  })
  const done = waits && reading.data !== undefined && reading.data.kind !== "waiting"
  const { refetch } = view
  useEffect(() => {
    if (done) void refetch()
  }, [done, refetch])
  return view
}

export const useActor = (process: ProcessId, actor: ItemId): UseQueryResult<ActorView> =>
  useQuery({
    queryKey: keys.actor(process, actor),
    queryFn: ({ signal }) => ask("actor", { process, actor }, signal),
  })

/** Always asked anew: a history grows. */
export const useHistory = (process: ProcessId, item: ItemId): UseQueryResult<HistoryView> =>
  useQuery({
    queryKey: keys.history(process, item),
    queryFn: ({ signal }) => ask("history", { process, item }, signal),
    staleTime: 0,
  })

/**
 * The reader's view with one item's newest entry put in its place; an item not there before is
 * added.
 */
export function withItem(view: ReaderView, item: ItemView): ReaderView {
  const known = view.items.some((each) => each.item === item.item)
  const items = known
    ? view.items.map((each) => (each.item === item.item ? item : each))
    : [...view.items, item]
  return { ...view, items }
}
