/** Claims as they may leave Parley: every word and voice under the terms of the statement that it stands in. */

import type { ItemId, Result } from "../../base/index.ts"
import { ok } from "../../base/index.ts"
import type { Viewer } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { heldOf } from "../inside.ts"
import { screenFor, type Screen } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import type { StaleView } from "../stale.ts"
import type { ItemView } from "../views.ts"
import { claimView, listClaims, type ClaimAsked, type ClaimsAsked } from "./claims.ts"
import type { ClaimsView, ClaimStance, ClaimView, InDocumentView, ProvenanceView, RestingLine, VoiceView } from "./views.ts"

type Asking = Pick<Ports, "record" | "clock">

/** The list, ready to leave: where somebody who takes a stance may not be named, the reason for a state is told in numbers. */
export async function exportClaims(ports: Asking, viewer: Viewer, asked: ClaimsAsked): Promise<Result<ClaimsView, Fault>> {
  const list = await listClaims(ports, viewer, asked)
  if (!list.ok) return list
  const { claims } = list.value
  const statements = await statementsUnder(ports, viewer, asked, claims.map(({ view }) => view.item))
  const screen = await screenFor(ports, viewer, { ...asked, items: [...claims.flatMap(({ view, stale }) => [view.item, ...itemsIn(stale)]), ...[...statements.values()].flat()] })
  return ok({
    ...list.value,
    claims: claims.map(({ view, words, stale, ...counts }) => {
      const open = (statements.get(view.item) ?? []).every((item) => screen.named(item))
      return { ...counts, view: screenedItem(screen, view), words: open ? words : numbers(counts), ...screenedStale(screen, stale) }
    }),
  })
}

/** One claim, ready to leave. */
export async function exportClaim(ports: Asking, viewer: Viewer, asked: ClaimAsked): Promise<Result<ClaimView, Fault>> {
  const found = await claimView(ports, viewer, asked)
  if (!found.ok) return found
  const { value: view } = found
  const screen = await screenFor(ports, viewer, { ...asked, items: itemsOf(view) })
  const open = view.stances.every(({ statement }) => screen.named(statement))
  const of = (side: ClaimStance["side"]): number => view.stances.filter((stance) => stance.side === side && stance.out === undefined).length
  const { stale, ...rest } = view
  return ok({
    ...rest, claim: screenedItem(screen, view.claim), about: view.about.map((line) => restingLine(screen, line)), resting: view.resting.map((line) => restingLine(screen, line)),
    state: open ? view.state : { ...view.state, words: numbers({ for: of("for"), against: of("against"), declined: of("declined") }) },
    stances: view.stances.map((stance) => screenedStance(screen, stance)), for: screenedProvenance(screen, view.for), against: screenedProvenance(screen, view.against), ...screenedStale(screen, stale),
  })
}

/** The statements that stances on these claims rest on, by claim. */
function statementsUnder(ports: Asking, viewer: Viewer, { process, asOf }: ClaimsAsked, claims: readonly ItemId[]): Promise<ReadonlyMap<ItemId, readonly ItemId[]>> {
  return looking(ports, viewer, { asOf } satisfies Look, async (record) => {
    const stances = claims.length === 0 ? [] : heldOf("corroboration", await record.current({ process, kinds: ["corroboration"], refersToAny: claims, refersAs: "about" }))
    return new Map(claims.map((claim) => [claim, stances.flatMap(({ body }) => body.claim === claim ? [body.statement] : [])]))
  })
}

function itemsOf({ claim, about, stances, for: inFavour, against, resting, stale }: ClaimView): readonly ItemId[] {
  const placed = [...stances, ...inFavour.steps, ...against.steps].flatMap(({ document }) => document?.item ?? [])
  return [
    claim.item, ...[...about, ...resting].map(({ item }) => item), ...stances.map(({ statement }) => statement), ...[...inFavour.steps, ...against.steps].map(({ shows }) => shows),
    ...placed, ...itemsIn(stale),
  ]
}

const itemsIn = (stale: StaleView | undefined): readonly ItemId[] => stale?.reasons.map(({ item, root }) => root ?? item) ?? []

const screenedItem = (screen: Screen, view: ItemView): ItemView => view.body.kind === "claim" ? { ...view, body: { ...view.body, text: screen.words(view.item, view.body.text) } } : view

const restingLine = (screen: Screen, line: RestingLine): RestingLine => ({ ...line, words: screen.words(line.item, line.words) })

const screenedStance = (screen: Screen, { statement, words, voices, basis, document, ...rest }: ClaimStance): ClaimStance => ({
  ...rest, statement, words: screen.words(statement, words), voices: screenedVoices(screen, statement, voices),
  ...(basis === undefined ? {} : { basis: screen.words(statement, basis) }), ...screenedPlace(screen, document),
})

const screenedProvenance = (screen: Screen, { steps, ...rest }: ProvenanceView): ProvenanceView => ({
  ...rest, steps: steps.map(({ document, ...step }) => ({ ...step, words: screen.words(step.shows, step.words), voices: screenedVoices(screen, step.shows, step.voices), ...screenedPlace(screen, document) })),
})

const screenedVoices = (screen: Screen, item: ItemId, voices: readonly VoiceView[]): readonly VoiceView[] => screen.voices(item, voices)

function screenedPlace(screen: Screen, document: InDocumentView | undefined): { readonly document?: InDocumentView } {
  if (document === undefined) return {}
  const title = screen.title(document.item, document.title)
  const { publisher, ...rest } = document
  return { document: { ...rest, title, ...(publisher === undefined || title !== document.title ? {} : { publisher }) } }
}

function screenedStale(screen: Screen, stale: StaleView | undefined): { readonly stale?: StaleView } {
  return stale === undefined ? {} : { stale: { ...stale, reasons: stale.reasons.map((reason) => ({ ...reason, words: screen.words(reason.root ?? reason.item, reason.words) })) } }
}

const numbers = ({ for: inFavour, against, declined }: { readonly for: number; readonly against: number; readonly declined: number }): string =>
  `${inFavour} for, ${against} against, ${declined} declined; who they are may not all be told`
