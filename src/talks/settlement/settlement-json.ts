/** A settlement as `parley-settlement/1`, piece by piece: lists may be too long for one text. */

import { formatRational, rational, type Json } from "../../base/index.ts"
import type { Talks } from "../model/index.ts"
import { acceptedBy } from "./acceptance.ts"
import type { Count } from "./count.ts"
import { evaluator } from "./evaluate.ts"
import type { Listing } from "./outlook.ts"
import type { Settlement } from "./settle.ts"

/** The name of the format. */
export const SETTLEMENT_FORMAT = "parley-settlement/1"

/** The document as texts to be written one after another; each package stands on a line of its own. */
export function* settlementJson(settlement: Settlement): Generator<string> {
  const { talks, outlook } = settlement
  const row = rowMaker(settlement)
  yield `{\n${field("format", SETTLEMENT_FORMAT)}${field("title", talks.title)}${field("packages", String(settlement.packages))}${countField("feasible", settlement.feasible)}`
  yield `${countField("accepted", settlement.accepted)}${countField("adopted", settlement.adopted)}${field("exactness", exactnessOf(settlement.bounded))}`
  yield* listField("frontier", outlook?.frontier, row.full)
  yield `${field("frontierVectors", outlook === undefined ? null : countJson(outlook.vectors))}${field("frontierPackages", outlook === undefined ? null : countJson(outlook.frontier.of))}`
  yield field("listed", listedOf(settlement))
  yield `  "points": {\n`
  for (const [index, name] of POINTS.entries()) yield* listField(name, outlook?.points[name], row.plain, "    ", index === POINTS.length - 1 ? "" : ",")
  yield `  },\n`
  yield* listField("zone", settlement.zone, row.adopted)
  yield field("blockers", settlement.blockers.map(({ parties, because }) => ({ parties: parties.map((party) => talks.parties[party]?.id ?? ""), because })))
  yield `${field("leftOut", settlement.leftOut)}${field("notes", talks.notes)}${field("parties", partiesOf(talks))}`
  yield `  "rests": ${JSON.stringify(restsOf(talks))}\n}\n`
}

const POINTS = ["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"] as const

const field = (name: string, value: Json): string => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`

const countField = (name: string, count: Count): string => field(name, countJson(count))

/** An exact count as text; else two texts that it lies between. */
export const countJson = (count: Count): Json => count.kind === "exact" ? String(count.value) : { atLeast: String(count.atLeast), atMost: String(count.atMost) }

const exactnessOf = (bounded: readonly string[]): Json => bounded.length === 0 ? { kind: "exact" } : { kind: "bounded", because: bounded.join("; ") }

function* listField(name: string, listing: Listing | undefined, row: (digits: readonly number[]) => Json, indent = "  ", end = ","): Generator<string> {
  const length = listing?.list.length ?? 0
  yield `${indent}${JSON.stringify(name)}: [${length === 0 ? "" : "\n"}`
  let lines = ""
  for (let index = 0; index < length; index += 1) {
    lines += `${indent}  ${JSON.stringify(row(listing?.list.at(index) ?? []))}${index === length - 1 ? `\n${indent}` : ",\n"}`
    if (lines.length < 2 ** 16) continue
    yield lines
    lines = ""
  }
  yield `${lines}]${end}\n`
}

function listedOf({ outlook, zone }: Settlement): Json {
  const entry = ({ list, of }: Listing): Json => ({ shown: String(list.length), of: countJson(of) })
  const points = outlook === undefined ? [] : POINTS.map((name) => [name, entry(outlook.points[name])] as const)
  return { ...(outlook === undefined ? {} : { frontier: entry(outlook.frontier) }), ...Object.fromEntries(points), zone: entry(zone) }
}

interface RowMaker { readonly plain: (digits: readonly number[]) => Json; readonly adopted: (digits: readonly number[]) => Json; readonly full: (digits: readonly number[]) => Json }

/** Makes the objects of the lists; texts of totals are kept, since the same ones come again and again. */
function rowMaker({ talks, compiled, acceptance }: Settlement): RowMaker {
  const totals = evaluator(compiled.table)
  const texts = compiled.table.columns.map(() => new Map<bigint, string>())
  const utility = (column: number, total: bigint): string => {
    const known = texts[column]?.get(total)
    if (known !== undefined) return known
    const text = formatRational(rational(total, compiled.table.columns[column]?.denominator ?? 1n))
    texts[column]?.set(total, text)
    return text
  }
  const worth = compiled.meanings.flatMap(({ party, kind }, column) => kind === "utility" && compiled.known[party] === true ? [[talks.parties[party]?.id ?? "", column] as const] : [])
  const plain = (digits: readonly number[], values: readonly bigint[]): { package: Json; utilities: Json } => ({
    package: Object.fromEntries(talks.issues.map(({ id, options }, issue) => [id, options[digits[issue] ?? 0]?.id ?? ""])),
    utilities: Object.fromEntries(worth.map(([id, column]) => [id, utility(column, values[column] ?? 0n)])),
  })
  return {
    plain: (digits) => plain(digits, totals(digits)),
    adopted: (digits) => {
      const values = totals(digits)
      return { ...plain(digits, values), adopted: acceptance.adopts(acceptedBy(compiled.table, acceptance, values)) }
    },
    full: (digits) => {
      const values = totals(digits)
      const accepting = acceptedBy(compiled.table, acceptance, values)
      return { ...plain(digits, values), accepted: accepting.every((each) => each), adopted: acceptance.adopts(accepting) }
    },
  }
}

/** The parties as they were read, with what a profile keeps. */
const partiesOf = (talks: Talks): Json => talks.parties.map(({ id, name, reservation, discount }) => ({
  id, name, ...(reservation === undefined ? {} : { reservation: formatRational(reservation) }), ...(discount === undefined ? {} : { discount: formatRational(discount) }),
}))

/** Every preference used, whose it is and what it rests on. */
export const restsOf = (talks: Talks): readonly Json[] => talks.preferences.map(({ party, issue, origin: { heldBy, author, basis, evidence } }) => ({
  preference: { party, issue }, basis: basis ?? null, author: author ?? null, heldBy: heldBy ?? null, evidence,
}))
