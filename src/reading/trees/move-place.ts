/** The parser's place as a move is decided: the words in reach, what they are, how far apart. */

import { childOf, distance, placeOf } from "./surroundings.ts"
import type { Transitions } from "./transitions.ts"
import type { TaggedSentence } from "./types.ts"

/**
 * The stack's words from its top (`s0`), the buffer's from its front (`b0`), their outermost
 * children (`s0l` on the left, `s0r` on the right), as places. Of the stack's top, the word below
 * and the buffer's front (`0`, `1`, `b`): the word, its tag, its coarse tag, its fine and its
 * middle class. Of those further off, what is asked for.
 */
export interface MovePlace {
  readonly s0: number
  readonly s1: number
  readonly s2: number
  readonly b0: number
  readonly b2: number
  readonly b3: number
  readonly s0l: number
  readonly s0r: number
  readonly s1l: number
  readonly s1r: number
  readonly b0l: number
  readonly w0: number
  readonly t0: number
  readonly u0: number
  readonly f0: number
  readonly m0: number
  readonly w1: number
  readonly t1: number
  readonly u1: number
  readonly f1: number
  readonly m1: number
  readonly w2: number
  readonly t2: number
  readonly wb: number
  readonly tb: number
  readonly ub: number
  readonly fb: number
  readonly mb: number
  readonly wb1: number
  readonly tb1: number
  readonly ub1: number
  readonly tb2: number
  readonly far: number
  readonly far1: number
}

/** What stands around the parser's place. */
export function placeAround(state: Transitions, sentence: TaggedSentence): MovePlace {
  const { words: W, tags: T, coarseTags: U, fine: F, middle: M } = sentence
  const s0 = placeOf(sentence, state.onStack(0))
  const s1 = placeOf(sentence, state.onStack(1))
  const s2 = placeOf(sentence, state.onStack(2))
  const b0 = placeOf(sentence, state.inBuffer(0))
  const b1 = placeOf(sentence, state.inBuffer(1))
  const b2 = placeOf(sentence, state.inBuffer(2))
  return {
    s0,
    s1,
    s2,
    b0,
    b2,
    b3: placeOf(sentence, state.inBuffer(3)),
    s0l: childOf(sentence, state.left1, s0),
    s0r: childOf(sentence, state.right1, s0),
    s1l: childOf(sentence, state.left1, s1),
    s1r: childOf(sentence, state.right1, s1),
    b0l: childOf(sentence, state.left1, b0),
    w0: W[s0] as number,
    t0: T[s0] as number,
    u0: U[s0] as number,
    f0: F[s0] as number,
    m0: M[s0] as number,
    w1: W[s1] as number,
    t1: T[s1] as number,
    u1: U[s1] as number,
    f1: F[s1] as number,
    m1: M[s1] as number,
    wb: W[b0] as number,
    tb: T[b0] as number,
    ub: U[b0] as number,
    fb: F[b0] as number,
    mb: M[b0] as number,
    w2: W[s2] as number,
    t2: T[s2] as number,
    wb1: W[b1] as number,
    tb1: T[b1] as number,
    ub1: U[b1] as number,
    tb2: T[b2] as number,
    far: distance(sentence, s0, b0),
    far1: distance(sentence, s1, s0),
  }
}
