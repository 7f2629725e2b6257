/**
 * The map as a drawing: actors as points that can be reached by keyboard, lines between them by
 * sort.
 */

import { useMemo, type KeyboardEvent, type ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { ActorMapView, MapEdge, MapNode } from "../../../contract/index.ts"
import { visibleName } from "../../words/bidi.ts"
import { count } from "../../words/when.ts"
import { HEIGHT, layoutOf, WIDTH, type Place } from "./layout.ts"

interface DrawingProps {
  readonly view: ActorMapView
  readonly chosen: ItemId | undefined
  readonly onChoose: (actor: ItemId | undefined) => void
}

/** So few lines are all labelled; of more, those of the actor that is chosen. */
const FEW = 14

/**
 * Characters of a name that are drawn; the whole stands in the list and in the node's own words.
 */
const LONGEST = 24

/** An actor that is chosen stands out with its lines and whoever they lead to. */
export function Drawing({ view: { nodes, edges }, chosen, onChoose }: DrawingProps): ReactNode {
  const places = useMemo(
    () =>
      layoutOf(
        nodes.map(({ item }) => item),
        edges,
      ),
    [nodes, edges],
  )
  const near = useMemo(() => nearTo(chosen, edges), [edges, chosen])
  const touches = ({ from, to }: MapEdge): boolean => from === chosen || to === chosen
  return (
    <div className="map-drawing">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label="Map of actors; Tab goes from actor to actor, Enter shows its lines"
      >
        <Arrow />
        <g aria-hidden="true">
          {edges.map((edge, index) => (
            <Line
              key={index}
              edge={edge}
              from={places.get(edge.from)}
              to={places.get(edge.to)}
              shown={chosen === undefined || touches(edge)}
              labelled={edges.length <= FEW || touches(edge)}
            />
          ))}
        </g>
        {nodes.map((node) => (
          <Node
            key={node.item}
            node={node}
            place={places.get(node.item)}
            faint={chosen !== undefined && !near.has(node.item)}
            chosen={node.item === chosen}
            onChoose={() => onChoose(node.item === chosen ? undefined : node.item)}
          />
        ))}
      </svg>
    </div>
  )
}

/** The actor itself, and whoever a line of it leads to. */
const nearTo = (
  actor: ItemId | undefined,
  edges: readonly MapEdge[],
): ReadonlySet<ItemId | undefined> =>
  new Set([
    actor,
    ...edges.filter(({ to }) => to === actor).map(({ from }) => from),
    ...edges.filter(({ from }) => from === actor).map(({ to }) => to),
  ])

const Arrow = (): ReactNode => (
  <defs>
    <marker
      id="arrow"
      viewBox="0 0 8 8"
      refX="8"
      refY="4"
      markerWidth="7"
      markerHeight="7"
      orient="auto-start-reverse"
    >
      <path d="M0 0.8 8 4 0 7.2z" className="map-arrow" />
    </marker>
  </defs>
)

interface LineProps {
  readonly edge: MapEdge
  readonly from: Place | undefined
  readonly to: Place | undefined
  readonly shown: boolean
  readonly labelled: boolean
}

/** How far from an actor's place its line ends. */
const RIM = 13

function Line({ edge: { sort, words }, from, to, shown, labelled }: LineProps): ReactNode {
  if (from === undefined || to === undefined) return null
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.max(1, Math.hypot(dx, dy))
  const [ux, uy] = [(dx / length) * RIM, (dy / length) * RIM]
  return (
    <>
      <line
        x1={from.x + ux}
        y1={from.y + uy}
        x2={to.x - ux}
        y2={to.y - uy}
        className={`map-line map-line-${sort}${shown ? "" : " is-faint"}`}
        {...(sort === "meeting" ? {} : { markerEnd: "url(#arrow)" })}
      />
      {labelled ? (
        <text x={from.x + dx * 0.55} y={from.y + dy * 0.55 - 4} className="map-label">
          {words}
        </text>
      ) : null}
    </>
  )
}

interface NodeProps {
  readonly node: MapNode
  readonly place: Place | undefined
  readonly faint: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Node({
  node: { name, roles, links },
  place,
  faint,
  chosen,
  onChoose,
}: NodeProps): ReactNode {
  if (place === undefined) return null
  const shown = visibleName(name)
  const short =
    [...shown].length > LONGEST ? `${[...shown].slice(0, LONGEST - 1).join("")}…` : shown
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    onChoose()
  }
  return (
    <g
      className={
        `map-node${chosen ? " is-chosen" : ""}${faint ? " is-faint" : ""}` +
        (roles.includes("party") ? " is-party" : "")
      }
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={`${shown}, ${count(links, "line")}`}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      <circle cx={place.x} cy={place.y} r={Math.min(12, 6 + Math.sqrt(links))} />
      <text x={place.x} y={place.y + 26} unicodeBidi="isolate">
        {short}
      </text>
    </g>
  )
}
