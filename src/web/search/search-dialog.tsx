/** Looking for something from any page of a process: a window that answers while one types. */

import { useState, type ReactNode, type SyntheticEvent } from "react"
import { Link, useLocation } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import { Sheet } from "../parts/dialog.tsx"
import { pages } from "../server/addresses.ts"
import { sentenceOf } from "../server/requests.ts"
import { Hits, toFirstHit } from "./hits.tsx"
import { useFound } from "./use-found.ts"
import { asksForSomething, NO_WISH, queryOf } from "./wish.ts"

/** Hits of a kind shown in the window. */
const FEW = 5

export default function SearchDialog({
  process,
  onClose,
}: {
  readonly process: ProcessId
  readonly onClose: () => void
}): ReactNode {
  const [q, setQ] = useState("")
  const [, go] = useLocation()
  const wish = { ...NO_WISH, q }
  const { data, error } = useFound(process, wish, true, FEW)
  const page = `${pages.search(process)}${q.trim() === "" ? "" : `?${queryOf(wish)}`}`
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    go(page)
    onClose()
  }
  return (
    <Sheet title="Search" wide onClose={onClose}>
      <div className="search">
        <form
          role="search"
          aria-label="Search the process"
          className="search-words"
          onSubmit={submit}
        >
          <label className="visually-hidden" htmlFor="search-words">
            Words to look for
          </label>
          <input
            id="search-words"
            type="search"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={q}
            aria-describedby="search-hint"
            onChange={({ target }) => setQ(target.value)}
            onKeyDown={toFirstHit}
          />
          <button type="submit">All results</button>
        </form>
        <p id="search-hint" className="hint">
          <kbd>↓</kbd> into the results, <kbd>Enter</kbd> for all of them. “A phrase” in quotation
          marks stays together.{" "}
          <Link href={page} onClick={onClose}>
            Narrow by actor, issue, terms, day …
          </Link>
        </p>
        {error === null || !asksForSomething(wish) ? null : (
          <p className="field-fault" role="status">
            {sentenceOf(error)}
          </p>
        )}
        {data === undefined || error !== null || !asksForSomething(wish) ? null : (
          <Hits process={process} view={data} wish={wish} level={3} onGo={onClose} />
        )}
      </div>
    </Sheet>
  )
}
