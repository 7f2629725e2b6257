/**
 * One package looked at: who refuses it, on which issues, by how much; and which packages better it
 * for somebody and worsen it for nobody.
 */

import { fewNames, rational, subtract, ZERO, type Rational } from "../../base/index.ts"
import { reasonsOf } from "../rules/index.ts"
import { isUnknown, type Combination, type Preference, type Reservation } from "../model/index.ts"
import { crosses, isNumber } from "./compile.ts"
import { evaluator } from "./evaluate.ts"
import { viewOf } from "./frontier-view.ts"
import type { Listing } from "./package-list.ts"
import type { Settlement } from "./settlement.ts"
import { standingsOf, type PackageStanding, type Standing } from "./standing.ts"
import { isFeasible, matches } from "./table.ts"

/** What an issue's option costs a party: how far it stays behind what another option would give. */
export interface IssueLoss {
  readonly issue: number
  readonly loss: Rational
}

export interface Refusal {
  readonly party: number
  /** How far the utility stays below the reservation; undefined where no number decides. */
  readonly short: Rational | undefined
  /** The issues on which the party loses, most first; those where it loses nothing are left out. */
  readonly losses: readonly IssueLoss[]
  /** The issues on which one of the party's red lines is crossed. */
  readonly crossed: readonly number[]
}

/** A party of which it is not known whether it accepts. */
export interface Open {
  readonly party: number
  /**
   * The issues on which it is not known what it thinks; where there is none, those on which its
   * numbers do not decide.
   */
  readonly issues: readonly number[]
  /** Whether the least that it accepts is not known. */
  readonly reservation: boolean
}

export interface Why {
  readonly digits: readonly number[]
  /** The forbidden combinations it matches; none where it is feasible. */
  readonly forbidden: readonly Combination[]
  readonly standing: PackageStanding
  /** Who is known to accept it. */
  readonly accepting: readonly boolean[]
  /** Whether it is known to be adopted. */
  readonly adopted: boolean
  /** What the rule makes of it; a forbidden package is not adopted. */
  readonly rule: PackageStanding["rule"]
  /** The sentences on which the adoption rule turns. */
  readonly reasons: readonly string[]
  /** Those known to refuse it. */
  readonly refusals: readonly Refusal[]
  /** Those of whom it is not known. */
  readonly open: readonly Open[]
  /**
   * The frontier's packages that give nobody less and somebody more; undefined where the frontier
   * is not at hand.
   */
  readonly better: Listing | undefined
  /**
   * By party, the most it could gain without anybody losing; undefined where the frontier is not at
   * hand.
   */
  readonly room: readonly Rational[] | undefined
}

/** Why a package stands as it does. */
export function explainPackage(
  settlement: Settlement,
  digits: readonly number[],
  limit: number,
): Why {
  const {
    talks,
    compiled: { table },
    possible,
  } = settlement
  const totals = evaluator(table)(digits)
  const standing = standingsOf(settlement, possible)(digits, totals)
  const placed = (wanted: Standing): readonly number[] =>
    standing.parties.flatMap((each, party) => (each === wanted ? [party] : []))
  const isAllowed = isFeasible(table, digits)
  const rule = isAllowed ? standing.rule : "not-adopted"
  return {
    digits,
    standing,
    accepting: standing.parties.map((each) => each === "accepts"),
    adopted: rule === "adopted",
    rule,
    reasons: reasonsFor(talks, standing),
    open: placed("not-known").map((party) => openOf(talks, party, digits)),
    forbidden: isAllowed
      ? []
      : talks.forbidden.filter((when) =>
          matches(
            [...when].map(([issue, option]) => placeOf(settlement, issue, option)),
            digits,
          ),
        ),
    refusals: placed("refuses").map((party) => refusalOf(settlement, party, digits, totals)),
    ...betterThan(settlement, totals, limit),
  }
}

/**
 * The sentences on which the rule turns; where it is not known what it makes of the package, on
 * whose word that hangs.
 */
function reasonsFor(
  { parties, adoption }: Settlement["talks"],
  { rule, parties: standings }: PackageStanding,
): readonly string[] {
  const names = new Map<string, string>(parties.map(({ id, name }) => [id, name]))
  const standingOf = (id: string): Standing | undefined =>
    standings[parties.findIndex((party) => party.id === id)]
  if (rule === "not-known") {
    const open = parties.filter(({ id }) => standingOf(id) === "not-known")
    return [`it hangs on ${fewNames(open.map(({ name }) => name))}`]
  }
  const isIn = (id: string): boolean =>
    standingOf(id) === "accepts" || (rule === "not-adopted" && standingOf(id) === "not-known")
  return reasonsOf(adoption, isIn, (id) => names.get(id) ?? id)
}

function openOf(talks: Settlement["talks"], place: number, digits: readonly number[]): Open {
  const { parties, issues, preferences } = talks
  const { id, reservation } = parties[place] ?? {}
  const mine = preferences.filter((each) => each.party === id)
  const unknown = mine.filter((each) => isSilent(talks, each, digits))
  const missing =
    unknown.length > 0 || reservation === "unknown"
      ? unknown
      : mine.filter((each) => !isNumber(each))
  return {
    party: place,
    reservation: reservation === "unknown",
    issues: issues.flatMap((issue, index) =>
      missing.some((each) => each.issue === issue.id) ? [index] : [],
    ),
  }
}

/** Whether the preference says nothing of the package's option, or of the issue at all. */
export function isSilent(
  { issues }: Pick<Settlement["talks"], "issues">,
  preference: Preference,
  digits: readonly number[],
): boolean {
  if (preference.judgement.kind !== "classes") return isUnknown(preference)
  const place = issues.findIndex(({ id }) => id === preference.issue)
  const option = issues[place]?.options[digits[place] ?? 0]
  return option !== undefined && preference.judgement.classes.get(option.id) === "unknown"
}

function placeOf({ talks }: Settlement, issue: string, option: string): readonly [number, number] {
  const place = talks.issues.findIndex(({ id }) => id === issue)
  return [place, talks.issues[place]?.options.findIndex(({ id }) => id === option) ?? -1]
}

function refusalOf(
  { talks, compiled: { table, meanings, known } }: Settlement,
  party: number,
  digits: readonly number[],
  totals: readonly bigint[],
): Refusal {
  const column = meanings.findIndex(
    (meaning) => meaning.party === party && meaning.kind === "utility",
  )
  const { denominator = 1n, scores = [] } = table.columns[column] ?? {}
  const isNumber = column >= 0 && known[party] === true
  const losses = scores.map((options, issue): IssueLoss => {
    const best = options.reduce((most, score) => (score > most ? score : most))
    return { issue, loss: rational(best - (options[digits[issue] ?? 0] ?? 0n), denominator) }
  })
  return {
    party,
    short: isNumber
      ? shortOf(talks.parties[party]?.reservation, rational(totals[column] ?? 0n, denominator))
      : undefined,
    losses: isNumber
      ? losses
          .filter(({ loss }) => loss.numerator > 0n)
          .sort(
            (a, b) =>
              Number(subtract(b.loss, a.loss).numerator > 0n) -
              Number(subtract(a.loss, b.loss).numerator > 0n),
          )
      : [],
    crossed: talks.issues.flatMap(({ id, options }, issue) => {
      const preference = talks.preferences.find(
        (each) => each.party === talks.parties[party]?.id && each.issue === id,
      )
      const option = options[digits[issue] ?? 0]
      return preference !== undefined &&
        option !== undefined &&
        crosses(preference.judgement, option.id)
        ? [issue]
        : []
    }),
  }
}

/** How far a utility stays below the reservation; undefined where it does not. */
function shortOf(reservation: Reservation | undefined, utility: Rational): Rational | undefined {
  if (reservation === undefined || reservation === "unknown") return undefined
  const short = subtract(reservation, utility)
  return short.numerator > 0n ? short : undefined
}

/** Candidates of a search for packages that are as good as one that was capped. */
const MOST_CANDIDATES = 300_000

/** Vectors of the whole frontier that are nowhere below these totals and somewhere above. */
function betterThan(
  { reached, compiled: { table } }: Settlement,
  totals: readonly bigint[],
  limit: number,
): Pick<Why, "better" | "room"> {
  if (reached?.isWhole !== true) return { better: undefined, room: undefined }
  const columns = table.columns.slice(0, reached.smaller.derived.length)
  const view = viewOf({ ...table, columns }, reached, {
    candidates: MOST_CANDIDATES,
    used: () => 0,
    until: 1,
  })
  const gains = columns.map(() => 0n)
  const chosen = view.vectors.filter((vector) => {
    const differences = columns.map(
      (_, column) => view.total(column, vector) - (totals[column] ?? 0n),
    )
    if (
      differences.some((difference) => difference < 0n) ||
      differences.every((difference) => difference === 0n)
    )
      return false
    for (const [column, difference] of differences.entries())
      if (difference > (gains[column] ?? 0n)) gains[column] = difference
    return true
  })
  return {
    better: view.packages(chosen, limit),
    room: gains.map((gain, column) =>
      gain === 0n ? ZERO : rational(gain, table.columns[column]?.denominator ?? 1n),
    ),
  }
}
