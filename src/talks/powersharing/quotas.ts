/** Quotas on a body: whether any body can meet them all, and which of them a given body breaks. */

/** Groups that divide the body or one of its groups; `whole` when together they are all of it. */
export interface Division {
  readonly of: string | undefined
  readonly groups: readonly string[]
  readonly whole: boolean
}

/** At least or at most so many seats for a group. */
export interface Quota {
  readonly group: string
  readonly bound: "least" | "most"
  readonly seats: number
}

export interface QuotaBody {
  readonly seats: number
  readonly divisions: readonly Division[]
  readonly quotas: readonly Quota[]
}

/**
 * Quotas that no body can meet together: in the group named (undefined for the body) they ask for
 * at least `least` seats and allow at most `most`. The size of the body itself is not among the
 * quotas.
 */
export interface QuotaConflict {
  readonly group: string | undefined
  readonly quotas: readonly Quota[]
  readonly least: number
  readonly most: number
}

/**
 * The smallest set of quotas that contradict each other, or undefined where all can be met.
 * Divisions of the same group are independent of each other (community and sex), so only sums
 * within one division can clash with the group's own bounds or with the sums of another.
 *
 * Each group's certificates are kept by how many quotas they rest on: the best lower bound (its
 * own, or those of a division added up) and the best upper bound (its own, or those of a division
 * that is the whole of it).
 *
 * @throws RangeError when a group is divided into itself (a bug in the caller)
 */
export function quotaConflict(body: QuotaBody): QuotaConflict | undefined {
  let best: QuotaConflict | undefined
  const visit = (group: string | undefined, above: readonly string[]): Certificates => {
    if (group !== undefined && above.includes(group))
      throw new RangeError(`the group ${group} is divided into itself`)
    const within = group === undefined ? above : [...above, group]
    const divisions = body.divisions
      .filter(({ of }) => of === group)
      .map((division) => ({ division, parts: division.groups.map((part) => visit(part, within)) }))
    const own = ownBounds(body, group)
    const least = divisions.reduce(
      (so, { parts }) =>
        better(
          so,
          addedUp(
            parts.map((part) => part.least),
            1,
          ),
          1,
        ),
      own.least,
    )
    const most = divisions
      .filter(({ division }) => division.whole)
      .reduce(
        (so, { parts }) =>
          better(
            so,
            addedUp(
              parts.map((part) => part.most),
              -1,
            ),
            -1,
          ),
        own.most,
      )
    const clash = firstClash(group, least, most)
    if (clash !== undefined && (best === undefined || clash.quotas.length < best.quotas.length))
      best = clash
    return { least, most }
  }
  visit(undefined, [])
  return best
}

/** A quota that a body breaks, and what the body has. */
export interface Breach {
  readonly quota: Quota
  readonly has: number
}

/** Seats by group; groups that are not named have none. The quotas broken, in the body's order. */
export function quotaBreaches(
  { quotas }: QuotaBody,
  seats: ReadonlyMap<string, number>,
): readonly Breach[] {
  return quotas.flatMap((quota) => {
    const has = seats.get(quota.group) ?? 0
    const kept = quota.bound === "least" ? has >= quota.seats : has <= quota.seats
    return kept ? [] : [{ quota, has }]
  })
}

/** The conflict in one sentence. */
export function formatQuotaConflict({ group, quotas, least, most }: QuotaConflict): string {
  const said = quotas
    .map(({ group, bound, seats }) => `at ${bound} ${seats} for ${group}`)
    .join(", ")
  return (
    `${said}: together they ask for at least ${least} and leave at most ${most} seats in ` +
    `${group ?? "the body"}.`
  )
}

/**
 * By how many quotas it rests on: the bound, and the quotas; undefined where that many give none.
 */
type Bounds = readonly (Bound | undefined)[]
interface Bound {
  readonly seats: number
  readonly quotas: readonly Quota[]
}
interface Certificates {
  readonly least: Bounds
  readonly most: Bounds
}

/** Without any quota a group has at least none; the body has exactly its seats. */
function ownBounds({ seats, quotas }: QuotaBody, group: string | undefined): Certificates {
  const free = (value: number | undefined): Bound | undefined =>
    value === undefined ? undefined : { seats: value, quotas: [] }
  const strictest = (bound: Quota["bound"], sign: number): Bound | undefined => {
    const [first] = quotas
      .filter((quota) => quota.group === group && quota.bound === bound)
      .sort((a, b) => sign * (b.seats - a.seats))
    return first === undefined ? undefined : { seats: first.seats, quotas: [first] }
  }
  if (group === undefined) return { least: [free(seats)], most: [free(seats)] }
  return { least: [free(0), strictest("least", 1)], most: [undefined, strictest("most", -1)] }
}

/**
 * Bounds of groups added up, the strictest sum for every number of quotas; `sign` is 1 where larger
 * is stricter.
 */
const addedUp = (parts: readonly Bounds[], sign: number): Bounds =>
  parts.reduce((sum, part) => addTwo(sum, part, sign), [{ seats: 0, quotas: [] }])

function addTwo(a: Bounds, b: Bounds, sign: number): Bounds {
  const sums: (Bound | undefined)[] = new Array<undefined>(a.length + b.length - 1).fill(undefined)
  for (const [i, one] of a.entries()) {
    for (const [k, other] of b.entries()) {
      if (one === undefined || other === undefined) continue
      const seats = one.seats + other.seats
      const known = sums[i + k]
      if (known === undefined || sign * seats > sign * known.seats)
        sums[i + k] = { seats, quotas: [...one.quotas, ...other.quotas] }
    }
  }
  return sums
}

/** The stricter of two bounds for every number of quotas; `sign` is 1 where larger is stricter. */
function better(a: Bounds, b: Bounds, sign: number): Bounds {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, k) => {
    const [one, other] = [a[k], b[k]]
    if (one === undefined || other === undefined) return one ?? other
    return sign * other.seats > sign * one.seats ? other : one
  })
}

function firstClash(
  group: string | undefined,
  least: Bounds,
  most: Bounds,
): QuotaConflict | undefined {
  let best: QuotaConflict | undefined
  for (const low of least) {
    for (const high of most) {
      if (low === undefined || high === undefined || low.seats <= high.seats) continue
      const quotas = [...low.quotas, ...high.quotas]
      if (best === undefined || quotas.length < best.quotas.length)
        best = { group, quotas, least: low.seats, most: high.seats }
    }
  }
  return best
}
