/**
 * A person at work over HTTP, as the page would be: signs in by a link, sends the cookie and the
 * page's token.
 */

import type {
  AddedDocument,
  ItemView,
  ProcessLine,
  ReaderView,
  SessionView,
} from "../../src/contract/index.ts"

export interface Reply<T> {
  readonly status: number
  readonly body: T
}

export interface Client {
  get<T>(path: string): Promise<Reply<T>>
  post<T>(path: string, body: unknown): Promise<Reply<T>>
  readonly session: SessionView
  /** As it is sent back with each request. */
  readonly cookie: string
}

/** Uses the link up. Throws where it is refused. */
export async function signIn(link: string): Promise<Client> {
  const { origin, hash } = new URL(link)
  const response = await fetch(`${origin}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: hash.slice(1) }),
  })
  if (response.status !== 201) throw new Error(`the link was refused: ${await response.text()}`)
  const session = (await response.json()) as SessionView
  const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<Reply<T>> => {
    const headers = {
      cookie,
      "x-parley-csrf": session.csrf,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    }
    const answer = await fetch(`${origin}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as T }
  }
  return {
    session,
    cookie,
    get: (path) => ask("GET", path),
    post: (path, body) => ask("POST", path, body),
  }
}

/** A place to write in: a process of one short document. */
export interface Desk {
  readonly process: string
  readonly document: string
}

/** Text in no language that a reader knows, so that nothing but what a test writes is written. */
const TEXT = "აბგ დევ ზთი კლმ ნოპ ჟრს ტუფ ქღყ"

export async function newDesk(client: Client, title = "A desk for tests"): Promise<Desk> {
  const process = await client.post<ProcessLine>("/processes", { title, summary: "" })
  const document = await client.post<AddedDocument>(`/processes/${process.body.id}/documents`, {
    text: TEXT,
    title: "A paper",
  })
  if (document.status !== 201)
    throw new Error(`no document was added: ${JSON.stringify(document.body)}`)
  return { process: process.body.id, document: document.body.item }
}

/**
 * Marks one statement by hand; `because` tells it from others. Its status, and the item where it
 * was written.
 */
export const mark = (
  client: Client,
  { process, document }: Desk,
  because: string,
): Promise<Reply<ItemView>> =>
  client.post(`/processes/${process}/documents/${document}/statements`, {
    content: [{ start: 0, end: 3 }],
    speakers: [{ kind: "unknown" }],
    act: "say",
    terms: "on-record",
    form: "indirect",
    because,
  })

/** Every statement on the desk's document. */
export async function statements(
  client: Client,
  { process, document }: Desk,
): Promise<readonly ItemView[]> {
  const { body } = await client.get<ReaderView>(`/processes/${process}/documents/${document}`)
  return body.items.filter(({ body: { kind } }) => kind === "statement")
}
