/**
 * Verbs that report what somebody says, thinks or asks for: what act each is, and what may follow
 * it as content.
 */

import type { Act } from "../types.ts"
import { inflections, type Inflected } from "./inflect.ts"

/**
 * What may follow: a quotation, a clause with or without `that`, a clause only with `that` or a
 * question word, the person spoken to, an object, an infinitive, a person and an infinitive, a
 * gerund.
 */
export type Complement =
  | "quotation"
  | "clause"
  | "that"
  | "person"
  | "object"
  | "infinitive"
  | "person-infinitive"
  | "gerund"

export interface CueVerb {
  readonly act: Act
  readonly takes: ReadonlySet<Complement>
  /**
   * Speech is an act others hear; mind is what somebody holds; finding is what a study or a paper
   * shows.
   */
  readonly nature: "speech" | "mind" | "finding"
}

const LETTERS: Readonly<Record<string, Complement>> = {
  q: "quotation",
  c: "clause",
  t: "that",
  p: "person",
  o: "object",
  i: "infinitive",
  x: "person-infinitive",
  g: "gerund",
}

/**
 * Act, complements, nature: verbs. A verb may have several rows' worth of complements only in one
 * row.
 */
const TABLE = `
say qct speech: say
say qtpx speech: tell
say q speech: read
say qct speech: add state note declare reply respond answer recall explain argue maintain contend
say qct speech: assert reiterate repeat stress emphasize emphasise
say qct speech: observe remark comment mention conclude insist quip joke boast brag lament concur
say qct speech: counter elaborate clarify interject proclaim opine testify
say qct speech: write tweet blog post email text exclaim shout whisper mutter cry cheer sigh retort
say qct speech: snap chime
say q speech: continue
say qcto speech: announce underline underscore highlight predict forecast project
say t speech: stipulate specify
say qtp speech: remind inform brief notify advise
say qt speech: hint imply
say qct speech: signal
say o speech: describe cite voice express
propose qctogi speech: propose suggest recommend
propose tog speech: advocate float
propose oi speech: offer
ask qt speech: question
ask t speech: require
ask qt speech: inquire enquire wonder
ask qtpx speech: ask
ask tox speech: request demand
ask qtxo speech: urge
ask qtx speech: beg implore plead appeal order instruct press
promise qctpio speech: promise pledge vow
promise qtp speech: assure
promise ti speech: swear commit
warn qctpx speech: warn
warn qctp speech: caution alert
warn ti speech: threaten
accuse qctg speech: allege
accuse qct speech: complain charge
accuse o speech: accuse blame criticize criticise condemn denounce decry slam blast deplore lambast
accuse o speech: lambaste rebuke fault berate chide
confirm qcto speech: confirm affirm
confirm qctog speech: acknowledge
confirm qct speech: concede
confirm qctog speech: admit
confirm to speech: verify corroborate authenticate
deny qctog speech: deny
deny qto speech: dispute refute rebut
deny o speech: dismiss disavow contradict
agree qcti speech: agree
agree o speech: accept welcome praise hail endorse applaud commend defend
agree o mind: favor favour
reject qto speech: reject
reject og speech: oppose
reject qct speech: object disagree
believe qcti mind: hope expect
believe ct mind: believe think feel fear suppose guess reckon assume suspect
believe ct mind: mean
believe t mind: doubt worry imagine realize realise recognize recognise
believe ct mind: know understand
report qctg speech: report
report qcti speech: claim
say qto speech: regret
report qcto speech: reveal disclose
report qct finding: estimate
report ct finding: find indicate show
report t finding: learn demonstrate prove discover calculate determine
report t finding: theorize theorise reason rule speculate
publish o speech: publish release issue broadcast
`

const CUES: ReadonlyMap<string, CueVerb> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [head = "", verbs = ""] = line.split(":")
      const [act = "say", letters = "", nature = "speech"] = head.split(" ")
      const takes = new Set(Array.from(letters, (letter) => LETTERS[letter] ?? "quotation"))
      return verbs
        .trim()
        .split(" ")
        .map((verb): [string, CueVerb] => [verb, { act, takes, nature } as CueVerb])
    }),
)

/** The cue verb of this plain form, or undefined. */
export const cueVerb = (lemma: string): CueVerb | undefined => CUES.get(lemma)

/** `called the plan a farce`: the object and what it was called are the content. */
export const NAMING: CueVerb = {
  act: "say",
  nature: "speech",
  takes: new Set<Complement>(["object"]),
}

/** The plain form behind a word in lower case, where it is a form of a cue verb. */
export const cueForm = (word: string): Inflected | undefined => FORMS.get(word)

/** Whether a word is a form in which speech is reported after a question: `asked`, `says`. */
export const reportsSpeech = (word: string): boolean => {
  const form = FORMS.get(word)
  return (
    form !== undefined &&
    (form.forms.includes("past") || form.forms.includes("third")) &&
    cueVerb(form.lemma)?.nature === "speech"
  )
}

/**
 * Verb and preposition that take a content together: `called for a ceasefire`, `warned of famine`.
 */
export const PREPOSITIONAL: ReadonlyMap<
  string,
  { readonly act: Act; readonly prepositions: readonly string[] }
> = new Map([
  ["call", { act: "ask", prepositions: ["for"] }],
  ["ask", { act: "ask", prepositions: ["for"] }],
  ["appeal", { act: "ask", prepositions: ["for"] }],
  ["push", { act: "ask", prepositions: ["for"] }],
  ["plead", { act: "ask", prepositions: ["for"] }],
  ["warn", { act: "warn", prepositions: ["of", "against", "about"] }],
  ["speak", { act: "say", prepositions: ["of", "about", "against"] }],
  ["talk", { act: "say", prepositions: ["of"] }],
  ["complain", { act: "accuse", prepositions: ["of", "about"] }],
  ["object", { act: "reject", prepositions: ["to"] }],
  ["insist", { act: "say", prepositions: ["on"] }],
  ["agree", { act: "agree", prepositions: ["to", "on"] }],
  ["apologize", { act: "say", prepositions: ["for"] }],
  ["apologise", { act: "say", prepositions: ["for"] }],
  ["hint", { act: "say", prepositions: ["at"] }],
  ["comment", { act: "say", prepositions: ["on"] }],
  ["boast", { act: "say", prepositions: ["of", "about"] }],
  ["disagree", { act: "reject", prepositions: ["with"] }],
  ["argue", { act: "say", prepositions: ["for", "against"] }],
  ["vow", { act: "promise", prepositions: [] }],
])

/**
 * Verb and particle: `pointed out that`, `ruled out talks`, `put forward a plan`, `called on both
 * sides to`.
 */
export const PHRASAL: ReadonlyMap<string, ReadonlyMap<string, CueVerb>> = new Map(
  Object.entries({
    point: { out: cue("say", "qct") },
    rule: { out: cue("reject", "og") },
    turn: { down: cue("reject", "o") },
    put: { forward: cue("propose", "o") },
    call: { on: cue("ask", "x"), upon: cue("ask", "x") },
    set: { out: cue("say", "o") },
    lay: { out: cue("say", "o") },
    speak: { out: cue("say", "o") },
    go: { on: cue("say", "i") },
    lash: { out: cue("accuse", "o") },
    spell: { out: cue("say", "o") },
    read: { out: cue("say", "o") },
    chime: { in: cue("say", "q") },
    fire: { back: cue("say", "q") },
  }).map(([verb, particles]): [string, ReadonlyMap<string, CueVerb>] => [
    verb,
    new Map(
      Object.entries<CueVerb | undefined>(particles).filter(
        (pair): pair is [string, CueVerb] => pair[1] !== undefined,
      ),
    ),
  ]),
)

const FORMS = inflections([...CUES.keys(), ...PREPOSITIONAL.keys(), ...PHRASAL.keys()])

/** Adjectives after `be`, `feel` or `seem` that hold a belief: `is confident that`. */
export const BELIEF_ADJECTIVES: ReadonlySet<string> = new Set(
  `confident sure certain convinced hopeful optimistic pessimistic concerned worried afraid aware
  adamant clear skeptical sceptical doubtful glad happy sorry surprised proud positive unsure
  uncertain disappointed`.split(/\s+/),
)

/** Nouns that name a statement or a belief: `the claim that`, `his warning that`. */
export const CUE_NOUNS: ReadonlyMap<string, Act> = new Map(
  Object.entries({
    claim: "say",
    statement: "say",
    assertion: "say",
    announcement: "say",
    argument: "say",
    comment: "say",
    remark: "say",
    suggestion: "propose",
    proposal: "propose",
    warning: "warn",
    threat: "warn",
    promise: "promise",
    pledge: "promise",
    vow: "promise",
    accusation: "accuse",
    allegation: "accuse",
    admission: "confirm",
    acknowledgement: "confirm",
    denial: "deny",
    belief: "believe",
    hope: "believe",
    fear: "believe",
    concern: "believe",
    view: "believe",
    opinion: "believe",
    doubt: "believe",
    report: "report",
    demand: "ask",
    insistence: "say",
    prediction: "say",
    testimony: "say",
    complaint: "accuse",
    assurance: "promise",
    confirmation: "confirm",
  } satisfies Record<string, Act>),
)

function cue(act: Act, letters: string): CueVerb {
  return {
    act,
    nature: "speech",
    takes: new Set(Array.from(letters, (letter) => LETTERS[letter] ?? "quotation")),
  }
}
