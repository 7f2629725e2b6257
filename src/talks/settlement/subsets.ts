/**
 * A rule as sums: how many packages a rule adopts, from how many packages all of certain parties
 * accept.
 */

/** Parties that must all accept, and how often the packages with that count. */
export interface Term {
  readonly parties: readonly number[]
  readonly times: bigint
}

/**
 * The number adopted is the sum, over these terms, of `times` the number of packages that all of
 * the term's parties accept.
 *
 * @param asked   the parties whose acceptance is in question, at most about ten; all others accept
 *   anything
 * @param adopts  the rule, asked with the places of the accepting ones among `asked`
 */
export function termsOf(
  asked: readonly number[],
  adopts: (accepting: readonly number[]) => boolean,
): readonly Term[] {
  const members = (mask: number): readonly number[] =>
    asked.filter((_, place) => ((mask >> place) & 1) === 1)
  const times: bigint[] = Array.from({ length: 2 ** asked.length }, (_, mask) =>
    adopts(members(mask)) ? 1n : 0n,
  )
  for (let place = 0; place < asked.length; place += 1) {
    for (let mask = 0; mask < times.length; mask += 1)
      if (((mask >> place) & 1) === 1)
        times[mask] = (times[mask] ?? 0n) - (times[mask ^ (1 << place)] ?? 0n)
  }
  return times.flatMap((each, mask) =>
    each === 0n ? [] : [{ parties: members(mask), times: each }],
  )
}
