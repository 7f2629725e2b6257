/** What-ifs: the table with some cells changed in this page alone. */

import type { Json } from "../../base/index.ts"
import type { TableView } from "../../contract/index.ts"

/**
 * What can be supposed of an option; to want nothing else is supposed by taking the others as not
 * acceptable.
 */
export const CLASSES = ["acceptable", "unacceptable", "unknown"] as const
export type Class = (typeof CLASSES)[number]

export const CLASS_WORDS: Readonly<Record<Class, string>> = {
  acceptable: "acceptable",
  unacceptable: "not acceptable",
  unknown: "not known",
}

/** How an option stands as the select has it: what somebody must have is acceptable to it. */
export const classOf = (is: TableView["cells"][number]["options"][number]["is"]): Class =>
  is === "must" ? "acceptable" : (is ?? "unknown")

/** Changed cells, by party, issue and option: a class, or an exact number as text. */
export type WhatIfs = ReadonlyMap<string, string>

export const cellKey = (party: string, issue: string, option: string): string =>
  JSON.stringify([party, issue, option])

/** The reservations changed, by party. */
export const fallbackKey = (party: string): string => JSON.stringify([party])

interface Preference {
  readonly party: string
  readonly issue: string
  readonly [field: string]: Json | undefined
}
interface TalksJson {
  readonly parties: readonly { readonly id: string; readonly [field: string]: Json | undefined }[]
  readonly preferences: readonly Preference[]
  readonly [field: string]: Json | undefined
}

/** The talks with the what-ifs put in; the same object where there are none. */
export function withWhatIfs({ talks, cells, issues }: TableView, changes: WhatIfs): Json {
  if (talks === null || changes.size === 0) return talks
  const table = talks as unknown as TalksJson
  const touched = cells.filter(({ party, issue }) =>
    optionsOf(issues, issue).some((option) => changes.has(cellKey(party, issue, option))),
  )
  const kept = table.preferences.filter(
    ({ party, issue }) => !touched.some((cell) => cell.party === party && cell.issue === issue),
  )
  return {
    ...table,
    preferences: [
      ...kept,
      ...touched.map((cell) => changed(cell, optionsOf(issues, cell.issue), table, changes)),
    ],
    parties: table.parties.map((party) =>
      changes.has(fallbackKey(party.id))
        ? { ...party, reservation: changes.get(fallbackKey(party.id)) }
        : party,
    ),
  }
}

const optionsOf = (issues: TableView["issues"], issue: string): readonly string[] =>
  issues.find(({ id }) => id === issue)?.options.map(({ key }) => key) ?? []

const JUDGEMENTS: readonly string[] = ["scores", "classes", "order", "ranges", "unknown"]

/** The cell as classes, or as scores where it had scores; what was not changed stays. */
function changed(
  { party, issue, options }: TableView["cells"][number],
  keys: readonly string[],
  { preferences }: TalksJson,
  changes: WhatIfs,
): Preference {
  const before = Object.entries(
    preferences.find((each) => each.party === party && each.issue === issue) ?? {},
  ).filter(([field]) => !JUDGEMENTS.includes(field))
  const isScored = options.some(({ score }) => score !== undefined)
  const values = keys.map((key) => {
    const was = options.find(({ option }) => option === key)
    return [
      key,
      changes.get(cellKey(party, issue, key)) ??
        (isScored ? (was?.score ?? "0") : classOf(was?.is)),
    ] as const
  })
  return {
    ...Object.fromEntries(before),
    party,
    issue,
    [isScored ? "scores" : "classes"]: Object.fromEntries(values),
  }
}
