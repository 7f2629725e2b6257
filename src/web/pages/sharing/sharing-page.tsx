/** How power would be shared, draft beside draft, and whether it would hold. */

import { useQuery } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type {
  ArrangementBody,
  ArrangementLine,
  ConflictBody,
  ConflictLine,
  SessionView,
  SharingView,
} from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { ItemActions } from "../../amending/item-actions.tsx"
import { Fetched } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Part } from "../../parts/part.tsx"
import { Shell } from "../../frame/shell.tsx"
import { Sections } from "../../frame/sections.tsx"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { whenInWords } from "../../words/when.ts"
import { Designer } from "./designer.tsx"
import { Drafts } from "./drafts.tsx"
import { Sources } from "./sources.tsx"
import { Stability } from "./stability.tsx"

/** Fetches the drafts of a process and shows them. */
export default function SharingPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useQuery({
    queryKey: ["process-part", process, "sharing"],
    queryFn: ({ signal }) => ask("arrangements", { process }, signal),
  })
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title="Sharing power" trail={trail} session={session}>
      <div className="page">
        <Sections process={process} />
        <PageTitle>Sharing power</PageTitle>
        <Fetched data={data} error={error} waiting="Fetching the drafts …">
          {(view) => <Sharing view={view} session={session} />}
        </Fetched>
      </div>
    </Shell>
  )
}

const arrangementOf = ({ view: { body } }: ArrangementLine): ArrangementBody | undefined =>
  body.kind === "arrangement" ? body : undefined
const modelOf = ({ view: { body } }: ConflictLine): ConflictBody | undefined =>
  body.kind === "conflict" ? body : undefined

interface ViewProps {
  readonly view: SharingView
}

function Sharing({ view, session }: ViewProps & { readonly session: SessionView }): ReactNode {
  const [chosen, choose] = useState(0)
  const arrangements = view.arrangements.filter(({ out }) => out === undefined)
  const fallen = [...view.arrangements, ...view.conflicts].filter(({ out }) => out !== undefined)
  const line = arrangements[chosen]
  const body = line === undefined ? undefined : arrangementOf(line)
  return (
    <div className="sharing">
      <Adding view={view} />
      {arrangements.length < 2 ? null : (
        <Drafts lines={arrangements} chosen={chosen} onChoose={choose} />
      )}
      {line === undefined || body === undefined ? (
        <p className="empty">No arrangement is on the record yet. Propose one below.</p>
      ) : (
        <Arrangement process={view.process.id} line={line} body={body} />
      )}
      <Designer
        key={line?.view.head ?? "new"}
        process={view.process.id}
        session={session}
        from={body}
        item={line?.view.item}
      />
      {line === undefined ? null : <Sources process={view.process.id} line={line} />}
      <Conflicts view={view} />
      <Fallen process={view.process.id} lines={fallen} />
    </div>
  )
}

function Adding({ view: { process, arrangements, conflicts } }: ViewProps): ReactNode {
  return (
    <Writing>
      <p className="actions">
        <Link className="button" href={pages.draftForm(process.id, "arrangement")}>
          Write an arrangement
        </Link>
        <Link className="button" href={pages.draftForm(process.id, "conflict")}>
          Write a conflict model
        </Link>
        {arrangements.length + conflicts.length === 0 ? null : (
          <Link className="button" href={pages.briefing(process.id)}>
            A page to print
          </Link>
        )}
      </p>
    </Writing>
  )
}

interface ArrangementProps {
  readonly process: ProcessPageProps["process"]
  readonly line: ArrangementLine
  readonly body: ArrangementBody
}

/** Whose it is, what can be done to it, and its terms. */
function Arrangement({ process, line, body }: ArrangementProps): ReactNode {
  const proposers = line.actors.filter(({ item }) => body.proposedBy.includes(item))
  return (
    <>
      <ItemActions
        process={process}
        view={line.view}
        what="this arrangement"
        people={line.actors}
        correctAt={pages.draftForm(process, "arrangement", line.view.item)}
      />
      <p className="whose">
        “<Name>{body.title}</Name>”, entered by <Name>{line.author}</Name>
        {body.proposedBy.length === 0 ? (
          ""
        ) : (
          <>
            , proposed by <Listed actors={proposers} />
          </>
        )}
        .{line.stale === undefined ? null : <strong> Stale: {line.stale}.</strong>}
      </p>
      <Terms line={line} body={body} />
    </>
  )
}

const Listed = ({ actors }: Pick<ArrangementLine, "actors">): ReactNode =>
  actors.map(({ item, name }, index) => (
    <span key={item}>
      {index === 0 ? "" : ", "}
      <Name>{name}</Name>
    </span>
  ))

const Conflicts = ({ view: { process, conflicts } }: ViewProps): ReactNode =>
  conflicts
    .filter(({ out }) => out === undefined)
    .map((line) => {
      const model = modelOf(line)
      return model === undefined ? null : (
        <Stability key={line.view.head} process={process.id} line={line} body={model} />
      )
    })

/** Drafts that rest on nothing any more: nothing is reckoned from them, and each says why. */
function Fallen({
  process,
  lines,
}: {
  readonly process: ProcessPageProps["process"]
  readonly lines: readonly (ArrangementLine | ConflictLine)[]
}): ReactNode {
  if (lines.length === 0) return null
  return (
    <Part title="Counts for nothing" tally={lines.length}>
      <ul className="lines">
        {lines.map(({ view, out, actors }) => (
          <li key={view.item}>
            <p>
              <del>
                <Name>{"title" in view.body ? (view.body.title ?? "") : ""}</Name>
              </del>{" "}
              <span className="kind">{out}</span>
            </p>
            <ItemActions
              process={process}
              view={view}
              what="this draft"
              people={actors}
              corrects={false}
            />
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** How long it lasts and how it ends, or that nobody wrote it down; and its committees. */
function Terms({ line: { actors }, body }: Pick<ArrangementProps, "line" | "body">): ReactNode {
  const { value, words } = body.term ?? {}
  const term = words ?? (value === undefined ? undefined : whenInWords(value))
  const enders = actors.filter(({ item }) => body.endedBy.includes(item))
  const isUnsaid = term === undefined && body.exit === undefined && enders.length === 0
  return (
    <>
      {isUnsaid ? (
        <p className="empty">
          No term and no exit is written down: how long it lasts, how it ends, who may end it.
        </p>
      ) : (
        <p className="facts">
          {term === undefined ? null : (
            <span>
              term: <Name>{term}</Name>
            </span>
          )}
          {body.exit === undefined ? null : (
            <span>
              ends: <Name>{body.exit}</Name>
            </span>
          )}
          {enders.length === 0 ? null : (
            <span>
              may be ended by: <Listed actors={enders} />
            </span>
          )}
        </p>
      )}
      <Committees body={body} />
    </>
  )
}

function Committees({
  body: { groups, committees = [] },
}: Pick<ArrangementProps, "body">): ReactNode {
  if (committees.length === 0) return null
  const nameOf = (group: string): string => groups.find(({ key }) => key === group)?.name ?? group
  return (
    <ul className="lines">
      {committees.map(({ name, seats }) => (
        <li key={name}>
          <Name>{name}</Name>:{" "}
          {seats.map(({ group, seats: own }) => `${nameOf(group)} ${own}`).join(", ")}
        </li>
      ))}
    </ul>
  )
}
