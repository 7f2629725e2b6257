/** Addresses of the pages. */

import type { Day, DocumentId, ItemId, ProcessId } from "../../base/index.ts"

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
