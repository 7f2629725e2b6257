/**
 * A text on the table: the latest version's clauses, its versions, who has seen which of them, and
 * the replies.
 */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { SessionView, TextView } from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { ItemActions } from "../../amending/item-actions.tsx"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Part, Doubts } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { StaleBanner, StaleMark } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { pages } from "../../server/addresses.ts"
import { ActorLinks } from "../../lines/actor-links.tsx"
import { ClauseLines } from "./clause-lines.tsx"
import { ComparePick } from "./compare-pick.tsx"
import { GroundLines } from "../../lines/ground-lines.tsx"
import { Frame } from "../../frame/page-frame.tsx"
import { ResponseForm } from "./response-form.tsx"
import { SeenMatrix } from "./seen-matrix.tsx"
import { ShowingForm } from "./showing-form.tsx"
import { useText } from "../../server/text-queries.ts"
import { TEXT_KIND_WORDS, toldWhen } from "../../words/text-words.ts"
import { Deeds } from "./deed-lines.tsx"

/** Fetches a text and shows it. */
export default function TextPage({ session, process, item }: ItemPageProps): ReactNode {
  const { data, error } = useText(process, item)
  return (
    <Frame
      session={session}
      process={process}
      title={data?.text.body.title ?? "Text"}
      error={error}
      ready={data !== undefined}
    >
      {data === undefined ? null : <Text view={data} session={session} />}
    </Frame>
  )
}

type Asked = "nothing" | "showing" | "response"

interface ViewProps {
  readonly view: TextView
}

function Text({ view, session }: ViewProps & { readonly session: SessionView }): ReactNode {
  const [asked, ask] = useState<Asked>("nothing")
  const { process, versions, grounds } = view
  const close = (): void => ask("nothing")
  return (
    <>
      <Head view={view} />
      <Adding view={view} onAsk={ask} />
      <Clauses view={view} session={session} />
      <Versions view={view} />
      {versions.length === 0 ? null : <SeenMatrix view={view} />}
      <Deeds view={view} />
      <Part title="What the text rests on" tally={grounds.length}>
        {grounds.length === 0 ? (
          <p className="empty">It stands by itself; its versions rest on their documents.</p>
        ) : (
          <GroundLines process={process.id} lines={grounds} />
        )}
      </Part>
      {asked === "showing" ? <ShowingForm view={view} session={session} onClose={close} /> : null}
      {asked === "response" ? <ResponseForm view={view} session={session} onClose={close} /> : null}
    </>
  )
}

/** A showing and a response are of a version: without one there is none to record. */
function Adding({
  view: { process, text, versions },
  onAsk,
}: ViewProps & { readonly onAsk: (asked: Asked) => void }): ReactNode {
  return (
    <Writing>
      <p className="actions text-actions">
        <Link className="button primary" href={pages.newVersion(process.id, text.item)}>
          Add a version
        </Link>
        <button type="button" disabled={versions.length === 0} onClick={() => onAsk("showing")}>
          Record a showing
        </button>
        <button type="button" disabled={versions.length === 0} onClick={() => onAsk("response")}>
          Record a response
        </button>
      </p>
    </Writing>
  )
}

/** The clauses of the latest version. */
function Clauses({ view, session }: ViewProps & { readonly session: SessionView }): ReactNode {
  const latest = view.versions.at(-1)
  if (latest === undefined)
    return (
      <Part title="Clauses" tally={view.clauses.length}>
        <p className="empty">
          This text has no version yet. Add one from a document, or write its clauses by hand.
        </p>
      </Part>
    )
  return (
    <Part
      title={
        <>
          Clauses of version <Name>{latest.view.body.label}</Name>
        </>
      }
      tally={view.clauses.length}
    >
      <Whole view={view} />
      <ClauseLines view={view} session={session} />
    </Part>
  )
}

function Head({ view }: ViewProps): ReactNode {
  const {
    process: { id: process },
    text: { body, standing, stale },
    people,
    letter,
  } = view
  const who = (items: typeof body.by): ReactNode => (
    <ActorLinks process={process} items={items} people={people} />
  )
  return (
    <>
      <header className="page-head">
        <PageTitle>
          <Name>{body.title}</Name>
        </PageTitle>
        <p className="facts">
          <span>{TEXT_KIND_WORDS[body.textKind]}</span>
          {body.by.length === 0 ? null : <span>by {who(body.by)}</span>}
          {body.to.length === 0 ? null : <span>to {who(body.to)}</span>}
          {body.through.length === 0 ? null : <span>through {who(body.through)}</span>}
          {letter === undefined ? null : (
            <span>
              carried by{" "}
              <Link href={pages.letter(process, letter.item)}>
                <Name>{letter.title}</Name>
              </Link>
            </span>
          )}
          <StandingMark standing={standing} />
          <ItemActions process={process} view={view.text} what="this text" people={people} />
        </p>
        <Term view={view} />
      </header>
      <StaleBanner process={process} stale={stale} />
    </>
  )
}

/** How long an interim arrangement lasts and how it ends; nothing for a text that has no end. */
function Term({ view: { process, text, people } }: ViewProps): ReactNode {
  const { textKind, term, exit, endedBy } = text.body
  const isSaid = term !== undefined || exit !== undefined || endedBy.length > 0
  if (!isSaid && textKind !== "interim-arrangement") return null
  return (
    <dl className="term">
      <div>
        <dt>Term</dt>
        <dd>{term === undefined ? <Unsaid /> : toldWhen(term)}</dd>
      </div>
      <div>
        <dt>How it ends</dt>
        <dd>{exit === undefined ? <Unsaid /> : <bdi>{exit}</bdi>}</dd>
      </div>
      <div>
        <dt>Who may end it</dt>
        <dd>
          {endedBy.length === 0 ? (
            <Unsaid />
          ) : (
            <ActorLinks process={process.id} items={endedBy} people={people} />
          )}
        </dd>
      </div>
    </dl>
  )
}

const Unsaid = (): ReactNode => <span className="nobody">not said</span>

/** So many clauses that are not agreed are named. */
const NAMED = 12

/** Nothing is agreed until everything is agreed. */
function Whole({ view: { whole, clauses } }: ViewProps): ReactNode {
  if (whole.kind === "no-clauses") return null
  if (whole.kind === "agreed")
    return <p className="whole whole-agreed">Every clause is agreed: the whole is agreed.</p>
  const agreed = clauses.length - whole.notAgreed.length
  const more = whole.notAgreed.length - NAMED
  return (
    <p className="whole">
      Nothing is agreed until everything is agreed: {agreed} of {clauses.length}{" "}
      {clauses.length === 1 ? "clause" : "clauses"} {agreed === 1 ? "is" : "are"} agreed;
      {" not yet "}
      <bdi>{whole.notAgreed.slice(0, NAMED).join(", ")}</bdi>
      {more > 0 ? ` and ${more} more` : ""}.
    </p>
  )
}

function Versions({ view }: ViewProps): ReactNode {
  const { process, versions, text } = view
  return (
    <Part title="Versions" tally={versions.length}>
      {versions.length === 0 ? (
        <p className="empty">None yet.</p>
      ) : (
        <ol className="lines">
          {versions.map((line, index) => (
            <li key={line.view.item}>
              <Version view={view} line={line} before={versions[index - 1]} />
            </li>
          ))}
        </ol>
      )}
      {versions.length < 2 ? null : (
        <details className="compare-any">
          <summary>Compare any two</summary>
          <ComparePick
            process={process.id}
            versions={versions.map(({ view: version }) => ({
              item: version.item,
              name: `${text.body.title}, version ${version.body.label}`,
            }))}
          />
        </details>
      )}
    </Part>
  )
}

type VersionLine = TextView["versions"][number]

function Version({
  view: { process, people },
  line: { view: version, document, doubts, whole },
  before,
}: ViewProps & {
  readonly line: VersionLine
  readonly before: VersionLine | undefined
}): ReactNode {
  const { body } = version
  return (
    <>
      <h3>
        Version <Name>{body.label}</Name>
      </h3>
      <p className="facts">
        <span>{body.when === undefined ? "undated" : toldWhen(body.when)}</span>
        <span>
          {body.clauses.length} {body.clauses.length === 1 ? "clause" : "clauses"}
          {whole.kind === "agreed" ? ", all agreed" : ""}
        </span>
        {document === undefined ? null : (
          <span>
            <Link href={pages.document(process.id, document.item)}>
              <Name>{document.title}</Name>
            </Link>
          </span>
        )}
        {before === undefined ? null : (
          <span>
            <Link href={pages.compare(process.id, before.view.item, version.item)}>
              what changed since version <Name>{before.view.body.label}</Name>
            </Link>
          </span>
        )}
        {version.standing === "admitted" ? null : <StandingMark standing={version.standing} />}
        <StaleMark stale={version.stale} />
        <ItemActions
          process={process.id}
          view={version}
          what={`version ${body.label}`}
          people={people}
        />
      </p>
      <Doubts doubts={doubts} />
    </>
  )
}
