/** What is looked for on a page, as its fields and as an address. */

import { ALL_SEARCH_FIELDS, type SearchFieldName } from "./fields.ts"

export type Wish = Readonly<Record<SearchFieldName, string>>

export const NO_WISH: Wish = {
  q: "",
  kind: "",
  actor: "",
  issue: "",
  terms: "",
  stance: "",
  from: "",
  to: "",
}

/** The wish in an address's query; fields that are not there are empty. */
export function wishIn(query: string): Wish {
  const params = new URLSearchParams(query)
  return Object.fromEntries(
    ALL_SEARCH_FIELDS.map((field) => [field, params.get(field) ?? ""]),
  ) as unknown as Wish
}

/** The query of an address, without its question mark; empty fields left out. */
export const queryOf = (wish: Wish): string =>
  new URLSearchParams(
    ALL_SEARCH_FIELDS.flatMap((field) =>
      wish[field].trim() === "" ? [] : [[field, wish[field].trim()]],
    ),
  ).toString()

/** Whether anything is asked for. */
export const asksForSomething = (wish: Wish): boolean =>
  ALL_SEARCH_FIELDS.some((field) => wish[field].trim() !== "")

/** Whether anything beside words narrows. */
export const isNarrowed = (wish: Wish): boolean => asksForSomething({ ...wish, q: "" })
