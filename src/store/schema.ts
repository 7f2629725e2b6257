/** The tables as the queries see them; `migrations/` makes them. */

export interface HistoryTable {
  compartment: string
  seq: number
  act: string
  author: string
  recorded_at: Date
  hash: string
  id: string | null
  item: string | null
  process: string | null
  kind: string | null
  standing: string | null
  maker: string | null
  supersedes: string | null
  content_hash: string | null
  target: number | null
  because: string | null
}

interface SaltedTable {
  compartment: string
  seq: number
  salt: string
  text: string
}

export interface DocumentTextTable extends SaltedTable {
  length: number
  sha256: string
  text_sha256: string
  extractor: string
  markup: string
}

export interface GrantTable {
  hash: string
  person: string
  until: Date
}

interface NewestTable {
  compartment: string
  item: string
  seq: number
  began: number
  process: string
  kind: string
  standing: string
}

export interface Tables {
  history: HistoryTable
  content: SaltedTable
  document_text: DocumentTextTable
  source_identity: SaltedTable
  link: { compartment: string; seq: number; role: string; target: string }
  newest: NewestTable
  search_entry: { compartment: string; seq: number }
  search_ended: { compartment: string; seq: number }
  search_place: { compartment: string; seq: number }
  tally: { compartment: string; process: string; kind: string; standing: string; count: number }
  referred: {
    compartment: string
    process: string
    role: string
    target: string
    kind: string
    standing: string
    count: number
  }
  head: { compartment: string; seq: number; hash: string; recorded_at: Date | null }
  membership: { compartment: string; person: string }
  process: { compartment: string; process: string }
  person: { person: string; name: string }
  request: {
    person: string
    key: string
    request: string
    attempt: string
    compartment: string
    at: Date
    status: number | null
    answer: string | null
    closed: boolean
  }
  reading_try: { compartment: string; document: string; tries: number; cpu: number }
  sign_in_link: GrantTable
  session: GrantTable
}
