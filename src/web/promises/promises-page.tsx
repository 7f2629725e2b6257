/** Promises: agreements, commitments with what became of them, and every deadline by day. */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type {
  CommitmentDraft,
  CommitmentLine,
  FindingStatus,
  PromisesView,
  SessionView,
} from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { Fault, Waiting } from "../parts/fault.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Writing } from "../parts/past.tsx"
import { Shell } from "../parts/shell.tsx"
import { Sections } from "../process/sections.tsx"
import { pages, routes } from "../server/addresses.ts"
import { asOfPage } from "../server/past.ts"
import { AgreementForm } from "./agreement-form.tsx"
import { AgreementLines } from "./agreement-lines.tsx"
import { CommitmentForm } from "./commitment-form.tsx"
import { CommitmentLines } from "./commitment-lines.tsx"
import { DraftLines } from "./draft-lines.tsx"
import { DeadlineThreads } from "./deadline-threads.tsx"
import { FindingForm } from "./finding-form.tsx"
import { usePromises } from "./promise-queries.ts"

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
        {error === null ? null : <Fault error={error} />}
        {data === undefined ? (
          error === null ? (
            <Waiting>Fetching the promises …</Waiting>
          ) : null
        ) : (
          <Promises view={data} session={session} />
        )}
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

function Promises({
  view,
  session,
}: {
  readonly view: PromisesView
  readonly session: SessionView
}): ReactNode {
  const [open, setOpen] = useState<Open>()
  const [overdueOnly, setOverdueOnly] = useState(false)
  const {
    process: { id: process },
    agreements,
    commitments,
    deadlines,
    dateCount,
  } = view
  const overdue = commitments.filter(
    ({ timing, view: { stale } }) => timing.kind === "overdue" && stale?.kind !== "unsupported",
  )
  const shown = overdueOnly ? overdue : commitments
  const close = (): void => setOpen(undefined)
  return (
    <>
      <header className="page-head">
        <PageTitle>Promises</PageTitle>
        <p className="lead">
          Who shall do what by when, and what became of it.{" "}
          {overdue.length === 0
            ? "Nothing is overdue."
            : `${overdue.length} ${overdue.length === 1 ? "is" : "are"} overdue.`}
        </p>
        <div className="actions">
          <Writing>
            <button
              type="button"
              className="primary"
              onClick={() => setOpen({ kind: "commitment", agreement: undefined })}
            >
              Add a commitment
            </button>
            <button type="button" onClick={() => setOpen({ kind: "agreement" })}>
              Add an agreement
            </button>
          </Writing>
          <a className="button" href={asOfPage(routes.calendar(process))} download="deadlines.ics">
            All deadlines to a calendar
          </a>
        </div>
      </header>
      <div className="columns">
        <div>
          <section className="part">
            <h2>
              Commitments{" "}
              <span className="tally">
                {overdueOnly ? `${shown.length} of ${commitments.length}` : commitments.length}
              </span>
            </h2>
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
                No commitment is on the record yet. Add one: from a clause of an agreement, or from
                what somebody promised in a statement.
              </p>
            ) : null}
            <CommitmentLines
              process={process}
              lines={shown}
              onFind={(line, status) => setOpen({ kind: "finding", line, status })}
            />
          </section>
          <DraftLines
            process={process}
            onKeep={(draft) => setOpen({ kind: "commitment", agreement: undefined, draft })}
          />
        </div>
        <div>
          <section className="part">
            <h2>
              Agreements <span className="tally">{agreements.length}</span>
            </h2>
            {agreements.length === 0 ? (
              <p className="empty">
                No agreement is on the record yet. Add one, and say who is party to it and who is
                not.
              </p>
            ) : null}
            <AgreementLines
              process={process}
              lines={agreements}
              onCommit={(agreement) => setOpen({ kind: "commitment", agreement })}
            />
          </section>
          <section className="part">
            <h2>
              Deadlines by day <span className="tally">{deadlines.length}</span>
            </h2>
            {deadlines.length === 0 ? (
              <p className="empty">
                No deadline was found in the documents, and no commitment has one.
              </p>
            ) : null}
            {dateCount > 2000 ? (
              <p className="hint">
                Of {dateCount.toLocaleString("en")} dates in documents the 2,000 newest are shown.
              </p>
            ) : null}
            <DeadlineThreads process={process} lines={deadlines} />
          </section>
        </div>
      </div>
      {open?.kind === "agreement" ? (
        <AgreementForm view={view} session={session} onClose={close} />
      ) : null}
      {open?.kind === "commitment" ? (
        <CommitmentForm
          view={view}
          session={session}
          agreement={open.agreement}
          draft={open.draft}
          onClose={close}
        />
      ) : null}
      {open?.kind === "finding" ? (
        <FindingForm
          process={process}
          line={open.line}
          session={session}
          status={open.status}
          onClose={close}
        />
      ) : null}
    </>
  )
}
