/**
 * One process: what is due, what was said last, what waits, who speaks, and the documents it all
 * rests on.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { ActorLine, DocumentLine, ProcessView, SessionView } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { Fault, Waiting } from "../parts/fault.tsx"
import { Name } from "../parts/name.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Writing } from "../parts/past.tsx"
import { Shell } from "../parts/shell.tsx"
import { pages } from "../server/addresses.ts"
import { useProcess } from "../server/queries.ts"
import { count } from "../words/when.ts"
import { ACTOR_WORDS, keysOf } from "../words/wording.ts"
import { MovedPart } from "../positions/moved-part.tsx"
import { DeadlineLines } from "./deadline-lines.tsx"
import { DocumentLines } from "./document-lines.tsx"
import { FailedDocuments } from "./failed-documents.tsx"
import { Sections } from "./sections.tsx"
import { StatementLines } from "./statement-lines.tsx"

export default function ProcessPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useProcess(process)
  return (
    <Shell
      title={data?.process.title ?? "Process"}
      trail={[{ title: "Processes", address: pages.home }]}
      session={session}
    >
      <div className="page">
        <Sections process={process} />
        {error === null ? null : <Fault error={error} />}
        {data === undefined ? (
          error === null ? (
            <Waiting>Fetching the process …</Waiting>
          ) : null
        ) : (
          <Process view={data} session={session} />
        )}
      </div>
    </Shell>
  )
}

function Process({
  view,
  session,
}: {
  readonly view: ProcessView
  readonly session: SessionView
}): ReactNode {
  const { process, documents, newest, statements, deadlines, deadlineCount, actors, actorCount } =
    view
  return (
    <>
      <header className="page-head">
        <PageTitle>
          <Name>{process.title}</Name>
        </PageTitle>
        <p className="lead">
          <Name>{process.summary}</Name>
        </p>
        <Writing>
          <p>
            <Link className="button primary" href={pages.add(process.id)}>
              Add a report
            </Link>
          </p>
        </Writing>
      </header>
      <MovedPart process={process.id} />
      <div className="columns">
        <div>
          <FailedDocuments
            session={session}
            process={process.id}
            lines={view.failed}
            total={process.failed ?? 0}
          />
          <Part
            title="Deadlines"
            shown={deadlines.length}
            of={deadlineCount}
            empty="No deadline was found yet."
          >
            <DeadlineLines process={process.id} lines={deadlines} today={session.today} />
          </Part>
          <WaitingDocuments
            process={process.id}
            documents={documents}
            total={process.waiting}
            failed={view.failed.length}
          />
          <Part
            title="Newest statements"
            shown={newest.length}
            of={statements}
            empty="No statement was found yet. Add a report, or mark one by hand in a text."
          >
            <StatementLines process={process.id} lines={newest} />
          </Part>
        </div>
        <div>
          <Part
            title="Documents"
            shown={documents.length}
            of={process.documents}
            empty="There is no document yet. Add a report to begin."
          >
            <DocumentLines process={process.id} lines={documents} />
          </Part>
          <Part
            title="Actors"
            shown={actors.length}
            of={actorCount}
            empty="Nobody is on the record yet."
          >
            <Actors process={process.id} actors={actors} />
          </Part>
        </div>
      </div>
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly shown: number
  readonly of: number
  readonly empty: string
  readonly children: ReactNode
}

/** A list with its heading; says so where it shows fewer than there are. */
function Part({ title, shown, of, empty, children }: PartProps): ReactNode {
  return (
    <section className="part">
      <h2>
        {title}{" "}
        <span className="tally">
          {shown < of
            ? `${shown.toLocaleString("en")} of ${of.toLocaleString("en")}`
            : of.toLocaleString("en")}
        </span>
      </h2>
      {shown === 0 ? <p className="empty">{empty}</p> : children}
    </section>
  )
}

/** So many documents that wait are named before the rest; all of them stand among the documents. */
const MOST_WAITING = 5

interface WaitingProps {
  readonly process: ProcessId
  readonly documents: readonly DocumentLine[]
  readonly total: number
  readonly failed: number
}

function WaitingDocuments({ process, documents, total, failed }: WaitingProps): ReactNode {
  const waiting = documents.filter((document) => document.waiting > 0)
  const unread = documents.filter(({ reading }) => reading.kind === "waiting").length
  return (
    <section className="part part-waiting">
      <h2>
        Waiting for review <span className="tally">{total.toLocaleString("en")}</span>
      </h2>
      {total === 0 && unread === 0 && failed === 0 ? <p className="empty">Nothing waits.</p> : null}
      {unread === 0 ? null : (
        <p className="empty">
          {count(unread, "document")} still {unread === 1 ? "waits" : "wait"} to be read.
        </p>
      )}
      <ul className="lines">
        {waiting.slice(0, MOST_WAITING).map((document) => (
          <li key={document.item}>
            <Link href={pages.document(process, document.item)}>
              {count(document.waiting, "draft")} in <Name>{document.title}</Name>
            </Link>
          </li>
        ))}
      </ul>
      {waiting.length > MOST_WAITING ? (
        <p className="empty">{count(waiting.length - MOST_WAITING, "more document")} below.</p>
      ) : null}
    </section>
  )
}

function Actors({
  process,
  actors,
}: {
  readonly process: ProcessId
  readonly actors: readonly ActorLine[]
}): ReactNode {
  return (
    <ul className="actors">
      {actors.map(({ item, name, kind, statements }) => (
        <li key={item}>
          <Link href={pages.actor(process, item)}>
            <Name>{name}</Name>
          </Link>
          <span className="facts">
            <span>
              {keysOf(ACTOR_WORDS).includes(kind as never)
                ? ACTOR_WORDS[kind as keyof typeof ACTOR_WORDS]
                : kind}
            </span>
            {statements === 0 ? null : <span>{count(statements, "statement")}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
