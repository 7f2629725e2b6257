/** Reviews sent to the server one after another, and what came of them put on the page. */

import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useRef, useState } from "react"
import type { ItemView, ReaderView, Review } from "../../api/contract.ts"
import type { ItemPageProps } from "../entry/page-props.ts"
import { routes } from "../server/addresses.ts"
import { keys, withItem } from "../server/queries.ts"
import { Problem, tell } from "../server/requests.ts"

/** Somebody wrote first: how the item stands now, and what was sent here. */
export interface Conflict {
  readonly theirs: ItemView
  readonly yours: Review
}

/** What was done to one item, so that it can be taken back. */
export interface Done {
  readonly before: ItemView
  readonly after: ItemView
}
/** An item as it was seen, and what is said of it. */
export interface Judged {
  readonly seen: ItemView
  readonly review: Review
}

export interface Reviewing {
  /**
   * Sends a review of the item as it was seen; the promise gives its new state, or undefined where
   * it was refused.
   */
  review(seen: ItemView, review: Review): Promise<ItemView | undefined>
  /** The same for many at once, all or none; undefined where they were refused. */
  reviewAll(judged: readonly Judged[]): Promise<readonly ItemView[] | undefined>
  readonly fault: unknown
  readonly conflict: Conflict | undefined
  forget(): void
  /** What was done here, newest last; what was done in one go stands together. */
  readonly done: readonly (readonly Done[])[]
  undone(): void
}

export function useReview({ session, process, item: document }: ItemPageProps): Reviewing {
  const client = useQueryClient()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [fault, setFault] = useState<unknown>()
  const [conflict, setConflict] = useState<Conflict>()
  const [done, setDone] = useState<readonly (readonly Done[])[]>([])
  const put = useCallback(
    (items: readonly ItemView[]) => {
      client.setQueryData<ReaderView>(keys.reader(process, document), (view) =>
        view === undefined ? undefined : items.reduce(withItem, view),
      )
      const histories = items.map(({ item }) => keys.history(process, item))
      for (const stale of [
        keys.process(process),
        keys.processes,
        ["process-part", process],
        ["reasons", process, document],
        ...histories,
      ])
        void client.invalidateQueries({ queryKey: stale })
    },
    [client, process, document],
  )

  const send = (
    judged: readonly Judged[],
    post: () => Promise<readonly ItemView[]>,
  ): Promise<readonly ItemView[] | undefined> => {
    const sent = queue.current.then(post).then(
      (after) => {
        put(after)
        setFault(undefined)
        setDone((all) => [
          ...all,
          judged.flatMap(({ seen }, index) => {
            const now = after[index]
            return now === undefined ? [] : [{ before: seen, after: now }]
          }),
        ])
        return after
      },
      (error: unknown) => {
        const clash = conflictOf(error, judged[0]?.review)
        if (clash === undefined) setFault(error)
        else {
          put([clash.theirs])
          setConflict(clash)
        }
        return undefined
      },
    )
    queue.current = sent
    return sent
  }
  const one = (judged: Judged): Promise<readonly ItemView[]> =>
    tell<ItemView>(routes.review(process, judged.seen.item), session.csrf, judged.review).then(
      (view) => [view],
    )
  const many = (judged: readonly Judged[]): Promise<readonly ItemView[]> =>
    tell<{ readonly items: readonly ItemView[] }>(routes.reviews(process), session.csrf, {
      reviews: judged.map(({ seen: { item }, review }) => ({ item, review })),
    }).then(({ items }) => items)
  return {
    review: (seen, review) =>
      send([{ seen, review }], () => one({ seen, review })).then((after) => after?.[0]),
    reviewAll: (judged) => send(judged, () => many(judged)),
    fault,
    conflict,
    done,
    forget: () => {
      setFault(undefined)
      setConflict(undefined)
    },
    undone: () => setDone((all) => all.slice(0, -2)),
  }
}

const conflictOf = (error: unknown, wanted: Review | undefined): Conflict | undefined => {
  if (!(error instanceof Problem) || error.kind !== "stale" || error.view.theirs === undefined)
    return undefined
  const yours = error.view.yours ?? wanted
  return yours === undefined ? undefined : { theirs: error.view.theirs, yours }
}
