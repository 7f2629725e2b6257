/**
 * Looking at the past: choosing the day, the band that says so on the page, and what can then not
 * be done.
 */

import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
} from "react"
import { useLocation, useSearch } from "wouter"
import { addDays, parseDay, type Day } from "../../base/index.ts"
import { noDayAsked, onDay, usePast } from "../server/past.ts"
import { whenInWords } from "../words/when.ts"
import { useAnnounce } from "./announcer.tsx"

/** What is written is drawn only where it can be: nothing of it while the past is looked at. */
export function Writing({ children }: { readonly children: ReactNode }): ReactNode {
  return usePast() === undefined ? children : null
}

/** Said in the place of what writes. */
export const NO_WRITING =
  "You are looking at the past, where nothing can be written. Go back to now first."

type Choose = (day: Day | undefined) => void

/**
 * Goes to a day, or back to now where that is `today` or later. Not by a link, which would carry
 * the day that is looked at.
 */
function useDay(today: Day): Choose {
  const announce = useAnnounce()
  return (wanted) => {
    const day = wanted === undefined || wanted >= today ? undefined : wanted
    history.pushState(history.state, "", onDay(day))
    announce(
      day === undefined
        ? "This is the process as it is known now."
        : `This is the process as it was known at the end of ${whenInWords(day)}.`,
    )
  }
}

/** The control in the head of every page of a process. */
export function DayChoice({ today }: { readonly today: Day }): ReactNode {
  const past = usePast()
  const choose = useDay(today)
  const box = useRef<HTMLDetailsElement>(null)
  const [pathname] = useLocation()
  useEffect(() => {
    // A day to come is not over yet: what is known of it is what is known now.
    if (past !== undefined && past >= today)
      history.replaceState(history.state, "", onDay(undefined))
  }, [past, today])
  if (!pathname.startsWith("/processes/")) return null
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || box.current === null) return
    box.current.open = false
    box.current.querySelector("summary")?.focus()
  }
  return (
    <details ref={box} className="day-choice" onKeyDown={onKey}>
      <summary>As known {past === undefined ? "now" : `on ${whenInWords(past)}`}</summary>
      <DayForm key={past ?? ""} past={past} today={today} choose={choose} />
    </details>
  )
}

function DayForm({
  past,
  today,
  choose,
}: {
  readonly past: Day | undefined
  readonly today: Day
  readonly choose: Choose
}): ReactNode {
  const [text, setText] = useState<string>(past ?? today)
  const [fault, setFault] = useState("")
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const day = parseDay(text)
    if (day === undefined)
      setFault("There is no such day. Write it as year-month-day, such as 2021-03-08.")
    else choose(day)
  }
  return (
    <form className="day-form" onSubmit={submit} noValidate>
      <label>
        Show what was known at the end of
        <input
          type="date"
          value={text}
          max={today}
          onChange={({ target }) => {
            setText(target.value)
            setFault("")
          }}
          aria-invalid={fault !== ""}
          aria-describedby="day-fault"
        />
      </label>
      <p className="field-fault" id="day-fault" role="alert">
        {fault}
      </p>
      <div className="actions">
        <button type="submit" className="primary">
          Show that day
        </button>
        {past === undefined ? null : (
          <button type="button" onClick={() => choose(undefined)}>
            Back to now
          </button>
        )}
      </div>
    </form>
  )
}

/**
 * Under the head while the past is looked at: which day, and the way to the days beside it and
 * back.
 */
export function PastBand({ today }: { readonly today: Day }): ReactNode {
  const past = usePast()
  const choose = useDay(today)
  const [pathname] = useLocation()
  const strange = noDayAsked({ pathname, search: useSearch() })
  if (strange !== undefined) {
    return (
      <div className="past-band" role="alert">
        <p>
          There is no day <bdi>“{strange.slice(0, 40)}”</bdi>: this is what is known now. Choose a
          day such as 2021-03-08.
        </p>
        <button type="button" onClick={() => choose(undefined)}>
          Close
        </button>
      </div>
    )
  }
  if (past === undefined) return null
  return (
    <div className="past-band" role="note" aria-label="The past">
      <p>
        As it was known at the end of <time dateTime={past}>{whenInWords(past)}</time>. Nothing can
        be written here.
      </p>
      <div className="past-steps">
        <button type="button" onClick={() => choose(addDays(past, -1))}>
          Day before
        </button>
        <button type="button" onClick={() => choose(addDays(past, 1))}>
          Day after
        </button>
        <button type="button" className="primary" onClick={() => choose(undefined)}>
          Back to now
        </button>
      </div>
    </div>
  )
}
