/** Notes of calls and meetings, and a person's own judgements. */

export { newNote } from "./new-note.ts"
export { listNotes } from "./notes.ts"
