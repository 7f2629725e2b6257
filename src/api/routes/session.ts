/** Signing in and out. */

import { SESSION_LIFE, signIn, signOut, type Fault } from "../../app/index.ts"
import { failed, ok, type Result } from "../../base/index.ts"
import type { SessionView } from "../../contract/index.ts"
import { attempts, type Attempts } from "../attempts.ts"
import { cookieFor, noCookie } from "../cookie.ts"
import type { DoorFault } from "../problem.ts"
import type { Asked, Runs } from "../route.ts"

/** Failures in a minute, with one link and from one address, after which one is told to wait. */
const [WITH_ONE_LINK, FROM_ONE_ADDRESS, MINUTE] = [5, 10, 60_000]

interface Failures {
  readonly byLink: Attempts
  readonly byAddress: Attempts
}

/** The routes of the session; each door counts failures of its own. */
export function sessionRuns(): Pick<Runs, "session" | "signIn" | "signOut"> {
  const failures = {
    byLink: attempts(WITH_ONE_LINK, MINUTE),
    byAddress: attempts(FROM_ONE_ADDRESS, MINUTE),
  }
  return {
    session: async ({ session }) => ok(session.view),
    signIn: (asked) => begin(asked, failures),
    signOut: end,
  }
}

/**
 * Tries the link before anything is counted: secrets have 256 bits, so that counting only spares
 * work and protects nothing, and a good link is never refused. What failed too often, by this link
 * or from this address, is told to wait.
 */
async function begin(
  { ports, settings, body, from, setHeader }: Asked<unknown, { token: string }, unknown>,
  failures: Failures,
): Promise<Result<SessionView, Fault | DoorFault>> {
  const signedIn = await signIn(ports, body.token)
  if (signedIn.ok) {
    setHeader("set-cookie", cookieFor(signedIn.value.secret, SESSION_LIFE / 1000, settings.secure))
    return ok(signedIn.value.view)
  }
  const now = Date.parse(ports.clock.now())
  const waits = [
    failures.byLink.count(ports.digest(ports.utf8(body.token)), now),
    failures.byAddress.count(from, now),
  ]
  const seconds = Math.max(...waits.map((each) => each ?? 0))
  return seconds === 0 ? signedIn : failed({ kind: "too-many-attempts", seconds })
}

async function end({
  ports,
  settings,
  session,
  setHeader,
}: Asked<unknown, unknown, { readonly secret: string }>): Promise<Result<undefined, Fault>> {
  await signOut(ports, session.secret)
  setHeader("set-cookie", noCookie(settings.secure))
  return ok(undefined)
}
