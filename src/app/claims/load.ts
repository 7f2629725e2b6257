/** Everything that claims are judged by, fetched in a fixed number of questions. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import { linksOf, type Entry, type RecordTransaction, bodiesOf } from "../../record/index.ts"
import { withGrounds } from "../stale.ts"

/**
 * The newest entries of these claims, of the stances on them, of what these stand on and repeat, of
 * what the claims are about and who wrote it, and of the actors in play with the relations that
 * join them.
 */
export async function claimHeads(
  record: RecordTransaction,
  process: ProcessId,
  claims: readonly Entry[],
): Promise<readonly Entry[]> {
  if (claims.length === 0) return []
  const stances = await record.current({
    process,
    kinds: ["corroboration"],
    refersToAny: claims.map(({ item }) => item),
    refersAs: "about",
  })
  const things = [...new Set(bodiesOf("claim", claims).flatMap(({ body }) => body.about))]
  const repeated = bodiesOf("corroboration", stances).flatMap(({ body }) =>
    body.lineage?.kind === "repeats" ? body.lineage.of : [],
  )
  const named = await itemsOf(record, process, [...things, ...repeated])
  const letters =
    things.length === 0
      ? []
      : await record.current({ process, kinds: ["letter"], refersToAny: things, refersAs: "about" })
  const whole = await withGrounds(
    record,
    process,
    unique([...claims, ...stances, ...named, ...letters]),
  )
  const actors = await itemsOf(record, process, whole.flatMap(actorsIn))
  const relations =
    actors.length === 0
      ? []
      : await record.current({
          process,
          kinds: ["relation"],
          refersToAny: actors.map(({ item }) => item),
          refersAs: "about",
        })
  return unique([...whole, ...actors, ...relations])
}

const itemsOf = async (
  record: RecordTransaction,
  process: ProcessId,
  items: readonly ItemId[],
): Promise<readonly Entry[]> =>
  items.length === 0 ? [] : record.current({ process, items: [...new Set(items)] })

/** Whoever speaks, takes a stance or wrote a thing. */
function actorsIn({ content }: Entry): readonly ItemId[] {
  return content.kind === "held" && VOICED.includes(content.body.kind)
    ? linksOf(content.body).items.flatMap(({ item, role }) => (role === "by" ? [item] : []))
    : []
}

const VOICED: readonly string[] = ["statement", "corroboration", "letter", "text", "agreement"]

const unique = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [entry.item, entry])).values(),
]
