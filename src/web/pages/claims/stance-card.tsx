/**
 * One stance on a claim: who, in what words, on what terms, from where they have it, and whether it
 * counts.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { ClaimStance } from "../../../contract/index.ts"
import { Icon } from "../../parts/icons.tsx"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { pages } from "../../server/addresses.ts"
import { whenInWords } from "../../words/when.ts"
import { STANCE_WORDS, TERM_WORDS } from "../../words/wording.ts"
import { INFORMATION_WORDS, LINEAGE_LONG, SOURCE_WORDS } from "../../words/claim-words.ts"
import { Voices } from "./provenance.tsx"

interface CardProps {
  readonly process: ProcessId
  readonly stance: ClaimStance
  readonly onChange: () => void
  readonly onHistory: () => void
}

/** One card; what does not count says why. */
export function StanceCard({ process, stance, onChange, onHistory }: CardProps): ReactNode {
  const { view, words, voices, document, out } = stance
  return (
    <div className={out === undefined ? "stance-card" : "stance-card stance-out"}>
      <p className="who">
        <span>
          <Icon name={stance.stance} /> <Voices voices={voices} process={process} />{" "}
          <span className="act">{STANCE_WORDS[stance.stance]}</span>
        </span>
        {view.standing === "admitted" ? null : <StandingMark standing={view.standing} />}
      </p>
      <p className="quote">
        {document === undefined ? (
          <bdi>{words}</bdi>
        ) : (
          <Link href={pages.document(process, document.item, stance.statement)}>
            <bdi>{words}</bdi>
          </Link>
        )}
      </p>
      <Known stance={stance} />
      <p className="facts">
        {document === undefined ? null : (
          <span className={document.withdrawn ? "withdrawn-title" : undefined}>
            <Name>{document.title}</Name>
            {document.withdrawn ? " (withdrawn)" : ""}
          </span>
        )}
        {document?.date === undefined ? null : (
          <time dateTime={document.date}>{whenInWords(document.date)}</time>
        )}
      </p>
      {out === undefined ? null : (
        <p className="out-words">
          <Icon name="withdrawn" /> Does not count: it <bdi>{out}</bdi>.
        </p>
      )}
      <div className="card-actions">
        <Writing>
          <button type="button" onClick={onChange}>
            Change<span className="visually-hidden"> this stance</span>
          </button>
        </Writing>
        <button type="button" className="quiet" onClick={onHistory}>
          History<span className="visually-hidden"> of this stance</span>
        </button>
      </div>
    </div>
  )
}

/** Its terms, from where whoever takes it has it, and its two grades. */
function Known({
  stance: { terms, basis, side, lineage, looked, grade },
}: Pick<CardProps, "stance">): ReactNode {
  return (
    <p className="facts">
      <span className="terms">{TERM_WORDS[terms]}</span>
      {basis === undefined ? null : (
        <span>
          would know: <bdi>“{basis}”</bdi>
        </span>
      )}
      {side === "declined" ? null : <span>{LINEAGE_LONG[looked ? lineage.kind : "unlooked"]}</span>}
      {grade?.source === undefined ? null : (
        <span>
          source <strong>{grade.source}</strong>, {SOURCE_WORDS[grade.source]}
        </span>
      )}
      {grade?.information === undefined ? null : (
        <span>
          information <strong>{grade.information}</strong>, {INFORMATION_WORDS[grade.information]}
        </span>
      )}
    </p>
  )
}
