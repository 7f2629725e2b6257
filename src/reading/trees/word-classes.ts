/** Classes of words that occur in like surroundings, at three grain sizes. */

export interface WordClasses {
  /**
   * The word's classes, fine to coarse, each from 1; zeros for a word that has none. Takes the hash
   * of its lower case.
   */
  of(hash: number): readonly [fine: number, middle: number, coarse: number]
}

/** How many classes of the finest grain there are. */
const FINE_CLASSES = 1024

const NONE: readonly [number, number, number] = [0, 0, 0]

/**
 * Reads the table that the training wrote: count, hashes in rising order, the class of each, then
 * the coarser tables.
 */
export function readWordClasses(bytes: Uint8Array): WordClasses {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const [classesAt, middleAt] = [4 + count * 4, 4 + count * 6]
  const coarseAt = middleAt + FINE_CLASSES
  const hashAt = (i: number): number => view.getUint32(4 + i * 4, true)
  return {
    of: (hash) => {
      const i = find(hashAt, count, hash >>> 0)
      if (i < 0) return NONE
      const fine = view.getUint16(classesAt + i * 2, true)
      const middle = view.getUint8(middleAt + fine)
      return [fine + 1, middle + 1, view.getUint8(coarseAt + middle) + 1]
    },
  }
}

function find(hashAt: (i: number) => number, count: number, wanted: number): number {
  let [low, high] = [0, count - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const hash = hashAt(middle)
    if (hash === wanted) return middle
    if (hash < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
