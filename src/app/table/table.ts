/**
 * The negotiating table: issues by parties, whose view each cell is, and the talks that they make.
 */

import {
  ok,
  type Day,
  type ItemId,
  type PersonId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import type { StaleView, TableIssue, TableView } from "../../contract/index.ts"
import {
  type Body,
  type Entry,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import {
  briefTalks,
  type Brief,
  type BriefInput,
  type BriefIssue,
  type Sourced,
} from "../../talks/brief/index.ts"
import { formatTalks, type Talks } from "../../talks/model/index.ts"
import { actorBook } from "../actors/book.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { staleIn, withGrounds } from "../stale.ts"
import { cellViews, fallbackViews, safeguardViews, type Told } from "./cells.ts"
import { actingFor, seatsOn, type Seats } from "./seats.ts"
import { sentencesOf } from "./sentences.ts"

export interface TableAsked extends Look {
  readonly process: ProcessId
  /**
   * The day on which positions and fallbacks must hold; without it, the day looked at, or today.
   */
  readonly day?: Day | undefined
}

type TablePorts = Pick<Ports, "record" | "clock" | "sessions">

/** The table as the record has it, and as `parley-talks/1`. */
export async function tableView(
  ports: TablePorts,
  viewer: Viewer,
  asked: TableAsked,
): Promise<Result<TableView, Fault>> {
  const names = new Map((await ports.sessions.people()).map(({ person, name }) => [person, name]))
  const day = asked.day ?? asked.asOf ?? ports.clock.today()
  return looking(ports, viewer, asked, async (record) => {
    const found = await findProcess(record, asked.process)
    if (!found.ok) return found
    return ok(
      await tableOn(record, { process: asked.process, title: found.value.body.title, day, names }),
    )
  })
}

/** The table on a day, inside a transaction that others use too. */
export async function tableOn(record: RecordTransaction, from: From): Promise<TableView> {
  return viewOf(await briefFrom(record, from), {
    process: { id: from.process, title: from.title },
    day: from.day,
  })
}

const KINDS = [
  "issue",
  "position",
  "preference",
  "fallback",
  "safeguard",
  "role",
  "relation",
] as const

export interface From {
  readonly process: ProcessId
  readonly title: string
  readonly day: Day
  readonly names: ReadonlyMap<PersonId, string>
}

interface Briefed {
  readonly brief: Brief
  readonly told: Told
  readonly seats: Seats
}

/** The brief of a process, and what has to be told of the entries that it was made from. */
async function briefFrom(record: RecordTransaction, from: From): Promise<Briefed> {
  const laid = await laidTable(record, from)
  const stale = staleIn(laid.heads, laid.entries)
  const input = inputFrom(laid, stale, from)
  const sentences = await sentencesOf(
    record,
    from.process,
    laid.entries.filter(({ kind }) => kind !== "role").map(({ item }) => item),
  )
  const seats = seatsOn({
    entries: stillStanding(laid.entries, stale),
    names: laid.names,
    day: from.day,
    goesBy: laid.goesBy,
  })
  return {
    brief: briefTalks(input),
    seats,
    told: { input, sentences, stale, nameOf: (item) => laid.names.get(item) ?? "somebody" },
  }
}

/**
 * What a table is made from: its entries, everything that they rest on, and the names of its
 * actors.
 */
export interface LaidTable {
  readonly entries: readonly Entry[]
  readonly heads: readonly Entry[]
  readonly names: ReadonlyMap<ItemId, string>
  /** The item that an actor goes by, once those of one actor are joined. */
  goesBy(actor: ItemId): ItemId
}

/**
 * Fetches it: the admitted entries that bear on the table, and the newest of all that they rest on.
 */
export async function laidTable(
  record: RecordTransaction,
  { process }: Pick<From, "process">,
): Promise<LaidTable> {
  const entries = await record.current({ process, kinds: KINDS, standings: ["admitted"] })
  return {
    entries,
    heads: await withGrounds(record, process, entries),
    ...(await actorsNamed(record, process, entries)),
  }
}

/** What the brief is made from, with what is stale left out of it. */
export function inputFrom(
  { entries, names, goesBy }: LaidTable,
  stale: ReadonlyMap<ItemId, StaleView>,
  from: Omit<From, "process">,
): BriefInput {
  const source = <B extends Body>(held: HeldBody<B>): Sourced<B> => sourced(held, stale, from.names)
  const standing = stillStanding(entries, stale)
  const party = actingFor(standing, from.day, goesBy)
  return {
    title: from.title,
    day: from.day,
    parties: seatsOn({ entries: standing, names, day: from.day, goesBy }).columns,
    issues: bodiesOf("issue", entries).map(source),
    positions: bodiesOf("position", entries).map((held) =>
      source({ ...held, body: { ...held.body, actor: party(held.body.actor) } }),
    ),
    preferences: bodiesOf("preference", entries).map((held) =>
      source({ ...held, body: { ...held.body, party: party(held.body.party) } }),
    ),
    fallbacks: bodiesOf("fallback", entries).map((held) =>
      source({ ...held, body: { ...held.body, party: party(held.body.party) } }),
    ),
    safeguards: bodiesOf("safeguard", entries).map(source),
  }
}

/** Whatever still rests on something. */
const stillStanding = (
  entries: readonly Entry[],
  stale: ReadonlyMap<ItemId, StaleView>,
): readonly Entry[] => entries.filter(({ item }) => stale.get(item)?.kind !== "unsupported")

const sourced = <B extends Body>(
  { entry, body }: HeldBody<B>,
  stale: ReadonlyMap<ItemId, StaleView>,
  names: ReadonlyMap<PersonId, string>,
): Sourced<B> => ({
  item: entry.item,
  body,
  author: names.get(entry.author) ?? "somebody",
  stale: stale.get(entry.item)?.kind === "unsupported",
})

/**
 * Whom every item of an actor stands for, and what it is called: under the name that it uses for
 * itself, as on every page.
 */
async function actorsNamed(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<Pick<LaidTable, "names" | "goesBy">> {
  const wanted = [
    ...new Set(
      entries.flatMap(({ content }) => (content.kind === "held" ? actorsIn(content.body) : [])),
    ),
  ]
  const book = await actorBook(record, process, wanted)
  const known = wanted.filter((item) => book.group(item).length > 0)
  return {
    goesBy: book.nameOf,
    names: new Map([...known, ...known.map(book.nameOf)].map((item) => [item, book.called(item)])),
  }
}

function actorsIn(body: Body): readonly ItemId[] {
  if (body.kind === "role" || body.kind === "position") return [body.actor]
  if (body.kind === "issue") return body.decidedBy ?? []
  if (body.kind === "preference" || body.kind === "fallback") return [body.party]
  if (body.kind === "relation") return [body.from, body.to]
  if (body.kind === "safeguard") return body.by
  return []
}

function viewOf(
  { brief, told, seats }: Briefed,
  { process, day }: Pick<TableView, "process" | "day">,
): TableView {
  const { talks, parties } = brief
  const isTable = talks.parties.length > 0 && talks.issues.length > 0
  const decides = new Map(seats.columns.map((seat) => [seat.item, seat.decides]))
  return {
    process,
    day,
    talks: isTable ? formatTalks(talks) : null,
    private: brief.isPrivate,
    notes: [...talks.notes, ...seats.notes],
    parties: parties.map(({ id, item }) => ({
      id,
      item,
      name: told.nameOf(item),
      ...optional("decides", decides.get(item)),
    })),
    seats: { said: seats.said, others: seats.others },
    issues: brief.issues.flatMap((issue) => tableIssue(issue, talks, told)),
    cells: cellViews(brief, told),
    safeguards: safeguardViews(brief, told),
    fallbacks: fallbackViews(brief, told),
  }
}

function tableIssue(
  { id, item, of, choices }: BriefIssue,
  { issues }: Talks,
  { input }: Told,
): readonly TableIssue[] {
  const [issue, body] = [
    issues.find((each) => each.id === id),
    input.issues.find((each) => each.item === item)?.body,
  ]
  if (issue === undefined || body === undefined) return []
  const option = body.options.find(({ key }) => key === of)
  return [
    {
      id,
      item,
      title: issue.name,
      ...optional("of", option === undefined ? undefined : { title: body.title, ...option }),
      options: issue.options.map(({ id: key, name }) => ({
        key,
        name,
        choice: choices.get(key) ?? key,
      })),
    },
  ]
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [k in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [k in K]?: V }
