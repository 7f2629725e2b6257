/** Who cannot all be satisfied: the smallest sets of parties whose demands exclude each other. */

/** A set of parties by their places, rising. */
export type PartySet = readonly number[]

/** Most sets that are listed. */
const MOST_SETS = 1000

/**
 * The minimal sets of parties that no package satisfies together, from the sets that some package
 * satisfies.
 *
 * A set cannot be satisfied exactly when it meets the complement of each satisfied set; the minimal
 * ones are built complement by complement (Berge 1989, "Hypergraphs", chapter 2).
 *
 * @param parties    how many there are
 * @param satisfied  sets that are satisfied by some package and, each with its subsets, cover all
 *   that are
 * @returns fewest parties first, then in party order; undefined where there would be more than
 *   1,000 on the way
 */
export function minimalBlockers(
  parties: number,
  satisfied: readonly PartySet[],
): readonly PartySet[] | undefined {
  let sets: readonly bigint[] = [0n]
  for (const largest of largestOnly(satisfied.map(maskOf))) {
    const refusing = Array.from({ length: parties }, (_, party) => 1n << BigInt(party)).filter(
      (bit) => (largest & bit) === 0n,
    )
    const hitting = sets.filter((set) => refusing.some((bit) => (set & bit) !== 0n))
    const missing = sets.filter((set) => refusing.every((bit) => (set & bit) === 0n))
    const widened = missing
      .flatMap((set) => refusing.map((bit) => set | bit))
      .filter((set) => !hitting.some((smaller) => (smaller & set) === smaller))
    sets = [...hitting, ...smallestOnly(widened)]
    if (sets.length > MOST_SETS) return undefined
  }
  return sets
    .map((set) => placesIn(set, parties))
    .sort((a, b) => a.length - b.length || compareSets(a, b))
}

const maskOf = (set: PartySet): bigint =>
  set.reduce((mask, party) => mask | (1n << BigInt(party)), 0n)

const placesIn = (mask: bigint, parties: number): PartySet =>
  Array.from({ length: parties }, (_, party) => party).filter(
    (party) => ((mask >> BigInt(party)) & 1n) === 1n,
  )

const largestOnly = (masks: readonly bigint[]): readonly bigint[] => {
  const all = [...new Set(masks)]
  return all.filter((mask) => !all.some((other) => other !== mask && (other & mask) === mask))
}

const smallestOnly = (masks: readonly bigint[]): readonly bigint[] => {
  const all = [...new Set(masks)]
  return all.filter((mask) => !all.some((other) => other !== mask && (other & mask) === other))
}

function compareSets(a: PartySet, b: PartySet): number {
  const place = a.findIndex((party, i) => party !== b[i])
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}
