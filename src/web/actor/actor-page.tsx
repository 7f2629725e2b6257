/** One actor across all documents: names and offices, what was said, what was confirmed, denied or left without comment. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { ActorBody, ActorView, StatementLine } from "../../api/contract.ts"
import type { ItemPageProps } from "../entry/page-props.ts"
import { Fault, Waiting } from "../parts/fault.tsx"
import { Icon } from "../parts/icons.tsx"
import { Name, Names } from "../parts/name.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Shell } from "../parts/shell.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { StatementLines } from "../process/statement-lines.tsx"
import { pages } from "../server/addresses.ts"
import { useActor } from "../server/queries.ts"
import { whenInWords } from "../words/when.ts"
import { ACTOR_WORDS, STANCE_WORDS } from "../words/wording.ts"

export default function ActorPage({ session, process, item }: ItemPageProps): ReactNode {
  const { data, error } = useActor(process, item)
  const body = data?.actor.body.kind === "actor" ? data.actor.body : undefined
  const trail = [{ title: "Processes", address: pages.home }, { title: data?.process.title ?? "Process", address: pages.process(process) }]
  return (
    <Shell title={body?.name ?? "Actor"} trail={trail} session={session}>
      <div className="page page-reading">
        {error === null ? null : <Fault error={error} />}
        {data === undefined || body === undefined ? (error === null ? <Waiting>Fetching the actor …</Waiting> : null) : <Actor view={data} body={body} />}
      </div>
    </Shell>
  )
}

function Actor({ view, body }: { readonly view: ActorView; readonly body: ActorBody }): ReactNode {
  const aliases = body.aliases.filter((alias) => alias !== body.name)
  const offices = [...new Set(body.offices.map(({ title }) => title))]
  return (
    <>
      <header className="page-head">
        <PageTitle><Name>{body.name}</Name></PageTitle>
        <p className="facts"><span>{ACTOR_WORDS[body.actorKind]}</span><StandingMark standing={view.actor.standing} /></p>
        {aliases.length === 0 ? null : <p>Also written <Names names={aliases} />.</p>}
        {offices.length === 0 ? null : <p>Offices: <Names names={offices} />.</p>}
      </header>
      <section className="part">
        <h2>Said <span className="tally">{view.statements.length < view.statementCount ? `${view.statements.length} of ${view.statementCount}` : view.statementCount}</span></h2>
        {view.statements.length === 0 ? <p className="empty">Nothing is on the record from this actor.</p> : <ByDocument process={view.process.id} lines={view.statements} />}
      </section>
      <section className="part">
        <h2>Confirmed, denied or declined <span className="tally">{view.stances.length}</span></h2>
        {view.stances.length === 0 ? <p className="empty">This actor took no stance on what others said.</p> : <Stances view={view} />}
      </section>
    </>
  )
}

function ByDocument({ process, lines }: { readonly process: ProcessId; readonly lines: readonly StatementLine[] }): ReactNode {
  return documentsOf(lines).map(([first, ...rest]) => first === undefined ? null : (
    <section key={first.document.item} className="by-document">
      <h3>
        <Link href={pages.document(process, first.document.item)}><Name>{first.document.title}</Name></Link>
        {first.document.date === undefined ? null : <time className="facts" dateTime={first.document.date}>{whenInWords(first.document.date)}</time>}
      </h3>
      <StatementLines process={process} lines={[first, ...rest]} showDocument={false} />
    </section>
  ))
}

/** The lines of each document, documents in order of their first line. */
function documentsOf(lines: readonly StatementLine[]): readonly (readonly StatementLine[])[] {
  const documents = new Map<string, StatementLine[]>()
  for (const line of lines) documents.set(line.document.item, [...documents.get(line.document.item) ?? [], line])
  return [...documents.values()]
}

function Stances({ view }: { readonly view: ActorView }): ReactNode {
  return (
    <ol className="lines stances">
      {view.stances.map(({ view: stance, on }) => stance.body.kind !== "corroboration" ? null : (
        <li key={stance.item}>
          <p className="who"><Icon name={stance.body.stance} />{STANCE_WORDS[stance.body.stance]}<StandingMark standing={stance.standing} /></p>
          <p className="quote"><Link href={pages.document(view.process.id, on.document.item, stance.item)}><bdi>{stance.body.about?.exact ?? on.words}</bdi></Link></p>
          <p className="facts"><span><Name>{on.document.title}</Name></span></p>
        </li>
      ))}
    </ol>
  )
}
