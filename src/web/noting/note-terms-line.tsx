/** On the page of a note: with whom it was, and the terms that hold for everything in it. */

import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../base/index.ts"
import { Name } from "../parts/name.tsx"
import { pages } from "../server/addresses.ts"
import { ask } from "../server/requests.ts"
import { NOTE_TERM_HINTS, NOTE_TERM_WORDS, OCCASION_WORDS } from "../words/note-words.ts"

export function NoteTermsLine({
  process,
  document,
}: {
  readonly process: ProcessId
  readonly document: ItemId
}): ReactNode {
  const { data } = useQuery({
    queryKey: ["process-part", process, "notes"],
    queryFn: ({ signal }) => ask("notes", { process }, signal),
  })
  const note = data?.notes.find((each) => each.document.item === document)
  if (note === undefined) return null
  return (
    <p className="note-terms-line" role="note">
      <strong className={`terms terms-${note.terms}`}>{NOTE_TERM_WORDS[note.terms]}</strong>:{" "}
      {NOTE_TERM_HINTS[note.terms]} {`A note of ${OCCASION_WORDS[note.occasion]}`}
      {note.with.map(({ actor, name }, index) => (
        <span key={actor}>
          {index === 0 ? " with " : ", "}
          <Link href={pages.actor(process, actor)}>
            <Name>{name}</Name>
          </Link>
        </span>
      ))}
      .
    </p>
  )
}
