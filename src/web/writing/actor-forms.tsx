/** What holds of actors: roles, offices, names, relations. */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type { RelationSort, Role } from "../../api/contract.ts"
import { NAMED_RELATION_WORDS, ROLE_WORDS } from "../positions/position-words.ts"
import { Choice } from "../reader/choice.tsx"
import { pages } from "../server/addresses.ts"
import { ActorsField } from "../texts/actors-field.tsx"
import type { Faults } from "../texts/form-faults.ts"
import { LineField } from "../texts/line-field.tsx"
import {
  About,
  chosenFault,
  firstActor,
  pageOf,
  requireActor,
  type FormProps,
} from "./about-form.tsx"
import { ActorField, HeldField, heldFault, heldOf, heldText, type HeldText } from "./fields.tsx"
import { useGrounds, type Beginning } from "./use-beginning.ts"

/** The role of an actor in the process, on which days. */
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
      address={pageOf(props.process, actor)}
      wrong={() => ({ "body.actor": chosenFault(actor), "body.held": heldFault(held) })}
      body={() => ({
        kind: "role",
        actor: requireActor(actor),
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

/** An office that an actor holds, by whose appointment. */
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
      address={pageOf(props.process, actor)}
      wrong={() => ({
        "body.actor": chosenFault(actor),
        "body.title": title.trim() === "" ? "Write the office’s title." : undefined,
        "body.held": heldFault(held),
      })}
      body={() => ({
        kind: "office",
        actor: requireActor(actor),
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

/** A name of an actor, and who calls it so. */
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
      address={pageOf(props.process, actor)}
      wrong={() => ({
        "body.actor": chosenFault(actor),
        "body.name": name.trim() === "" ? "Write the name." : undefined,
      })}
      body={() => ({
        kind: "name",
        actor: requireActor(actor),
        name,
        usedBy,
        rests: grounds.rests,
      })}
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

/** A relation as it is typed. */
interface TypedRelation {
  readonly from: ItemId | undefined
  readonly to: ItemId | undefined
  readonly sort: Exclude<RelationSort, "same-as">
  readonly words: string
  readonly held: HeldText
}

/** How one actor is related to another, on which days. */
export function RelationForm(props: FormProps): ReactNode {
  const [typed, setTyped] = useState<TypedRelation>(() => ({
    from: firstActor(props.beginning),
    to: props.beginning.named("to"),
    sort: "speaks-for",
    words: "",
    held: heldText(undefined),
  }))
  const { from, to, sort, words, held } = typed
  const grounds = useGrounds(props.beginning)
  const toItself = to !== undefined && from === to
  return (
    <About
      {...props}
      label="The relation"
      grounds={grounds}
      address={from === undefined ? pages.map(props.process) : pages.actor(props.process, from)}
      wrong={() => ({
        "body.from": chosenFault(from),
        "body.to": toItself
          ? "Nobody is related to itself. Choose another actor."
          : chosenFault(to),
        "body.held": heldFault(held),
      })}
      body={() => ({
        kind: "relation",
        sort,
        from: requireActor(from),
        to: requireActor(to),
        words: words.trim() === "" ? undefined : words,
        held: heldOf(held),
        rests: grounds.rests,
      })}
    >
      {(faults) => (
        <RelationFields
          actors={props.beginning.choices.actors}
          typed={typed}
          faults={faults}
          onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
        />
      )}
    </About>
  )
}

interface RelationFieldsProps {
  readonly actors: Beginning["choices"]["actors"]
  readonly typed: TypedRelation
  readonly faults: Faults
  readonly onChange: (part: Partial<TypedRelation>) => void
}

function RelationFields({ actors, typed, faults, onChange }: RelationFieldsProps): ReactNode {
  return (
    <>
      <div className="form-columns">
        <ActorField
          label="Who"
          actors={actors}
          chosen={typed.from}
          onChange={(from) => onChange({ from })}
          fault={faults["body.from"]}
        />
        <Choice
          label="How they are related"
          words={NAMED_RELATION_WORDS}
          value={typed.sort}
          onChoose={(sort) => onChange({ sort })}
        />
        <ActorField
          label="To whom"
          actors={actors}
          chosen={typed.to}
          onChange={(to) => onChange({ to })}
          fault={faults["body.to"]}
        />
      </div>
      <LineField
        label="In words, where the sort does not say it"
        value={typed.words}
        onChange={(words) => onChange({ words })}
        fault={faults["body.words"]}
      />
      <HeldField
        label="Held"
        held={typed.held}
        onChange={(held) => onChange({ held })}
        fault={faults["body.held"]}
      />
    </>
  )
}
