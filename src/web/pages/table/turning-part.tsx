/**
 * What alone would change the answer: a class taken otherwise, an entry left out, a sentence or
 * document withdrawn; reckoned when it is asked for.
 */

import { useQuery } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { Openness, Sentence, TurningClass, TurningItem } from "../../../contract/index.ts"
import { Fault, Waiting } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { pages } from "../../server/addresses.ts"
import { ask } from "../../server/requests.ts"
import { whenInWords } from "../../words/when.ts"
import { KIND_WORDS, keysOf } from "../../words/wording.ts"

export function TurningPart({ process }: { readonly process: ProcessId }): ReactNode {
  const [asked, setAsked] = useState(false)
  return (
    <section className="part turning" aria-labelledby="turning">
      <h2 id="turning">What alone would change this</h2>
      <p className="hint">
        One word of one party taken otherwise, one entry left out, or one sentence withdrawn: under
        which of them would something be known to be acceptable to all, or everything be ruled out?
      </p>
      {asked ? (
        <Turning process={process} />
      ) : (
        <p>
          <button type="button" onClick={() => setAsked(true)}>
            Try each of them
          </button>
        </p>
      )}
    </section>
  )
}

function Turning({ process }: { readonly process: ProcessId }): ReactNode {
  const { data, error } = useQuery({
    queryKey: ["process-part", process, "table", "turning"],
    queryFn: ({ signal }) => ask("turning", { process }, signal),
  })
  if (error !== null) return <Fault error={error} />
  if (data === undefined) return <Waiting>Trying each of them …</Waiting>
  const { classes, entries, grounds, tried, of, now } = data
  const all = of.toLocaleString("en")
  const nothing = classes.length + entries.length + grounds.length === 0
  return (
    <div role="status">
      <p>
        Now {NOW[now]}. {nothing ? `None of the ${all} single changes would alter that.` : ""}{" "}
        {tried < of ? `Only ${tried.toLocaleString("en")} of ${all} could be tried in time.` : ""}
      </p>
      <Lines
        title="One word taken otherwise"
        lines={classes}
        of={(line) => <OneClass process={process} line={line} />}
      />
      <Lines
        title="One sentence or document withdrawn"
        lines={grounds}
        of={(line) => <OneItem process={process} line={line} verb="withdrawn" />}
      />
      <Lines
        title="One entry left out"
        lines={entries}
        of={(line) => <OneItem process={process} line={line} verb="left out" />}
      />
    </div>
  )
}

const NOW: Readonly<Record<Openness, string>> = {
  some: "something is known to be acceptable to all",
  maybe: "nothing is known to be acceptable to all, and not everything is ruled out",
  none: "everything is ruled out",
}
const THEN: Readonly<Record<Openness, string>> = {
  some: "something is known to be acceptable to all",
  maybe: "nothing is known to be acceptable to all, and not everything is ruled out",
  none: "everything is ruled out",
}
const IS: Readonly<Record<string, string>> = {
  must: "a must",
  acceptable: "acceptable",
  unacceptable: "not acceptable",
  unknown: "not known",
}
const standingWords = (word: string): string => IS[word] ?? word

function Lines<L>({
  title,
  lines,
  of,
}: {
  readonly title: string
  readonly lines: readonly L[]
  readonly of: (line: L) => ReactNode
}): ReactNode {
  return lines.length === 0 ? null : (
    <>
      <h3>
        {title} <span className="tally">{lines.length}</span>
      </h3>
      <ul className="lines">
        {lines.map((line, index) => (
          <li key={index}>{of(line)}</li>
        ))}
      </ul>
    </>
  )
}

function OneClass({
  process,
  line: { party, issue, option, from, to, becomes, sentences },
}: {
  readonly process: ProcessId
  readonly line: TurningClass
}): ReactNode {
  return (
    <>
      <p>
        <Link href={pages.actor(process, party.item)}>
          <Name>{party.name}</Name>
        </Link>{" "}
        on{" "}
        <Link href={pages.issue(process, issue.item)}>
          <Name>{issue.title}</Name>
        </Link>
        :{" "}
        <b>
          <Name>{option.name}</Name>
        </b>{" "}
        {standingWords(to)} instead of {standingWords(from)}, then {THEN[becomes]}.
      </p>
      <Under process={process} sentences={sentences} />
    </>
  )
}

function OneItem({
  process,
  line: { item, kind, words, becomes, sentences },
  verb,
}: {
  readonly process: ProcessId
  readonly line: TurningItem
  readonly verb: string
}): ReactNode {
  const known = keysOf(KIND_WORDS).find((each) => each === kind)
  const kindWords = known === undefined ? kind : KIND_WORDS[known]
  const own = sentences.find((sentence) => sentence.item === item)
  return (
    <>
      <p>
        {own === undefined ? (
          <Name>{words === "" ? kindWords : words}</Name>
        ) : (
          <Link className="quote" href={pages.document(process, own.document.item, item)}>
            <bdi>{own.words}</bdi>
          </Link>
        )}{" "}
        {verb}: then {THEN[becomes]}.
      </p>
      {own === undefined ? (
        <Under process={process} sentences={sentences} />
      ) : (
        <p className="facts">
          <span>
            <Name>{own.document.title}</Name>
          </span>
          {own.document.date === undefined ? null : <span>{whenInWords(own.document.date)}</span>}
        </p>
      )}
    </>
  )
}

function Under({
  process,
  sentences,
}: {
  readonly process: ProcessId
  readonly sentences: readonly Sentence[]
}): ReactNode {
  if (sentences.length === 0) return null
  return (
    <details>
      <summary>{sentences.length === 1 ? "1 sentence" : `${sentences.length} sentences`}</summary>
      <ul className="lines">
        {sentences.map((sentence) => (
          <li key={`${sentence.document.item} ${sentence.start} ${sentence.end}`}>
            <p className="quote">
              <Link href={pages.document(process, sentence.document.item, sentence.item)}>
                <bdi>{sentence.words}</bdi>
              </Link>
            </p>
            <p className="facts">
              <span>
                <Name>{sentence.document.title}</Name>
              </span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
