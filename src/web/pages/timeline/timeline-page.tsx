/** Everything in time: by when it happened, or by when it was recorded. */

import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query"
import { useCallback, useRef, useState, type ReactNode } from "react"
import { useLocation, useSearch } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { ChoicesView, TimelineView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Fetched } from "../../parts/fault.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Shell } from "../../frame/shell.tsx"
import { Sections } from "../../frame/sections.tsx"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { count } from "../../words/when.ts"
import { DensityStrip } from "./density-strip.tsx"
import { TimelineFilters } from "./timeline-filters.tsx"
import { TimelineList, type ListHandle } from "./timeline-list.tsx"
import { fieldsOf, isNarrowed, wishIn, type Wish } from "./timeline-wish.ts"

export default function TimelinePage({ session, process }: ProcessPageProps): ReactNode {
  const wish = wishIn(useSearch())
  const [, go] = useLocation()
  const { data, error, isPlaceholderData } = useTimeline(process, wish)
  const { data: choices } = useChoices(process)
  const change = (next: Wish): void => {
    go(`${pages.timeline(process)}?${new URLSearchParams(fieldsOf(next)).toString()}`, {
      replace: true,
    })
  }
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title="Timeline" trail={trail} session={session} full>
      <div className="timeline-page">
        <Sections process={process} />
        <header className="timeline-head">
          <PageTitle>Timeline</PageTitle>
          <p className="timeline-count" role="status">
            {data === undefined ? "" : countInWords(data, wish)}
            {isPlaceholderData ? " …" : ""}
          </p>
        </header>
        <TimelineFilters
          process={process}
          wish={wish}
          view={data}
          issues={choices?.issues ?? []}
          onChange={change}
        />
        <Fetched data={data} error={error} waiting="Fetching the timeline …">
          {(view) => (
            <Lines
              key={`${view.order} ${view.offset}`}
              process={process}
              view={view}
              wish={wish}
              onPage={(offset) => change({ ...wish, offset })}
            />
          )}
        </Fetched>
      </div>
    </Shell>
  )
}

interface LinesProps {
  readonly process: ProcessId
  readonly view: TimelineView
  readonly wish: Wish
  readonly onPage: (offset: number) => void
}

function Lines({ process, view, wish, onPage }: LinesProps): ReactNode {
  const [row, setRow] = useState(0)
  const list = useRef<ListHandle>(null)
  const show = useCallback((to: number) => list.current?.show(to), [])
  if (view.total === 0)
    return (
      <p className="empty">
        {isNarrowed(wish)
          ? "Nothing here. Widen the days, the kinds or the words."
          : "Nothing is on the record yet. Add a report, and what was said and done in it " +
            "stands here."}
      </p>
    )
  return (
    <>
      <DensityStrip view={view} row={row} onRow={show} />
      <TimelineList process={process} view={view} ref={list} onTop={setRow} />
      {view.offset === 0 && view.next === undefined ? null : (
        <nav className="timeline-pages" aria-label="Further lines">
          <button
            type="button"
            disabled={view.offset === 0}
            onClick={() => onPage(Math.max(0, view.offset - PAGE))}
          >
            Earlier lines
          </button>
          <button
            type="button"
            disabled={view.next === undefined}
            onClick={() => onPage(view.next ?? view.offset)}
          >
            Later lines
          </button>
        </nav>
      )}
    </>
  )
}

/** Lines in one answer of the server. */
const PAGE = 10_000

const countInWords = ({ total, offset, lines }: TimelineView, wish: Wish): string => {
  const narrowed = isNarrowed(wish) ? ", narrowed" : ""
  return lines.length === total
    ? `${count(total, "line")}${narrowed}`
    : `${(offset + 1).toLocaleString("en")} to ${(offset + lines.length).toLocaleString("en")} ` +
        `of ${count(total, "line")}${narrowed}`
}

function useTimeline(process: ProcessId, wish: Wish): UseQueryResult<TimelineView> {
  const fields = fieldsOf(wish)
  return useQuery({
    queryKey: ["process-part", process, "timeline", fields],
    queryFn: ({ signal }) => ask("timeline", { process, ...fields }, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    refetchOnWindowFocus: false,
  })
}

const useChoices = (process: ProcessId): UseQueryResult<ChoicesView> =>
  useQuery({
    queryKey: ["process-part", process, "choices"],
    queryFn: ({ signal }) => ask("choices", { process }, signal),
  })
