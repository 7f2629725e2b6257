/**
 * One process: what is due, what was said last, what waits, who speaks, and the documents it all
 * rests on.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { DocumentLine, ProcessView, SessionView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Fetched } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Part, tallyOf } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { Shell } from "../../frame/shell.tsx"
import { pages } from "../../server/addresses.ts"
import { useProcess } from "../../server/queries.ts"
import { count } from "../../words/when.ts"
import { ACTOR_WORDS, keysOf } from "../../words/wording.ts"
import { MovedPart } from "../../lines/moved-part.tsx"
import { DeadlineLines } from "../../lines/deadline-lines.tsx"
import { DocumentLines } from "./document-lines.tsx"
import { FailedDocuments } from "./failed-documents.tsx"
import { Sections } from "../../frame/sections.tsx"
import { StatementLines } from "../../lines/statement-lines.tsx"

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
        <Fetched data={data} error={error} waiting="Fetching the process …">
          {(view) => <Process view={view} session={session} />}
        </Fetched>
      </div>
    </Shell>
  )
}

interface ViewProps {
  readonly view: ProcessView
}

function Process({ view, session }: ViewProps & { readonly session: SessionView }): ReactNode {
  const { process, documents, newest, deadlines } = view
  return (
    <>
      <Head view={view} />
      <MovedPart process={process.id} />
      <div className="columns">
        <div>
          <FailedDocuments
            session={session}
            process={process.id}
            lines={view.failed}
            total={process.failed ?? 0}
          />
          <List
            title="Deadlines"
            shown={deadlines.length}
            of={view.deadlineCount}
            empty="No deadline was found yet."
          >
            <DeadlineLines process={process.id} lines={deadlines} today={session.today} />
          </List>
          <WaitingDocuments
            process={process.id}
            documents={documents}
            total={process.waiting}
            failed={view.failed.length}
          />
          <List
            title="Newest statements"
            shown={newest.length}
            of={view.statements}
            empty="No statement was found yet. Add a report, or mark one by hand in a text."
          >
            <StatementLines process={process.id} lines={newest} />
          </List>
        </div>
        <div>
          <List
            title="Documents"
            shown={documents.length}
            of={process.documents}
            empty="There is no document yet. Add a report to begin."
          >
            <DocumentLines process={process.id} lines={documents} />
          </List>
          <Actors view={view} />
        </div>
      </div>
    </>
  )
}

function Head({ view: { process } }: ViewProps): ReactNode {
  return (
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
  )
}

interface ListProps {
  readonly title: string
  readonly shown: number
  readonly of: number
  readonly empty: string
  readonly children: ReactNode
}

/** A list with its heading; says so where it shows fewer than there are. */
const List = ({ title, shown, of, empty, children }: ListProps): ReactNode => (
  <Part title={title} tally={tallyOf(shown, of)}>
    {shown === 0 ? <p className="empty">{empty}</p> : children}
  </Part>
)

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

function Actors({ view: { process, actors, actorCount } }: ViewProps): ReactNode {
  return (
    <List title="Actors" shown={actors.length} of={actorCount} empty="Nobody is on the record yet.">
      <ul className="actors">
        {actors.map(({ item, name, kind, statements }) => (
          <li key={item}>
            <Link href={pages.actor(process.id, item)}>
              <Name>{name}</Name>
            </Link>
            <span className="facts">
              <span>{kindInWords(kind)}</span>
              {statements === 0 ? null : <span>{count(statements, "statement")}</span>}
            </span>
          </li>
        ))}
      </ul>
    </List>
  )
}

/** A kind that has no words of its own stands as it is. */
function kindInWords(kind: string): string {
  const known = keysOf(ACTOR_WORDS).find((each) => each === kind)
  return known === undefined ? kind : ACTOR_WORDS[known]
}
