/**
 * What on the record would change the table's answer: which class of whom, which entry, and which
 * single sentence or document under them.
 */

import { ok, type ItemId, type Result } from "../../base/index.ts"
import type { Sentence, TurningClass, TurningItem, TurningView } from "../../contract/index.ts"
import {
  choiceName,
  nounOf,
  safeguardTitle,
  type Body,
  type Entry,
  type Viewer,
} from "../../record/index.ts"
import {
  briefTalks,
  turningBrief,
  type BriefInput,
  type Ground,
  type TurningBrief,
} from "../../talks/brief/index.ts"
import { looking } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess } from "../inside.ts"
import { leave, TURNING, type Withheld } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { staleIn } from "../stale.ts"
import { exportTable } from "./leaving.ts"
import { sentencesOf } from "./sentences.ts"
import { inputFrom, laidTable, type LaidTable, type TableAsked } from "./table.ts"

/**
 * Each change alone, tried on the table as it stands on the day, until all are tried or the time
 * given is over.
 */
export async function turningView(
  ports: Pick<Ports, "record" | "clock" | "sessions">,
  viewer: Viewer,
  asked: TableAsked,
  isOver: () => boolean,
): Promise<Result<TurningView, Fault>> {
  const names = new Map((await ports.sessions.people()).map(({ person, name }) => [person, name]))
  const day = asked.day ?? asked.asOf ?? ports.clock.today()
  return looking(ports, viewer, asked, async (record) => {
    const found = await findProcess(record, asked.process)
    if (!found.ok) return found
    const { title } = found.value.body
    const laid = await laidTable(record, asked)
    const input = inputFrom(laid, staleIn(laid.heads, laid.entries), { title, day, names })
    const brief = briefTalks(input)
    const turning = turningBrief(input, brief, groundsUnder(laid), isOver)
    const cells = new Map(
      brief.cells.map(({ party, issue, rests }) => [`${party} ${issue}`, rests]),
    )
    const sentences = await sentencesOf(record, asked.process, [
      ...new Set([
        ...[...turning.entries, ...turning.grounds].map(({ item }) => item),
        ...[...cells.values()].flat(),
      ]),
    ])
    return ok({
      process: { id: asked.process, title },
      day,
      now: turning.now,
      tried: turning.tried,
      of: turning.of,
      ...shown({ turning, laid, input, brief, cells, sentences }),
    })
  })
}

/**
 * Statements, the publisher's own words and documents under the table, each with the entries that
 * could not stand without it.
 */
function groundsUnder({ entries, heads }: LaidTable): readonly Ground[] {
  const fallen = (changed: readonly Entry[]): ReadonlySet<ItemId> =>
    new Set(
      [...staleIn(changed, entries)].flatMap(([item, { kind }]) =>
        kind === "unsupported" ? [item] : [],
      ),
    )
  const now = fallen(heads)
  return heads
    .filter((head) => GROUNDS.includes(head.kind) && stands(head))
    .flatMap(({ item }): readonly Ground[] => {
      const fall = fallen(
        heads.map((head) => (head.item === item ? { ...head, standing: "withdrawn" } : head)),
      )
      return [...fall].every((each) => now.has(each)) ? [] : [{ item, fall }]
    })
}

const stands = ({ standing, content }: Entry): boolean =>
  content.kind === "held" && (standing === "draft" || standing === "admitted")

const GROUNDS: readonly string[] = ["statement", "narration", "document"]

interface Found {
  readonly turning: TurningBrief
  readonly laid: LaidTable
  readonly input: BriefInput
  readonly brief: ReturnType<typeof briefTalks>
  readonly cells: ReadonlyMap<string, readonly ItemId[]>
  readonly sentences: ReadonlyMap<ItemId, readonly Sentence[]>
}

function shown({
  turning,
  laid,
  input,
  brief,
  cells,
  sentences,
}: Found): Pick<TurningView, "classes" | "entries" | "grounds"> {
  const heads = new Map(laid.heads.map((head) => [head.item, head]))
  const item = ({ item: each, becomes }: TurningBrief["entries"][number]): TurningItem => {
    const head = heads.get(each)
    return {
      item: each,
      becomes,
      kind: head?.kind ?? "",
      words: head?.content.kind === "held" ? wordsOf(head.content.body, input) : "",
      sentences: sentences.get(each) ?? [],
    }
  }
  const classes = turning.classes.flatMap(
    ({ party, issue, option, from, to, becomes }): readonly TurningClass[] => {
      const who = brief.parties.find(({ id }) => id === party)?.item
      const what = brief.issues.find(({ id }) => id === issue)
      const body = input.issues.find((each) => each.item === what?.item)?.body
      if (who === undefined || what === undefined || body === undefined) return []
      const rests = cells.get(`${who} ${issue}`) ?? []
      const key = what.choices.get(option) ?? option
      return [
        {
          party: { item: who, name: laid.names.get(who) ?? "somebody" },
          issue: { item: what.item, title: body.title },
          option: { key, name: choiceName(body, key) },
          from,
          to,
          becomes,
          sentences: rests.flatMap((rest) => sentences.get(rest) ?? []),
        },
      ]
    },
  )
  return { classes, entries: turning.entries.map(item), grounds: turning.grounds.map(item) }
}

/** A safeguard by its condition, anything else by its own words. */
function wordsOf(body: Body, { issues }: BriefInput): string {
  return body.kind === "safeguard"
    ? "the safeguard " +
        `“${safeguardTitle(body, issues.find(({ item }) => item === body.issue)?.body)}”`
    : nounOf(body)
}

/** The same, ready to leave where the table is: each sentence under its terms. */
export async function exportTurning(
  ports: Pick<Ports, "record" | "clock" | "sessions">,
  viewer: Viewer,
  asked: TableAsked,
  isOver: () => boolean,
): Promise<Result<TurningView & Withheld, Fault>> {
  const table = await exportTable(ports, viewer, asked)
  if (!table.ok) return table
  const found = await turningView(ports, viewer, asked, isOver)
  return found.ok
    ? ok(await leave<TurningView>(ports, viewer, asked, [TURNING, found.value]))
    : found
}
