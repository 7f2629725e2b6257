/**
 * `parley serve`: the database, the record, the HTTP door; then, when told to stop, all of it put
 * away in reverse.
 */

import { userInfo } from "node:os"
import packageFile from "../../package.json" with { type: "json" }
import { isDamaged, type Ports } from "../app/index.ts"
import type { ServeWish } from "../cli/index.ts"
import {
  addressOf,
  allowedHosts,
  isLoopback,
  listenFault,
  type Place,
  placeFrom,
} from "./address.ts"
import { type Background, background } from "./background.ts"
import { type Database, ownDatabase } from "./database.ts"
import { modelFrom } from "./model.ts"
import { hasDesktop, openPage } from "./desktop.ts"
import { dataFolder, WEB_FOLDER } from "./folders.ts"
import type { Store } from "../store/index.ts"
import { chance, clock } from "./chance.ts"
import { watchSignals } from "./signals.ts"
import { loginWarning, ServerFault } from "../store/server/index.ts"
import { openWorkroom, type Workroom } from "./workroom.ts"

type Environment = Readonly<Record<string, string | undefined>>
type Tell = (line: string) => void

/**
 * Serves until a signal asks it to stop, and puts everything away.
 *
 * @throws ServerFault, or the world's own error, where it cannot start; what had been started is
 *   put away first
 */
export async function serve(wish: ServeWish, environment: Environment, tell: Tell): Promise<void> {
  const shelf = new AsyncDisposableStack()
  let database: Database | undefined
  const stopping = watchSignals(() => {
    database?.abort()
  })
  shelf.defer(() => {
    stopping.release()
  })
  process.on("uncaughtExceptionMonitor", () => {
    database?.abort()
  })
  try {
    const doors = loadDoors()
    doors.catch(() => {
      /* met where it is awaited */
    })
    database = await ownDatabase({
      folder: greet(wish, environment, tell),
      environment,
      program: "parley serve",
      log: tell,
    })
    shelf.defer(database.close)
    await openWorkbench({ wish, environment, tell, shelf, database, doors: await doors })
    await stopping.asked
    tell("Stopping …")
  } finally {
    await shelf.disposeAsync()
  }
}

/** Heavy rooms are loaded while the database starts. */
const loadDoors = async () => {
  const [api, app, keep, heads] = await Promise.all([
    import("../api/index.ts"),
    import("../app/index.ts"),
    import("./keep.ts"),
    import("./heads.ts"),
  ])
  return { api, app, keep, heads }
}

function greet(wish: ServeWish, environment: Environment, tell: Tell): string {
  const folder = dataFolder(wish.data, environment)
  tell(
    `Parley ${packageFile.version}; data in ` +
      `${environment["DATABASE_URL"] ? "the server of DATABASE_URL" : folder}`,
  )
  return folder
}

interface Opening {
  readonly wish: ServeWish
  readonly environment: Environment
  readonly tell: Tell
  readonly shelf: AsyncDisposableStack
  readonly database: Database
  readonly doors: Awaited<ReturnType<typeof loadDoors>>
}

async function openWorkbench(opening: Opening): Promise<void> {
  const { wish, tell, shelf, database, doors } = opening
  const kept = await doors.keep.openRecord(database, tell)
  shelf.defer(kept.close)
  const warning = loginWarning(kept.login)
  if (warning !== undefined) tell(`Warning: ${warning}`)
  shelf.defer(await keepHeads(opening, kept, dataFolder(wish.data, opening.environment)))
  const works = background(tell)
  shelf.defer(works.settle)
  const wanted = placeFrom(wish)
  const room = openWorkroom(
    {
      database: {
        connection: database.connection,
        administration: database.administration,
        disk: database.disk,
      },
      allowedHosts: allowedHosts(wanted.host),
      reads: true,
    },
    tell,
  )
  shelf.defer(room.close)
  const ports = doors.keep.fullPorts(kept, undefined, await modelFrom(opening.environment, tell))
  const place = await listen(opening, { ports, works, room }, wanted)
  if (kept.version.from === 0) tell("Loading the example process …")
  await room.fill(whoServes())
  const address = addressOf(place)
  database.announce(address)
  const { secret, until } = await doors.app.mintLink(ports, whoServes())
  const link = `${address}${doors.app.linkPath(secret)}`
  for (const line of words(address, link, until)) tell(line)
  if (!isLoopback(place.host))
    tell(
      `Warning: everyone who reaches ${place.host} can reach Parley, and what passes is not ` +
        "encrypted. Put a proxy with TLS before it.",
    )
  works.take(doors.app.tidyUp(ports))
  works.take(room.resume())
  if (wish.open && hasDesktop(desk(opening.environment))) await openPage(link)
}

/**
 * How often the ends of histories are noted, in milliseconds: what is lost with a machine was
 * hardly written.
 */
const NOTING = 10 * 60 * 1000

/**
 * Holds the histories to their last known ends, and notes those from now on; gives what notes them
 * a last time.
 *
 * @throws ServerFault where one is not there any more, unless that was accepted
 */
async function keepHeads(
  { wish, tell, database, doors }: Opening,
  { record, sessions, login }: Store,
  folder: string,
): Promise<() => Promise<void>> {
  if (database.administration === undefined && !login.mayPrepare) {
    tell(
      "Warning: The histories are not held to their last known ends; name the owner of the " +
        "tables in DATABASE_ADMIN_URL.",
    )
    return async () => undefined
  }
  const place = { folder, database: doors.heads.databaseNamed(database.connection), now: clock.now }
  const lost = await doors.heads.lostRooms(record, place).catch((error: unknown) => {
    if (!isDamaged(error)) throw error
    tell(`Warning: ${error.message} The histories were not held to their last known ends.`)
    return []
  })
  if (lost.length > 0 && !wish.acceptHistory) throw new ServerFault(doors.heads.lostSentence(lost))
  if (lost.length > 0) {
    const person = await sessions.person(whoServes(), chance.mint)
    await record.acceptHistory(
      person,
      lost.flatMap(({ known, there }) => (there ? [known.compartment] : [])),
    )
    await doors.heads.acceptHeads(record, place, lost, whoServes())
    tell(
      `Went on with ${lost.length === 1 ? "a history" : `${lost.length} histories`} as ` +
        `found; ${whoServes()} did, and that is on record.`,
    )
  }
  const note = async (): Promise<void> => {
    const now = await doors.heads.noteHeads(record, place, false)
    if (now.length > 0) tell(`Warning: ${doors.heads.lostSentence(now)}`)
  }
  const noteQuietly = (): Promise<void> =>
    note().catch((error: unknown) => {
      tell(
        "Where the histories end was not noted: " +
          `${error instanceof Error ? error.message : String(error)}`,
      )
    })
  const timer = setInterval(() => {
    void noteQuietly()
  }, NOTING).unref()
  return async () => {
    clearInterval(timer)
    await noteQuietly()
  }
}

interface Served {
  readonly ports: Ports
  readonly works: Background
  readonly room: Workroom
}

async function listen(
  { doors, tell, shelf }: Opening,
  { ports, works, room }: Served,
  place: Place,
): Promise<Place> {
  const door = doors.api.createApi({
    ports,
    webFolder: WEB_FOLDER,
    allowedHosts: allowedHosts(place.host),
    secure: false,
    log: tell,
    background: works.take,
    workroom: room.answer,
  })
  const http = await doors.api.serveHttp(door, { ...place, grace: 500 }).catch((error: unknown) => {
    throw listenFault(place, error)
  })
  shelf.defer(http.close)
  return { host: place.host, port: http.port }
}

const words = (address: string, link: string, until: string): readonly string[] => [
  `Parley answers at ${address}`,
  "Sign in, once, with this link:",
  `  ${link}`,
  `It is good until ${until}; parley sign-in prints another. Ctrl-C stops Parley.`,
]

const desk = (environment: Environment) => ({
  environment,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  isTerminal: process.stdout.isTTY,
})

/** The person whom the printed link signs in: the user of this machine who started Parley. */
export function whoServes(): string {
  try {
    return userInfo().username
  } catch {
    return "operator"
  }
}
