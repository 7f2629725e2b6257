/** Addresses: of the pages, and of what the server answers. */

import type { ItemId, ProcessId } from "../../base/index.ts"

const part = encodeURIComponent

/** Pages. A document's page opens on an item where one is given. */
export const pages = {
  home: "/",
  signIn: "/sign-in",
  process: (process: ProcessId): string => `/processes/${part(process)}`,
  add: (process: ProcessId): string => `/processes/${part(process)}/add`,
  document: (process: ProcessId, document: ItemId, item?: ItemId): string =>
    `/processes/${part(process)}/documents/${part(document)}${item === undefined ? "" : `#${part(item)}`}`,
  sharing: (process: ProcessId): string => `/processes/${part(process)}/sharing`,
  table: (process: ProcessId): string => `/processes/${part(process)}/table`,
  actor: (process: ProcessId, actor: ItemId): string => `/processes/${part(process)}/actors/${part(actor)}`,
} as const

/** What the server answers. */
export const routes = {
  session: "/api/session",
  processes: "/api/processes",
  process: (process: ProcessId): string => `/api/processes/${part(process)}`,
  documents: (process: ProcessId): string => `${routes.process(process)}/documents`,
  document: (process: ProcessId, document: ItemId): string => `${routes.documents(process)}/${part(document)}`,
  destroy: (process: ProcessId, document: ItemId): string => `${routes.document(process, document)}/destroy`,
  marks: (process: ProcessId, document: ItemId): string => `${routes.document(process, document)}/statements`,
  history: (process: ProcessId, item: ItemId): string => `${routes.process(process)}/items/${part(item)}/history`,
  reviews: (process: ProcessId): string => `${routes.process(process)}/reviews`,
  review: (process: ProcessId, item: ItemId): string => `${routes.process(process)}/items/${part(item)}/review`,
  arrangements: (process: ProcessId): string => `${routes.process(process)}/arrangements`,
  table: (process: ProcessId): string => `${routes.process(process)}/table`,
  actor: (process: ProcessId, actor: ItemId): string => `${routes.process(process)}/actors/${part(actor)}`,
} as const
