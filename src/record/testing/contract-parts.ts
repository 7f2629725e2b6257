/** What the contract's parts share: a record under test, and people with processes in it. */

import { expect } from "vitest"
import type { CompartmentId, ItemId, PersonId, ProcessId } from "../../base/index.ts"
import type { Body } from "../kinds/index.ts"
import type { Entry, NewEntry } from "../types.ts"
import type { RecordStore, RecordTransaction, Viewer } from "../ports.ts"
import { newEntry, processBody } from "./samples.ts"
import type { TestWorld } from "./world.ts"

/** Opens an empty record that hashes, salts and tells the time by this world. */
export type OpenRecord = (world: TestWorld) => Promise<RecordStore>

/** A person with a process of their own. */
export interface Desk {
  readonly record: RecordStore
  readonly world: TestWorld
  readonly viewer: Viewer
  readonly process: ProcessId
  readonly compartment: CompartmentId
}

/** A new person and their process, in this record. */
export async function openDesk(
  record: RecordStore,
  world: TestWorld,
  person: PersonId = world.mint("person"),
  title = "Talks in the north",
): Promise<Desk> {
  const [process, compartment] = [world.mint("process"), world.mint("compartment")]
  await record.beginProcess(
    { person, compartments: [] },
    newEntry(world, processBody(title), { standing: "admitted", maker: "person" }),
    process,
    compartment,
  )
  return { record, world, process, compartment, viewer: await record.viewer(person) }
}

/** Work in one transaction as the desk's viewer. */
export const at = <T>(desk: Desk, work: (record: RecordTransaction) => Promise<T>): Promise<T> =>
  desk.record.as(desk.viewer, work)

/** Appends and insists that it worked. */
export async function write(
  desk: Desk,
  ...entries: readonly NewEntry[]
): Promise<readonly Entry[]> {
  const written = await at(desk, (record) => record.append(desk.process, entries))
  expect(written).toMatchObject({ ok: true })
  return written.ok ? written.value : []
}

/** Begins one item and gives it. */
export async function begin(desk: Desk, body: Body, parts: Partial<NewEntry> = {}): Promise<Entry> {
  const [entry] = await write(desk, newEntry(desk.world, body, parts))
  if (entry === undefined) throw new RangeError("append gave no entry")
  return entry
}

export const itemsOf = (entries: readonly Entry[]): readonly ItemId[] =>
  entries.map(({ item }) => item)

/** The items of the desk's newest entries that are not the process itself. */
export const kindsBut = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ kind }) => kind !== "process")
