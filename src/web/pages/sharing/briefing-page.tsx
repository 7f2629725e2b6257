/**
 * A page to print: drafts, their shares, power and checks, whether they would hold, in words and
 * with their sentences; only what may leave.
 */

import type { ReactNode } from "react"
import { Link, useSearch } from "wouter"
import { parseId } from "../../../base/index.ts"
import type { SharingLeaving } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { PageTitle } from "../../parts/page-title.tsx"
import { PartFrame } from "../../frame/part-frame.tsx"
import { pages } from "../../server/addresses.ts"
import { ArrangementBriefing } from "./arrangement-briefing.tsx"
import { ConflictBriefing } from "./conflict-briefing.tsx"
import { useLeaving } from "./take-along.tsx"

/** Fetches what may leave and shows it as pages to print. */
export default function BriefingPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useLeaving(process)
  const item = parseId("item", new URLSearchParams(useSearch()).get("item") ?? "")
  return (
    <PartFrame
      session={session}
      process={{ id: process, title: data?.process.title }}
      title="Briefing"
      trail={[{ title: "Sharing power", address: pages.sharing(process) }]}
      error={error}
      ready={data !== undefined}
      waiting="Fetching what may leave …"
    >
      {data === undefined ? null : <Briefing view={narrowed(data, item)} whole={data} />}
    </PartFrame>
  )
}

/**
 * One draft with the conflicts that test it, or one conflict; everything where nothing is named.
 */
function narrowed(view: SharingLeaving, item: string | undefined): SharingLeaving {
  if (item === undefined) return view
  return {
    ...view,
    arrangements: view.arrangements.filter((line) => line.view.item === item),
    conflicts: view.conflicts.filter(
      (line) => line.view.item === item || line.cases.some(({ of }) => of.item === item),
    ),
  }
}

interface BriefingProps {
  readonly view: SharingLeaving
  /** All that there is, of which `view` may be a part. */
  readonly whole: SharingLeaving
}

function Briefing({ view, whole }: BriefingProps): ReactNode {
  const nothing = view.arrangements.length + view.conflicts.length === 0
  return (
    <article className="briefing">
      <PageTitle>Sharing power: a briefing</PageTitle>
      <p className="actions briefing-tools">
        <button
          type="button"
          className="primary"
          disabled={nothing}
          onClick={() => {
            window.print()
          }}
        >
          Print it
        </button>
        <Link className="button" href={pages.sharing(view.process.id)}>
          Back to the drafts
        </Link>
      </p>
      <p className="whose">
        Under these assumptions, by these authors: nothing here is the process’s own view, and
        nothing is recommended. Preferences are what was stated or estimated, not what is true.
      </p>
      {nothing ? (
        <p className="empty">
          {whole.withheld > 0
            ? "Nothing of it may leave with whoever said what it rests on."
            : "No draft is on the record yet."}
        </p>
      ) : null}
      <Drafts view={view} />
      {whole.withheld === 0 ? null : (
        <p className="empty">
          {whole.withheld === 1 ? "One draft is" : `${whole.withheld} drafts are`} left out: what
          they rest on may not leave with whoever said it.
        </p>
      )}
    </article>
  )
}

/** First what counts for nothing, then the arrangements, then the conflicts. */
function Drafts({ view: { arrangements, conflicts } }: Pick<BriefingProps, "view">): ReactNode {
  return (
    <>
      {[...arrangements, ...conflicts]
        .filter(({ out }) => out !== undefined)
        .map(({ view: { item, body }, out }) => (
          <p key={item}>
            <del>{"title" in body ? body.title : ""}</del> counts for nothing: {out}.
          </p>
        ))}
      {arrangements
        .filter(({ out }) => out === undefined)
        .map((line) => (
          <ArrangementBriefing key={line.view.item} line={line} />
        ))}
      {conflicts
        .filter(({ out }) => out === undefined)
        .map((line) => (
          <ConflictBriefing key={line.view.item} line={line} />
        ))}
    </>
  )
}
