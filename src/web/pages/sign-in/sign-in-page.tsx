/** Where a sign-in link leads. Opening it uses nothing up; the button does, once. */

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import { useLocation } from "wouter"
import { Fault } from "../../parts/fault.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Shell } from "../../frame/shell.tsx"
import { pages } from "../../server/addresses.ts"
import { keys } from "../../server/queries.ts"
import { Problem, tell } from "../../server/requests.ts"

export default function SignInPage(): ReactNode {
  const [token] = useState(() => location.hash.slice(1))
  const client = useQueryClient()
  const [, go] = useLocation()
  const signIn = useMutation({
    mutationFn: () => tell("signIn", {}, "", { token }),
    onSuccess: (session) => {
      client.clear()
      client.setQueryData(keys.session, session)
      go(pages.home, { replace: true })
    },
  })
  return (
    <Shell title="Sign in" session={undefined}>
      <div className="narrow">
        <PageTitle>Sign in to Parley</PageTitle>
        {signIn.error === null ? null : (
          <Fault error={signIn.error}>{isRefusal(signIn.error) ? <UsedUp /> : null}</Fault>
        )}
        {isRefusal(signIn.error) ? null : (
          <Offered token={token} pending={signIn.isPending} onSignIn={() => signIn.mutate()} />
        )}
      </div>
    </Shell>
  )
}

interface OfferedProps {
  readonly token: string
  readonly pending: boolean
  readonly onSignIn: () => void
}

/** The way in, where the address has the word for it. */
function Offered({ token, pending, onSignIn }: OfferedProps): ReactNode {
  if (token === "")
    return (
      <p>
        This address lacks its sign-in word. Open the whole link that Parley printed in the
        terminal.
      </p>
    )
  return (
    <>
      <p>The link works once. Press the button to use it in this browser.</p>
      <button type="button" className="primary" disabled={pending} onClick={onSignIn}>
        {pending ? "Signing in …" : "Sign in"}
      </button>
    </>
  )
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Problem && error.view.status >= 400 && error.view.status < 500

function UsedUp(): ReactNode {
  return (
    <p>
      If you signed in with it before, <a href={pages.home}>go to the workbench</a>.
    </p>
  )
}
