/** The designer: an interim body changed while its arithmetic answers, and put on the record when it is right. */

import { useQueryClient } from "@tanstack/react-query"
import { useMemo, useState, type ReactNode } from "react"
import type { ProcessId } from "../../base/index.ts"
import type { ArrangementBody, ItemView, SessionView } from "../../api/contract.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Fault } from "../parts/fault.tsx"
import { Name } from "../parts/name.tsx"
import { routes } from "../server/addresses.ts"
import { tell } from "../server/requests.ts"
import { GroupRows } from "./group-rows.tsx"
import { Hemicycle } from "./hemicycle.tsx"
import { reckon, type Draft, type Reckoned } from "./reckon.ts"
import { choiceOf, RULE_CHOICES, ruleFor, withGroups } from "./rule-choice.ts"

interface DesignerProps { readonly process: ProcessId; readonly session: SessionView; readonly from: ArrangementBody | undefined }

const BLANK: Draft = { title: "", groups: [{ key: "a", name: "", actor: undefined, seats: 1, basis: undefined }], chair: undefined, rule: undefined, quotas: [], offices: [] }

export function Designer({ process, session, from }: DesignerProps): ReactNode {
  const [draft, setDraft] = useState<Draft>(from ?? BLANK)
  const reckoned = useMemo(() => reckon(draft), [draft])
  const changed = JSON.stringify(draft) !== JSON.stringify(from ?? BLANK)
  return (
    <section className="part designer">
      <h2>{from === undefined ? "Propose an interim body" : "Seats and power"}</h2>
      <div className="columns">
        <div className="form">
          <GroupRows groups={draft.groups} onChange={(groups) => setDraft(withGroups(draft, groups))} />
          <RuleField draft={draft} onChange={(rule) => setDraft({ ...draft, rule })} />
          {changed ? <Keep process={process} session={session} draft={draft} from={from} onTakeBack={() => setDraft(from ?? BLANK)} /> : null}
        </div>
        <div aria-live="polite">
          <Hemicycle groups={reckoned.groups} seats={reckoned.seats} />
          <p className="facts"><span>{reckoned.seats} seats</span><span>decides by: <Name>{reckoned.rule}</Name></span></p>
          <PowerBars reckoned={reckoned} />
          <ul className="why">{reckoned.notes.map((note) => <li key={note}>{note}</li>)}</ul>
        </div>
      </div>
      <Formulas draft={draft} reckoned={reckoned} />
      <Checks reckoned={reckoned} />
    </section>
  )
}

function RuleField({ draft, onChange }: { readonly draft: Draft; readonly onChange: (rule: string | undefined) => void }): ReactNode {
  const known = choiceOf(draft)
  const choose = (word: string): void => {
    const choice = RULE_CHOICES.find(({ id }) => id === word)?.id
    if (choice !== undefined) onChange(ruleFor(choice, draft.groups))
  }
  return (
    <label>
      How it decides
      <select value={known ?? "own"} onChange={({ target }) => choose(target.value)}>
        {RULE_CHOICES.map(({ id, words }) => <option key={id} value={id}>{words}</option>)}
        {known === undefined ? <option value="own">a rule of its own</option> : null}
      </select>
    </label>
  )
}

/** Power beside seats, and votes or population where they are stated. */
function PowerBars({ reckoned }: { readonly reckoned: Reckoned }): ReactNode {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  return (
    <table className="power">
      <caption>Power against seats (Banzhaf, normalised)</caption>
      <thead><tr><th scope="col">Group</th><th scope="col">Seats</th><th scope="col">Power</th><th scope="col">Votes or population</th></tr></thead>
      <tbody>
        {reckoned.groups.map(({ key, name, seatShare, power, basisShare, remark }) => (
          <tr key={key}>
            <th scope="row"><Name>{name}</Name>{remark === "" ? null : <span className="kind"> {remark}</span>}</th>
            <td><Bar share={seatShare} kind="seats" /> {percent(seatShare)}</td>
            <td>{power === undefined ? "–" : <><Bar share={power} kind="power" /> {percent(power)}</>}</td>
            <td>{basisShare === undefined ? "–" : <><Bar share={basisShare} kind="basis" /> {percent(basisShare)}</>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Bar = ({ share, kind }: { readonly share: number; readonly kind: string }): ReactNode =>
  <svg className={`bar bar-${kind}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width={Math.max(0.5, share * 100)} height="8" /></svg>

function Formulas({ draft, reckoned }: { readonly draft: Draft; readonly reckoned: Reckoned }): ReactNode {
  if (reckoned.formulas === undefined) return <p className="empty">State votes or population for every group to see what formulas would give beside what is agreed.</p>
  return (
    <div className="grid-scroll" tabIndex={0} role="region" aria-label="Agreed seats beside formulas">
      <table className="grid drafts">
        <caption>Agreed seats beside what formulas would give; the agreed ones stand</caption>
        <thead><tr><th scope="col">Group</th><th scope="col">Agreed</th>{reckoned.formulas.map(({ method, name }) => <th key={method} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {draft.groups.map(({ key, name, seats }, index) => (
            <tr key={key}><th scope="row"><Name>{name}</Name></th><td>{seats}</td>{reckoned.formulas?.map(({ method, seats: given }) => <td key={method} className={given[index] === seats ? "" : "differs"}>{given[index]}{given[index] === seats ? "" : " ≠"}</td>)}</tr>
          ))}
        </tbody>
      </table>
      {reckoned.formulas.some(({ tied }) => tied) ? <p className="empty">Where a formula leaves a tie, its last seats are given to nobody here.</p> : null}
    </div>
  )
}

const STATES = { kept: "✓ kept", broken: "✕ broken", unanswered: "? nobody has said yet" } as const

function Checks({ reckoned: { quotas, picks, pickTie } }: { readonly reckoned: Reckoned }): ReactNode {
  return (
    <>
      {quotas.length === 0 ? null : <ul className="lines">{quotas.map(({ name, least, needs, held, state }) => <li key={name}><Name>{name}</Name>: at least {least} of the seats, that is {needs}{held === undefined ? "" : `; ${held} held`}. <strong className={`check-${state}`}>{STATES[state]}</strong></li>)}</ul>}
      {picks.length === 0 && pickTie === undefined ? null : <p>{pickWords(picks, pickTie)}</p>}
    </>
  )
}

function pickWords(picks: readonly string[], tie: readonly string[] | undefined): string {
  const taken = picks.length === 0 ? "" : `: ${picks.map((name, index) => `${index + 1}. ${name}`).join(", ")}`
  const open = tie === undefined ? "." : `${picks.length === 0 ? ": " : "; then "}${tie.join(" and ")} are equal, and no rule given says who picks${picks.length === 0 ? " first" : ""}.`
  return `Open offices, picked in turn by d’Hondt on seats${taken}${open}`
}

interface KeepProps extends DesignerProps { readonly draft: Draft; readonly onTakeBack: () => void }

/** Puts the draft on the record as one of its own; what it rests on is taken over from the draft it began with. */
function Keep({ process, session, draft, from, onTakeBack }: KeepProps): ReactNode {
  const client = useQueryClient()
  const announce = useAnnounce()
  const [title, setTitle] = useState(from === undefined ? "" : `${from.title} (changed)`)
  const [error, setError] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  const keep = async (): Promise<void> => {
    setSending(true)
    setError(null)
    try {
      await tell<ItemView>(`${routes.process(process)}/items`, session.csrf, { body: { ...(from ?? NEW), ...draft, title, proposedBy: [] } })
      announce("The draft is on the record.")
      await client.invalidateQueries({ queryKey: ["process-part", process] })
    } catch (caught) {
      setError(caught)
    }
    setSending(false)
  }
  return (
    <div className="keep">
      <p><strong>What if:</strong> changed on this page alone. <button type="button" onClick={onTakeBack}>Take back</button></p>
      {from === undefined ? <p className="empty">To go on the record it must rest on something: begin from a text’s clauses or from an arrangement that is there.</p> : (
        <>
          <label>Keep it as a draft of its own, called<input value={title} onChange={({ target }) => setTitle(target.value)} /></label>
          <button type="button" className="primary" disabled={sending} onClick={() => void keep()}>{sending ? "Keeping …" : "Keep as a draft"}</button>
        </>
      )}
      {error === null ? null : <Fault error={error as Error} />}
    </div>
  )
}

const NEW = { kind: "arrangement", endedBy: [], rests: { anchors: [], items: [] } } as const
