/**
 * What decides the next move: words, tags, classes, children and distances around the stack's top
 * and the buffer's front. The groups are lists of templates, in an order that the weights know.
 */

import { adviceFor, awaited } from "./guide.ts"
import { placeAround, type MovePlace } from "./move-place.ts"
import { between, childOf, countOf, labelOf } from "./surroundings.ts"
import { Templates } from "./templates.ts"
import type { Transitions } from "./transitions.ts"
import type { Guide, TaggedSentence } from "./types.ts"

/** Features a place has at most. */
export const MOVE_FEATURES = 200

/** Writes the features of the parser's place into `out`; gives how many. */
export function moveFeatures(
  state: Transitions,
  sentence: TaggedSentence,
  out: Int32Array,
): number {
  const at = placeAround(state, sentence)
  const put = new Templates(out, 0x1c7e55)
  wordsAlone(put, at, sentence)
  pairs(put, at, sentence)
  runsOfTags(put, at)
  children(put, at, sentence, state)
  counts(put, at, sentence, state)
  distances(put, at, sentence)
  binders(put, at, sentence)
  if (sentence.guide !== undefined) advice(put, at, sentence, sentence.guide, state)
  return put.count
}

/** The words by themselves. */
function wordsAlone(put: Templates, at: MovePlace, sentence: TaggedSentence): void {
  const { s0, w0, t0, f0, m0 } = at
  const { s1, w1, t1, f1, m1 } = at
  const { b0, wb, tb, fb, mb } = at
  const { b2, b3, w2, t2, wb1, tb1, tb2 } = at
  const { words: W, tags: T, coarse: C, suffixes: S } = sentence
  put.one(0)
  put.one(w0)
  put.one(t0)
  put.two(w0, t0)
  put.one(wb)
  put.one(tb)
  put.two(wb, tb)
  put.one(w1)
  put.one(t1)
  put.two(w1, t1)
  put.one(wb1)
  put.one(tb1)
  put.two(wb1, tb1)
  put.two(W[b2] as number, tb2)
  put.one(t2)
  put.two(w2, t2)
  put.one(S[s0] as number)
  put.one(S[b0] as number)
  put.one(S[s1] as number)
  put.one(f0)
  put.one(fb)
  put.one(f1)
  put.one(m0)
  put.one(mb)
  put.two(C[s0] as number, t0)
  put.two(C[b0] as number, tb)
  put.one(T[b3] as number)
  put.two(w0, m1)
}

/** Two at a time. */
function pairs(put: Templates, at: MovePlace, sentence: TaggedSentence): void {
  const { s0, w0, t0, f0, m0, far } = at
  const { w1, t1, f1, m1, far1 } = at
  const { b0, wb, tb, fb, mb } = at
  const { wb1, tb1, ub1, tb2 } = at
  const { coarse: C } = sentence
  put.two(w0, wb)
  put.four(w0, t0, wb, tb)
  put.three(w0, t0, wb)
  put.three(w0, wb, tb)
  put.three(t0, wb, tb)
  put.three(w0, t0, tb)
  put.two(t0, tb)
  put.three(t0, tb, far)
  put.two(w0, tb)
  put.two(t0, wb)
  put.two(w1, w0)
  put.two(w1, t0)
  put.two(t1, w0)
  put.two(t1, t0)
  put.three(t1, t0, far1)
  put.three(w1, t1, t0)
  put.three(t1, w0, t0)
  put.two(w1, wb)
  put.two(t1, tb)
  put.two(w1, tb)
  put.two(t1, wb)
  put.two(f0, fb)
  put.two(f0, tb)
  put.two(t0, fb)
  put.two(m0, mb)
  put.two(f1, f0)
  put.two(f1, t0)
  put.two(t1, f0)
  put.two(m1, m0)
  put.two(fb, w0)
  put.two(f0, wb)
  put.two(f1, w0)
  put.two(w1, f0)
  put.four(C[s0] as number, C[b0] as number, t0, tb)
  put.two(tb, tb1)
  put.two(wb, tb1)
  put.two(tb, wb1)
  put.two(t0, tb1)
  put.two(w0, tb1)
  put.three(t0, ub1, tb2)
  put.two(w0, wb1)
  put.two(m1, mb)
}

/** Three and four tags. */
function runsOfTags(put: Templates, at: MovePlace): void {
  const { w0, t0, u0, m0 } = at
  const { w1, t1, f1, m1 } = at
  const { wb, tb, mb } = at
  const { t2, wb1, tb1, tb2 } = at
  put.three(tb, tb1, tb2)
  put.three(t0, tb, tb1)
  put.three(t1, t0, tb)
  put.three(t2, t1, t0)
  put.four(t1, t0, tb, tb1)
  put.four(t0, tb, tb1, tb2)
  put.three(w0, tb, tb1)
  put.three(t0, wb, tb1)
  put.three(t1, w0, tb)
  put.three(w1, t0, tb)
  put.three(t1, t0, wb)
  put.three(u0, wb, wb1)
  put.four(t2, t1, t0, tb)
  put.three(m1, m0, mb)
  put.three(f1, m0, tb)
}

/** Children: their tags, words and labels, and what hangs on them. */
function children(
  put: Templates,
  at: MovePlace,
  sentence: TaggedSentence,
  state: Transitions,
): void {
  const { s0, s0l, s0r, w0, t0, u0 } = at
  const { s1, s1l, s1r, w1, t1 } = at
  const { b0, b0l, wb, tb } = at
  const { words: W, tags: T, middle: M } = sentence
  const s0l2 = childOf(sentence, state.left2, s0)
  const s0r2 = childOf(sentence, state.right2, s0)
  const s1r2 = childOf(sentence, state.right2, s1)
  const b0l2 = childOf(sentence, state.left2, b0)
  const s0rr = childOf(sentence, state.right1, s0r)
  const s1rr = childOf(sentence, state.right1, s1r)
  const s0rl = childOf(sentence, state.left1, s0r)
  const l0l = labelOf(state, sentence, s0l)
  const l0r = labelOf(state, sentence, s0r)
  const lbl = labelOf(state, sentence, b0l)
  const l1r = labelOf(state, sentence, s1r)
  const l1l = labelOf(state, sentence, s1l)
  put.three(t0, T[s0l] as number, tb)
  put.three(t0, T[s0r] as number, tb)
  put.three(t0, tb, T[b0l] as number)
  put.three(t1, T[s1r] as number, t0)
  put.three(t1, T[s1l] as number, t0)
  put.three(t1, t0, T[s0l] as number)
  put.three(t1, t0, T[s0r] as number)
  put.two(w0, W[s0r] as number)
  put.two(w0, W[s0l] as number)
  put.two(wb, W[b0l] as number)
  put.two(w1, W[s1r] as number)
  put.two(l0l, t0)
  put.two(l0r, t0)
  put.two(lbl, tb)
  put.two(l1r, t1)
  put.two(l1l, t1)
  put.three(l0l, labelOf(state, sentence, s0l2), t0)
  put.three(l0r, labelOf(state, sentence, s0r2), t0)
  put.three(lbl, labelOf(state, sentence, b0l2), tb)
  put.three(l1r, labelOf(state, sentence, s1r2), t1)
  put.three(T[s0l] as number, T[s0l2] as number, t0)
  put.three(T[s0r] as number, T[s0r2] as number, t0)
  put.three(T[b0l] as number, T[b0l2] as number, tb)
  put.three(T[s1r] as number, T[s1r2] as number, t1)
  put.two(w0, l0r)
  put.two(w0, l0l)
  put.two(wb, lbl)
  put.two(w1, l1r)
  put.three(l0r, t0, tb)
  put.three(l0r, u0, wb)
  put.three(l1r, t1, t0)
  put.three(l0l, t0, tb)
  put.three(l0r, M[s0r] as number, tb)
  put.three(l0r, T[s0rr] as number, tb)
  put.three(l1r, T[s1rr] as number, t0)
  put.three(l0r, W[s0rl] as number, tb)
}

/** How many children there are, and of which kinds. */
function counts(put: Templates, at: MovePlace, sentence: TaggedSentence, state: Transitions): void {
  const { s0, w0, t0, u0, f0 } = at
  const { s1, w1, t1, u1, f1 } = at
  const { b0, wb, tb, ub } = at
  const v0l = countOf(sentence, state.lefts, s0)
  const v0r = countOf(sentence, state.rights, s0)
  const v1r = countOf(sentence, state.rights, s1)
  const vbl = countOf(sentence, state.lefts, b0)
  const v1l = countOf(sentence, state.lefts, s1)
  const set0l = countOf(sentence, state.leftSet, s0)
  const set0r = countOf(sentence, state.rightSet, s0)
  const set1r = countOf(sentence, state.rightSet, s1)
  const setbl = countOf(sentence, state.leftSet, b0)
  const set1l = countOf(sentence, state.leftSet, s1)
  put.two(w0, v0l)
  put.three(t0, v0l, tb)
  put.two(w0, v0r)
  put.three(t0, v0r, tb)
  put.two(w1, v1r)
  put.three(t1, v1r, t0)
  put.two(wb, vbl)
  put.three(tb, vbl, t0)
  put.two(t1, v1l)
  put.two(w0, set0l)
  put.three(t0, set0l, tb)
  put.two(w0, set0r)
  put.three(t0, set0r, tb)
  put.two(w1, set1r)
  put.three(t1, set1r, t0)
  put.two(wb, setbl)
  put.three(tb, setbl, t0)
  put.three(t1, set1l, t0)
  put.two(w1, set1l)
  put.four(u0, set0l, set0r, ub)
  put.four(u1, set1l, set1r, u0)
  put.three(f0, set0r, tb)
  put.three(f1, set1r, t0)
  put.three(w0, set0r, wb)
}

/** How far apart, and what lies between. */
function distances(put: Templates, at: MovePlace, sentence: TaggedSentence): void {
  const { s0, w0, t0, u0, far } = at
  const { s1, w1, t1, u1, far1 } = at
  const { b0, wb, tb, ub } = at
  const { suffixes: S } = sentence
  const commas = between(sentence, sentence.commas, s0, b0)
  const verbs = between(sentence, sentence.verbs, s0, b0)
  const quotes = between(sentence, sentence.quotes, s0, b0)
  const commas1 = between(sentence, sentence.commas, s1, s0)
  const verbs1 = between(sentence, sentence.verbs, s1, s0)
  const quotes1 = between(sentence, sentence.quotes, s1, s0)
  put.two(w0, far)
  put.two(t0, far)
  put.two(wb, far)
  put.two(tb, far)
  put.four(u0, ub, commas, verbs)
  put.three(t0, tb, commas)
  put.three(t0, tb, verbs)
  put.two(w1, far1)
  put.two(t1, far1)
  put.four(u1, u0, commas1, verbs1)
  put.three(t1, t0, commas1)
  put.three(t1, t0, verbs1)
  put.three(w0, commas, verbs)
  put.three(wb, commas, verbs)
  put.three(w1, commas1, verbs1)
  put.four(S[s0] as number, S[b0] as number, t0, tb)
  put.four(S[s1] as number, S[s0] as number, t1, t0)
  put.four(quotes, u0, ub, commas)
  put.four(quotes1, u1, u0, commas1)
  put.three(w0, quotes, ub)
  put.three(w1, quotes1, u0)
}

/** Prepositions and conjunctions: the word that binds, through the child that carries it. */
function binders(put: Templates, at: MovePlace, sentence: TaggedSentence): void {
  const { s0l, s0r, w0, t0, u0, f0, m0, far } = at
  const { s1r, w1, t1, u1, f1, m1, far1 } = at
  const { b0l, wb, tb, ub, fb } = at
  const { words: W } = sentence
  put.three(w1, W[s0l] as number, t0)
  put.three(w0, W[b0l] as number, tb)
  put.three(t1, W[s0l] as number, w0)
  put.three(t0, W[b0l] as number, wb)
  put.three(f1, W[s0l] as number, f0)
  put.three(f0, W[b0l] as number, fb)
  put.three(w1, W[s1r] as number, w0)
  put.three(t1, W[s1r] as number, t0)
  put.three(t0, W[s0r] as number, tb)
  put.three(m1, W[s0l] as number, m0)
  put.two(u0, ub)
  put.four(u1, u0, ub, far)
  put.three(u1, far1, far)
}

/** What the reading from the other end advises. */
function advice(
  put: Templates,
  at: MovePlace,
  sentence: TaggedSentence,
  guide: Guide,
  state: Transitions,
): void {
  const { s0, w0, t0, u0, far } = at
  const { s1, w1, t1 } = at
  const { b0, wb, tb, ub } = at
  const { s2 } = at
  const { labels: L, sets } = guide
  const g0 = adviceFor(guide, s0, s1, b0, sentence.size)
  const g1 = adviceFor(guide, s1, s2, b0, sentence.size)
  const gb = adviceFor(guide, b0, s1, s0, sentence.size)
  const due = awaited(guide, s0, state)
  const gl0 = L[s0] as number
  const glb = L[b0] as number
  const commas = between(sentence, sentence.commas, s0, b0)
  put.three(g0, gb, due)
  put.four(g0, g1, gb, due)
  put.four(g0, due, t0, tb)
  put.three(g0, due, w0)
  put.three(g0, due, wb)
  put.three(g0, due, gl0)
  put.four(g0, gl0, t0, tb)
  put.three(gb, glb, tb)
  put.four(gb, glb, t0, tb)
  put.three(g1, g0, t1)
  put.four(g0, gb, far, due)
  put.four(g0, u0, ub, commas)
  put.three(g0, w1, t0)
  put.three(sets[s0] as number, t0, tb)
  put.three(sets[b0] as number, t0, tb)
  put.three(sets[s1] as number, t1, t0)
}
