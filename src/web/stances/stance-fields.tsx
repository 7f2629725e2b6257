/** What is said of a stance: which it is, where whoever takes it has it from, and its grades. */

import type { ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import type {
  CorroborationBody,
  Grade,
  InformationGrade,
  Lineage,
  SourceGrade,
} from "../../contract/index.ts"
import { Choice } from "../forms/choice.tsx"
import { visibleName } from "../words/bidi.ts"
import { keysOf } from "../words/wording.ts"
import {
  INFORMATION_WORDS,
  LINEAGE_WORDS,
  SOURCE_WORDS,
  TAKE_WORDS,
  type LineageKind,
} from "../words/claim-words.ts"

/** What a form holds of one stance. */
export interface StanceDraft {
  /** Empty until somebody says which: nothing is taken for granted. */
  readonly stance: CorroborationBody["stance"] | ""
  readonly lineage: LineageKind
  /** What it repeats, where the lineage says that it does. */
  readonly of: readonly ItemId[]
  readonly source: SourceGrade | ""
  readonly information: InformationGrade | ""
}

/** Something that a stance may repeat. */
export interface Source {
  readonly item: ItemId
  readonly words: string
}

/** A stance that is there, or what a statement's words propose; empty where they propose none. */
export const draftOf = ({
  stance,
  lineage,
  grade,
}: { readonly stance: CorroborationBody["stance"] | undefined } & Pick<
  CorroborationBody,
  "lineage" | "grade"
>): StanceDraft => ({
  stance: stance ?? "",
  lineage: lineage?.kind ?? "unlooked",
  of: lineage?.kind === "repeats" ? lineage.of : [],
  source: grade?.source ?? "",
  information: grade?.information ?? "",
})

/** The lineage as it is sent; undefined where nobody has looked. */
export function lineageOf({ lineage, of }: StanceDraft): Lineage | undefined {
  if (lineage === "unlooked") return undefined
  return lineage === "repeats" ? { kind: "repeats", of } : { kind: lineage }
}

/** The grades as they are sent; undefined where there is none. */
export const gradeOf = ({ source, information }: StanceDraft): Grade | undefined =>
  source === "" && information === ""
    ? undefined
    : {
        source: source === "" ? undefined : source,
        information: information === "" ? undefined : information,
      }

/** The fields that have something in them, as they are sent. */
export function sentStance(
  draft: StanceDraft,
): { readonly stance?: CorroborationBody["stance"] } & {
  readonly lineage?: Lineage
  readonly grade?: Grade
} {
  const [lineage, grade] = [lineageOf(draft), gradeOf(draft)]
  return {
    ...(draft.stance === "" ? {} : { stance: draft.stance }),
    ...(lineage === undefined ? {} : { lineage }),
    ...(grade === undefined ? {} : { grade }),
  }
}

/** Nothing stands chosen until somebody chooses, or the words say it by themselves. */
const STANCE_CHOICES: Readonly<Record<StanceDraft["stance"], string>> = {
  "": "choose …",
  ...TAKE_WORDS,
}

interface FieldsProps {
  readonly draft: StanceDraft
  readonly sources: readonly Source[]
  readonly onChange: (draft: StanceDraft) => void
}

export function StanceFields({ draft, sources, onChange }: FieldsProps): ReactNode {
  return (
    <>
      <div className="field-row">
        <Choice
          label="The stance"
          words={STANCE_CHOICES}
          value={draft.stance}
          onChoose={(stance) => onChange({ ...draft, stance })}
        />
        <Choice
          label="Where they have it from"
          words={LINEAGE_WORDS}
          value={draft.lineage}
          onChoose={(lineage) => onChange({ ...draft, lineage })}
        />
      </div>
      {draft.lineage === "repeats" ? (
        <Repeated draft={draft} sources={sources} onChange={onChange} />
      ) : null}
      <div className="field-row">
        <Graded
          label="Source (A to F)"
          words={SOURCE_WORDS}
          value={draft.source}
          onChoose={(source) => onChange({ ...draft, source })}
        />
        <Graded
          label="Information (1 to 6)"
          words={INFORMATION_WORDS}
          value={draft.information}
          onChoose={(information) => onChange({ ...draft, information })}
        />
      </div>
    </>
  )
}

function Repeated({ draft, sources, onChange }: FieldsProps): ReactNode {
  const toggle = (item: ItemId, on: boolean): void =>
    onChange({ ...draft, of: on ? [...draft.of, item] : draft.of.filter((each) => each !== item) })
  return (
    <fieldset className="repeated">
      <legend>Whom it repeats</legend>
      {sources.length === 0 ? (
        <p className="hint">
          Nothing else is here yet that it could repeat. Leave it without, and it counts as unknown.
        </p>
      ) : null}
      <ul>
        {sources.map(({ item, words }) => (
          <li key={item}>
            <label className="offer">
              <input
                type="checkbox"
                checked={draft.of.includes(item)}
                onChange={({ target }) => toggle(item, target.checked)}
              />
              <span>
                <bdi>{words}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Graded<Key extends string>({
  label,
  words,
  value,
  onChoose,
}: {
  readonly label: string
  readonly words: Readonly<Record<Key, string>>
  readonly value: Key | ""
  readonly onChoose: (key: Key | "") => void
}): ReactNode {
  return (
    <label className="field">
      {label}
      <select
        value={value}
        onChange={({ target }) => onChoose(keysOf(words).find((key) => key === target.value) ?? "")}
      >
        <option value="">not graded</option>
        {keysOf(words).map((key) => (
          <option key={key} value={key}>
            {key}: {visibleName(words[key])}
          </option>
        ))}
      </select>
    </label>
  )
}
