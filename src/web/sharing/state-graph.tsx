/** States in a circle, moves between them; the stable ones ringed, today's filled. */

import type { KeyboardEvent, ReactNode } from "react"
import type { Holding } from "./hold.ts"

interface GraphProps {
  readonly holding: Extract<Holding, { kind: "answered" }>
  readonly chosen: number
  /** Absent where it is only looked at. */
  readonly onChoose?: (state: number) => void
}

/** More states than this are told, not drawn. */
export const MOST_DRAWN = 32

export function StateGraph({
  holding: { states, moves },
  chosen,
  onChoose,
}: GraphProps): ReactNode {
  if (states.length > MOST_DRAWN)
    return (
      <p className="empty">
        {states.length} states are too many to draw; choose one to read its story.
      </p>
    )
  const place = (state: number): readonly [number, number] => {
    const angle = (2 * Math.PI * state) / states.length - Math.PI / 2
    return [160 + 125 * Math.cos(angle), 160 + 125 * Math.sin(angle)]
  }
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
      {moves
        .filter(({ from }) => from === chosen)
        .map(({ from, to, improves, decider }) => {
          const [[x1, y1], [x2, y2]] = [place(from), place(to)]
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
        })}
      {states.map(({ id, equilibrium, isToday }, state) => {
        const [x, y] = place(state)
        return (
          <g
            key={id}
            onClick={() => onChoose?.(state)}
            className={`state${equilibrium.length > 0 ? " state-holds" : ""}${isToday ? " state-today" : ""}${state === chosen ? " state-chosen" : ""}`}
          >
            <circle cx={x} cy={y} r={14} />
            <text x={x} y={y + 4} textAnchor="middle">
              {id}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
