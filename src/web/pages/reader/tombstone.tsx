/** What is left of a document whose content had to be destroyed. */

import type { ReactNode } from "react"
import type { ReadingState } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { instantInWords } from "../../words/when.ts"

interface TombstoneProps {
  readonly title: string
  readonly reading: Extract<ReadingState, { readonly kind: "destroyed" }>
}

export function Tombstone({ title, reading }: TombstoneProps): ReactNode {
  return (
    <div className="page page-reading">
      <PageTitle>
        <Name>{title}</Name>
      </PageTitle>
      <div className="tombstone">
        <h2>The content was destroyed</h2>
        <p>
          On <time dateTime={reading.at}>{instantInWords(reading.at)}</time>, because:{" "}
          <bdi>{reading.because}</bdi>
        </p>
        <p>
          The text and the words of everything that rested on it are gone. That it was there, and
          when it went, stays on the record; the history still verifies.
        </p>
      </div>
    </div>
  )
}

/** In the place of a document that is there and cannot be read. */
export function Unreadable({
  title,
  because,
}: {
  readonly title: string
  readonly because: string
}): ReactNode {
  return (
    <div className="page page-reading">
      <PageTitle>
        <Name>{title}</Name>
      </PageTitle>
      <div className="tombstone">
        <h2>This document cannot be read</h2>
        <p>
          It is on the record, but {because}. Stop Parley and copy the data folder before anything
          else is done.
        </p>
      </div>
    </div>
  )
}
