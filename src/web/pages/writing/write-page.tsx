/**
 * The page on which something is put on the record by hand: one form for each kind, each resting on
 * sentences.
 */

import type { ReactNode } from "react"
import { useSearch } from "wouter"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { ItemActions } from "../../amending/item-actions.tsx"
import { NotFound } from "../../frame/not-found.tsx"
import { NO_WRITING, Writing } from "../../parts/past.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { PartFrame } from "../../frame/part-frame.tsx"
import type { Written } from "../../server/addresses.ts"
import { usePast } from "../../server/past.ts"
import { FallbackForm, SafeguardForm } from "./floor-forms.tsx"
import { IssueForm } from "./issue-form.tsx"
import { KindForm, type FormProps } from "./kind-form.tsx"
import { PositionForm } from "./position-form.tsx"
import { PreferenceForm } from "./preference-form.tsx"
import { ScenarioForm } from "./scenario-form.tsx"
import { useBeginning } from "../../forms/use-beginning.ts"

interface Form {
  readonly title: string
  readonly edit?: string
  readonly Form: (props: FormProps) => ReactNode
}

const FORMS: Readonly<Record<Written, Form>> = {
  position: { title: "Add a position", edit: "Edit a position", Form: PositionForm },
  issue: { title: "Add an issue", edit: "Edit an issue", Form: IssueForm },
  preference: { title: "Add a preference", edit: "Edit a preference", Form: PreferenceForm },
  fallback: { title: "Add a fallback", edit: "Edit a fallback", Form: FallbackForm },
  safeguard: { title: "Add a safeguard", edit: "Edit a safeguard", Form: SafeguardForm },
  scenario: { title: "Add a scenario", edit: "Edit a scenario", Form: ScenarioForm },
  risk: { title: "Add a risk", Form: (props) => <KindForm {...props} kind="risk" /> },
  role: { title: "Give a role", Form: (props) => <KindForm {...props} kind="role" /> },
  office: { title: "Add an office", Form: (props) => <KindForm {...props} kind="office" /> },
  name: { title: "Add a name", Form: (props) => <KindForm {...props} kind="name" /> },
  relation: { title: "Add a relation", Form: (props) => <KindForm {...props} kind="relation" /> },
  meeting: { title: "Add a meeting", Form: (props) => <KindForm {...props} kind="meeting" /> },
}

export default function WritePage({
  session,
  process,
  kind,
}: ProcessPageProps & { readonly kind: string }): ReactNode {
  const known = (Object.keys(FORMS) as Written[]).find((each) => each === kind)
  return known === undefined ? (
    <NotFound />
  ) : (
    <WriteForm key={known} session={session} process={process} form={FORMS[known]} />
  )
}

function WriteForm({
  session,
  process,
  form: { title, edit, Form },
}: ProcessPageProps & { readonly form: Form }): ReactNode {
  const { beginning, error } = useBeginning(process)
  const search = useSearch()
  const past = usePast()
  const named = beginning?.before === undefined ? title : (edit ?? title)
  return (
    <PartFrame
      session={session}
      process={{ id: process, title: beginning?.choices.process.title }}
      title={named}
      error={error}
      ready={beginning !== undefined}
      waiting="Fetching what one can choose …"
      narrow
    >
      <PageTitle>{named}</PageTitle>
      {beginning?.before === undefined ? null : (
        <p>
          <ItemActions
            process={process}
            view={beginning.before}
            what="this entry"
            corrects={false}
          />
        </p>
      )}
      {past === undefined ? null : <p className="empty">{NO_WRITING}</p>}
      <Writing>
        {beginning === undefined ? null : (
          <Form key={search} session={session} process={process} beginning={beginning} />
        )}
      </Writing>
    </PartFrame>
  )
}
