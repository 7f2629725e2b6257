/** The sentences that something rests on, each one click from its place, with whoever said it. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { Telling } from "../../contract/index.ts"
import { Name } from "../parts/name.tsx"
import { pages } from "../server/addresses.ts"
import { count, whenInWords } from "../words/when.ts"

interface TellingsProps {
  readonly process: ProcessId
  readonly tellings: readonly Telling[]
}

export function Tellings({ process, tellings }: TellingsProps): ReactNode {
  if (tellings.length === 0) return <p className="empty">No words of it are held any more.</p>
  return (
    <ul className="tellings">
      {tellings.map((telling) => (
        <li key={`${telling.item} ${telling.start}`}>
          <TellingWords process={process} telling={telling} />
        </li>
      ))}
    </ul>
  )
}

/** The same behind the number of them. */
export function TellingsFold({ process, tellings }: TellingsProps): ReactNode {
  return (
    <details className="tellings-fold">
      <summary>{count(tellings.length, "sentence")}</summary>
      <Tellings process={process} tellings={tellings} />
    </details>
  )
}

function TellingWords({
  process,
  telling: { document, item, words, speakers },
}: {
  readonly process: ProcessId
  readonly telling: Telling
}): ReactNode {
  return (
    <>
      <p className="quote">
        <Link href={pages.document(process, document.item, item)}>
          <bdi>“{words}”</bdi>
        </Link>
      </p>
      <p className="facts">
        {speakers.map(({ actor, name }, index) => (
          <span key={index}>
            {actor === undefined ? (
              <Name>{name}</Name>
            ) : (
              <Link href={pages.actor(process, actor)}>
                <Name>{name}</Name>
              </Link>
            )}
          </span>
        ))}
        <span>
          <Name>{document.title}</Name>
        </span>
        {document.date === undefined ? null : (
          <time dateTime={document.date}>{whenInWords(document.date)}</time>
        )}
      </p>
    </>
  )
}
