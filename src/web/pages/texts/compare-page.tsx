/**
 * Two versions clause by clause: side by side where there is room, interleaved where there is not.
 */

import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react"
import { Link, useSearch } from "wouter"
import { parseId, type ProcessId } from "../../../base/index.ts"
import type { ComparedSide, CompareView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Doubts } from "../../parts/part.tsx"
import { StaleMark } from "../../parts/stale.tsx"
import { pages } from "../../server/addresses.ts"
import { ComparePick } from "./compare-pick.tsx"
import { CompareRowView } from "./compare-row.tsx"
import { compareRows } from "./compare-rows.ts"
import { Frame } from "../../frame/page-frame.tsx"
import { useComparison } from "../../server/text-queries.ts"
import { toldWhen } from "../../words/text-words.ts"

/** Compares the two versions that the address names, or lets two be chosen. */
export default function ComparePage({ session, process }: ProcessPageProps): ReactNode {
  const search = new URLSearchParams(useSearch())
  const [a, b] = [parseId("item", search.get("a") ?? ""), parseId("item", search.get("b") ?? "")]
  const { data, error } = useComparison(process, a, b)
  const asked = a !== undefined && b !== undefined
  return (
    <Frame
      session={session}
      process={process}
      title="Compare"
      error={error}
      ready={data !== undefined || !asked || error !== null}
    >
      {data === undefined ? (
        <>
          <PageTitle>Compare two versions</PageTitle>
          <ComparePick process={process} a={a} b={b} />
        </>
      ) : (
        <Comparison key={`${a ?? ""} ${b ?? ""}`} view={data} />
      )}
    </Frame>
  )
}

/** More unchanged clauses than this are left out at first. */
const SHOWN_AT_FIRST = 60

function Comparison({ view }: { readonly view: CompareView }): ReactNode {
  const [unchanged, showUnchanged] = useState(view.changes.length <= SHOWN_AT_FIRST)
  const rows = useMemo(() => compareRows(view, unchanged), [view, unchanged])
  const list = useRef<HTMLOListElement>(null)
  const announce = useAnnounce()
  const go = (step: 1 | -1): void => goTo(list.current, step, announce)
  return (
    <div onKeyDown={(event) => onStepKey(event, go)}>
      <Head view={view} />
      <div className="compare-tools" role="group" aria-label="Steps">
        <button type="button" onClick={() => go(-1)} aria-keyshortcuts="k">
          Previous change <kbd aria-hidden="true">k</kbd>
        </button>
        <button type="button" onClick={() => go(1)} aria-keyshortcuts="j">
          Next change <kbd aria-hidden="true">j</kbd>
        </button>
        <label className="check">
          <input
            type="checkbox"
            checked={unchanged}
            onChange={({ target }) => showUnchanged(target.checked)}
          />{" "}
          Show unchanged clauses
        </label>
        <p className="compare-legend">
          <del>deleted</del> <ins>inserted</ins>
        </p>
      </div>
      {rows.length === 0 ? (
        <p className="empty">Nothing differs.</p>
      ) : (
        <ol ref={list} className="compare-rows">
          {rows.map((row) => (
            <CompareRowView key={row.id} row={row} view={view} />
          ))}
        </ol>
      )}
    </div>
  )
}

function Head({ view }: { readonly view: CompareView }): ReactNode {
  const {
    process: { id: process },
    from,
    to,
  } = view
  return (
    <header className="page-head">
      <PageTitle>What changed</PageTitle>
      <div className="compare-heads">
        <SideHead process={process} side={from} word="From" />
        <SideHead process={process} side={to} word="To" />
      </div>
      <p className="compare-summary">{summary(view)}</p>
      <Doubts doubts={view.notes} />
      <p className="facts">
        <Link href={pages.compare(process, to.item, from.item)}>the other way round</Link>
      </p>
    </header>
  )
}

function SideHead({
  process,
  side: { kind, item, title, label, when, text, stale },
  word,
}: {
  readonly process: ProcessId
  readonly side: ComparedSide
  readonly word: string
}): ReactNode {
  const ofText = text === undefined ? undefined : pages.text(process, text)
  const address = kind === "document" ? pages.document(process, item) : ofText
  const name = (
    <>
      <Name>{title}</Name>
      {label === undefined ? (
        ""
      ) : (
        <>
          , version <Name>{label}</Name>
        </>
      )}
    </>
  )
  return (
    <div>
      <p className="kind">{word}</p>
      <h2>{address === undefined ? name : <Link href={address}>{name}</Link>}</h2>
      <p className="facts">
        {when === undefined ? null : <span>{toldWhen(when)}</span>}
        <span>{kind}</span>
        <StaleMark stale={stale} />
      </p>
    </div>
  )
}

function summary({ tally }: CompareView): string {
  const parts = [
    [tally.reworded, "reworded"],
    [tally.moved, "moved"],
    [tally.renumbered, "renumbered"],
    [tally.status, "of another status"],
    [tally.added, "added"],
    [tally.deleted, "deleted"],
    [tally.split, "split"],
    [tally.joined, "joined"],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
  return parts.length === 0
    ? "Nothing differs."
    : `Clauses: ${parts.join(", ")}; ${tally.unchanged} unchanged. ${tally.wordsInserted} ` +
        `words inserted, ${tally.wordsDeleted} deleted.`
}

/** Goes from change to change: the row takes the focus, and the end is said. */
function goTo(list: HTMLElement | null, step: 1 | -1, announce: (sentence: string) => void): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-change]") ?? [])]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const outermost = step === 1 ? rows[0] : rows.at(-1)
  const next = at < 0 ? outermost : rows[at + step]
  if (next === undefined)
    return announce(step === 1 ? "This is the last change." : "This is the first change.")
  next.focus()
  next.scrollIntoView({ block: "nearest" })
}

/** j or n goes on, k or p goes back, but not while something is typed. */
function onStepKey(event: KeyboardEvent, go: (step: 1 | -1) => void): void {
  const typing =
    event.target instanceof HTMLSelectElement ||
    (event.target instanceof HTMLInputElement && event.target.type !== "checkbox")
  if (event.ctrlKey || event.altKey || event.metaKey || typing) return
  if (event.key === "j" || event.key === "n") go(1)
  else if (event.key === "k" || event.key === "p") go(-1)
  else return
  event.preventDefault()
}
