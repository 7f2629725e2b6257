/** The list of keys. */

import type { ReactNode } from "react"
import { Sheet } from "../../parts/dialog.tsx"
import { COMMAND_WORDS, SINGLE_KEYS } from "./keys.ts"

const OTHERS = [
  ["↑ ↓", "next and previous item, with the focus on an item of the dossier"],
  ["Enter", "from an item to its words in the text, and back"],
  ["← →", "while a span is corrected: its end, by words; with Shift its beginning"],
  ["← → ↑ ↓", "while words are selected: by words and paragraphs; with Shift extend"],
  ["/", "look for something, on every page of the process"],
  ["t", "write a note of a call or a meeting, on every page of the process"],
  ["Esc", "leave what was begun"],
] as const

export function KeysHelp({
  singleKeys,
  onClose,
}: {
  readonly singleKeys: boolean
  readonly onClose: () => void
}): ReactNode {
  return (
    <Sheet title="Keys" onClose={onClose}>
      <p>
        These keys work while the focus is on the text or the dossier, never in a field.
        {singleKeys
          ? " “Letter keys”, under the dossier, switches the letters off."
          : " The letters are switched off: see “Letter keys” under the dossier."}
      </p>
      <dl className="keys">
        {Object.entries(SINGLE_KEYS).map(([key, command]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{COMMAND_WORDS[command]}</dd>
          </div>
        ))}
        {OTHERS.map(([key, words]) => (
          <div key={words}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <button type="button" onClick={onClose} autoFocus>
          Close
        </button>
      </div>
    </Sheet>
  )
}
