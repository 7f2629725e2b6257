/** What went wrong, in the server's sentence, where the eye and the screen reader are. */

import { useEffect, useRef, type ReactNode } from "react"
import { sentenceOf } from "../server/requests.ts"

/** The fault of a form or a page; takes the focus when it appears, so that it is read at once. */
export function Fault({
  error,
  children,
}: {
  readonly error: unknown
  readonly children?: ReactNode
}): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [error])
  return (
    <div ref={box} className="fault" role="alert" tabIndex={-1}>
      <p>{sentenceOf(error)}</p>
      {children}
    </div>
  )
}

/** While something is on its way. */
export function Waiting({ children }: { readonly children: string }): ReactNode {
  return (
    <p className="waiting" role="status">
      {children}
    </p>
  )
}
