/** Who met whom, where and when, and what about. */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { ActorName, MeetingBody, MeetingSort } from "../../api/contract.ts"
import { MEETING_WORDS } from "../positions/position-words.ts"
import { Choice } from "../reader/choice.tsx"
import { pages } from "../server/addresses.ts"
import { ActorsField } from "../texts/actors-field.tsx"
import type { Faults } from "../texts/form-faults.ts"
import type { GroundsChosen } from "../texts/grounds-field.tsx"
import { LineField } from "../texts/line-field.tsx"
import { NO_WHEN, whenFault, WhenField, whenOf, type WhenText } from "../texts/when-field.tsx"
import { About, firstActor, type FormProps } from "./about-form.tsx"
import { useGrounds } from "./use-beginning.ts"

/** A meeting as it is typed. */
interface Typed {
  readonly sort: MeetingSort
  readonly between: readonly ItemId[]
  readonly place: string
  readonly when: WhenText
  readonly about: string
}

/** A meeting, or that somebody was there; goes to the meetings when it is on the record. */
export function MeetingForm(props: FormProps): ReactNode {
  const [typed, setTyped] = useState<Typed>(() => ({
    sort: "meeting",
    between: [firstActor(props.beginning)].flatMap((actor) => actor ?? []),
    place: "",
    when: NO_WHEN,
    about: "",
  }))
  const grounds = useGrounds(props.beginning)
  return (
    <About
      {...props}
      label="The meeting"
      grounds={grounds}
      address={pages.meetings(props.process)}
      wrong={() => ({ "body.between": betweenFault(typed), "body.when": whenFault(typed.when) })}
      body={() => bodyOf(typed, grounds)}
    >
      {(faults) => (
        <Fields
          actors={props.beginning.choices.actors}
          typed={typed}
          faults={faults}
          onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
        />
      )}
    </About>
  )
}

interface FieldsProps {
  readonly actors: readonly ActorName[]
  readonly typed: Typed
  readonly faults: Faults
  readonly onChange: (part: Partial<Typed>) => void
}

function Fields({ actors, typed, faults, onChange }: FieldsProps): ReactNode {
  return (
    <>
      <div className="form-columns">
        <Choice
          label="How they met"
          words={MEETING_WORDS}
          value={typed.sort}
          onChoose={(sort) => onChange({ sort })}
        />
        <ActorsField
          label="Who"
          known={actors}
          chosen={typed.between}
          onChange={(between) => onChange({ between })}
          fault={faults["body.between"]}
        />
        <LineField
          label="Where"
          value={typed.place}
          onChange={(place) => onChange({ place })}
          fault={faults["body.place"]}
        />
      </div>
      <WhenField
        label="When"
        when={typed.when}
        onChange={(when) => onChange({ when })}
        fault={faults["body.when"]}
      />
      <LineField
        label="What about"
        value={typed.about}
        onChange={(about) => onChange({ about })}
        fault={faults["body.about"]}
      />
    </>
  )
}

/** One can be somewhere alone; it takes two to meet. */
function betweenFault({ sort, between }: Typed): string | undefined {
  if (sort === "presence") return between.length < 1 ? "Name who was there." : undefined
  return between.length < 2 ? "Name at least two who met." : undefined
}

const bodyOf = (
  { sort, between, place, when, about }: Typed,
  { rests }: GroundsChosen,
): MeetingBody => ({
  kind: "meeting",
  sort,
  between,
  place: place.trim() === "" ? undefined : place,
  when: whenOf(when),
  about: about.trim() === "" ? undefined : about,
  rests,
})
