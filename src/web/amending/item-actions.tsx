/**
 * What can be done to something that a person wrote, at its place: correct it, withdraw it, look at
 * its history.
 */

import { useState, type ReactNode } from "react"
import { Link } from "wouter"
import type { EntryId, ItemId, ProcessId } from "../../base/index.ts"
import type { ActorName, ItemView } from "../../api/contract.ts"
import { WithdrawDialog } from "../claims/withdraw-dialog.tsx"
import { Writing } from "../parts/past.tsx"
import { HistoryDialog } from "../reader/history-dialog.tsx"
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

export function ItemActions({
  process,
  view,
  what,
  people = NOBODY,
  correctAt,
  corrects = true,
}: ItemActionsProps): ReactNode {
  const [asked, ask] = useState<Asked>("nothing")
  const { data: session } = useSession()
  const close = (): void => ask("nothing")
  const named = (word: string): ReactNode => (
    <>
      {word}
      <span className="visually-hidden"> {what}</span>
    </>
  )
  return (
    <span className="item-actions">
      <Writing>
        {view.standing === "withdrawn" || view.standing === "rejected" ? null : (
          <>
            {!corrects ? null : correctAt === undefined ? (
              <button type="button" className="quiet" onClick={() => ask("correct")}>
                {named("Correct …")}
              </button>
            ) : (
              <Link className="button quiet" href={correctAt}>
                {named("Correct …")}
              </Link>
            )}
            <button type="button" className="quiet" onClick={() => ask("withdraw")}>
              {named("Withdraw …")}
            </button>
          </>
        )}
      </Writing>
      <button type="button" className="quiet" onClick={() => ask("history")}>
        {named("History")}
      </button>
      {session === undefined || session === null ? null : (
        <>
          {asked === "correct" ? (
            <AmendDialog
              session={session}
              process={process}
              item={view.item}
              what={what}
              people={people}
              onClose={close}
            />
          ) : null}
          {asked === "withdraw" ? (
            <WithdrawDialog
              session={session}
              process={process}
              item={view.item}
              head={view.head as EntryId}
              what={what}
              onClose={close}
            />
          ) : null}
        </>
      )}
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
