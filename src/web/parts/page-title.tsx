/** A page's first heading. It takes the focus when the page is reached from another one, so that a screen reader begins there. */

import { useEffect, useRef, type ReactNode } from "react"

let firstPage = true

export function PageTitle({ children }: { readonly children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return <h1 ref={heading} tabIndex={-1}>{children}</h1>
}
