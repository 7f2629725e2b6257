/** Every kind of entry there is, each declared in a file of its own. */

import { actor } from "./actor.ts"
import { agreement } from "./agreement.ts"
import { arrangement } from "./arrangement.ts"
import { claim } from "./claim.ts"
import { commitment } from "./commitment.ts"
import { conflict } from "./conflict.ts"
import { corroboration } from "./corroboration.ts"
import { date } from "./date.ts"
import { document } from "./document.ts"
import { event } from "./event.ts"
import { fallback } from "./fallback.ts"
import type { AnyFields } from "./field.ts"
import { finding } from "./finding.ts"
import { issue } from "./issue.ts"
import type { BodyOf, Kind } from "./kind.ts"
import { letter } from "./letter.ts"
import { meeting } from "./meeting.ts"
import { name } from "./name.ts"
import { narration } from "./narration.ts"
import { note } from "./note.ts"
import { office } from "./office.ts"
import { position } from "./position.ts"
import { preference } from "./preference.ts"
import { process } from "./process.ts"
import { proposal } from "./proposal.ts"
import { reading } from "./reading.ts"
import { relation } from "./relation.ts"
import { response } from "./response.ts"
import { risk } from "./risk.ts"
import { role } from "./role.ts"
import { safeguard } from "./safeguard.ts"
import { scenario } from "./scenario.ts"
import { showing } from "./showing.ts"
import { statement } from "./statement.ts"
import { text } from "./text.ts"
import { version } from "./version.ts"

/** What a reading drafts, and what it drafts from. */
const READ = {
  process,
  document,
  reading,
  actor,
  statement,
  corroboration,
  narration,
  date,
  proposal,
  event,
}

/** What a person writes, resting on what was read. */
const WRITTEN = {
  claim,
  risk,
  note,
  letter,
  text,
  version,
  showing,
  response,
  issue,
  position,
  relation,
  role,
  office,
  name,
  meeting,
  agreement,
  commitment,
  finding,
  preference,
  fallback,
  safeguard,
  scenario,
  arrangement,
  conflict,
}

export type ReadBody = BodyOf<(typeof READ)[keyof typeof READ]>
export type WrittenBody = BodyOf<(typeof WRITTEN)[keyof typeof WRITTEN]>
/** What an entry says. */
export type Body = ReadBody | WrittenBody
export type BodyKind = Body["kind"]

/** A kind, whichever it is. */
export type AnyKind = Kind<BodyKind, AnyFields, Body>

/** Every kind of body there is, those that are read before those that are written. */
export const KINDS: Readonly<Record<BodyKind, AnyKind>> = { ...READ, ...WRITTEN }
export const BODY_KINDS = Object.keys(KINDS) as readonly BodyKind[]
/** Kinds that a person writes. */
export const WRITTEN_KINDS = Object.keys(WRITTEN) as readonly WrittenBody["kind"][]

/** Whether a person writes bodies of this kind. */
export const isWritten = (body: Body): body is WrittenBody => body.kind in WRITTEN

/** What a kind says of itself, worked out when it is first asked for. */
export function perKind<T>(work: (kind: AnyKind) => T): (kind: BodyKind) => T {
  const done = new Map<BodyKind, T>()
  return (kind) => {
    const known = done.get(kind)
    if (known !== undefined || done.has(kind)) return known as T
    const made = work(KINDS[kind])
    done.set(kind, made)
    return made
  }
}

/** The same of every kind. */
export const ofEveryKind = <T>(work: (kind: AnyKind) => T): Readonly<Record<BodyKind, T>> =>
  Object.fromEntries(BODY_KINDS.map((kind) => [kind, work(KINDS[kind])])) as Record<BodyKind, T>
