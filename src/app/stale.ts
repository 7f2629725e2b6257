/** What is stale among the entries a page shows. For every view that lists what a person wrote. */

import type { DocumentId, ItemId, ProcessId } from "../base/index.ts"
import type { StaleView } from "../contract/index.ts"
import {
  groundsOf,
  staleness,
  type Entry,
  type RecordTransaction,
  type Stale,
} from "../record/index.ts"

/**
 * What is stale among these entries, as they stand in this transaction (today, or on a past day).
 * Two questions for each step of the longest chain of grounds, however many entries there are.
 *
 * @returns those of which some ground is gone or weakened; others are left out
 */
export async function staleOf(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<ReadonlyMap<ItemId, StaleView>> {
  return staleIn(await withGrounds(record, process, entries), entries)
}

/**
 * The same from heads that are at hand: the entries' own, and those of everything that they rest
 * on.
 */
export function staleIn(
  heads: readonly Entry[],
  entries: readonly Entry[],
): ReadonlyMap<ItemId, StaleView> {
  const asked = new Set(entries.map(({ item }) => item))
  const seen = new Map(heads.map((entry) => [entry.item, entry]))
  const documents = new Map(
    heads.flatMap(({ item, content }) =>
      content.kind === "held" && content.body.kind === "document"
        ? [[content.body.version, item] as const]
        : [],
    ),
  )
  return new Map(
    [...staleness(heads)].flatMap(([item, stale]) =>
      asked.has(item) ? [[item, viewOf(stale, seen, documents)] as const] : [],
    ),
  )
}

/** These entries and the newest of everything that they rest on, at once or through others. */
export async function withGrounds(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const heads = new Map(entries.map((entry) => [entry.item, entry]))
  const looked = new Set<ItemId | DocumentId>(heads.keys())
  for (let layer: readonly Entry[] = [...heads.values()]; layer.length > 0;) {
    const { items, documents } = unlooked(layer, looked)
    const found = [
      ...(items.length === 0 ? [] : await record.current({ process, items })),
      ...(documents.length === 0
        ? []
        : await record.current({ process, kinds: ["document"], documents })),
    ]
    layer = found.filter(({ item }) => !heads.has(item))
    for (const entry of layer) heads.set(entry.item, entry)
  }
  return [...heads.values()]
}

/**
 * The grounds of this layer that were not looked at before; from now on they count as looked at.
 */
function unlooked(
  layer: readonly Entry[],
  looked: Set<ItemId | DocumentId>,
): { readonly items: readonly ItemId[]; readonly documents: readonly DocumentId[] } {
  const [items, documents]: [ItemId[], DocumentId[]] = [[], []]
  for (const { content } of layer) {
    const { needs, any } =
      content.kind === "held" ? groundsOf(content.body) : { needs: [], any: [] }
    for (const ground of [...needs, ...any]) {
      const id = ground.kind === "item" ? ground.item : ground.version
      if (looked.has(id)) continue
      looked.add(id)
      if (ground.kind === "item") items.push(ground.item)
      else documents.push(ground.version)
    }
  }
  return { items, documents }
}

function viewOf(
  { kind, left, of, reasons }: Stale,
  seen: ReadonlyMap<ItemId, Entry>,
  documents: ReadonlyMap<DocumentId, ItemId>,
): StaleView {
  return {
    kind,
    left,
    of,
    words: wordsOf(kind, left, of),
    reasons: reasons.map(({ item, root, words }) => {
      const document = root === undefined ? undefined : documentOf(seen.get(root), documents)
      return {
        item,
        ...(root === undefined ? {} : { root }),
        ...(document === undefined ? {} : { document }),
        words,
      }
    }),
  }
}

function wordsOf(kind: Stale["kind"], left: number, of: number): string {
  if (kind === "unsupported")
    return left === 0 ? "Nothing that it rests on is left." : "What it cannot do without is gone."
  return left === of
    ? "Something that it rests on is weakened."
    : `Rests on ${left} of ${counted(of)}.`
}

const counted = (of: number): string => `${of} ${of === 1 ? "ground" : "grounds"}`

/** The document in which an entry can be seen: itself, or the one its words stand in. */
function documentOf(
  entry: Entry | undefined,
  documents: ReadonlyMap<DocumentId, ItemId>,
): ItemId | undefined {
  if (entry?.kind === "document") return entry.item
  const { needs = [] } = entry?.content.kind === "held" ? groundsOf(entry.content.body) : {}
  return needs.flatMap((ground) =>
    ground.kind === "words" ? (documents.get(ground.version) ?? []) : [],
  )[0]
}
