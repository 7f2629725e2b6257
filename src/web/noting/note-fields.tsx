/** The fields of a note. */

import type { ReactNode } from "react"
import type { ProcessId } from "../../base/index.ts"
import { useProcess } from "../server/queries.ts"
import { keysOf } from "../words/wording.ts"
import { withName, type NoteFault, type NoteField, type NoteForm } from "./note-form.ts"
import { NOTE_TERM_HINTS, NOTE_TERM_WORDS, OCCASION_WORDS } from "../words/note-words.ts"

interface NoteFieldsProps {
  readonly process: ProcessId
  readonly form: NoteForm
  readonly fault: NoteFault | undefined
  readonly onChange: (form: NoteForm) => void
}

/** What was said, on what terms, when and with whom; each fault at its field. */
export function NoteFields(props: NoteFieldsProps): ReactNode {
  const { process, form, fault, onChange } = props
  const isDescribed = form.terms === "background" || form.terms === "not-for-attribution"
  return (
    <>
      <label>
        What was said
        <textarea
          {...marked("text", fault)}
          autoFocus
          rows={7}
          dir="auto"
          value={form.text}
          onChange={({ target }) => onChange({ ...form, text: target.value })}
        />
      </label>
      <FaultAt field="text" fault={fault} />
      <TermsChoice form={form} fault={fault} onChange={onChange} />
      <Occasion form={form} fault={fault} onChange={onChange} />
      <With
        process={process}
        names={form.with}
        fault={fault}
        onChange={(names) => onChange({ ...form, with: names })}
      />
      {isDescribed ? (
        <label>
          How they may be described outside
          <input
            {...marked("describedAs", fault)}
            dir="auto"
            placeholder="a person close to the talks"
            value={form.describedAs}
            onChange={({ target }) => onChange({ ...form, describedAs: target.value })}
          />
        </label>
      ) : null}
      <FaultAt field="describedAs" fault={fault} />
    </>
  )
}

/** What ties a field to its fault, which is drawn apart from it. */
const marked = (field: NoteField, fault: NoteFault | undefined) => ({
  "data-field": field,
  "aria-invalid": fault?.field === field,
  "aria-describedby": fault?.field === field ? `note-${field}-fault` : undefined,
})

function Occasion({ form, fault, onChange }: Omit<NoteFieldsProps, "process">): ReactNode {
  return (
    <>
      <div className="field-row">
        <label>
          Occasion
          <select
            value={form.occasion}
            onChange={({ target }) =>
              onChange({
                ...form,
                occasion: keysOf(OCCASION_WORDS).find((each) => each === target.value) ?? "other",
              })
            }
          >
            {keysOf(OCCASION_WORDS).map((occasion) => (
              <option key={occasion} value={occasion}>
                {OCCASION_WORDS[occasion]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Day
          <input
            {...marked("day", fault)}
            type="date"
            value={form.day}
            onChange={({ target }) => onChange({ ...form, day: target.value })}
          />
        </label>
      </div>
      <FaultAt field="day" fault={fault} />
    </>
  )
}

/** No terms are chosen for anybody: they decide what may ever leave. */
function TermsChoice({ form, fault, onChange }: Omit<NoteFieldsProps, "process">): ReactNode {
  const wrong = fault?.field === "terms"
  return (
    <fieldset
      className="note-terms"
      role="radiogroup"
      aria-invalid={wrong}
      aria-describedby={wrong ? "note-terms-fault" : undefined}
    >
      <legend>On what terms</legend>
      <div className="choices">
        {keysOf(NOTE_TERM_WORDS).map((terms, index) => (
          <label key={terms}>
            <input
              type="radio"
              name="terms"
              value={terms}
              checked={form.terms === terms}
              data-field={index === 0 ? "terms" : undefined}
              onChange={() => onChange({ ...form, terms })}
            />
            {NOTE_TERM_WORDS[terms]}
          </label>
        ))}
      </div>
      <p className="hint">
        {form.terms === ""
          ? "Terms hold for everything that stands in the note, and for whatever is quoted from it."
          : NOTE_TERM_HINTS[form.terms]}
      </p>
      <FaultAt field="terms" fault={fault} />
    </fieldset>
  )
}

function With({
  process,
  names,
  fault,
  onChange,
}: {
  readonly process: ProcessId
  readonly names: readonly string[]
  readonly fault: NoteFault | undefined
  readonly onChange: (names: readonly string[]) => void
}): ReactNode {
  const { data } = useProcess(process)
  const wrong = fault?.field === "with"
  return (
    <fieldset className="note-with" aria-describedby={wrong ? "note-with-fault" : undefined}>
      <legend>With whom</legend>
      <div className="field-row">
        {names.map((name, index) => (
          <input
            key={index}
            list="note-actors"
            dir="auto"
            autoComplete="off"
            value={name}
            aria-label={index === 0 ? "With whom" : "And with whom"}
            aria-invalid={wrong}
            data-field={index === 0 ? "with" : undefined}
            placeholder={index === 0 ? "a name" : "another name"}
            onChange={({ target }) => onChange(withName(names, index, target.value))}
          />
        ))}
      </div>
      <datalist id="note-actors">
        {data?.actors.map(({ item, name }) => (
          <option key={item} value={name} />
        ))}
      </datalist>
      <p className="hint">A name that the record knows is that actor; any other is somebody new.</p>
      <FaultAt field="with" fault={fault} />
    </fieldset>
  )
}

const FaultAt = ({
  field,
  fault,
}: {
  readonly field: NoteField
  readonly fault: NoteFault | undefined
}): ReactNode => (
  <p className="field-fault" id={`note-${field}-fault`}>
    {fault?.field === field ? fault.sentence : ""}
  </p>
)
