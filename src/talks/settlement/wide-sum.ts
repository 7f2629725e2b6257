/** Adds products of whole doubles without losing a digit. */

/** A sum that keeps every digit: of up to 2^26 products, each factor below 2^52. */
export interface WideSum {
  addProduct(a: number, b: number): void
  total(): bigint
}

const LIMB = 2 ** 26

/**
 * An empty sum; modulo a number below 2^26 where one is given, and then both factors must be below
 * it.
 */
export const makeSum = (modulus?: number): WideSum =>
  modulus === undefined ? exactSum() : moduloSum(modulus)

function moduloSum(modulus: number): WideSum {
  let sum = 0
  return {
    addProduct: (a, b) => {
      sum = (sum + a * b) % modulus
    },
    total: () => BigInt(sum),
  }
}

function exactSum(): WideSum {
  const limbs = new Float64Array(5)
  const add = (product: number, place: number): void => {
    const high = Math.floor(product / LIMB)
    limbs[place] = (limbs[place] as number) + (product - high * LIMB)
    limbs[place + 1] = (limbs[place + 1] as number) + high
  }
  return {
    addProduct: (a, b) => {
      if (a < LIMB && b < LIMB) {
        add(a * b, 0)
        return
      }
      const aHigh = Math.floor(a / LIMB)
      const bHigh = Math.floor(b / LIMB)
      const aLow = a - aHigh * LIMB
      const bLow = b - bHigh * LIMB
      add(aLow * bLow, 0)
      add(aLow * bHigh, 1)
      add(aHigh * bLow, 1)
      add(aHigh * bHigh, 2)
    },
    total: () => limbs.reduceRight((sum, limb) => (sum << 26n) + BigInt(limb), 0n),
  }
}
