/**
 * One issue: the ways it could be settled, everybody's positions over time, what contradicts what.
 */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { CourseView, IssueView, PositionLine, SessionView } from "../../../contract/index.ts"
import { WithdrawDialog } from "../../amending/withdraw-dialog.tsx"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Part } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { StaleBanner } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { HistoryDialog } from "../../amending/history-dialog.tsx"
import { pages } from "../../server/addresses.ts"
import { count } from "../../words/when.ts"
import { ContradictionLines, DivisionLines } from "../../lines/contradiction-lines.tsx"
import { PartFrame } from "../../frame/part-frame.tsx"
import { PositionBlock } from "../../lines/position-block.tsx"
import { useIssue } from "../../server/position-queries.ts"
import { HOLDER_WORDS, SORT_WORDS } from "../../words/position-words.ts"
import { Actors } from "../../lines/risk-lines.tsx"
import { TellingsFold } from "../../lines/tellings.tsx"

/** Fetches an issue and shows it. */
export default function IssuePage({ session, process, item }: ItemPageProps): ReactNode {
  const { data, error } = useIssue(process, item)
  const body = data?.issue.body.kind === "issue" ? data.issue.body : undefined
  return (
    <PartFrame
      session={session}
      process={{ id: process, title: data?.process.title }}
      title={body?.title ?? "Issue"}
      trail={[{ title: "Positions", address: pages.positions(process) }]}
      error={error}
      ready={data !== undefined}
      waiting="Fetching the issue …"
    >
      {data === undefined ? null : <Issue session={session} process={process} view={data} />}
    </PartFrame>
  )
}

interface IssueProps {
  readonly session: SessionView
  readonly process: ProcessId
  readonly view: IssueView
}

function Issue({ session, process, view }: IssueProps): ReactNode {
  const { courses, contradictions, divisions, actors } = view
  return (
    <>
      <Head process={process} view={view} />
      <Ways process={process} view={view} />
      {contradictions.length === 0 ? null : (
        <Part title="Contradictions" tally={contradictions.length}>
          <ContradictionLines process={process} lines={contradictions} about="issue" />
        </Part>
      )}
      {divisions.length === 0 ? null : (
        <Part title="Divisions inside parties" tally={divisions.length}>
          <DivisionLines process={process} lines={divisions} about="issue" actors={actors} />
        </Part>
      )}
      <Part title="Who wants what" tally={courses.length}>
        {courses.length === 0 ? (
          <p className="empty">Nobody has a position on it yet.</p>
        ) : (
          courses.map((course) => (
            <Course
              key={`${course.actor} ${course.sort} ${course.holder}`}
              session={session}
              process={process}
              course={course}
              view={view}
            />
          ))
        )}
      </Part>
    </>
  )
}

type PartProps = Pick<IssueProps, "process" | "view">

function Head({ process, view: { issue, tellings, stale } }: PartProps): ReactNode {
  const body = issue.body.kind === "issue" ? issue.body : undefined
  return (
    <header className="page-head">
      <PageTitle>
        <Name>{body?.title ?? ""}</Name>
      </PageTitle>
      {body === undefined || body.summary === "" ? null : (
        <p className="lead">
          <Name>{body.summary}</Name>
        </p>
      )}
      <div className="facts">
        {issue.standing === "admitted" ? null : <StandingMark standing={issue.standing} />}
        {tellings.length === 0 ? null : <TellingsFold process={process} tellings={tellings} />}
      </div>
      <StaleBanner process={process} stale={stale} />
      <Writing>
        <p className="actions">
          <Link
            className="button primary"
            href={pages.write(process, "position", { issue: issue.item })}
          >
            Add a position
          </Link>
          <Link className="button" href={pages.write(process, "issue", { item: issue.item })}>
            Edit the issue
          </Link>
        </p>
      </Writing>
    </header>
  )
}

/** The ways it could be settled, and who decides. */
function Ways({ process, view }: PartProps): ReactNode {
  const { issue, options, any, decidedBy, actors } = view
  const named = issue.body.kind === "issue" ? issue.body.options.length : 0
  return (
    <Part title="Ways it could be settled" tally={named}>
      {any ? (
        <p className="hint">
          Any of these may be taken together; going without one is a choice of its own.
        </p>
      ) : null}
      {decidedBy.length === 0 ? null : (
        <p className="facts">
          <span>
            decided by <Actors process={process} items={decidedBy} actors={actors} />
          </span>
        </p>
      )}
      {options.length === 0 ? (
        <p className="empty">
          No option is named yet. Without options nobody’s positions can be told to differ.
        </p>
      ) : (
        <Options process={process} view={view} />
      )}
    </Part>
  )
}

function Options({ process, view: { options, actors } }: PartProps): ReactNode {
  return (
    <dl className="issue-options">
      {options.map(({ key, name, askedBy, refusedBy }) => (
        <div key={key}>
          <dt>
            <Name>{name}</Name> <code>{key}</code>
          </dt>
          <dd className="facts">
            <span>
              {askedBy.length === 0 ? (
                "nobody asks for it"
              ) : (
                <>
                  asked for by <Actors process={process} items={askedBy} actors={actors} />
                </>
              )}
            </span>
            {refusedBy.length === 0 ? null : (
              <span className="refused">
                refused by <Actors process={process} items={refusedBy} actors={actors} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface CourseProps extends IssueProps {
  readonly course: CourseView
}

function Course({
  session,
  process,
  course: { actor, sort, holder, positions },
  view,
}: CourseProps): ReactNode {
  const now = positions.filter(({ state }) => state !== "older")
  const older = positions.filter(({ state }) => state === "older")
  const name = view.actors.find(({ item }) => item === actor)?.name ?? "somebody"
  return (
    <section className="course course-sort">
      <h3>
        <Link href={pages.actor(process, actor)}>
          <Name>{name}</Name>
        </Link>{" "}
        <span className="kind">
          {SORT_WORDS[sort]}
          {holder === "office" ? "" : `, ${HOLDER_WORDS[holder]}`}
        </span>
      </h3>
      {now.length === 0 ? (
        <p className="nobody">none is held any more</p>
      ) : (
        now.map((line) => (
          <PositionBlock key={line.view.item} process={process} line={line} open>
            <LineActions session={session} process={process} line={line} view={view} />
          </PositionBlock>
        ))
      )}
      {older.length === 0 ? null : (
        <details>
          <summary>{count(older.length, "earlier one")}</summary>
          {older.map((line) => (
            <PositionBlock key={line.view.item} process={process} line={line} open>
              <LineActions session={session} process={process} line={line} view={view} />
            </PositionBlock>
          ))}
        </details>
      )}
    </section>
  )
}

/**
 * What can be done with a position: a newer one in its place, mended, withdrawn; and what was ever
 * written on it.
 */
function LineActions({
  session,
  process,
  line: { view, actor, issue, sort, holder },
  view: { actors },
}: IssueProps & { readonly line: PositionLine }): ReactNode {
  const [open, setOpen] = useState<"withdraw" | "history">()
  const name = (item: string | undefined): string =>
    actors.find((each) => each.item === item)?.name ??
    (item === issue ? "this issue" : "something else")
  const close = (): void => setOpen(undefined)
  return (
    <p className="line-actions">
      <Writing>
        <Link href={pages.write(process, "position", { issue, actor, sort, holder })}>Newer</Link>
        <Link href={pages.write(process, "position", { item: view.item })}>Edit</Link>
        <button type="button" className="quiet" onClick={() => setOpen("withdraw")}>
          Withdraw
        </button>
      </Writing>
      <button type="button" className="quiet" onClick={() => setOpen("history")}>
        History
      </button>
      {open === "withdraw" ? (
        <WithdrawDialog
          session={session}
          process={process}
          item={view.item}
          head={view.head}
          what="this position"
          onClose={close}
        />
      ) : null}
      {open === "history" ? (
        <HistoryDialog process={process} view={view} name={name} onClose={close} />
      ) : null}
    </p>
  )
}
