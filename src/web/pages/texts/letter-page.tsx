/**
 * A letter drawn as its journey: written, carried, delivered, acknowledged, made public; what it
 * carried; what is said of it.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { ActorName, GroundLine, LetterStep, LetterView } from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { ItemActions } from "../../amending/item-actions.tsx"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Part, Doubts } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { StaleBanner, StaleMark } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { StatementLines } from "../../lines/statement-lines.tsx"
import { pages } from "../../server/addresses.ts"
import { STANCE_WORDS } from "../../words/wording.ts"
import { ActorLinks } from "../../lines/actor-links.tsx"
import { GroundLines } from "../../lines/ground-lines.tsx"
import { Frame } from "../../frame/page-frame.tsx"
import { useLetter } from "../../server/text-queries.ts"
import { STEP_WORDS, toldWhen } from "../../words/text-words.ts"
import { TextLines } from "./texts-page.tsx"

/** Fetches a letter and shows it. */
export default function LetterPage({ session, process, item }: ItemPageProps): ReactNode {
  const { data, error } = useLetter(process, item)
  return (
    <Frame
      session={session}
      process={process}
      title={data?.letter.body.title ?? "Letter"}
      error={error}
      ready={data !== undefined}
    >
      {data === undefined ? null : <Letter view={data} />}
    </Frame>
  )
}

interface ViewProps {
  readonly view: LetterView
}

function Letter({ view }: ViewProps): ReactNode {
  const {
    process: { id: process },
    letter,
    grounds,
    statements,
  } = view
  return (
    <>
      <header className="page-head">
        <PageTitle>
          <Name>{letter.body.title}</Name>
        </PageTitle>
        <p className="facts">
          <span>letter</span>
          <StandingMark standing={letter.standing} />
          <ItemActions process={process} view={letter} what="this letter" people={view.people} />
        </p>
      </header>
      <StaleBanner process={process} stale={letter.stale} />
      <Journey view={view} />
      <div className="columns">
        <div>
          <ItsWords view={view} />
          <Part title="Statements about it" tally={statements.length}>
            {statements.length === 0 ? (
              <p className="empty">Nobody is on the record about it yet.</p>
            ) : (
              <StatementLines process={process} lines={statements} />
            )}
          </Part>
        </div>
        <div>
          <Claims view={view} />
          <TextsCarried view={view} />
          <Part title="What this rests on" tally={grounds.length}>
            <GroundLines process={process} lines={grounds} />
          </Part>
        </div>
      </div>
    </>
  )
}

function ItsWords({ view: { process, document, proposals } }: ViewProps): ReactNode {
  return (
    <section className="part">
      <h2>Its words</h2>
      {document === undefined ? (
        <p className="empty">
          The letter’s own text is not on the record: what is known of it is what others say.
        </p>
      ) : (
        <p className="part-line">
          <Link href={pages.document(process.id, document.item)}>
            <Name>{document.title}</Name>
          </Link>
        </p>
      )}
      {proposals.length === 0 ? null : (
        <>
          <h3>Proposals found in it</h3>
          <GroundLines process={process.id} lines={proposals} />
        </>
      )}
    </section>
  )
}

function TextsCarried({ view: { process, letter, texts } }: ViewProps): ReactNode {
  return (
    <Part title="Texts it carried" tally={texts.length}>
      {texts.length === 0 ? (
        <p className="empty">No text on the table names this letter as its carrier.</p>
      ) : (
        <TextLines process={process.id} lines={texts} />
      )}
      <Writing>
        <p className="part-line">
          <Link className="button" href={`${pages.newText(process.id)}?letter=${letter.item}`}>
            Add a text that it carried
          </Link>
        </p>
      </Writing>
    </Part>
  )
}

/** The steps in order; who carried it stands between writing and delivery. */
function Journey({ view }: ViewProps): ReactNode {
  const {
    letter: { body },
    steps,
    people,
  } = view
  const step = (name: LetterStep["step"]): LetterStep =>
    steps.find((each) => each.step === name) ?? { step: name, doubts: [] }
  return (
    <section className="part" aria-labelledby="journey">
      <h2 id="journey">Its journey</h2>
      <ol className="journey">
        <Stop view={view} step={step("written")} words="by" who={body.authors} people={people} />
        <li className={body.carriers.length === 0 ? "stop stop-unknown" : "stop"}>
          <h3>Carried</h3>
          <p className="stop-when">{body.carriers.length === 0 ? "by whom is not known" : ""}</p>
          {body.carriers.length === 0 ? null : (
            <p>
              by <ActorLinks process={view.process.id} items={body.carriers} people={people} />
            </p>
          )}
        </li>
        <Stop
          view={view}
          step={step("delivered")}
          words="to"
          who={body.recipients}
          people={people}
          extra={
            body.copies.length === 0 ? null : (
              <p>
                copies to{" "}
                <ActorLinks process={view.process.id} items={body.copies} people={people} />
              </p>
            )
          }
        />
        <Stop
          view={view}
          step={step("acknowledged")}
          words="by"
          who={step("acknowledged").when === undefined ? [] : body.recipients}
          people={people}
        />
        <Stop
          view={view}
          step={step("madePublic")}
          words="by"
          who={body.publishers}
          people={people}
        />
      </ol>
    </section>
  )
}

interface StopProps {
  readonly view: LetterView
  readonly step: LetterStep
  readonly words: string
  readonly who: readonly ItemId[]
  readonly people: readonly ActorName[]
  readonly extra?: ReactNode
}

function Stop({
  view,
  step: { step, when, doubts },
  words,
  who,
  people,
  extra = null,
}: StopProps): ReactNode {
  const whenTold = toldWhen(when)
  const [ground] = view.grounds.filter(({ document }) => document !== undefined)
  return (
    <li className={whenTold === "" ? "stop stop-unknown" : "stop"}>
      <h3>{STEP_WORDS[step]}</h3>
      <p className="stop-when">
        <ToldWhen process={view.process.id} whenTold={whenTold} ground={ground} />
      </p>
      {who.length === 0 ? null : (
        <p>
          {words} <ActorLinks process={view.process.id} items={who} people={people} />
        </p>
      )}
      {extra}
      <Doubts doubts={doubts} />
    </li>
  )
}

/** The day, and the way to the sentence that tells it where there is one. */
function ToldWhen({
  process,
  whenTold: whenTold,
  ground,
}: {
  readonly process: ProcessId
  readonly whenTold: string
  readonly ground: GroundLine | undefined
}): ReactNode {
  if (whenTold === "") return "no day is known"
  if (ground?.document === undefined) return <time>{whenTold}</time>
  const { item, document, words } = ground
  return (
    <Link
      href={pages.document(process, document.item, item === document.item ? undefined : item)}
      title={words}
    >
      {whenTold}
    </Link>
  )
}

function Claims({ view: { process, claims } }: ViewProps): ReactNode {
  return (
    <Part title="Claims about it" tally={claims.length}>
      {claims.length === 0 ? (
        <p className="empty">Nothing is claimed about it yet, such as that it is genuine.</p>
      ) : (
        <ul className="lines">
          {claims.map((line) => (
            <li key={line.item}>
              <Claim process={process.id} line={line} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Claim({
  process,
  line: { item, text, standing, stances, stale },
}: {
  readonly process: ProcessId
  readonly line: LetterView["claims"][number]
}): ReactNode {
  return (
    <>
      <p className="quote">
        <Link href={pages.claim(process, item)}>
          <bdi>{text}</bdi>
        </Link>
      </p>
      <p className="facts">
        {stances.length === 0 ? (
          <span>nobody takes a stance on it</span>
        ) : (
          stances.map(({ stance, count }) => (
            <span key={stance}>
              {count} {STANCE_WORDS[stance]}
            </span>
          ))
        )}
        {standing === "admitted" ? null : <StandingMark standing={standing} />}
        <StaleMark stale={stale} />
      </p>
    </>
  )
}
