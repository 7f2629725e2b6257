/** A heap of claims: the first in order is at hand, entries that no longer hold are passed over. */

export interface HeapEntry {
  readonly list: number
  readonly held: number
}

export interface Heap {
  add(entry: HeapEntry): void
  /** The first entry that still holds; entries before it are dropped. */
  first(stillHolds: (entry: HeapEntry) => boolean): HeapEntry | undefined
}

/** A binary heap; `before` is positive where `a` comes before `b`. */
export function heap(before: (a: HeapEntry, b: HeapEntry) => number): Heap {
  const entries: HeapEntry[] = []
  const isBefore = (i: number, j: number): boolean => {
    const [a, b] = [entries[i], entries[j]]
    return a !== undefined && (b === undefined || before(a, b) > 0)
  }
  const swap = (i: number, j: number): void => {
    const [a, b] = [entries[i], entries[j]]
    if (a !== undefined && b !== undefined) [entries[i], entries[j]] = [b, a]
  }
  const rise = (from: number): void => {
    for (let i = from, up = (i - 1) >> 1; i > 0 && isBefore(i, up); i = up, up = (i - 1) >> 1)
      swap(i, up)
  }
  const sink = (): void => {
    for (let i = 0, down = 0; ; i = down) {
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < entries.length && isBefore(child, down)) down = child
      if (down === i) return
      swap(i, down)
    }
  }
  const drop = (): void => {
    const last = entries.pop()
    if (entries.length === 0 || last === undefined) return
    entries[0] = last
    sink()
  }
  return {
    add: (entry) => rise(entries.push(entry) - 1),
    first: (stillHolds) => {
      while (entries[0] !== undefined && !stillHolds(entries[0])) drop()
      return entries[0]
    },
  }
}
