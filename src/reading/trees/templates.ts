/** Features, one template after another: what each looks at, mixed with a number of its own. */

import { mix } from "./hash.ts"

/**
 * Where the features of one place are written. The order of the calls is what tells the templates
 * apart, in training as in reading: one more, or two exchanged, and the weights no longer fit.
 */
export class Templates {
  /** How many features have been written. */
  count = 0
  private template: number
  private readonly out: Int32Array

  constructor(out: Int32Array, first: number) {
    this.out = out
    this.template = first
  }

  one(a: number): void {
    this.write(mix(this.next(), a))
  }

  two(a: number, b: number): void {
    this.write(mix(mix(this.next(), a), b))
  }

  three(a: number, b: number, c: number): void {
    this.write(mix(mix(mix(this.next(), a), b), c))
  }

  four(a: number, b: number, c: number, d: number): void {
    this.write(mix(mix(mix(mix(this.next(), a), b), c), d))
  }

  /** Up to four, 0 for each left out: another feature than `one` to `three` write. */
  padded(a: number, b = 0, c = 0, d = 0): void {
    this.four(a, b, c, d)
  }

  private next(): number {
    this.template += 0x5bd1e9
    return this.template
  }

  private write(feature: number): void {
    this.out[this.count] = feature || 1
    this.count += 1
  }
}
