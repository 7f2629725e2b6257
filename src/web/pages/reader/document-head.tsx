/** Above the text: what the document is, how far its reading is, and how marks are drawn. */

import type { ReactNode } from "react"
import type { LeftOut, ReaderView } from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { NoteTermsLine } from "../../noting/note-terms-line.tsx"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { TryAgain } from "../../parts/try-again.tsx"
import { addressOf } from "../../server/routes.ts"
import { ModelPart } from "./model-part.tsx"
import { count, instantInWords, whenInWords } from "../../words/when.ts"
import { NATURE_WORDS } from "../../words/wording.ts"

interface HeadProps {
  readonly view: ReaderView
  readonly page: ItemPageProps
  readonly onDestroy: () => void
  readonly onWithdraw: () => void
  /** Takes the withdrawal back; drawn where the document is withdrawn. */
  readonly again: ReactNode
}

/** The head of the reader's page. */
export function DocumentHead(props: HeadProps): ReactNode {
  const {
    view: { process, document },
    page,
    again,
  } = props
  const { title, publisher, date, nature, reading, withdrawn } = document
  return (
    <header className="document-head">
      <PageTitle always>
        <Name>{title}</Name>
      </PageTitle>
      <p className="facts">
        <span>{NATURE_WORDS[nature]}</span>
        {publisher === undefined ? null : (
          <span>
            <Name>{publisher}</Name>
          </span>
        )}
        {date === undefined ? (
          <span>undated</span>
        ) : (
          <time dateTime={date}>{whenInWords(date)}</time>
        )}
      </p>
      {nature === "note" ? <NoteTermsLine process={process.id} document={document.item} /> : null}
      {withdrawn === undefined ? null : (
        <>
          <WithdrawnBand {...withdrawn} />
          <div className="actions">{again}</div>
        </>
      )}
      <Reading reading={reading} page={page} title={title} />
      <Provenance {...props} />
      <Legend />
    </header>
  )
}

type Withdrawn = NonNullable<ReaderView["document"]["withdrawn"]>

function WithdrawnBand({ at, because }: Withdrawn): ReactNode {
  return (
    <p className="withdrawn-band" role="note">
      <strong>This document was withdrawn</strong> on{" "}
      <time dateTime={at}>{instantInWords(at)}</time>
      {because === undefined ? (
        ", no reason given"
      ) : (
        <>
          , because: <bdi>{because.replace(/[.]$/, "")}</bdi>
        </>
      )}
      . Nothing that is said here counts any more; what rests on it says so.
    </p>
  )
}

/** What its text was made from and by, and the ways to take it out. */
function Provenance({
  view: { process, document },
  page,
  onDestroy,
  onWithdraw,
}: HeadProps): ReactNode {
  const { length, sha256, extractor, reading, withdrawn } = document
  const isDestroyed = reading.kind === "destroyed"
  return (
    <details className="provenance">
      <summary>Where it comes from</summary>
      <dl className="body-lines">
        <div>
          <dt>text</dt>
          <dd>
            {count(length, "character")}, by {extractor}
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd className="hash">{sha256}</dd>
        </div>
        {isDestroyed ? null : (
          <div>
            <dt>annotations</dt>
            <dd>
              <a
                href={addressOf("annotations", { process: process.id, document: document.item })}
                download={`${document.item}.jsonld`}
              >
                as W3C annotations (JSON-LD)
              </a>
            </dd>
          </div>
        )}
        {reading.kind === "read" || reading.kind === "not-understood" ? (
          <div>
            <dt>read by</dt>
            <dd>{reading.reader}</dd>
          </div>
        ) : null}
      </dl>
      {isDestroyed ? null : <ModelPart page={page} />}
      <Writing>
        {withdrawn === undefined ? (
          <button type="button" className="quiet" onClick={onWithdraw}>
            Withdraw this document …
          </button>
        ) : null}
      </Writing>
      <Writing>
        <button type="button" className="quiet" onClick={onDestroy}>
          The source is in danger …
        </button>
      </Writing>
    </details>
  )
}

const Legend = (): ReactNode => (
  <details className="legend">
    <summary>How it is marked</summary>
    <p>
      <span className="m-speaker">who speaks</span>, <span className="m-cue">the verb</span>
      {", "}
      <span className="m-content opens closes">what is said</span>,{" "}
      <span className="m-deadline">a deadline</span>, <span className="m-date">another date</span>
      {", "}
      <span className="m-narration">the outlet’s own voice</span>,{" "}
      <span className="m-narration" data-label="risk">
        the same, where it speaks of a risk, a condition or an inference
      </span>
      .
    </p>
  </details>
)

interface ReadingProps {
  readonly reading: ReaderView["document"]["reading"]
  readonly page: ItemPageProps
  readonly title: string
}

function Reading({ reading, page, title }: ReadingProps): ReactNode {
  switch (reading.kind) {
    case "waiting":
      return (
        <p className="reading-state" role="status">
          Being read; the statements will appear here.
        </p>
      )
    case "not-understood":
      return (
        <p className="reading-state">
          The reader does not know this language. Select words in the text to mark a statement by
          hand.
        </p>
      )
    case "failed":
      return (
        <div className="reading-state failed" role="note">
          <p>
            <strong>It could not be read.</strong> {reading.because} Select words in the text to
            mark a statement by hand.
          </p>
          <TryAgain {...page} title={title} />
        </div>
      )
    case "read":
      return reading.leftOut === undefined ? null : <LeftOutLines leftOut={reading.leftOut} />
    case "destroyed":
    case "damaged":
      return null
  }
}

/** Drafts that could not be kept: how many of which kind, and why. */
function LeftOutLines({ leftOut }: { readonly leftOut: readonly LeftOut[] }): ReactNode {
  const all = leftOut.reduce((sum, each) => sum + each.count, 0)
  return (
    <details className="left-out">
      <summary>
        {count(all, "draft")} could not be kept and {all === 1 ? "was" : "were"} left out
      </summary>
      <ul className="lines">
        {leftOut.map(({ kind, because, count: some }) => (
          <li key={`${kind} ${because}`}>
            {count(some, kind)}: {because}
          </li>
        ))}
      </ul>
    </details>
  )
}
