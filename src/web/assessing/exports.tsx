/** What can be taken along: packages as CSV, the map as SVG, the table itself as parley-talks/1. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ShownTable } from "../../contract/index.ts"
import { pages } from "../server/addresses.ts"
import type { Answer } from "./engine.ts"
import { csvOf, saved, svgFile } from "./files.ts"

interface ExportsProps {
  readonly view: ShownTable
  readonly answer: Extract<Answer, { kind: "settled" }>
  readonly changed: boolean
}

export function Exports({ view, answer, changed }: ExportsProps): ReactNode {
  const csv = (): void => saved("packages.csv", "text/csv", csvOf(view, answer))
  const svg = (): void => {
    const drawn = document.querySelector(".package-map")
    if (drawn !== null)
      saved("packages.svg", "image/svg+xml", drawnWhole(drawn, answer.tally.headline))
  }
  return (
    <section className="part">
      <h2>Take along</h2>
      {!view.leaves ? (
        <p className="empty">
          {view.private
            ? "Something told in confidence is in this table"
            : "It rests on words that may not leave with whoever said them"}
          , so it is not exported.
        </p>
      ) : (
        <p className="actions">
          <button type="button" onClick={csv}>
            Packages as CSV
          </button>
          {answer.dots.length === 0 || answer.valued.length < 2 ? null : (
            <button type="button" onClick={svg}>
              The map as SVG
            </button>
          )}
          <button
            type="button"
            onClick={() =>
              saved("talks.json", "application/json", `${JSON.stringify(view.talks, null, 2)}\n`)
            }
          >
            The table as a file for parley settle
          </button>
          <Link className="button" href={pages.tableBriefing(view.process.id)}>
            A page of the briefing
          </Link>
          {changed ? (
            <span className="empty">
              The file has the record’s preferences; what-ifs are left out of it.
            </span>
          ) : null}
        </p>
      )}
    </section>
  )
}

/**
 * The drawing with its colours written into it, since a file has no style sheet; and with what it
 * shows in words below it.
 */
export function drawnWhole(drawn: Element, headline?: string): string {
  const copy = drawn.cloneNode(true) as Element
  const [from, to] = [
    drawn.querySelectorAll("circle, line, text"),
    copy.querySelectorAll("circle, line, text"),
  ]
  for (const [index, element] of [...to].entries()) {
    const style = getComputedStyle(from[index] ?? drawn)
    for (const name of ["fill", "stroke", "stroke-width", "font-size", "font-family"])
      element.setAttribute(name, style.getPropertyValue(name))
  }
  if (headline !== undefined) copy.append(caption(headline))
  // As XML: what a page writes as HTML, such as a no-break space, no XML reader takes.
  return svgFile(new XMLSerializer().serializeToString(copy))
}

/** A line of text along the lower edge of the drawing. */
function caption(words: string): Element {
  const text = document.createElementNS("http://www.w3.org/2000/svg", "text")
  for (const [name, value] of [
    ["x", "36"],
    ["y", "299"],
    ["font-size", "12px"],
    ["font-family", "sans-serif"],
  ] as const)
    text.setAttribute(name, value)
  text.textContent = words
  return text
}
