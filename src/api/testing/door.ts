/** A door for tests: asked without a port, every answer checked against its own schema. */

import { expect } from "vitest"
import type { Ports } from "../../app/index.ts"
import { memoryPorts } from "../../app/testing/world.ts"
import { mintLink } from "../../app/index.ts"
import { problem } from "../../contract/index.ts"
import { createApi } from "../create.ts"
import type { ApiSettings } from "../settings.ts"
import { allRoutes } from "../routes/index.ts"
import type { Route } from "../route.ts"

const ORIGIN = "http://127.0.0.1:4321"

/** How a request differs from the one that Parley's own page would send. */
export interface Ask {
  readonly body?: unknown
  readonly form?: FormData
  /** The bytes as they are, with this content type. */
  readonly raw?: { readonly type: string; readonly bytes: string | Uint8Array<ArrayBuffer> }
  /** Put in place of the page's own headers; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

export interface Answer {
  readonly status: number
  readonly json: unknown
  readonly headers: Headers
}

export interface Door {
  readonly ports: Ports
  /** Lines that went to the log. */
  readonly log: readonly string[]
  /** Background work that was handed over. */
  readonly works: readonly Promise<void>[]
  /** Sends what the page would send; signed in once `signIn` has been called. */
  ask(method: "GET" | "POST" | "DELETE" | "PUT", path: string, ask?: Ask): Promise<Answer>
  signIn(name?: string): Promise<void>
  /** Forgets cookie and token, as another browser. */
  forget(): void
}

/** A fresh door over a record in memory. */
export function testDoor(change: Partial<Ports> = {}, settings: Partial<ApiSettings> = {}): Door {
  const ports = memoryPorts(change)
  const [log, works]: [string[], Promise<void>[]] = [[], []]
  const app = createApi({
    ports,
    webFolder: undefined,
    allowedHosts: ["127.0.0.1"],
    secure: false,
    log: (line) => log.push(line),
    background: (work) => works.push(work),
    ...settings,
  })
  const routes = allRoutes()
  const held = { cookie: "", csrf: "" }
  const ask: Door["ask"] = async (method, path, { body, form, raw, headers } = {}) => {
    const own = {
      host: "127.0.0.1:4321",
      ...(held.cookie === "" ? {} : { cookie: held.cookie }),
      ...(method === "GET"
        ? {}
        : {
            origin: ORIGIN,
            "sec-fetch-site": "same-origin",
            ...(held.csrf === "" ? {} : { "x-parley-csrf": held.csrf }),
          }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(raw === undefined ? {} : { "content-type": raw.type }),
      ...headers,
    }
    const sent = raw?.bytes ?? form ?? (body === undefined ? null : JSON.stringify(body))
    const response = await app.request(`${ORIGIN}${path}`, {
      method,
      headers: Object.entries<string | undefined>(own).filter(
        (pair): pair is [string, string] => pair[1] !== undefined,
      ),
      body: sent,
    })
    const text = await response.text()
    const answer = {
      status: response.status,
      json: text.startsWith("{") || text.startsWith("[") ? (JSON.parse(text) as unknown) : text,
      headers: response.headers,
    }
    checkShape(routes, method, path, answer)
    return answer
  }
  return {
    ports,
    log,
    works,
    ask,
    signIn: async (name = "Amina") => {
      const { secret } = await mintLink(ports, name)
      const { json, headers } = await ask("POST", "/api/session", { body: { token: secret } })
      held.cookie = (headers.get("set-cookie") ?? "").split(";")[0] ?? ""
      held.csrf = (json as { csrf: string }).csrf
    },
    forget: () => {
      Object.assign(held, { cookie: "", csrf: "" })
    },
  }
}

/**
 * A problem is a problem as described; a success is what its route's schema says, with nothing more
 * in it.
 */
function checkShape(
  routes: readonly Route[],
  method: string,
  path: string,
  { status, json, headers }: Answer,
): void {
  for (const name of [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "cache-control",
  ])
    expect(headers.get(name), name).not.toBeNull()
  if (status >= 400 && path.startsWith("/api/")) {
    expect(headers.get("content-type")).toBe("application/problem+json")
    expect(problem.parse(json)).toEqual(json)
    expect((json as { detail: string }).detail, "one plain sentence").toMatch(/^[^\n]+[.]$/)
    return
  }
  const route = routes.find(
    (each) => each.method.toUpperCase() === method && pathFits(each.path, path.split("?")[0] ?? ""),
  )
  if (route?.answer === undefined) return
  expect(status).toBe(route.status)
  expect(route.answer.parse(json)).toEqual(json)
}

const pathFits = (template: string, path: string): boolean =>
  new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path)
