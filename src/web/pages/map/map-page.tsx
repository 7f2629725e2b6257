/**
 * A map of actors and what ties them, and the same as a list; every line leads to the sentences it
 * was drawn from.
 */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { ActorMapView, MapEdge } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Writing } from "../../parts/past.tsx"
import { PartFrame } from "../../frame/part-frame.tsx"
import { useMap } from "../../server/position-queries.ts"
import { Tellings } from "../../lines/tellings.tsx"
import { pages } from "../../server/addresses.ts"
import { count } from "../../words/when.ts"
import { Drawing } from "./drawing.tsx"

/** Fetches the map of a process and shows it. */
export default function MapPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useMap(process)
  return (
    <PartFrame
      session={session}
      process={{ id: process, title: data?.process.title }}
      title="Map of actors"
      error={error}
      ready={data !== undefined}
      waiting="Drawing the map …"
    >
      <header className="page-head">
        <PageTitle>Map of actors</PageTitle>
        <p className="lead">
          Relations, letters, meetings, and statements that are addressed to somebody. Choose an
          actor or a line to reach its sentences.
        </p>
        <Writing>
          <p>
            <Link className="button primary" href={pages.write(process, "relation")}>
              Add a relation
            </Link>
          </p>
        </Writing>
      </header>
      {data === undefined ? null : <WholeMap process={process} view={data} />}
    </PartFrame>
  )
}

interface MapProps {
  readonly process: ProcessId
  readonly view: ActorMapView
}

function WholeMap({ process, view }: MapProps): ReactNode {
  const [chosen, setChosen] = useState<ItemId>()
  if (view.nodes.length === 0)
    return (
      <p className="empty">
        Nothing ties two actors on the record yet. Add a relation, a meeting or a letter, or name
        whom a statement is addressed to.
      </p>
    )
  return (
    <>
      <Counted view={view} />
      <div className="map-columns">
        <Drawing view={view} chosen={chosen} onChoose={setChosen} />
        <MapList
          process={process}
          view={view}
          chosen={chosen}
          onShowAll={() => setChosen(undefined)}
        />
      </div>
    </>
  )
}

/** How much there is, and how much of it is drawn. */
function Counted({
  view: { nodes, nodeCount, edges, edgeCount, statements },
}: Pick<MapProps, "view">): ReactNode {
  return (
    <p className="hint">
      {nodes.length < nodeCount
        ? `The ${nodes.length} most connected of ${count(nodeCount, "actor")}, and ` +
          `${edges.length} of ${count(edgeCount, "line")}.`
        : `${count(nodeCount, "actor")}, ${count(edgeCount, "line")}.`}
      {statements.looked < statements.of
        ? ` Of ${count(statements.of, "statement")} addressed to somebody the newest ` +
          `${statements.looked.toLocaleString("en")} were looked at.`
        : ""}
    </p>
  )
}

interface MapListProps extends MapProps {
  readonly chosen: ItemId | undefined
  readonly onShowAll: () => void
}

function MapList({ process, view: { nodes, edges }, chosen, onShowAll }: MapListProps): ReactNode {
  const lines = edges.filter(
    ({ from, to }) => chosen === undefined || from === chosen || to === chosen,
  )
  const name = (item: ItemId): string =>
    nodes.find((node) => node.item === item)?.name ?? "somebody"
  return (
    <section className="map-list" aria-label="The same as a list">
      <h2>
        {chosen === undefined ? (
          "All lines"
        ) : (
          <>
            Lines of{" "}
            <Link href={pages.actor(process, chosen)}>
              <Name>{name(chosen)}</Name>
            </Link>
          </>
        )}{" "}
        <span className="tally">{lines.length}</span>
      </h2>
      {chosen === undefined ? null : (
        <p>
          <button type="button" onClick={onShowAll}>
            Show all lines
          </button>
        </p>
      )}
      <ul>
        {lines.map((edge) => (
          <li key={`${edge.sort} ${edge.words} ${edge.from} ${edge.to}`}>
            <EdgeLine process={process} edge={edge} name={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const COUNTED = {
  relation: "entry",
  letter: "letter",
  meeting: "contact",
  statement: "statement",
} as const

function EdgeLine({
  process,
  edge: { from, to, sort, words, count: many, tellings },
  name,
}: {
  readonly process: ProcessId
  readonly edge: MapEdge
  readonly name: (item: ItemId) => string
}): ReactNode {
  return (
    <details className={`edge edge-${sort}`}>
      <summary>
        <span className="edge-sign" aria-hidden="true" />
        <Name>{name(from)}</Name>{" "}
        <span className="act">
          <bdi>{words}</bdi>
        </span>{" "}
        <Name>{name(to)}</Name>{" "}
        <span className="tally">
          {count(many, COUNTED[sort], sort === "relation" ? "entries" : undefined)}
        </span>
      </summary>
      <Tellings process={process} tellings={tellings} />
    </details>
  )
}
