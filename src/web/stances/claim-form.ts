/** What a person has filled in of a new claim, and what of it is sent. */

import type { ItemId } from "../../base/index.ts"
import type { ClaimBody, ItemView, NewClaim } from "../../contract/index.ts"
import { sentStance, type StanceDraft } from "./stance-fields.tsx"

/**
 * A statement that takes a stance, with what is shown of it while other documents are looked at.
 */
export interface Taken {
  readonly statement: ItemId
  readonly words: string
  readonly by: string
  readonly draft: StanceDraft
}

export interface ClaimForm {
  readonly text: string
  readonly claimKind: ClaimBody["claimKind"]
  readonly about: readonly ItemId[]
  readonly taken: readonly Taken[]
}

export const EMPTY_CLAIM: ClaimForm = { text: "", claimKind: "fact", about: [], taken: [] }

/** The form with a statement taken, changed, or left out again where `draft` is undefined. */
export function withStance(
  form: ClaimForm,
  statement: Omit<Taken, "draft">,
  draft: StanceDraft | undefined,
): ClaimForm {
  const known = form.taken.some((each) => each.statement === statement.statement)
  if (draft === undefined)
    return { ...form, taken: form.taken.filter((each) => each.statement !== statement.statement) }
  return {
    ...form,
    taken: known
      ? form.taken.map((each) =>
          each.statement === statement.statement ? { ...each, draft } : each,
        )
      : [...form.taken, { ...statement, draft }],
  }
}

/** Where the words of a statement do not say it by themselves. */
export const STANCE_MISSING =
  "Say which stance each statement takes: says so, confirms it, denies it, declines to " +
  "comment. Its words alone do not tell."

/** The first thing that is missing, at its field. */
export function missingIn({
  text,
  taken,
}: ClaimForm): { readonly field: "text" | "stances"; readonly sentence: string } | undefined {
  if (text.trim() === "")
    return { field: "text", sentence: "Write what is claimed, in one sentence." }
  if (taken.length === 0)
    return {
      field: "stances",
      sentence:
        "A claim rests on what somebody said: choose at least one statement that takes a " +
        "stance on it.",
    }
  return taken.some(({ draft }) => draft.stance === "")
    ? { field: "stances", sentence: STANCE_MISSING }
    : undefined
}

export const sentClaim = ({ text, claimKind, about, taken }: ClaimForm): NewClaim => ({
  text: text.trim(),
  claimKind,
  about,
  stances: taken.map(({ statement, draft }) => ({ statement, ...sentStance(draft) })),
})

/** Whether a stance may be taken from it. */
export const takesStance = ({ body, standing }: ItemView): boolean =>
  (body.kind === "statement" || body.kind === "narration") &&
  (standing === "draft" || standing === "admitted")
