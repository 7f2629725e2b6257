/** What decides the relation of an arc: the child, the head, and what hangs on both so far. */

import { mix } from "./hash.ts"
import type { TaggedSentence } from "./types.ts"
import { between, childOf, countOf, distance, labelOf, placeOf } from "./surroundings.ts"
import { LEFT, type Move, type Transitions } from "./transitions.ts"

/** Features an arc has at most. */
export const LABEL_FEATURES = 120

/**
 * Writes the features of the arc that `move` would make into `out`; gives how many. One list of
 * templates.
 */
// One list of templates, in the order that the weights were trained with.
// eslint-disable-next-line max-lines-per-function
export function labelFeatures(
  state: Transitions,
  sentence: TaggedSentence,
  move: Move,
  out: Int32Array,
): number {
  const { words: W, tags: T, coarseTags: U, fine: F, middle: M, coarse: C, suffixes: S } = sentence
  const c = placeOf(sentence, state.onStack(0)),
    h = placeOf(sentence, state.headOf(move))
  const b0 = placeOf(sentence, state.inBuffer(0)),
    b1 = placeOf(sentence, state.inBuffer(1)),
    s1 = placeOf(sentence, state.onStack(1))
  const cl = childOf(sentence, state.left1, c),
    cl2 = childOf(sentence, state.left2, c),
    cr = childOf(sentence, state.right1, c)
  const hl = childOf(sentence, state.left1, h),
    hr = childOf(sentence, state.right1, h),
    clr = childOf(sentence, state.right1, cl)
  const wc = W[c] as number,
    tc = T[c] as number,
    uc = U[c] as number,
    wh = W[h] as number,
    th = T[h] as number,
    uh = U[h] as number
  const setcl = countOf(sentence, state.leftSet, c),
    setcr = countOf(sentence, state.rightSet, c),
    sethl = countOf(sentence, state.leftSet, h),
    sethr = countOf(sentence, state.rightSet, h)
  const [left, right] = c < h ? [c, h] : [h, c]
  const far = distance(sentence, left, right),
    commas = between(sentence, sentence.commas, left, right),
    verbs = between(sentence, sentence.verbs, left, right),
    quotes = between(sentence, sentence.quotes, left, right)
  const wcl = W[cl] as number,
    tcl = T[cl] as number,
    lcl = labelOf(state, sentence, cl),
    lhr = labelOf(state, sentence, hr),
    lhl = labelOf(state, sentence, hl)
  const prev = c > 0 && c <= sentence.size ? c - 1 : sentence.size + 1,
    next = c < sentence.size ? c + 1 : sentence.size + 1
  const after = h < sentence.size ? h + 1 : sentence.size + 1
  let count = 0
  let template = move === LEFT ? 0x2f90d1 : 0x7730a5
  const put = (a: number, b = 0, d = 0, e = 0): void => {
    template += 0x5bd1e9
    out[count++] = mix(mix(mix(mix(template, a), b), d), e) || 1
  }
  put(0)
  put(wc)
  put(tc)
  put(wc, tc)
  put(wh)
  put(th)
  put(wh, th)
  put(wc, wh)
  put(tc, th)
  put(wc, th)
  put(tc, wh)
  put(wc, tc, th)
  put(tc, wh, th)
  put(wc, tc, wh, th)
  put(F[c] as number)
  put(M[c] as number)
  put(F[h] as number)
  put(M[h] as number)
  put(F[c] as number, F[h] as number)
  put(M[c] as number, M[h] as number)
  put(M[c] as number, wh)
  put(wc, M[h] as number)
  put(M[c] as number, tc, th)
  put(C[c] as number, C[h] as number, uc, uh)
  put(S[c] as number, tc)
  put(S[h] as number, th)
  put(S[c] as number, S[h] as number)
  put(F[c] as number, th)
  put(tc, F[h] as number)
  put(tc, th, far)
  put(uc, uh, far, commas)
  put(tc, th, commas, verbs)
  put(uc, uh, quotes, commas)
  put(wh, far)
  put(wc, far)
  put(h === sentence.size ? 1 : 0, tc)
  put(wcl)
  put(wcl, tc)
  put(wcl, tc, th)
  put(wcl, wh)
  put(wcl, tc, wh)
  put(tcl, tc, th)
  put(lcl, tc, th)
  put(lcl, wcl, tc)
  put(W[cl2] as number, tc, th)
  put(M[c] as number, wcl, th)
  put(wcl, W[clr] as number, tc)
  put(F[c] as number, wcl)
  put(M[h] as number, wcl, M[c] as number)
  put(T[cr] as number, tc, th)
  put(W[cr] as number, tc)
  put(labelOf(state, sentence, cr), tc, th)
  put(setcl, tc, th)
  put(setcr, tc, th)
  put(setcl, setcr, uc, uh)
  put(setcl, tc, wh)
  put(setcl, M[c] as number, uh)
  put(sethl, th, tc)
  put(sethr, th, tc)
  put(sethl, sethr, uh, uc)
  put(sethl, wh)
  put(sethr, wh)
  put(sethr, wh, tc)
  put(sethl, wh, tc)
  put(lhr, th, tc)
  put(lhl, th, tc)
  put(lhr, wh, tc)
  put(lhr, lcl, tc, th)
  put(sethr, wh, wcl)
  put(T[prev] as number, tc, th)
  put(T[next] as number, tc, th)
  put(W[prev] as number, tc)
  put(W[next] as number, tc)
  put(T[after] as number, th, tc)
  put(T[b1] as number, tc, th)
  put(T[s1] as number, tc, th)
  put(T[b0] as number, tc, th)
  put(W[b0] as number, tc, th)
  if (sentence.guide === undefined) return count
  const { heads, labels, sets } = sentence.guide
  const advised = labels[c] as number,
    agreed = heads[c] === h ? 1 : 0
  put(advised, agreed)
  put(advised, agreed, tc, th)
  put(advised, agreed, wc)
  put(advised, agreed, wh)
  put(advised, agreed, lcl, tc)
  put(advised, agreed, far)
  put(sets[h] as number, th, tc)
  put(sets[h] as number, wh, tc)
  put(sets[h] as number, advised, agreed)
  put(sets[c] as number, tc, th)
  put(sets[c] as number, advised)
  return count
}
