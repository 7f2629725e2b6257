/**
 * What follows from a scenario's choices: the table with the other options of the chosen issues
 * taken away.
 */

import type { Json } from "../../../base/index.ts"
import type { ScenarioBody, TableView } from "../../../contract/index.ts"

export interface Chosen {
  readonly issue: string
  readonly title: string
  readonly option: string
  readonly name: string
  readonly day: string | undefined
}

/**
 * The choices as the table knows them; those on an issue or option that is not at the table are
 * told apart.
 */
export function chosenOf(
  { choices }: ScenarioBody,
  table: TableView,
): { readonly chosen: readonly Chosen[]; readonly unknown: number } {
  const chosen = choices.flatMap(({ issue, option, day }) => {
    const found = table.issues
      .filter(({ item }) => item === issue)
      .flatMap((at) =>
        at.options.filter(({ choice }) => choice === option).map((chosen) => ({ at, chosen })),
      )
    return found
      .slice(0, 1)
      .map(({ at, chosen }) => ({
        issue: at.id,
        title: at.title,
        option: chosen.key,
        name: chosen.name,
        day,
      }))
  })
  return { chosen, unknown: choices.length - chosen.length }
}

/** The talks in which the choices are made: every other option of a chosen issue is forbidden. */
export function talksWith(table: TableView, chosen: readonly Chosen[]): Json {
  if (table.talks === null) return null
  const talks = table.talks as { readonly forbidden?: readonly Json[] }
  const others = chosen.flatMap(({ issue, option }) =>
    (table.issues.find(({ id }) => id === issue)?.options ?? [])
      .filter(({ key }) => key !== option)
      .map(({ key }) => ({ [issue]: key })),
  )
  return { ...talks, forbidden: [...(talks.forbidden ?? []), ...others] }
}

/** The package of the choices, the first option where nothing is chosen. */
export const packageOf = (table: TableView, chosen: readonly Chosen[]): readonly number[] =>
  table.issues.map(({ id, options }) =>
    Math.max(
      0,
      options.findIndex(({ key }) => key === chosen.find(({ issue }) => issue === id)?.option),
    ),
  )
