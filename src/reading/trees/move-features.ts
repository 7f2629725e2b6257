/**
 * What decides the next move: words, tags, classes, children and distances around the stack's top
 * and the buffer's front.
 */

import { adviceFor, awaited } from "./guide.ts"
import { mix } from "./hash.ts"
import type { TaggedSentence } from "./types.ts"
import { between, childOf, countOf, distance, labelOf, placeOf } from "./surroundings.ts"
import type { Transitions } from "./transitions.ts"

/** Features a place has at most. */
export const MOVE_FEATURES = 200

/**
 * Writes the features of the parser's place into `out`; gives how many. One list of templates, so
 * longer than other functions.
 */
// eslint-disable-next-line max-lines-per-function
export function moveFeatures(
  state: Transitions,
  sentence: TaggedSentence,
  out: Int32Array,
): number {
  const { words: W, tags: T, coarseTags: U, fine: F, middle: M, coarse: C, suffixes: S } = sentence
  const s0 = placeOf(sentence, state.onStack(0)),
    s1 = placeOf(sentence, state.onStack(1)),
    s2 = placeOf(sentence, state.onStack(2))
  const b0 = placeOf(sentence, state.inBuffer(0)),
    b1 = placeOf(sentence, state.inBuffer(1)),
    b2 = placeOf(sentence, state.inBuffer(2)),
    b3 = placeOf(sentence, state.inBuffer(3))
  const s0l = childOf(sentence, state.left1, s0),
    s0r = childOf(sentence, state.right1, s0),
    s1l = childOf(sentence, state.left1, s1),
    s1r = childOf(sentence, state.right1, s1),
    b0l = childOf(sentence, state.left1, b0)
  const s0l2 = childOf(sentence, state.left2, s0),
    s0r2 = childOf(sentence, state.right2, s0),
    s1r2 = childOf(sentence, state.right2, s1),
    b0l2 = childOf(sentence, state.left2, b0)
  const s0rr = childOf(sentence, state.right1, s0r),
    s1rr = childOf(sentence, state.right1, s1r),
    s0rl = childOf(sentence, state.left1, s0r)
  const w0 = W[s0] as number,
    t0 = T[s0] as number,
    u0 = U[s0] as number,
    f0 = F[s0] as number,
    m0 = M[s0] as number
  const wb = W[b0] as number,
    tb = T[b0] as number,
    ub = U[b0] as number,
    fb = F[b0] as number,
    mb = M[b0] as number
  const w1 = W[s1] as number,
    t1 = T[s1] as number,
    u1 = U[s1] as number,
    f1 = F[s1] as number,
    m1 = M[s1] as number
  const tb1 = T[b1] as number,
    tb2 = T[b2] as number,
    ub1 = U[b1] as number,
    wb1 = W[b1] as number,
    t2 = T[s2] as number,
    w2 = W[s2] as number
  const far = distance(sentence, s0, b0),
    far1 = distance(sentence, s1, s0)
  const commas = between(sentence, sentence.commas, s0, b0),
    verbs = between(sentence, sentence.verbs, s0, b0),
    quotes = between(sentence, sentence.quotes, s0, b0)
  const commas1 = between(sentence, sentence.commas, s1, s0),
    verbs1 = between(sentence, sentence.verbs, s1, s0),
    quotes1 = between(sentence, sentence.quotes, s1, s0)
  const v0l = countOf(sentence, state.lefts, s0),
    v0r = countOf(sentence, state.rights, s0),
    v1r = countOf(sentence, state.rights, s1),
    vbl = countOf(sentence, state.lefts, b0),
    v1l = countOf(sentence, state.lefts, s1)
  const set0l = countOf(sentence, state.leftSet, s0),
    set0r = countOf(sentence, state.rightSet, s0),
    set1r = countOf(sentence, state.rightSet, s1),
    setbl = countOf(sentence, state.leftSet, b0),
    set1l = countOf(sentence, state.leftSet, s1)
  const l0l = labelOf(state, sentence, s0l),
    l0r = labelOf(state, sentence, s0r),
    lbl = labelOf(state, sentence, b0l),
    l1r = labelOf(state, sentence, s1r),
    l1l = labelOf(state, sentence, s1l)
  let count = 0
  let template = 0x1c7e55
  const one = (a: number): void => {
    template += 0x5bd1e9
    out[count++] = mix(template, a) || 1
  }
  const two = (a: number, b: number): void => {
    template += 0x5bd1e9
    out[count++] = mix(mix(template, a), b) || 1
  }
  const three = (a: number, b: number, c: number): void => {
    template += 0x5bd1e9
    out[count++] = mix(mix(mix(template, a), b), c) || 1
  }
  const four = (a: number, b: number, c: number, d: number): void => {
    template += 0x5bd1e9
    out[count++] = mix(mix(mix(mix(template, a), b), c), d) || 1
  }
  // The words by themselves.
  one(0)
  one(w0)
  one(t0)
  two(w0, t0)
  one(wb)
  one(tb)
  two(wb, tb)
  one(w1)
  one(t1)
  two(w1, t1)
  one(wb1)
  one(tb1)
  two(wb1, tb1)
  two(W[b2] as number, tb2)
  one(t2)
  two(w2, t2)
  one(S[s0] as number)
  one(S[b0] as number)
  one(S[s1] as number)
  one(f0)
  one(fb)
  one(f1)
  one(m0)
  one(mb)
  two(C[s0] as number, t0)
  two(C[b0] as number, tb)
  one(T[b3] as number)
  two(w0, m1)
  // Two at a time.
  two(w0, wb)
  four(w0, t0, wb, tb)
  three(w0, t0, wb)
  three(w0, wb, tb)
  three(t0, wb, tb)
  three(w0, t0, tb)
  two(t0, tb)
  three(t0, tb, far)
  two(w0, tb)
  two(t0, wb)
  two(w1, w0)
  two(w1, t0)
  two(t1, w0)
  two(t1, t0)
  three(t1, t0, far1)
  three(w1, t1, t0)
  three(t1, w0, t0)
  two(w1, wb)
  two(t1, tb)
  two(w1, tb)
  two(t1, wb)
  two(f0, fb)
  two(f0, tb)
  two(t0, fb)
  two(m0, mb)
  two(f1, f0)
  two(f1, t0)
  two(t1, f0)
  two(m1, m0)
  two(fb, w0)
  two(f0, wb)
  two(f1, w0)
  two(w1, f0)
  four(C[s0] as number, C[b0] as number, t0, tb)
  two(tb, tb1)
  two(wb, tb1)
  two(tb, wb1)
  two(t0, tb1)
  two(w0, tb1)
  three(t0, ub1, tb2)
  two(w0, wb1)
  two(m1, mb)
  // Three and four tags.
  three(tb, tb1, tb2)
  three(t0, tb, tb1)
  three(t1, t0, tb)
  three(t2, t1, t0)
  four(t1, t0, tb, tb1)
  four(t0, tb, tb1, tb2)
  three(w0, tb, tb1)
  three(t0, wb, tb1)
  three(t1, w0, tb)
  three(w1, t0, tb)
  three(t1, t0, wb)
  three(u0, wb, wb1)
  four(t2, t1, t0, tb)
  three(m1, m0, mb)
  three(f1, m0, tb)
  // Children: their tags, words and labels, and what hangs on them.
  three(t0, T[s0l] as number, tb)
  three(t0, T[s0r] as number, tb)
  three(t0, tb, T[b0l] as number)
  three(t1, T[s1r] as number, t0)
  three(t1, T[s1l] as number, t0)
  three(t1, t0, T[s0l] as number)
  three(t1, t0, T[s0r] as number)
  two(w0, W[s0r] as number)
  two(w0, W[s0l] as number)
  two(wb, W[b0l] as number)
  two(w1, W[s1r] as number)
  two(l0l, t0)
  two(l0r, t0)
  two(lbl, tb)
  two(l1r, t1)
  two(l1l, t1)
  three(l0l, labelOf(state, sentence, s0l2), t0)
  three(l0r, labelOf(state, sentence, s0r2), t0)
  three(lbl, labelOf(state, sentence, b0l2), tb)
  three(l1r, labelOf(state, sentence, s1r2), t1)
  three(T[s0l] as number, T[s0l2] as number, t0)
  three(T[s0r] as number, T[s0r2] as number, t0)
  three(T[b0l] as number, T[b0l2] as number, tb)
  three(T[s1r] as number, T[s1r2] as number, t1)
  two(w0, l0r)
  two(w0, l0l)
  two(wb, lbl)
  two(w1, l1r)
  three(l0r, t0, tb)
  three(l0r, u0, wb)
  three(l1r, t1, t0)
  three(l0l, t0, tb)
  three(l0r, M[s0r] as number, tb)
  three(l0r, T[s0rr] as number, tb)
  three(l1r, T[s1rr] as number, t0)
  three(l0r, W[s0rl] as number, tb)
  // How many children there are, and of which kinds.
  two(w0, v0l)
  three(t0, v0l, tb)
  two(w0, v0r)
  three(t0, v0r, tb)
  two(w1, v1r)
  three(t1, v1r, t0)
  two(wb, vbl)
  three(tb, vbl, t0)
  two(t1, v1l)
  two(w0, set0l)
  three(t0, set0l, tb)
  two(w0, set0r)
  three(t0, set0r, tb)
  two(w1, set1r)
  three(t1, set1r, t0)
  two(wb, setbl)
  three(tb, setbl, t0)
  three(t1, set1l, t0)
  two(w1, set1l)
  four(u0, set0l, set0r, ub)
  four(u1, set1l, set1r, u0)
  three(f0, set0r, tb)
  three(f1, set1r, t0)
  three(w0, set0r, wb)
  // How far apart, and what lies between.
  two(w0, far)
  two(t0, far)
  two(wb, far)
  two(tb, far)
  four(u0, ub, commas, verbs)
  three(t0, tb, commas)
  three(t0, tb, verbs)
  two(w1, far1)
  two(t1, far1)
  four(u1, u0, commas1, verbs1)
  three(t1, t0, commas1)
  three(t1, t0, verbs1)
  three(w0, commas, verbs)
  three(wb, commas, verbs)
  three(w1, commas1, verbs1)
  four(S[s0] as number, S[b0] as number, t0, tb)
  four(S[s1] as number, S[s0] as number, t1, t0)
  four(quotes, u0, ub, commas)
  four(quotes1, u1, u0, commas1)
  three(w0, quotes, ub)
  three(w1, quotes1, u0)
  // Prepositions and conjunctions: the word that binds, through the child that carries it.
  three(w1, W[s0l] as number, t0)
  three(w0, W[b0l] as number, tb)
  three(t1, W[s0l] as number, w0)
  three(t0, W[b0l] as number, wb)
  three(f1, W[s0l] as number, f0)
  three(f0, W[b0l] as number, fb)
  three(w1, W[s1r] as number, w0)
  three(t1, W[s1r] as number, t0)
  three(t0, W[s0r] as number, tb)
  three(m1, W[s0l] as number, m0)
  two(u0, ub)
  four(u1, u0, ub, far)
  three(u1, far1, far)
  if (sentence.guide === undefined) return count
  // What the reading from the other end advises.
  const { labels: L, sets } = sentence.guide
  const g0 = adviceFor(sentence.guide, s0, s1, b0, sentence.size),
    g1 = adviceFor(sentence.guide, s1, s2, b0, sentence.size),
    gb = adviceFor(sentence.guide, b0, s1, s0, sentence.size)
  const due = awaited(sentence.guide, s0, state),
    gl0 = L[s0] as number,
    glb = L[b0] as number
  three(g0, gb, due)
  four(g0, g1, gb, due)
  four(g0, due, t0, tb)
  three(g0, due, w0)
  three(g0, due, wb)
  three(g0, due, gl0)
  four(g0, gl0, t0, tb)
  three(gb, glb, tb)
  four(gb, glb, t0, tb)
  three(g1, g0, t1)
  four(g0, gb, far, due)
  four(g0, u0, ub, commas)
  three(g0, w1, t0)
  three(sets[s0] as number, t0, tb)
  three(sets[b0] as number, t0, tb)
  three(sets[s1] as number, t1, t0)
  return count
}
