/** An address that leads nowhere. What is hidden and what never was look the same. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import { PageTitle } from "../parts/page-title.tsx"
import { Shell } from "./shell.tsx"
import { pages } from "../server/addresses.ts"
import { useSession } from "../server/queries.ts"

export function NotFound(): ReactNode {
  const { data: session } = useSession()
  return (
    <Shell title="Nothing here" session={session ?? undefined}>
      <div className="narrow">
        <PageTitle>There is nothing at this address</PageTitle>
        <p>
          <Link href={pages.home}>All processes</Link>
        </p>
      </div>
    </Shell>
  )
}
