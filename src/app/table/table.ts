/** The negotiating table: issues by parties, whose view each cell is, and the talks that they make. */

import { ok, type Day, type ItemId, type PersonId, type ProcessId, type Result } from "../../base/index.ts"
import type { Body, Entry, RecordTransaction, Viewer } from "../../record/index.ts"
import { briefTalks, type Brief, type BriefInput, type Sourced } from "../../talks/brief/index.ts"
import { formatTalks } from "../../talks/model/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, heldOf, type Held } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { staleIn, withGrounds, type StaleView } from "../stale.ts"
import { cellViews, fallbackViews, safeguardViews, type Told } from "./cells.ts"
import { sentencesOf } from "./sentences.ts"
import type { TableView } from "./views.ts"

export interface TableAsked extends Look {
  readonly process: ProcessId
  /** The day on which positions and fallbacks must hold; without it, the day looked at, or today. */
  readonly day?: Day | undefined
}

type TablePorts = Pick<Ports, "record" | "clock" | "sessions">

/** The table as the record has it, and as `parley-talks/1`. */
export async function tableView(ports: TablePorts, viewer: Viewer, asked: TableAsked): Promise<Result<TableView, Fault>> {
  const names = new Map((await ports.sessions.people()).map(({ person, name }) => [person, name]))
  const day = asked.day ?? asked.asOf ?? ports.clock.today()
  return looking(ports, viewer, asked, async (record) => {
    const found = await findProcess(record, asked.process)
    if (!found.ok) return found
    return ok(await tableOn(record, { process: asked.process, title: found.value.body.title, day, names }))
  })
}

/** The table on a day, inside a transaction that others use too. */
export async function tableOn(record: RecordTransaction, from: From): Promise<TableView> {
  const { brief, told } = await briefFrom(record, from)
  return viewOf(brief, told, { process: { id: from.process, title: from.title }, day: from.day })
}

const KINDS = ["issue", "position", "preference", "fallback", "safeguard", "role", "relation"] as const

export interface From { readonly process: ProcessId; readonly title: string; readonly day: Day; readonly names: ReadonlyMap<PersonId, string> }

/** The brief of a process, and what has to be told of the entries that it was made from. */
async function briefFrom(record: RecordTransaction, from: From): Promise<{ readonly brief: Brief; readonly told: Told }> {
  const laid = await laidTable(record, from)
  const stale = staleIn(laid.heads, laid.entries)
  const input = inputFrom(laid, stale, from)
  const sentences = await sentencesOf(record, from.process, laid.entries.filter(({ kind }) => kind !== "role").map(({ item }) => item))
  return { brief: briefTalks(input), told: { input, sentences, stale, nameOf: (item) => laid.names.get(item) ?? "somebody" } }
}

/** What a table is made from: its entries, everything that they rest on, and the names of its actors. */
export interface LaidTable { readonly entries: readonly Entry[]; readonly heads: readonly Entry[]; readonly names: ReadonlyMap<ItemId, string> }

/** Fetches it: the admitted entries that bear on the table, and the newest of all that they rest on. */
export async function laidTable(record: RecordTransaction, { process }: Pick<From, "process">): Promise<LaidTable> {
  const entries = await record.current({ process, kinds: KINDS, standings: ["admitted"] })
  return { entries, heads: await withGrounds(record, process, entries), names: await actorNames(record, process, entries) }
}

/** What the brief is made from, with what is stale left out of it. */
export function inputFrom({ entries, names }: LaidTable, stale: ReadonlyMap<ItemId, StaleView>, from: Omit<From, "process">): BriefInput {
  const source = <B extends Body>(held: Held<B>): Sourced<B> => sourced(held, stale, from.names)
  const party = actingFor(entries, from.day)
  return {
    title: from.title, day: from.day, parties: partiesAmong(entries, names, from.day), issues: heldOf("issue", entries).map(source),
    positions: heldOf("position", entries).map((held) => source({ ...held, body: { ...held.body, actor: party(held.body.actor) } })),
    preferences: heldOf("preference", entries).map((held) => source({ ...held, body: { ...held.body, party: party(held.body.party) } })),
    fallbacks: heldOf("fallback", entries).map((held) => source({ ...held, body: { ...held.body, party: party(held.body.party) } })), safeguards: heldOf("safeguard", entries).map(source),
  }
}

const sourced = <B extends Body>({ entry, body }: Held<B>, stale: ReadonlyMap<ItemId, StaleView>, names: ReadonlyMap<PersonId, string>): Sourced<B> =>
  ({ item: entry.item, body, author: names.get(entry.author) ?? "somebody", stale: stale.get(entry.item)?.kind === "unsupported" })

/** Relations by which what one says at the table is another's word. */
const ACTS_FOR: readonly string[] = ["same-as", "delegation-of", "negotiates-for"]

/** The actor whose word an actor's is on the day: a delegation's is its party's. A circle ends where it is met again. */
function actingFor(entries: readonly Entry[], day: Day): (actor: ItemId) => ItemId {
  const principals = new Map(heldOf("relation", entries).flatMap(({ body: { sort, from, to, held } }) =>
    ACTS_FOR.includes(sort) && (held.from ?? day) <= day && (held.until ?? day) >= day ? [[from, to] as const] : []))
  return (actor) => {
    const seen = new Set([actor])
    let principal = actor
    for (let next = principals.get(principal); next !== undefined && !seen.has(next); next = principals.get(principal)) {
      seen.add(next)
      principal = next
    }
    return principal
  }
}

/** Those whose role is that of a party on the day; where nobody's is, whoever holds a preference, a fallback or a position. */
function partiesAmong(entries: readonly Entry[], names: ReadonlyMap<ItemId, string>, day: Day): BriefInput["parties"] {
  const holds = ({ from, until }: { readonly from: Day | undefined; readonly until: Day | undefined }): boolean => (from ?? day) <= day && (until ?? day) >= day
  const party = actingFor(entries, day)
  const byRole = heldOf("role", entries).flatMap(({ body }) => body.role === "party" && holds(body.held) ? [party(body.actor)] : [])
  const preferring = heldOf("preference", entries).map(({ body }) => party(body.party))
  const byWord = [...preferring, ...heldOf("fallback", entries).map(({ body }) => party(body.party)), ...heldOf("position", entries).map(({ body }) => party(body.actor))]
  const parties = [...new Set(byRole.length > 0 ? [...byRole, ...preferring] : byWord)]
  return parties.flatMap((item) => names.has(item) ? [{ item, name: names.get(item) ?? "" }] : [])
}

async function actorNames(record: RecordTransaction, process: ProcessId, entries: readonly Entry[]): Promise<ReadonlyMap<ItemId, string>> {
  const wanted = [...new Set(entries.flatMap(({ content }) => content.kind === "held" ? actorsIn(content.body) : []))]
  const found = wanted.length === 0 ? [] : heldOf("actor", await record.current({ process, items: wanted, kinds: ["actor"] }))
  return new Map(found.map(({ entry, body }) => [entry.item, body.name]))
}

function actorsIn(body: Body): readonly ItemId[] {
  switch (body.kind) {
    case "role":
    case "position": return [body.actor]
    case "preference":
    case "fallback": return [body.party]
    case "relation": return [body.to]
    case "safeguard": return body.by
    default: return []
  }
}

function viewOf(brief: Brief, told: Told, { process, day }: Pick<TableView, "process" | "day">): TableView {
  const { talks, parties, issues } = brief
  const isTable = talks.parties.length > 0 && talks.issues.length > 0
  return {
    process, day, talks: isTable ? formatTalks(talks) : null, private: brief.isPrivate, notes: talks.notes,
    parties: parties.map(({ id, item }) => ({ id, item, name: told.nameOf(item) })),
    issues: issues.flatMap(({ id, item }) => told.input.issues.filter((each) => each.item === item).map(({ body }) => ({ id, item, title: body.title, options: body.options }))),
    cells: cellViews(brief, told), safeguards: safeguardViews(brief, told), fallbacks: fallbackViews(brief, told),
  }
}
