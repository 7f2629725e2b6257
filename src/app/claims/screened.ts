/**
 * Claims as they may leave Parley: every word and voice under the terms of the statement that it
 * stands in.
 */

import { type ItemId, type Result, ok } from "../../base/index.ts"
import type { ClaimLine, ClaimStance, ClaimsView, ClaimView } from "../../contract/index.ts"
import { type Viewer, bodiesOf } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { CLAIM, CLAIMS, leave, screenFor, type Withheld } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { claimView, listClaims, type ClaimAsked, type ClaimsAsked } from "./claims.ts"

type Asking = Pick<Ports, "record" | "clock">

/**
 * The list, ready to leave: where somebody who takes a stance may not be named, the reason for a
 * state is told in numbers.
 */
export async function exportClaims(
  ports: Asking,
  viewer: Viewer,
  asked: ClaimsAsked,
): Promise<Result<ClaimsView & Withheld, Fault>> {
  const list = await listClaims(ports, viewer, asked)
  if (!list.ok) return list
  const statements = await statementsUnder(
    ports,
    viewer,
    asked,
    list.value.claims.map(({ view }) => view.item),
  )
  const screen = await screenFor(ports, viewer, {
    ...asked,
    items: [...statements.values()].flat(),
  })
  const isOpen = ({ view }: ClaimLine): boolean =>
    (statements.get(view.item) ?? []).every((item) => screen.named(item))
  const claims = list.value.claims.map((line) =>
    isOpen(line) ? line : { ...line, words: numbers(line) },
  )
  return ok(await leave<ClaimsView>(ports, viewer, asked, [CLAIMS, { ...list.value, claims }]))
}

/** One claim, ready to leave. */
export async function exportClaim(
  ports: Asking,
  viewer: Viewer,
  asked: ClaimAsked,
): Promise<Result<ClaimView & Withheld, Fault>> {
  const found = await claimView(ports, viewer, asked)
  if (!found.ok) return found
  const { value: view } = found
  const screen = await screenFor(ports, viewer, {
    ...asked,
    items: view.stances.map(({ statement }) => statement),
  })
  const isOpen = view.stances.every(({ statement }) => screen.named(statement))
  const of = (side: ClaimStance["side"]): number =>
    view.stances.filter((stance) => stance.side === side && stance.out === undefined).length
  const words = isOpen
    ? view.state.words
    : numbers({ for: of("for"), against: of("against"), declined: of("declined") })
  return ok(
    await leave<ClaimView>(ports, viewer, asked, [
      CLAIM,
      { ...view, state: { ...view.state, words } },
    ]),
  )
}

/** The statements that stances on these claims rest on, by claim. */
function statementsUnder(
  ports: Asking,
  viewer: Viewer,
  { process, asOf }: ClaimsAsked,
  claims: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, readonly ItemId[]>> {
  return looking(ports, viewer, { asOf } satisfies Look, async (record) => {
    const stances =
      claims.length === 0
        ? []
        : bodiesOf(
            "corroboration",
            await record.current({
              process,
              kinds: ["corroboration"],
              refersToAny: claims,
              refersAs: "about",
            }),
          )
    return new Map(
      claims.map((claim) => [
        claim,
        stances.flatMap(({ body }) => (body.claim === claim ? [body.statement] : [])),
      ]),
    )
  })
}

const numbers = ({
  for: inFavour,
  against,
  declined,
}: {
  readonly for: number
  readonly against: number
  readonly declined: number
}): string =>
  `${inFavour} for, ${against} against, ${declined} declined; who they are may not all be told`
