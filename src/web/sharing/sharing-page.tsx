/** How power would be shared, draft beside draft, and whether it would hold. */

import { useQuery } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import type { ArrangementBody, ArrangementLine, ConflictBody, ConflictLine, SessionView, SharingView } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { Fault, Waiting } from "../parts/fault.tsx"
import { Name } from "../parts/name.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Shell } from "../parts/shell.tsx"
import { Sections } from "../process/sections.tsx"
import { pages, routes } from "../server/addresses.ts"
import { ask } from "../server/requests.ts"
import { Designer } from "./designer.tsx"
import { Rests } from "./rests.tsx"
import { Stability } from "./stability.tsx"

export default function SharingPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useQuery({ queryKey: ["process-part", process, "sharing"], queryFn: ({ signal }) => ask<SharingView>(routes.arrangements(process), signal) })
  const trail = [{ title: "Processes", address: pages.home }, { title: data?.process.title ?? "Process", address: pages.process(process) }]
  return (
    <Shell title="Sharing power" trail={trail} session={session}>
      <div className="page">
        <Sections process={process} />
        <PageTitle>Sharing power</PageTitle>
        {error === null ? null : <Fault error={error} />}
        {data === undefined ? (error === null ? <Waiting>Fetching the drafts …</Waiting> : null) : <Sharing view={data} session={session} />}
      </div>
    </Shell>
  )
}

const arrangementOf = ({ view: { body } }: ArrangementLine): ArrangementBody | undefined => body.kind === "arrangement" ? body : undefined
const modelOf = ({ view: { body } }: ConflictLine): ConflictBody | undefined => body.kind === "conflict" ? body : undefined

function Sharing({ view, session }: { readonly view: SharingView; readonly session: SessionView }): ReactNode {
  const [chosen, choose] = useState(0)
  const line = view.arrangements[chosen]
  const body = line === undefined ? undefined : arrangementOf(line)
  return (
    <div className="sharing">
      {view.arrangements.length < 2 ? null : <Drafts lines={view.arrangements} chosen={chosen} onChoose={choose} />}
      {line === undefined || body === undefined ? <p className="empty">No arrangement is on the record yet. Propose one below.</p> : (
        <>
          <p className="whose">“<Name>{body.title}</Name>”, entered by <Name>{line.author}</Name>{body.proposedBy.length === 0 ? "" : <>, proposed by {line.actors.filter(({ item }) => body.proposedBy.includes(item)).map(({ item, name }) => <Name key={item}>{name}</Name>)}</>}.{line.stale === undefined ? null : <strong> Stale: {line.stale}.</strong>}</p>
          <Terms body={body} />
          <Rests process={view.process.id} sentences={line.sentences} />
        </>
      )}
      <Designer key={line?.view.item ?? "new"} process={view.process.id} session={session} from={body} />
      {view.conflicts.map((conflict) => {
        const model = modelOf(conflict)
        return model === undefined ? null : <Stability key={conflict.view.item} process={view.process.id} line={conflict} body={model} />
      })}
    </div>
  )
}

function Terms({ body }: { readonly body: ArrangementBody }): ReactNode {
  const term = body.term?.words ?? body.term?.value
  if (term === undefined && body.exit === undefined) return null
  return <p className="facts">{term === undefined ? null : <span>term: <Name>{term}</Name></span>}{body.exit === undefined ? null : <span>ends: <Name>{body.exit}</Name></span>}</p>
}

/** Several drafts beside each other: seats by group. */
function Drafts({ lines, chosen, onChoose }: { readonly lines: readonly ArrangementLine[]; readonly chosen: number; readonly onChoose: (index: number) => void }): ReactNode {
  const bodies = lines.flatMap((line) => arrangementOf(line) ?? [])
  const names = [...new Set(bodies.flatMap(({ groups }) => groups.map(({ name }) => name)))]
  return (
    <div className="grid-scroll" tabIndex={0} role="region" aria-label="Drafts beside each other">
      <table className="grid drafts">
        <thead><tr><th scope="col">Seats</th>{bodies.map(({ title }, index) => <th key={title} scope="col"><button type="button" aria-pressed={index === chosen} onClick={() => onChoose(index)}><Name>{title}</Name></button></th>)}</tr></thead>
        <tbody>
          {names.map((name) => <tr key={name}><th scope="row"><Name>{name}</Name></th>{bodies.map((body) => <td key={body.title}>{body.groups.find((group) => group.name === name)?.seats ?? "–"}</td>)}</tr>)}
        </tbody>
      </table>
    </div>
  )
}
