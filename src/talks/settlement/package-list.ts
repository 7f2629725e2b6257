/** Packages as numbers, in package order: issue order, then option order. */

/** Packages in package order. */
export interface PackageList {
  readonly length: number
  /** An option's index for each issue. */
  at(index: number): readonly number[]
}

/** Places packages in doubles: each word holds as many issues, in order, as it has room for. */
export interface PackageCode {
  readonly words: number
  /** By issue its word and what one option counts there. */
  readonly word: readonly number[]
  readonly stride: readonly number[]
  decode(words: readonly Float64Array[], index: number): readonly number[]
}

const WHOLE = 2 ** 53

/** The code for issues of these sizes. Comparing the words in turn is comparing in package order. */
export function packageCode(sizes: readonly number[]): PackageCode {
  const word: number[] = []
  let [current, room] = [0, 1]
  for (const size of sizes) {
    if (room * size > WHOLE) [current, room] = [current + 1, 1]
    room *= size
    word.push(current)
  }
  const stride = sizes.map((_, issue) => sizes.reduce((product, size, other) => other > issue && word[other] === word[issue] ? product * size : product, 1))
  return {
    words: current + 1, word, stride,
    decode: (words, index) => sizes.map((size, issue) => Math.floor((words[word[issue] as number]?.[index] ?? 0) / (stride[issue] as number)) % size),
  }
}

/** The list of these packages, sorted and cut to `limit`. */
export function listOfCodes(code: PackageCode, words: readonly Float64Array[], limit: number): PackageList {
  const sorted = code.words === 1 ? [(words[0] as Float64Array).sort()] : sortWords(words)
  return { length: Math.min(limit, sorted[0]?.length ?? 0), at: (index) => code.decode(sorted, index) }
}

function sortWords(words: readonly Float64Array[]): readonly Float64Array[] {
  const order = Int32Array.from({ length: words[0]?.length ?? 0 }, (_, index) => index).sort((a, b) => {
    for (const word of words) {
      const difference = (word[a] as number) - (word[b] as number)
      if (difference !== 0) return difference
    }
    return 0
  })
  return words.map((word) => Float64Array.from(order, (index) => word[index] as number))
}

/** No packages. */
export const noPackages: PackageList = { length: 0, at: () => [] }
