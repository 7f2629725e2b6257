/** Reviews sent to the server one after another, and what came of them put on the page. */

import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useRef, useState } from "react"
import type { ItemView, ReaderView, Review } from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { keys, withItem } from "../../server/queries.ts"
import { Problem, tell } from "../../server/requests.ts"
import type { Conflict } from "../../forms/conflict-dialog.tsx"

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

/** One after another, so that each is judged against what the one before it left. */
export function useReview(page: ItemPageProps): Reviewing {
  const put = usePut(page)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [fault, setFault] = useState<unknown>()
  const [conflict, setConflict] = useState<Conflict>()
  const [done, setDone] = useState<readonly (readonly Done[])[]>([])
  const succeed = (judged: readonly Judged[], after: readonly ItemView[]): void => {
    put(after)
    setFault(undefined)
    setDone((all) => [...all, doneIn(judged, after)])
  }
  const fail = (judged: readonly Judged[], error: unknown): void => {
    const clash = conflictOf(error, judged[0]?.review)
    if (clash === undefined) return setFault(error)
    put([clash.theirs])
    setConflict(clash)
  }
  const send = (
    judged: readonly Judged[],
    post: (page: ItemPageProps, judged: readonly Judged[]) => Promise<readonly ItemView[]>,
  ): Promise<readonly ItemView[] | undefined> => {
    const sent = queue.current
      .then(() => post(page, judged))
      .then(
        (after) => {
          succeed(judged, after)
          return after
        },
        (error: unknown) => {
          fail(judged, error)
          return undefined
        },
      )
    queue.current = sent
    return sent
  }
  return {
    review: (seen, review) => send([{ seen, review }], postOne).then((after) => after?.[0]),
    reviewAll: (judged) => send(judged, postAll),
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

/** Puts items as they are now on the page, and has everything asked again that they change. */
function usePut({ process, item: document }: ItemPageProps): (items: readonly ItemView[]) => void {
  const client = useQueryClient()
  return useCallback(
    (items) => {
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
}

const postOne = (
  { process, session }: ItemPageProps,
  judged: readonly Judged[],
): Promise<readonly ItemView[]> =>
  Promise.all(
    judged.map(({ seen, review }) =>
      tell("reviewItem", { process, item: seen.item }, session.csrf, review),
    ),
  )

const postAll = (
  { process, session }: ItemPageProps,
  judged: readonly Judged[],
): Promise<readonly ItemView[]> =>
  tell("reviewItems", { process }, session.csrf, {
    reviews: judged.map(({ seen: { item }, review }) => ({ item, review })),
  }).then(({ items }) => items)

/** Each item as it was seen beside what the server answered of it. */
const doneIn = (judged: readonly Judged[], after: readonly ItemView[]): readonly Done[] =>
  judged.flatMap(({ seen }, index) => {
    const now = after[index]
    return now === undefined ? [] : [{ before: seen, after: now }]
  })

const conflictOf = (error: unknown, wanted: Review | undefined): Conflict | undefined => {
  if (!(error instanceof Problem) || error.kind !== "stale" || error.view.theirs === undefined)
    return undefined
  const yours = error.view.yours ?? wanted
  return yours === undefined ? undefined : { theirs: error.view.theirs, yours }
}
