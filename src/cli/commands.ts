/** The commands there are, each loaded only when it is run. */

import type { CommandEntry } from "./index.ts"

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "read",
    summary: "who said what in a report, and what falls due",
    load: async () => (await import("./commands/read.ts")).read,
  },
  {
    name: "serve",
    summary: "open the workbench in a browser",
    load: async () => (await import("./commands/serve.ts")).serve,
  },
  {
    name: "sign-in",
    summary: "print a new link that signs in once",
    load: async () => (await import("./commands/sign-in.ts")).signIn,
  },
  {
    name: "doctor",
    summary: "look whether everything is in place",
    load: async () => (await import("./commands/doctor.ts")).doctor,
  },
  {
    name: "verify-history",
    summary: "recompute the record's chains of hashes",
    load: async () => (await import("./commands/verify-history.ts")).verifyHistory,
  },
  {
    name: "add",
    summary: "put a document on the record, and read it",
    load: async () => (await import("./commands/add.ts")).add,
  },
  {
    name: "claims",
    summary: "what is claimed, by whom, and who confirms or denies it",
    load: async () => (await import("./commands/claims.ts")).claims,
  },
  {
    name: "diff",
    summary: "what differs between two versions of a text, clause by clause",
    load: async () => (await import("./commands/diff.ts")).diff,
  },
  {
    name: "search",
    summary: "documents, statements and entries that hold words",
    load: async () => (await import("./commands/search.ts")).search,
  },
  {
    name: "note",
    summary: "keep a note of a call or a meeting, on its terms",
    load: async () => (await import("./commands/note.ts")).note,
  },
  {
    name: "timeline",
    summary: "what happened when, or what was recorded when",
    load: async () => (await import("./commands/timeline.ts")).timeline,
  },
  {
    name: "commitments",
    summary: "who promised what by when, and what became of it",
    load: async () => (await import("./commands/commitments.ts")).commitments,
  },
  {
    name: "settle",
    summary: "which packages every party could accept, and why not",
    load: async () => (await import("./commands/settle.ts")).settle,
  },
  {
    name: "table",
    summary: "the negotiating table, from the record",
    load: async () => (await import("./commands/table.ts")).table,
  },
  {
    name: "positions",
    summary: "who wants what on each issue, and who moved",
    load: async () => (await import("./commands/positions.ts")).positions,
  },
  {
    name: "why",
    summary: "the sentences that something on the record rests on",
    load: async () => (await import("./commands/why.ts")).why,
  },
  {
    name: "export",
    summary: "annotations, brat files and training lines",
    load: async () => (await import("./commands/export.ts")).exportCommand,
  },
  {
    name: "import",
    summary: "take annotations of a document in, as drafts",
    load: async () => (await import("./commands/import.ts")).importCommand,
  },
  {
    name: "stability",
    summary: "which states of a conflict would hold, and why",
    load: async () => (await import("./commands/stability.ts")).stability,
  },
  {
    name: "seats",
    summary: "seats for votes, by nine methods, ties left open",
    load: async () => (await import("./commands/seats.ts")).seats,
  },
  {
    name: "portfolios",
    summary: "offices picked in turn, with refusals and ties",
    load: async () => (await import("./commands/portfolios.ts")).portfolios,
  },
  {
    name: "power",
    summary: "who decides how often under a voting rule",
    load: async () => (await import("./commands/power.ts")).power,
  },
  {
    name: "divide",
    summary: "contested items divided fairly between two parties",
    load: async () => (await import("./commands/divide.ts")).divide,
  },
]
