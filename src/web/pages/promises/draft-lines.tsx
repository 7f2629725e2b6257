/**
 * What was promised in words and is not yet kept as a commitment, each ready to be put on the
 * record.
 */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import { comesAgain, recurringInWords, type ProcessId } from "../../../base/index.ts"
import type { CommitmentDraft } from "../../../contract/index.ts"
import { Fault } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { Part } from "../../parts/part.tsx"
import { Writing } from "../../parts/past.tsx"
import { pages } from "../../server/addresses.ts"
import { whenInWords } from "../../words/when.ts"
import { useCommitmentDrafts } from "./promise-queries.ts"

/** How many are shown at first. */
const FIRST = 10

export function DraftLines({
  process,
  onKeep,
}: {
  readonly process: ProcessId
  readonly onKeep: (draft: CommitmentDraft) => void
}): ReactNode {
  const [all, setAll] = useState(false)
  const { data, error } = useCommitmentDrafts(process)
  if (error !== null) return <Fault error={error} />
  if (data === undefined || data.count === 0) return null
  const shown = all ? data.drafts : data.drafts.slice(0, FIRST)
  return (
    <Part title="Promised in words" tally={data.count}>
      <p className="hint">
        Somebody said that they would, or a clause says that they shall; nothing on the record rests
        on it yet.
      </p>
      <ul className="lines">
        {shown.map((draft) => (
          <li key={draft.item}>
            <Draft process={process} draft={draft} onKeep={onKeep} />
          </li>
        ))}
      </ul>
      {shown.length === data.drafts.length ? null : (
        <button type="button" onClick={() => setAll(true)}>
          Show {data.drafts.length} of them
        </button>
      )}
    </Part>
  )
}

/** By when, or how often: what comes again is told in the words that were used. */
function DraftDue({
  due: { words, value },
}: {
  readonly due: NonNullable<CommitmentDraft["due"]>
}): ReactNode {
  if (value !== undefined && comesAgain(value))
    return <bdi>{recurringInWords({ value, words })}</bdi>
  return (
    <>
      by{" "}
      {value === undefined ? (
        <bdi>“{words}”</bdi>
      ) : (
        <time dateTime={value}>{whenInWords(value)}</time>
      )}
    </>
  )
}

function Draft({
  process,
  draft,
  onKeep,
}: {
  readonly process: ProcessId
  readonly draft: CommitmentDraft
  readonly onKeep: (draft: CommitmentDraft) => void
}): ReactNode {
  const { item, by, what, due, document, standing } = draft
  return (
    <>
      <p>
        {by.length === 0
          ? "Nobody named"
          : by.map((actor, index) => (
              <span key={actor.item}>
                {index === 0 ? "" : ", "}
                <Name>{actor.name}</Name>
              </span>
            ))}
        :{" "}
        <Link className="quote" href={pages.document(process, document.item, item)}>
          <bdi>{what}</bdi>
        </Link>
      </p>
      <p className="facts">
        {due === undefined ? null : (
          <span>
            <DraftDue due={due} />
          </span>
        )}
        <span>
          <Name>{document.title}</Name>
        </span>
        {standing === "draft" ? <span>its statement is a draft</span> : null}
      </p>
      <Writing>
        <p className="actions">
          <button
            type="button"
            onClick={() => onKeep(draft)}
            aria-label={`Keep as a commitment: ${what}`}
          >
            Keep as a commitment …
          </button>
        </p>
      </Writing>
    </>
  )
}
