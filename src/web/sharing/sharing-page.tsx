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
} from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { ItemActions } from "../amending/item-actions.tsx"
import { Fetched } from "../parts/fault.tsx"
import { Name } from "../parts/name.tsx"
import { Writing } from "../parts/past.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Part } from "../parts/part.tsx"
import { Shell } from "../parts/shell.tsx"
import { Sections } from "../process/sections.tsx"
import { pages, routes } from "../server/addresses.ts"
import { ask } from "../server/requests.ts"
import { whenInWords } from "../words/when.ts"
import { Designer } from "./designer.tsx"
import { Drafts } from "./drafts.tsx"
import { Sources } from "./sources.tsx"
import { Stability } from "./stability.tsx"

export default function SharingPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useQuery({
    queryKey: ["process-part", process, "sharing"],
    queryFn: ({ signal }) => ask<SharingView>(routes.arrangements(process), signal),
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

function Sharing({
  view,
  session,
}: {
  readonly view: SharingView
  readonly session: SessionView
}): ReactNode {
  const [chosen, choose] = useState(0)
  const arrangements = view.arrangements.filter(({ out }) => out === undefined)
  const fallen = [...view.arrangements, ...view.conflicts].filter(({ out }) => out !== undefined)
  const line = arrangements[chosen]
  const body = line === undefined ? undefined : arrangementOf(line)
  return (
    <div className="sharing">
      <Writing>
        <p className="actions">
          <Link className="button" href={pages.draftForm(view.process.id, "arrangement")}>
            Write an arrangement
          </Link>
          <Link className="button" href={pages.draftForm(view.process.id, "conflict")}>
            Write a conflict model
          </Link>
          {view.arrangements.length + view.conflicts.length === 0 ? null : (
            <Link className="button" href={pages.briefing(view.process.id)}>
              A page to print
            </Link>
          )}
        </p>
      </Writing>
      {arrangements.length < 2 ? null : (
        <Drafts lines={arrangements} chosen={chosen} onChoose={choose} />
      )}
      {line === undefined || body === undefined ? (
        <p className="empty">No arrangement is on the record yet. Propose one below.</p>
      ) : (
        <>
          <ItemActions
            process={view.process.id}
            view={line.view}
            what="this arrangement"
            people={line.actors}
            correctAt={pages.draftForm(view.process.id, "arrangement", line.view.item)}
          />
          <p className="whose">
            “<Name>{body.title}</Name>”, entered by <Name>{line.author}</Name>
            {body.proposedBy.length === 0 ? (
              ""
            ) : (
              <>
                , proposed by{" "}
                {line.actors
                  .filter(({ item }) => body.proposedBy.includes(item))
                  .map(({ item, name }, index) => (
                    <span key={item}>
                      {index === 0 ? "" : ", "}
                      <Name>{name}</Name>
                    </span>
                  ))}
              </>
            )}
            .{line.stale === undefined ? null : <strong> Stale: {line.stale}.</strong>}
          </p>
          <Terms line={line} body={body} />
        </>
      )}
      <Designer
        key={line?.view.head ?? "new"}
        process={view.process.id}
        session={session}
        from={body}
        item={line?.view.item}
      />
      {line === undefined ? null : <Sources process={view.process.id} line={line} />}
      {view.conflicts
        .filter(({ out }) => out === undefined)
        .map((conflict) => {
          const model = modelOf(conflict)
          return model === undefined ? null : (
            <Stability
              key={conflict.view.head}
              process={view.process.id}
              line={conflict}
              body={model}
            />
          )
        })}
      <Fallen process={view.process.id} lines={fallen} />
    </div>
  )
}

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

function Terms({
  line: { actors },
  body,
}: {
  readonly line: ArrangementLine
  readonly body: ArrangementBody
}): ReactNode {
  const term =
    body.term?.words ?? (body.term?.value === undefined ? undefined : whenInWords(body.term.value))
  const enders = actors.filter(({ item }) => body.endedBy.includes(item))
  return (
    <>
      {term === undefined && body.exit === undefined && enders.length === 0 ? (
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
              may be ended by:{" "}
              {enders.map(({ item, name }, index) => (
                <span key={item}>
                  {index === 0 ? "" : ", "}
                  <Name>{name}</Name>
                </span>
              ))}
            </span>
          )}
        </p>
      )}
      {(body.committees ?? []).length === 0 ? null : (
        <ul className="lines">
          {(body.committees ?? []).map(({ name, seats }) => (
            <li key={name}>
              <Name>{name}</Name>:{" "}
              {seats
                .map(
                  ({ group, seats: own }) =>
                    `${body.groups.find(({ key }) => key === group)?.name ?? group} ${own}`,
                )
                .join(", ")}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
