/** What a passive attributes: `was published by the agency`, `it was announced that …`. */

import { chainAfter, chainBefore, coordinatedAfter } from "../syntax/chain.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { sentenceAt, subjectOf, type Subject } from "../syntax/subjects.ts"
import type { VerbGroup } from "../syntax/verbs.ts"
import type { Run } from "../text/sentences.ts"
import { type Complement } from "../words/cues.ts"
import type { Attribution } from "./attribution.ts"
import { complementAfter, type Found } from "./complement.ts"
import { contentFrom } from "./extent.ts"
import { type Cue, build } from "./cue.ts"

const AUXILIARY = /^(?:is|are|was|were|been|be|being)$/

/** Passive with an auxiliary, or a past form before `by`; `was quoted as saying` is neither. */
export function isPassive(grammar: Grammar, cue: Cue): boolean {
  if (cue.group.passive || sharesPassive(grammar, cue.group)) return true
  const words = grammar.page.words
  const next = words[cue.group.to]
  return (
    next?.lower === "by" &&
    agentAfter(grammar, cue.end, sentenceAt(grammar, cue.group.head)) !== undefined &&
    cue.group.to - cue.group.from === 1 &&
    /(?:ed|en|wn|ld)$/.test(words[cue.group.head]?.lower ?? "") &&
    !AUXILIARY.test(words[cue.group.from]?.lower ?? "")
  )
}

/** `was brought in and told that …`: the auxiliary of the verb before serves this one too. */
function sharesPassive(grammar: Grammar, group: VerbGroup): boolean {
  const { words } = grammar.page
  if (
    group.to - group.from > 1 ||
    words[group.from - 1]?.tag !== "CCONJ" ||
    !["tell", "inform", "remind", "assure", "warn", "ask", "order"].includes(group.lemma)
  )
    return false
  const sentence = sentenceAt(grammar, group.head)
  return grammar.groupsIn({ from: sentence.from, to: group.from }).at(-1)?.passive ?? false
}

/** `was published by the agency`, `a plan proposed by the council`, `it was announced that`. */
export function passive(grammar: Grammar, cue: Cue): Attribution | undefined {
  const sentence = sentenceAt(grammar, cue.group.head)
  const agent = agentAfter(grammar, cue.end, sentence)
  const subject = subjectOf(grammar, cue.group)
  const by =
    agent === undefined
      ? undefined
      : {
          runs: agent.runs,
          antecedent: undefined,
          from: cue.group.from,
          shared: false,
          inverted: true,
        }
  const after = agent?.runs.at(-1)?.to ?? cue.end
  const found: Found = {
    construction: "passive",
    from: 0,
    addressees: [],
    adjuncts: agent?.adjuncts ?? [],
  }
  const charge = chargeOf(grammar, cue, after, subject)
  if (charge !== undefined) return build(grammar, cue, by, found, charge)
  if (agent === undefined) return impersonal(grammar, cue, subject)
  if (!cue.verb.takes.has("object") && !(cue.verb.takes.has("clause") && cue.group.passive))
    return undefined
  const aside =
    grammar.page.words[cue.group.from - 1]?.text === "," &&
    ["deny", "reject", "confirm"].includes(cue.act)
  const object = cue.group.passive
    ? (subject?.antecedent ?? subject?.runs[0])
    : chainBefore(grammar, aside ? cue.group.from - 1 : cue.group.from, sentence.from)
  if (
    object === undefined ||
    (object.to - object.from === 1 &&
      ["which", "that", "who"].includes(grammar.page.words[object.from]?.lower ?? ""))
  )
    return undefined
  return build(grammar, cue, by, found, [
    object,
    ...besideObject(grammar, cue, agent.adjuncts, after),
  ])
}

/**
 * `described by aides as tired`, `blamed on the rebels by the army`: what else is said of the one
 * described or blamed.
 */
function besideObject(
  grammar: Grammar,
  cue: Cue,
  adjuncts: readonly Run[],
  after: number,
): readonly Run[] {
  if (cue.group.lemma === "blame") return adjuncts.map(({ from, to }) => ({ from: from + 1, to }))
  const as =
    cue.group.lemma === "describe" && grammar.page.words[after]?.lower === "as"
      ? contentFrom(grammar, cue.group, after, true)
      : undefined
  return as === undefined ? [] : [as]
}

/** `was accused by the mayor of selling grain`: who is accused, and of what. */
function chargeOf(
  grammar: Grammar,
  cue: Cue,
  end: number,
  subject: Subject | undefined,
): readonly Run[] | undefined {
  const accused = subject?.antecedent ?? subject?.runs[0]
  if (
    cue.group.lemma !== "accuse" ||
    accused === undefined ||
    grammar.page.words[end]?.lower !== "of"
  )
    return undefined
  const charge = contentFrom(grammar, cue.group, end, false)
  return charge === undefined ? undefined : [accused, charge]
}

function agentAfter(
  grammar: Grammar,
  end: number,
  sentence: Run,
): { readonly runs: readonly Run[]; readonly adjuncts: readonly Run[] } | undefined {
  const { words } = grammar.page
  const time = grammar.phraseAt(end)
  const link = words[end]?.tag === "ADP" ? grammar.phraseAt(end + 1) : undefined
  const blamed =
    words[end]?.lower === "on" && words[end - 1]?.lower === "blamed"
      ? chainAfter(grammar, end + 1, sentence.to)
      : undefined
  const at =
    time?.kind === "time" && time.from === end
      ? time.to
      : link?.kind === "time" && link.from === end + 1
        ? link.to
        : (blamed?.to ?? end)
  if (words[at]?.lower !== "by") return undefined
  const chain = chainAfter(grammar, at + 1, sentence.to)
  return chain === undefined || grammar.phraseAt(at + 1)?.kind === "number"
    ? undefined
    : {
        runs: coordinatedAfter(grammar, chain, sentence.to),
        adjuncts: at > end ? [{ from: end, to: at }] : [],
      }
}

/** `It was announced that …`: nobody is named. */
function impersonal(
  grammar: Grammar,
  cue: Cue,
  subject: Subject | undefined,
): Attribution | undefined {
  const first = subject?.runs[0]
  if (
    first === undefined ||
    grammar.page.words[first.from]?.lower !== "it" ||
    first.to - first.from > 1
  )
    return undefined
  const found = complementAfter(grammar, cue.group, cue.end, new Set<Complement>(["that"]))
  if (found?.construction !== "that-clause") return undefined
  const content = contentFrom(grammar, cue.group, found.from, false)
  return content === undefined ? undefined : build(grammar, cue, undefined, found, [content])
}
