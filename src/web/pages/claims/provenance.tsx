/**
 * Where one side of a claim comes from, drawn as a tree: who published first, who repeats whom,
 * which are origins.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { ProvenanceView, StepView, VoiceView } from "../../../contract/index.ts"
import { joinBefore, Name } from "../../parts/name.tsx"
import { pages } from "../../server/addresses.ts"
import { count, whenInWords } from "../../words/when.ts"
import { COMES_WORDS } from "../../words/claim-words.ts"
import { provenanceTree, type TreeStep } from "./tree.ts"

export function Provenance({
  process,
  provenance,
}: {
  readonly process: ProcessId
  readonly provenance: ProvenanceView
}): ReactNode {
  const { steps, origins, maybeSame } = provenance
  const unnamed = origins.filter((origin) => origin.unnamed).length
  return (
    <>
      <p>
        <strong>
          {origins.length === 0
            ? "No origin is known."
            : `${count(origins.length, "distinct origin")}.`}
        </strong>{" "}
        {unnamedInWords(unnamed, origins.length)}
        {maybeSame.length === 0
          ? null
          : `${count(maybeSame.length, "more unnamed voice")}, in other documents, may be the ` +
            `same and ${maybeSame.length === 1 ? "is" : "are"} not counted.`}
      </p>
      <Steps process={process} steps={provenanceTree(steps)} />
    </>
  )
}

/** How many of the origins have no name. */
function unnamedInWords(unnamed: number, of: number): string {
  if (unnamed === 0) return ""
  return of === 1 ? "Unnamed. " : `${unnamed === of ? "All" : unnamed} of them unnamed. `
}

function Steps({
  process,
  steps,
}: {
  readonly process: ProcessId
  readonly steps: readonly TreeStep[]
}): ReactNode {
  return (
    <ul className="provenance-tree">
      {steps.map((each) => (
        <li key={each.step.item}>
          <Step process={process} tree={each} />
        </li>
      ))}
    </ul>
  )
}

function Step({
  process,
  tree: { step, repeated, also },
}: {
  readonly process: ProcessId
  readonly tree: TreeStep
}): ReactNode {
  const { document, comes, counts, first } = step
  return (
    <>
      <div className={`step step-${counts ? comes : "out"}`}>
        <p>
          <Voices voices={step.voices} />
          {document === undefined ? null : (
            <>
              {" in "}
              <Link
                href={pages.document(
                  process,
                  document.item,
                  step.kind === "document" ? undefined : step.shows,
                )}
              >
                <Name>{document.publisher ?? document.title}</Name>
              </Link>
            </>
          )}
        </p>
        <p className="facts">
          {document?.date === undefined ? (
            <span>undated</span>
          ) : (
            <time dateTime={document.date}>{whenInWords(document.date)}</time>
          )}
          {first ? <span className="step-first">published first</span> : null}
          <span>{counts ? COMES_WORDS[comes] : "does not count"}</span>
          {also.length === 0 ? null : (
            <span>
              also repeats <Voices voices={also.flatMap(({ voices }: StepView) => voices)} />
            </span>
          )}
        </p>
      </div>
      {repeated.length === 0 ? null : (
        <>
          <span className="visually-hidden">repeated by:</span>
          <Steps process={process} steps={repeated} />
        </>
      )}
    </>
  )
}

/** Names, unnamed voices told as such. */
export function Voices({
  voices,
  process,
}: {
  readonly voices: readonly VoiceView[]
  readonly process?: ProcessId
}): ReactNode {
  if (voices.length === 0) return <span className="nobody">nobody named</span>
  return voices.map(({ actor, name, unnamed }, index) => (
    <span key={index}>
      {joinBefore(index, voices.length)}
      {actor === undefined || process === undefined ? (
        <strong>
          <Name>{name}</Name>
        </strong>
      ) : (
        <Link className="speaker-link" href={pages.actor(process, actor)}>
          <Name>{name}</Name>
        </Link>
      )}
      {unnamed ? <span className="unnamed"> (unnamed)</span> : null}
    </span>
  ))
}
