/** A settlement for people: first what all could accept, then the points, then what stands in the way. */

import { fewNames, formatRational, rational } from "../../base/index.ts"
import { formatRule } from "../rules/index.ts"
import type { Origin, Talks } from "../model/index.ts"
import { evaluator } from "./evaluate.ts"
import type { Count } from "./count.ts"
import type { Listing } from "./outlook.ts"
import type { Settlement } from "./settle.ts"

/** Packages written out for each list. */
const SHOWN = 20

const POINT_WORDS = [
  ["nash", "Nash", "the largest product of gains, where every party gains"],
  ["kalaiSmorodinsky", "Kalai-Smorodinsky", "the smallest gain, as a share of the most that party can gain, is as large as can be"],
  ["egalitarian", "Egalitarian", "the smallest gain is as large as can be, then the next smallest"],
  ["utilitarian", "Utilitarian", "the largest sum of utilities"],
] as const

/** The settlement as lines of text. */
export function settlementLines(settlement: Settlement): readonly string[] {
  const { talks } = settlement
  const rows = rowWriter(settlement)
  return [
    ...(talks.title === "" ? [] : [talks.title, ""]),
    `${plural(settlement.packages, "package")}, ${countWords(settlement.feasible)} feasible, ${countWords(settlement.accepted)} accepted by all ${talks.parties.length} parties, ${countWords(settlement.adopted)} adopted (${ruleWords(talks)}).`,
    assumptions(talks),
    ...settlement.leftOut, ...talks.notes,
    ...(settlement.bounded.length === 0 ? [] : [`Not everything is exact: ${settlement.bounded.join("; ")}.`]),
    "",
    ...zoneLines(settlement, rows),
    ...blockerLines(settlement),
    ...outlookLines(settlement, rows),
  ]
}

type RowWriter = (digits: readonly number[]) => string

/** A package in words, with what it gives each party whose utility is a number. */
function rowWriter({ talks, compiled }: Settlement): RowWriter {
  const totals = evaluator(compiled.table)
  return (digits) => {
    const values = totals(digits)
    const options = talks.issues.map(({ name, options: all }, issue) => `${name}: ${all[digits[issue] ?? 0]?.name ?? ""}`).join("; ")
    const worth = compiled.meanings.flatMap(({ party, kind }, column) => kind === "utility" && compiled.known[party] === true
      ? [`${talks.parties[party]?.name ?? ""} ${formatRational(rational(values[column] ?? 0n, compiled.table.columns[column]?.denominator ?? 1n))}`] : [])
    return worth.length === 0 ? options : `${options} (${worth.join(", ")})`
  }
}

function zoneLines({ zone, accepted }: Settlement, rows: RowWriter): readonly string[] {
  if (accepted.kind === "exact" && accepted.value === 0n) return ["There is no package that all could accept."]
  return ["What all could accept, under these assumptions:", ...listLines(zone, rows)]
}

function listLines({ list, of }: Listing, rows: RowWriter): readonly string[] {
  const shown = Math.min(SHOWN, list.length)
  const lines = Array.from({ length: shown }, (_, index) => `  ${rows(list.at(index))}`)
  const rest = of.kind === "exact" ? of.value - BigInt(shown) : undefined
  return rest === 0n ? lines : [...lines, `  … and ${rest === undefined ? "more" : `${rest} more`}; --json lists them.`]
}

function blockerLines({ blockers }: Settlement): readonly string[] {
  return blockers.length === 0 ? [] : ["What stands in the way, under these assumptions:", ...blockers.map(({ because }) => `  ${because}`)]
}

function outlookLines({ outlook }: Settlement, rows: RowWriter): readonly string[] {
  if (outlook === undefined) return []
  const points = POINT_WORDS.flatMap(([point, name, words]) => {
    const { list, of } = outlook.points[point]
    return [`${name} (${words}): ${list.length === 0 ? "none." : ""}`.trimEnd(), ...(list.length === 0 ? [] : listLines({ list, of, sure: true }, rows))]
  })
  return ["", `${countWords(outlook.frontier.of)} feasible packages cannot be bettered for one party without a loss to another.`, "", ...points]
}

/** Whose numbers these are. */
function assumptions({ preferences }: Talks): string {
  const authors = distinctWords(preferences, ({ author }) => author)
  const bases = distinctWords(preferences, ({ basis }) => basis)
  const whose = authors.length === 0 ? "whose author the file does not name" : `by ${fewNames(authors)}`
  return `This rests on ${plural(BigInt(preferences.length), "preference")}, ${whose}${bases.length === 0 ? "" : `, ${bases.join(", ")}`}.`
}

const distinctWords = (preferences: Talks["preferences"], pick: (origin: Origin) => string | undefined): readonly string[] =>
  [...new Set(preferences.flatMap(({ origin }) => pick(origin) ?? []))]

const ruleWords = ({ adoption, parties }: Talks): string => {
  const names = new Map<string, string>(parties.map(({ id, name }) => [id, name]))
  return `the rule: ${formatRule(adoption, (id) => names.get(id) ?? id)}`
}

const countWords = (count: Count): string => count.kind === "exact" ? String(count.value) : `${count.atLeast} to ${count.atMost}`

const plural = (count: bigint, noun: string): string => `${count} ${noun}${count === 1n ? "" : "s"}`
