/**
 * The negotiating table: what all could accept, why not, issues by parties with whose view each
 * cell is, what-ifs, a package built by hand.
 */

import { useQuery } from "@tanstack/react-query"
import { useMemo, useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { ShownTable, TableView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Fetched, Waiting } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Shell } from "../../frame/shell.tsx"
import { Sections } from "../../frame/sections.tsx"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { Builder } from "../../assessing/builder.tsx"
import { Exports } from "../../assessing/exports.tsx"
import { Floors } from "./floors.tsx"
import { Grid } from "./grid.tsx"
import { InWords } from "./in-words.tsx"
import { PackageMap } from "./package-map.tsx"
import { SeatsLine } from "./seats-line.tsx"
import { TurningPart } from "./turning-part.tsx"
import { useEngine } from "../../assessing/use-engine.ts"
import { withWhatIfs, type WhatIfs } from "../../assessing/what-if.ts"
import { Zone } from "./zone.tsx"

/** Fetches the table of a process and shows it. */
export default function TablePage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useQuery({
    queryKey: ["process-part", process, "table"],
    queryFn: ({ signal }) => ask("table", { process }, signal),
  })
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title="The table" trail={trail} session={session}>
      <div className="page">
        <Sections process={process} />
        <PageTitle>The table</PageTitle>
        <Fetched data={data} error={error} waiting="Fetching the table …">
          {(view) => (view.talks === null ? <Empty view={view} /> : <Table view={view} />)}
        </Fetched>
      </div>
    </Shell>
  )
}

function Empty({ view }: { readonly view: TableView }): ReactNode {
  return (
    <>
      <p className="empty">
        There is no table yet. It needs issues with options, and parties: actors to whom somebody
        has given the role of a party.
      </p>
      <p className="actions">
        <Link className="button" href={pages.positions(view.process.id)}>
          Go to issues and positions
        </Link>
        <Writing>
          <Link className="button" href={pages.write(view.process.id, "role")}>
            Give a role
          </Link>
        </Writing>
      </p>
      <Notes notes={view.notes} />
    </>
  )
}

function Table({ view }: { readonly view: ShownTable }): ReactNode {
  const [changes, setChanges] = useState<WhatIfs>(new Map())
  const [built, setBuilt] = useState<readonly number[]>(() => firstPackage(view))
  const question = useMemo(
    () => ({ talks: withWhatIfs(view, changes), built }),
    [view, changes, built],
  )
  const { answer, working } = useEngine(question)
  const change = (key: string, value: string | undefined): void =>
    setChanges((before) => {
      const after = new Map(before)
      if (value === undefined) after.delete(key)
      else after.set(key, value)
      return after
    })
  return (
    <div className="table-page" aria-busy={working}>
      <SeatsLine view={view} />
      <Whose view={view} changed={changes.size} onTakeBack={() => setChanges(new Map())} />
      {answer === undefined ? <Waiting>Settling the table …</Waiting> : null}
      {answer?.kind === "fault" ? (
        <p className="fault" role="alert">
          {answer.sentence}
        </p>
      ) : null}
      {answer?.kind === "settled" ? (
        <>
          <Zone view={view} answer={answer} built={built} onChoose={setBuilt} />
          <div className="columns">
            <PackageMap view={view} answer={answer} built={built} onChoose={setBuilt} />
            <Builder view={view} answer={answer} built={built} onBuild={setBuilt} />
          </div>
        </>
      ) : null}
      {answer?.kind === "settled" ? <Folded blocks={answer.blocks} /> : null}
      <Grid view={view} changes={changes} onChange={change} />
      <Floors view={view} />
      <TurningPart process={view.process.id} />
      <Notes notes={view.notes} />
      {answer?.kind === "settled" ? (
        <Exports view={view} answer={answer} changed={changes.size > 0} />
      ) : null}
    </div>
  )
}

/** The first option of each issue; of those of which any may be taken, none. */
const firstPackage = ({ issues }: TableView): readonly number[] =>
  issues.map(({ of }) => (of === undefined ? 0 : 1))

/** Folded away, and not drawn until it is opened. */
function Folded({
  blocks,
}: {
  readonly blocks: Parameters<typeof InWords>[0]["blocks"]
}): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <details className="part" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>The four points, and all of it in words</summary>
      {open ? <InWords blocks={blocks} /> : null}
    </details>
  )
}

/** Whose view it is, always in sight: by whom, on what day, what is changed in this page alone. */
function Whose({
  view,
  changed,
  onTakeBack,
}: {
  readonly view: TableView
  readonly changed: number
  readonly onTakeBack: () => void
}): ReactNode {
  const authors = [...new Set(view.cells.flatMap(({ author }) => author ?? []))]
  return (
    <div className="whose" role="status">
      <p>
        Under the assumptions of{" "}
        {authors.length === 0
          ? "nobody yet"
          : authors.map((author, index) => (
              <span key={author}>
                {index === 0 ? "" : ", "}
                <Name>{author}</Name>
              </span>
            ))}
        , as of <time dateTime={view.day}>{view.day}</time>. Preferences are what was stated or
        estimated, not what is true.
        {view.private ? <strong> Private: something told in confidence is in it.</strong> : null}
      </p>
      {changed === 0 ? null : (
        <p className="what-if">
          <strong>What if:</strong> {changed === 1 ? "one cell is" : `${changed} cells are`} changed
          on this page alone.{" "}
          <button type="button" onClick={onTakeBack}>
            Take back
          </button>
        </p>
      )}
    </div>
  )
}

function Notes({ notes }: { readonly notes: readonly string[] }): ReactNode {
  if (notes.length === 0) return null
  return (
    <section className="part">
      <h2>Left out</h2>
      <ul className="lines">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}
