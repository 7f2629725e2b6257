/**
 * Letters and texts on the table, each with its state in a line, and the way to compare any two.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { ActorName, LetterLine, TextLine, TextsView } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { Name, Names } from "../parts/name.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Writing } from "../parts/past.tsx"
import { StaleMark } from "../parts/stale.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { pages } from "../server/addresses.ts"
import { ComparePick } from "./compare-pick.tsx"
import { Frame } from "./page-frame.tsx"
import { useTexts } from "./text-queries.ts"
import { TEXT_KIND_WORDS } from "./text-words.ts"

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
    letterCount,
    texts,
    textCount,
    waiting,
  } = view
  return (
    <>
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
      <div className="columns">
        <div>
          <section className="part">
            <h2>
              Texts on the table <Tally shown={texts.length} of={textCount} />
            </h2>
            {texts.length === 0 ? (
              <p className="empty">
                No text is on the table yet. Add one, or make one from a proposal on a document’s
                page.
              </p>
            ) : (
              <TextLines process={process} lines={texts} />
            )}
          </section>
          <section className="part">
            <h2 id="compare">Compare</h2>
            <ComparePick process={process} />
          </section>
        </div>
        <div>
          <section className="part">
            <h2>
              Letters <Tally shown={letters.length} of={letterCount} />
            </h2>
            {letters.length === 0 ? (
              <p className="empty">
                No letter is on the record yet. Add one to keep who wrote it, who carried it, and
                when it was delivered and made public.
              </p>
            ) : (
              <LetterLines process={process} lines={letters} />
            )}
          </section>
          <WaitingLetters process={process} waiting={waiting} />
        </div>
      </div>
    </>
  )
}

const Tally = ({ shown, of }: { readonly shown: number; readonly of: number }): ReactNode => (
  <span className="tally">
    {shown < of
      ? `${shown.toLocaleString("en")} of ${of.toLocaleString("en")}`
      : of.toLocaleString("en")}
  </span>
)

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
