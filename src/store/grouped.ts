/** Things in groups, each group and the whole in order of first mention. */
export function grouped<T, K>(
  all: readonly T[],
  keyOf: (one: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const held = groups.get(keyOf(one))
    if (held === undefined) groups.set(keyOf(one), [one])
    else held.push(one)
  }
  return groups
}
