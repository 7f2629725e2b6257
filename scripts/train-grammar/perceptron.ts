/** An averaged perceptron over hashed features (Collins 2002); the average is kept lazily. */

import type { Scorer } from "../../src/reading/trees/scorer.ts"
import { spread } from "../../src/reading/trees/scorer.ts"

/** One weight of a feature and class. */
export interface Weight {
  readonly key: number
  readonly of: number
  readonly mean: number
}

/** Rows of one weight a class for each feature seen; for a few classes. */
export class Perceptron implements Scorer {
  private bits = 20
  private keys = new Int32Array(1 << 20)
  private rowOf = new Int32Array(1 << 20)
  private rows = 0
  private weight: Float32Array
  private total: Float64Array
  private stamp: Int32Array
  private keyOf = new Int32Array(1 << 19)
  private step = 0
  private readonly classes: number

  constructor(classes: number) {
    this.classes = classes
    this.weight = new Float32Array(classes << 19)
    this.total = new Float64Array(classes << 19)
    this.stamp = new Int32Array(1 << 19)
  }

  score(features: Int32Array, count: number, out: Float32Array): void {
    out.fill(0)
    for (let f = 0; f < count; f += 1) {
      const slot = this.slot(features[f] as number)
      if (this.keys[slot] === 0) continue
      const at = (this.rowOf[slot] as number) * this.classes
      for (let of = 0; of < this.classes; of += 1)
        out[of] = (out[of] as number) + (this.weight[at + of] as number)
    }
  }

  /** One step of time; every decision counts, right or wrong. */
  tick(): void {
    this.step += 1
  }

  /** Moves the weights of these features towards `right` and away from `wrong`. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let f = 0; f < count; f += 1) {
      const row = this.row(features[f] as number)
      this.catchUp(row)
      const at = row * this.classes
      this.weight[at + right] = (this.weight[at + right] as number) + 1
      this.weight[at + wrong] = (this.weight[at + wrong] as number) - 1
    }
  }

  /** Makes the weights the averaged ones, for good: nothing may be learnt after. */
  average(): void {
    for (let row = 0; row < this.rows; row += 1) {
      this.catchUp(row)
      for (let of = 0; of < this.classes; of += 1)
        this.weight[row * this.classes + of] =
          (this.total[row * this.classes + of] as number) / Math.max(1, this.step)
    }
  }

  /** All weights but zeros, the averaged ones; may be asked for while learning goes on. */
  *means(): Generator<Weight> {
    for (let row = 0; row < this.rows; row += 1) {
      const lasting = this.step - (this.stamp[row] as number)
      for (let of = 0; of < this.classes; of += 1) {
        const at = row * this.classes + of
        const mean =
          ((this.total[at] as number) + lasting * (this.weight[at] as number)) /
          Math.max(1, this.step)
        if (mean !== 0) yield { key: this.keyOf[row] as number, of, mean }
      }
    }
  }

  private catchUp(row: number): void {
    const lasting = this.step - (this.stamp[row] as number)
    if (lasting === 0) return
    for (let at = row * this.classes; at < (row + 1) * this.classes; at += 1)
      this.total[at] = (this.total[at] as number) + lasting * (this.weight[at] as number)
    this.stamp[row] = this.step
  }

  private row(key: number): number {
    let slot = this.slot(key)
    if (this.keys[slot] === key) return this.rowOf[slot] as number
    if (this.rows * 2 >= this.keys.length) {
      this.growTable()
      slot = this.slot(key)
    }
    if (this.rows === this.stamp.length) this.growRows()
    this.keys[slot] = key
    this.keyOf[this.rows] = key
    this.stamp[this.rows] = this.step
    this.rowOf[slot] = this.rows
    this.rows += 1
    return this.rows - 1
  }

  private slot(key: number): number {
    let slot = spread(key) >>> (32 - this.bits)
    while (this.keys[slot] !== 0 && this.keys[slot] !== key)
      slot = (slot + 1) & (this.keys.length - 1)
    return slot
  }

  private growTable(): void {
    this.bits += 1
    this.keys = new Int32Array(1 << this.bits)
    this.rowOf = new Int32Array(1 << this.bits)
    for (let row = 0; row < this.rows; row += 1) {
      const slot = this.slot(this.keyOf[row] as number)
      this.keys[slot] = this.keyOf[row] as number
      this.rowOf[slot] = row
    }
  }

  private growRows(): void {
    const size = this.stamp.length * 2
    this.keyOf = grown(this.keyOf, new Int32Array(size))
    this.stamp = grown(this.stamp, new Int32Array(size))
    this.weight = grown(this.weight, new Float32Array(size * this.classes))
    this.total = grown(this.total, new Float64Array(size * this.classes))
  }
}

export const grown = <A extends { set(values: A): void }>(array: A, fresh: A): A => {
  fresh.set(array)
  return fresh
}
