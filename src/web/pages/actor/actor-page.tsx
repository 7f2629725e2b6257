/**
 * One actor under all its names: who it is, what it wants, what it said, and where it stands on
 * what others said.
 */

import type { ReactNode } from "react"
import type { ActorBody, ActorView, SessionView } from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { Fetched } from "../../parts/fault.tsx"
import { Name, Names } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Shell } from "../../frame/shell.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { ROLE_WORDS } from "../../words/position-words.ts"
import { Sections } from "../../frame/sections.tsx"
import { pages } from "../../server/addresses.ts"
import { useActor } from "../../server/queries.ts"
import { ACTOR_WORDS } from "../../words/wording.ts"
import { About } from "./about.tsx"
import { Joins } from "./joins.tsx"
import { Said, Stances } from "./said.tsx"
import { Wants } from "./wants.tsx"

export default function ActorPage({ session, process, item }: ItemPageProps): ReactNode {
  const { data, error } = useActor(process, item)
  const body = data?.actor.body.kind === "actor" ? data.actor.body : undefined
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title={body?.name ?? "Actor"} trail={trail} session={session}>
      <div className="page page-reading">
        <Sections process={process} />
        <Fetched
          data={body === undefined ? undefined : data}
          error={error}
          waiting="Fetching the actor …"
        >
          {(view) =>
            body === undefined ? null : <Actor session={session} view={view} body={body} />
          }
        </Fetched>
      </div>
    </Shell>
  )
}

function Actor({
  session,
  view,
  body,
}: {
  readonly session: SessionView
  readonly view: ActorView
  readonly body: ActorBody
}): ReactNode {
  const {
    actor: { item },
  } = view
  return (
    <>
      <header className="page-head">
        <PageTitle>
          <Name>{body.name}</Name>
        </PageTitle>
        <p className="facts">
          <span>{ACTOR_WORDS[body.actorKind]}</span>
          <Roles view={view} />
          <StandingMark standing={view.actor.standing} />
        </p>
        <AlsoWritten view={view} body={body} />
        <PartLinks view={view} />
      </header>
      <Wants view={view} actor={item} />
      <About view={view} actor={item} />
      <Joins session={session} view={view} actor={item} />
      <Said view={view} actor={item} />
      <Stances view={view} />
    </>
  )
}

function Roles({ view: { roles } }: { readonly view: ActorView }): ReactNode {
  const held = [
    ...new Set(
      roles.flatMap(({ view: { body }, now }) => (body.kind === "role" && now ? [body.role] : [])),
    ),
  ]
  return held.map((role) => <span key={role}>{ROLE_WORDS[role]}</span>)
}

function AlsoWritten({
  view: { joined },
  body,
}: {
  readonly view: ActorView
  readonly body: ActorBody
}): ReactNode {
  const names = [...new Set([...body.aliases, ...joined.map(({ name }) => name)])].filter(
    (name) => name !== body.name,
  )
  const offices = [...new Set(body.offices.map(({ title }) => title))]
  return (
    <>
      {names.length === 0 ? null : (
        <p>
          Also written <Names names={names} />.
        </p>
      )}
      {offices.length === 0 ? null : (
        <p>
          Called in documents: <Names names={offices} />.
        </p>
      )}
    </>
  )
}

/** The way to each part of a long page. */
function PartLinks({
  view: { contradictions, divisions, risks, meetings, suggestions },
}: {
  readonly view: ActorView
}): ReactNode {
  const parts = [
    ["wants", "Wants", true],
    ["contradictions", "Contradictions", contradictions.length > 0],
    ["divisions", "Divisions", divisions.length > 0],
    ["risks", "At stake", risks.length > 0],
    ["met", "Met", meetings.length > 0],
    ["about", "Who this is", true],
    ["same", "Elsewhere", suggestions.length > 0],
    ["said", "Said", true],
    ["stances", "Stances", true],
  ] as const
  const go = (id: string): void => {
    const heading = document.querySelector<HTMLElement>(`#${id} > h2`)
    heading?.scrollIntoView({ block: "start" })
    heading?.setAttribute("tabindex", "-1")
    heading?.focus({ preventScroll: true })
  }
  return (
    <nav className="section-nav part-links" aria-label="Parts of this page">
      {parts
        .filter(([, , shown]) => shown)
        .map(([id, title]) => (
          <button key={id} type="button" className="quiet" onClick={() => go(id)}>
            {title}
          </button>
        ))}
    </nav>
  )
}
