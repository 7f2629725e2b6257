/** A settlement as `parley-settlement/1`, piece by piece: lists may be too long for one text. */

import { formatRational, type Json, type Rational } from "../../base/index.ts"
import { reservationJson, type Talks } from "../model/index.ts"
import { least, most, type Count } from "./count.ts"
import type { Listing } from "./package-list.ts"
import { robustnessJson } from "./robustness-json.ts"
import type { Robustness } from "./robustness.ts"
import { rowsOf, yesOrNo } from "./rows.ts"
import type { Settlement } from "./settlement.ts"
import type { Why } from "./why.ts"

/** The name of the format. */
const SETTLEMENT_FORMAT = "parley-settlement/1"

/** What may be asked beside the settlement itself. */
export interface Extras {
  readonly why?: Why | undefined
  readonly robustness?: Robustness | undefined
  /**
   * How the table was put together from files: what is doubtful about it, and which files have no
   * part in it.
   */
  readonly source?: Source | undefined
}

export interface Source {
  readonly doubts: readonly string[]
  readonly leftOut: readonly { readonly file: string; readonly because: string }[]
}

/**
 * The document as texts to be written one after another; each package stands on a line of its own.
 */
export function* settlementJson(
  settlement: Settlement,
  { why, robustness, source }: Extras = {},
): Generator<string> {
  const { talks, outlook } = settlement
  const rows = rowsOf(settlement)
  yield "{\n"
  yield field("format", SETTLEMENT_FORMAT)
  yield field("title", talks.title)
  yield field("packages", String(settlement.packages))
  yield field("feasible", countJson(settlement.feasible))
  yield acceptedFields(settlement)
  yield field("adopted", countJson(settlement.adopted))
  yield field("exactness", exactnessOf(settlement.bounded))
  yield* listField("frontier", outlook?.frontier, rows.full)
  yield field("frontierVectors", outlook === undefined ? null : countJson(outlook.vectors))
  yield field("frontierPackages", outlook === undefined ? null : countJson(outlook.frontier.of))
  yield `${field("listed", listedOf(settlement))}  "points": {\n`
  for (const name of POINTS)
    yield* listField(
      name,
      outlook?.points?.[name],
      rows.plain,
      name === "utilitarian" ? "\n  },\n" : ",\n",
      "    ",
    )
  yield* listField("zone", settlement.zone, rows.adopted)
  yield field(
    "blockers",
    settlement.blockers.map(({ parties, because }) => ({
      parties: parties.map((party) => talks.parties[party]?.id ?? ""),
      because,
    })),
  )
  if (why !== undefined) yield field("why", whyJson(settlement, why, rows.plain))
  if (robustness !== undefined) yield* robustnessJson(robustness, rows.options)
  yield sourceFields(settlement, source)
  yield field("notes", talks.notes)
  yield field("parties", partiesOf(talks))
  yield `  "rests": ${JSON.stringify(restsOf(talks))}\n}\n`
}

const POINTS = ["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"] as const

const field = (name: string, value: Json): string =>
  `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`

/** Doubts and caps stand only where there are any. */
function sourceFields(
  settlement: Settlement,
  { doubts, leftOut }: Source = { doubts: [], leftOut: [] },
): string {
  const capped = cappedParties(settlement).map(({ id }) => id)
  return [
    doubts.length === 0 ? "" : field("doubts", doubts),
    capped.length === 0 ? "" : field("capped", capped),
    field("leftOut", [
      ...settlement.leftOut,
      ...leftOut.map(({ file, because }) => ({ file, because })),
    ]),
  ].join("")
}

/** The parties whose utility of some package is cut off by its format. */
export const cappedParties = ({
  talks,
  compiled: { table, meanings },
}: Settlement): Talks["parties"] =>
  talks.parties.filter((_, place) =>
    table.columns.some(({ cap }, column) => cap !== undefined && meanings[column]?.party === place),
  )

/**
 * Where the table says that something is not known, always two numbers, and how many packages are
 * neither.
 */
function acceptedFields({ accepted, standings, saysUnknown }: Settlement): string {
  if (!saysUnknown) return field("accepted", countJson(accepted))
  const ends = { atLeast: String(least(accepted)), atMost: String(most(accepted)) }
  return (
    field("accepted", ends) +
    field("ruledOut", countJson(standings.ruledOut)) +
    field("notKnown", countJson(standings.notKnown))
  )
}

/** An exact count as text; else two texts that it lies between. */
const countJson = (count: Count): Json =>
  count.kind === "exact"
    ? String(count.value)
    : { atLeast: String(count.atLeast), atMost: String(count.atMost) }

const exactnessOf = (bounded: readonly string[]): Json =>
  bounded.length === 0 ? { kind: "exact" } : { kind: "bounded", because: bounded.join("; ") }

function* listField(
  name: string,
  listing: Listing | undefined,
  row: (digits: readonly number[]) => Json,
  end = ",\n",
  indent = "  ",
): Generator<string> {
  const length = listing?.list.length ?? 0
  let lines = `${indent}${JSON.stringify(name)}: [${length === 0 ? "" : "\n"}`
  for (let index = 0; index < length; index += 1) {
    const after = index === length - 1 ? `\n${indent}` : ",\n"
    lines += `${indent}  ${JSON.stringify(row(listing?.list.at(index) ?? []))}${after}`
    if (lines.length < 2 ** 16) continue
    yield lines
    lines = ""
  }
  yield `${lines}]${end}`
}

function listedOf({ outlook, zone }: Settlement): Json {
  const found = outlook?.points
  const points =
    found === undefined
      ? {}
      : Object.fromEntries(POINTS.map((name) => [name, listedJson(found[name])]))
  return {
    ...(outlook === undefined ? {} : { frontier: listedJson(outlook.frontier) }),
    ...points,
    zone: listedJson(zone),
  }
}

const listedJson = ({ list, of }: Listing): Json => ({
  shown: String(list.length),
  of: countJson(of),
})

function whyJson({ talks }: Settlement, why: Why, row: (digits: readonly number[]) => Json): Json {
  const party = (place: number): string => talks.parties[place]?.id ?? ""
  const issue = (place: number): string => talks.issues[place]?.id ?? ""
  return {
    ...(row(why.digits) as { readonly [key: string]: Json }),
    feasible: why.forbidden.length === 0,
    forbidden: why.forbidden.map((when) => Object.fromEntries(when)),
    accepted: yesOrNo(why.standing.all, "accepted"),
    adopted: yesOrNo(why.rule, "adopted"),
    reasons: why.reasons,
    refuses: why.refusals.map(({ party: place, short, losses, crossed }) => ({
      party: party(place),
      short: textOf(short),
      losses: losses.map(({ issue: at, loss }) => ({
        issue: issue(at),
        loss: formatRational(loss),
      })),
      redLines: crossed.map(issue),
    })),
    ...(why.open.length === 0
      ? {}
      : {
          notKnown: why.open.map(({ party: place, issues, reservation }) => ({
            party: party(place),
            issues: issues.map(issue),
            reservation,
          })),
        }),
    better:
      why.better === undefined
        ? null
        : Array.from({ length: why.better.list.length }, (_, index) =>
            row(why.better?.list.at(index) ?? []),
          ),
    betterListed: why.better === undefined ? null : listedJson(why.better),
    room:
      why.room === undefined
        ? null
        : Object.fromEntries(why.room.map((gain, place) => [party(place), formatRational(gain)])),
  }
}

const textOf = (value: Rational | undefined): Json =>
  value === undefined ? null : formatRational(value)

/** The parties as they were read, with what a profile keeps. */
const partiesOf = (talks: Talks): Json =>
  talks.parties.map(({ id, name, reservation, discount }) => ({
    id,
    name,
    ...(reservation === undefined ? {} : { reservation: reservationJson(reservation) }),
    ...(discount === undefined ? {} : { discount: formatRational(discount) }),
  }))

/** Every preference used, whose it is and what it rests on. */
const restsOf = (talks: Talks): readonly Json[] =>
  talks.preferences.map(
    ({ party, issue, judgement, origin: { heldBy, author, basis, evidence } }) => ({
      preference: { party, issue },
      ...(judgement.kind === "unknown" ? { unknown: true } : {}),
      basis: basis ?? null,
      author: author ?? null,
      heldBy: heldBy ?? null,
      evidence,
    }),
  )
