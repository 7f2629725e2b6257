/** A comparison as it may leave Parley: two whole texts, or none of either. */

import { failed, type ItemId, type Result } from "../../base/index.ts"
import type { ComparedSide, CompareView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { screenFor } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { compareVersions, type CompareAsked } from "./compare-versions.ts"

/**
 * What differs between two versions or documents; refused where a word of either may not leave: a
 * difference with gaps would be a wrong one.
 */
export async function exportComparison(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: CompareAsked,
): Promise<Result<CompareView, Fault>> {
  const found = await compareVersions(ports, viewer, asked)
  if (!found.ok) return found
  const { from, to } = found.value
  const screen = await screenFor(ports, viewer, {
    process: asked.process,
    asOf: asked.asOf,
    items: [from, to].flatMap(itemsOf),
  })
  const leaves = (side: ComparedSide): boolean =>
    textsOf(side).every((words) => itemsOf(side).every((item) => screen.passes(item, words))) &&
    screen.title(side.item, side.title) === side.title
  const stays = [from, to].findIndex((side) => !leaves(side))
  return stays === -1
    ? found
    : failed({
        kind: "invalid",
        field: stays === 0 ? "A" : "B",
        found: "a text whose words may not leave Parley, or not with whoever said them",
        mend: "compare the two on their page; nothing of them is printed",
      })
}

/** A version goes with the text that it is of and the document that it came from. */
const itemsOf = ({ item, text, document }: ComparedSide): readonly ItemId[] => [
  item,
  ...(text === undefined ? [] : [text]),
  ...(document === undefined ? [] : [document]),
]

const textsOf = ({ title, label, when, clauses }: ComparedSide): readonly string[] => [
  title,
  label ?? "",
  when?.words ?? "",
  ...clauses.flatMap(({ number, words, alternatives }) => [number, words, ...alternatives]),
]
