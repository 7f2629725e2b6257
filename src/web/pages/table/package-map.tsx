/**
 * Packages drawn over two parties: the zone, the frontier, and the one that is looked at. Only
 * where there are numbers to draw.
 */

import { useState, type KeyboardEvent, type ReactNode } from "react"
import type { TableView } from "../../../contract/index.ts"
import { Part } from "../../parts/part.tsx"
import type { Answer } from "../../assessing/engine.ts"

interface MapProps {
  readonly view: TableView
  readonly answer: Extract<Answer, { kind: "settled" }>
  readonly built: readonly number[]
  readonly onChoose: (digits: readonly number[]) => void
}

const [WIDTH, HEIGHT, EDGE] = [420, 320, 36]

/** Without numbers of two parties it says so. */
export function PackageMap(props: MapProps): ReactNode {
  const { valued, dots, allDots } = props.answer
  const [axes, setAxes] = useState<Axes>([0, 1])
  if (valued.length < 2)
    return (
      <section className="part">
        <h2>The map</h2>
        <p className="empty">
          The map needs numbers for at least two parties. Classes are enough to know what everybody
          could accept.
        </p>
      </section>
    )
  const last = valued.length - 1
  const shown: Axes = [Math.min(axes[0], last), Math.min(axes[1], last)]
  return (
    <Part
      title="The map"
      tally={allDots ? `${dots.length} packages` : `the ${dots.length} that cannot be bettered`}
    >
      {valued.length === 2 ? null : <AxesField valued={valued} axes={shown} onAxes={setAxes} />}
      <Drawing {...props} axes={shown} />
      <p className="legend">
        <span className="key dot-accepted">filled: known to be acceptable to all</span>{" "}
        <span className="key dot-not-known">dashed: not known</span>{" "}
        <span className="key dot-frontier">
          ringed: cannot be bettered for one without a loss to another
        </span>
      </p>
    </Part>
  )
}

/** The two parties that are drawn, across and up. */
type Axes = readonly [number, number]

function Drawing(props: MapProps & { readonly axes: Axes }): ReactNode {
  const {
    answer: { valued, dots },
    built,
    onChoose,
    axes: [across, up],
  } = props
  const step = (event: KeyboardEvent): void => {
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (move === undefined || dots.length === 0) return
    event.preventDefault()
    const at = dots.findIndex(({ digits }) => digits.join(" ") === built.join(" "))
    onChoose(dots[(at + move + dots.length) % dots.length]?.digits ?? built)
  }
  return (
    <svg
      className="package-map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="application"
      tabIndex={0}
      onKeyDown={step}
      aria-label={
        `Packages by what they are worth to ${valued[across] ?? ""} and ${valued[up] ?? ""}; ` +
        "arrow keys go from one to the next"
      }
    >
      <line className="axis" x1={EDGE} y1={HEIGHT - EDGE} x2={WIDTH - 8} y2={HEIGHT - EDGE} />
      <line className="axis" x1={EDGE} y1={HEIGHT - EDGE} x2={EDGE} y2={8} />
      <text className="axis-name" x={WIDTH - 12} y={HEIGHT - 10} textAnchor="end">
        {valued[across]} →
      </text>
      <text className="axis-name" x={8} y={14}>
        ↑ {valued[up]}
      </text>
      <Dots {...props} />
    </svg>
  )
}

function Dots({
  view,
  answer: { dots },
  built,
  onChoose,
  axes: [across, up],
}: MapProps & { readonly axes: Axes }): ReactNode {
  const worth = (axis: number): readonly number[] =>
    dots.map(({ utilities }) => utilities[axis] ?? 0)
  const x = scaleOf(worth(across), EDGE, WIDTH - 12)
  const y = scaleOf(worth(up), HEIGHT - EDGE, 12)
  return dots.map((dot) => {
    const name = dot.digits.join(" ")
    return (
      <Dot
        key={name}
        dot={dot}
        x={x(dot.utilities[across] ?? 0)}
        y={y(dot.utilities[up] ?? 0)}
        chosen={name === built.join(" ")}
        title={view.issues
          .map(({ options }, issue) => options[dot.digits[issue] ?? 0]?.name ?? "")
          .join(", ")}
        onChoose={() => onChoose(dot.digits)}
      />
    )
  })
}

interface DotProps {
  readonly dot: MapProps["answer"]["dots"][number]
  readonly x: number
  readonly y: number
  readonly chosen: boolean
  readonly title: string
  readonly onChoose: () => void
}

function Dot({
  dot: { standing, undominated },
  x,
  y,
  chosen,
  title,
  onChoose,
}: DotProps): ReactNode {
  const radius = undominated ? 4.5 : 3
  return (
    <circle
      cx={x}
      cy={y}
      r={chosen ? 7 : radius}
      onClick={onChoose}
      className={
        "dot " +
        `dot-${standing}${undominated ? " dot-frontier" : ""}${chosen ? " dot-chosen" : ""}`
      }
    >
      <title>{title}</title>
    </circle>
  )
}

function AxesField({
  valued,
  axes,
  onAxes,
}: {
  readonly valued: readonly string[]
  readonly axes: Axes
  readonly onAxes: (axes: Axes) => void
}): ReactNode {
  const choice = (name: string, at: 0 | 1): ReactNode => (
    <label>
      {name}{" "}
      <select
        value={axes[at]}
        onChange={({ target }) =>
          onAxes(at === 0 ? [Number(target.value), axes[1]] : [axes[0], Number(target.value)])
        }
      >
        {valued.map((party, index) => (
          <option key={party} value={index}>
            {party}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <p className="axes">
      {choice("Across", 0)} {choice("Up", 1)}
    </p>
  )
}

/** From values to places; a single value stands in the middle. */
function scaleOf(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ]
  return (value) =>
    high > low
      ? from + (to - from) * (0.04 + (0.92 * (value - low)) / (high - low))
      : (from + to) / 2
}
