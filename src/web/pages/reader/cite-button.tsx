/** Copies an item's words as a citation, where their terms let them leave; else says why not. */

import { useState, type ReactNode } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Sheet } from "../../parts/dialog.tsx"
import { ask, sentenceOf } from "../../server/requests.ts"

interface CiteButtonProps {
  readonly process: ProcessId
  readonly item: ItemId
}

export function CiteButton({ process, item }: CiteButtonProps): ReactNode {
  const announce = useAnnounce()
  const [uncopied, setUncopied] = useState<string>()
  const cite = async (): Promise<void> => {
    try {
      const { citation } = await ask("quote", { process, item })
      await navigator.clipboard.writeText(citation).then(
        () => announce(`Copied: ${citation}`),
        () => setUncopied(citation),
      )
    } catch (error) {
      announce(sentenceOf(error))
    }
  }
  return (
    <>
      <button type="button" className="quiet" onClick={() => void cite()}>
        Copy as citation
      </button>
      {uncopied === undefined ? null : (
        <Sheet title="The citation" onClose={() => setUncopied(undefined)}>
          <label>
            This browser let nothing be copied by itself. Copy it from here.
            <textarea
              readOnly
              autoFocus
              rows={5}
              value={uncopied}
              onFocus={({ target }) => target.select()}
            />
          </label>
          <div className="actions">
            <button type="button" onClick={() => setUncopied(undefined)}>
              Close
            </button>
          </div>
        </Sheet>
      )}
    </>
  )
}
