/** Signing in and out. */

import { SESSION_LIFE, signIn, signOut, type Fault, type SessionView } from "../../app/index.ts"
import { failed, ok, type Result } from "../../base/index.ts"
import { attempts, type Attempts } from "../attempts.ts"
import { cookieFor, noCookie } from "../cookie.ts"
import type { DoorFault } from "../problem.ts"
import { openRoute, route, type Asked, type Route } from "../route.ts"
import { sessionView, signInRequest } from "../schemas/index.ts"
import { none } from "./params.ts"

/** Tries to sign in by one address, and by all together, in a minute. */
const [ATTEMPTS, ATTEMPTS_BY_ALL, MINUTE] = [10, 100, 60_000]

/** The routes of the session; each door counts attempts of its own. */
export function sessionRoutes(): readonly Route[] {
  const [mine, all] = [attempts(ATTEMPTS, MINUTE), attempts(ATTEMPTS_BY_ALL, MINUTE)]
  return [
    route({
      method: "get", path: "/api/session", summary: "Who is signed in", params: none, bodies: {}, status: 200, answer: sessionView, faults: [],
      run: async ({ session }) => ok(session.view),
    }),
    openRoute({
      method: "post", path: "/api/session", summary: "Sign in by a link, which is used up", params: none, bodies: { json: signInRequest }, limit: 4096,
      status: 201, answer: sessionView, faults: ["link-over", "too-many-attempts"], run: (asked) => begin(asked, mine, all),
    }),
    route({
      method: "delete", path: "/api/session", summary: "Sign out", params: none, bodies: {}, status: 204, answer: undefined, faults: [], run: end,
    }),
  ]
}

async function begin({ ports, settings, body, from, setHeader }: Asked<unknown, { token: string }, unknown>, mine: Attempts, all: Attempts): Promise<Result<SessionView, Fault | DoorFault>> {
  const now = Date.parse(ports.clock.now())
  const seconds = mine.count(from, now) ?? all.count("all", now)
  if (seconds !== undefined) return failed({ kind: "too-many-attempts", seconds })
  const signedIn = await signIn(ports, body.token)
  if (!signedIn.ok) return signedIn
  setHeader("set-cookie", cookieFor(signedIn.value.secret, SESSION_LIFE / 1000, settings.secure))
  return ok(signedIn.value.view)
}

async function end({ ports, settings, session, setHeader }: Asked<unknown, unknown, { readonly secret: string }>): Promise<Result<undefined, Fault>> {
  await signOut(ports, session.secret)
  setHeader("set-cookie", noCookie(settings.secure))
  return ok(undefined)
}
