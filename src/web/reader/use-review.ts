/** Reviews sent to the server one after another, and what came of them put on the page. */

import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useRef, useState } from "react"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ItemView, ReaderView, Review } from "../../api/contract.ts"
import type { ItemPageProps } from "../entry/page-props.ts"
import { routes } from "../server/addresses.ts"
import { keys, withItem } from "../server/queries.ts"
import { Problem, tell } from "../server/requests.ts"

/** Somebody wrote first: how the item stands now, and what was sent here. */
export interface Conflict { readonly theirs: ItemView; readonly yours: Review }

/** What was done last, so that it can be taken back. */
export interface Done { readonly before: ItemView; readonly after: ItemView }

export interface Reviewing {
  /** Sends a review of the item as it was seen; the promise gives its new state, or undefined where it was refused. */
  review(seen: ItemView, review: Review): Promise<ItemView | undefined>
  readonly fault: unknown
  readonly conflict: Conflict | undefined
  forget(): void
  /** What was done here, newest last. */
  readonly done: readonly Done[]
  undone(): void
}

export function useReview({ session, process, item: document }: ItemPageProps): Reviewing {
  const client = useQueryClient()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [fault, setFault] = useState<unknown>()
  const [conflict, setConflict] = useState<Conflict>()
  const [done, setDone] = useState<readonly Done[]>([])
  const put = useCallback((item: ItemView) => {
    client.setQueryData<ReaderView>(keys.reader(process, document), (view) => view === undefined ? undefined : withItem(view, item))
    for (const stale of [keys.process(process), keys.processes, keys.history(process, item.item)]) void client.invalidateQueries({ queryKey: stale })
  }, [client, process, document])

  const review = (seen: ItemView, wanted: Review): Promise<ItemView | undefined> => {
    const sent = queue.current.then(() => post(session.csrf, process, seen.item, wanted)).then((after) => {
      put(after)
      setFault(undefined)
      setDone((all) => [...all, { before: seen, after }])
      return after
    }, (error: unknown) => {
      const clash = conflictOf(error, wanted)
      if (clash === undefined) setFault(error)
      else {
        put(clash.theirs)
        setConflict(clash)
      }
      return undefined
    })
    queue.current = sent
    return sent
  }
  return { review, fault, conflict, done, forget: () => { setFault(undefined); setConflict(undefined) }, undone: () => setDone((all) => all.slice(0, -2)) }
}

const post = (csrf: string, process: ProcessId, item: ItemId, review: Review): Promise<ItemView> => tell<ItemView>(routes.review(process, item), csrf, review)

const conflictOf = (error: unknown, wanted: Review): Conflict | undefined =>
  error instanceof Problem && error.kind === "stale" && error.view.theirs !== undefined ? { theirs: error.view.theirs, yours: error.view.yours ?? wanted } : undefined
