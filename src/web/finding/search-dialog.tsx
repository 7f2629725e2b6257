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

/** Closes when one goes to what was found, or to the page of the search. */
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
  const asks = asksForSomething(wish)
  return (
    <Sheet title="Search" wide onClose={onClose}>
      <div className="search">
        <form
          role="search"
          aria-label="Search the process"
          className="search-words"
          onSubmit={submit}
        >
          <Words words={q} onChange={setQ} />
          <button type="submit">All results</button>
        </form>
        <p id="search-hint" className="hint">
          <kbd>↓</kbd> into the results, <kbd>Enter</kbd> for all of them. “A phrase” in quotation
          marks stays together.{" "}
          <Link href={page} onClick={onClose}>
            Narrow by actor, issue, terms, day …
          </Link>
        </p>
        {asks && error !== null ? (
          <p className="field-fault" role="status">
            {sentenceOf(error)}
          </p>
        ) : null}
        {asks && error === null && data !== undefined ? (
          <Hits process={process} view={data} wish={wish} level={3} onGo={onClose} />
        ) : null}
      </div>
    </Sheet>
  )
}

function Words({
  words,
  onChange,
}: {
  readonly words: string
  readonly onChange: (words: string) => void
}): ReactNode {
  return (
    <>
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
        value={words}
        aria-describedby="search-hint"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={toFirstHit}
      />
    </>
  )
}
