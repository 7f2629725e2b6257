/**
 * One question to the server: JSON or a form out, JSON back, and every failure as a sentence to
 * show.
 */

import type { AnswerOf, ProblemView, Routes, SentOf } from "../../contract/index.ts"
import { noteDamage } from "./damage.ts"
import { asOfPage, isPastFor } from "./past.ts"
import { askedByForm, leavesOpen, randomKey, requestKeys } from "./request-keys.ts"
import { addressOf, methodOf, type At, type RouteBy, type RouteName } from "./routes.ts"

/** What the server would not or could not do; `view.detail` is the sentence to show. */
export class Problem extends Error {
  readonly view: ProblemView
  constructor(view: ProblemView) {
    super(view.detail)
    this.name = "Problem"
    this.view = view
  }

  /** The last word of the problem's type: `stale`, `not-signed-in`. */
  get kind(): string {
    return this.view.type.split("/").at(-1) ?? ""
  }
}

/** The sentence to show for anything that was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Problem
    ? error.view.detail
    : "Something on this page broke. Load it again; nothing on the record was lost."

type Answer<Name extends RouteName> = Promise<AnswerOf<Routes[Name]>>

/** The body, where the route takes one. */
type Sending<Name extends RouteName> =
  SentOf<Routes[Name]> extends undefined ? [] : [body: SentOf<Routes[Name]>]

/** The answer to a GET, as known on the day that the page looks at. @throws Problem */
export const ask = async <Name extends RouteBy<"get">>(
  name: Name,
  at: At<Name>,
  signal?: AbortSignal,
): Answer<Name> =>
  answerOf(await reach(asOfPage(addressOf(name, at)), signal === undefined ? {} : { signal }))

const keys = requestKeys(randomKey)

/**
 * Sends under a key; a request whose answer was lost goes out under its former key when it is sent
 * again.
 */
async function underKey<T>(asked: string, send: (key: string) => Promise<T>): Promise<T> {
  const key = keys.take(asked)
  try {
    return await send(key)
  } catch (error) {
    if (error instanceof Problem && leavesOpen(error.view.status, error.kind)) keys.lost(asked, key)
    throw error
  }
}

/**
 * The answer to a request that changes something, with JSON where the route takes a body; `csrf` is
 * empty only before there is a session. Refused while the past is looked at. @throws Problem
 */
export async function tell<Name extends RouteBy<"post" | "delete">>(
  name: Name,
  at: At<Name>,
  csrf: string,
  ...sending: Sending<Name>
): Answer<Name> {
  const [method, address] = [methodOf(name), addressOf(name, at)]
  if (isPastFor(address)) throw past()
  const sent = sending.length === 0 ? null : JSON.stringify(sending[0])
  return underKey(`${method} ${address} ${sent ?? ""}`, async (key) => {
    const headers = {
      "content-type": "application/json",
      "idempotency-key": key,
      ...(csrf === "" ? {} : { "x-parley-csrf": csrf }),
    }
    return answerOf(await reach(address, { method, headers, body: sent }))
  })
}

/**
 * The answer to a POST of a form with a file.
 *
 * @param onSent  told the share sent, from 0 to 1; 1 means all is sent and the server is at work
 * @throws Problem
 */
export function send<Name extends "addDocument">(
  name: Name,
  at: At<Name>,
  csrf: string,
  form: FormData,
  onSent: (share: number) => void,
): Answer<Name> {
  const address = addressOf(name, at)
  if (isPastFor(address)) return Promise.reject(past())
  return underKey(`POST ${address} ${askedByForm(form)}`, (key) =>
    sendForm(address, { csrf, key }, form, onSent),
  )
}

function sendForm<T>(
  address: string,
  { csrf, key }: { readonly csrf: string; readonly key: string },
  form: FormData,
  onSent: (share: number) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", address)
    request.setRequestHeader("idempotency-key", key)
    request.setRequestHeader("x-parley-csrf", csrf)
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total)
    request.upload.onload = () => onSent(1)
    request.onerror = () => reject(unreachable())
    request.onload = () => {
      const answer = new Response(request.responseText, { status: request.status })
      answerOf<T>(answer).then(resolve, reject)
    }
    request.send(form)
  })
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, { credentials: "same-origin", ...init })
    noteDamage(response.headers.get("x-parley-damage"))
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error
    throw unreachable()
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body as T
  throw new Problem(
    isProblem(body)
      ? body
      : fault(
          response.status,
          `The server answered ${response.status} and said nothing more. Try again.`,
        ),
  )
}

const isProblem = (body: unknown): body is ProblemView =>
  typeof body === "object" &&
  body !== null &&
  "detail" in body &&
  typeof body.detail === "string" &&
  "type" in body

const past = (): Problem =>
  new Problem(
    fault(
      0,
      "You are looking at the past, where nothing can be written. Go back to now, then do it " +
        "again.",
    ),
  )

const unreachable = (): Problem =>
  new Problem(
    fault(
      0,
      "The server does not answer. See whether Parley still runs in the terminal, then try again.",
    ),
  )

const fault = (status: number, detail: string): ProblemView => ({
  type: "about:blank",
  title: "No answer",
  status,
  detail,
})
