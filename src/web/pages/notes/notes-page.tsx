/** The notes of a process: with whom, on what terms, and how they begin. */

import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { NoteLine, NotesView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Fetched } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { openTool } from "../../frame/process-tools.tsx"
import { Writing } from "../../parts/past.tsx"
import { Shell } from "../../frame/shell.tsx"
import { Sections } from "../../frame/sections.tsx"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { count, whenInWords } from "../../words/when.ts"
import { NOTE_TERM_WORDS, OCCASION_WORDS } from "../../words/note-words.ts"

export default function NotesPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useQuery({
    queryKey: ["process-part", process, "notes"],
    queryFn: ({ signal }) => ask("notes", { process }, signal),
  })
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title="Notes" trail={trail} session={session}>
      <div className="page">
        <Sections process={process} />
        <header className="page-head">
          <PageTitle>Notes</PageTitle>
          <p className="lead">
            Calls, meetings and judgements. The terms of a note hold for everything in it.
          </p>
          <Writing>
            <button type="button" className="primary" onClick={() => openTool("note")}>
              Write a note
            </button>
          </Writing>
        </header>
        <Fetched data={data} error={error} waiting="Fetching the notes …">
          {(view) => <Notes process={process} view={view} />}
        </Fetched>
      </div>
    </Shell>
  )
}

function Notes({
  process,
  view: { notes, count: all },
}: {
  readonly process: ProcessId
  readonly view: NotesView
}): ReactNode {
  if (notes.length === 0)
    return (
      <p className="empty">
        There is no note yet. Write one after the next call: press <kbd>t</kbd> on any page of the
        process.
      </p>
    )
  return (
    <>
      {notes.length < all ? (
        <p className="hint">
          The newest {notes.length.toLocaleString("en")} of {all.toLocaleString("en")}.
        </p>
      ) : null}
      <ol className="lines notes">
        {notes.map((note) => (
          <li key={note.view.item}>
            <Note process={process} note={note} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Note({
  process,
  note: { document, terms, occasion, day, with: met, words, statements, describedAs },
}: {
  readonly process: ProcessId
  readonly note: NoteLine
}): ReactNode {
  return (
    <>
      <h2>
        <Link href={pages.document(process, document.item)}>
          <Name>{document.title}</Name>
        </Link>
      </h2>
      <p className="quote" dir={document.direction}>
        <bdi>{words}</bdi>
      </p>
      <p className="facts">
        <span className={`terms terms-${terms}`}>{NOTE_TERM_WORDS[terms]}</span>
        <span>{OCCASION_WORDS[occasion]}</span>
        {met.map(({ actor, name }) => (
          <span key={actor}>
            with{" "}
            <Link href={pages.actor(process, actor)}>
              <Name>{name}</Name>
            </Link>
          </span>
        ))}
        {describedAs === undefined ? null : (
          <span>
            to be told as <Name>{describedAs}</Name>
          </span>
        )}
        <time dateTime={day}>{whenInWords(day)}</time>
        <span>{statements === 0 ? "no statement marked yet" : count(statements, "statement")}</span>
      </p>
    </>
  )
}
