/** Addresses: of the pages, and of what the server answers. */

import type { Day, DocumentId, EntryId, ItemId, ProcessId } from "../../base/index.ts"

/** What the page of forms writes. */
export type Written =
  | "position"
  | "issue"
  | "risk"
  | "role"
  | "office"
  | "name"
  | "relation"
  | "meeting"
  | "preference"
  | "fallback"
  | "safeguard"
  | "scenario"

const part = encodeURIComponent

/** A query of these fields, `?a=1&b=2`; nothing where one of them is not known. */
const asking = (query: Readonly<Record<string, string | undefined>>): string => {
  const fields = Object.entries(query)
  return fields.some(([, value]) => value === undefined)
    ? ""
    : `?${fields.map(([name, value]) => `${name}=${part(value ?? "")}`).join("&")}`
}

/** Pages. A document's page opens on an item where one is given. */
export const pages = {
  home: "/",
  signIn: "/sign-in",
  process: (process: ProcessId): string => `/processes/${part(process)}`,
  add: (process: ProcessId): string => `/processes/${part(process)}/add`,
  document: (process: ProcessId, document: ItemId, item?: ItemId): string =>
    `/processes/${part(process)}/documents/${part(document)}` +
    (item === undefined ? "" : `#${part(item)}`),
  scenarios: (process: ProcessId): string => `/processes/${part(process)}/scenarios`,
  sharing: (process: ProcessId): string => `/processes/${part(process)}/sharing`,
  /**
   * What of the drafts may leave, as pages to print; of one draft or conflict where it is named.
   */
  briefing: (process: ProcessId, item?: ItemId): string =>
    `${pages.sharing(process)}/briefing${asking({ item })}`,
  /** The form of an arrangement or a conflict: a new one, or the one that is corrected. */
  draftForm: (process: ProcessId, kind: "arrangement" | "conflict", item?: ItemId): string =>
    `${pages.sharing(process)}/${kind}${asking({ item })}`,
  table: (process: ProcessId): string => `/processes/${part(process)}/table`,
  tableBriefing: (process: ProcessId): string => `${pages.table(process)}/briefing`,
  claims: (process: ProcessId): string => `/processes/${part(process)}/claims`,
  claim: (process: ProcessId, claim: ItemId): string =>
    `/processes/${part(process)}/claims/${part(claim)}`,
  /** The form of a new claim, with a statement of a document on it where one is given. */
  newClaim: (process: ProcessId, document?: ItemId, statement?: ItemId): string =>
    `/processes/${part(process)}/claims/new${asking({ document, statement })}`,
  search: (process: ProcessId): string => `/processes/${part(process)}/search`,
  notes: (process: ProcessId): string => `/processes/${part(process)}/notes`,
  actor: (process: ProcessId, actor: ItemId): string =>
    `/processes/${part(process)}/actors/${part(actor)}`,
  positions: (process: ProcessId, since?: Day): string =>
    `/processes/${part(process)}/positions${since === undefined ? "" : `?since=${since}`}`,
  issue: (process: ProcessId, issue: ItemId): string =>
    `/processes/${part(process)}/issues/${part(issue)}`,
  map: (process: ProcessId): string => `/processes/${part(process)}/map`,
  meetings: (process: ProcessId): string => `/processes/${part(process)}/meetings`,
  /**
   * A form; `from` names what it begins with: a statement, an actor, an issue, the item that is
   * edited.
   */
  write: (
    process: ProcessId,
    kind: Written,
    from: Readonly<Record<string, string>> = {},
  ): string => {
    const query = Object.entries(from)
      .map(([name, value]) => `${name}=${part(value)}`)
      .join("&")
    return `/processes/${part(process)}/write/${kind}${query === "" ? "" : `?${query}`}`
  },
  promises: (process: ProcessId): string => `/processes/${part(process)}/promises`,
  timeline: (process: ProcessId): string => `/processes/${part(process)}/timeline`,
  texts: (process: ProcessId): string => `/processes/${part(process)}/texts`,
  text: (process: ProcessId, text: ItemId): string =>
    `/processes/${part(process)}/texts/${part(text)}`,
  letter: (process: ProcessId, letter: ItemId): string =>
    `/processes/${part(process)}/letters/${part(letter)}`,
  newLetter: (process: ProcessId, document?: ItemId): string =>
    `/processes/${part(process)}/new-letter${asking({ document })}`,
  /** From a proposal in a document version, where they are given. */
  newText: (
    process: ProcessId,
    from?: { readonly proposal: ItemId; readonly version: DocumentId },
  ): string =>
    `/processes/${part(process)}/new-text${from === undefined ? "" : asking({ ...from })}`,
  newVersion: (process: ProcessId, text: ItemId, document?: ItemId): string =>
    `${pages.text(process, text)}/new-version${asking({ document })}`,
  compare: (process: ProcessId, a?: ItemId, b?: ItemId): string =>
    `/processes/${part(process)}/compare${asking({ a, b })}`,
} as const

/** What the server answers. */
export const routes = {
  session: "/api/session",
  processes: "/api/processes",
  process: (process: ProcessId): string => `/api/processes/${part(process)}`,
  documents: (process: ProcessId): string => `${routes.process(process)}/documents`,
  document: (process: ProcessId, document: ItemId): string =>
    `${routes.documents(process)}/${part(document)}`,
  destroy: (process: ProcessId, document: ItemId): string =>
    `${routes.document(process, document)}/destroy`,
  marks: (process: ProcessId, document: ItemId): string =>
    `${routes.document(process, document)}/statements`,
  items: (process: ProcessId): string => `${routes.process(process)}/items`,
  history: (process: ProcessId, item: ItemId): string =>
    `${routes.process(process)}/items/${part(item)}/history`,
  reviews: (process: ProcessId): string => `${routes.process(process)}/reviews`,
  review: (process: ProcessId, item: ItemId): string =>
    `${routes.process(process)}/items/${part(item)}/review`,
  scenarios: (process: ProcessId): string => `${routes.process(process)}/scenarios`,
  arrangements: (process: ProcessId): string => `${routes.process(process)}/arrangements`,
  arrangementsLeaving: (process: ProcessId): string =>
    `${routes.process(process)}/arrangements/leaving`,
  table: (process: ProcessId): string => `${routes.process(process)}/table`,
  turning: (process: ProcessId): string => `${routes.table(process)}/turning`,
  claims: (process: ProcessId): string => `${routes.process(process)}/claims`,
  claim: (process: ProcessId, claim: ItemId): string => `${routes.claims(process)}/${part(claim)}`,
  dependents: (process: ProcessId, item: ItemId): string =>
    `${routes.process(process)}/items/${part(item)}/dependents`,
  search: (process: ProcessId): string => `${routes.process(process)}/search`,
  notes: (process: ProcessId): string => `${routes.process(process)}/notes`,
  quote: (process: ProcessId, item: ItemId): string =>
    `${routes.process(process)}/items/${part(item)}/quote`,
  actor: (process: ProcessId, actor: ItemId, before?: EntryId): string =>
    `${routes.process(process)}/actors/${part(actor)}${asking({ before })}`,
  joins: (process: ProcessId, actor: ItemId): string => `${routes.actor(process, actor)}/joins`,
  positions: (process: ProcessId, since?: Day): string =>
    `${routes.process(process)}/positions${since === undefined ? "" : `?since=${since}`}`,
  issue: (process: ProcessId, issue: ItemId): string =>
    `${routes.process(process)}/issues/${part(issue)}`,
  risks: (process: ProcessId): string => `${routes.process(process)}/risks`,
  choices: (process: ProcessId, statement?: ItemId): string =>
    `${routes.process(process)}/choices${asking({ statement })}`,
  map: (process: ProcessId): string => `${routes.process(process)}/map`,
  meetings: (process: ProcessId): string => `${routes.process(process)}/meetings`,
  commitments: (process: ProcessId): string => `${routes.process(process)}/commitments`,
  commitmentDrafts: (process: ProcessId): string => `${routes.commitments(process)}/drafts`,
  /** A calendar file: of all deadlines, or of the one in whose thread an item stands. */
  calendar: (process: ProcessId, item?: ItemId): string =>
    `${routes.process(process)}/calendar.ics${asking({ item })}`,
  annotations: (process: ProcessId, document: ItemId): string =>
    `${routes.document(process, document)}/annotations`,
  reading: (process: ProcessId, document: ItemId): string =>
    `${routes.document(process, document)}/reading`,
  reasons: (process: ProcessId, document: ItemId): string =>
    `${routes.document(process, document)}/reasons`,
  /** An outside model that may read the document. */
  model: (process: ProcessId, document: ItemId): string =>
    `${routes.document(process, document)}/model`,
  clauses: (process: ProcessId, document: ItemId): string =>
    `${routes.document(process, document)}/clauses`,
  deadline: (asked: Readonly<Record<string, string>>): string =>
    `/api/deadline?${new URLSearchParams(asked).toString()}`,
  timeline: (process: ProcessId, asked: Readonly<Record<string, string>>): string =>
    `${routes.process(process)}/timeline?${new URLSearchParams(asked).toString()}`,
  texts: (process: ProcessId): string => `${routes.process(process)}/texts`,
  text: (process: ProcessId, text: ItemId): string => `${routes.texts(process)}/${part(text)}`,
  versions: (process: ProcessId, text: ItemId): string => `${routes.text(process, text)}/versions`,
  versionDraft: (process: ProcessId, text: ItemId, document: ItemId): string =>
    `${routes.text(process, text)}/draft?document=${part(document)}`,
  letter: (process: ProcessId, letter: ItemId): string =>
    `${routes.process(process)}/letters/${part(letter)}`,
  compare: (process: ProcessId, a: ItemId, b: ItemId): string =>
    `${routes.process(process)}/compare?a=${part(a)}&b=${part(b)}`,
} as const
