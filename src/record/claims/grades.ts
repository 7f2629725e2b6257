/**
 * Admiralty grades of the stances on a claim: letters and digits told apart, never joined or
 * averaged.
 */

import {
  INFORMATION_GRADES,
  SOURCE_GRADES,
  type InformationGrade,
  type SourceGrade,
} from "../kinds/corroboration.ts"
import type { StanceFact } from "./facts.ts"

export interface GradeTally {
  /** How many stances have each letter, A first; letters that none has are left out. */
  readonly sources: readonly { readonly grade: SourceGrade; readonly count: number }[]
  readonly information: readonly { readonly grade: InformationGrade; readonly count: number }[]
  /** Stances without a letter, and without a digit. */
  readonly withoutSource: number
  readonly withoutInformation: number
}

/** How often each grade was given to these stances. */
export function gradeTally(facts: readonly Pick<StanceFact, "grade">[]): GradeTally {
  const sources = SOURCE_GRADES.map((grade) => ({
    grade,
    count: facts.filter((fact) => fact.grade?.source === grade).length,
  })).filter(({ count }) => count > 0)
  const information = INFORMATION_GRADES.map((grade) => ({
    grade,
    count: facts.filter((fact) => fact.grade?.information === grade).length,
  })).filter(({ count }) => count > 0)
  return {
    sources,
    information,
    withoutSource: facts.length - total(sources),
    withoutInformation: facts.length - total(information),
  }
}

const total = (tallied: readonly { readonly count: number }[]): number =>
  tallied.reduce((sum, { count }) => sum + count, 0)
