/**
 * What went wrong, in the server's sentence, where the eye and the screen reader are; and what
 * stands there while something is on its way.
 */

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

interface FetchedProps<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  /** What is said while it is on its way. */
  readonly waiting: string
  readonly children: (data: Data) => ReactNode
}

/** What was asked for, once it is there; its fault, or that it is on its way, until then. */
export function Fetched<Data>({ data, error, waiting, children }: FetchedProps<Data>): ReactNode {
  const isWaiting = data === undefined && error === null
  return (
    <>
      {error === null ? null : <Fault error={error} />}
      {isWaiting ? <Waiting>{waiting}</Waiting> : null}
      {data === undefined ? null : children(data)}
    </>
  )
}
