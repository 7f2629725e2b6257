/** A window over the page: focus is held in it and goes back where it came from. */

import type { ReactNode } from "react"
import { Dialog, Heading } from "react-aria-components/Dialog"
import { Modal, ModalOverlay } from "react-aria-components/Modal"

interface SheetProps {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
  /** `alertdialog` for what cannot be undone. */
  readonly role?: "dialog" | "alertdialog"
  readonly wide?: boolean
}

/** Open as long as it is on the page; Escape and a click outside close it. */
export function Sheet({
  title,
  children,
  onClose,
  role = "dialog",
  wide = false,
}: SheetProps): ReactNode {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={role === "dialog"}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={wide ? "sheet sheet-wide" : "sheet"}>
        <Dialog role={role} className="sheet-body">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
