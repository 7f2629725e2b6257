/**
 * Says what an action did: to eyes in a corner of the page, to screen readers through a live
 * region.
 */

import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react"

type Announce = (sentence: string) => void

const AnnounceContext = createContext<Announce>(() => undefined)

/** Tells the result of an action in one sentence. */
export const useAnnounce = (): Announce => use(AnnounceContext)

/** Holds the live region; it must stay on the page from the start, so it wraps all pages. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const [told, setTold] = useState({ sentence: "", turn: 0 })
  const announce = useCallback(
    (sentence: string) => setTold(({ turn }) => ({ sentence, turn: turn + 1 })),
    [],
  )
  const value = useMemo(() => announce, [announce])
  return (
    <AnnounceContext value={value}>
      {children}
      <div className="announcer" role="status" aria-live="polite">
        {told.sentence === "" ? null : <p key={told.turn}>{told.sentence}</p>}
      </div>
    </AnnounceContext>
  )
}
