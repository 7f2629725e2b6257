/** The claims of a process: what would be true, and who stands behind it. */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { ClaimLine, ClaimState, ClaimsView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { Fetched } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Shell } from "../../frame/shell.tsx"
import { StaleMark } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { Sections } from "../../frame/sections.tsx"
import { pages } from "../../server/addresses.ts"
import { count, instantInWords } from "../../words/when.ts"
import { keysOf } from "../../words/wording.ts"
import { useClaims } from "../../server/claim-queries.ts"
import { CLAIM_KIND_WORDS, STATE_WORDS } from "../../words/claim-words.ts"
import { StateMark } from "../../parts/state-mark.tsx"

export default function ClaimsPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useClaims(process)
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title="Claims" trail={trail} session={session}>
      <div className="page">
        <Sections process={process} />
        <header className="page-head">
          <PageTitle>Claims</PageTitle>
          <p className="lead">
            What would be true, who stands behind it, and who does not. A claim’s state follows from
            the stances on it, by a rule that its page shows.
          </p>
          <Writing>
            <p>
              <Link className="button primary" href={pages.newClaim(process)}>
                Make a claim
              </Link>
            </p>
          </Writing>
        </header>
        <Fetched data={data} error={error} waiting="Fetching the claims …">
          {(view) => <List process={process} view={view} />}
        </Fetched>
      </div>
    </Shell>
  )
}

function List({
  process,
  view: { claims, count: total, looked },
}: {
  readonly process: ProcessId
  readonly view: ClaimsView
}): ReactNode {
  const [state, setState] = useState<ClaimState>()
  if (claims.length === 0)
    return (
      <p className="empty">
        There is no claim yet. Make one here, or from a statement in a document: select it there,
        then choose “Claim …”.
      </p>
    )
  const shown = claims.filter((line) => state === undefined || line.state === state)
  return (
    <section className="part" aria-label="Claims">
      <States claims={claims} chosen={state} onChoose={setState} />
      {looked < total ? (
        <p className="hint">
          The newest {looked.toLocaleString("en")} of {count(total, "claim")}.
        </p>
      ) : null}
      <ol className="lines claims">
        {shown.map((line) => (
          <li key={line.view.item}>
            <Line process={process} line={line} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One button for each state that there is, and one for all. */
function States({
  claims,
  chosen,
  onChoose,
}: {
  readonly claims: readonly ClaimLine[]
  readonly chosen: ClaimState | undefined
  readonly onChoose: (state: ClaimState | undefined) => void
}): ReactNode {
  const button = (state: ClaimState | undefined, words: ReactNode, many: number): ReactNode => (
    <button
      key={state ?? "all"}
      type="button"
      aria-pressed={chosen === state}
      onClick={() => onChoose(state)}
    >
      {words} <span className="tally">{many.toLocaleString("en")}</span>
    </button>
  )
  return (
    <div className="claim-states" role="group" aria-label="Show claims by state">
      {button(undefined, "All", claims.length)}
      {keysOf(STATE_WORDS)
        .map((state) => [state, claims.filter((line) => line.state === state).length] as const)
        .filter(([, many]) => many > 0)
        .map(([state, many]) => button(state, <StateMark state={state} />, many))}
    </div>
  )
}

function Line({
  process,
  line: { view, state, words, for: inFavour, against, declined, changedAt, stale },
}: {
  readonly process: ProcessId
  readonly line: ClaimLine
}): ReactNode {
  const { body } = view
  if (body.kind !== "claim") return null
  return (
    <>
      <div className="claim-line-head">
        <h2 className={`stands-${view.standing}`}>
          <Link href={pages.claim(process, view.item)}>
            <Name>{body.text}</Name>
          </Link>
        </h2>
        <StateMark state={state} />
      </div>
      <p className="claim-words">
        <bdi>{words.charAt(0).toUpperCase() + words.slice(1)}.</bdi>
      </p>
      <p className="facts">
        <span>{CLAIM_KIND_WORDS[body.claimKind]}</span>
        <span>
          {inFavour} for, {against} against, {declined} declined
        </span>
        {view.standing === "admitted" ? null : <StandingMark standing={view.standing} />}
        <time dateTime={changedAt}>{instantInWords(changedAt)}</time>
        {stale === undefined ? null : <StaleMark stale={stale} />}
      </p>
    </>
  )
}
