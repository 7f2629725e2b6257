/** A part of a page: its heading with how many there are, and what it holds. */

import type { ReactNode } from "react"

interface PartProps {
  readonly title: ReactNode
  /** How many there are, in words where they are not all shown. */
  readonly tally: ReactNode
  readonly id?: string
  readonly children: ReactNode
}

/** The heading is of the second level. */
export function Part({ title, tally, id, children }: PartProps): ReactNode {
  return (
    <section className="part" id={id}>
      <h2>
        {title} <span className="tally">{tally}</span>
      </h2>
      {children}
    </section>
  )
}

/** How many there are, and how many of them are shown where those are fewer: "20 of 1,500". */
export const tallyOf = (shown: number, of: number): string =>
  shown < of
    ? `${shown.toLocaleString("en")} of ${of.toLocaleString("en")}`
    : of.toLocaleString("en")

/** What is doubtful about something, each in a note of its own. */
export const Doubts = ({ doubts }: { readonly doubts: readonly string[] }): ReactNode =>
  doubts.map((doubt) => (
    <p key={doubt} className="doubt" role="note">
      <span aria-hidden="true">⚠ </span>
      {doubt}
    </p>
  ))
