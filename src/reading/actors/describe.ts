/**
 * What a phrase says of the one it names: a name, offices, a kind, whether it is somebody definite.
 */

import type { Word } from "../text/page.ts"
import type { Run } from "../text/sentences.ts"
import type { ActorKind } from "../types.ts"
import { stateNamed, stateOfAdjective } from "../words/places.ts"
import { GOVERNMENT_NOUNS, HONORIFICS, ROLES, isPlural, singular } from "../words/roles.ts"
import { kindOfCommon, kindOfName } from "./kinds.ts"

export interface Description {
  readonly run: Run
  /** The name's own words, without titles; undefined for a description alone. */
  readonly name: Run | undefined
  /** Offices and trades named in the phrase. */
  readonly offices: readonly Run[]
  readonly kind: ActorKind
  readonly article: "definite" | "indefinite" | "bare" | "possessive"
  /** The noun in lower case and the singular: `envoy`. */
  readonly head: string
  readonly plural: boolean
  /** The state whose adjective or name stands in the phrase. */
  readonly state: string | undefined
  /** Mr, Ms and the like, or an office right before the name. */
  readonly titled: boolean
}

const ARTICLES: ReadonlyMap<string, Description["article"]> = new Map(
  Object.entries<Description["article"]>({
    the: "definite",
    this: "definite",
    that: "definite",
    these: "definite",
    those: "definite",
    a: "indefinite",
    an: "indefinite",
    another: "indefinite",
    one: "indefinite",
    some: "indefinite",
    several: "indefinite",
    two: "indefinite",
    three: "indefinite",
    four: "indefinite",
    many: "indefinite",
    other: "indefinite",
    both: "definite",
    no: "indefinite",
    his: "possessive",
    her: "possessive",
    their: "possessive",
    its: "possessive",
    our: "possessive",
    my: "possessive",
    your: "possessive",
  }),
)

/**
 * The description that the tokens of `run` make; a name after a comma belongs to the office before
 * it.
 */
export function describe(words: readonly Word[], whole: Run): Description {
  const run = withoutClause(words, whole)
  const comma = indexOf(words, run, (word) => word.text === ",")
  if (comma !== undefined) return officeAndName(words, run, comma)
  const owner = lastOwner(words, run)
  const article = articleOf(words, run, owner)
  const core = { from: owner === undefined ? pastArticle(words, run) : owner + 1, to: run.to }
  const named = nameIn(words, core)
  const body =
    article === "definite" && named.kind === "person" && !named.titled && named.name !== undefined
  return {
    run,
    ...named,
    kind: body ? "organization" : named.kind,
    article,
    state: stateIn(words, run),
  }
}

/** Up to a clause that hangs on the phrase: `a clerk | who was present`. */
function withoutClause(words: readonly Word[], run: Run): Run {
  for (let at = run.from + 1; at < run.to; at += 1) {
    const word = words[at]
    const clause =
      ["who", "which", "that", "whose"].includes(word?.lower ?? "") ||
      ((word?.tag === "VERB" || word?.tag === "AUX") &&
        ["NOUN", "PROPN"].includes(words[at - 1]?.tag ?? ""))
    if (clause) return { from: run.from, to: words[at - 1]?.text === "," ? at - 1 : at }
  }
  return run
}

const indexOf = (
  words: readonly Word[],
  run: Run,
  test: (word: Word) => boolean,
): number | undefined => {
  for (let at = run.from; at < run.to; at += 1) {
    const word = words[at]
    if (word !== undefined && test(word)) return at
  }
  return undefined
}

function officeAndName(words: readonly Word[], run: Run, comma: number): Description {
  const office = describe(words, { from: run.from, to: comma })
  const named = describe(words, { from: comma + 1, to: run.to })
  const own = { from: pastArticle(words, { from: run.from, to: comma }), to: comma }
  return {
    ...named,
    run,
    offices: [own, ...named.offices],
    article: office.article,
    state: office.state ?? named.state,
    kind: named.kind === "organization" && ROLES.has(office.head) ? "person" : named.kind,
    titled: true,
  }
}

/** The place of the last possessive mark whose owner is a phrase of its own. */
function lastOwner(words: readonly Word[], run: Run): number | undefined {
  for (let at = run.to - 2; at > run.from; at -= 1) if (isMark(words[at])) return at
  return undefined
}

const isMark = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.lower === "'s" || (word.lower === "'" && word.kind === "word")) &&
  word.tag !== "AUX"

const articleOf = (
  words: readonly Word[],
  run: Run,
  owner: number | undefined,
): Description["article"] =>
  owner !== undefined
    ? "possessive"
    : (ARTICLES.get(words[run.from]?.lower ?? "") ??
      (words[run.from]?.kind === "number" ? "indefinite" : "bare"))

function pastArticle(words: readonly Word[], run: Run): number {
  let at = run.from
  while (
    at < run.to - 1 &&
    (ARTICLES.get(words[at]?.lower ?? "") !== undefined ||
      words[at]?.kind === "quote" ||
      words[at]?.kind === "number")
  )
    at += 1
  return at
}

type Named = Pick<Description, "name" | "offices" | "kind" | "head" | "plural" | "titled">

const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:al-|el-|ash-|ad-|as-)?\p{Lu}/u.test(word.text) && word.kind === "word"
export const isHonorific = (word: Word | undefined): boolean =>
  word !== undefined && isCapital(word) && HONORIFICS.has(word.lower.replace(/\.$/, ""))
export const isRole = (word: Word | undefined): boolean =>
  word !== undefined &&
  (ROLES.has(singular(word.lower.replace(/\.$/, ""))) || TITLES.has(word.lower))
const TITLES = new Set([
  "gen.",
  "sen.",
  "rep.",
  "gov.",
  "lt.",
  "col.",
  "maj.",
  "capt.",
  "sgt.",
  "cmdr.",
  "pres.",
  "prof.",
  "amb.",
  "sec.",
])

function nameIn(words: readonly Word[], run: Run): Named {
  const link = indexOf(words, run, (word) => word.tag === "ADP" || word.lower === "to")
  if (link !== undefined && link > run.from) return linked(words, run, link)
  return plainName(words, run)
}

/** `Secretary of State Ada Stone`, `the head of the agency`, `government of Mali`. */
function linked(words: readonly Word[], run: Run, link: number): Named {
  const before = { from: run.from, to: link }
  const role = words[link - 1]
  const bare =
    words[run.from - 1] === undefined ||
    ARTICLES.get(words[run.from - 1]?.lower ?? "") === undefined ||
    isHonorific(words[run.from])
  const name =
    isRole(role) && !isPlural(role?.lower ?? "") && bare
      ? trailingName(words, { from: link + 1, to: run.to })
      : undefined
  if (name !== undefined)
    return {
      name,
      offices: [{ from: run.from, to: name.from }],
      kind: "person",
      head: role?.lower ?? "",
      plural: false,
      titled: true,
    }
  const host = plainName(words, before)
  const person =
    host.kind === "person" &&
    host.name !== undefined &&
    link - run.from > 1 &&
    ARTICLES.has(words[link + 1]?.lower ?? "")
  const whole = person ? undefined : wholeName(words, run)
  if (whole !== undefined) return whole
  const governs = GOVERNMENT_NOUNS.has(host.head) && isCapital(words[run.to - 1])
  return {
    ...host,
    kind: governs ? "government" : host.kind,
    offices: isRole(role) ? [run] : host.offices,
  }
}

/** A body's name with a preposition in it: `Ministry of Health`, `Church of the Well`. */
function wholeName(words: readonly Word[], run: Run): Named | undefined {
  const kind =
    isCapital(words[run.from]) && isCapital(words[run.to - 1]) && !isRole(words[run.from])
      ? kindOfName(textOf(words, run))
      : undefined
  return kind === undefined || kind === "person"
    ? undefined
    : {
        name: run,
        offices: [],
        kind,
        head: words[run.from]?.lower ?? "",
        plural: false,
        titled: false,
      }
}

const DEPARTMENTS = new Set(
  `state defense defence education health finance interior labor labour energy justice commerce
  agriculture transportation treasury war trade culture environment foreign affairs home security
  information justice development affairs`.split(/\s+/),
)

/**
 * The person's name that ends `of State Ada Stone`: two words, or one after the name of a
 * department or a state.
 */
function trailingName(words: readonly Word[], run: Run): Run | undefined {
  let from = run.to
  while (from > run.from && isCapital(words[from - 1]) && words[from - 1]?.tag !== "ADP") from -= 1
  const count = run.to - from
  if (count < 2 || kindOfName(textOf(words, { from, to: run.to })) === "organization")
    return undefined
  if (count === 2)
    return DEPARTMENTS.has(words[from]?.lower ?? "") ||
      stateNamed(words[from]?.text ?? "") !== undefined
      ? { from: from + 1, to: run.to }
      : undefined
  return { from: run.to - 2, to: run.to }
}

/** A run without prepositions: titles and offices, then a name, or a common noun. */
function plainName(words: readonly Word[], run: Run): Named {
  const last = words[run.to - 1]
  let office = run.to - 2
  while (
    office >= run.from &&
    !(
      (isRole(words[office]) || isHonorific(words[office])) &&
      capitalsOnly(words, office + 1, run.to)
    )
  )
    office -= 1
  if (office >= run.from) return titledName(words, run, office)
  const opensSentence =
    run.to - run.from === 1 && (last?.tag !== "PROPN" || (isPlural(last.lower) && isRole(last)))
  if (last !== undefined && isCapital(last) && !opensSentence) return properName(words, run)
  const head = singular(last?.lower ?? "")
  return {
    name: undefined,
    offices: ROLES.has(head) ? [run] : [],
    kind: kindOfCommon(words.slice(run.from, run.to)),
    head,
    plural: isPlural(last?.lower ?? ""),
    titled: false,
  }
}

const capitalsOnly = (words: readonly Word[], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!isCapital(words[at])) return false
  return from < to
}

function titledName(words: readonly Word[], run: Run, office: number): Named {
  const name = { from: office + 1, to: run.to }
  const title = { from: titleStart(words, run, office), to: office + 1 }
  const courtesy = isHonorific(words[office]) && !isRole(words[office])
  const offices = courtesy ? (office > run.from ? [{ from: run.from, to: office }] : []) : [title]
  return {
    name,
    offices,
    kind: "person",
    head: words[office]?.lower ?? "",
    plural: false,
    titled: true,
  }
}

/** A title in capitals is preceded by capitals; one in small letters by whatever describes it. */
function titleStart(words: readonly Word[], run: Run, office: number): number {
  const inCapitals = isCapital(words[office])
  let from = office
  while (
    from > run.from &&
    (isCapital(words[from - 1]) ||
      (!inCapitals && ["ADJ", "NOUN", "PROPN"].includes(words[from - 1]?.tag ?? "")))
  )
    from -= 1
  return from
}

/**
 * Capitals after small letters are the name (`news service Harbour Wire`); else the whole run is.
 */
function properName(words: readonly Word[], run: Run): Named {
  let from = run.to - 1
  while (from > run.from && isCapital(words[from - 1])) from -= 1
  const before = words[from - 1]
  const described = from > run.from && before !== undefined && before.tag === "NOUN"
  const name = described ? { from, to: run.to } : { from: capitalFrom(words, run), to: run.to }
  const common = described ? kindOfCommon(words.slice(run.from, from)) : undefined
  const own = kindOfName(textOf(words, name))
  const isKnownKind =
    common === undefined ||
    common === "person" ||
    common === "anonymous" ||
    (common === "organization" && own === "media")
      ? own
      : common
  return {
    name,
    offices: [],
    kind: described && isRole(before) ? "person" : (isKnownKind ?? "organization"),
    head: words[run.to - 1]?.lower ?? "",
    plural: false,
    titled: described && isRole(before),
  }
}

function capitalFrom(words: readonly Word[], run: Run): number {
  let at = run.from
  while (at < run.to - 1 && !isCapital(words[at])) at += 1
  return at
}

function stateIn(words: readonly Word[], run: Run): string | undefined {
  for (let at = run.from; at < run.to; at += 1) {
    const [word, next] = [words[at]?.text ?? "", words[at + 1]?.text ?? ""]
    const two = at + 1 < run.to ? `${word} ${next}` : ""
    const found =
      (two === "" ? undefined : (stateNamed(two) ?? stateOfAdjective(two))) ??
      stateNamed(word) ??
      stateOfAdjective(word)
    if (found !== undefined) return found
  }
  return undefined
}

/** The words of a run with single spaces, possessives joined. */
export function textOf(words: readonly Word[], run: Run): string {
  let text = ""
  for (let at = run.from; at < run.to; at += 1) {
    const [word, before] = [words[at], words[at - 1]]
    if (word === undefined) continue
    text +=
      at > run.from && before !== undefined && before.end < word.start ? ` ${word.text}` : word.text
  }
  return text
}
