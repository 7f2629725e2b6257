/**
 * Keys under which requests are sent, so that one sent again after its answer was lost is not
 * carried out twice.
 */

export interface RequestKeys {
  /** The key for a request that asks this: its former one where that was lost, else a new one. */
  take(asked: string): string
  /** The answer to it was lost, or told nothing of whether it was carried out. */
  lost(asked: string, key: string): void
}

/** Forgets a lost request when this many came after it. */
const REMEMBERED = 100

export function requestKeys(mint: () => string): RequestKeys {
  const lost = new Map<string, string>()
  return {
    take: (asked) => {
      const key = lost.get(asked) ?? mint()
      lost.delete(asked)
      return key
    },
    lost: (asked, key) => {
      lost.set(asked, key)
      const [oldest] = lost.keys()
      if (lost.size > REMEMBERED && oldest !== undefined) lost.delete(oldest)
    },
  }
}

/** 128 random bits; pages that are not served securely have no `randomUUID`. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("")

/** What a form asks: a file counts by its name, size and age. */
export const askedByForm = (form: FormData): string =>
  JSON.stringify(
    [...form].map(([name, value]) =>
      typeof value === "string"
        ? [name, value]
        : [name, value.name, value.size, value.lastModified],
    ),
  )

/**
 * Whether an answer of this kind leaves open if the request was, or will be, carried out: the same
 * request must then keep its key.
 */
export const leavesOpen = (status: number, kind: string): boolean =>
  status === 0 || status >= 500 || kind === "under-way"
