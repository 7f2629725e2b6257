/**
 * Making a claim: what it says, what it is about, and who takes which stance on it. What is typed
 * stays until it is on the record.
 */

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
import { Shell } from "../../frame/shell.tsx"
import { Choice } from "../../forms/choice.tsx"
import { pages } from "../../server/addresses.ts"
import { useProcess } from "../../server/queries.ts"
import { Problem } from "../../server/requests.ts"
import { useDocuments, useTexts } from "../../server/text-queries.ts"
import { visibleName } from "../../words/bidi.ts"
import { EMPTY_CLAIM, missingIn, sentClaim, type ClaimForm } from "../../stances/claim-form.ts"
import { useMakeClaim } from "../../server/claim-queries.ts"
import { CLAIM_KIND_WORDS } from "../../words/claim-words.ts"
import { sourceDocuments, StancesTaken } from "./taken-stances.tsx"

/** The page of the form; it may begin with a statement that the address names. */
export default function NewClaimPage({ session, process }: ProcessPageProps): ReactNode {
  const { data } = useProcess(process)
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(process) },
    { title: "Claims", address: pages.claims(process) },
  ]
  return (
    <Shell title="Make a claim" trail={trail} session={session}>
      <div className="page page-form">
        <PageTitle>Make a claim</PageTitle>
        <NewClaim session={session} process={process} />
      </div>
    </Shell>
  )
}

function NewClaim({ session, process }: ProcessPageProps): ReactNode {
  const [form, setForm] = useState<ClaimForm>(EMPTY_CLAIM)
  const [missing, setMissing] = useState<ClaimFault>()
  const [, go] = useLocation()
  const announce = useAnnounce()
  const make = useMakeClaim(session, process, ({ item }) => {
    announce("The claim is on the record.")
    go(pages.claim(process, item))
  })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const found = missingIn(form)
    setMissing(found)
    if (found === undefined) make.mutate(sentClaim(form))
  }
  const fault = missing ?? serverFault(make.error)
  return (
    <form
      ref={useFaultFocus(fault)}
      className="form"
      onSubmit={submit}
      noValidate
      aria-label="The claim"
    >
      {make.error === null || fault !== undefined ? null : <Fault error={make.error} />}
      <ClaimText form={form} fault={fault} onChange={setForm} />
      <Choice
        label="It is a claim of"
        words={CLAIM_KIND_WORDS}
        value={form.claimKind}
        onChoose={(claimKind) => setForm({ ...form, claimKind })}
      />
      <AboutField process={process} form={form} onChange={setForm} />
      <StancesTaken
        process={process}
        form={form}
        fault={fault?.field === "stances" ? fault.sentence : undefined}
        onChange={setForm}
      />
      <div className="actions">
        <button type="submit" className="primary" disabled={make.isPending}>
          Put the claim on the record
        </button>
      </div>
    </form>
  )
}

type ClaimFault = ReturnType<typeof missingIn>

/** The form, whose field takes the focus when there is a new fault at it. */
function useFaultFocus(fault: ClaimFault): RefObject<HTMLFormElement | null> {
  const box = useRef<HTMLFormElement>(null)
  const { field, sentence } = fault ?? {}
  useEffect(() => {
    if (sentence !== undefined)
      box.current
        ?.querySelector<HTMLElement>(field === "text" ? "textarea" : ".statements select")
        ?.focus()
  }, [field, sentence])
  return box
}

interface ClaimTextProps {
  readonly form: ClaimForm
  readonly fault: ClaimFault
  readonly onChange: (form: ClaimForm) => void
}

/** One sentence: a new line becomes a space. */
function ClaimText({ form, fault, onChange }: ClaimTextProps): ReactNode {
  const isWrong = fault?.field === "text"
  return (
    <label>
      What is claimed, in one sentence
      <textarea
        rows={2}
        dir="auto"
        value={form.text}
        onChange={({ target }) => onChange({ ...form, text: target.value.replaceAll("\n", " ") })}
        aria-invalid={isWrong}
        aria-describedby="text-fault"
      />
      <span className="hint">Such as “The letter is genuine.” The claim itself takes no side.</span>
      <span className="field-fault" id="text-fault" role="alert">
        {isWrong ? fault.sentence : ""}
      </span>
    </label>
  )
}

/** The server's sentence at the field that it names. */
function serverFault(error: unknown): ClaimFault {
  if (!(error instanceof Problem) || error.view.field === undefined) return undefined
  const { field, detail } = error.view
  if (field === "body.text" || field === "text") return { field: "text", sentence: detail }
  const isOfStances = field.startsWith("stances") || field === "body.rests"
  return isOfStances ? { field: "stances", sentence: detail } : undefined
}

function AboutField({
  process,
  form,
  onChange,
}: {
  readonly process: ProcessPageProps["process"]
  readonly form: ClaimForm
  readonly onChange: (form: ClaimForm) => void
}): ReactNode {
  const letters = (useTexts(process).data?.letters ?? []).map(({ item, title }) => ({
    item,
    words: `The letter “${title}”`,
  }))
  const things = [...letters, ...sourceDocuments(useDocuments(process).data ?? [])]
  return (
    <label className="field">
      It is about
      <select
        value={form.about[0] ?? ""}
        onChange={({ target }) => {
          const thing = things.find(({ item }) => item === target.value)
          onChange({ ...form, about: thing === undefined ? [] : [thing.item] })
        }}
      >
        <option value="">no letter or document in particular</option>
        {things.map(({ item, words }) => (
          <option key={item} value={item}>
            {visibleName(words)}
          </option>
        ))}
      </select>
    </label>
  )
}
