/**
 * What of each kind of body may leave, field by field. Ids are open: they tell nothing to whoever has not the record. Each row
 * stands under the terms of the body's own item.
 */

import type { Body, BodyKind } from "../../../record/index.ts"
import type { Anchor } from "../../../sources/index.ts"
import { left, type RowOf, type Rows } from "./rows.ts"

type OfKind<K extends BodyKind> = Extract<Body, { readonly kind: K }>

const place: Rows<Anchor> = { document: "open", start: "open", end: "open", exact: "words", prefix: "around", suffix: "around" }
/** The words that stand for whoever spoke: only where they may be named. */
const speaker: Rows<Anchor> = { document: "voice", start: "fact", end: "fact", exact: "voice", prefix: "around", suffix: "around" }
const rests = { anchors: place, items: "open" } as const
const when = { value: "fact", words: "words" } as const
const held = { from: "fact", until: "fact" } as const
const deadline = { words: "words", written: "fact", computed: "fact", instant: "fact", zone: "fact" } as const
export const BODIES: { readonly [K in BodyKind]: Rows<OfKind<K>> } = {
  process: { kind: "open", title: "made", summary: "made" },
  document: { kind: "open", version: "open", title: "title", publisher: "around", date: "fact", nature: "open", language: "around", direction: "open" },
  reading: { kind: "open", document: "open", version: "open", reader: "made", understood: "open", drafts: "open", leftOut: { kind: "open", because: "words", count: "open" }, failed: "words" },
  actor: { kind: "open", name: "actor", actorKind: "open", aliases: "around", offices: { title: "around", anchor: place }, mentions: place },
  statement: {
    kind: "open", form: "open", act: "fact", terms: "open", negated: "fact", confidence: "open", speakers: { actor: "voice", anchor: speaker }, cue: place, content: place,
    addressees: "fact", occasion: place, basis: place, inAnswerTo: place, manner: place,
  },
  corroboration: {
    kind: "open", stance: "fact", by: "voice", statement: "open", about: place, claim: "open",
    lineage: { kind: "open", of: "open" }, grade: { source: "fact", information: "fact" },
  },
  narration: { kind: "open", narrationKind: "open", anchor: place },
  date: { kind: "open", dateKind: "open", anchor: place, value: "fact", from: "fact", until: "fact", grain: "open", what: place, setBy: "fact", status: "fact" },
  proposal: { kind: "open", anchor: place, by: "voice", to: "fact", through: "fact", parties: "fact", status: "fact", statement: "open" },
  event: { kind: "open", code: "words", anchor: place, source: "fact", target: "fact" },
  claim: { kind: "open", claimKind: "open", text: "words", about: "open", rests },
  risk: { kind: "open", condition: "words", stake: "words", for: "fact", by: "voice", rests },
  note: { kind: "open", document: "open", occasion: "open", with: "voice", terms: "open", day: "fact", describedAs: "made" },
  letter: {
    kind: "open", title: "words", document: "open", authors: "voice", carriers: "fact", recipients: "fact", copies: "fact", written: when, delivered: when,
    acknowledged: when, madePublic: when, publishers: "fact", rests,
  },
  text: {
    kind: "open", textKind: "open", title: "words", by: "voice", to: "fact", through: "fact", letter: "open", term: when, exit: "words", endedBy: "fact", rests,
  },
  version: {
    kind: "open", text: "open", label: "words", when, document: "open",
    clauses: { number: "words", words: "words", status: "fact", alternatives: "words", proposedBy: "voice", supportedBy: "fact", anchor: place }, rests,
  },
  showing: { kind: "open", version: "open", by: "voice", to: "fact", when, rests },
  response: { kind: "open", version: "open", clause: "words", by: "voice", answer: "fact", counter: "open", until: deadline, words: "attributed", when, rests },
  issue: {
    kind: "open", title: "words", summary: "words", options: { key: "fact", name: "fact" }, choose: "open", decidedBy: "fact", rests,
  },
  position: {
    kind: "open", sort: "open", actor: "open", holder: "open", issue: "open", text: "attributed", options: "voice", rulesOut: "voice", held, rests,
  },
  relation: { kind: "open", sort: "fact", from: "open", to: "open", words: "words", held, rests },
  role: { kind: "open", actor: "open", role: "fact", held, rests },
  office: { kind: "open", actor: "open", title: "words", held, appointedBy: "fact", rests },
  name: { kind: "open", actor: "open", name: "words", usedBy: "fact", rests },
  meeting: { kind: "open", sort: "open", between: "fact", place: "words", when, about: "words", rests },
  agreement: { kind: "open", title: "words", signed: when, parties: "fact", outside: "fact", guarantors: "fact", text: "open", rests },
  commitment: {
    kind: "open", agreement: "open", by: "voice", to: "fact", what: "words", measure: "words", condition: "words", setBy: "voice", due: deadline, rests,
  },
  finding: { kind: "open", commitment: "open", status: "fact", by: "voice", when, words: "words", due: deadline, rests },
  preference: {
    kind: "open", party: "open", issue: "open", weight: "voice", basis: "open", rests,
    judged: {
      kind: "open", classes: { option: "voice", is: "voice" }, groups: "voice", ranges: { option: "voice", low: "voice", high: "voice" }, scores: { option: "voice", score: "voice" },
    },
  },
  fallback: { kind: "open", party: "open", value: "voice", words: "attributed", held, basis: "open", rests },
  safeguard: { kind: "open", title: "words", issue: "open", options: "fact", rulesOut: "fact", by: "voice", rests },
  arrangement: {
    kind: "open", title: "words", text: "open", groups: { key: "fact", name: "fact", actor: "fact", seats: "fact", basis: "fact" }, chair: "fact", rule: "fact",
    quotas: { name: "fact", least: "fact", held: "fact" }, offices: { name: "fact", group: "fact" }, term: when, exit: "words", endedBy: "fact",
    proposedBy: "voice", committees: { name: "fact", seats: { group: "fact", seats: "fact" } },
    parts: { part: "open", by: "voice", clause: { version: "open", number: "fact" }, items: "open" }, rests,
  },
  conflict: {
    kind: "open", title: "words", model: "fact", today: "fact", basis: { of: "fact", items: "open", words: "words" }, cases: { of: "open", options: "fact" }, rests,
  },
  scenario: {
    kind: "open", title: "words", choices: { issue: "fact", option: "fact", day: "fact" }, arrangement: "open", assumptions: { text: "words", items: "open" }, rests,
  },
}

/** A body by the table of its kind. */
export const body: RowOf<Body> = (value, at) => left<Body>(BODIES[value.kind] as never, value, at)
