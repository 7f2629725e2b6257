/**
 * What holds of actors: roles, offices, names, relations; and whom they met, and what is at stake
 * for them.
 */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { MeetingSort, RelationSort, Role, WrittenBody } from "../../api/contract.ts"
import type { ProcessPageProps } from "../entry/page-props.ts"
import { MEETING_WORDS, NAMED_RELATION_WORDS, ROLE_WORDS } from "../positions/position-words.ts"
import { Choice } from "../reader/choice.tsx"
import { pages } from "../server/addresses.ts"
import { ActorsField } from "../texts/actors-field.tsx"
import type { Faults } from "../texts/form-faults.ts"
import { LineField } from "../texts/line-field.tsx"
import { NO_WHEN, whenFault, WhenField, whenOf, whenText } from "../texts/when-field.tsx"
import { EntryForm } from "./entry-form.tsx"
import { ActorField, FromWords, HeldField, heldFault, heldOf, heldText, Rests } from "./fields.tsx"
import { groundsFault, useGrounds, type Beginning, type GroundsChosen } from "./use-beginning.ts"

export interface FormProps extends ProcessPageProps {
  readonly beginning: Beginning
}

interface AboutProps extends FormProps {
  readonly label: string
  readonly grounds: GroundsChosen
  readonly wrong: () => Readonly<Record<string, string | undefined>>
  readonly body: () => WrittenBody
  /** Where one goes when it is written. */
  readonly address: string
  readonly children: (faults: Faults) => ReactNode
}

const FIELDS = [
  "body.actor",
  "body.from",
  "body.to",
  "body.between",
  "body.title",
  "body.name",
  "body.words",
  "body.place",
  "body.about",
  "body.when",
  "body.stake",
  "body.condition",
  "body.held",
  "body.rests",
]

function About({
  session,
  process,
  beginning,
  label,
  grounds,
  wrong,
  body,
  address,
  children,
}: AboutProps): ReactNode {
  const name = (item: string | undefined): string =>
    beginning.choices.actors.find((each) => each.item === item)?.name ?? "somebody"
  return (
    <EntryForm
      session={session}
      process={process}
      label={label}
      submit="Put it on the record"
      fields={FIELDS}
      name={name}
      body={body}
      done={() => ({ said: "It is on the record.", address })}
      wrong={() => ({ ...wrong(), "body.rests": groundsFault(grounds) })}
    >
      {(faults) => (
        <>
          <FromWords from={beginning.choices.from} />
          {children(faults)}
          <Rests process={process} grounds={grounds} fault={faults["body.rests"]} />
        </>
      )}
    </EntryForm>
  )
}

const chosenFault = (actor: ItemId | undefined): string | undefined =>
  actor === undefined ? "Choose an actor." : undefined

/** The item, which the form has made sure of. */
function sure(item: ItemId | undefined): ItemId {
  if (item === undefined) throw new RangeError("a form was sent without an actor")
  return item
}

const firstActor = ({ choices, named }: Beginning): ItemId | undefined =>
  named("actor") ?? choices.from?.speakers.find(({ actor }) => actor !== undefined)?.actor

export function RoleForm(props: FormProps): ReactNode {
  const [actor, setActor] = useState(() => firstActor(props.beginning))
  const [role, setRole] = useState<Role>("party")
  const [held, setHeld] = useState(heldText(undefined))
  const grounds = useGrounds(props.beginning)
  return (
    <About
      {...props}
      label="The role"
      grounds={grounds}
      address={
        actor === undefined ? pages.positions(props.process) : pages.actor(props.process, actor)
      }
      wrong={() => ({ "body.actor": chosenFault(actor), "body.held": heldFault(held) })}
      body={() => ({
        kind: "role",
        actor: sure(actor),
        role,
        held: heldOf(held),
        rests: grounds.rests,
      })}
    >
      {(faults) => (
        <>
          <div className="form-columns">
            <ActorField
              label="Who"
              actors={props.beginning.choices.actors}
              chosen={actor}
              onChange={setActor}
              fault={faults["body.actor"]}
            />
            <div className="field">
              <Choice
                label="Role in the process"
                words={ROLE_WORDS}
                value={role}
                onChoose={setRole}
              />
              <p className="hint">
                Whoever has something at stake and no seat has a role too: “has a stake”.
              </p>
            </div>
          </div>
          <HeldField
            label="In this role"
            held={held}
            onChange={setHeld}
            fault={faults["body.held"]}
          />
        </>
      )}
    </About>
  )
}

export function OfficeForm(props: FormProps): ReactNode {
  const [actor, setActor] = useState(() => firstActor(props.beginning))
  const [title, setTitle] = useState("")
  const [appointedBy, setAppointedBy] = useState<readonly ItemId[]>([])
  const [held, setHeld] = useState(heldText(undefined))
  const grounds = useGrounds(props.beginning)
  return (
    <About
      {...props}
      label="The office"
      grounds={grounds}
      address={
        actor === undefined ? pages.positions(props.process) : pages.actor(props.process, actor)
      }
      wrong={() => ({
        "body.actor": chosenFault(actor),
        "body.title": title.trim() === "" ? "Write the office’s title." : undefined,
        "body.held": heldFault(held),
      })}
      body={() => ({
        kind: "office",
        actor: sure(actor),
        title,
        held: heldOf(held),
        appointedBy,
        rests: grounds.rests,
      })}
    >
      {(faults) => (
        <>
          <div className="form-columns">
            <ActorField
              label="Who"
              actors={props.beginning.choices.actors}
              chosen={actor}
              onChange={setActor}
              fault={faults["body.actor"]}
            />
            <LineField
              label="Office"
              value={title}
              onChange={setTitle}
              fault={faults["body.title"]}
            />
            <ActorsField
              label="By whose appointment"
              known={props.beginning.choices.actors}
              chosen={appointedBy}
              onChange={setAppointedBy}
            />
          </div>
          <HeldField label="Held" held={held} onChange={setHeld} fault={faults["body.held"]} />
        </>
      )}
    </About>
  )
}

export function NameForm(props: FormProps): ReactNode {
  const [actor, setActor] = useState(() => firstActor(props.beginning))
  const [name, setName] = useState("")
  const [usedBy, setUsedBy] = useState<readonly ItemId[]>([])
  const grounds = useGrounds(props.beginning)
  return (
    <About
      {...props}
      label="The name"
      grounds={grounds}
      address={
        actor === undefined ? pages.positions(props.process) : pages.actor(props.process, actor)
      }
      wrong={() => ({
        "body.actor": chosenFault(actor),
        "body.name": name.trim() === "" ? "Write the name." : undefined,
      })}
      body={() => ({ kind: "name", actor: sure(actor), name, usedBy, rests: grounds.rests })}
    >
      {(faults) => (
        <div className="form-columns">
          <ActorField
            label="Who"
            actors={props.beginning.choices.actors}
            chosen={actor}
            onChange={setActor}
            fault={faults["body.actor"]}
          />
          <LineField label="Name" value={name} onChange={setName} fault={faults["body.name"]} />
          <ActorsField
            label="Whose name for them it is"
            known={props.beginning.choices.actors}
            chosen={usedBy}
            onChange={setUsedBy}
            hint="The actor itself, where it is the name it uses for itself."
          />
        </div>
      )}
    </About>
  )
}

export function RelationForm(props: FormProps): ReactNode {
  const { actors } = props.beginning.choices
  const [from, setFrom] = useState(() => firstActor(props.beginning))
  const [to, setTo] = useState(() => props.beginning.named("to"))
  const [sort, setSort] = useState<Exclude<RelationSort, "same-as">>("speaks-for")
  const [words, setWords] = useState("")
  const [held, setHeld] = useState(heldText(undefined))
  const grounds = useGrounds(props.beginning)
  return (
    <About
      {...props}
      label="The relation"
      grounds={grounds}
      address={from === undefined ? pages.map(props.process) : pages.actor(props.process, from)}
      wrong={() => ({
        "body.from": chosenFault(from),
        "body.to":
          to !== undefined && from === to
            ? "Nobody is related to itself. Choose another actor."
            : chosenFault(to),
        "body.held": heldFault(held),
      })}
      body={() => ({
        kind: "relation",
        sort,
        from: sure(from),
        to: sure(to),
        words: words.trim() === "" ? undefined : words,
        held: heldOf(held),
        rests: grounds.rests,
      })}
    >
      {(faults) => (
        <>
          <div className="form-columns">
            <ActorField
              label="Who"
              actors={actors}
              chosen={from}
              onChange={setFrom}
              fault={faults["body.from"]}
            />
            <Choice
              label="How they are related"
              words={NAMED_RELATION_WORDS}
              value={sort}
              onChoose={setSort}
            />
            <ActorField
              label="To whom"
              actors={actors}
              chosen={to}
              onChange={setTo}
              fault={faults["body.to"]}
            />
          </div>
          <LineField
            label="In words, where the sort does not say it"
            value={words}
            onChange={setWords}
            fault={faults["body.words"]}
          />
          <HeldField label="Held" held={held} onChange={setHeld} fault={faults["body.held"]} />
        </>
      )}
    </About>
  )
}

export function MeetingForm(props: FormProps): ReactNode {
  const { actors, from } = props.beginning.choices
  const [sort, setSort] = useState<MeetingSort>("meeting")
  const [between, setBetween] = useState<readonly ItemId[]>(() =>
    [firstActor(props.beginning)].flatMap((actor) => actor ?? []),
  )
  const [place, setPlace] = useState("")
  const [when, setWhen] = useState(() =>
    from?.document.date === undefined ? NO_WHEN : whenText(undefined),
  )
  const [about, setAbout] = useState("")
  const grounds = useGrounds(props.beginning)
  const least = sort === "presence" ? 1 : 2
  return (
    <About
      {...props}
      label="The meeting"
      grounds={grounds}
      address={pages.meetings(props.process)}
      wrong={() => ({
        "body.between":
          between.length < least
            ? least === 1
              ? "Name who was there."
              : "Name at least two who met."
            : undefined,
        "body.when": whenFault(when),
      })}
      body={() => ({
        kind: "meeting",
        sort,
        between,
        place: place.trim() === "" ? undefined : place,
        when: whenOf(when),
        about: about.trim() === "" ? undefined : about,
        rests: grounds.rests,
      })}
    >
      {(faults) => (
        <>
          <div className="form-columns">
            <Choice label="How they met" words={MEETING_WORDS} value={sort} onChoose={setSort} />
            <ActorsField
              label="Who"
              known={actors}
              chosen={between}
              onChange={setBetween}
              fault={faults["body.between"]}
            />
            <LineField
              label="Where"
              value={place}
              onChange={setPlace}
              fault={faults["body.place"]}
            />
          </div>
          <WhenField label="When" when={when} onChange={setWhen} fault={faults["body.when"]} />
          <LineField
            label="What about"
            value={about}
            onChange={setAbout}
            fault={faults["body.about"]}
          />
        </>
      )}
    </About>
  )
}

export function RiskForm(props: FormProps): ReactNode {
  const { actors, from } = props.beginning.choices
  const [condition, setCondition] = useState("")
  const [stake, setStake] = useState("")
  const [whose, setWhose] = useState<readonly ItemId[]>([])
  const [by, setBy] = useState<readonly ItemId[]>(
    () => from?.speakers.flatMap(({ actor }) => actor ?? []) ?? [],
  )
  const grounds = useGrounds(props.beginning)
  return (
    <About
      {...props}
      label="The risk"
      grounds={grounds}
      address={pages.positions(props.process)}
      wrong={() => ({ "body.stake": stake.trim() === "" ? "Say what is at stake." : undefined })}
      body={() => ({
        kind: "risk",
        condition: condition.trim() === "" ? undefined : condition,
        stake,
        for: whose,
        by,
        rests: grounds.rests,
      })}
    >
      {(faults) => (
        <>
          <LineField
            label="If …"
            value={condition}
            onChange={setCondition}
            fault={faults["body.condition"]}
            hint="Leave it empty where nothing is said to bring it about."
          />
          <LineField
            label="… then this is at stake"
            value={stake}
            onChange={setStake}
            fault={faults["body.stake"]}
          />
          <div className="form-columns">
            <ActorsField label="For whom" known={actors} chosen={whose} onChange={setWhose} />
            <ActorsField
              label="In whose view"
              known={actors}
              chosen={by}
              onChange={setBy}
              hint="Nobody, where the publisher says it in its own voice."
            />
          </div>
        </>
      )}
    </About>
  )
}
