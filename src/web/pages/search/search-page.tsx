/**
 * The page of a search: its words and everything that narrows it stand in the address, so that it
 * can be shared and found again.
 */

import { useState, type ReactNode } from "react"
import { useLocation, useSearch } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { PageTitle } from "../../parts/page-title.tsx"
import { Shell } from "../../frame/shell.tsx"
import { Sections } from "../../frame/sections.tsx"
import { pages } from "../../server/addresses.ts"
import { useProcess } from "../../server/queries.ts"
import { sentenceOf } from "../../server/requests.ts"
import { keysOf } from "../../words/wording.ts"
import {
  KINDS_OFFERED,
  STANCES_OFFERED,
  TERMS_OFFERED,
  type SearchFieldName,
} from "../../finding/fields.ts"
import { kindHeading } from "../../finding/hit-model.ts"
import { Hits, toFirstHit } from "../../finding/hits.tsx"
import { useFound } from "../../finding/use-found.ts"
import {
  asksForSomething,
  isNarrowed,
  NO_WISH,
  queryOf,
  wishIn,
  type Wish,
} from "../../finding/wish.ts"

/** Hits of each kind where there are several kinds, and of a kind that is looked at alone. */
const [SOME, MANY] = [10, 100]

/** The form of the search, and under it what was found. */
export default function SearchPage({ session, process }: ProcessPageProps): ReactNode {
  const { data: whole } = useProcess(process)
  const [wish, setWish] = useWish(pages.search(process))
  const trail = [
    { title: "Processes", address: pages.home },
    { title: whole?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title={wish.q === "" ? "Search" : `Search: ${wish.q}`} trail={trail} session={session}>
      <div className="page search">
        <Sections process={process} />
        <PageTitle>Search</PageTitle>
        <form
          role="search"
          aria-label="Search the process"
          className="form search-form"
          onSubmit={(event) => event.preventDefault()}
        >
          <label>
            Words
            <input
              type="search"
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              value={wish.q}
              aria-describedby="search-hint"
              autoFocus
              onChange={({ target }) => setWish({ ...wish, q: target.value })}
              onKeyDown={toFirstHit}
            />
          </label>
          <p id="search-hint" className="hint">
            All words must be found, in any form. “A phrase” in quotation marks stays together;{" "}
            <code>begin*</code> finds the beginning of a word.
          </p>
          <Narrowing wish={wish} onChange={setWish} />
        </form>
        <Found process={process} wish={wish} />
      </div>
    </Shell>
  )
}

/** What was found last stays until the next is there. */
function Found({ process, wish }: { readonly process: ProcessId; readonly wish: Wish }): ReactNode {
  const most = wish.kind === "" ? SOME : MANY
  const { data, error, isPlaceholderData } = useFound(process, wish, true, most)
  if (!asksForSomething(wish)) return <Nothing />
  if (error !== null)
    return (
      <p className="field-fault" role="status">
        {sentenceOf(error)}
      </p>
    )
  if (data === undefined) return null
  return (
    <div className={isPlaceholderData ? "found-before" : undefined}>
      <Hits process={process} view={data} wish={wish} level={2} />
    </div>
  )
}

/**
 * The wish as it stands in the address; each change goes there at once, without a step back for
 * every key.
 */
function useWish(page: string): readonly [Wish, (wish: Wish) => void] {
  const query = useSearch()
  const [, go] = useLocation()
  const [wish, setWish] = useState(() => wishIn(query))
  const [seen, setSeen] = useState(query)
  // A link or a step back asks for something else; what was typed last is what the address says
  // already.
  if (query !== seen) {
    setSeen(query)
    if (queryOf(wishIn(query)) !== queryOf(wish)) setWish(wishIn(query))
  }
  return [
    wish,
    (next) => {
      setWish(next)
      const asked = queryOf(next)
      go(asked === "" ? page : `${page}?${asked}`, { replace: true })
    },
  ]
}

interface NarrowingProps {
  readonly wish: Wish
  readonly onChange: (wish: Wish) => void
}

function Narrowing({ wish, onChange }: NarrowingProps): ReactNode {
  const put =
    (field: SearchFieldName) =>
    (value: string): void =>
      onChange({ ...wish, [field]: value })
  return (
    <fieldset className="narrowing">
      <legend>Only</legend>
      <div className="field-row">
        <Choice
          label="Kind"
          value={wish.kind}
          onChange={put("kind")}
          options={KINDS_OFFERED.map((kind) => [kind, kindHeading(kind)])}
        />
        <Line label="Actor" value={wish.actor} onChange={put("actor")} />
        <Line label="Issue" value={wish.issue} onChange={put("issue")} />
        <Choice
          label="Terms"
          value={wish.terms}
          onChange={put("terms")}
          options={keysOf(TERMS_OFFERED).map((terms) => [terms, TERMS_OFFERED[terms]])}
        />
        <Choice
          label="Stance taken"
          value={wish.stance}
          onChange={put("stance")}
          options={keysOf(STANCES_OFFERED).map((stance) => [stance, STANCES_OFFERED[stance]])}
        />
        <Line label="From" type="date" value={wish.from} onChange={put("from")} />
        <Line label="To" type="date" value={wish.to} onChange={put("to")} />
      </div>
      {isNarrowed(wish) ? (
        <button type="button" className="quiet" onClick={() => onChange({ ...NO_WISH, q: wish.q })}>
          Look everywhere
        </button>
      ) : null}
    </fieldset>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

const Line = ({
  label,
  value,
  onChange,
  type = "text",
}: FieldProps & { readonly type?: "text" | "date" }): ReactNode => (
  <label>
    {label}
    <input
      type={type}
      dir={type === "text" ? "auto" : undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  </label>
)

const Choice = ({
  label,
  value,
  onChange,
  options,
}: FieldProps & { readonly options: readonly (readonly [string, string])[] }): ReactNode => (
  <label>
    {label}
    <select value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">any</option>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  </label>
)

const Nothing = (): ReactNode => (
  <p className="empty">
    Write words to look for them in documents, statements, claims, positions, letters and everything
    else on the record. Or choose an actor, an issue or days, and see all there is.
  </p>
)
