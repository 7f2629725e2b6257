/**
 * A page's first heading. It takes the focus when the page is reached from another one, so that a
 * screen reader begins there.
 */

import { useEffect, useRef, type ReactNode } from "react"

let firstPage = true

interface PageTitleProps {
  readonly children: ReactNode
  /**
   * Takes the focus on the first page too: where keys work only inside a part of the page, the
   * focus begins there.
   */
  readonly always?: boolean
}

export function PageTitle({ children, always = false }: PageTitleProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (always || !firstPage) heading.current?.focus({ preventScroll: true })
    firstPage = false
  }, [always])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
