/** Where an item stands, by icon and word. */

import type { ReactNode } from "react"
import type { Standing } from "../../contract/index.ts"
import { STANDING_WORDS } from "../words/wording.ts"
import { Icon } from "./icons.tsx"

export function StandingMark({ standing }: { readonly standing: Standing }): ReactNode {
  return (
    <span className={`standing standing-${standing}`}>
      <Icon name={standing} />
      {STANDING_WORDS[standing]}
    </span>
  )
}
