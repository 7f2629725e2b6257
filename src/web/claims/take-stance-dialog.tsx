/** A statement's stance on a claim: on one that is there, or on a new one. */

import { useState, type ReactNode, type SyntheticEvent } from "react"
import { useLocation } from "wouter"
import type { ItemId } from "../../base/index.ts"
import type { CorroborationBody, ItemView } from "../../api/contract.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { wordsOf } from "../dossier/item-words.ts"
import type { ItemPageProps } from "../entry/page-props.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault } from "../parts/fault.tsx"
import { pages } from "../server/addresses.ts"
import { visibleName } from "../words/bidi.ts"
import { useAddStance, useClaim, useClaims, useReviewing } from "./claim-queries.ts"
import { STANCE_MISSING } from "./claim-form.ts"
import { draftOf, gradeOf, lineageOf, StanceFields, type Source } from "./stance-fields.tsx"

interface TakeProps extends ItemPageProps {
  readonly view: ItemView
  readonly dossier: Dossier
  readonly onClose: () => void
}

export function TakeStanceDialog({
  session,
  process,
  item: document,
  view,
  dossier,
  onClose,
}: TakeProps): ReactNode {
  const drafted = (dossier.stancesOf.get(view.item) ?? []).find(
    ({ body, standing }) =>
      body.claim === undefined && (standing === "draft" || standing === "admitted"),
  )
  const [draft, setDraft] = useState(() =>
    draftOf(drafted?.body ?? { stance: view.proposes, lineage: undefined, grade: undefined }),
  )
  const [unsaid, setUnsaid] = useState(false)
  const [claim, setClaim] = useState<ItemId>()
  const claims = useClaims(process)
  const [, go] = useLocation()
  const announce = useAnnounce()
  const done = (): void => {
    announce("The statement takes a stance on the claim.")
    onClose()
  }
  const add = useAddStance(session, process, done)
  const correct = useReviewing(session, process, done)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (claim === undefined) return go(pages.newClaim(process, document, view.item))
    const { stance } = draft
    setUnsaid(stance === "")
    if (stance === "") return
    const body: CorroborationBody = {
      kind: "corroboration",
      stance,
      by: drafted?.body.by ?? speakersOf(view),
      statement: view.item,
      about: drafted?.body.about,
      claim,
      lineage: lineageOf(draft),
      grade: gradeOf(draft),
    }
    if (drafted === undefined) add.mutate(body)
    else correct.send(drafted.item, { action: "correct", expected: drafted.head, body })
  }
  const fault = add.error ?? correct.fault
  return (
    <Sheet title="A claim this statement takes a stance on" onClose={onClose}>
      <blockquote className="marked-words">
        <bdi>{wordsOf(view, dossier.byItem)}</bdi>
      </blockquote>
      <form className="form" onSubmit={submit}>
        {fault === null || fault === undefined ? null : <Fault error={fault} />}
        {unsaid && draft.stance === "" ? (
          <p className="field-fault" role="alert">
            {STANCE_MISSING}
          </p>
        ) : null}
        {claims.error === null ? null : <Fault error={claims.error} />}
        {correct.conflict === undefined ? null : (
          <p className="field-fault" role="alert">
            Somebody changed this stance meanwhile. Close, look at it again, and decide anew.
          </p>
        )}
        <label className="field">
          The claim
          <select
            value={claim ?? ""}
            onChange={({ target }) =>
              setClaim(
                (claims.data?.claims ?? []).find((line) => line.view.item === target.value)?.view
                  .item,
              )
            }
            autoFocus
          >
            <option value="">a new claim</option>
            {(claims.data?.claims ?? []).map(({ view: { item, body } }) =>
              body.kind === "claim" ? (
                <option key={item} value={item}>
                  {visibleName(body.text)}
                </option>
              ) : null,
            )}
          </select>
        </label>
        {claim === undefined ? (
          <p className="hint">
            A new claim is written on a page of its own, with this statement on it.
          </p>
        ) : (
          <ClaimSources {...{ session, process, item: claim }} draft={draft} onChange={setDraft} />
        )}
        <div className="actions">
          <button type="submit" className="primary" disabled={add.isPending || correct.pending}>
            {claim === undefined ? "Make a claim of this" : "Add to the claim"}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Sheet>
  )
}

/** The stance's own fields, with what stands on the claim already to be repeated. */
function ClaimSources({
  process,
  item,
  draft,
  onChange,
}: ItemPageProps & {
  readonly draft: Parameters<typeof StanceFields>[0]["draft"]
  readonly onChange: Parameters<typeof StanceFields>[0]["onChange"]
}): ReactNode {
  const stances = useClaim(process, item).data?.stances ?? []
  const sources: readonly Source[] = stances
    .filter(({ side }) => side !== "declined")
    .map(({ view, voices, words }) => ({
      item: view.item,
      words: `${voices.map(({ name }) => name).join(" and ")}: “${words}”`,
    }))
  return <StanceFields draft={draft} sources={sources} onChange={onChange} />
}

const speakersOf = ({ body }: ItemView): readonly ItemId[] =>
  body.kind === "statement" ? [...new Set(body.speakers.flatMap(({ actor }) => actor ?? []))] : []
