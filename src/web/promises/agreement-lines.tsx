/** Agreements: who is party to each and who is not. */

import type { ReactNode } from "react"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { AgreementLine } from "../../api/contract.ts"
import { ItemActions } from "../amending/item-actions.tsx"
import { Name } from "../parts/name.tsx"
import { Writing } from "../parts/past.tsx"
import { StaleBanner } from "../parts/stale.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { ActorLinks } from "../texts/actor-links.tsx"
import { GroundLines } from "../texts/ground-lines.tsx"
import { toldWhen } from "../texts/text-words.ts"
import { count } from "../words/when.ts"

interface AgreementLinesProps {
  readonly process: ProcessId
  readonly lines: readonly AgreementLine[]
  readonly onCommit: (agreement: ItemId) => void
}

export function AgreementLines({ process, lines, onCommit }: AgreementLinesProps): ReactNode {
  return (
    <ul className="lines agreements">
      {lines.map((line) => {
        const {
          view: { item, body, standing, stale },
          parties,
          outside,
          guarantors,
          commitments,
          overdue,
          doubts,
          grounds,
        } = line
        return (
          <li key={item} id={item}>
            <h3>
              <Name>{body.title}</Name>
            </h3>
            <StaleBanner process={process} stale={stale} />
            <p className="facts">
              <span>
                {body.signed === undefined
                  ? "no day of signing is known"
                  : `signed ${toldWhen(body.signed)}`}
              </span>
              <span>
                {count(commitments, "commitment")}
                {overdue === 0 ? "" : `, ${overdue} overdue`}
              </span>
              {standing === "admitted" ? null : <StandingMark standing={standing} />}
            </p>
            {doubts.map((doubt) => (
              <p key={doubt} className="doubt" role="note">
                <span aria-hidden="true">⚠ </span>
                {doubt}
              </p>
            ))}
            <dl className="agreement-sides">
              <div>
                <dt>Party to it</dt>
                <dd>
                  <ActorLinks
                    process={process}
                    items={parties.map((each) => each.item)}
                    people={parties}
                  />
                </dd>
              </div>
              <div>
                <dt>Not party to it</dt>
                <dd>
                  {outside.length === 0 ? (
                    <span className="nobody">nobody named</span>
                  ) : (
                    <ActorLinks
                      process={process}
                      items={outside.map((each) => each.item)}
                      people={outside}
                    />
                  )}
                </dd>
              </div>
              {guarantors.length === 0 ? null : (
                <div>
                  <dt>Guarantors</dt>
                  <dd>
                    <ActorLinks
                      process={process}
                      items={guarantors.map((each) => each.item)}
                      people={guarantors}
                    />
                  </dd>
                </div>
              )}
            </dl>
            <details className="deed-grounds">
              <summary>What it rests on</summary>
              <GroundLines process={process} lines={grounds} />
            </details>
            <div className="actions">
              <Writing>
                <button type="button" onClick={() => onCommit(item)}>
                  Add a commitment in it
                </button>
              </Writing>
              <ItemActions
                process={process}
                view={line.view}
                what="this agreement"
                people={[...parties, ...outside, ...guarantors]}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
