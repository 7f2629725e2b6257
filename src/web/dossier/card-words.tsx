/** What each kind of item says on its card. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import type { Anchor, DateBody, ItemView, StatementBody } from "../../contract/index.ts"
import { Icon } from "../parts/icons.tsx"
import { Name, Names } from "../parts/name.tsx"
import { actInWords } from "../lines/statement-lines.tsx"
import { Due } from "../lines/deadline-lines.tsx"
import { pages } from "../server/addresses.ts"
import { dateInWords } from "../words/when.ts"
import {
  ACTOR_WORDS,
  DATE_STATUS_WORDS,
  DATE_WORDS,
  FORM_WORDS,
  NARRATION_WORDS,
  PROPOSAL_WORDS,
  STANCE_WORDS,
  TERM_WORDS,
} from "../words/wording.ts"
import { nameOf, type Dossier, type ViewOf } from "../bodies/dossier.ts"

/** What a card needs to know besides its item. */
export interface CardContext {
  readonly process: ProcessId
  readonly today: Day
  readonly dossier: Dossier
}

/** The line above the words: who, or what kind of thing. */
export function CardHead({
  view: { item, body },
  context,
}: {
  readonly view: ItemView
  readonly context: CardContext
}): ReactNode {
  const who = (ids: readonly (ItemId | undefined)[]): ReactNode => (
    <Who ids={ids} context={context} />
  )
  if (body.kind === "statement")
    return (
      <>
        {who(body.speakers.map(({ actor }) => actor))}{" "}
        <span className="act">{actInWords(body)}</span>
      </>
    )
  if (body.kind === "corroboration")
    return (
      <>
        <Icon name={body.stance} />
        {who(body.by)} <span className="act">{STANCE_WORDS[body.stance]}</span>
      </>
    )
  if (body.kind === "date") return <DateHead body={body} today={context.today} />
  if (body.kind === "proposal")
    return (
      <>
        {who(body.by)} <span className="act">{PROPOSAL_WORDS[body.status]}</span>
      </>
    )
  if (body.kind === "actor")
    return (
      <>
        <Link className="speaker-link" href={pages.actor(context.process, item)}>
          <Name>{body.name}</Name>
        </Link>{" "}
        <span className="kind">{ACTOR_WORDS[body.actorKind]}</span>
      </>
    )
  if (body.kind === "narration")
    return <span className="kind">{NARRATION_WORDS[body.narrationKind]}</span>
  if (body.kind === "event")
    return (
      <>
        {who(body.source)} <span className="kind">{body.code.toLowerCase()}</span>{" "}
        <Names names={body.target.map((id) => nameOf(context.dossier.byItem, id))} />
      </>
    )
  return null
}

function DateHead({ body, today }: { readonly body: DateBody; readonly today: Day }): ReactNode {
  return (
    <>
      {body.dateKind === "deadline" ? (
        <Icon name="deadline" />
      ) : (
        <span className="kind">{DATE_WORDS[body.dateKind]} </span>
      )}
      <DateDay body={body} today={today} />
    </>
  )
}

/** Only a deadline counts days. */
function DateDay({ body, today }: { readonly body: DateBody; readonly today: Day }): ReactNode {
  if (body.dateKind === "deadline" || body.value === undefined)
    return <Due value={body.value} today={today} />
  return <DateTime body={body} />
}

/** What comes again is no time that a machine could read. */
function DateTime({ body }: { readonly body: DateBody }): ReactNode {
  const words = dateInWords(body)
  return body.dateKind === "recurring" ? (
    <bdi>{words}</bdi>
  ) : (
    <time dateTime={body.value}>{words}</time>
  )
}

/** The line below the words: terms, form, confidence, stances, parties. */
export function CardFacts({
  view,
  context,
}: {
  readonly view: ItemView
  readonly context: CardContext
}): ReactNode {
  const { body } = view
  const { byItem } = context.dossier
  const names = (ids: readonly ItemId[]): readonly string[] => ids.map((id) => nameOf(byItem, id))
  if (body.kind === "statement") return <StatementFacts view={view} body={body} context={context} />
  if (body.kind === "date")
    return (
      <>
        {body.status === "set" ? null : <span>{DATE_STATUS_WORDS[body.status]}</span>}
        {body.setBy.length === 0 ? null : (
          <span>
            set by <Names names={names(body.setBy)} />
          </span>
        )}
      </>
    )
  if (body.kind === "proposal")
    return (
      <>
        {body.to.length === 0 ? null : (
          <span>
            to <Names names={names(body.to)} />
          </span>
        )}
        {body.through.length === 0 ? null : (
          <span>
            through <Names names={names(body.through)} />
          </span>
        )}
        {body.parties.length === 0 ? null : (
          <span>
            for <Names names={names(body.parties)} />
          </span>
        )}
        <span>
          <Link
            href={pages.newText(context.process, {
              proposal: view.item,
              version: body.anchor.document,
            })}
          >
            make a text of it
          </Link>
        </span>
      </>
    )
  if (body.kind === "actor") return <ActorFacts view={view as ViewOf<"actor">} />
  return null
}

function StatementFacts({
  view,
  body,
  context,
}: {
  readonly view: ItemView
  readonly body: StatementBody
  readonly context: CardContext
}): ReactNode {
  const { byItem, stancesOf } = context.dossier
  return (
    <>
      {body.terms === "on-record" ? null : <span className="terms">{TERM_WORDS[body.terms]}</span>}
      {body.form === "indirect" ? null : <span>{FORM_WORDS[body.form]}</span>}
      {body.addressees.length === 0 ? null : (
        <span>
          to <Names names={body.addressees.map((id) => nameOf(byItem, id))} />
        </span>
      )}
      <Words name="source" anchor={body.basis} />
      <Words name="occasion" anchor={body.occasion} />
      <Words name="asked" anchor={body.inAnswerTo} />
      <Words name="tone" anchor={body.manner} />
      {(stancesOf.get(view.item) ?? []).map(({ item, body: { stance } }) => (
        <span key={item} className="stance">
          <Icon name={stance} />
          {STANCE_WORDS[stance]}
        </span>
      ))}
      <Confidence value={body.confidence} />
    </>
  )
}

function ActorFacts({ view: { body } }: { readonly view: ViewOf<"actor"> }): ReactNode {
  const aliases = body.aliases.filter((alias) => alias !== body.name)
  const offices = [...new Set(body.offices.map(({ title }) => title))]
  return (
    <>
      {offices.length === 0 ? null : (
        <span className="offices">
          <Names names={offices} />
        </span>
      )}
      {aliases.length === 0 ? null : (
        <span>
          also <Names names={aliases} />
        </span>
      )}
    </>
  )
}

function Words({
  name,
  anchor,
}: {
  readonly name: string
  readonly anchor: Anchor | undefined
}): ReactNode {
  return anchor === undefined ? null : (
    <span>
      {name}: <bdi>“{anchor.exact}”</bdi>
    </span>
  )
}

/** How sure the reader was: a small number, and a word only where it was not sure. */
function Confidence({ value }: { readonly value: number | undefined }): ReactNode {
  if (value === undefined) return null
  const percent = Math.round(value * 100)
  return (
    <span className="confidence" title="how sure the reader is of this attribution">
      {percent < 60 ? "unsure, " : ""}
      <span className="visually-hidden">confidence </span>
      {percent} %
    </span>
  )
}

function Who({
  ids,
  context,
}: {
  readonly ids: readonly (ItemId | undefined)[]
  readonly context: CardContext
}): ReactNode {
  const { byItem } = context.dossier
  if (ids.length === 0) return <span className="nobody">nobody named</span>
  return (
    <span className="who-names">
      <Names names={ids.map((id) => nameOf(byItem, id))} />
    </span>
  )
}
