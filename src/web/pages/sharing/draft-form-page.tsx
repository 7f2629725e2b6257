/** The pages on which an arrangement or a conflict is written down, or corrected. */

import type { ReactNode } from "react"
import { useSearch } from "wouter"
import { useHistoryState } from "wouter/use-browser-location"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { NO_WRITING, Writing } from "../../parts/past.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { PartFrame } from "../../frame/part-frame.tsx"
import { pages } from "../../server/addresses.ts"
import { usePast } from "../../server/past.ts"
import { useBeginning, type Beginning } from "../../forms/use-beginning.ts"
import { ArrangementForm } from "./arrangement-form.tsx"
import type { Draft } from "../../assessing/reckon.ts"

export default function ArrangementFormPage(props: ProcessPageProps): ReactNode {
  const carried = useHistoryState<{ readonly draft?: Draft } | null>()
  return (
    <DraftFormPage {...props} what="an arrangement">
      {(beginning) => <ArrangementForm {...props} beginning={beginning} draft={carried?.draft} />}
    </DraftFormPage>
  )
}

export function DraftFormPage({
  session,
  process,
  what,
  children,
}: ProcessPageProps & {
  readonly what: string
  readonly children: (beginning: Beginning) => ReactNode
}): ReactNode {
  const { beginning, error } = useBeginning(process)
  const search = useSearch()
  const title = `${beginning?.before === undefined ? "Write" : "Correct"} ${what}`
  return (
    <PartFrame
      session={session}
      process={{ id: process, title: beginning?.choices.process.title }}
      title={title}
      trail={[{ title: "Sharing power", address: pages.sharing(process) }]}
      error={error}
      ready={beginning !== undefined}
      waiting="Fetching what one can choose …"
      narrow
    >
      <PageTitle>{title}</PageTitle>
      {usePast() === undefined ? null : <p className="empty">{NO_WRITING}</p>}
      <Writing>
        {beginning === undefined ? null : <div key={search}>{children(beginning)}</div>}
      </Writing>
    </PartFrame>
  )
}
