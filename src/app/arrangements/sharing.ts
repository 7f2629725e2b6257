/**
 * Arrangements and conflicts of a process: drafts beside each other, each with whose it is and the
 * sentences it rests on.
 */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type {
  ArrangementLine,
  ConflictLine,
  Drafted,
  ItemView,
  Sentence,
  SharingView,
} from "../../contract/index.ts"
import {
  type ArrangementBody,
  type Body,
  type ConflictBody,
  type Entry,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, itemViews } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { staleOf } from "../stale.ts"
import { sentencesOf } from "../table/index.ts"
import { casesOf } from "./cases.ts"
import { partsOf } from "./parts.ts"

/** Everything that was drafted on how power would be shared, and on what each side could do. */
export async function sharingView(
  ports: Pick<Ports, "record" | "clock" | "sessions">,
  viewer: Viewer,
  { process, ...look }: Look & { readonly process: ProcessId },
): Promise<Result<SharingView, Fault>> {
  const people = new Map((await ports.sessions.people()).map(({ person, name }) => [person, name]))
  return looking(ports, viewer, look, async (record) => {
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const entries = await record.current({
      process,
      kinds: ["arrangement", "conflict"],
      standings: ["admitted"],
    })
    const drafted = await draftedOf(
      record,
      process,
      entries,
      (view) => people.get(view.author) ?? "somebody",
    )
    const basis = await sentencesOf(
      record,
      process,
      bodiesOf("conflict", entries).flatMap(({ body }) => body.basis.flatMap(({ items }) => items)),
    )
    const arrangements = bodiesOf("arrangement", entries).map(({ body }) => body)
    const [parts, texts] = [
      await partsOf(record, process, arrangements),
      await textsOf(record, process, arrangements),
    ]
    const cases = await casesOf(
      record,
      process,
      bodiesOf("conflict", entries).map(({ body }) => body),
    )
    return ok({
      process: { id: process, title: found.value.body.title },
      arrangements: drafted.flatMap((line) =>
        line.view.body.kind === "arrangement"
          ? [{ ...line, ...texts(line.view.body), parts: parts(line.view.body) }]
          : [],
      ),
      conflicts: drafted.flatMap((line) =>
        line.view.body.kind === "conflict"
          ? [{ ...line, basis: basisOf(line.view.body, basis), cases: cases(line.view.body) }]
          : [],
      ),
    })
  })
}

async function draftedOf(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
  authorOf: (view: ItemView) => string,
): Promise<readonly Drafted[]> {
  const [stale, sentences] = [
    await staleOf(record, process, entries),
    await sentencesOf(
      record,
      process,
      entries.map(({ item }) => item),
    ),
  ]
  const wanted = [
    ...new Set(
      entries.flatMap(({ content }) => (content.kind === "held" ? actorsIn(content.body) : [])),
    ),
  ]
  const actors =
    wanted.length === 0
      ? []
      : bodiesOf("actor", await record.current({ process, items: wanted, kinds: ["actor"] }))
  return (await itemViews(record, entries)).map((view) => {
    const words = stale.get(view.item)?.reasons.map((reason) => reason.words) ?? []
    return {
      view,
      author: authorOf(view),
      sentences: sentences.get(view.item) ?? [],
      ...(words.length === 0
        ? {}
        : stale.get(view.item)?.kind === "unsupported"
          ? { out: words.join("; ") }
          : { stale: words.join("; ") }),
      actors: actors
        .filter(({ entry }) => actorsIn(view.body).includes(entry.item))
        .map(({ entry, body }) => ({ item: entry.item, name: body.name })),
    }
  })
}

async function textsOf(
  record: RecordTransaction,
  process: ProcessId,
  bodies: readonly ArrangementBody[],
): Promise<(body: ArrangementBody) => Pick<ArrangementLine, "text">> {
  const wanted = [...new Set(bodies.flatMap(({ text }) => text ?? []))]
  const texts = bodiesOf(
    "text",
    wanted.length === 0 ? [] : await record.current({ process, items: wanted, kinds: ["text"] }),
  )
  return ({ text }) => {
    const found = texts.find(({ entry }) => entry.item === text)
    return found === undefined ? {} : { text: { item: found.entry.item, title: found.body.title } }
  }
}

const actorsIn = (body: Body): readonly ItemId[] =>
  body.kind === "arrangement" ? [...body.proposedBy, ...body.endedBy, ...groupActors(body)] : []

const groupActors = ({ groups }: ArrangementBody): readonly ItemId[] =>
  groups.flatMap(({ actor }) => actor ?? [])

const basisOf = (
  { basis }: ConflictBody,
  sentences: ReadonlyMap<ItemId, readonly Sentence[]>,
): ConflictLine["basis"] =>
  basis.map(({ of, items, words }) => ({
    of,
    ...(words === undefined ? {} : { words }),
    sentences: items.flatMap((item) => sentences.get(item) ?? []),
  }))
