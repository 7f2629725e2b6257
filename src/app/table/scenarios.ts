/** Scenarios beside each other: each with the table as it stands on the day of its last choice. */

import { ok, type Day, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { ItemView, ScenarioLine, ScenariosView } from "../../contract/index.ts"
import {
  type Entry,
  type RecordTransaction,
  type ScenarioBody,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, itemViews } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { staleOf } from "../stale.ts"
import { dueIn } from "./scenario-due.ts"
import { testsIn } from "./scenario-tests.ts"
import { sentencesOf } from "./sentences.ts"
import { tableOn } from "./table.ts"

/** Scenarios that are laid beside each other; more would not be read. */
const MOST = 6

type ScenarioPorts = Pick<Ports, "record" | "clock" | "sessions">

/**
 * What follows from each scenario is reckoned where it is shown; here is what it is reckoned from.
 */
export async function scenariosView(
  ports: ScenarioPorts,
  viewer: Viewer,
  { process, ...look }: Look & { readonly process: ProcessId },
): Promise<Result<ScenariosView, Fault>> {
  const names = new Map((await ports.sessions.people()).map(({ person, name }) => [person, name]))
  const today = look.asOf ?? ports.clock.today()
  return looking(ports, viewer, look, async (record) => {
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const entries = await record.current({ process, kinds: ["scenario"], standings: ["admitted"] })
    const shown = entries.slice(0, MOST)
    const toldOfShown = await toldOf(record, process, shown)
    const [tests, due] = [
      await testsIn(record, process, (author) => names.get(author) ?? "somebody"),
      await dueIn(ports, record, process),
    ]
    const scenarios: ScenarioLine[] = []
    for (const { entry, body } of bodiesOf("scenario", shown)) {
      const view = toldOfShown.views.get(entry.item)
      if (view === undefined) continue
      const last = lastDay(body)
      const table = await tableOn(record, {
        process,
        title: found.value.body.title,
        day: last ?? today,
        names,
      })
      scenarios.push({
        view,
        author: names.get(entry.author) ?? "somebody",
        ...toldOfShown.of(entry.item, body),
        table,
        tests: tests(entry.item, body),
        due: last === undefined ? [] : due(last),
      })
    }
    return ok({
      process: { id: process, title: found.value.body.title },
      scenarios,
      count: entries.length,
    })
  })
}

const lastDay = ({ choices }: ScenarioBody): Day | undefined =>
  choices
    .flatMap(({ day }) => day ?? [])
    .sort()
    .at(-1)

interface Told {
  readonly views: ReadonlyMap<ItemId, ItemView>
  of(
    item: ItemId,
    body: ScenarioBody,
  ): Pick<ScenarioLine, "sentences" | "stale" | "out" | "assumptions" | "arrangement">
}

async function toldOf(
  record: RecordTransaction,
  process: ProcessId,
  entries: readonly Entry[],
): Promise<Told> {
  const scenarios = bodiesOf("scenario", entries)
  const stale = await staleOf(record, process, entries)
  const sentences = await sentencesOf(record, process, [
    ...entries.map(({ item }) => item),
    ...scenarios.flatMap(({ body }) => body.assumptions.flatMap(({ items }) => items)),
  ])
  const wanted = scenarios.flatMap(({ body }) => body.arrangement ?? [])
  const arrangements =
    wanted.length === 0
      ? []
      : bodiesOf(
          "arrangement",
          await record.current({ process, items: wanted, kinds: ["arrangement"] }),
        )
  return {
    views: new Map((await itemViews(record, entries)).map((view) => [view.item, view])),
    of: (item, body) => {
      const words = stale.get(item)?.reasons.map((reason) => reason.words) ?? []
      const arrangement = arrangements.find(({ entry }) => entry.item === body.arrangement)
      return {
        sentences: sentences.get(item) ?? [],
        ...(words.length === 0
          ? {}
          : stale.get(item)?.kind === "unsupported"
            ? { out: words.join("; ") }
            : { stale: words.join("; ") }),
        assumptions: body.assumptions.map(({ text, items }) => ({
          text,
          sentences: items.flatMap((each) => sentences.get(each) ?? []),
        })),
        ...(arrangement === undefined
          ? {}
          : { arrangement: { item: arrangement.entry.item, title: arrangement.body.title } }),
      }
    },
  }
}
