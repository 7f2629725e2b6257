/**
 * A page whose script is fetched when it is first needed, or before, when there is time. Not
 * React's own `lazy`: that shows its stand-in for at least 300 ms even where the script is there
 * already.
 */

import { useEffect, useState, type ComponentType, type ReactNode } from "react"
import { Waiting } from "./fault.tsx"

interface Module<Props> {
  readonly default: ComponentType<Props>
}

export interface LaterPage<Props extends object> {
  readonly Page: (props: Props) => ReactNode
  /** Fetches the script; a failure is met again, and shown, when the page is opened. */
  fetch(): void
}

export function laterPage<Props extends object>(
  load: () => Promise<Module<Props>>,
): LaterPage<Props> {
  let held: ComponentType<Props> | undefined
  const get = async (): Promise<ComponentType<Props>> => (held ??= (await load()).default)
  function Page(props: Props): ReactNode {
    const [Fetched, setFetched] = useState(() => held)
    const [failed, setFailed] = useState(false)
    useEffect(() => {
      if (Fetched === undefined)
        get().then(
          (page) => setFetched(() => page),
          () => setFailed(true),
        )
    }, [Fetched])
    if (failed)
      return (
        <p className="fault" role="alert">
          This page’s script did not come. See whether Parley still runs, then load the page again.
        </p>
      )
    return Fetched === undefined ? <Waiting>Opening …</Waiting> : <Fetched {...props} />
  }
  return {
    Page,
    fetch: () => {
      get().catch(() => undefined)
    },
  }
}
