/**
 * Showings and responses one by one, each with its words, what it rests on, and what is doubtful
 * about its date.
 */

import type { ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { GroundLine, ItemView, StaleView, TextView, When } from "../../api/contract.ts"
import { ItemActions } from "../amending/item-actions.tsx"
import { Name } from "../parts/name.tsx"
import { StaleMark } from "../parts/stale.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { ActorLinks } from "./actor-links.tsx"
import { GroundLines } from "./ground-lines.tsx"
import { ANSWER_VERBS, silenceInWords, toldWhen } from "./text-words.ts"

export function Deeds({ view }: { readonly view: TextView }): ReactNode {
  const { showings, responses } = view
  const label = (version: ItemId): string =>
    view.versions.find((each) => each.view.item === version)?.view.body.label ?? "?"
  const who = (items: readonly ItemId[]): ReactNode => (
    <ActorLinks process={view.process.id} items={items} people={view.people} />
  )
  return (
    <>
      <section className="part">
        <h2>
          Responses <span className="tally">{responses.length}</span>
        </h2>
        {responses.length === 0 ? (
          <p className="empty">No party has answered yet.</p>
        ) : (
          <ul className="lines">
            {responses.map(({ view: deed, view: { item, body, stale }, doubts, grounds }) => (
              <Deed
                key={item}
                view={view}
                deed={deed}
                what="this response"
                stale={stale}
                doubts={doubts}
                grounds={grounds}
                when={body.when}
              >
                <p>
                  {who(body.by)} <b>{ANSWER_VERBS[body.answer]}</b>
                  {body.clause === undefined ? (
                    " the whole of"
                  ) : (
                    <>
                      {" "}
                      clause <bdi>{body.clause}</bdi> of
                    </>
                  )}{" "}
                  version <Name>{label(body.version)}</Name>
                  {body.counter === undefined ? null : (
                    <>
                      {" "}
                      with version <Name>{label(body.counter)}</Name>
                    </>
                  )}
                  .
                </p>
                <Silence view={view} item={item} until={body.until?.words} />
                {body.words === undefined ? null : (
                  <p className="quote">
                    <bdi>{body.words}</bdi>
                  </p>
                )}
              </Deed>
            ))}
          </ul>
        )}
      </section>
      {showings.length === 0 ? null : (
        <section className="part">
          <h2>
            Showings <span className="tally">{showings.length}</span>
          </h2>
          <ul className="lines">
            {showings.map(({ view: deed, view: { item, body, stale }, doubts, grounds }) => (
              <Deed
                key={item}
                view={view}
                deed={deed}
                what="this showing"
                stale={stale}
                doubts={doubts}
                grounds={grounds}
                when={body.when}
              >
                <p>
                  Version <Name>{label(body.version)}</Name> was shown to {who(body.to)}
                  {body.by.length === 0 ? null : <> by {who(body.by)}</>}.
                </p>
              </Deed>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

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
  readonly deed: Pick<ItemView, "item" | "head" | "standing">
  readonly what: string
  readonly stale: StaleView | undefined
  readonly doubts: readonly string[]
  readonly grounds: readonly GroundLine[]
  readonly when: When | undefined
  readonly children: ReactNode
}

function Deed({ view, deed, what, stale, doubts, grounds, when, children }: DeedProps): ReactNode {
  return (
    <li>
      {children}
      <p className="facts">
        <span>{when === undefined ? "on a day not known" : toldWhen(when)}</span>
        {deed.standing === "admitted" ? null : <StandingMark standing={deed.standing} />}
        <StaleMark stale={stale} />
        <ItemActions process={view.process.id} view={deed} what={what} people={view.people} />
      </p>
      {doubts.map((doubt) => (
        <p key={doubt} className="doubt" role="note">
          <span aria-hidden="true">⚠ </span>
          {doubt}
        </p>
      ))}
      <details className="deed-grounds">
        <summary>What it rests on</summary>
        <GroundLines process={view.process.id} lines={grounds} />
      </details>
    </li>
  )
}
