/** States in a circle, moves between them; the stable ones ringed, today's filled. */

import type { KeyboardEvent, ReactNode } from "react"
import type { Holding } from "../../assessing/hold.ts"

interface GraphProps {
  readonly holding: Extract<Holding, { kind: "answered" }>
  readonly chosen: number
  /** Absent where it is only looked at. */
  readonly onChoose?: (state: number) => void
}

/** More states than this are told, not drawn. */
export const MOST_DRAWN = 32

/** Where it is only looked at it is a picture, else it can be walked by keyboard. */
export function StateGraph(props: GraphProps): ReactNode {
  const {
    holding: { states },
    chosen,
    onChoose,
  } = props
  if (states.length > MOST_DRAWN)
    return (
      <p className="empty">
        {states.length} states are too many to draw; choose one to read its story.
      </p>
    )
  const step = (event: KeyboardEvent): void => {
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (move === undefined) return
    event.preventDefault()
    onChoose?.((chosen + move + states.length) % states.length)
  }
  return (
    <svg
      className="state-graph"
      viewBox="0 0 320 320"
      {...(onChoose === undefined
        ? { role: "img", "aria-label": "States and the moves between them" }
        : {
            role: "application",
            tabIndex: 0,
            onKeyDown: step,
            "aria-label": "States and the moves between them; arrow keys go from state to state",
          })}
    >
      <Moves {...props} />
      <States {...props} />
    </svg>
  )
}

/** In a circle, the first at its top. */
function placeOf(state: number, of: number): readonly [number, number] {
  const angle = (2 * Math.PI * state) / of - Math.PI / 2
  return [160 + 125 * Math.cos(angle), 160 + 125 * Math.sin(angle)]
}

/** Those that lead away from the state that is chosen. */
const Moves = ({ holding: { states, moves }, chosen }: GraphProps): ReactNode =>
  moves
    .filter(({ from }) => from === chosen)
    .map(({ from, to, improves, decider }) => {
      const [x1, y1] = placeOf(from, states.length)
      const [x2, y2] = placeOf(to, states.length)
      return (
        <line
          key={`${decider} ${to}`}
          x1={x1}
          y1={y1}
          x2={x2}
          y2={y2}
          className={improves ? "move move-improves" : "move"}
        />
      )
    })

const States = ({ holding: { states }, chosen, onChoose }: GraphProps): ReactNode =>
  states.map(({ id, equilibrium, isToday }, state) => {
    const [x, y] = placeOf(state, states.length)
    const holds = equilibrium.length > 0
    return (
      <g
        key={id}
        onClick={() => onChoose?.(state)}
        className={
          `state${holds ? " state-holds" : ""}${isToday ? " state-today" : ""}` +
          (state === chosen ? " state-chosen" : "")
        }
      >
        <circle cx={x} cy={y} r={14} />
        <text x={x} y={y + 4} textAnchor="middle">
          {id}
        </text>
      </g>
    )
  })
