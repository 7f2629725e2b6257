/**
 * One line of a timeline: the day, what it is, who and what, and the way to its sentence. The list
 * follows its link, so that a row is light.
 */

import { memo, type ReactNode } from "react"
import type { ProcessId } from "../../../base/index.ts"
import type { TimelineLine, TimelineView } from "../../../contract/index.ts"
import { pages } from "../../server/addresses.ts"
import { carried } from "../../server/past.ts"
import { instantInWords, whenInWords } from "../../words/when.ts"
import { kindInWords } from "./timeline-words.ts"

interface RowProps {
  readonly process: ProcessId
  readonly line: TimelineLine
  readonly names: Pick<TimelineView, "actors" | "documents" | "order">
  readonly row: number
  readonly total: number
  /** Whether the day is the same as in the row before. */
  readonly sameDay: boolean
  /** Whether the Tab key leads to it. */
  readonly active: boolean
  readonly top: number
}

export const TimelineRow = memo(function TimelineRow({
  process,
  line,
  names,
  row,
  total,
  sameDay,
  active,
  top,
}: RowProps): ReactNode {
  const { who, words, standing, recorded, when } = line
  const document = line.in === undefined ? undefined : names.documents[line.in]
  const people = who.flatMap((number) => names.actors[number]?.name ?? [])
  const address = addressOf(process, line, document?.item)
  const cells = (
    <>
      <span className={sameDay ? "row-day row-day-same" : "row-day"}>
        {names.order === "recorded" ? instantInWords(recorded) : dayInWords(when)}
      </span>
      <span className={`row-kind of-${line.kind}`}>{kindInWords(line)}</span>
      <span className="row-words">
        {people.length === 0 ? null : (
          <>
            <bdi className="row-who">{people.join(", ")}</bdi>
            {": "}
          </>
        )}
        <bdi>{words}</bdi>
      </span>
      <span className="row-document">
        {standing === "draft" ? <span className="row-draft">draft</span> : null}
        {document === undefined || line.kind === "document" ? null : <bdi>{document.title}</bdi>}
      </span>
    </>
  )
  return (
    <li
      className="timeline-row"
      style={{ transform: `translateY(${top}px)` }}
      aria-setsize={total}
      aria-posinset={row + 1}
    >
      {address === undefined ? (
        <span className="row-line" data-row={row} tabIndex={active ? 0 : -1}>
          {cells}
        </span>
      ) : (
        <a className="row-line" data-row={row} tabIndex={active ? 0 : -1} href={carried(address)}>
          {cells}
        </a>
      )}
    </li>
  )
})

/** The sentence, where it stands in a document; else the item's own page. */
function addressOf(
  process: ProcessId,
  { kind, item, at }: TimelineLine,
  document: TimelineView["documents"][number]["item"] | undefined,
): string | undefined {
  if (document !== undefined)
    return pages.document(process, document, at === document ? undefined : at)
  if (kind === "claim") return pages.claim(process, item)
  if (kind === "text") return pages.text(process, item)
  if (kind === "letter") return pages.letter(process, item)
  if (kind === "agreement" || kind === "commitment") return `${pages.promises(process)}#${item}`
  return undefined
}

const dayInWords = (when: string | undefined): string =>
  when === undefined ? "no day known" : whenInWords(when)
