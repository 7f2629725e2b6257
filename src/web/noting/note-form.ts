/**
 * What a person fills in to keep a note, what is plainly wrong with it before it is sent, and the
 * draft that is kept meanwhile.
 */

import type { Day, ProcessId } from "../../base/index.ts"
import type { NewNote, NoteBody, NoteTerms } from "../../contract/index.ts"

export interface NoteForm {
  readonly text: string
  /** Empty until somebody chooses: there is no default. */
  readonly terms: NoteTerms | ""
  readonly occasion: NoteBody["occasion"]
  /** Names, the last one empty for the next. */
  readonly with: readonly string[]
  readonly day: string
  readonly describedAs: string
}

export const emptyNote = (today: Day): NoteForm => ({
  text: "",
  terms: "",
  occasion: "call",
  with: [""],
  day: today,
  describedAs: "",
})

/** Fields at which a fault is shown. */
const NOTE_FIELDS = ["text", "terms", "with", "day", "describedAs"] as const
export type NoteField = (typeof NOTE_FIELDS)[number]
export interface NoteFault {
  readonly field: NoteField
  readonly sentence: string
}

/** The first thing that keeps the note from being sent; the server looks again at all of it. */
export function noteFaultOf({ text, terms }: NoteForm): NoteFault | undefined {
  if (text.trim() === "")
    return { field: "text", sentence: "There is no note yet. Write what was said." }
  return terms === ""
    ? {
        field: "terms",
        sentence: "Choose on what terms it was said: they hold for everything in the note.",
      }
    : undefined
}

/** The names with this one changed; the last is always empty, for the next. */
export function withName(names: readonly string[], at: number, name: string): readonly string[] {
  const changed = names.map((each, index) => (index === at ? name : each))
  const kept = changed.filter((each, index) => each !== "" || index === at)
  return kept.at(-1) === "" ? kept : [...kept, ""]
}

/** The note as it is sent. */
export const noteToSend = ({
  text,
  terms,
  occasion,
  with: names,
  day,
  describedAs,
}: NoteForm): NewNote => ({
  text,
  terms: terms === "" ? undefined : terms,
  occasion,
  day,
  with: names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => ({ kind: "named", name })),
  ...(describedAs.trim() === "" ? {} : { describedAs }),
})

/**
 * The field of the form that a field of the server's problem is about: `with[0].name` is `with`.
 */
export const noteFieldOf = (field: string | undefined): NoteField | undefined =>
  NOTE_FIELDS.find((each) => each === field?.split(/[[.]/)[0])

/**
 * Drafts by process, as long as the page lives: closing the window or a server that is away loses
 * nothing. Nowhere else are they kept.
 */
const drafts = new Map<ProcessId, NoteForm>()

export const draftOf = (process: ProcessId): NoteForm | undefined => drafts.get(process)

/** Keeps a draft, or forgets it where nothing was written or it was sent. */
export function keepDraft(process: ProcessId, form: NoteForm | undefined): void {
  if (form === undefined || (form.text === "" && form.with.every((name) => name === "")))
    drafts.delete(process)
  else drafts.set(process, form)
}
