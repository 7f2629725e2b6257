/**
 * What one option or one side's preferences rest on: sentences, or else its author's assumption.
 */

import { useState, type ReactNode } from "react"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import { GroundsField } from "../../forms/grounds-field.tsx"
import { LineField } from "../../forms/line-field.tsx"
import { visibleName } from "../../words/bidi.ts"
import { count } from "../../words/when.ts"

interface BasisFieldProps {
  readonly process: ProcessId
  readonly of: string
  readonly words: string
  readonly items: readonly ItemId[]
  readonly onChange: (part: { readonly words?: string; readonly items?: readonly ItemId[] }) => void
}

export function BasisField({ process, of, words, items, onChange }: BasisFieldProps): ReactNode {
  const [open, setOpen] = useState(false)
  const [document, setDocument] = useState<ItemId>()
  return (
    <details className="basis-field" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className="visually-hidden">{visibleName(of)}: </span>
        {items.length === 0
          ? "an assumption; name sentences …"
          : `rests on ${count(items.length, "entry", "entries")} …`}
      </summary>
      {!open ? null : (
        <>
          <LineField
            label="In words, what it is read out of"
            value={words}
            onChange={(text) => onChange({ words: text })}
          />
          <GroundsField
            process={process}
            grounds={{
              document,
              setDocument,
              items,
              setItems: (chosen) => onChange({ items: chosen }),
            }}
          />
        </>
      )}
    </details>
  )
}
