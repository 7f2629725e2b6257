/**
 * Verbs and nouns that name an event, by PLOVER's types; PROPOSE is our own, since PLOVER leaves it
 * out.
 */

import { inflections, type Inflected } from "./inflect.ts"

const TABLE = `
AGREE: agree accept ratify endorse concur consent
SUPPORT: support back praise welcome hail commend defend applaud congratulate thank
CONSULT: meet visit host consult negotiate mediate discuss talk confer telephone phone
COOPERATE: cooperate collaborate share exchange ally
AID: donate supply aid assist evacuate shelter grant provide
CONCEDE: concede release free pardon lift resign yield surrender
RETREAT: withdraw retreat pull evacuate disarm demobilize demobilise disengage
REQUEST: demand request urge appeal pressure press
ACCUSE: accuse blame criticize criticise condemn denounce decry investigate charge allege complain
ACCUSE: indict
REJECT: reject refuse oppose veto boycott decline
THREATEN: threaten
PROTEST: protest demonstrate rally march strike riot
SANCTION: sanction expel reduce suspend cancel halt embargo
MOBILIZE: mobilize mobilise deploy reinforce amass
COERCE: arrest detain seize jail imprison demolish hack reimpose prevent ban impose raid confiscate
COERCE: blockade besiege deport
ASSAULT: attack kill bomb shell shoot ambush wound injure assassinate storm fight clash execute
ASSAULT: abduct kidnap shell torture abuse capture retake hijack explode
PROPOSE: propose offer suggest recommend`

const NOUNS = `
CONSULT: talks meeting negotiations dialogue consultations summit mediation
AGREE: agreement accord deal ceasefire truce pact treaty settlement
ASSAULT: attack bombing shelling airstrike offensive clashes massacre killing
PROTEST: protest protests demonstration demonstrations rally riots strike
THREATEN: ultimatum
ACCUSE: investigation inquiry
COERCE: siege blockade
MOBILIZE: manoeuvres maneuvers
AID: aid assistance relief
SANCTION: sanctions embargo
RETREAT: withdrawal pull-out pullout`

const rows = (table: string): readonly (readonly [string, string])[] =>
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [code = "", words = ""] = line.split(":")
      return words
        .trim()
        .split(" ")
        .map((word): readonly [string, string] => [word, code])
    })

const BY_VERB: ReadonlyMap<string, string> = new Map(rows(TABLE))
const BY_NOUN: ReadonlyMap<string, string> = new Map(rows(NOUNS))
const FORMS = inflections(BY_VERB.keys())

/** The event type of a verb in any of its forms, with its plain form. */
export function eventOfVerb(
  word: string,
): { readonly code: string; readonly form: Inflected } | undefined {
  const form = FORMS.get(word)
  const code = form === undefined ? undefined : BY_VERB.get(form.lemma)
  return form === undefined || code === undefined ? undefined : { code, form }
}

/** The event type of a noun in lower case. */
export const eventOfNoun = (word: string): string | undefined => BY_NOUN.get(word)

/** Nouns for what parties may ask each other to do together. */
export const isArrangement = (word: string): boolean => BY_NOUN.has(word) || ARRANGEMENTS.has(word)

const ARRANGEMENTS = new Set(
  `pause halt inquiry investigation election elections vote referendum conference exchange swap
  corridor buffer moratorium withdrawal extension delay mediation arbitration summit reform reforms
  council government commission amnesty guarantee guarantees compromise resumption
  return release`.split(/\s+/),
)
