/** Invented examples for the OpenAPI document: one short report, and what came of it. */

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
} as const

const item = (word: string, body: object) => ({
  item: id("item", word),
  head: id("entry", word),
  standing: "draft" as const,
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

const documentLine = {
  item: DOCUMENT,
  version: VERSION,
  title: "The road north",
  publisher: "Harbour News",
  date: "2021-03-08",
  nature: "report" as const,
  direction: "ltr" as const,
  addedAt: AT,
  statements: 1,
  waiting: 2,
  reading: { kind: "read" as const, reader: "rules/1", drafts: 2 },
}
const processLine = {
  ...PROCESS,
  summary: "Who keeps it open, and at whose cost.",
  documents: 1,
  waiting: 2,
}
const statementLine = {
  view: statement,
  document: { item: DOCUMENT, title: "The road north", date: "2021-03-08" },
  speakers: [{ actor: NOOR, name: "Noor Amiri" }],
  words: TEXT.slice(16, 44),
}
const sessionView = {
  person: { id: PERSON, name: "Amina" },
  csrf: "0d5b…",
  today: "2021-03-08",
  notice: "Single team: everybody who signs in here sees everything. Do not enter confidences.",
}
const processView = {
  process: processLine,
  documents: [documentLine],
  failed: [],
  newest: [statementLine],
  statements: 1,
  deadlines: [],
  deadlineCount: 0,
  actors: [
    { item: NOOR, name: "Noor Amiri", kind: "person", statements: 1, standing: "draft" as const },
  ],
  actorCount: 1,
}
const readerView = {
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
const actorView = {
  process: PROCESS,
  actor,
  day: "2021-03-08",
  actors: [{ item: NOOR, goesBy: NOOR, name: "Noor Amiri", kind: "person" as const }],
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
      reasons: [{ kind: "surname" as const, words: "amiri" }],
    },
  ],
}
const historyView = {
  item: statement.item,
  entries: [
    {
      id: statement.head,
      item: statement.item,
      process: PROCESS.id,
      compartment: id("compartment", "team"),
      kind: "statement" as const,
      standing: "draft" as const,
      content: { kind: "held" as const, body: statement.body },
      author: PERSON,
      maker: "rules/1",
      recordedAt: AT,
      authorName: "Amina",
    },
  ],
}
const addedDocument = {
  item: DOCUMENT,
  version: VERSION,
  reading: { kind: "read" as const, reader: "rules/1", drafts: 2 },
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
