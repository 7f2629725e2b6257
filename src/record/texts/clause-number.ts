/** Numbers of clauses: which are the same however they are written, and which stand twice. */

/**
 * The number without what is only layout or a word for "clause": `Article 2.` and `2` are the same,
 * as are `2 (a)` and `2(a)`.
 */
export const numberKey = (number: string): string =>
  number
    .normalize("NFC")
    .toLowerCase()
    .replace(/^(?:article|art|clause|section|sec|paragraph|para|ماده|المادة)(?!\p{L})\.?/u, "")
    .replace(/[\s.]+$/u, "")
    .replace(/\s+/gu, "")

/** Numbers that stand more than once, each with the indices of its clauses, in order. */
export function repeatedNumbers(
  clauses: readonly { readonly number: string }[],
): readonly { readonly number: string; readonly at: readonly number[] }[] {
  const places = new Map<string, number[]>()
  clauses.forEach(({ number }, index) => {
    const key = numberKey(number)
    places.set(key, [...(places.get(key) ?? []), index])
  })
  return [...places.values()].flatMap((at) =>
    at.length < 2 ? [] : [{ number: clauses[at[0] ?? 0]?.number ?? "", at }],
  )
}
