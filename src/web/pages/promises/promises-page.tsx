/** Promises: agreements, commitments with what became of them, and every deadline by day. */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type {
  CommitmentDraft,
  CommitmentLine,
  FindingStatus,
  PromisesView,
  SessionView,
} from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Fetched } from "../../parts/fault.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Part } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { Shell } from "../../frame/shell.tsx"
import { Sections } from "../../frame/sections.tsx"
import { pages } from "../../server/addresses.ts"
import { asOfPage } from "../../server/past.ts"
import { addressOf } from "../../server/routes.ts"
import { AgreementForm } from "./agreement-form.tsx"
import { AgreementLines } from "./agreement-lines.tsx"
import { CommitmentForm } from "./commitment-form.tsx"
import { CommitmentLines } from "./commitment-lines.tsx"
import { DraftLines } from "./draft-lines.tsx"
import { DeadlineThreads } from "./deadline-threads.tsx"
import { FindingForm } from "./finding-form.tsx"
import { usePromises } from "./promise-queries.ts"

/** Fetches the promises of a process and shows them. */
export default function PromisesPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = usePromises(process)
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title="Promises" trail={trail} session={session}>
      <div className="page">
        <Sections process={process} />
        <Fetched data={data} error={error} waiting="Fetching the promises …">
          {(view) => <Promises view={view} session={session} />}
        </Fetched>
      </div>
    </Shell>
  )
}

type Open =
  | { readonly kind: "agreement" }
  | {
      readonly kind: "commitment"
      readonly agreement: ItemId | undefined
      readonly draft?: CommitmentDraft
    }
  | { readonly kind: "finding"; readonly line: CommitmentLine; readonly status: FindingStatus }

interface PartProps {
  readonly view: PromisesView
  readonly onOpen: (form: Open) => void
}

function Promises({
  view,
  session,
}: {
  readonly view: PromisesView
  readonly session: SessionView
}): ReactNode {
  const [open, setOpen] = useState<Open>()
  return (
    <>
      <Head view={view} onOpen={setOpen} />
      <div className="columns">
        <div>
          <Commitments view={view} onOpen={setOpen} />
          <DraftLines
            process={view.process.id}
            onKeep={(draft) => setOpen({ kind: "commitment", agreement: undefined, draft })}
          />
        </div>
        <div>
          <Agreements view={view} onOpen={setOpen} />
          <Deadlines view={view} />
        </div>
      </div>
      {open === undefined ? null : (
        <OpenForm view={view} session={session} open={open} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

/** The day is past, nothing was found, and what it rests on still stands. */
const overdueIn = ({ commitments }: PromisesView): readonly CommitmentLine[] =>
  commitments.filter(
    ({ timing, view: { stale } }) => timing.kind === "overdue" && stale?.kind !== "unsupported",
  )

function Head({ view, onOpen }: PartProps): ReactNode {
  const overdue = overdueIn(view).length
  return (
    <header className="page-head">
      <PageTitle>Promises</PageTitle>
      <p className="lead">
        Who shall do what by when, and what became of it.{" "}
        {overdue === 0
          ? "Nothing is overdue."
          : `${overdue} ${overdue === 1 ? "is" : "are"} overdue.`}
      </p>
      <div className="actions">
        <Writing>
          <button
            type="button"
            className="primary"
            onClick={() => onOpen({ kind: "commitment", agreement: undefined })}
          >
            Add a commitment
          </button>
          <button type="button" onClick={() => onOpen({ kind: "agreement" })}>
            Add an agreement
          </button>
        </Writing>
        <a
          className="button"
          href={asOfPage(addressOf("calendar", { process: view.process.id }))}
          download="deadlines.ics"
        >
          All deadlines to a calendar
        </a>
      </div>
    </header>
  )
}

function Commitments({ view, onOpen }: PartProps): ReactNode {
  const [overdueOnly, setOverdueOnly] = useState(false)
  const { commitments } = view
  const overdue = overdueIn(view)
  const shown = overdueOnly ? overdue : commitments
  return (
    <Part
      title="Commitments"
      tally={overdueOnly ? `${shown.length} of ${commitments.length}` : commitments.length}
    >
      {overdue.length === 0 && !overdueOnly ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={overdueOnly}
            onChange={({ target }) => setOverdueOnly(target.checked)}
          />{" "}
          Only what is overdue
        </label>
      )}
      {commitments.length === 0 ? (
        <p className="empty">
          No commitment is on the record yet. Add one: from a clause of an agreement, or from what
          somebody promised in a statement.
        </p>
      ) : null}
      <CommitmentLines
        process={view.process.id}
        lines={shown}
        onFind={(line, status) => onOpen({ kind: "finding", line, status })}
      />
    </Part>
  )
}

function Agreements({ view: { process, agreements }, onOpen }: PartProps): ReactNode {
  return (
    <Part title="Agreements" tally={agreements.length}>
      {agreements.length === 0 ? (
        <p className="empty">
          No agreement is on the record yet. Add one, and say who is party to it and who is not.
        </p>
      ) : null}
      <AgreementLines
        process={process.id}
        lines={agreements}
        onCommit={(agreement) => onOpen({ kind: "commitment", agreement })}
      />
    </Part>
  )
}

function Deadlines({
  view: { process, deadlines, dateCount },
}: Pick<PartProps, "view">): ReactNode {
  return (
    <Part title="Deadlines by day" tally={deadlines.length}>
      {deadlines.length === 0 ? (
        <p className="empty">No deadline was found in the documents, and no commitment has one.</p>
      ) : null}
      {dateCount > 2000 ? (
        <p className="hint">
          Of {dateCount.toLocaleString("en")} dates in documents the 2,000 newest are shown.
        </p>
      ) : null}
      <DeadlineThreads process={process.id} lines={deadlines} />
    </Part>
  )
}

interface OpenFormProps {
  readonly view: PromisesView
  readonly session: SessionView
  readonly open: Open
  readonly onClose: () => void
}

/** The form that was asked for, over the page. */
function OpenForm({ open, ...props }: OpenFormProps): ReactNode {
  switch (open.kind) {
    case "agreement":
      return <AgreementForm {...props} />
    case "commitment":
      return <CommitmentForm {...props} agreement={open.agreement} draft={open.draft} />
    case "finding":
      return (
        <FindingForm
          process={props.view.process.id}
          session={props.session}
          line={open.line}
          status={open.status}
          onClose={props.onClose}
        />
      )
  }
}
