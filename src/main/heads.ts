/**
 * The ends of histories as they were last known, in a file beside the data: what whoever rewrites
 * or empties the database would have to rewrite as well. An end that is not in today's history
 * stops `parley serve`.
 */

import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"
import type { CompartmentId, Instant } from "../base/index.ts"
import type { RecordStore, RoomHead } from "../record/index.ts"
import { HEADS_FILE, type Connection, ServerFault, withoutSecrets } from "../store/server/index.ts"

const FORMAT = "parley-heads/1"

/**
 * A room's end, and when it was seen; `verified` is the last one up to which everything was
 * recomputed and whole.
 */
interface KnownRoom extends RoomHead {
  readonly seenAt: Instant
  readonly verified?:
    { readonly link: number; readonly hash: string; readonly at: Instant } | undefined
}

/**
 * A room that was gone when somebody went on without it: it has no history any more that could say
 * so.
 */
interface GoneRoom {
  readonly compartment: CompartmentId
  readonly room?: string | undefined
  readonly acceptedAt: Instant
  readonly by: string
}

interface KnownDatabase {
  readonly rooms: readonly KnownRoom[]
  readonly gone: readonly GoneRoom[]
}
interface KnownHeads {
  readonly format: typeof FORMAT
  readonly databases: Readonly<Record<string, KnownDatabase>>
}

/** Where the file lies, of which database it is asked, and what tells the time. */
export interface HeadsPlace {
  readonly folder: string
  readonly database: string
  now(): Instant
}

/**
 * What a database is called in the file: a data folder has one of its own, and may have used
 * servers elsewhere.
 */
export const databaseNamed = (connection: Connection): string =>
  connection.kind === "url" ? withoutSecrets(connection.connectionString) : "embedded"

type Heads = Pick<RecordStore, "heads" | "contained">

/**
 * A room whose last known end is not in today's history; `there` tells whether it has a history at
 * all.
 */
export interface LostRoom {
  readonly known: KnownRoom
  readonly there: boolean
}

/**
 * The rooms whose last known ends, seen or verified, are not in today's histories: one look-up for
 * each.
 *
 * @throws ServerFault where the file is there and cannot be read
 */
export async function lostRooms(record: Heads, place: HeadsPlace): Promise<readonly LostRoom[]> {
  const { rooms } = knownOf(place)
  if (rooms.length === 0) return []
  const ends = rooms.flatMap((known) => [
    known,
    ...(known.verified === undefined
      ? []
      : [{ compartment: known.compartment, ...known.verified }]),
  ])
  const contained = await record.contained(ends)
  const lost = new Set(
    ends.flatMap(({ compartment }, index) => (contained[index] === true ? [] : [compartment])),
  )
  if (lost.size === 0) return []
  const there = new Set((await record.heads()).map(({ compartment }) => compartment))
  return rooms.flatMap((known) =>
    lost.has(known.compartment) ? [{ known, there: there.has(known.compartment) }] : [],
  )
}

/**
 * Notes where histories end now, unless one that is known has been lost: then the file stays as it
 * is, for whoever looks.
 *
 * @param verified  whether everything up to there was recomputed just now and found whole
 * @returns the rooms that are lost; empty where the file is up to date
 */
export async function noteHeads(
  record: Heads,
  place: HeadsPlace,
  verified: boolean,
): Promise<readonly LostRoom[]> {
  const heads = await record.heads()
  const lost = await lostRooms(record, place)
  if (lost.length === 0)
    write(place, {
      ...knownOf(place),
      rooms: heads.map((head) => knownRoom(head, place, verified)),
    })
  return lost
}

/**
 * Begins the file anew with where histories end now; rooms that are gone are kept as such, with who
 * went on without them.
 */
export async function acceptHeads(
  record: Heads,
  place: HeadsPlace,
  lost: readonly LostRoom[],
  by: string,
): Promise<void> {
  const acceptedAt = place.now()
  const gone = lost.flatMap(({ known: { compartment, room }, there }) =>
    there ? [] : [{ compartment, room, acceptedAt, by }],
  )
  const before = lost.length === 0 ? [] : knownOf(place).gone
  const rooms = (await record.heads()).map((head): KnownRoom => ({ ...head, seenAt: acceptedAt }))
  write(place, { rooms, gone: [...before, ...gone] })
}

/** Rooms that somebody went on without, as sentences: they have no history to say so. */
export const goneRooms = (place: HeadsPlace): readonly string[] =>
  knownOf(place).gone.map(
    ({ compartment, room, acceptedAt, by }) =>
      `${nameOf({ compartment, room })} is gone; ${by} went on without it on ` +
      `${acceptedAt.slice(0, 10)}.`,
  )

/** Why these rooms stop a start, in one sentence that names the first by what a person knows. */
export function lostSentence([first, ...others]: readonly LostRoom[]): string {
  if (first === undefined) return ""
  const { known, there } = first
  const seen = `link ${known.link} of ${known.recordedAt.slice(0, 16).replace("T", " ")} UTC`
  const what = there
    ? `The history of ${nameOf(known)} is not the one that was last seen here: ${seen} is not in it`
    : `${capital(nameOf(known))} is gone: its history was last seen here with ${seen}`
  const more = others.length === 0 ? "" : `, and so with ${others.length} more`
  return (
    `${what}${more}. It was changed, or an older copy of the database was put back; if you ` +
    "know why, start once with --accept-history, else keep the data as it is and run parley " +
    "verify-history."
  )
}

/** What verify-history says of such a room. */
export const lostBecause = ({ known, there }: LostRoom): string =>
  there
    ? `the end that was last seen of it (link ${known.link}, ${known.recordedAt}) is not in it`
    : `the room is gone: its history was last seen with ${known.link} links (${known.recordedAt})`

const nameOf = ({
  room,
  compartment,
}: {
  readonly room?: string | undefined
  readonly compartment: string
}): string => (room === undefined || room === "" ? `the room ${compartment}` : `the room “${room}”`)

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function knownRoom(head: RoomHead, place: HeadsPlace, verified: boolean): KnownRoom {
  const at = place.now()
  const before = knownOf(place).rooms.find(
    ({ compartment }) => compartment === head.compartment,
  )?.verified
  return {
    ...head,
    seenAt: at,
    verified: verified ? { link: head.link, hash: head.hash, at } : before,
  }
}

const fileIn = (folder: string): string => join(folder, HEADS_FILE)

const NOTHING: KnownDatabase = { rooms: [], gone: [] }

const knownOf = (place: HeadsPlace): KnownDatabase =>
  read(place.folder).databases[place.database] ?? NOTHING

const isHeads = (file: unknown): file is KnownHeads =>
  typeof file === "object" &&
  file !== null &&
  "format" in file &&
  file.format === FORMAT &&
  "databases" in file &&
  typeof file.databases === "object"

function read(folder: string): KnownHeads {
  try {
    const file: unknown = JSON.parse(readFileSync(fileIn(folder), "utf8"))
    if (!isHeads(file)) throw new SyntaxError("another format")
    return file
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { format: FORMAT, databases: {} }
    throw new ServerFault(
      `${fileIn(folder)}, which holds where the histories last ended, cannot be read; put ` +
        "back a copy of it, or move it away, and with it what was last known.",
      { cause: error },
    )
  }
}

/**
 * Replaced whole and on the disk before it is, so that nobody ever reads half of it; its owner's
 * alone.
 */
function write(place: HeadsPlace, known: KnownDatabase): void {
  const { databases } = read(place.folder)
  const next = `${fileIn(place.folder)}.${process.pid}`
  const heads = { format: FORMAT, databases: { ...databases, [place.database]: known } }
  mkdirSync(place.folder, { recursive: true, mode: 0o700 })
  try {
    const file = openSync(next, "w", 0o600)
    try {
      writeSync(file, `${JSON.stringify(heads, null, 2)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(next, fileIn(place.folder))
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}
