/** The page on which a conflict is written down, or corrected. */

import type { ReactNode } from "react"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { ConflictForm } from "./conflict-form.tsx"
import { DraftFormPage } from "./draft-form-page.tsx"

export default function ConflictFormPage(props: ProcessPageProps): ReactNode {
  return (
    <DraftFormPage {...props} what="a conflict model">
      {(beginning) => <ConflictForm {...props} beginning={beginning} />}
    </DraftFormPage>
  )
}
