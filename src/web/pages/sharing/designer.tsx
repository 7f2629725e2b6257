/**
 * The designer: an interim body changed while its arithmetic answers, and put on the record when it
 * is right.
 */

import { useQueryClient } from "@tanstack/react-query"
import { useMemo, useState, type ReactNode } from "react"
import { useLocation } from "wouter"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { ArrangementBody, SessionView } from "../../../contract/index.ts"
import { useAnnounce } from "../../parts/announcer.tsx"
import { Fault } from "../../parts/fault.tsx"
import { Name } from "../../parts/name.tsx"
import { pages } from "../../server/addresses.ts"
import { tell } from "../../server/requests.ts"
import { Checks, Formulas, Offices } from "./beside.tsx"
import { GroupRows } from "./group-rows.tsx"
import { Hemicycle } from "./hemicycle.tsx"
import { PowerBars } from "./power-bars.tsx"
import { isNobody, reckon, type Draft, type Reckoned } from "../../assessing/reckon.ts"
import { choiceOf, RULE_CHOICES, ruleFor, withGroups } from "../../assessing/rule-choice.ts"
import { TakeAlong } from "./take-along.tsx"

interface DesignerProps {
  readonly process: ProcessId
  readonly session: SessionView
  /** The arrangement that it begins from, and its item. */
  readonly from: ArrangementBody | undefined
  readonly item: ItemId | undefined
}

const BLANK: Draft = {
  title: "",
  groups: [{ key: "a", name: "", actor: undefined, seats: 1, basis: undefined }],
  chair: undefined,
  rule: undefined,
  quotas: [],
  offices: [],
}

/** Nothing of it is kept until somebody keeps it. */
export function Designer(props: DesignerProps): ReactNode {
  const { process, from, item } = props
  const [draft, setDraft] = useState<Draft>(from ?? BLANK)
  const reckoned = useMemo(() => reckon(draft), [draft])
  const changed = JSON.stringify(draft) !== JSON.stringify(from ?? BLANK)
  return (
    <section className="part designer">
      <h2>{from === undefined ? "Propose an interim body" : "Seats and power"}</h2>
      <div className="columns">
        <div className="form">
          <GroupRows
            groups={draft.groups}
            onChange={(groups) => setDraft(withGroups(draft, groups))}
          />
          <RuleField draft={draft} onChange={(rule) => setDraft({ ...draft, rule })} />
          {changed ? (
            <Keep {...props} draft={draft} onTakeBack={() => setDraft(from ?? BLANK)} />
          ) : null}
          <Checks quotas={reckoned.quotas} />
          <Offices draft={draft} reckoned={reckoned} />
        </div>
        <div aria-live="polite">
          {isNobody(draft) ? (
            <p className="empty">
              Nobody has a seat yet. Name a group and give it seats, and what each could decide is
              reckoned here.
            </p>
          ) : (
            <Power reckoned={reckoned} />
          )}
        </div>
      </div>
      <Formulas draft={draft} reckoned={reckoned} />
      {isNobody(draft) ? null : (
        <TakeAlong
          process={process}
          item={item}
          title={draft.title === "" ? "Seats and power" : draft.title}
          reckoned={reckoned}
          changed={changed}
        />
      )}
    </section>
  )
}

/** The seats drawn, the rule, and what each group could decide. */
function Power({ reckoned }: { readonly reckoned: Reckoned }): ReactNode {
  return (
    <>
      <Hemicycle groups={reckoned.groups} seats={reckoned.seats} />
      <p className="facts">
        <span>{reckoned.seats} seats</span>
        <span>
          decides by: <Name>{reckoned.rule}</Name>
        </span>
      </p>
      <PowerBars groups={reckoned.groups} />
      <ul className="why">
        {reckoned.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

function RuleField({
  draft,
  onChange,
}: {
  readonly draft: Draft
  readonly onChange: (rule: string | undefined) => void
}): ReactNode {
  const known = choiceOf(draft)
  const choose = (word: string): void => {
    const choice = RULE_CHOICES.find(({ id }) => id === word)?.id
    if (choice !== undefined) onChange(ruleFor(choice, draft.groups))
  }
  return (
    <label>
      How it decides
      <select value={known ?? "own"} onChange={({ target }) => choose(target.value)}>
        {RULE_CHOICES.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
        {known === undefined ? <option value="own">a rule of its own</option> : null}
      </select>
    </label>
  )
}

interface KeepProps extends DesignerProps {
  readonly draft: Draft
  readonly onTakeBack: () => void
}

/**
 * Puts the draft on the record as one of its own; what it rests on is taken over from the draft it
 * began with.
 */
function Keep({ process, session, draft, from, onTakeBack }: KeepProps): ReactNode {
  const client = useQueryClient()
  const announce = useAnnounce()
  const [, go] = useLocation()
  const [title, setTitle] = useState(from === undefined ? "" : `${from.title} (changed)`)
  const [error, setError] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  const keep = async (): Promise<void> => {
    setSending(true)
    setError(null)
    try {
      await tell("addItem", { process }, session.csrf, {
        body: { ...(from ?? NEW), ...draft, title, proposedBy: [], parts: keptParts(from, draft) },
      })
      announce("The draft is on the record.")
      await client.invalidateQueries({ queryKey: ["process-part", process] })
    } catch (caught) {
      setError(caught)
    }
    setSending(false)
  }
  return (
    <div className="keep">
      <p>
        <strong>What if:</strong> changed on this page alone.{" "}
        <button type="button" onClick={onTakeBack}>
          Take back
        </button>
      </p>
      {from === undefined ? (
        <p>
          <button
            type="button"
            className="primary"
            onClick={() => go(pages.draftForm(process, "arrangement"), { state: { draft } })}
          >
            Write it down …
          </button>
        </p>
      ) : (
        <>
          <label>
            Keep it as a draft of its own, called
            <input value={title} onChange={({ target }) => setTitle(target.value)} />
          </label>
          <button type="button" className="primary" disabled={sending} onClick={() => void keep()}>
            {sending ? "Keeping …" : "Keep as a draft"}
          </button>
        </>
      )}
      {error === null ? null : <Fault error={error as Error} />}
    </div>
  )
}

/** What a part comes from goes with it while the part stays as it was. */
const keptParts = (from: ArrangementBody | undefined, draft: Draft): ArrangementBody["parts"] =>
  from?.parts?.filter(({ part }) =>
    part === "groups" || part === "rule"
      ? JSON.stringify(draft[part]) === JSON.stringify(from[part])
      : true,
  )

const NEW = {
  kind: "arrangement",
  text: undefined,
  term: undefined,
  exit: undefined,
  endedBy: [],
  rests: { anchors: [], items: [] },
} as const
