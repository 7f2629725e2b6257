/** A gate: the page behind it is drawn for whoever is signed in. */

import type { ReactNode } from "react"
import type { SessionView } from "../../contract/index.ts"
import { Fault, Waiting } from "../parts/fault.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Shell } from "./shell.tsx"
import { useSession } from "../server/queries.ts"

export function SignedIn({
  children,
}: {
  readonly children: (session: SessionView) => ReactNode
}): ReactNode {
  const { data: session, error, isPending } = useSession()
  if (session !== undefined && session !== null) return children(session)
  if (isPending)
    return (
      <Shell title="Parley" session={undefined}>
        <Waiting>Opening …</Waiting>
      </Shell>
    )
  return (
    <Shell title="Sign in" session={undefined}>
      <div className="narrow">
        <PageTitle>Not signed in</PageTitle>
        {error === null ? (
          <p>
            Open the sign-in link that Parley printed in the terminal. Each link works once;{" "}
            <code>./parley serve</code> prints a new one.
          </p>
        ) : (
          <Fault error={error} />
        )}
      </div>
    </Shell>
  )
}
