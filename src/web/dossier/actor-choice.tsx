/** Choosing an actor by typing a part of the name; somebody new where that is allowed. */

import { useMemo, type ReactNode, type Ref } from "react"
import { Button } from "react-aria-components/Button"
import { ComboBox } from "react-aria-components/ComboBox"
import { Input } from "react-aria-components/Input"
import { Label } from "react-aria-components/Label"
import { ListBox, ListBoxItem } from "react-aria-components/ListBox"
import { Popover } from "react-aria-components/Popover"
import { parseId, type ItemId } from "../../base/index.ts"
import type { ItemView } from "../../contract/index.ts"
import { Name } from "../parts/name.tsx"
import { visibleName } from "../words/bidi.ts"
import { ACTOR_WORDS } from "../words/wording.ts"
import { isOf } from "../bodies/dossier.ts"

/** Who was chosen, or what was typed. */
export type Chosen =
  | { readonly kind: "actor"; readonly actor: ItemId; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string }
  | { readonly kind: "typed"; readonly text: string }

const NOBODY = "Nobody knows who"

interface ActorChoiceProps {
  readonly label: string
  readonly items: readonly ItemView[]
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  readonly inputRef?: Ref<HTMLInputElement>
  readonly describedBy?: string
}

export function ActorChoice({
  label,
  items,
  chosen,
  onChoose,
  inputRef,
  describedBy,
}: ActorChoiceProps): ReactNode {
  const options = useMemo(() => optionsOf(items), [items])
  const choose = (key: unknown): void => {
    const option = options.find(({ id }) => id === key)
    if (option === undefined) return
    const actor = parseId("item", option.id)
    onChoose(
      actor === undefined
        ? { kind: "unknown", text: option.name }
        : { kind: "actor", actor, text: option.name },
    )
  }
  return (
    <ComboBox
      className="choice"
      allowsCustomValue
      menuTrigger="focus"
      defaultItems={options}
      inputValue={chosen.text}
      selectedKey={keyOf(chosen)}
      onSelectionChange={choose}
      onInputChange={(text) => {
        if (text !== chosen.text) onChoose({ kind: "typed", text })
      }}
    >
      <Label>{label}</Label>
      <div className="choice-row">
        <Input ref={inputRef} aria-describedby={describedBy} />
        <Button aria-label="Show all">▾</Button>
      </div>
      <Popover className="choices-list">
        <ListBox<Option>>
          {({ id, name, kind }) => (
            <ListBoxItem id={id} textValue={name}>
              <Name>{name}</Name> <span className="kind">{kind}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** What was typed, as the actor of exactly that name where there is one and no other. */
export function settled(chosen: Chosen, items: readonly ItemView[]): Chosen {
  if (chosen.kind !== "typed") return chosen
  const typed = chosen.text.trim().toLocaleLowerCase("en")
  const [only, ...others] = optionsOf(items).filter(
    ({ name }) => name.toLocaleLowerCase("en") === typed,
  )
  const actor = only === undefined || others.length > 0 ? undefined : parseId("item", only.id)
  return actor === undefined ? chosen : { kind: "actor", actor, text: chosen.text }
}

interface Option {
  readonly id: string
  readonly name: string
  readonly kind: string
}

function optionsOf(items: readonly ItemView[]): readonly Option[] {
  const actors = items
    .filter((view) => isOf(view, "actor"))
    .filter(({ standing }) => standing === "draft" || standing === "admitted")
    .map(({ item, body }) => ({
      id: item as string,
      name: visibleName(body.name),
      kind: ACTOR_WORDS[body.actorKind],
    }))
  return [
    ...actors.sort((a, b) => a.name.localeCompare(b.name, "en")),
    { id: "unknown", name: NOBODY, kind: "" },
  ]
}

/** The key among those offered; null for somebody who is only typed. */
function keyOf(chosen: Chosen): ItemId | "unknown" | null {
  switch (chosen.kind) {
    case "actor":
      return chosen.actor
    case "unknown":
      return "unknown"
    case "typed":
      return null
  }
}
