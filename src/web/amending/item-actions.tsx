/**
 * What can be done to something that a person wrote, at its place: correct it, withdraw it, look at
 * its history.
 */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { EntryId, ItemId, ProcessId } from "../../base/index.ts"
import type { ActorName, ItemView } from "../../contract/index.ts"
import { WithdrawDialog } from "./withdraw-dialog.tsx"
import { Writing } from "../parts/past.tsx"
import { HistoryDialog } from "./history-dialog.tsx"
import { useSession } from "../server/queries.ts"
import { AmendDialog } from "./amend-dialog.tsx"

interface ItemActionsProps {
  readonly process: ProcessId
  readonly view: Pick<ItemView, "item" | "head" | "standing">
  /** What it is called in a sentence: "this letter". */
  readonly what: string
  readonly people?: readonly { readonly item: ItemId; readonly name: string }[]
  /** Where it is corrected, where it has a form on a page of its own. */
  readonly correctAt?: string
  /** Whether it is corrected from here; it is unless told otherwise. */
  readonly corrects?: boolean
}

type Asked = "nothing" | "correct" | "withdraw" | "history"

const NOBODY: readonly ActorName[] = []

/** What was taken back can only be looked at. */
export function ItemActions(props: ItemActionsProps): ReactNode {
  const { process, view, what, people = NOBODY } = props
  const [asked, ask] = useState<Asked>("nothing")
  const { data: session } = useSession()
  const close = (): void => ask("nothing")
  return (
    <span className="item-actions">
      <Writing>
        {view.standing === "withdrawn" || view.standing === "rejected" ? null : (
          <Changing {...props} onAsk={ask} />
        )}
      </Writing>
      <button type="button" className="quiet" onClick={() => ask("history")}>
        <Named word="History" what={what} />
      </button>
      {asked === "correct" && session ? (
        <AmendDialog
          session={session}
          process={process}
          item={view.item}
          what={what}
          people={people}
          onClose={close}
        />
      ) : null}
      {asked === "withdraw" && session ? (
        <WithdrawDialog
          session={session}
          process={process}
          item={view.item}
          head={view.head as EntryId}
          what={what}
          onClose={close}
        />
      ) : null}
      {asked === "history" ? (
        <HistoryDialog
          process={process}
          view={view}
          name={(item) => people.find((each) => each.item === item)?.name ?? "somebody"}
          onClose={close}
        />
      ) : null}
    </span>
  )
}

function Changing({
  what,
  correctAt,
  corrects = true,
  onAsk,
}: ItemActionsProps & { readonly onAsk: (asked: Asked) => void }): ReactNode {
  const correct = <Named word="Correct …" what={what} />
  return (
    <>
      {corrects && correctAt === undefined ? (
        <button type="button" className="quiet" onClick={() => onAsk("correct")}>
          {correct}
        </button>
      ) : null}
      {corrects && correctAt !== undefined ? (
        <Link className="button quiet" href={correctAt}>
          {correct}
        </Link>
      ) : null}
      <button type="button" className="quiet" onClick={() => onAsk("withdraw")}>
        <Named word="Withdraw …" what={what} />
      </button>
    </>
  )
}

/** A short word for the eye, the whole for whoever hears it: "Withdraw … this letter". */
const Named = ({ word, what }: { readonly word: string; readonly what: string }): ReactNode => (
  <>
    {word}
    <span className="visually-hidden"> {what}</span>
  </>
)
