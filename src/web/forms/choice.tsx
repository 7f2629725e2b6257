/** One word of a closed list. */

import type { ReactNode } from "react"
import { keysOf } from "../words/wording.ts"

interface ChoiceProps<Key extends string> {
  readonly label: string
  readonly words: Readonly<Record<Key, string>>
  readonly value: Key
  readonly onChoose: (key: Key) => void
}

export function Choice<Key extends string>({
  label,
  words,
  value,
  onChoose,
}: ChoiceProps<Key>): ReactNode {
  return (
    <label className="field">
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const key = keysOf(words).find((each) => each === target.value)
          if (key !== undefined) onChoose(key)
        }}
      >
        {keysOf(words).map((key) => (
          <option key={key} value={key}>
            {words[key]}
          </option>
        ))}
      </select>
    </label>
  )
}
