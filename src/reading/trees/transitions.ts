/**
 * The parser's place in a sentence: arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta
 * 2011) with the root at the end of the buffer, so that a sentence has exactly one root.
 */

export const [SHIFT, LEFT, RIGHT] = [0, 1, 2] as const
export type Move = typeof SHIFT | typeof LEFT | typeof RIGHT

/**
 * Words are 0 to n - 1, the root is n; -1 stands for nobody. Grows its arrays once and is used
 * again for each sentence.
 */
export class Transitions {
  size = 0
  buffer = 0
  depth = 0
  stack = new Int32Array(256)
  heads = new Int32Array(256)
  labels = new Uint8Array(256)
  /** First and second child on each side, the outermost first; and how many there are. */
  left1 = new Int32Array(256)
  left2 = new Int32Array(256)
  right1 = new Int32Array(256)
  right2 = new Int32Array(256)
  lefts = new Int32Array(256)
  rights = new Int32Array(256)
  /** Labels of the children on each side, one bit each; labels past the 31st share bits. */
  leftSet = new Int32Array(256)
  rightSet = new Int32Array(256)

  /** Begins a sentence of `size` words. */
  begin(size: number): void {
    if (size + 1 > this.heads.length) this.grow(size + 1)
    this.size = size
    this.buffer = 0
    this.depth = 0
    for (const array of [this.heads, this.left1, this.left2, this.right1, this.right2])
      array.fill(-1, 0, size + 1)
    for (const array of [this.lefts, this.rights, this.leftSet, this.rightSet])
      array.fill(0, 0, size + 1)
    this.labels.fill(0, 0, size + 1)
  }

  /** The stack's word `k` from the top (0 is the top), or -1. */
  onStack(k: number): number {
    return k < this.depth ? (this.stack[this.depth - 1 - k] as number) : -1
  }

  /** The buffer's word `k` from its front, the root after the last; or -1. */
  inBuffer(k: number): number {
    return this.buffer + k <= this.size ? this.buffer + k : -1
  }

  get done(): boolean {
    return this.buffer === this.size && this.depth === 0
  }

  /** The root takes only the last word left; a word is shifted only while it is not the root. */
  allows(move: Move): boolean {
    if (move === SHIFT) return this.buffer < this.size
    if (move === RIGHT) return this.depth >= 2
    return this.depth >= 1 && (this.buffer < this.size || this.depth === 1)
  }

  /** The head and the child of the arc that a move makes. */
  headOf(move: Move): number {
    return move === LEFT ? this.buffer : this.onStack(1)
  }

  /** Makes a move that is allowed; `label` is the arc's, if it makes one. */
  apply(move: Move, label: number): void {
    if (move === SHIFT) {
      this.stack[this.depth] = this.buffer
      this.depth += 1
      this.buffer += 1
      return
    }
    this.attach(this.onStack(0), this.headOf(move), label)
    this.depth -= 1
  }

  private attach(child: number, head: number, label: number): void {
    this.heads[child] = head
    this.labels[child] = label
    const [first, second, count, set] =
      child < head
        ? [this.left1, this.left2, this.lefts, this.leftSet]
        : [this.right1, this.right2, this.rights, this.rightSet]
    second[head] = first[head] as number
    first[head] = child
    count[head] = (count[head] as number) + 1
    set[head] = (set[head] as number) | (1 << (label % 31))
  }

  private grow(size: number): void {
    const room = size * 2
    for (const name of [
      "stack",
      "heads",
      "left1",
      "left2",
      "right1",
      "right2",
      "lefts",
      "rights",
      "leftSet",
      "rightSet",
    ] as const)
      this[name] = new Int32Array(room)
    this.labels = new Uint8Array(room)
  }
}
