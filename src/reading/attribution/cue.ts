/** A verb that may report, with the words that belong to it, and the attribution that it makes. */

import type { Grammar } from "../syntax/grammar.ts"
import { type Subject } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import type { Act } from "../types.ts"
import {
  cueVerb,
  NAMING,
  PHRASAL,
  PREPOSITIONAL,
  type Complement,
  type CueVerb,
} from "../words/cues.ts"
import type { Attribution, Voice } from "./attribution.ts"
import { type Found } from "./complement.ts"

/** A verb that may report, with the words that belong to it. */
export interface Cue {
  readonly group: VerbGroup
  readonly verb: CueVerb
  /** The cue's own words, auxiliaries and particle included. */
  readonly run: Run
  /** The token after verb and particle. */
  readonly end: number
  readonly act: Act
  /** Called for, warned of: the object follows the preposition. */
  readonly prepositional: boolean
}

/** The cue that a verb group is, if it is one. */
export function cueOf(grammar: Grammar, group: VerbGroup): Cue | undefined {
  const { words } = grammar.page
  const next = words[group.to]
  const run = { from: group.from, to: group.to }
  const quoted = quotedAsSaying(grammar, group)
  if (quoted !== undefined) return quoted
  const phrasal = next === undefined ? undefined : PHRASAL.get(group.lemma)?.get(next.lower)
  if (phrasal !== undefined)
    return {
      group,
      verb: phrasal,
      run: { ...run, to: group.to + 1 },
      end: group.to + 1,
      act: phrasal.act,
      prepositional: false,
    }
  const prepositional = PREPOSITIONAL.get(group.lemma)
  if (
    prepositional !== undefined &&
    next !== undefined &&
    prepositional.prepositions.includes(next.lower) &&
    next.tag !== "SCONJ" &&
    grammar.groupAt(group.to)?.form !== "infinitive" &&
    grammar.phraseAt(group.to + 1)?.kind !== "time"
  ) {
    const verb: CueVerb = { act: prepositional.act, nature: "speech", takes: OBJECT }
    return { group, verb, run, end: group.to + 1, act: verb.act, prepositional: true }
  }
  if (
    /^puts?$/.test(words[group.head]?.lower ?? "") &&
    next?.lower === "it" &&
    group.form === "finite"
  )
    return {
      group,
      verb: PUTTING,
      run: { ...run, to: group.to + 1 },
      end: group.to + 1,
      act: "say",
      prepositional: false,
    }
  const verb = cueVerb(group.lemma) ?? (isNaming(grammar, group) ? NAMING : undefined)
  return verb === undefined
    ? undefined
    : { group, verb, run, end: group.to, act: verb.act, prepositional: false }
}

/** `was quoted as saying`: one cue, whose subject is the speaker. */
function quotedAsSaying(grammar: Grammar, group: VerbGroup): Cue | undefined {
  const { words } = grammar.page
  if (
    !group.passive ||
    !/^(?:quoted|cited|reported)$/.test(words[group.head]?.lower ?? "") ||
    words[group.to]?.lower !== "as"
  )
    return undefined
  const saying = grammar.groupAt(group.to + 1)
  const verb = saying?.form === "gerund" ? cueVerb(saying.lemma) : undefined
  if (saying === undefined || verb === undefined) return undefined
  const active = { ...group, passive: false, lemma: saying.lemma, to: saying.to }
  return {
    group: active,
    verb,
    run: { from: group.from, to: saying.to },
    end: saying.to,
    act: verb.act,
    prepositional: false,
  }
}

/**
 * `called it a farce`, `called the plan "madness"`: an object with another phrase, a quotation or
 * an adjective right after it.
 */
function isNaming(grammar: Grammar, group: VerbGroup): boolean {
  if (group.lemma !== "call" || group.passive) return false
  const object = grammar.phraseAt(group.to)
  const next = object?.from === group.to ? grammar.page.words[object.to] : undefined
  return next !== undefined && (next.tag === "DET" || next.kind === "quote" || next.tag === "ADJ")
}

/** `put it bluntly: "…"`. */
/** What may follow the preposition of such a verb. */
const OBJECT: ReadonlySet<Complement> = new Set<Complement>(["object", "gerund"])

const PUTTING: CueVerb = { act: "say", nature: "speech", takes: new Set<Complement>(["quotation"]) }

/** The attribution put together. */
export function build(
  grammar: Grammar,
  cue: Pick<Cue, "group" | "verb" | "run" | "act">,
  subject: Subject | undefined,
  found: Found,
  content: readonly Run[],
): Attribution {
  const { group, verb } = cue
  return {
    act: cue.act,
    construction: found.construction,
    nature: verb.nature,
    lemma: group.lemma,
    cue: cue.run,
    negated: group.negated,
    supposed: group.modal !== undefined || group.form === "infinitive",
    voices: (subject?.runs ?? []).map((run): Voice => ({ run, antecedent: subject?.antecedent })),
    carried: subject?.shared ?? false,
    content,
    addressees: found.addressees,
    adjuncts: found.adjuncts,
    question: undefined,
    sentence: grammar.page.sentenceOf[group.head] ?? 0,
  }
}
