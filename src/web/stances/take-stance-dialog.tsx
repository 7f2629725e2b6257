/** A statement's stance on a claim: on one that is there, or on a new one. */

import { useState, type ReactNode, type SyntheticEvent } from "react"
import { useLocation } from "wouter"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { CorroborationBody, ItemView } from "../../contract/index.ts"
import type { Dossier, ViewOf } from "../bodies/dossier.ts"
import { wordsOf } from "../bodies/item-words.ts"
import type { ItemPageProps } from "../parts/page-props.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault } from "../parts/fault.tsx"
import { pages } from "../server/addresses.ts"
import { FieldFault } from "../forms/line-field.tsx"
import { visibleName } from "../words/bidi.ts"
import { useAddStance, useClaim, useClaims, useReviewing } from "../server/claim-queries.ts"
import { STANCE_MISSING } from "./claim-form.ts"
import {
  draftOf,
  gradeOf,
  lineageOf,
  StanceFields,
  type Source,
  type StanceDraft,
} from "./stance-fields.tsx"

interface TakeProps extends ItemPageProps {
  readonly view: ItemView
  readonly dossier: Dossier
  readonly onClose: () => void
}

/** A new claim is written on a page of its own; a stance on one that is there is sent from here. */
export function TakeStanceDialog(props: TakeProps): ReactNode {
  const { session, process, item: document, view, dossier, onClose } = props
  const drafted = draftedOn(props)
  const [draft, setDraft] = useState(() =>
    draftOf(drafted?.body ?? { stance: view.proposes, lineage: undefined, grade: undefined }),
  )
  const [unsaid, setUnsaid] = useState(false)
  const [claim, setClaim] = useState<ItemId>()
  const [, go] = useLocation()
  const taking = useTaking(props)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (claim === undefined) return go(pages.newClaim(process, document, view.item))
    const body = bodyOf(props, draft, claim)
    setUnsaid(body === undefined)
    if (body !== undefined) taking.send(body)
  }
  return (
    <Sheet title="A claim this statement takes a stance on" onClose={onClose}>
      <blockquote className="marked-words">
        <bdi>{wordsOf(view, dossier.byItem)}</bdi>
      </blockquote>
      <form className="form" onSubmit={submit}>
        {taking.fault === undefined ? null : <Fault error={taking.fault} />}
        <FieldFault fault={unsaid && draft.stance === "" ? STANCE_MISSING : undefined} />
        <ClaimSelect
          process={process}
          chosen={claim}
          onChoose={setClaim}
          fault={taking.isOutrun ? OUTRUN : undefined}
        />
        {claim === undefined ? (
          <p className="hint">
            A new claim is written on a page of its own, with this statement on it.
          </p>
        ) : (
          <ClaimSources {...{ session, process, item: claim }} draft={draft} onChange={setDraft} />
        )}
        <div className="actions">
          <button type="submit" className="primary" disabled={taking.pending}>
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

const OUTRUN = "Somebody changed this stance meanwhile. Close, look at it again, and decide anew."

/** The stance that the reader drafted on this statement, and that is on no claim yet. */
const draftedOn = ({ view, dossier }: TakeProps): ViewOf<"corroboration"> | undefined =>
  (dossier.stancesOf.get(view.item) ?? []).find(
    ({ body, standing }) =>
      body.claim === undefined && (standing === "draft" || standing === "admitted"),
  )

/** Corrects the drafted stance where there is one, else puts a new one on the record. */
function useTaking(props: TakeProps): {
  readonly send: (body: CorroborationBody) => void
  readonly fault: unknown
  /** Whether somebody else changed the drafted stance first. */
  readonly isOutrun: boolean
  readonly pending: boolean
} {
  const { session, process, onClose } = props
  const drafted = draftedOn(props)
  const announce = useAnnounce()
  const done = (): void => {
    announce("The statement takes a stance on the claim.")
    onClose()
  }
  const add = useAddStance(session, process, done)
  const correct = useReviewing(session, process, done)
  return {
    send: (body) => {
      if (drafted === undefined) add.mutate(body)
      else correct.send(drafted.item, { action: "correct", expected: drafted.head, body })
    },
    fault: add.error ?? correct.fault ?? undefined,
    isOutrun: correct.conflict !== undefined,
    pending: add.isPending || correct.pending,
  }
}

/** Undefined where nobody has said yet which stance it is. */
function bodyOf(
  props: TakeProps,
  draft: StanceDraft,
  claim: ItemId,
): CorroborationBody | undefined {
  const { view } = props
  const drafted = draftedOn(props)?.body
  if (draft.stance === "") return undefined
  return {
    kind: "corroboration",
    stance: draft.stance,
    by: drafted?.by ?? speakersOf(view),
    statement: view.item,
    about: drafted?.about,
    claim,
    lineage: lineageOf(draft),
    grade: gradeOf(draft),
  }
}

interface ClaimSelectProps {
  readonly process: ProcessId
  readonly chosen: ItemId | undefined
  readonly onChoose: (claim: ItemId | undefined) => void
  readonly fault: string | undefined
}

function ClaimSelect({ process, chosen, onChoose, fault }: ClaimSelectProps): ReactNode {
  const { data, error } = useClaims(process)
  const claims = data?.claims ?? []
  return (
    <>
      {error === null ? null : <Fault error={error} />}
      <FieldFault fault={fault} />
      <label className="field">
        The claim
        <select
          value={chosen ?? ""}
          onChange={({ target }) =>
            onChoose(claims.find(({ view }) => view.item === target.value)?.view.item)
          }
          autoFocus
        >
          <option value="">a new claim</option>
          {claims.map(({ view: { item, body } }) =>
            body.kind === "claim" ? (
              <option key={item} value={item}>
                {visibleName(body.text)}
              </option>
            ) : null,
          )}
        </select>
      </label>
    </>
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
