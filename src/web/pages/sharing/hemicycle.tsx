/** Seats drawn as a half circle, group by group. */

import type { ReactNode } from "react"
import type { GroupLine } from "../../assessing/reckon.ts"

/** Seats drawn one by one; a larger body is drawn in proportion. */
const MOST_DRAWN = 300

interface Seat {
  readonly x: number
  readonly y: number
  readonly group: number
}

export function Hemicycle({
  groups,
  seats,
}: {
  readonly groups: readonly GroupLine[]
  readonly seats: number
}): ReactNode {
  const drawn = Math.min(seats, MOST_DRAWN)
  const places = placesOf(drawn)
  const seated = seatsOf(groups, places, seats)
  const words = groups.map(({ name, seats: own }) => `${name} ${own}`).join(", ")
  return (
    <figure className="hemicycle">
      <svg viewBox="-1.12 -1.12 2.24 1.24" role="img" aria-label={`${seats} seats: ${words}`}>
        {seated.map(({ x, y, group }, index) => (
          <circle key={index} cx={x} cy={y} r={radiusOf(drawn)} className={`group-${group % 8}`} />
        ))}
      </svg>
      <figcaption>
        <ul className="legend">
          {groups.map(({ key, name, seats: own }, group) => (
            <li key={key}>
              <span className={`swatch group-${group % 8}`} aria-hidden="true">
                {MARKS[group % 8]}
              </span>{" "}
              {name} {own}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

/** So that groups are told apart without colour in the legend too. */
export const MARKS = ["●", "■", "▲", "◆", "★", "✚", "⬟", "▼"]

const rowsFor = (seats: number): number => Math.max(1, Math.round(Math.sqrt(seats / 2.6)))
const radiusOf = (seats: number): number => Math.min(0.09, 0.42 / rowsFor(seats) / 1.25)

/** Places in rows, by angle from left to right. */
function placesOf(
  seats: number,
): readonly { readonly x: number; readonly y: number; readonly angle: number }[] {
  const rows = rowsFor(seats)
  const radii = Array.from({ length: rows }, (_, row) => 1 - row * (0.6 / rows))
  const whole = radii.reduce((sum, radius) => sum + radius, 0)
  let left = seats
  return radii
    .flatMap((radius, row) => {
      const here = row === rows - 1 ? left : Math.min(left, Math.round((seats * radius) / whole))
      left -= here
      return Array.from({ length: here }, (_, index) => {
        const angle = here === 1 ? Math.PI / 2 : Math.PI * (1 - index / (here - 1))
        return { x: Math.cos(angle) * radius, y: -Math.sin(angle) * radius, angle }
      })
    })
    .sort((a, b) => b.angle - a.angle)
}

function seatsOf(
  groups: readonly GroupLine[],
  places: readonly { readonly x: number; readonly y: number }[],
  seats: number,
): readonly Seat[] {
  let upTo = 0
  const ends = groups.map((group) => {
    upTo += group.seats
    return seats === 0 ? 0 : Math.round((places.length * upTo) / seats)
  })
  return places.map(({ x, y }, index) => ({
    x,
    y,
    group: Math.max(
      0,
      ends.findIndex((end) => index < end),
    ),
  }))
}
