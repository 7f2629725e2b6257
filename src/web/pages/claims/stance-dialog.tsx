/**
 * Changing a stance: what it is, where whoever takes it has it from, its grades, and which claim it
 * is on.
 */

import { useState, type ReactNode, type SyntheticEvent } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { ClaimStance, CorroborationBody, SessionView } from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Sheet } from "../../parts/dialog.tsx"
import { Fault } from "../../parts/fault.tsx"
import { visibleName } from "../../words/bidi.ts"
import { ClaimConflict } from "./claim-conflict.tsx"
import { useClaims, useReviewing } from "../../server/claim-queries.ts"
import {
  draftOf,
  gradeOf,
  lineageOf,
  StanceFields,
  type Source,
} from "../../stances/stance-fields.tsx"

interface StanceDialogProps {
  readonly session: SessionView
  readonly process: ProcessId
  readonly stance: ClaimStance
  readonly sources: readonly Source[]
  readonly name: (item: string | undefined) => string
  readonly onClose: () => void
}

/** Where somebody else has changed it meanwhile, both are shown. */
export function StanceDialog({
  session,
  process,
  stance: { view, words },
  sources,
  name,
  onClose,
}: StanceDialogProps): ReactNode {
  const body = view.body as CorroborationBody
  const [draft, setDraft] = useState(() => draftOf(body))
  const [claim, setClaim] = useState<ItemId | undefined>(body.claim)
  const announce = useAnnounce()
  const sending = useReviewing(session, process, () => {
    announce("Changed. The stance before stays in the history.")
    onClose()
  })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const changed: CorroborationBody = {
      ...body,
      stance: draft.stance === "" ? body.stance : draft.stance,
      claim,
      lineage: lineageOf(draft),
      grade: gradeOf(draft),
    }
    sending.send(view.item, { action: "correct", expected: view.head, body: changed })
  }
  if (sending.conflict !== undefined)
    return <ClaimConflict sending={sending} name={name} onTheirs={onClose} />
  return (
    <Sheet title="Change this stance" onClose={onClose}>
      <blockquote className="marked-words">
        <bdi>{words}</bdi>
      </blockquote>
      <form className="form" onSubmit={submit}>
        {sending.fault === null ? null : <Fault error={sending.fault} />}
        <StanceFields
          draft={draft}
          sources={sources.filter(({ item }) => item !== view.item)}
          onChange={setDraft}
        />
        <OnClaim process={process} chosen={claim} onChoose={setClaim} />
        <div className="actions">
          <button type="submit" className="primary" disabled={sending.pending}>
            Save the stance
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Sheet>
  )
}

function OnClaim({
  process,
  chosen,
  onChoose,
}: {
  readonly process: ProcessId
  readonly chosen: ItemId | undefined
  readonly onChoose: (claim: ItemId | undefined) => void
}): ReactNode {
  const claims = useClaims(process).data?.claims ?? []
  return (
    <label className="field">
      On the claim
      <select
        value={chosen ?? ""}
        onChange={({ target }) =>
          onChoose(claims.find(({ view }) => view.item === target.value)?.view.item)
        }
      >
        <option value="">none any more</option>
        {claims.map(({ view: { item, body } }) =>
          body.kind === "claim" ? (
            <option key={item} value={item}>
              {visibleName(body.text)}
            </option>
          ) : null,
        )}
      </select>
    </label>
  )
}
