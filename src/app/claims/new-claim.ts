/**
 * A claim made, with the first stances on it, from statements of the record: all of it or nothing.
 */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { ItemView, NewClaim, NewStance } from "../../contract/index.ts"
import { STANCES, type Stance } from "../../reading/index.ts"
import {
  proposedStance,
  type CorroborationBody,
  type Entry,
  type NewEntry,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { entryToAdd } from "../add-item.ts"
import type { Fault } from "../fault.ts"
import { findProcess, itemViews, LIVE } from "../inside.ts"
import { invalid } from "../line.ts"
import type { Ports } from "../ports.ts"

interface ClaimAsked {
  readonly process: ProcessId
  readonly claim: NewClaim
}

/**
 * Puts a claim on the record with its stances, all admitted. It rests on the statements that take a
 * stance for or against it. A stance that was drafted already, and is on no claim yet, becomes this
 * claim's: it is corrected, not written twice.
 */
export function newClaim(
  { record, chance }: Pick<Ports, "record" | "chance">,
  viewer: Viewer,
  { process, claim }: ClaimAsked,
): Promise<Result<ItemView, Fault>> {
  return record.as(viewer, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const item = chance.mint("item")
    const entries = await entriesOf(inside, process, { item, claim }, chance)
    if (!entries.ok) return entries
    const written = await inside.append(process, entries.value)
    if (!written.ok)
      return invalid(
        "stances",
        "a stance that somebody changed meanwhile",
        "load the page again and choose anew",
      )
    const [view] = await itemViews(
      inside,
      written.value.filter((entry) => entry.item === item),
    )
    if (view === undefined) throw new RangeError("a claim just written is not there")
    return ok(view)
  })
}

interface Making {
  readonly item: ItemId
  readonly claim: NewClaim
}

async function entriesOf(
  record: RecordTransaction,
  process: ProcessId,
  { item, claim }: Making,
  chance: Ports["chance"],
): Promise<Result<readonly NewEntry[], Fault>> {
  const { claimKind, text, about, stances, because } = claim
  const statements = await statementsOf(record, process, stances)
  if (!statements.ok) return statements
  const stancesFound = stancesTold(stances, statements.value)
  if (!stancesFound.ok) return stancesFound
  const speaking = stancesFound.value.filter(({ stance }) => stance !== "declines")
  const grounds = (speaking.length === 0 ? stancesFound.value : speaking).map(
    ({ statement }) => statement,
  )
  const body = {
    kind: "claim",
    claimKind,
    text,
    about,
    rests: { anchors: [], items: [...new Set(grounds)] },
  } as const
  const first = await entryToAdd(record, process, { item, body, because }, chance)
  if (!first.ok) return first
  const drafted = await draftedOn(record, process, [...statements.value.keys()])
  const taken: NewEntry[] = []
  for (const stance of stancesFound.value) {
    const entry = await stanceEntry(
      record,
      process,
      {
        stance,
        claim: item,
        drafted: drafted.get(`${stance.statement} ${stance.stance}`),
        said: statements.value.get(stance.statement),
      },
      chance,
    )
    if (!entry.ok) return entry
    taken.push(entry.value)
  }
  return ok([first.value, ...taken])
}

type ToldStance = NewStance & { readonly stance: Stance }

/**
 * Every stance said; one that is not is asked for, with what its words propose: silence is no
 * assertion.
 */
function stancesTold(
  stances: readonly NewStance[],
  statements: ReadonlyMap<ItemId, Entry>,
): Result<readonly ToldStance[], Fault> {
  const stancesFound: ToldStance[] = []
  for (const [index, stance] of stances.entries()) {
    if (stance.stance === undefined) {
      const content = statements.get(stance.statement)?.content
      const proposed =
        content?.kind === "held" && content.body.kind === "statement"
          ? proposedStance(content.body)
          : undefined
      const words =
        proposed === undefined
          ? "its words do not say it by themselves"
          : `its words propose ${proposed}`
      return invalid(
        `stances[${index}].stance`,
        "nothing",
        `say which stance it takes, one of ${STANCES.join(", ")}; ${words}`,
      )
    }
    stancesFound.push({ ...stance, stance: stance.stance })
  }
  return ok(stancesFound)
}

/**
 * The statements, or words in the outlet's own voice, that stances are taken from: each once, of
 * this process, and not taken back.
 */
async function statementsOf(
  record: RecordTransaction,
  process: ProcessId,
  stances: readonly NewStance[],
): Promise<Result<ReadonlyMap<ItemId, Entry>, Fault>> {
  const items = stances.map(({ statement }) => statement)
  const twice = items.findIndex((item, index) => items.indexOf(item) !== index)
  if (twice >= 0)
    return invalid(
      `stances[${twice}].statement`,
      "the same statement twice",
      "take one stance from each statement",
    )
  const found =
    items.length === 0
      ? []
      : await record.current({ process, items, kinds: ["statement", "narration"] })
  const known = new Map(
    found.filter(({ content }) => content.kind === "held").map((entry) => [entry.item, entry]),
  )
  const unknownStatement = items.findIndex((item) => !known.has(item))
  if (unknownStatement >= 0)
    return invalid(
      `stances[${unknownStatement}].statement`,
      "something that is no statement of this process",
      "choose a statement, or words in the outlet’s own voice",
    )
  const gone = items.findIndex((item) => {
    const standing = known.get(item)?.standing
    return standing === "withdrawn" || standing === "rejected"
  })
  return gone >= 0
    ? invalid(
        `stances[${gone}].statement`,
        `a statement that was ${known.get(items[gone] ?? (items[0] as ItemId))?.standing ?? ""}`,
        "choose one that stands",
      )
    : ok(known)
}

/** Stances on these statements that are on no claim yet, by statement and stance. */
async function draftedOn(
  record: RecordTransaction,
  process: ProcessId,
  statements: readonly ItemId[],
): Promise<ReadonlyMap<string, { readonly entry: Entry; readonly body: CorroborationBody }>> {
  const found =
    statements.length === 0
      ? []
      : await record.current({
          process,
          kinds: ["corroboration"],
          standings: LIVE,
          refersToAny: statements,
          refersAs: "rests",
        })
  const free = bodiesOf("corroboration", found).filter(({ body }) => body.claim === undefined)
  return new Map(free.map((held) => [`${held.body.statement} ${held.body.stance}`, held]))
}

interface Taking {
  readonly stance: ToldStance
  readonly claim: ItemId
  readonly drafted: { readonly entry: Entry; readonly body: CorroborationBody } | undefined
  readonly said: Entry | undefined
}

async function stanceEntry(
  record: RecordTransaction,
  process: ProcessId,
  { stance, claim, drafted, said }: Taking,
  chance: Ports["chance"],
): Promise<Result<NewEntry, Fault>> {
  const { statement, lineage, grade } = stance
  const by = stance.by ?? drafted?.body.by ?? speakersOf(said)
  const body: CorroborationBody = {
    kind: "corroboration",
    stance: stance.stance,
    by,
    statement,
    about: drafted?.body.about,
    claim,
    lineage: lineage ?? drafted?.body.lineage,
    grade:
      grade === undefined
        ? drafted?.body.grade
        : { source: grade.source, information: grade.information },
  }
  // The claim itself is not on the record yet: everything else that the stance names must be.
  const entry = await entryToAdd(
    record,
    process,
    {
      item: drafted?.entry.item ?? chance.mint("item"),
      body: { ...body, claim: undefined },
      because: undefined,
    },
    chance,
  )
  return entry.ok ? ok({ ...entry.value, body, supersedes: drafted?.entry.id }) : entry
}

const speakersOf = (said: Entry | undefined): readonly ItemId[] =>
  said?.content.kind === "held" && said.content.body.kind === "statement"
    ? [...new Set(said.content.body.speakers.flatMap(({ actor }) => actor ?? []))]
    : []
