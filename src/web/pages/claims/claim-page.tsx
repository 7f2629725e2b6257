/**
 * One claim: what it says, its state and why, both sides with their words, where each has it from,
 * and what rests on it.
 */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { ClaimStance, ClaimView, RestingLine, SessionView } from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { Fetched } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { Part } from "../../parts/part.tsx"
import { Shell } from "../../frame/shell.tsx"
import { StaleBanner } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { Sections } from "../../frame/sections.tsx"
import { HistoryDialog } from "../../amending/history-dialog.tsx"
import { pages } from "../../server/addresses.ts"
import { instantInWords } from "../../words/when.ts"
import { KIND_WORDS, STANDING_WORDS } from "../../words/wording.ts"
import { ClaimActions } from "./claim-actions.tsx"
import { ClaimEditor } from "./claim-editor.tsx"
import { namesIn, sourcesIn } from "../../stances/claim-names.ts"
import { useClaim } from "../../server/claim-queries.ts"
import {
  CLAIM_KIND_WORDS,
  INFORMATION_WORDS,
  SIDE_WORDS,
  SOURCE_WORDS,
  STATE_WORDS,
} from "../../words/claim-words.ts"
import { Provenance } from "./provenance.tsx"
import { StanceCard } from "./stance-card.tsx"
import { StanceDialog } from "./stance-dialog.tsx"
import { StateMark } from "../../parts/state-mark.tsx"
import { WithdrawDialog } from "../../amending/withdraw-dialog.tsx"

/** Fetches a claim and shows it. */
export default function ClaimPage({ session, process, item }: ItemPageProps): ReactNode {
  const { data, error } = useClaim(process, item)
  const text = data?.claim.body.kind === "claim" ? data.claim.body.text : "Claim"
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
    { title: "Claims", address: pages.claims(process) },
  ]
  return (
    <Shell title={text} trail={trail} session={session}>
      <div className="page">
        <Sections process={process} />
        <Fetched data={data} error={error} waiting="Fetching the claim …">
          {(view) => <Claim view={view} session={session} process={process} />}
        </Fetched>
      </div>
    </Shell>
  )
}

interface ClaimProps {
  readonly view: ClaimView
  readonly session: SessionView
  readonly process: ProcessId
}
type Open =
  | { readonly kind: "none" | "edit" | "withdraw" | "history" }
  | { readonly kind: "stance"; readonly stance: ClaimStance }
  | { readonly kind: "stance-history"; readonly stance: ClaimStance }

interface OpeningProps extends ClaimProps {
  readonly onOpen: (open: Open) => void
}

function Claim(props: ClaimProps): ReactNode {
  const { view, process } = props
  const [open, setOpen] = useState<Open>({ kind: "none" })
  if (view.claim.body.kind !== "claim") return null
  return (
    <>
      <Head {...props} onOpen={setOpen} />
      <StaleBanner process={process} stale={view.stale} />
      <State state={view.state} rules={view.rules} />
      <div className="sides">
        {(["for", "against", "declined"] as const).map((side) => (
          <Side
            key={side}
            process={process}
            side={side}
            stances={view.stances.filter((stance) => stance.side === side)}
            onChange={(stance) => setOpen({ kind: "stance", stance })}
            onHistory={(stance) => setOpen({ kind: "stance-history", stance })}
          />
        ))}
      </div>
      <div className="columns">
        <div>
          <Chain title="Where those for it have it from" process={process} provenance={view.for} />
          <Chain
            title="Where those against it have it from"
            process={process}
            provenance={view.against}
          />
        </div>
        <div>
          <Grades grades={view.grades} />
          <Resting process={process} view={view} />
        </div>
      </div>
      <OpenWindow {...props} open={open} onClose={() => setOpen({ kind: "none" })} />
    </>
  )
}

function Head({ view, session, process, onOpen }: OpeningProps): ReactNode {
  const { claim, about } = view
  if (claim.body.kind !== "claim") return null
  return (
    <header className="page-head">
      <p className="facts">
        <span>Claim: {CLAIM_KIND_WORDS[claim.body.claimKind]}</span>
        {claim.standing === "admitted" ? null : <StandingMark standing={claim.standing} />}
      </p>
      <PageTitle>
        <span className={`stands-${claim.standing}`}>
          <Name>{claim.body.text}</Name>
        </span>
      </PageTitle>
      <About process={process} about={about} />
      <ClaimActions
        session={session}
        process={process}
        claim={claim}
        onEdit={() => onOpen({ kind: "edit" })}
        onWithdraw={() => onOpen({ kind: "withdraw" })}
        onHistory={() => onOpen({ kind: "history" })}
      />
      {claim.standing === "withdrawn" ? (
        <p className="withdrawn-band">
          This claim was {STANDING_WORDS[claim.standing]} on {instantInWords(claim.recordedAt)}. Its
          history says why.
        </p>
      ) : null}
    </header>
  )
}

interface OpenWindowProps extends ClaimProps {
  readonly open: Open
  readonly onClose: () => void
}

/** The window that was asked for, over the page. */
function OpenWindow({ view, session, process, open, onClose }: OpenWindowProps): ReactNode {
  const { claim } = view
  const common = { session, process, name: namesIn(view), onClose }
  switch (open.kind) {
    case "none":
      return null
    case "edit":
      return <ClaimEditor {...common} claim={claim} />
    case "withdraw":
      return <WithdrawDialog {...common} item={claim.item} head={claim.head} what="this claim" />
    case "history":
      return <HistoryDialog {...common} view={claim} />
    case "stance":
      return <StanceDialog {...common} stance={open.stance} sources={sourcesIn(view)} />
    case "stance-history":
      return <HistoryDialog {...common} view={open.stance.view} />
  }
}

function About({
  process,
  about,
}: {
  readonly process: ProcessId
  readonly about: readonly RestingLine[]
}): ReactNode {
  if (about.length === 0) return null
  return (
    <p>
      About{" "}
      {about.map(({ item, kind, words }, index) => (
        <span key={item}>
          {index === 0 ? "" : ", "}
          <Thing process={process} item={item} kind={kind} words={words} />
        </span>
      ))}
      .
    </p>
  )
}

/** Something by its name, with the way to its page where there is one. */
function Thing({
  process,
  item,
  kind,
  words,
}: Pick<RestingLine, "item" | "kind" | "words"> & { readonly process: ProcessId }): ReactNode {
  const address = addressOf(process, item, kind)
  return address === undefined ? (
    <bdi>{words}</bdi>
  ) : (
    <Link href={address}>
      <bdi>{words}</bdi>
    </Link>
  )
}

function addressOf(
  process: ProcessId,
  item: RestingLine["item"],
  kind: RestingLine["kind"],
): string | undefined {
  if (kind === "document") return pages.document(process, item)
  if (kind === "claim") return pages.claim(process, item)
  return kind === "letter" ? pages.letter(process, item) : undefined
}

/** The state in a word, why in a sentence, and the whole rule for who wants it. */
function State({ state, rules }: Pick<ClaimView, "state" | "rules">): ReactNode {
  return (
    <section className="claim-state-box" aria-labelledby="state">
      <h2 id="state">
        <StateMark state={state.kind} />
      </h2>
      <p className="claim-words">
        <bdi>{state.words.charAt(0).toUpperCase() + state.words.slice(1)}.</bdi>
      </p>
      <details>
        <summary>By which rule</summary>
        <p>
          The first of these that fits. What counts: stances that a person has admitted, whose
          statement and document were not taken back.
        </p>
        <ol className="rules">
          {rules.map((rule) => (
            <li key={rule.state} aria-current={rule.state === state.kind ? "true" : undefined}>
              <strong>{STATE_WORDS[rule.state]}</strong>: {rule.when}
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}

interface SideProps {
  readonly process: ProcessId
  readonly side: ClaimStance["side"]
  readonly stances: readonly ClaimStance[]
  readonly onChange: (stance: ClaimStance) => void
  readonly onHistory: (stance: ClaimStance) => void
}

const NOBODY: Readonly<Record<ClaimStance["side"], string>> = {
  for: "Nobody says so.",
  against: "Nobody is against it.",
  declined: "Nobody declined to comment.",
}

function Side({ process, side, stances, onChange, onHistory }: SideProps): ReactNode {
  return (
    <section className={`part side-${side}-stances`}>
      <h2>
        {SIDE_WORDS[side]} <span className="tally">{stances.length}</span>
      </h2>
      {stances.length === 0 ? <p className="empty">{NOBODY[side]}</p> : null}
      <ul className="lines">
        {stances.map((stance) => (
          <li key={stance.view.item}>
            <StanceCard
              process={process}
              stance={stance}
              onChange={() => onChange(stance)}
              onHistory={() => onHistory(stance)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Chain({
  title,
  process,
  provenance,
}: {
  readonly title: string
  readonly process: ProcessId
  readonly provenance: ClaimView["for"]
}): ReactNode {
  if (provenance.steps.length === 0) return null
  return (
    <section className="part">
      <h2>{title}</h2>
      <div className="chain">
        <Provenance process={process} provenance={provenance} />
      </div>
    </section>
  )
}

/** Letters and digits in two rows, never joined. */
function Grades({ grades }: Pick<ClaimView, "grades">): ReactNode {
  const row = <Key extends string>(
    title: string,
    tallied: readonly { readonly grade: Key; readonly count: number }[],
    words: Readonly<Record<Key, string>>,
    without: number,
  ): ReactNode => (
    <div>
      <dt>{title}</dt>
      <dd>
        {tallied.map(({ grade, count }) => (
          <span key={grade} className="grade">
            <strong>{grade}</strong> {words[grade]}
            {count === 1 ? "" : ` ×${count}`}
          </span>
        ))}
        {without === 0 ? null : <span className="hint">{without} not graded</span>}
        {without === 0 && tallied.length === 0 ? (
          <span className="hint">nothing that counts</span>
        ) : null}
      </dd>
    </div>
  )
  return (
    <section className="part">
      <h2>Grades</h2>
      <dl className="grades">
        {row("Sources", grades.sources, SOURCE_WORDS, grades.withoutSource)}
        {row("Information", grades.information, INFORMATION_WORDS, grades.withoutInformation)}
      </dl>
      <p className="hint">
        Two questions, kept apart: who says it, and how likely it is. Neither is averaged.
      </p>
    </section>
  )
}

function Resting({
  process,
  view: { resting, restingCount },
}: {
  readonly process: ProcessId
  readonly view: ClaimView
}): ReactNode {
  return (
    <Part title="What rests on it" tally={restingCount.toLocaleString("en")}>
      {resting.length === 0 ? <p className="empty">Nothing rests on this claim yet.</p> : null}
      <ul className="lines">
        {resting.map((line) => (
          <li key={line.item}>
            <Thing process={process} {...line} />{" "}
            <span className="kind">{KIND_WORDS[line.kind]}</span>
          </li>
        ))}
      </ul>
      {restingCount > resting.length ? (
        <p className="hint">
          The newest {resting.length} of {restingCount.toLocaleString("en")}.
        </p>
      ) : null}
    </Part>
  )
}
