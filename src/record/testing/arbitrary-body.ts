/** Bodies by chance, for laws: every kind, with text that tends to break things. */

import fc from "fast-check"
import { codePointLength, mintId, type DocumentId, type Id, type ItemId } from "../../base/index.ts"
import {
  ACTOR_KINDS,
  ACTS,
  DATE_KINDS,
  DATE_STATUSES,
  FORMS,
  GRAINS,
  NARRATION_KINDS,
  PROPOSAL_STATUSES,
  STANCES,
  TERMS,
} from "../../reading/index.ts"
import type { Anchor } from "../../sources/index.ts"
import { parseDay, parseInstant } from "../../base/index.ts"
import { MEETING_SORTS, RELATION_SORTS, ROLES } from "../bodies/actors.ts"
import { ARRANGEMENT_PARTS } from "../bodies/arrangements.ts"
import {
  CLAIM_KINDS,
  INFORMATION_GRADES,
  NOTE_TERMS,
  OCCASIONS,
  SOURCE_GRADES,
} from "../bodies/claims.ts"
import { CHOOSES, HOLDERS, POSITION_SORTS } from "../bodies/positions.ts"
import { OPTION_STANDINGS, PREFERENCE_BASES } from "../bodies/preferences.ts"
import { FINDINGS } from "../bodies/promises.ts"
import { ANSWERS, CLAUSE_STATUSES, TEXT_KINDS } from "../bodies/texts.ts"
import { DIRECTIONS, DOCUMENT_NATURES, type Body } from "../types.ts"

/** One of a few ids, so that bodies meet one another. */
export const someId = <Kind extends string>(kind: Kind, many = 6): fc.Arbitrary<Id<Kind>> =>
  fc.integer({ min: 0, max: many - 1 }).map((number) => numberedId(kind, number))

/** The id of this number (0 to 255): the same one each time. */
export const numberedId = <Kind extends string>(kind: Kind, number: number): Id<Kind> =>
  mintId(kind, new Uint8Array(26).fill(number % 32).fill(number >> 5, 25))

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    "\0",
    "\ud800",
    "مذاکرات",
    "e\u0301",
    "\u202Eabc",
    "𝔄𝔅",
    'a"b\\c',
    "__proto__",
  ),
)
const words = anyText.filter((text) => text !== "")
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })

/** An anchor as long as its words. */
export const someAnchor = (
  documents: fc.Arbitrary<DocumentId> = someId("document", 3),
): fc.Arbitrary<Anchor> =>
  fc
    .record({
      document: documents,
      start: fc.nat(5000),
      exact: words,
      prefix: anyText,
      suffix: anyText,
    })
    .map(({ document, start, exact, prefix, suffix }) => ({
      document,
      start,
      end: start + codePointLength(exact),
      exact,
      prefix,
      suffix,
    }))

const anchor = someAnchor()
const item: fc.Arbitrary<ItemId> = someId("item")
const items = fc.array(item, { maxLength: 3 })
const day = fc.constantFrom("2021-03-08", "2020-02-29", "0001-01-01").map((text) => parseDay(text))

const rests = fc.record({ anchors: fc.array(anchor, { maxLength: 2 }), items })
const when = fc.record({
  value: maybe(fc.constantFrom("2021", "2021-03-08")),
  words: maybe(anyText),
})
const held = fc.record({
  from: maybe(day).map((each) => each),
  until: maybe(day).map((each) => each),
})
const deadline = fc.record({
  words: anyText,
  written: maybe(fc.constant("2021-05-01")),
  computed: maybe(fc.constant("2021-04-29")),
  instant: maybe(fc.constant(parseInstant("2021-05-01T12:00:00.000Z"))),
  zone: maybe(fc.constant("Asia/Kabul")),
})
const lineage = fc.oneof(
  fc.constant({ kind: "own" } as const),
  fc.constant({ kind: "unknown" } as const),
  fc.record({ kind: fc.constant("repeats" as const), of: items }),
)
const grade = fc.record({
  source: maybe(fc.constantFrom(...SOURCE_GRADES)),
  information: maybe(fc.constantFrom(...INFORMATION_GRADES)),
})
const texts = fc.array(anyText, { maxLength: 2 })
const clause = fc.record({
  number: anyText,
  words: anyText,
  status: fc.constantFrom(...CLAUSE_STATUSES),
  alternatives: texts,
  proposedBy: items,
  supportedBy: items,
  anchor: maybe(anchor),
})

const exact = fc.constantFrom("1", "0.5", "1/3", "-12")
const judged = fc.oneof(
  fc.record({
    kind: fc.constant("classes" as const),
    classes: fc.array(fc.record({ option: anyText, is: fc.constantFrom(...OPTION_STANDINGS) }), {
      maxLength: 2,
    }),
  }),
  fc.record({ kind: fc.constant("order" as const), groups: fc.array(texts, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant("ranges" as const),
    ranges: fc.array(fc.record({ option: anyText, low: exact, high: exact }), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("scores" as const),
    scores: fc.array(fc.record({ option: anyText, score: exact }), { maxLength: 2 }),
  }),
)

const kinds: { readonly [K in Body["kind"]]: fc.Arbitrary<Extract<Body, { kind: K }>> } = {
  process: fc.record({ kind: fc.constant("process"), title: anyText, summary: anyText }),
  document: fc.record({
    kind: fc.constant("document"),
    version: someId("document", 3),
    title: anyText,
    publisher: maybe(anyText),
    date: maybe(day).map((each) => each),
    nature: fc.constantFrom(...DOCUMENT_NATURES),
    language: maybe(anyText),
    direction: fc.constantFrom(...DIRECTIONS),
  }),
  reading: fc.record({
    kind: fc.constant("reading"),
    document: item,
    version: someId("document", 3),
    reader: anyText,
    understood: fc.boolean(),
    drafts: fc.nat(),
  }),
  actor: fc.record({
    kind: fc.constant("actor"),
    name: anyText,
    actorKind: fc.constantFrom(...ACTOR_KINDS),
    aliases: fc.array(anyText, { maxLength: 3 }),
    offices: fc.array(fc.record({ title: anyText, anchor: maybe(anchor) }), { maxLength: 2 }),
    mentions: fc.array(anchor, { maxLength: 3 }),
  }),
  statement: fc.record({
    kind: fc.constant("statement"),
    form: fc.constantFrom(...FORMS),
    act: fc.constantFrom(...ACTS),
    terms: fc.constantFrom(...TERMS),
    negated: fc.boolean(),
    confidence: maybe(fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0)),
    speakers: fc.array(fc.record({ actor: maybe(item), anchor: maybe(anchor) }), { maxLength: 2 }),
    cue: maybe(anchor),
    content: fc.array(anchor, { maxLength: 2 }),
    addressees: items,
    occasion: maybe(anchor),
    basis: maybe(anchor),
    inAnswerTo: maybe(anchor),
    manner: maybe(anchor),
  }),
  corroboration: fc.record({
    kind: fc.constant("corroboration"),
    stance: fc.constantFrom(...STANCES),
    by: items,
    statement: item,
    about: maybe(anchor),
    claim: maybe(item),
    lineage: maybe(lineage),
    grade: maybe(grade),
  }),
  date: fc.record({
    kind: fc.constant("date"),
    dateKind: fc.constantFrom(...DATE_KINDS),
    anchor,
    value: maybe(fc.constantFrom("2021", "2021-05-01/2021-09-11", "P90D", "2021-05-01T16:20Z")),
    grain: fc.constantFrom(...GRAINS),
    what: maybe(anchor),
    setBy: items,
    status: fc.constantFrom(...DATE_STATUSES),
  }),
  proposal: fc.record({
    kind: fc.constant("proposal"),
    anchor,
    by: items,
    to: items,
    through: items,
    parties: items,
    status: fc.constantFrom(...PROPOSAL_STATUSES),
    statement: maybe(item),
  }),
  event: fc.record({
    kind: fc.constant("event"),
    code: anyText,
    anchor,
    source: items,
    target: items,
  }),
  narration: fc.record({
    kind: fc.constant("narration"),
    narrationKind: fc.constantFrom(...NARRATION_KINDS),
    anchor,
  }),
  claim: fc.record({
    kind: fc.constant("claim"),
    claimKind: fc.constantFrom(...CLAIM_KINDS),
    text: anyText,
    about: items,
    rests,
  }),
  risk: fc.record({
    kind: fc.constant("risk"),
    condition: maybe(anyText),
    stake: anyText,
    for: items,
    by: items,
    rests,
  }),
  note: fc.record({
    kind: fc.constant("note"),
    document: item,
    occasion: fc.constantFrom(...OCCASIONS),
    with: items,
    terms: fc.constantFrom(...NOTE_TERMS),
    day: maybe(day).map((each) => each),
    describedAs: maybe(anyText),
  }),
  letter: fc.record({
    kind: fc.constant("letter"),
    title: anyText,
    document: maybe(item),
    authors: items,
    carriers: items,
    recipients: items,
    copies: items,
    written: maybe(when),
    delivered: maybe(when),
    acknowledged: maybe(when),
    madePublic: maybe(when),
    publishers: items,
    rests,
  }),
  text: fc.record({
    kind: fc.constant("text"),
    textKind: fc.constantFrom(...TEXT_KINDS),
    title: anyText,
    by: items,
    to: items,
    through: items,
    letter: maybe(item),
    term: maybe(when),
    exit: maybe(anyText),
    endedBy: items,
    rests,
  }),
  version: fc.record({
    kind: fc.constant("version"),
    text: item,
    label: anyText,
    when: maybe(when),
    document: maybe(item),
    clauses: fc.array(clause, { maxLength: 2 }),
    rests,
  }),
  showing: fc.record({
    kind: fc.constant("showing"),
    version: item,
    by: items,
    to: items,
    when: maybe(when),
    rests,
  }),
  response: fc.record({
    kind: fc.constant("response"),
    version: item,
    clause: maybe(anyText),
    by: items,
    answer: fc.constantFrom(...ANSWERS),
    counter: maybe(item),
    until: maybe(deadline),
    words: maybe(anyText),
    when: maybe(when),
    rests,
  }),
  issue: fc.record({
    kind: fc.constant("issue"),
    title: anyText,
    summary: anyText,
    options: fc.array(fc.record({ key: anyText, name: anyText }), { maxLength: 2 }),
    choose: maybe(fc.constantFrom(...CHOOSES)),
    decidedBy: maybe(items),
    rests,
  }),
  position: fc.record({
    kind: fc.constant("position"),
    sort: fc.constantFrom(...POSITION_SORTS),
    actor: item,
    holder: fc.constantFrom(...HOLDERS),
    issue: item,
    text: anyText,
    options: texts,
    rulesOut: maybe(texts),
    held,
    rests,
  }),
  relation: fc.record({
    kind: fc.constant("relation"),
    sort: fc.constantFrom(...RELATION_SORTS),
    from: item,
    to: item,
    words: maybe(anyText),
    held,
    rests,
  }),
  role: fc.record({
    kind: fc.constant("role"),
    actor: item,
    role: fc.constantFrom(...ROLES),
    held,
    rests,
  }),
  office: fc.record({
    kind: fc.constant("office"),
    actor: item,
    title: anyText,
    held,
    appointedBy: items,
    rests,
  }),
  name: fc.record({ kind: fc.constant("name"), actor: item, name: anyText, usedBy: items, rests }),
  meeting: fc.record({
    kind: fc.constant("meeting"),
    sort: fc.constantFrom(...MEETING_SORTS),
    between: items,
    place: maybe(anyText),
    when: maybe(when),
    about: maybe(anyText),
    rests,
  }),
  agreement: fc.record({
    kind: fc.constant("agreement"),
    title: anyText,
    signed: maybe(when),
    parties: items,
    outside: items,
    guarantors: items,
    text: maybe(item),
    rests,
  }),
  commitment: fc.record({
    kind: fc.constant("commitment"),
    agreement: maybe(item),
    by: items,
    to: items,
    what: anyText,
    measure: maybe(anyText),
    condition: maybe(anyText),
    setBy: items,
    due: maybe(deadline),
    rests,
  }),
  preference: fc.record({
    kind: fc.constant("preference"),
    party: item,
    issue: item,
    weight: maybe(exact),
    judged,
    basis: fc.constantFrom(...PREFERENCE_BASES),
    rests,
  }),
  fallback: fc.record({
    kind: fc.constant("fallback"),
    party: item,
    value: exact,
    words: maybe(anyText),
    held,
    basis: fc.constantFrom(...PREFERENCE_BASES),
    rests,
  }),
  safeguard: fc.record({
    kind: fc.constant("safeguard"),
    title: maybe(anyText),
    issue: item,
    options: texts,
    rulesOut: fc.boolean(),
    by: items,
    rests,
  }),
  arrangement: fc.record({
    kind: fc.constant("arrangement"),
    title: anyText,
    text: maybe(item),
    chair: maybe(anyText),
    rule: maybe(anyText),
    groups: fc.array(
      fc.record({
        key: anyText,
        name: anyText,
        actor: maybe(item),
        seats: fc.nat(),
        basis: maybe(exact),
      }),
      { maxLength: 2 },
    ),
    quotas: fc.array(fc.record({ name: anyText, least: exact, held: maybe(fc.nat()) }), {
      maxLength: 2,
    }),
    offices: fc.array(fc.record({ name: anyText, group: maybe(anyText) }), { maxLength: 2 }),
    term: maybe(when),
    exit: maybe(anyText),
    endedBy: items,
    proposedBy: items,
    committees: maybe(
      fc.array(
        fc.record({
          name: anyText,
          seats: fc.array(fc.record({ group: anyText, seats: fc.nat() }), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    ),
    parts: maybe(
      fc.array(
        fc.record({
          part: fc.constantFrom(...ARRANGEMENT_PARTS),
          by: items,
          clause: maybe(fc.record({ version: item, number: anyText })),
          items,
        }),
        { maxLength: 2 },
      ),
    ),
    rests,
  }),
  conflict: fc.record({
    kind: fc.constant("conflict"),
    title: anyText,
    model: anyText,
    today: texts,
    basis: fc.array(fc.record({ of: anyText, items, words: maybe(anyText) }), { maxLength: 2 }),
    cases: maybe(fc.array(fc.record({ of: item, options: texts }), { maxLength: 2 })),
    rests,
  }),
  scenario: fc.record({
    kind: fc.constant("scenario"),
    title: anyText,
    choices: fc.array(
      fc.record({ issue: item, option: anyText, day: maybe(day).map((each) => each) }),
      { maxLength: 2 },
    ),
    arrangement: maybe(item),
    assumptions: fc.array(fc.record({ text: anyText, items }), { maxLength: 2 }),
    rests,
  }),
  finding: fc.record({
    kind: fc.constant("finding"),
    commitment: item,
    status: fc.constantFrom(...FINDINGS),
    by: items,
    when: maybe(when),
    words: maybe(anyText),
    due: maybe(deadline),
    rests,
  }),
}

/** A body of any kind, or of those named. */
export const someBody = (
  of: readonly Body["kind"][] = Object.keys(kinds) as Body["kind"][],
): fc.Arbitrary<Body> => fc.oneof(...of.map((kind): fc.Arbitrary<Body> => kinds[kind]))
