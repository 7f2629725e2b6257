/**
 * Signing in by a link that works once, and the session that follows. Only hashes of the secrets
 * are ever kept.
 */

import { failed, ok, type Instant, type PersonId, type Result } from "../base/index.ts"
import type { SessionView } from "../contract/index.ts"
import type { Viewer } from "../record/index.ts"
import type { Fault } from "./fault.ts"
import { isDamaged, type Ports } from "./ports.ts"

type SessionPorts = Pick<Ports, "sessions" | "chance" | "clock" | "digest" | "utf8" | "record">

/** How long a sign-in link waits to be used, in milliseconds: half a day. */
const LINK_LIFE = 12 * 60 * 60 * 1000
/** How long a session lasts, in milliseconds: a week. */
export const SESSION_LIFE = 7 * 24 * 60 * 60 * 1000

/** Shown on every page while there are no compartments. */
const SINGLE_TEAM =
  "Single team: everybody who signs in here sees everything. Do not enter confidences."

/** A person at work: who they are to the record, and what a page is told of it. */
export interface SignedIn {
  readonly viewer: Viewer
  readonly view: SessionView
}

/**
 * A link that signs this person in once. While Parley is for a single team, whoever may sign in is
 * a member of everything.
 *
 * @param name  the person's name; who has none yet is put down under it
 * @returns the secret; the page is opened with it behind the hash sign (`linkPath`), where no
 *   server and no referrer sees it
 */
export async function mintLink(
  ports: SessionPorts,
  name: string,
): Promise<{ readonly secret: string; readonly until: Instant }> {
  const person = await ports.sessions.person(name, ports.chance.mint)
  await joinTeam(ports, person)
  const secret = ports.chance.secret()
  const until = later(ports.clock.now(), LINK_LIFE)
  await ports.sessions.keepLink(linkHash(ports, secret), person, until)
  return { secret, until }
}

/**
 * Where damage keeps anybody from becoming a member of more, what they are a member of already can
 * still be shown.
 */
async function joinTeam({ record }: Pick<Ports, "record">, person: PersonId): Promise<void> {
  try {
    await record.joinAll([person])
  } catch (error) {
    if (!isDamaged(error)) throw error
  }
}

/**
 * The path of the page that offers to sign in with this link: `/sign-in#SECRET`. Opening it uses
 * nothing up.
 */
export const linkPath = (secret: string): string => `/sign-in#${secret}`

/** Uses the link up and begins a session: its secret, for the cookie, and what the page is told. */
export async function signIn(
  ports: SessionPorts,
  linkSecret: string,
): Promise<Result<SignedIn & { readonly secret: string; readonly until: Instant }, Fault>> {
  const now = ports.clock.now()
  const person = await ports.sessions.useLink(linkHash(ports, linkSecret), now)
  if (person === undefined) return failed({ kind: "link-over" })
  const secret = ports.chance.secret()
  const until = later(now, SESSION_LIFE)
  await ports.sessions.begin(sessionHash(ports, secret), person, until)
  const signedIn = await findSession(ports, secret)
  return signedIn.ok ? ok({ ...signedIn.value, secret, until }) : signedIn
}

/** Who holds this session's secret; `signed-out` where nobody does any more. */
export async function findSession(
  ports: SessionPorts,
  secret: string,
): Promise<Result<SignedIn, Fault>> {
  const found = await ports.sessions.find(sessionHash(ports, secret), ports.clock.now())
  if (found === undefined) return failed({ kind: "signed-out" })
  const viewer = await ports.record.viewer(found.person)
  const person = { id: found.person, name: found.name }
  return ok({
    viewer,
    view: {
      person,
      csrf: csrfToken(ports, secret),
      today: ports.clock.today(),
      notice: SINGLE_TEAM,
    },
  })
}

/** Ends the session; ending one that is over is no fault. */
export const signOut = (ports: SessionPorts, secret: string): Promise<void> =>
  ports.sessions.end(sessionHash(ports, secret))

/**
 * The token that unsafe requests send back. It is worked out from the session's secret, so that
 * nothing more need be kept, and tells nothing about the secret or about the hash that is kept.
 */
export const csrfToken = (ports: Pick<Ports, "digest" | "utf8">, secret: string): string =>
  hash(ports, "csrf", secret)

const linkHash = (ports: Pick<Ports, "digest" | "utf8">, secret: string): string =>
  hash(ports, "link", secret)
const sessionHash = (ports: Pick<Ports, "digest" | "utf8">, secret: string): string =>
  hash(ports, "session", secret)

/**
 * Secrets are 256 random bits: a plain hash cannot be searched. The purpose keeps the three apart.
 */
const hash = (
  { digest, utf8 }: Pick<Ports, "digest" | "utf8">,
  purpose: string,
  secret: string,
): string => digest(utf8(`parley-${purpose}/1:${secret}`))

const later = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString() as Instant
