/** The windows that open over the reader. */

import type { ReactNode } from "react"
import type { EntryId, ItemId } from "../../../base/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { TakeStanceDialog } from "../../stances/take-stance-dialog.tsx"
import { WithdrawDialog } from "../../amending/withdraw-dialog.tsx"
import { nameOf } from "../../bodies/dossier.ts"
import { KIND_WORDS } from "../../words/wording.ts"
import { ConflictDialog } from "../../forms/conflict-dialog.tsx"
import { DestroyDialog } from "./destroy-dialog.tsx"
import { HistoryDialog } from "../../amending/history-dialog.tsx"
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

/** The one that is open, and over it the one of somebody who wrote first. */
export function ReaderDialogs(props: ReaderDialogsProps): ReactNode {
  const {
    model: { dossier },
    reviewing,
  } = props.work
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
      <Opened {...props} name={name} />
    </>
  )
}

type Naming = (item: ItemId | undefined) => string

function Opened(props: ReaderDialogsProps & { readonly name: Naming }): ReactNode {
  const { dialog, page, singleKeys, head, onClose } = props
  switch (dialog) {
    case "none":
      return null
    case "help":
      return <KeysHelp singleKeys={singleKeys} onClose={onClose} />
    case "destroy":
      return <DestroyDialog {...page} onClose={onClose} />
    case "withdraw-document":
      return head === undefined ? null : (
        <WithdrawDialog {...page} head={head} what="this document" onClose={onClose} />
      )
    case "history":
    case "claim":
    case "withdraw":
      return <OfSelected {...props} />
  }
}

/** The windows about one item; none where nothing is selected. */
function OfSelected({
  dialog,
  page,
  work: {
    model: { dossier, selected },
  },
  name,
  onClose,
}: ReaderDialogsProps & { readonly name: Naming }): ReactNode {
  if (selected === undefined) return null
  if (dialog === "history")
    return <HistoryDialog process={page.process} view={selected} name={name} onClose={onClose} />
  if (dialog === "claim")
    return <TakeStanceDialog {...page} view={selected} dossier={dossier} onClose={onClose} />
  return (
    <WithdrawDialog
      {...page}
      item={selected.item}
      head={selected.head}
      what={`this ${KIND_WORDS[selected.body.kind]}`}
      onClose={onClose}
    />
  )
}
