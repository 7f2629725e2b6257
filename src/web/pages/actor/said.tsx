/**
 * What an actor said, by document, a hundred at a time; and where it stands on what others said.
 */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { EntryId, ItemId, ProcessId } from "../../../base/index.ts"
import type { ActorView, StatementLine } from "../../../contract/index.ts"
import { Fault, Waiting } from "../../parts/fault.tsx"
import { Icon } from "../../parts/icons.tsx"
import { Name } from "../../parts/name.tsx"
import { Part } from "../../parts/part.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { useSaidBefore } from "../../server/position-queries.ts"
import { StatementLines } from "../../lines/statement-lines.tsx"
import { pages } from "../../server/addresses.ts"
import { whenInWords } from "../../words/when.ts"
import { STANCE_WORDS } from "../../words/wording.ts"

export function Said({
  view,
  actor,
}: {
  readonly view: ActorView
  readonly actor: ItemId
}): ReactNode {
  const { statements, statementCount, next, process } = view
  return (
    <Part id="said" title="Said" tally={statementCount.toLocaleString("en")}>
      {statements.length === 0 ? (
        <p className="empty">Nothing is on the record from this actor.</p>
      ) : (
        <ByDocument process={process.id} lines={statements} />
      )}
      {next === undefined ? null : (
        <More
          key={next}
          process={process.id}
          actor={actor}
          before={next}
          left={statementCount - statements.length}
        />
      )}
    </Part>
  )
}

interface MoreProps {
  readonly process: ProcessId
  readonly actor: ItemId
  readonly before: EntryId
  readonly left: number
}

/** The next hundred, once they are asked for. */
function More({ process, actor, before, left }: MoreProps): ReactNode {
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <p>
        <button type="button" onClick={() => setAsked(true)}>
          Show more; {left.toLocaleString("en")} are left
        </button>
      </p>
    )
  return <NextPage process={process} actor={actor} before={before} left={left} />
}

function NextPage({ process, actor, before, left }: MoreProps): ReactNode {
  const { data, error } = useSaidBefore(process, actor, before)
  if (error !== null) return <Fault error={error} />
  if (data === undefined) return <Waiting>Fetching more …</Waiting>
  return (
    <>
      <ByDocument process={process} lines={data.statements} />
      {data.next === undefined ? null : (
        <More
          key={data.next}
          process={process}
          actor={actor}
          before={data.next}
          left={left - data.statements.length}
        />
      )}
    </>
  )
}

function ByDocument({
  process,
  lines,
}: {
  readonly process: ProcessId
  readonly lines: readonly StatementLine[]
}): ReactNode {
  return documentsOf(lines).map(([first, ...rest]) =>
    first === undefined ? null : (
      <section key={first.document.item} className="by-document">
        <h3>
          <Link href={pages.document(process, first.document.item)}>
            <Name>{first.document.title}</Name>
          </Link>
          {first.document.date === undefined ? null : (
            <time className="facts" dateTime={first.document.date}>
              {whenInWords(first.document.date)}
            </time>
          )}
        </h3>
        <StatementLines process={process} lines={[first, ...rest]} showDocument={false} />
      </section>
    ),
  )
}

/** The lines of each document, documents in order of their first line. */
function documentsOf(lines: readonly StatementLine[]): readonly (readonly StatementLine[])[] {
  const documents = new Map<string, StatementLine[]>()
  for (const line of lines)
    documents.set(line.document.item, [...(documents.get(line.document.item) ?? []), line])
  return [...documents.values()]
}

export function Stances({ view }: { readonly view: ActorView }): ReactNode {
  const { stances, stanceCount, process } = view
  return (
    <Part
      id="stances"
      title="Confirmed, denied or declined"
      tally={stances.length < stanceCount ? `${stances.length} of ${stanceCount}` : stanceCount}
    >
      {stances.length === 0 ? (
        <p className="empty">This actor took no stance on what others said.</p>
      ) : (
        <ol className="lines stances">
          {stances.map(({ view: stance, on }) =>
            stance.body.kind !== "corroboration" ? null : (
              <li key={stance.item}>
                <p className="who">
                  <Icon name={stance.body.stance} />
                  {STANCE_WORDS[stance.body.stance]}
                  <StandingMark standing={stance.standing} />
                </p>
                <p className="quote">
                  <Link href={pages.document(process.id, on.document.item, stance.item)}>
                    <bdi>{stance.body.about?.exact ?? on.words}</bdi>
                  </Link>
                </p>
                <p className="facts">
                  <span>
                    <Name>{on.document.title}</Name>
                  </span>
                </p>
              </li>
            ),
          )}
        </ol>
      )}
    </Part>
  )
}
