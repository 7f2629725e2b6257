/**
 * An outside model that may read this document: offered only where the operator set one up, and
 * chosen by a person each time.
 */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import type { ModelOffer } from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Sheet } from "../../parts/dialog.tsx"
import { Fault, Waiting } from "../../parts/fault.tsx"
import { Writing } from "../../parts/past.tsx"
import { keys } from "../../server/queries.ts"
import { ask, tell } from "../../server/requests.ts"
import { count, instantInWords } from "../../words/when.ts"

type Offered = Extract<ModelOffer, { readonly kind: "offered" }>

const offerKey = ({ process, item }: ItemPageProps): readonly string[] => ["model", process, item]

export function ModelPart({ page }: { readonly page: ItemPageProps }): ReactNode {
  const [open, setOpen] = useState(false)
  const { data: offer } = useQuery({
    queryKey: offerKey(page),
    staleTime: 60_000,
    queryFn: ({ signal }) => ask("model", { process: page.process, document: page.item }, signal),
  })
  if (offer === undefined || (offer.kind === "none" && offer.sent.length === 0)) return null
  return (
    <div className="model-part">
      {offer.sent.length === 0 ? null : (
        <ul aria-label="Sent out">
          {offer.sent.map(({ at, reader, drafts, because }) => (
            <li key={at}>
              <time dateTime={at}>{instantInWords(at)}</time>: {because ?? SENT_OUT}
              {` ${reader} gave ${drafts === 0 ? "nothing new" : count(drafts, "draft")}.`}
            </li>
          ))}
        </ul>
      )}
      {offer.kind === "refused" ? (
        <p>No outside model may read this: it is {offer.because}.</p>
      ) : null}
      {offer.kind === "offered" ? (
        <Writing>
          <button type="button" className="quiet" onClick={() => setOpen(true)}>
            Let a model read it, outside …
          </button>
        </Writing>
      ) : null}
      {open && offer.kind === "offered" ? (
        <ModelDialog page={page} offer={offer} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  )
}

const SENT_OUT = "The text was sent out."

function ModelDialog({
  page,
  offer,
  onClose,
}: {
  readonly page: ItemPageProps
  readonly offer: Offered
  readonly onClose: () => void
}): ReactNode {
  const client = useQueryClient()
  const announce = useAnnounce()
  const { maker, host } = offer
  const at = { process: page.process, document: page.item }
  const send = useMutation({
    mutationFn: () => tell("readByModel", at, page.session.csrf, { maker, host }),
    onSuccess: ({ added, known }) => {
      announce(
        "The model gave " +
          (added === 0 ? "no new drafts" : `${count(added, "statement")} to review`) +
          (known === 0 ? "." : `; ${known} were marked already.`),
      )
      onClose()
    },
    // Whatever came back, that it was sent is on the record.
    onSettled: () =>
      Promise.all(
        [offerKey(page), keys.reader(page.process, page.item), keys.process(page.process)].map(
          (queryKey) => client.invalidateQueries({ queryKey }),
        ),
      ),
  })
  return (
    <Sheet title="Let a model read it, outside" role="alertdialog" onClose={onClose}>
      <p className="disclosure">
        <strong>This is a disclosure.</strong> {offer.disclosure}
      </p>
      <p>
        It comes back as drafts to review, only where its quotes stand in the text. That the text
        was sent stays on the record.
      </p>
      {send.error === null ? null : <Fault error={send.error} />}
      {send.isPending ? (
        <Waiting>The text is with the model; this can take a minute …</Waiting>
      ) : null}
      <div className="actions">
        <button
          type="button"
          className="danger"
          disabled={send.isPending}
          onClick={() => send.mutate()}
        >
          Send the text to {host}
        </button>
        <button type="button" autoFocus onClick={onClose}>
          Keep it here
        </button>
      </div>
    </Sheet>
  )
}
