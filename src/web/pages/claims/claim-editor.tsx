/**
 * Changing what a claim says; where somebody else has changed it meanwhile, both texts are shown.
 */

import { useState, type ReactNode, type SyntheticEvent } from "react"
import type { ProcessId } from "../../../base/index.ts"
import type { ItemView, SessionView } from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Sheet } from "../../parts/dialog.tsx"
import { Fault } from "../../parts/fault.tsx"
import { Choice } from "../../forms/choice.tsx"
import { ClaimConflict } from "./claim-conflict.tsx"
import { useReviewing } from "../../server/claim-queries.ts"
import { CLAIM_KIND_WORDS } from "../../words/claim-words.ts"

interface EditorProps {
  readonly session: SessionView
  readonly process: ProcessId
  readonly claim: ItemView
  readonly name: (item: string | undefined) => string
  readonly onClose: () => void
}

/** The form in a window over the page; closes when the change is on the record. */
export function ClaimEditor({ session, process, claim, name, onClose }: EditorProps): ReactNode {
  // The claim as it was when the window opened: what is fetched meanwhile must not slip under what
  // is typed.
  const [seen] = useState(claim)
  const body = seen.body.kind === "claim" ? seen.body : undefined
  const [text, setText] = useState(body?.text ?? "")
  const [claimKind, setClaimKind] = useState(body?.claimKind ?? "fact")
  const [because, setBecause] = useState("")
  const announce = useAnnounce()
  const sending = useReviewing(session, process, () => {
    announce("Changed. The words before stay in the history.")
    onClose()
  })
  if (body === undefined) return null
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    sending.send(seen.item, {
      action: "correct",
      expected: seen.head,
      body: { ...body, text, claimKind },
      ...(because.trim() === "" ? {} : { because: because.trim() }),
    })
  }
  if (sending.conflict !== undefined)
    return <ClaimConflict sending={sending} name={name} onTheirs={onClose} />
  return (
    <Sheet title="Change the claim" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {sending.fault === null ? null : <Fault error={sending.fault} />}
        <ClaimText text={text} onChange={setText} />
        <Choice
          label="It is a claim of"
          words={CLAIM_KIND_WORDS}
          value={claimKind}
          onChoose={setClaimKind}
        />
        <label>
          Why you change it, if you want to say
          <input value={because} onChange={({ target }) => setBecause(target.value)} />
        </label>
        <div className="actions">
          <button
            type="submit"
            className="primary"
            disabled={sending.pending || text.trim() === ""}
          >
            Save the claim
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Sheet>
  )
}

/** One sentence: a new line becomes a space. */
function ClaimText({
  text,
  onChange,
}: {
  readonly text: string
  readonly onChange: (text: string) => void
}): ReactNode {
  return (
    <label>
      What is claimed, in one sentence
      <textarea
        rows={2}
        value={text}
        dir="auto"
        onChange={({ target }) => onChange(target.value.replaceAll("\n", " "))}
        required
      />
    </label>
  )
}
