/** The windows that open over the reader. */

import type { ReactNode } from "react"
import type { EntryId, ItemId } from "../../base/index.ts"
import type { ItemPageProps } from "../entry/page-props.ts"
import { TakeStanceDialog } from "../claims/take-stance-dialog.tsx"
import { WithdrawDialog } from "../claims/withdraw-dialog.tsx"
import { nameOf } from "../dossier/dossier.ts"
import { KIND_WORDS } from "../words/wording.ts"
import { ConflictDialog } from "./conflict-dialog.tsx"
import { DestroyDialog } from "./destroy-dialog.tsx"
import { HistoryDialog } from "./history-dialog.tsx"
import { KeysHelp } from "./keys-help.tsx"
import type { DialogName, Work } from "./use-commands.ts"

interface ReaderDialogsProps {
  readonly dialog: DialogName
  readonly page: ItemPageProps
  readonly work: Work
  readonly singleKeys: boolean
  /** The document's newest entry. */
  readonly head: EntryId | undefined
  readonly onClose: () => void
}

export function ReaderDialogs({
  dialog,
  page,
  work,
  singleKeys,
  head,
  onClose,
}: ReaderDialogsProps): ReactNode {
  const {
    model: { dossier, selected },
    reviewing,
  } = work
  const { conflict } = reviewing
  const name = (item: ItemId | undefined): string =>
    item !== undefined && !dossier.byItem.has(item)
      ? "something not shown here"
      : nameOf(dossier.byItem, item)
  return (
    <>
      {conflict === undefined ? null : (
        <ConflictDialog
          conflict={conflict}
          name={name}
          onTheirs={reviewing.forget}
          onMine={(review) => {
            reviewing.forget()
            void reviewing.review(conflict.theirs, review)
          }}
        />
      )}
      {dialog === "help" ? <KeysHelp singleKeys={singleKeys} onClose={onClose} /> : null}
      {dialog === "history" && selected !== undefined ? (
        <HistoryDialog process={page.process} view={selected} name={name} onClose={onClose} />
      ) : null}
      {dialog === "claim" && selected !== undefined ? (
        <TakeStanceDialog {...page} view={selected} dossier={dossier} onClose={onClose} />
      ) : null}
      {dialog === "withdraw" && selected !== undefined ? (
        <WithdrawDialog
          session={page.session}
          process={page.process}
          item={selected.item}
          head={selected.head}
          what={`this ${KIND_WORDS[selected.body.kind]}`}
          onClose={onClose}
        />
      ) : null}
      {dialog === "withdraw-document" && head !== undefined ? (
        <WithdrawDialog
          session={page.session}
          process={page.process}
          item={page.item}
          head={head}
          what="this document"
          onClose={onClose}
        />
      ) : null}
      {dialog === "destroy" ? <DestroyDialog {...page} onClose={onClose} /> : null}
    </>
  )
}
