/** Arrays that are used over and over: a new one only where a longer one is needed. */

export interface Scratch {
  /**
   * At least `length` long; holds whatever its last use left in it. Asking again under the same
   * name may give the same array.
   */
  int32(name: string, length: number): Int32Array
  float64(name: string, length: number): Float64Array
}

/** An empty store of arrays. */
export function makeScratch(): Scratch {
  const ints = new Map<string, Int32Array>()
  const floats = new Map<string, Float64Array>()
  return {
    int32: (name, length) => held(ints, name, length, (size) => new Int32Array(size)),
    float64: (name, length) => held(floats, name, length, (size) => new Float64Array(size)),
  }
}

function held<T extends { readonly length: number }>(
  known: Map<string, T>,
  name: string,
  length: number,
  make: (size: number) => T,
): T {
  const found = known.get(name)
  if (found !== undefined && found.length >= length) return found
  const made = make(Math.max(64, Math.ceil(length * 1.25)))
  known.set(name, made)
  return made
}
