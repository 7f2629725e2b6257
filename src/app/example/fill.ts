/** The entries of a process file put on the record, in one transaction: all or none. */

import {
  failed,
  faultAt,
  formatWrittenFault,
  mintId,
  ok,
  type ItemId,
  type ProcessId,
  type Result,
  type WrittenFault,
} from "../../base/index.ts"
import {
  type Body,
  type Entry,
  type NewEntry,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { entryToAdd } from "../add-item.ts"
import { checkLines } from "../body-lines.ts"
import { appended } from "../document.ts"
import { formatFault, type Fault } from "../fault.ts"
import { LIVE } from "../inside.ts"
import { byHand } from "../marked-speakers.ts"
import type { Ports } from "../ports.ts"
import { reviewEntries } from "../review-entries.ts"
import { actOf } from "./acts.ts"
import type { Act, Bench, Drafts } from "./bench.ts"
import type { FileEntry } from "./entries.ts"
import { heldBack } from "./held-back.ts"
import type { Shelf } from "./quotes.ts"

type FillPorts = Pick<Ports, "record" | "chance" | "digest" | "utf8">

export interface Filling {
  readonly process: ProcessId
  /** Each after those it names. */
  readonly entries: readonly FileEntry[]
  /** The process's documents, by the files they came from. */
  readonly shelf: (record: RecordTransaction) => Promise<Shelf | undefined>
  /** The file's name, for faults. */
  readonly file: string
}

/**
 * Puts the entries on the record, unless any of them is there: an item's id follows from process
 * and local name.
 *
 * @returns how many were put there: 0 where they are there, or where the process's documents are
 *   not the file's; or why not, in one sentence
 */
export function fillEntries(
  ports: FillPorts,
  viewer: Viewer,
  { process, entries, shelf, file }: Filling,
): Promise<Result<number, string>> {
  return ports.record
    .as(viewer, async (record) => {
      const items = new Map(entries.map(({ id }) => [id, itemNamed(process, id, ports)]))
      const [there] = await record.current({ process, items: [...items.values()], newest: 1 })
      const documents = there === undefined ? await shelf(record) : undefined
      if (documents === undefined) return ok(0)
      const held = await heldBack(record, process)
      const filler = await beginItem(held.record, { process, shelf: documents, ports })
      for (const entry of entries) {
        const fault = await put(filler, entry, items.get(entry.id))
        // Thrown away with all before it: what throws in a transaction leaves nothing.
        if (fault !== undefined) throw new FillFault(formatFillFault(file, entry, fault))
      }
      const written = await held.release()
      if (!written.ok)
        throw new RangeError(`entries of a process file were refused: ${written.fault.kind}`)
      return ok(entries.length)
    })
    .catch((error: unknown) =>
      error instanceof FillFault
        ? failed(error.message)
        : Promise.reject(error instanceof Error ? error : new Error(String(error))),
    )
}

/** Ends the transaction; never leaves this file. */
class FillFault extends Error {}

interface Filler {
  readonly record: RecordTransaction
  readonly process: ProcessId
  readonly chance: Ports["chance"]
  readonly bench: Bench & {
    readonly items: Map<string, ItemId>
    readonly bodies: Map<ItemId, Body>
  }
}

async function beginItem(
  record: RecordTransaction,
  {
    process,
    shelf,
    ports,
  }: { readonly process: ProcessId; readonly shelf: Shelf; readonly ports: FillPorts },
): Promise<Filler> {
  const drafts = draftsIn(
    await record.current({
      process,
      kinds: ["actor", "statement", "corroboration"],
      standings: LIVE,
    }),
  )
  const items = new Map([...shelf].map(([name, { item }]) => [name, item]))
  return {
    record,
    process,
    chance: ports.chance,
    bench: { shelf, items, bodies: new Map(), drafts },
  }
}

const draftsIn = (entries: readonly Entry[]): Drafts => ({
  actors: bodiesOf("actor", entries),
  statements: bodiesOf("statement", entries),
  stances: bodiesOf("corroboration", entries),
})

/** What is wrong with an entry: in the file, or by the app's own rules. */
type PutFault = WrittenFault | Fault

async function put(
  filler: Filler,
  entry: FileEntry,
  item: ItemId | undefined,
): Promise<PutFault | undefined> {
  const act = actOf(entry, filler.bench)
  if (!act.ok) return act.fault
  if (item === undefined) throw new RangeError(`the entry ${entry.id} has no item`)
  const own =
    act.value.kind === "admit" || act.value.kind === "correct" ? act.value.head.item : item
  if (filler.bench.bodies.has(own))
    return faultAt(
      entry.fields,
      "name it by that entry's id",
      "an item that another entry here has spoken of",
    )
  const made = await entriesOf(filler, act.value, { item, because: entry.because })
  if (!made.ok) return made.fault
  if (made.value.length > 0) await appended(filler.record, filler.process, made.value)
  filler.bench.items.set(entry.id, own)
  filler.bench.bodies.set(own, act.value.body)
  return undefined
}

interface Named {
  readonly item: ItemId
  readonly because: string | undefined
}

async function entriesOf(
  { record, process, chance }: Filler,
  act: Act,
  { item, because }: Named,
): Promise<Result<readonly NewEntry[], Fault>> {
  switch (act.kind) {
    case "write": {
      const entry = await entryToAdd(record, process, { item, body: act.body, because }, chance)
      return entry.ok ? ok([entry.value]) : entry
    }
    case "begin": {
      const body = checkLines(act.body)
      return body.ok ? ok([byHand(body.value, item, chance.mint, because)]) : body
    }
    case "admit":
      return reviewEntries(
        record,
        act.head,
        reviewed({ action: "admit", expected: act.head.id }, because),
        chance,
      )
    case "correct":
      return reviewEntries(
        record,
        act.head,
        reviewed({ action: "correct", expected: act.head.id, body: act.body }, because),
        chance,
      )
  }
}

const reviewed = <R extends object>(
  review: R,
  because: string | undefined,
): R & { readonly because?: string } => (because === undefined ? review : { ...review, because })

const formatFillFault = (file: string, { id, fields }: FileEntry, fault: PutFault): string =>
  fault.kind === "written"
    ? formatWrittenFault(file, fault)
    : `${file}: ${fields.place.path} (line ${fields.place.line}), the entry ` +
      `${JSON.stringify(id)}: ${formatFault(fault)}`

/**
 * The item that an entry begins: it tells as little as the process's own id, whose random bits it
 * is a hash of.
 */
function itemNamed(
  process: ProcessId,
  name: string,
  { digest, utf8 }: Pick<Ports, "digest" | "utf8">,
): ItemId {
  const hash = digest(utf8(`parley-process-entry/1:${process}:${name}`))
  return mintId(
    "item",
    Uint8Array.from({ length: 32 }, (_, index) =>
      Number.parseInt(hash.slice(2 * index, 2 * index + 2), 16),
    ),
  )
}
