/**
 * What was found, by kind: each hit with the words that answer, whose they are, and the way to its
 * sentence.
 */

import type { KeyboardEvent, ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { SearchHitView, SearchView } from "../../contract/index.ts"
import { Name, Names } from "../parts/name.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { pages } from "../server/addresses.ts"
import { whenInWords } from "../words/when.ts"
import { TERMS_OFFERED } from "./fields.ts"
import { foundInWords, hitAddress, kindHeading, markedRuns, sentenceAddress } from "./hit-model.ts"
import { queryOf, type Wish } from "./wish.ts"

interface HitsProps {
  readonly process: ProcessId
  readonly view: SearchView
  readonly wish: Wish
  /** The heading above groups: 2 on a page, 3 in a window. */
  readonly level: 2 | 3
  readonly onGo?: () => void
}

export function Hits({ process, view, wish, level, onGo }: HitsProps): ReactNode {
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <div
      className="found"
      onKeyDown={onArrow}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest("a") !== null) onGo?.()
      }}
    >
      <p className="found-count" role="status">
        {foundInWords(view)}
      </p>
      {view.groups.map(({ kind, count, hits }) => (
        <section key={kind} className="found-group">
          <Heading>
            {kindHeading(kind)} <span className="tally">{count.toLocaleString("en")}</span>
          </Heading>
          <ol className="lines">
            {hits.map((hit) => (
              <li key={hit.item}>
                <Hit process={process} hit={hit} />
              </li>
            ))}
          </ol>
          {count > hits.length ? (
            <p className="more">
              <Link href={`${pages.search(process)}?${queryOf({ ...wish, kind })}`}>
                All {count.toLocaleString("en")} {kindHeading(kind).toLowerCase()}
              </Link>
            </p>
          ) : null}
        </section>
      ))}
    </div>
  )
}

function Hit({
  process,
  hit,
}: {
  readonly process: ProcessId
  readonly hit: SearchHitView
}): ReactNode {
  const { title, speakers, snippet, terms, standing, sentence, day, stale } = hit
  const address = hitAddress(process, hit)
  const own = sentenceAddress(process, hit)
  return (
    <>
      {title === undefined && speakers.length === 0 ? null : (
        <p className="who">
          <span className="who-names">
            {title === undefined ? (
              <Names names={speakers.map(({ name }) => name)} />
            ) : (
              <Name>{title}</Name>
            )}
          </span>
          {hit.kind === "document" ? null : <StandingMark standing={standing} />}
        </p>
      )}
      <p className="quote">
        <Link href={address} data-hit="">
          <Piece snippet={snippet} title={title} />
        </Link>
      </p>
      <p className="facts">
        {terms === undefined ? null : (
          <span className={`terms terms-${terms}`}>{TERMS_OFFERED[terms]}</span>
        )}
        {sentence === undefined || sentence.title === title ? null : (
          <Source title={sentence.title} own={own} address={address} />
        )}
        <time dateTime={day}>{whenInWords(day)}</time>
        {stale === undefined ? null : <span className="stale-note">{stale.words}</span>}
      </p>
    </>
  )
}

/** The document of the sentence; a link only where it leads elsewhere than the hit. */
function Source({
  title,
  own,
  address,
}: {
  readonly title: string
  readonly own: string | undefined
  readonly address: string
}): ReactNode {
  if (own === undefined) return null
  const name = <Name>{title}</Name>
  return own === address ? <span>{name}</span> : <Link href={own}>{name}</Link>
}

/** Where nothing but the title answers, the title is the piece. */
function Piece({
  snippet: { text, marks, cut },
  title,
}: {
  readonly snippet: SearchHitView["snippet"]
  readonly title: string | undefined
}): ReactNode {
  const shown = text === "" ? (title ?? "Without words") : text
  return (
    <bdi>
      {cut.before ? "… " : ""}
      {markedRuns(shown, marks).map((run, index) =>
        run.marked ? <mark key={index}>{run.text}</mark> : run.text,
      )}
      {cut.after ? " …" : ""}
    </bdi>
  )
}

/** Arrows go from hit to hit; up from the first, back to the words. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-hit]")]
  const at = hits.findIndex((hit) => hit === document.activeElement)
  const words = event.currentTarget.parentElement?.querySelector<HTMLElement>("input[type=search]")
  const above = at > 0 ? hits[at - 1] : words
  const next = event.key === "ArrowDown" ? hits[at + 1] : above
  if (next === undefined || next === null) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: "nearest" })
}

/** From the words into what was found. */
export function toFirstHit(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown") return
  const first = event.currentTarget.closest(".search")?.querySelector<HTMLElement>("[data-hit]")
  if (first === null || first === undefined) return
  event.preventDefault()
  first.focus()
}
