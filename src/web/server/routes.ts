/**
 * Where the server answers what. The table is the contract's own, which the compiler checks: pages
 * take the contract as types, so that none of its schemas is sent to a browser.
 */

import type { ParamsOf, Routes, WrittenQueryOf } from "../../contract/index.ts"

export type RouteName = keyof Routes
/** Routes by how they are asked. */
export type RouteBy<Method extends string> = {
  readonly [Name in RouteName]: Routes[Name]["method"] extends Method ? Name : never
}[RouteName]

/**
 * What stands in a route's path and after its question mark; the day that is looked at is the
 * page's.
 */
export type At<Name extends RouteName> = InPath<ParamsOf<Routes[Name]>> &
  Omit<WrittenQueryOf<Routes[Name]>, "asOf">

/** A path without parameters takes nothing; another field is one of the query. */
type InPath<P> = P extends Readonly<Record<string, never>> ? object : P

type Where = {
  readonly [Name in RouteName]: readonly [Routes[Name]["method"], Routes[Name]["path"]]
}

const WHERE = {
  health: ["get", "/api/health"],
  problemKind: ["get", "/api/problems/{kind}"],
  session: ["get", "/api/session"],
  signIn: ["post", "/api/session"],
  signOut: ["delete", "/api/session"],
  processes: ["get", "/api/processes"],
  beginProcess: ["post", "/api/processes"],
  process: ["get", "/api/processes/{process}"],
  documents: ["get", "/api/processes/{process}/documents"],
  addDocument: ["post", "/api/processes/{process}/documents"],
  document: ["get", "/api/processes/{process}/documents/{document}"],
  annotations: ["get", "/api/processes/{process}/documents/{document}/annotations"],
  destroyDocument: ["post", "/api/processes/{process}/documents/{document}/destroy"],
  markStatement: ["post", "/api/processes/{process}/documents/{document}/statements"],
  reading: ["get", "/api/processes/{process}/documents/{document}/reading"],
  readAgain: ["post", "/api/processes/{process}/documents/{document}/reading"],
  reasons: ["get", "/api/processes/{process}/documents/{document}/reasons"],
  model: ["get", "/api/processes/{process}/documents/{document}/model"],
  readByModel: ["post", "/api/processes/{process}/documents/{document}/model"],
  history: ["get", "/api/processes/{process}/items/{item}/history"],
  addItem: ["post", "/api/processes/{process}/items"],
  reviewItem: ["post", "/api/processes/{process}/items/{item}/review"],
  reviewItems: ["post", "/api/processes/{process}/reviews"],
  positions: ["get", "/api/processes/{process}/positions"],
  issue: ["get", "/api/processes/{process}/issues/{item}"],
  risks: ["get", "/api/processes/{process}/risks"],
  choices: ["get", "/api/processes/{process}/choices"],
  actor: ["get", "/api/processes/{process}/actors/{actor}"],
  judgeJoin: ["post", "/api/processes/{process}/actors/{actor}/joins"],
  map: ["get", "/api/processes/{process}/map"],
  meetings: ["get", "/api/processes/{process}/meetings"],
  claims: ["get", "/api/processes/{process}/claims"],
  newClaim: ["post", "/api/processes/{process}/claims"],
  claim: ["get", "/api/processes/{process}/claims/{item}"],
  dependents: ["get", "/api/processes/{process}/items/{item}/dependents"],
  table: ["get", "/api/processes/{process}/table"],
  turning: ["get", "/api/processes/{process}/table/turning"],
  scenarios: ["get", "/api/processes/{process}/scenarios"],
  arrangements: ["get", "/api/processes/{process}/arrangements"],
  arrangementsLeaving: ["get", "/api/processes/{process}/arrangements/leaving"],
  why: ["get", "/api/processes/{process}/items/{item}/why"],
  texts: ["get", "/api/processes/{process}/texts"],
  letter: ["get", "/api/processes/{process}/letters/{item}"],
  text: ["get", "/api/processes/{process}/texts/{item}"],
  versionDraft: ["get", "/api/processes/{process}/texts/{item}/draft"],
  addVersion: ["post", "/api/processes/{process}/texts/{item}/versions"],
  compare: ["get", "/api/processes/{process}/compare"],
  search: ["get", "/api/processes/{process}/search"],
  notes: ["get", "/api/processes/{process}/notes"],
  addNote: ["post", "/api/processes/{process}/notes"],
  quote: ["get", "/api/processes/{process}/items/{item}/quote"],
  promises: ["get", "/api/processes/{process}/commitments"],
  commitmentDrafts: ["get", "/api/processes/{process}/commitments/drafts"],
  agreement: ["get", "/api/processes/{process}/agreements/{item}"],
  calendar: ["get", "/api/processes/{process}/calendar.ics"],
  clauses: ["get", "/api/processes/{process}/documents/{document}/clauses"],
  deadline: ["get", "/api/deadline"],
  timeline: ["get", "/api/processes/{process}/timeline"],
} as const satisfies Where

/** A route's method, in capitals. */
export const methodOf = (name: RouteName): string => WHERE[name][0].toUpperCase()

/** A route's address; what has no place in the path comes after the question mark. */
export const addressOf = <Name extends RouteName>(name: Name, at: At<Name>): string =>
  addressIn(WHERE[name][1], at)

function addressIn(path: string, at: object): string {
  const fields: readonly (readonly [string, string | undefined])[] = Object.entries(at)
  const inPath = new Map(fields.filter(([field]) => path.includes(`{${field}}`)))
  const query = fields.flatMap(([field, value]) =>
    value === undefined || inPath.has(field) ? [] : [[field, value]],
  )
  const address = path.replace(/\{(\w+)\}/g, (_, field: string) =>
    encodeURIComponent(inPath.get(field) ?? ""),
  )
  return query.length === 0 ? address : `${address}?${new URLSearchParams(query).toString()}`
}
