/**
 * Room on the disk, looked at before anything is written: a database that meets the end of it can
 * no longer even be read.
 */

import { statfs } from "node:fs/promises"
import type { RecordStore, RecordTransaction } from "../record/index.ts"

/**
 * Below this many free bytes nothing more is taken in; PostgreSQL needs them for its log, four
 * files of 16 MiB.
 */
const RESERVE = 64 * 1024 * 1024

/** Gives the bytes that are free where the database lies. */
export type FreeBytes = () => Promise<number>

/** The free bytes on the disk of this folder. */
export const freeBytesIn =
  (folder: string): FreeBytes =>
  async () => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  }

/**
 * The same record, which takes nothing in while the disk is nearly full. It can still be read, and
 * content can be destroyed: danger to a source does not wait for room.
 *
 * @param refuse  makes the error that a write then meets, from one sentence
 */
export function withRoom(
  record: RecordStore,
  freeBytes: FreeBytes,
  refuse: (sentence: string) => Error,
): RecordStore {
  const needRoom = async (): Promise<void> => {
    const free = await freeBytes()
    if (free < RESERVE)
      throw refuse(
        `The disk is nearly full (${Math.floor(free / 1024 / 1024)} MB are left): nothing ` +
          "was written; make room and try again.",
      )
  }
  return {
    as: (viewer, work) => record.as(viewer, (inside) => work(guarded(inside, needRoom))),
    beginProcess: async (...words) => {
      await needRoom()
      return record.beginProcess(...words)
    },
    onceOnly: (request) => withRoom(record.onceOnly(request), freeBytes, refuse),
    viewer: (person) => record.viewer(person),
    joinAll: (people) => record.joinAll(people),
    verifyHistory: (tell) => record.verifyHistory(tell),
    heads: () => record.heads(),
    contained: (heads) => record.contained(heads),
    acceptHistory: (person, rooms) => record.acceptHistory(person, rooms),
  }
}

const guarded = (inside: RecordTransaction, needRoom: () => Promise<void>): RecordTransaction => ({
  append: async (process, entries) => {
    await needRoom()
    return inside.append(process, entries)
  },
  keepDocument: async (process, document) => {
    await needRoom()
    return inside.keepDocument(process, document)
  },
  keepSourceIdentity: async (document, words) => {
    await needRoom()
    return inside.keepSourceIdentity(document, words)
  },
  current: (query) => inside.current(query),
  counts: (query) => inside.counts(query),
  countsByProcess: (query) => inside.countsByProcess(query),
  countsByDocument: (query) => inside.countsByDocument(query),
  mostReferredTo: (query, role, limit) => inside.mostReferredTo(query, role, limit),
  chain: (items) => inside.chain(items),
  search: (query) => inside.search(query),
  document: (id) => inside.document(id),
  destroyDocument: (id, because) => inside.destroyDocument(id, because),
  sourceIdentity: (document) => inside.sourceIdentity(document),
})
