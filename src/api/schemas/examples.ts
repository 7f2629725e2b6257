/** Invented examples for the OpenAPI document: one short report, and what came of it. */

import type {
  ActorView,
  AddedDocument,
  DocumentLine,
  HistoryView,
  ItemView,
  ProcessLine,
  ProcessView,
  ReaderView,
  SessionView,
  StatementLine,
} from "../../app/index.ts"
import type { Wire } from "../wire.ts"

const id = (kind: string, word: string): string => `${kind}_${word.padEnd(26, "0")}`

const TEXT = "Noor Amiri said the road would open by May 1."
const VERSION = id("document", "vers10n")
const AT = "2021-03-08T16:20:31.000Z"
const PERSON = id("person", "am1na")
const DOCUMENT = id("item", "rep0rt")
const NOOR = id("item", "n00r")
const PROCESS = { id: id("process", "r0ad"), title: "Talks on the northern road" }

const place = (start: number, end: number) => ({
  document: VERSION,
  start,
  end,
  exact: TEXT.slice(start, end),
  prefix: TEXT.slice(Math.max(0, start - 32), start),
  suffix: TEXT.slice(end, end + 32),
})

const statementBody = {
  kind: "statement",
  form: "indirect",
  act: "say",
  terms: "on-record",
  negated: false,
  confidence: 0.94,
  speakers: [{ actor: NOOR, anchor: place(0, 10) }],
  cue: place(11, 15),
  content: [place(16, 44)],
  addressees: [],
} as const satisfies object

const item = (word: string, body: Wire<ItemView>["body"]): Wire<ItemView> => ({
  item: id("item", word),
  head: id("entry", word),
  standing: "draft",
  maker: "rules/1",
  author: PERSON,
  recordedAt: AT,
  entries: 1,
  body,
})

const actor = item("n00r", {
  kind: "actor",
  name: "Noor Amiri",
  actorKind: "person",
  aliases: [],
  offices: [],
  mentions: [place(0, 10)],
})
const statement = item("sa1d", {
  ...statementBody,
  speakers: [...statementBody.speakers],
  content: [...statementBody.content],
  addressees: [],
})

const documentLine: Wire<DocumentLine> = {
  item: DOCUMENT,
  version: VERSION,
  title: "The road north",
  publisher: "Harbour News",
  date: "2021-03-08",
  nature: "report",
  direction: "ltr",
  addedAt: AT,
  statements: 1,
  waiting: 2,
  reading: { kind: "read", reader: "rules/1", drafts: 2 },
}
const processLine: Wire<ProcessLine> = {
  ...PROCESS,
  summary: "Who keeps it open, and at whose cost.",
  documents: 1,
  waiting: 2,
}
const statementLine: Wire<StatementLine> = {
  view: statement,
  document: { item: DOCUMENT, title: "The road north", date: "2021-03-08" },
  speakers: [{ actor: NOOR, name: "Noor Amiri" }],
  words: TEXT.slice(16, 44),
}
const sessionView: Wire<SessionView> = {
  person: { id: PERSON, name: "Amina" },
  csrf: "0d5b…",
  today: "2021-03-08",
  notice: "Single team: everybody who signs in here sees everything. Do not enter confidences.",
}
const processView: Wire<ProcessView> = {
  process: processLine,
  documents: [documentLine],
  failed: [],
  newest: [statementLine],
  statements: 1,
  deadlines: [],
  deadlineCount: 0,
  actors: [{ item: NOOR, name: "Noor Amiri", kind: "person", statements: 1, standing: "draft" }],
  actorCount: 1,
}
const readerView: Wire<ReaderView> = {
  process: PROCESS,
  document: {
    ...documentLine,
    text: TEXT,
    length: 45,
    sha256: "9f86…",
    textSha256: "9f86…",
    extractor: "text/1",
  },
  items: [actor, statement],
}
const actorView: Wire<ActorView> = {
  process: PROCESS,
  actor,
  day: "2021-03-08",
  actors: [{ item: NOOR, goesBy: NOOR, name: "Noor Amiri", kind: "person" }],
  statements: [statementLine],
  statementCount: 1,
  stances: [],
  stanceCount: 0,
  offices: [],
  roles: [],
  names: [],
  relations: [],
  meetings: [],
  risks: [],
  positions: [],
  contradictions: [],
  divisions: [],
  joined: [],
  suggestions: [
    {
      other: id("item", "am1r1"),
      name: "Amiri",
      statements: 1,
      reasons: [{ kind: "surname", words: "amiri" }],
    },
  ],
}
const historyView: Wire<HistoryView> = {
  item: statement.item,
  entries: [
    {
      id: statement.head,
      item: statement.item,
      process: PROCESS.id,
      compartment: id("compartment", "team"),
      kind: "statement",
      standing: "draft",
      content: { kind: "held", body: statement.body },
      author: PERSON,
      maker: "rules/1",
      recordedAt: AT,
      authorName: "Amina",
    },
  ],
}
const addedDocument: Wire<AddedDocument> = {
  item: DOCUMENT,
  version: VERSION,
  reading: { kind: "read", reader: "rules/1", drafts: 2 },
}

export const EXAMPLES = {
  sessionView,
  processLine,
  itemView: statement,
  documentLine,
  statementLine,
  processView,
  readerView,
  actorView,
  historyView,
  addedDocument,
  joinWord: {
    other: id("item", "am1r1"),
    same: true,
    because: "The same minister under her surname.",
  },
  admit: { action: "admit", expected: statement.head },
  anchor: place(16, 44),
} as const
