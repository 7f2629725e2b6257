/**
 * What can be taken along of an arrangement: numbers as CSV, drawings as SVG, a page to print; only
 * where its terms let it leave.
 */

import { useQuery } from "@tanstack/react-query"
import { useRef, type ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { SharingLeaving } from "../../../contract/index.ts"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { drawnWhole } from "../../assessing/exports.tsx"
import { saved } from "../../assessing/files.ts"
import type { Reckoned } from "../../assessing/reckon.ts"
import { barsSvg, picksCsv, powerCsv } from "./sharing-files.ts"

/** What may leave; asked for once a page that offers it is open. */
export const useLeaving = (process: ProcessId) =>
  useQuery({
    queryKey: ["process-part", process, "sharing-leaving"],
    queryFn: ({ signal }) => ask("arrangementsLeaving", { process }, signal),
  })

/**
 * Whether this draft is among what may leave; a draft that is on no record yet is its author's own.
 * Undefined while nobody has answered.
 */
function leavesWith(
  leaving: SharingLeaving | undefined,
  item: ItemId | undefined,
): boolean | undefined {
  if (item === undefined) return true
  return leaving === undefined
    ? undefined
    : [...leaving.arrangements, ...leaving.conflicts].some(({ view }) => view.item === item)
}

const MAY_NOT =
  "It rests on words that may not leave with whoever said them, so it is not exported."

interface TakeAlongProps {
  readonly process: ProcessId
  readonly item: ItemId | undefined
  readonly title: string
  readonly reckoned: Reckoned
  readonly changed: boolean
}

export function TakeAlong({ process, item, title, reckoned, changed }: TakeAlongProps): ReactNode {
  const { data } = useLeaving(process)
  const at = useRef<HTMLElement>(null)
  const leaves = leavesWith(data, item)
  const hemicycle = (): void => {
    const drawn = at.current?.closest(".designer")?.querySelector(".hemicycle svg")
    if (drawn !== null && drawn !== undefined)
      saved("seats.svg", "image/svg+xml", drawnWhole(drawn))
  }
  return (
    <section className="take-along" ref={at} aria-label="Take along">
      <h3>Take along</h3>
      {leaves === false ? <p className="empty">{MAY_NOT}</p> : null}
      {leaves !== true ? null : (
        <p className="actions">
          <button type="button" onClick={() => saved("power.csv", "text/csv", powerCsv(reckoned))}>
            Power against seats as CSV
          </button>
          {reckoned.picks.length === 0 && reckoned.pickTie === undefined ? null : (
            <button
              type="button"
              onClick={() => saved("picks.csv", "text/csv", picksCsv(reckoned))}
            >
              The order of picks as CSV
            </button>
          )}
          <button type="button" onClick={hemicycle}>
            The seats as SVG
          </button>
          <button
            type="button"
            onClick={() => saved("power.svg", "image/svg+xml", barsSvg(reckoned, title))}
          >
            The bars as SVG
          </button>
          {item === undefined || changed ? null : (
            <Link className="button" href={pages.briefing(process, item)}>
              A page to print
            </Link>
          )}
          {changed ? (
            <span className="empty">As it stands on this page, changes and all.</span>
          ) : null}
        </p>
      )}
    </section>
  )
}

/** The same for the graph of a conflict. */
export function TakeGraph({
  process,
  item,
  drawn,
}: {
  readonly process: ProcessId
  readonly item: ItemId
  readonly drawn: boolean
}): ReactNode {
  const { data } = useLeaving(process)
  const at = useRef<HTMLParagraphElement>(null)
  const leaves = leavesWith(data, item)
  const graph = (): void => {
    const svg = at.current?.closest(".part")?.querySelector(".state-graph")
    if (svg !== null && svg !== undefined) saved("states.svg", "image/svg+xml", drawnWhole(svg))
  }
  return (
    <p className="actions" ref={at}>
      {leaves === false ? <span className="empty">{MAY_NOT}</span> : null}
      {leaves !== true ? null : (
        <>
          {drawn ? (
            <button type="button" onClick={graph}>
              The graph as SVG
            </button>
          ) : null}
          <Link className="button" href={pages.briefing(process, item)}>
            A page to print
          </Link>
        </>
      )}
    </p>
  )
}
