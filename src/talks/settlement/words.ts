/**
 * A settlement for people: first what all could accept, then what stands in the way, then the
 * points. Lines and tables; a door lays them out.
 */

import { fewNames } from "../../base/index.ts"
import { formatRule } from "../rules/index.ts"
import type { Origin, Talks } from "../model/index.ts"
import { most, type Count } from "./count.ts"
import { gap, item, line, listBlocks, plural, type Block } from "./blocks.ts"
import { rowsOf, type Rows } from "./rows.ts"
import type { Settlement } from "./settlement.ts"
import { cappedParties, type Extras, type Source } from "./settlement-json.ts"
import { robustnessBlocks } from "./words-robust.ts"
import { whyBlocks } from "./words-why.ts"

const POINT_WORDS = [
  ["nash", "Nash", "the largest product of gains, where every party gains"],
  [
    "kalaiSmorodinsky",
    "Kalai-Smorodinsky",
    "the smallest gain, as a share of the most that party can gain, is as large as can be",
  ],
  ["egalitarian", "Egalitarian", "the smallest gain is as large as can be, then the next smallest"],
  ["utilitarian", "Utilitarian", "the largest sum of utilities"],
] as const

/** The settlement, block by block. */
export function settlementBlocks(
  settlement: Settlement,
  { why, robustness, source }: Extras = {},
): readonly Block[] {
  const { talks } = settlement
  const rows = rowsOf(settlement)
  return [
    ...(talks.title === "" ? [] : [line(talks.title), gap]),
    ...headline(settlement),
    line(assumptions(talks)),
    ...settlement.leftOut.map(line),
    ...sourceBlocks(settlement, source),
    ...talks.notes.map(line),
    ...(settlement.bounded.length === 0
      ? []
      : [line(`Not everything is exact: ${settlement.bounded.join("; ")}.`)]),
    gap,
    ...zoneBlocks(settlement, rows),
    ...blockerBlocks(settlement),
    ...outlookBlocks(settlement, rows),
    ...(why === undefined ? [] : [gap, ...whyBlocks(settlement, why, rows)]),
    ...(robustness === undefined ? [] : [gap, ...robustnessBlocks(talks, robustness, rows)]),
  ]
}

function sourceBlocks(
  settlement: Settlement,
  { doubts, leftOut }: Source = { doubts: [], leftOut: [] },
): readonly Block[] {
  const capped = cappedParties(settlement).map(({ name }) => name)
  return [
    ...doubts.map(line),
    ...leftOut.map(({ file, because }) => line(`${file} is left out: ${because}.`)),
    ...(capped.length === 0
      ? []
      : [line(`Utilities above 1 count as 1, as the format has it: of ${fewNames(capped)}.`)]),
  ]
}

/**
 * The counts; where something is not known, what is acceptable, what is ruled out and what is
 * neither, apart.
 */
function headline({
  talks,
  packages,
  feasible,
  accepted,
  adopted,
  standings,
  saysUnknown,
}: Settlement): readonly Block[] {
  const passing = ruleWords(talks)
  const rule = `${countWords(adopted)} adopted. Adopted is what this rule lets pass: ${passing}.`
  const begin = `${plural(packages, "package")}: ${countWords(feasible)} feasible`
  if (!saysUnknown)
    return [line(`${begin}, ${countWords(accepted)} accepted by ${everyParty(talks)}, ${rule}`)]
  const { knownAcceptable, ruledOut, notKnown } = standings
  const three = [
    `known to be acceptable to ${everyParty(talks)}: ${countWords(knownAcceptable)}`,
    `ruled out: ${countWords(ruledOut)}`,
    `not known: ${countWords(notKnown)}`,
  ]
  return [line(`${begin}; ${three.join("; ")}.`), line(`By the rule: ${rule}`)]
}

function zoneBlocks(
  { talks, zone, accepted, standings, saysUnknown }: Settlement,
  rows: Rows,
): readonly Block[] {
  if (saysUnknown && most(standings.notKnown) > 0n)
    return [
      line(
        zone.list.length === 0
          ? `No package is known to be acceptable to ${everyParty(talks)}.`
          : `Known to be acceptable to ${everyParty(talks)}, under these assumptions:`,
      ),
      ...(zone.list.length === 0 ? [] : listBlocks(talks, zone, rows)),
    ]
  if (accepted.kind === "exact" && accepted.value === 0n)
    return [
      line(`Under these assumptions there is no package that ${everyParty(talks)} could accept.`),
    ]
  return [
    line(`What ${everyParty(talks)} could accept, under these assumptions:`),
    ...listBlocks(talks, zone, rows),
  ]
}

function blockerBlocks({ blockers }: Settlement): readonly Block[] {
  return blockers.length === 0
    ? []
    : [
        line("What stands in the way, under these assumptions:"),
        ...blockers.map(({ because }) => item(because)),
      ]
}

function outlookBlocks({ talks, outlook }: Settlement, rows: Rows): readonly Block[] {
  if (outlook === undefined) return []
  const { points: found } = outlook
  const points =
    found === undefined
      ? []
      : POINT_WORDS.flatMap(([point, name, words]) => {
          const listing = found[point]
          return listing.list.length === 0
            ? [line(`${name} (${words}): none.`)]
            : [line(`${name} (${words}):`), ...listBlocks(talks, listing, rows)]
        })
  const { of } = outlook.frontier
  return [
    gap,
    line(
      `${countWords(of)} feasible ` +
        `${of.kind === "exact" && of.value === 1n ? "package" : "packages"} cannot be bettered ` +
        "for one party without a loss to another.",
    ),
    gap,
    ...points,
  ]
}

/** Whose numbers these are. */
function assumptions({ preferences }: Talks): string {
  const known = preferences.filter(({ judgement }) => judgement.kind !== "unknown")
  const authors = distinctWords(known, ({ author }) => author)
  const bases = distinctWords(known, ({ basis }) => basis)
  if (preferences.length === 0)
    return (
      "Nobody's preferences are given: such a party is taken as indifferent. Where they are " +
      'not known, write "unknown": true.'
    )
  if (known.length === 0) return "Nobody's preferences are known."
  const whose =
    authors.length === 0 ? "whose author the file does not name" : `by ${fewNames(authors)}`
  return (
    `This rests on ${plural(BigInt(known.length), "preference")}, ` +
    `${whose}${bases.length === 0 ? "" : `: ${bases.join(", ")}`}.`
  )
}

const distinctWords = (
  preferences: Talks["preferences"],
  pick: (origin: Origin) => string | undefined,
): readonly string[] => [...new Set(preferences.flatMap(({ origin }) => pick(origin) ?? []))]

function ruleWords({ adoption, parties }: Talks): string {
  const names = new Map<string, string>(parties.map(({ id, name }) => [id, name]))
  return formatRule(adoption, (id) => names.get(id) ?? id)
}

const everyParty = ({ parties }: Talks): string =>
  parties.length === 1
    ? (parties[0]?.name ?? "")
    : parties.length === 2
      ? "both parties"
      : `all ${parties.length} parties`

const countWords = (count: Count): string =>
  count.kind === "exact" ? String(count.value) : `${count.atLeast} to ${count.atMost}`
