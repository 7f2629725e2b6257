/**
 * What each party falls back on, and the safeguards: each with whose it is and its sentences, and
 * the way to mend it.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { Sentence, TableView } from "../../../contract/index.ts"
import { Name, Names } from "../../parts/name.tsx"
import { Part } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { pages } from "../../server/addresses.ts"
import { SentenceItems } from "../../assessing/rests.tsx"

interface FloorsProps {
  readonly view: TableView
}

/** Both lists, side by side. */
export function Floors({ view }: FloorsProps): ReactNode {
  return (
    <div className="columns">
      <Fallbacks view={view} />
      <Safeguards view={view} />
    </div>
  )
}

function Fallbacks({ view }: FloorsProps): ReactNode {
  const { process, parties, fallbacks } = view
  return (
    <Part title="Without an agreement" tally={fallbacks.length}>
      {fallbacks.length === 0 ? (
        <p className="empty">Nobody has written down what a party falls back on.</p>
      ) : null}
      <ul className="lines">
        {fallbacks.map(({ item, party, value, words, author, sentences, out }) => (
          <li key={item}>
            <p className={out === undefined ? "" : "dropped"}>
              <b>
                <Name>{parties.find(({ id }) => id === party)?.name ?? party}</Name>
              </b>
              : <bdi>{words ?? "no words"}</bdi>, worth {value} points, by <Name>{author}</Name>
            </p>
            <Out out={out} />
            <Quotes view={view} sentences={sentences} />
            <Mend address={pages.write(process.id, "fallback", { item })} />
          </li>
        ))}
      </ul>
      <Writing>
        <p>
          <Link className="button" href={pages.write(process.id, "fallback")}>
            Add a fallback
          </Link>
        </p>
      </Writing>
    </Part>
  )
}

function Safeguards({ view }: FloorsProps): ReactNode {
  const { process, safeguards } = view
  return (
    <Part title="Safeguards" tally={safeguards.length}>
      {safeguards.length === 0 ? (
        <p className="empty">There is no floor yet that packages are held against.</p>
      ) : null}
      <ul className="lines">
        {safeguards.map(({ item, title, by, sentences, out, touches }) => (
          <li key={item}>
            <p className={out === undefined ? "" : "dropped"}>
              <b>
                <Name>{title}</Name>
              </b>
              {by.length === 0 ? null : (
                <>
                  , asked for by <Names names={by} />
                </>
              )}
            </p>
            <Out out={out ?? (touches.length === 0 ? TOUCHES_NOTHING : undefined)} />
            <Quotes view={view} sentences={sentences} />
            <Mend address={pages.write(process.id, "safeguard", { item })} />
          </li>
        ))}
      </ul>
      <Writing>
        <p>
          <Link className="button" href={pages.write(process.id, "safeguard")}>
            Add a safeguard
          </Link>
        </p>
      </Writing>
    </Part>
  )
}

const TOUCHES_NOTHING = "its issue is not at the table, or has no such option"

const Mend = ({ address }: { readonly address: string }): ReactNode => (
  <Writing>
    <Link className="write-link" href={address}>
      Correct or withdraw …
    </Link>
  </Writing>
)

/** Why it counts for nothing, where it does. */
const Out = ({ out }: { readonly out: string | undefined }): ReactNode =>
  out === undefined ? null : <p className="kind">Counts for nothing: {out}.</p>

function Quotes({
  view,
  sentences,
}: {
  readonly view: TableView
  readonly sentences: readonly Sentence[]
}): ReactNode {
  if (sentences.length === 0) return null
  return (
    <details>
      <summary>{sentences.length === 1 ? "1 sentence" : `${sentences.length} sentences`}</summary>
      <ul className="evidence">
        <SentenceItems process={view.process.id} sentences={sentences} />
      </ul>
    </details>
  )
}
