/**
 * Showings and responses one by one, each with its words, what it rests on, and what is doubtful
 * about its date.
 */

import type { ReactNode } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { TextView } from "../../../contract/index.ts"
import { ItemActions } from "../../amending/item-actions.tsx"
import { Name } from "../../parts/name.tsx"
import { Part, Doubts } from "../../parts/part.tsx"
import { StaleMark } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { ActorLinks } from "../../lines/actor-links.tsx"
import { DeedGrounds } from "../../lines/ground-lines.tsx"
import { ANSWER_VERBS, silenceInWords, toldWhen } from "../../words/text-words.ts"

/** The responses to a text, and its showings where there are any. */
export function Deeds({ view }: { readonly view: TextView }): ReactNode {
  return (
    <>
      <Responses view={view} />
      {view.showings.length === 0 ? null : <Showings view={view} />}
    </>
  )
}

function Responses({ view }: { readonly view: TextView }): ReactNode {
  return (
    <Part title="Responses" tally={view.responses.length}>
      {view.responses.length === 0 ? (
        <p className="empty">No party has answered yet.</p>
      ) : (
        <ul className="lines">
          {view.responses.map((line) => (
            <Deed key={line.view.item} view={view} line={line} what="this response">
              <Response view={view} body={line.view.body} />
              <Silence view={view} item={line.view.item} until={line.view.body.until?.words} />
              {line.view.body.words === undefined ? null : (
                <p className="quote">
                  <bdi>{line.view.body.words}</bdi>
                </p>
              )}
            </Deed>
          ))}
        </ul>
      )}
    </Part>
  )
}

/** Who answered what to which version. */
function Response({
  view,
  body: { by, answer, clause, version, counter },
}: {
  readonly view: TextView
  readonly body: TextView["responses"][number]["view"]["body"]
}): ReactNode {
  return (
    <p>
      <Who view={view} items={by} /> <b>{ANSWER_VERBS[answer]}</b>
      {clause === undefined ? (
        " the whole of"
      ) : (
        <>
          {" "}
          clause <bdi>{clause}</bdi> of
        </>
      )}{" "}
      version <Label view={view} version={version} />
      {counter === undefined ? null : (
        <>
          {" "}
          with version <Label view={view} version={counter} />
        </>
      )}
      .
    </p>
  )
}

function Showings({ view }: { readonly view: TextView }): ReactNode {
  return (
    <Part title="Showings" tally={view.showings.length}>
      <ul className="lines">
        {view.showings.map((line) => {
          const { version, to, by } = line.view.body
          return (
            <Deed key={line.view.item} view={view} line={line} what="this showing">
              <p>
                Version <Label view={view} version={version} /> was shown to{" "}
                <Who view={view} items={to} />
                {by.length === 0 ? null : (
                  <>
                    {" "}
                    by <Who view={view} items={by} />
                  </>
                )}
                .
              </p>
            </Deed>
          )
        })}
      </ul>
    </Part>
  )
}

const Who = ({
  view,
  items,
}: {
  readonly view: TextView
  readonly items: readonly ItemId[]
}): ReactNode => <ActorLinks process={view.process.id} items={items} people={view.people} />

const Label = ({
  view,
  version,
}: {
  readonly view: TextView
  readonly version: ItemId
}): ReactNode => (
  <Name>{view.versions.find((each) => each.view.item === version)?.view.body.label ?? "?"}</Name>
)

function Silence({
  view,
  item,
  until,
}: {
  readonly view: TextView
  readonly item: ItemId
  readonly until: string | undefined
}): ReactNode {
  const silence = view.answers.find(({ response }) => response === item)?.silence
  if (silence === undefined && until === undefined) return null
  return (
    <p className="facts">
      {until === undefined ? null : (
        <span>
          <bdi>“{until}”</bdi>
        </span>
      )}
      {silence === undefined ? null : <span>{silenceInWords(silence)}</span>}
    </p>
  )
}

interface DeedProps {
  readonly view: TextView
  readonly line: TextView["showings"][number] | TextView["responses"][number]
  /** What it is called in a sentence: "this response". */
  readonly what: string
  readonly children: ReactNode
}

function Deed({ view, line, what, children }: DeedProps): ReactNode {
  const { view: deed, doubts, grounds } = line
  const { when } = deed.body
  return (
    <li>
      {children}
      <p className="facts">
        <span>{when === undefined ? "on a day not known" : toldWhen(when)}</span>
        {deed.standing === "admitted" ? null : <StandingMark standing={deed.standing} />}
        <StaleMark stale={deed.stale} />
        <ItemActions process={view.process.id} view={deed} what={what} people={view.people} />
      </p>
      <Doubts doubts={doubts} />
      <DeedGrounds process={view.process.id} lines={grounds} />
    </li>
  )
}
