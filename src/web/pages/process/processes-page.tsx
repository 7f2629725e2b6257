/** All processes: the first page after signing in. */

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type ReactNode, type SyntheticEvent } from "react"
import { Link, useLocation } from "wouter"
import type { ProcessLine, SessionView } from "../../../contract/index.ts"
import { Fault, Fetched } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Shell } from "../../frame/shell.tsx"
import { pages } from "../../server/addresses.ts"
import { keys, useProcesses } from "../../server/queries.ts"
import { tell } from "../../server/requests.ts"
import { count } from "../../words/when.ts"

export default function ProcessesPage({ session }: { readonly session: SessionView }): ReactNode {
  const { data, error } = useProcesses()
  return (
    <Shell title="Processes" session={session}>
      <div className="page">
        <PageTitle>Processes</PageTitle>
        <Fetched data={data} error={error} waiting="Fetching the processes …">
          {(view) => <ProcessList processes={view} />}
        </Fetched>
        <Begin session={session} />
      </div>
    </Shell>
  )
}

function ProcessList({ processes }: { readonly processes: readonly ProcessLine[] }): ReactNode {
  if (processes.length === 0)
    return (
      <p className="empty">There is no process yet. Begin one below, then add a report to it.</p>
    )
  return (
    <ul className="lines processes">
      {processes.map(({ id, title, summary, documents, waiting, failed = 0 }) => (
        <li key={id}>
          <h2>
            <Link href={pages.process(id)}>
              <Name>{title}</Name>
            </Link>
          </h2>
          <p>
            <Name>{summary}</Name>
          </p>
          <p className="facts">
            <span>{count(documents, "document")}</span>
            <span>
              {waiting === 0 ? "nothing waits for review" : `${count(waiting, "draft")} to review`}
            </span>
            {failed === 0 ? null : (
              <span className="reading-failed">{count(failed, "document")} could not be read</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Begin({ session }: { readonly session: SessionView }): ReactNode {
  const [title, setTitle] = useState("")
  const [summary, setSummary] = useState("")
  const [, go] = useLocation()
  const client = useQueryClient()
  const begin = useMutation({
    mutationFn: () => tell("beginProcess", {}, session.csrf, { title, summary }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: keys.processes })
      go(pages.process(id))
    },
  })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    begin.mutate()
  }
  return (
    <details className="begin">
      <summary>Begin a process</summary>
      <form onSubmit={submit} className="form">
        {begin.error === null ? null : <Fault error={begin.error} />}
        <label>
          Title
          <input value={title} onChange={({ target }) => setTitle(target.value)} required />
        </label>
        <label>
          In a sentence or two
          <textarea value={summary} onChange={({ target }) => setSummary(target.value)} rows={3} />
        </label>
        <button type="submit" className="primary" disabled={begin.isPending}>
          Begin
        </button>
      </form>
    </details>
  )
}
