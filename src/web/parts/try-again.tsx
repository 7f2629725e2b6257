/** Has a document read again that could not be read. */

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { ReactNode } from "react"
import type { ItemPageProps } from "./page-props.ts"
import { tell } from "../server/requests.ts"
import { useAnnounce } from "./announcer.tsx"
import { Fault } from "./fault.tsx"
import { Writing } from "./past.tsx"

/** `title` tells a screen reader which of several documents is meant. */
export function TryAgain({
  session,
  process,
  item,
  title,
}: ItemPageProps & { readonly title: string }): ReactNode {
  const client = useQueryClient()
  const announce = useAnnounce()
  const again = useMutation({
    mutationFn: () => tell("readAgain", { process, document: item }, session.csrf),
    onSuccess: async () => {
      announce("It is being read again.")
      await client.invalidateQueries()
    },
  })
  return (
    <Writing>
      {again.error === null ? null : <Fault error={again.error} />}
      <p className="actions">
        <button
          type="button"
          disabled={again.isPending}
          onClick={() => again.mutate()}
          aria-label={`Try again to read ${title}`}
        >
          Try again
        </button>
      </p>
    </Writing>
  )
}
