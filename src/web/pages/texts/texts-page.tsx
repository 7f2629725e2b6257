/**
 * Letters and texts on the table, each with its state in a line, and the way to compare any two.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { ActorName, LetterLine, TextLine, TextsView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Name, Names } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Part, tallyOf } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { StaleMark } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { pages } from "../../server/addresses.ts"
import { ComparePick } from "./compare-pick.tsx"
import { Frame } from "../../frame/page-frame.tsx"
import { useTexts } from "../../server/text-queries.ts"
import { TEXT_KIND_WORDS } from "../../words/text-words.ts"

/** Fetches the letters and texts of a process and shows them. */
export default function TextsPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useTexts(process)
  return (
    <Frame
      session={session}
      process={process}
      title="Letters and texts"
      error={error}
      ready={data !== undefined}
    >
      {data === undefined ? null : <Texts view={data} />}
    </Frame>
  )
}

function Texts({ view }: { readonly view: TextsView }): ReactNode {
  const {
    process: { id: process },
    letters,
    texts,
  } = view
  return (
    <>
      <Head process={process} />
      <div className="columns">
        <div>
          <Part title="Texts on the table" tally={tallyOf(texts.length, view.textCount)}>
            {texts.length === 0 ? (
              <p className="empty">
                No text is on the table yet. Add one, or make one from a proposal on a document’s
                page.
              </p>
            ) : (
              <TextLines process={process} lines={texts} />
            )}
          </Part>
          <section className="part">
            <h2 id="compare">Compare</h2>
            <ComparePick process={process} />
          </section>
        </div>
        <div>
          <Part title="Letters" tally={tallyOf(letters.length, view.letterCount)}>
            {letters.length === 0 ? (
              <p className="empty">
                No letter is on the record yet. Add one to keep who wrote it, who carried it, and
                when it was delivered and made public.
              </p>
            ) : (
              <LetterLines process={process} lines={letters} />
            )}
          </Part>
          <WaitingLetters process={process} waiting={view.waiting} />
        </div>
      </div>
    </>
  )
}

function Head({ process }: { readonly process: ProcessId }): ReactNode {
  return (
    <header className="page-head">
      <PageTitle>Letters and texts</PageTitle>
      <p className="lead">
        Who wrote what to whom, what is proposed, which version each party has seen, and what it
        answered.
      </p>
      <Writing>
        <p className="actions">
          <Link className="button primary" href={pages.newText(process)}>
            Add a text
          </Link>
          <Link className="button" href={pages.newLetter(process)}>
            Add a letter
          </Link>
        </p>
      </Writing>
    </header>
  )
}

/** Texts one after another, each with its state in a line. */
export function TextLines({
  process,
  lines,
}: {
  readonly process: ProcessId
  readonly lines: readonly TextLine[]
}): ReactNode {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.item}>
          <h3>
            <Link href={pages.text(process, line.item)}>
              <Name>{line.title}</Name>
            </Link>
          </h3>
          <p>{line.state}</p>
          <p className="facts">
            <span>{TEXT_KIND_WORDS[line.textKind]}</span>
            <Some words="by" names={line.by} />
            <Some words="to" names={line.to} />
            {line.standing === "admitted" ? null : <StandingMark standing={line.standing} />}
            <StaleMark stale={line.stale} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function LetterLines({
  process,
  lines,
}: {
  readonly process: ProcessId
  readonly lines: readonly LetterLine[]
}): ReactNode {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.item}>
          <h3>
            <Link href={pages.letter(process, line.item)}>
              <Name>{line.title}</Name>
            </Link>
          </h3>
          <p>{line.state}</p>
          <p className="facts">
            <Some words="from" names={line.authors} />
            <Some words="to" names={line.recipients} />
            <Some words="carried by" names={line.carriers} />
            {line.standing === "admitted" ? null : <StandingMark standing={line.standing} />}
            <StaleMark stale={line.stale} />
          </p>
        </li>
      ))}
    </ul>
  )
}

const Some = ({
  words,
  names,
}: {
  readonly words: string
  readonly names: readonly ActorName[]
}): ReactNode =>
  names.length === 0 ? null : (
    <span>
      {words} <Names names={names.map(({ name }) => name)} />
    </span>
  )

function WaitingLetters({
  process,
  waiting,
}: {
  readonly process: ProcessId
  readonly waiting: TextsView["waiting"]
}): ReactNode {
  if (waiting.length === 0) return null
  return (
    <section className="part part-waiting">
      <h2>
        Documents that are letters <span className="tally">{waiting.length}</span>
      </h2>
      <ul className="lines">
        {waiting.map(({ item, title }) => (
          <li key={item}>
            <Link href={pages.document(process, item)}>
              <Name>{title}</Name>
            </Link>
            <Writing>
              <p className="facts">
                <Link href={pages.newLetter(process, item)}>
                  put it on the record as a letter<span className="visually-hidden">: {title}</span>
                </Link>
              </p>
            </Writing>
          </li>
        ))}
      </ul>
    </section>
  )
}
