/**
 * Packages drawn over two parties: the zone, the frontier, and the one that is looked at. Only
 * where there are numbers to draw.
 */

import { useState, type KeyboardEvent, type ReactNode } from "react"
import type { TableView } from "../../api/contract.ts"
import { Part } from "../parts/part.tsx"
import type { Answer } from "./engine.ts"

interface MapProps {
  readonly view: TableView
  readonly answer: Extract<Answer, { kind: "settled" }>
  readonly built: readonly number[]
  readonly onChoose: (digits: readonly number[]) => void
}

const [WIDTH, HEIGHT, EDGE] = [420, 320, 36]

export function PackageMap({ view, answer, built, onChoose }: MapProps): ReactNode {
  const { valued, dots } = answer
  const [axes, setAxes] = useState<readonly [number, number]>([0, 1])
  if (valued.length < 2) {
    return (
      <section className="part">
        <h2>The map</h2>
        <p className="empty">
          The map needs numbers for at least two parties. Classes are enough to know what everybody
          could accept.
        </p>
      </section>
    )
  }
  const [across, up] = [Math.min(axes[0], valued.length - 1), Math.min(axes[1], valued.length - 1)]
  const [x, y] = [
    scaleOf(
      dots.map(({ utilities }) => utilities[across] ?? 0),
      EDGE,
      WIDTH - 12,
    ),
    scaleOf(
      dots.map(({ utilities }) => utilities[up] ?? 0),
      HEIGHT - EDGE,
      12,
    ),
  ]
  const step = (event: KeyboardEvent): void => {
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (move === undefined || dots.length === 0) return
    event.preventDefault()
    const at = dots.findIndex(({ digits }) => digits.join(" ") === built.join(" "))
    onChoose(dots[(at + move + dots.length) % dots.length]?.digits ?? built)
  }
  return (
    <Part
      title="The map"
      tally={
        answer.allDots ? `${dots.length} packages` : `the ${dots.length} that cannot be bettered`
      }
    >
      {valued.length === 2 ? null : <Axes valued={valued} axes={[across, up]} onAxes={setAxes} />}
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
        {dots.map(({ digits, utilities, standing, undominated }) => {
          const name = digits.join(" ")
          const chosen = name === built.join(" ")
          return (
            <circle
              key={name}
              cx={x(utilities[across] ?? 0)}
              cy={y(utilities[up] ?? 0)}
              r={chosen ? 7 : undominated ? 4.5 : 3}
              onClick={() => onChoose(digits)}
              className={
                "dot " +
                `dot-${standing}${undominated ? " dot-frontier" : ""}${chosen ? " dot-chosen" : ""}`
              }
            >
              <title>
                {view.issues
                  .map(({ options }, issue) => options[digits[issue] ?? 0]?.name ?? "")
                  .join(", ")}
              </title>
            </circle>
          )
        })}
      </svg>
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

function Axes({
  valued,
  axes,
  onAxes,
}: {
  readonly valued: readonly string[]
  readonly axes: readonly [number, number]
  readonly onAxes: (axes: readonly [number, number]) => void
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
