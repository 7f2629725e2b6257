/** A note of a call or a meeting, written from any page of a process. */

import { useMutation, useQueryClient } from "@tanstack/react-query"
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
} from "react"
import { useLocation } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { SessionView } from "../../contract/index.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Sheet } from "../parts/dialog.tsx"
import { Fault } from "../parts/fault.tsx"
import { pages } from "../server/addresses.ts"
import { keys } from "../server/queries.ts"
import { Problem, tell } from "../server/requests.ts"
import { NoteFields } from "./note-fields.tsx"
import {
  draftOf,
  emptyNote,
  keepDraft,
  noteFaultOf,
  noteFieldOf,
  noteToSend,
  type NoteFault,
  type NoteForm,
} from "./note-form.ts"

interface NoteDialogProps {
  readonly process: ProcessId
  readonly session: SessionView
  readonly onClose: () => void
}

export default function NoteDialog({ process, session, onClose }: NoteDialogProps): ReactNode {
  const [form, setForm] = useState<NoteForm>(() => draftOf(process) ?? emptyNote(session.today))
  const [fault, setFault] = useState<NoteFault>()
  const box = useRef<HTMLFormElement>(null)
  const send = useSend(process, session, onClose, setFault)
  const change = (next: NoteForm): void => {
    keepDraft(process, next)
    setForm(next)
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const found = noteFaultOf(form)
    setFault(found)
    send.reset()
    if (found === undefined && !send.isPending) send.mutate(form)
  }
  const onKey = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event)
  }
  useEffect(() => {
    if (fault !== undefined)
      box.current?.querySelector<HTMLElement>(`[data-field="${fault.field}"]`)?.focus()
  }, [fault])
  return (
    <Sheet title="A note" wide onClose={onClose}>
      <form
        ref={box}
        className="form note-form"
        onSubmit={submit}
        onKeyDown={onKey}
        noValidate
        aria-label="The note"
      >
        {send.error === null || fault !== undefined ? null : (
          <Fault error={send.error}>
            <p>What you wrote is kept here as long as this page is open.</p>
          </Fault>
        )}
        <NoteFields process={process} form={form} fault={fault} onChange={change} />
        <div className="actions">
          <button type="submit" className="primary" disabled={send.isPending}>
            Keep it
          </button>
          <button type="button" onClick={onClose}>
            Later
          </button>
          <button type="button" className="quiet" onClick={() => change(emptyNote(session.today))}>
            Clear
          </button>
          <span className="hint">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> keeps it.
          </span>
        </div>
      </form>
    </Sheet>
  )
}

function useSend(
  process: ProcessId,
  session: SessionView,
  onClose: () => void,
  setFault: (fault: NoteFault | undefined) => void,
) {
  const client = useQueryClient()
  const announce = useAnnounce()
  const [, go] = useLocation()
  return useMutation({
    mutationFn: (form: NoteForm) => tell("addNote", { process }, session.csrf, noteToSend(form)),
    onError: (error) => {
      const field = error instanceof Problem ? noteFieldOf(error.view.field) : undefined
      setFault(
        field === undefined || !(error instanceof Problem)
          ? undefined
          : { field, sentence: error.view.detail },
      )
    },
    onSuccess: ({ document }) => {
      keepDraft(process, undefined)
      void client.invalidateQueries({ queryKey: keys.process(process) })
      void client.invalidateQueries({ queryKey: ["process-part", process] })
      announce("The note is kept. Mark the statements in it when you have time.")
      onClose()
      go(pages.document(process, document))
    },
  })
}
