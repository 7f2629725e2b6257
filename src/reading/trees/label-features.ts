/** What decides the relation of an arc: the child, the head, and what hangs on both so far. */

import { between, childOf, countOf, distance, labelOf, placeOf } from "./surroundings.ts"
import { Templates } from "./templates.ts"
import { LEFT, type Move, type Transitions } from "./transitions.ts"
import type { Guide, TaggedSentence } from "./types.ts"

/** Features an arc has at most. */
export const LABEL_FEATURES = 120

/**
 * The arc's child (`c`) and its head (`h`), as places, each with its word, tag and coarse tag; the
 * child's outermost child on the left (`cl`) with its word and label; how far apart child and head
 * stand, and how many commas between.
 */
interface ArcPlace {
  readonly c: number
  readonly h: number
  readonly wc: number
  readonly tc: number
  readonly uc: number
  readonly wh: number
  readonly th: number
  readonly uh: number
  readonly cl: number
  readonly wcl: number
  readonly lcl: number
  readonly far: number
  readonly commas: number
}

/**
 * Writes the features of the arc that `move` would make into `out`; gives how many. The groups are
 * lists of templates, in an order that the weights know.
 */
export function labelFeatures(
  state: Transitions,
  sentence: TaggedSentence,
  move: Move,
  out: Int32Array,
): number {
  const at = arcOf(state, sentence, move)
  const put = new Templates(out, move === LEFT ? 0x2f90d1 : 0x7730a5)
  wordsAndTags(put, at)
  classes(put, at, sentence)
  distances(put, at, sentence)
  childsChildren(put, at, sentence, state)
  sets(put, at, sentence, state)
  neighbours(put, at, sentence, state)
  if (sentence.guide !== undefined) advice(put, at, sentence.guide)
  return put.count
}

function arcOf(state: Transitions, sentence: TaggedSentence, move: Move): ArcPlace {
  const { words: W, tags: T, coarseTags: U } = sentence
  const c = placeOf(sentence, state.onStack(0))
  const h = placeOf(sentence, state.headOf(move))
  const cl = childOf(sentence, state.left1, c)
  const [left, right] = endsOf(c, h)
  return {
    c,
    h,
    wc: W[c] as number,
    tc: T[c] as number,
    uc: U[c] as number,
    wh: W[h] as number,
    th: T[h] as number,
    uh: U[h] as number,
    cl,
    wcl: W[cl] as number,
    lcl: labelOf(state, sentence, cl),
    far: distance(sentence, left, right),
    commas: between(sentence, sentence.commas, left, right),
  }
}

/** An arc's two places, the left one first. */
const endsOf = (c: number, h: number): readonly [number, number] => (c < h ? [c, h] : [h, c])

/** Words and tags of both. */
function wordsAndTags(put: Templates, at: ArcPlace): void {
  const { wc, tc, wh, th } = at
  put.padded(0)
  put.padded(wc)
  put.padded(tc)
  put.padded(wc, tc)
  put.padded(wh)
  put.padded(th)
  put.padded(wh, th)
  put.padded(wc, wh)
  put.padded(tc, th)
  put.padded(wc, th)
  put.padded(tc, wh)
  put.padded(wc, tc, th)
  put.padded(tc, wh, th)
  put.padded(wc, tc, wh, th)
}

/** What classes of words they belong to. */
function classes(put: Templates, at: ArcPlace, sentence: TaggedSentence): void {
  const { c, h, wc, tc, uc, wh, th, uh } = at
  const { fine: F, middle: M, coarse: C, suffixes: S } = sentence
  put.padded(F[c] as number)
  put.padded(M[c] as number)
  put.padded(F[h] as number)
  put.padded(M[h] as number)
  put.padded(F[c] as number, F[h] as number)
  put.padded(M[c] as number, M[h] as number)
  put.padded(M[c] as number, wh)
  put.padded(wc, M[h] as number)
  put.padded(M[c] as number, tc, th)
  put.padded(C[c] as number, C[h] as number, uc, uh)
  put.padded(S[c] as number, tc)
  put.padded(S[h] as number, th)
  put.padded(S[c] as number, S[h] as number)
  put.padded(F[c] as number, th)
  put.padded(tc, F[h] as number)
}

/** How far apart, and what lies between. */
function distances(put: Templates, at: ArcPlace, sentence: TaggedSentence): void {
  const { c, h, wc, tc, uc, wh, th, uh, far, commas } = at
  const [left, right] = endsOf(c, h)
  const verbs = between(sentence, sentence.verbs, left, right)
  const quotes = between(sentence, sentence.quotes, left, right)
  put.padded(tc, th, far)
  put.padded(uc, uh, far, commas)
  put.padded(tc, th, commas, verbs)
  put.padded(uc, uh, quotes, commas)
  put.padded(wh, far)
  put.padded(wc, far)
  put.padded(h === sentence.size ? 1 : 0, tc)
}

/** What hangs on the child so far. */
function childsChildren(
  put: Templates,
  at: ArcPlace,
  sentence: TaggedSentence,
  state: Transitions,
): void {
  const { c, h, tc, wh, th, cl, wcl, lcl } = at
  const { words: W, tags: T, fine: F, middle: M } = sentence
  const cl2 = childOf(sentence, state.left2, c)
  const cr = childOf(sentence, state.right1, c)
  const clr = childOf(sentence, state.right1, cl)
  const tcl = T[cl] as number
  put.padded(wcl)
  put.padded(wcl, tc)
  put.padded(wcl, tc, th)
  put.padded(wcl, wh)
  put.padded(wcl, tc, wh)
  put.padded(tcl, tc, th)
  put.padded(lcl, tc, th)
  put.padded(lcl, wcl, tc)
  put.padded(W[cl2] as number, tc, th)
  put.padded(M[c] as number, wcl, th)
  put.padded(wcl, W[clr] as number, tc)
  put.padded(F[c] as number, wcl)
  put.padded(M[h] as number, wcl, M[c] as number)
  put.padded(T[cr] as number, tc, th)
  put.padded(W[cr] as number, tc)
  put.padded(labelOf(state, sentence, cr), tc, th)
}

/** Which kinds of children both have so far, and the labels of those outermost. */
function sets(put: Templates, at: ArcPlace, sentence: TaggedSentence, state: Transitions): void {
  const { c, h, tc, uc, wh, th, uh, wcl, lcl } = at
  const { middle: M } = sentence
  const setcl = countOf(sentence, state.leftSet, c)
  const setcr = countOf(sentence, state.rightSet, c)
  const sethl = countOf(sentence, state.leftSet, h)
  const sethr = countOf(sentence, state.rightSet, h)
  const lhl = labelOf(state, sentence, childOf(sentence, state.left1, h))
  const lhr = labelOf(state, sentence, childOf(sentence, state.right1, h))
  put.padded(setcl, tc, th)
  put.padded(setcr, tc, th)
  put.padded(setcl, setcr, uc, uh)
  put.padded(setcl, tc, wh)
  put.padded(setcl, M[c] as number, uh)
  put.padded(sethl, th, tc)
  put.padded(sethr, th, tc)
  put.padded(sethl, sethr, uh, uc)
  put.padded(sethl, wh)
  put.padded(sethr, wh)
  put.padded(sethr, wh, tc)
  put.padded(sethl, wh, tc)
  put.padded(lhr, th, tc)
  put.padded(lhl, th, tc)
  put.padded(lhr, wh, tc)
  put.padded(lhr, lcl, tc, th)
  put.padded(sethr, wh, wcl)
}

/** What stands beside both, and beside the parser's place. */
function neighbours(
  put: Templates,
  at: ArcPlace,
  sentence: TaggedSentence,
  state: Transitions,
): void {
  const { c, h, tc, th } = at
  const { words: W, tags: T } = sentence
  const nobody = sentence.size + 1
  const prev = c > 0 && c <= sentence.size ? c - 1 : nobody
  const next = c < sentence.size ? c + 1 : nobody
  const after = h < sentence.size ? h + 1 : nobody
  const s1 = placeOf(sentence, state.onStack(1))
  const b0 = placeOf(sentence, state.inBuffer(0))
  const b1 = placeOf(sentence, state.inBuffer(1))
  put.padded(T[prev] as number, tc, th)
  put.padded(T[next] as number, tc, th)
  put.padded(W[prev] as number, tc)
  put.padded(W[next] as number, tc)
  put.padded(T[after] as number, th, tc)
  put.padded(T[b1] as number, tc, th)
  put.padded(T[s1] as number, tc, th)
  put.padded(T[b0] as number, tc, th)
  put.padded(W[b0] as number, tc, th)
}

/** What the reading from the other end advises. */
function advice(put: Templates, at: ArcPlace, guide: Guide): void {
  const { c, h, wc, tc, wh, th, lcl, far } = at
  const advised = guide.labels[c] as number
  const agreed = guide.heads[c] === h ? 1 : 0
  put.padded(advised, agreed)
  put.padded(advised, agreed, tc, th)
  put.padded(advised, agreed, wc)
  put.padded(advised, agreed, wh)
  put.padded(advised, agreed, lcl, tc)
  put.padded(advised, agreed, far)
  put.padded(guide.sets[h] as number, th, tc)
  put.padded(guide.sets[h] as number, wh, tc)
  put.padded(guide.sets[h] as number, advised, agreed)
  put.padded(guide.sets[c] as number, tc, th)
  put.padded(guide.sets[c] as number, advised)
}
