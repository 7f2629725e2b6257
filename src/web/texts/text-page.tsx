/**
 * A text on the table: the latest version's clauses, its versions, who has seen which of them, and
 * the replies.
 */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { SessionView, TextView } from "../../api/contract.ts"
import type { ItemPageProps } from "../entry/page-props.ts"
import { ItemActions } from "../amending/item-actions.tsx"
import { Name } from "../parts/name.tsx"
import { PageTitle } from "../parts/page-title.tsx"
import { Writing } from "../parts/past.tsx"
import { StaleBanner, StaleMark } from "../parts/stale.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { pages } from "../server/addresses.ts"
import { ActorLinks } from "./actor-links.tsx"
import { ClauseLines } from "./clause-lines.tsx"
import { ComparePick } from "./compare-pick.tsx"
import { GroundLines } from "./ground-lines.tsx"
import { Frame } from "./page-frame.tsx"
import { ResponseForm } from "./response-form.tsx"
import { SeenMatrix } from "./seen-matrix.tsx"
import { ShowingForm } from "./showing-form.tsx"
import { useText } from "./text-queries.ts"
import { TEXT_KIND_WORDS, toldWhen } from "./text-words.ts"
import { Deeds } from "./deed-lines.tsx"

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

function Text({
  view,
  session,
}: {
  readonly view: TextView
  readonly session: SessionView
}): ReactNode {
  const [asked, ask] = useState<Asked>("nothing")
  const {
    process: { id: process },
    text,
    versions,
    clauses,
    grounds,
  } = view
  const latest = versions.at(-1)
  return (
    <>
      <Head view={view} />
      <Writing>
        <p className="actions text-actions">
          <Link className="button primary" href={pages.newVersion(process, text.item)}>
            Add a version
          </Link>
          <button type="button" disabled={latest === undefined} onClick={() => ask("showing")}>
            Record a showing
          </button>
          <button type="button" disabled={latest === undefined} onClick={() => ask("response")}>
            Record a response
          </button>
        </p>
      </Writing>
      <section className="part">
        <h2>
          {latest === undefined ? (
            "Clauses"
          ) : (
            <>
              Clauses of version <Name>{latest.view.body.label}</Name>
            </>
          )}{" "}
          <span className="tally">{clauses.length}</span>
        </h2>
        {latest === undefined ? (
          <p className="empty">
            This text has no version yet. Add one from a document, or write its clauses by hand.
          </p>
        ) : (
          <>
            <Whole view={view} />
            <ClauseLines view={view} session={session} />
          </>
        )}
      </section>
      <Versions view={view} />
      {versions.length === 0 ? null : <SeenMatrix view={view} />}
      <Deeds view={view} />
      <section className="part">
        <h2>
          What the text rests on <span className="tally">{grounds.length}</span>
        </h2>
        {grounds.length === 0 ? (
          <p className="empty">It stands by itself; its versions rest on their documents.</p>
        ) : (
          <GroundLines process={process} lines={grounds} />
        )}
      </section>
      {asked === "showing" ? (
        <ShowingForm view={view} session={session} onClose={() => ask("nothing")} />
      ) : null}
      {asked === "response" ? (
        <ResponseForm view={view} session={session} onClose={() => ask("nothing")} />
      ) : null}
    </>
  )
}

function Head({ view }: { readonly view: TextView }): ReactNode {
  const {
    process: { id: process },
    text: { body, standing, stale },
    people,
    letter,
  } = view
  const interim = body.term !== undefined || body.exit !== undefined || body.endedBy.length > 0
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
        {interim || body.textKind === "interim-arrangement" ? (
          <dl className="term">
            <div>
              <dt>Term</dt>
              <dd>{body.term === undefined ? <Unsaid /> : toldWhen(body.term)}</dd>
            </div>
            <div>
              <dt>How it ends</dt>
              <dd>{body.exit === undefined ? <Unsaid /> : <bdi>{body.exit}</bdi>}</dd>
            </div>
            <div>
              <dt>Who may end it</dt>
              <dd>{body.endedBy.length === 0 ? <Unsaid /> : who(body.endedBy)}</dd>
            </div>
          </dl>
        ) : null}
      </header>
      <StaleBanner process={process} stale={stale} />
    </>
  )
}

const Unsaid = (): ReactNode => <span className="nobody">not said</span>

/** Nothing is agreed until everything is agreed. */
function Whole({ view: { whole, clauses } }: { readonly view: TextView }): ReactNode {
  if (whole.kind === "no-clauses") return null
  if (whole.kind === "agreed")
    return <p className="whole whole-agreed">Every clause is agreed: the whole is agreed.</p>
  const agreed = clauses.length - whole.notAgreed.length
  return (
    <p className="whole">
      Nothing is agreed until everything is agreed: {agreed} of {clauses.length}{" "}
      {clauses.length === 1 ? "clause" : "clauses"} {agreed === 1 ? "is" : "are"} agreed; not yet{" "}
      <bdi>{whole.notAgreed.slice(0, 12).join(", ")}</bdi>
      {whole.notAgreed.length > 12 ? ` and ${whole.notAgreed.length - 12} more` : ""}.
    </p>
  )
}

function Versions({ view }: { readonly view: TextView }): ReactNode {
  const {
    process: { id: process },
    versions,
    text,
  } = view
  return (
    <section className="part">
      <h2>
        Versions <span className="tally">{versions.length}</span>
      </h2>
      {versions.length === 0 ? (
        <p className="empty">None yet.</p>
      ) : (
        <ol className="lines">
          {versions.map(({ view: version, document, doubts, whole }, index) => {
            const before = versions[index - 1]
            return (
              <li key={version.item}>
                <h3>
                  Version <Name>{version.body.label}</Name>
                </h3>
                <p className="facts">
                  <span>
                    {version.body.when === undefined ? "undated" : toldWhen(version.body.when)}
                  </span>
                  <span>
                    {version.body.clauses.length}{" "}
                    {version.body.clauses.length === 1 ? "clause" : "clauses"}
                    {whole.kind === "agreed" ? ", all agreed" : ""}
                  </span>
                  {document === undefined ? null : (
                    <span>
                      <Link href={pages.document(process, document.item)}>
                        <Name>{document.title}</Name>
                      </Link>
                    </span>
                  )}
                  {before === undefined ? null : (
                    <span>
                      <Link href={pages.compare(process, before.view.item, version.item)}>
                        what changed since version <Name>{before.view.body.label}</Name>
                      </Link>
                    </span>
                  )}
                  {version.standing === "admitted" ? null : (
                    <StandingMark standing={version.standing} />
                  )}
                  <StaleMark stale={version.stale} />
                  <ItemActions
                    process={process}
                    view={version}
                    what={`version ${version.body.label}`}
                    people={view.people}
                  />
                </p>
                {doubts.map((doubt) => (
                  <p key={doubt} className="doubt" role="note">
                    <span aria-hidden="true">⚠ </span>
                    {doubt}
                  </p>
                ))}
              </li>
            )
          })}
        </ol>
      )}
      {versions.length < 2 ? null : (
        <details className="compare-any">
          <summary>Compare any two</summary>
          <ComparePick
            process={process}
            versions={versions.map(({ view: version }) => ({
              item: version.item,
              name: `${text.body.title}, version ${version.body.label}`,
            }))}
          />
        </details>
      )}
    </section>
  )
}
