/** Adding a report: a file or pasted text, what is known about it, and how it goes. */

import { useMutation, useQueryClient } from "@tanstack/react-query"
import {
  useEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
} from "react"
import { useLocation } from "wouter"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Fault } from "../../parts/fault.tsx"
import { PageTitle } from "../../parts/page-title.tsx"
import { NO_WRITING } from "../../parts/past.tsx"
import { Shell } from "../../frame/shell.tsx"
import { pages } from "../../server/addresses.ts"
import { usePast } from "../../server/past.ts"
import { keys, useProcess } from "../../server/queries.ts"
import { Problem, send } from "../../server/requests.ts"
import { EMPTY_FORM, faultOf, formData, type FieldFault, type ReportForm } from "./report-form.ts"
import { Details, Source } from "./report-fields.tsx"

/** The page of the form; of a day in the past it only says that nothing can be written. */
export default function AddPage({ session, process }: ProcessPageProps): ReactNode {
  const { data } = useProcess(process)
  const past = usePast()
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
  ]
  return (
    <Shell title="Add a report" trail={trail} session={session}>
      <div className="page page-form">
        <PageTitle>Add a report</PageTitle>
        {past === undefined ? null : <p>{NO_WRITING}</p>}
        <AddForm session={session} process={process} hidden={past !== undefined} />
      </div>
    </Shell>
  )
}

function AddForm({
  session,
  process,
  hidden,
}: ProcessPageProps & { readonly hidden: boolean }): ReactNode {
  const [form, setForm] = useState<ReportForm>(EMPTY_FORM)
  const [fault, setFault] = useState<FieldFault>()
  const [sent, setSent] = useState(0)
  const [, go] = useLocation()
  const announce = useAnnounce()
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: () => send("addDocument", { process }, session.csrf, formData(form), setSent),
    onError: (error) => setFault(fieldFaultOf(error)),
    onSuccess: ({ item }) => {
      void client.invalidateQueries({ queryKey: keys.process(process) })
      announce("The report was added.")
      go(pages.document(process, item))
    },
  })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const found = faultOf(form)
    setFault(found)
    setSent(0)
    add.reset()
    if (found === undefined) add.mutate()
  }
  return (
    <form
      ref={useFaultFocus(fault)}
      hidden={hidden}
      className="form"
      onSubmit={submit}
      noValidate
      aria-label="The report"
    >
      {add.error === null || fault !== undefined ? null : <Fault error={add.error} />}
      <Source form={form} onChange={setForm} fault={fault} />
      <Details form={form} onChange={setForm} fault={fault} />
      <div className="actions">
        <button type="submit" className="primary" disabled={add.isPending}>
          Add and read it
        </button>
        {add.isPending ? <Progress sent={sent} /> : null}
      </div>
    </form>
  )
}

/** The form, whose field takes the focus when there is a fault at it. */
function useFaultFocus(fault: FieldFault | undefined): RefObject<HTMLFormElement | null> {
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (fault !== undefined)
      box.current?.querySelector<HTMLElement>(`[name="${fault.field}"], #${fault.field}`)?.focus()
  }, [fault])
  return box
}

function Progress({ sent }: { readonly sent: number }): ReactNode {
  return (
    <label className="progress">
      {sent < 1 ? `Sending, ${Math.round(sent * 100)} %` : "Reading …"}
      {sent < 1 ? <progress value={sent} max={1} /> : <progress />}
    </label>
  )
}

/** A server's problem that names a field is shown at the field. */
function fieldFaultOf(error: unknown): FieldFault | undefined {
  if (!(error instanceof Problem)) return undefined
  const field = (
    ["file", "text", "title", "publisher", "date", "nature", "language"] as const
  ).find((each) => each === error.view.field)
  return field === undefined ? undefined : { field, sentence: error.view.detail }
}
