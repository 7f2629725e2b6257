/**
 * An averaged perceptron for many classes: a list of the classes that each feature has ever spoken
 * for.
 */

import { spread, type Scorer } from "../../src/reading/trees/scorer.ts"
import { grown, type Weight } from "./perceptron.ts"

export class SparsePerceptron implements Scorer {
  private bits = 20
  private keys = new Int32Array(1 << 20)
  private first = new Int32Array(1 << 20)
  private used = 0
  // One weight a (feature, class): a linked list for each feature; 0 ends a list.
  private count = 1
  private next = new Int32Array(1 << 20)
  private classOf = new Uint8Array(1 << 20)
  private weight = new Float32Array(1 << 20)
  private total = new Float64Array(1 << 20)
  private stamp = new Int32Array(1 << 20)
  private step = 0

  score(features: Int32Array, count: number, out: Float32Array): void {
    out.fill(0)
    for (let f = 0; f < count; f += 1) {
      for (
        let at = this.first[this.slot(features[f] as number)] as number;
        at !== 0;
        at = this.next[at] as number
      ) {
        const of = this.classOf[at] as number
        out[of] = (out[of] as number) + (this.weight[at] as number)
      }
    }
  }

  /** One step of time; every decision counts, right or wrong. */
  tick(): void {
    this.step += 1
  }

  /** Moves the weights of these features towards `right` and away from `wrong`. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let f = 0; f < count; f += 1) {
      this.add(features[f] as number, right, 1)
      this.add(features[f] as number, wrong, -1)
    }
  }

  /** Makes the weights the averaged ones, for good: nothing may be learnt after. */
  average(): void {
    for (let at = 1; at < this.count; at += 1) this.weight[at] = this.mean(at)
  }

  /** All weights but zeros, the averaged ones; may be asked for while learning goes on. */
  *means(): Generator<Weight> {
    for (let slot = 0; slot < this.keys.length; slot += 1) {
      for (let at = this.first[slot] as number; at !== 0; at = this.next[at] as number) {
        const mean = this.mean(at)
        if (mean !== 0)
          yield { key: this.keys[slot] as number, of: this.classOf[at] as number, mean }
      }
    }
  }

  private mean(at: number): number {
    const lasting = this.step - (this.stamp[at] as number)
    return (
      ((this.total[at] as number) + lasting * (this.weight[at] as number)) / Math.max(1, this.step)
    )
  }

  private add(key: number, of: number, by: number): void {
    const at = this.entry(key, of)
    this.total[at] =
      (this.total[at] as number) +
      (this.step - (this.stamp[at] as number)) * (this.weight[at] as number)
    this.stamp[at] = this.step
    this.weight[at] = (this.weight[at] as number) + by
  }

  private entry(key: number, of: number): number {
    let slot = this.slot(key)
    if (this.keys[slot] === 0) {
      if (this.used * 2 >= this.keys.length) {
        this.growTable()
        slot = this.slot(key)
      }
      this.keys[slot] = key
      this.used += 1
    }
    for (let at = this.first[slot] as number; at !== 0; at = this.next[at] as number)
      if (this.classOf[at] === of) return at
    if (this.count === this.next.length) this.growWeights()
    const at = this.count
    this.count += 1
    this.classOf[at] = of
    this.stamp[at] = this.step
    this.next[at] = this.first[slot] as number
    this.first[slot] = at
    return at
  }

  private slot(key: number): number {
    let slot = spread(key) >>> (32 - this.bits)
    while (this.keys[slot] !== 0 && this.keys[slot] !== key)
      slot = (slot + 1) & (this.keys.length - 1)
    return slot
  }

  private growTable(): void {
    const [keys, first] = [this.keys, this.first]
    this.bits += 1
    this.keys = new Int32Array(1 << this.bits)
    this.first = new Int32Array(1 << this.bits)
    keys.forEach((key, i) => {
      if (key === 0) return
      const slot = this.slot(key)
      this.keys[slot] = key
      this.first[slot] = first[i] as number
    })
  }

  private growWeights(): void {
    const size = this.next.length * 2
    this.next = grown(this.next, new Int32Array(size))
    this.classOf = grown(this.classOf, new Uint8Array(size))
    this.weight = grown(this.weight, new Float32Array(size))
    this.total = grown(this.total, new Float64Array(size))
    this.stamp = grown(this.stamp, new Int32Array(size))
  }
}
