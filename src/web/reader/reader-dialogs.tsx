/** The windows that open over the reader. */

import type { ReactNode } from "react"
import type { ItemPageProps } from "../entry/page-props.ts"
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
  readonly onClose: () => void
}

export function ReaderDialogs({ dialog, page, work, singleKeys, onClose }: ReaderDialogsProps): ReactNode {
  const { model: { dossier, selected }, reviewing } = work
  const { conflict } = reviewing
  return (
    <>
      {conflict === undefined ? null : (
        <ConflictDialog
          conflict={conflict} dossier={dossier} onTheirs={reviewing.forget}
          onMine={(review) => { reviewing.forget(); void reviewing.review(conflict.theirs, review) }}
        />
      )}
      {dialog === "help" ? <KeysHelp singleKeys={singleKeys} onClose={onClose} /> : null}
      {dialog === "history" && selected !== undefined ? <HistoryDialog process={page.process} view={selected} dossier={dossier} onClose={onClose} /> : null}
      {dialog === "destroy" ? <DestroyDialog {...page} onClose={onClose} /> : null}
    </>
  )
}
