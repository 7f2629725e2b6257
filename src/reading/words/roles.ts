/**
 * Words for people by what they do, and for bodies of people. All in lower case and the singular.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Before a name: no office, only courtesy. */
export const HONORIFICS = words(
  "mr mrs ms miss mx dr sir dame lord lady madam mme sheikh imam mullah rabbi father sister " +
    "brother reverend rev saint haji hajji maulana maulvi ustad",
)

/** Offices and trades: a person may be called by one, with or without a name after it. */
export const ROLES = words(`
  president vice-president premier chancellor king queen prince princess emperor sultan emir pope
  bishop archbishop cardinal patriarch ayatollah chief
  minister secretary undersecretary under-secretary secretary-general secretary-designate attorney
  attorney-general solicitor-general treasurer commissioner governor mayor councillor councilor
  senator congressman congresswoman representative lawmaker legislator deputy mp parliamentarian
  speaker whip leader candidate politician
  ambassador envoy diplomat negotiator mediator facilitator delegate emissary representative consul
  attaché attache interlocutor rapporteur observer monitor
  general colonel major captain lieutenant sergeant commander commander-in-chief admiral marshal
  officer soldier veteran commandant brigadier
  spokesman spokeswoman spokesperson official adviser advisor aide counsel counselor counsellor
  strategist
  director chairman chairwoman chairperson chair head boss founder co-founder ceo cfo coo executive
  manager administrator coordinator organizer organiser superintendent principal dean rector
  professor lecturer teacher researcher scientist scholar academic historian economist analyst
  expert specialist author co-author coauthor writer editor journalist reporter correspondent
  columnist blogger photographer
  doctor physician surgeon nurse psychologist biologist physicist chemist geologist ecologist
  astronomer engineer architect
  judge justice magistrate lawyer prosecutor attorney barrister solicitor sheriff detective
  inspector constable policeman policewoman investigator
  activist campaigner advocate protester demonstrator organizer volunteer worker leader member
  fellow student pupil
  coach captain player goalkeeper striker midfielder defender referee athlete driver pilot farmer
  trader banker businessman businesswoman entrepreneur investor
  artist actor actress singer musician composer poet novelist filmmaker producer curator collector
  designer dancer
  man woman boy girl mother father son daughter brother sister wife husband widow uncle aunt cousin
  nephew niece friend neighbor neighbour colleague
  resident witness survivor victim passenger customer consumer voter citizen patient refugee migrant
  villager shopkeeper prisoner suspect defendant plaintiff owner
  source insider person someone somebody critic supporter opponent rival user poster commentator
  host guest caller reader chief-of-staff warlord militant rebel fighter insurgent elder cleric
  counterpart successor predecessor`)

/** Who is quoted without a name: an indefinite one of these is an anonymous voice. */
export const SOURCE_NOUNS = words(`
  official source diplomat aide adviser advisor insider person people someone somebody individual
  witness officer negotiator lawmaker analyst expert observer employee staffer staff executive
  soldier commander poster user one lawyer investigator others militant fighter`)

/** Those who are told things rather than tell them. */
export const AUDIENCE = words(`
  reporter journalist correspondent lawmaker senator viewer listener reader audience crowd
  parliament congress court jury committee council supporter follower delegate conference media
  press newspaper magazine outlet agency broadcaster investor shareholder employee colleague
  official leader ally friend world nation public`)

/** People whose stake a text may name though they do not speak. */
export const GROUP_NOUNS = words(`
  woman girl child civilian refugee minority victim youth elder farmer resident citizen voter
  migrant prisoner detainee hostage soldier troop force fighter militant rebel insurgent negotiator
  leader neighbor neighbour ally partner interlocutor official delegate delegation reporter
  journalist lawmaker diplomat party side people community tribe family protester demonstrator
  supporter worker activist interlocutor guard police`)

/** Bodies that govern a state. */
export const GOVERNMENT_NOUNS = words(
  `government administration regime cabinet junta presidency authority authorities team`,
)

/** Bodies that act and speak as one. */
export const ORGANIZATION_NOUNS = words(`
  ministry department parliament senate congress assembly council commission committee court
  tribunal police army military navy agency bureau office embassy delegation
  party union federation forum association organization organisation company firm corporation bank
  university college school institute institution foundation charity
  church mosque hospital team club league board panel group coalition alliance bloc movement
  campaign network center centre fund ngo institute society
  service force guard secretariat mission house treasury chamber authority district city town
  village province county state municipality state-department watchdog regulator operator airline
  manufacturer retailer developer
  legislature judiciary opposition leadership command staff body unit branch faction wing tribe
  community household industry prosecution defense defence jury publisher studio label museum
  gallery theater theatre`)

export const ARMED_NOUNS = words(
  "militia rebel rebels insurgent insurgents guerrilla guerrillas militant militants fighter " +
    "fighters jihadist jihadists separatist separatists gunman gunmen army front brigade",
)

/** Adjectives that make a group an armed one. */
export const ARMED_ADJECTIVES = words(
  "militant armed rebel insurgent jihadist guerrilla paramilitary extremist terrorist " +
    "separatist islamist",
)

export const MEDIA_NOUNS = words(
  "newspaper magazine broadcaster outlet daily weekly tabloid channel website blog station " +
    "agency network",
)

/** Documents that may speak for themselves. */
export const DOCUMENT_NOUNS = words(`
  letter statement report memo memorandum document draft resolution communique communiqué
  declaration agreement treaty proposal plan study survey poll paper analysis article editorial book
  tweet post message email e-mail note text transcript cable dispatch filing lawsuit complaint
  indictment ruling judgment judgement verdict order decree law bill constitution manifesto petition
  review assessment figures data statistics results findings research evidence email notice headline
  story account record documents reports figures posts leaflet banner sign placard website page site
  section`)

/** The singular of a plural noun, as far as a suffix tells. */
export function singular(word: string): string {
  if (word === "people" || word === "police" || word === "media" || word === "news") return word
  if (word === "women" || word === "men") return word.replace("men", "man")
  if (word.endsWith("women") || word.endsWith("men")) return `${word.slice(0, -2)}an`
  if (word === "children") return "child"
  if (word === "wives") return "wife"
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

/** Whether a noun, in lower case, is a plural. */
export const isPlural = (word: string): boolean =>
  word === "people" ||
  word === "police" ||
  word === "media" ||
  (/(?:men|children)$/.test(word) && word !== "men") ||
  (word.endsWith("s") && singular(word) !== word) ||
  word === "men" ||
  word === "women"

/** Whether a noun names people or a body of them. */
export const isPerson = (word: string): boolean => {
  const one = singular(word)
  return (
    ROLES.has(one) ||
    GROUP_NOUNS.has(one) ||
    GOVERNMENT_NOUNS.has(one) ||
    ORGANIZATION_NOUNS.has(one) ||
    MEDIA_NOUNS.has(one) ||
    one === "media" ||
    /(?:ist|ian|man|woman|person|crat)$/.test(one)
  )
}
