/**
 * What queries need of a body, kept beside it and destroyed with it: what it refers to, and what it
 * is called.
 */

import { linksOf, namesOf, type Body } from "../record/index.ts"

/**
 * Documents and items in their roles; of which kind a date is; what an actor is called. Each once.
 */
export function searchable(body: Body): readonly (readonly [role: string, target: string])[] {
  const { documents, items } = linksOf(body)
  return [
    ...documents.map((document) => ["document", document] as const),
    ...items.map(({ role, item }) => [role, item] as const),
    ...(body.kind === "date" ? [["date", body.dateKind] as const] : []),
    ...namesOf(body).map((name) => ["name", name] as const),
  ]
}
