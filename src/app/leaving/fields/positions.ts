/** Positions: who wants what on each issue, and who moved. */

import type {
  ActorRefView,
  CellView,
  IssueLine,
  MoveView,
  PartyLine,
  PositionLine,
  PositionsView,
} from "../../../contract/index.ts"
import { itemRows, process, stale, telling } from "./parts.ts"
import { of, under, type Rows } from "./rows.ts"

/** What it asks for is what it says: an option leaves where the words under the name may. */
const line = under<PositionLine>(({ view }) => view.item, {
  view: itemRows,
  actor: "open",
  issue: "open",
  sort: "open",
  holder: "open",
  state: "open",
  options: { key: "voice", name: "voice" },
  rulesOut: { key: "voice", name: "voice" },
  tellings: telling,
  stale,
})

/** Why an issue counts for nothing may repeat the words of whoever took something back. */
const out = (): string => "what it rests on was withdrawn"

const issue = under<IssueLine>((each) => each.item, {
  item: "open",
  title: "words",
  summary: "words",
  options: { key: "fact", name: "fact" },
  choose: "open",
  out,
  positions: "open",
  contradictions: "open",
})
const party = under<PartyLine>((each) => each.item, {
  item: "open",
  name: "actor",
  roles: "open",
  seated: "open",
})
const cell: Rows<CellView> = {
  issue: "open",
  actor: "open",
  positions: line,
  older: "open",
  moved: "open",
}
const actor = under<ActorRefView>((each) => each.item, {
  item: "open",
  goesBy: "open",
  name: "actor",
  kind: "open",
})

/**
 * Why one went stale or was dropped names what it rested on: only where nothing under it is kept
 * back.
 */
const why = (
  words: string,
  { screen, saw }: Parameters<typeof actor>[1],
  { before, after }: MoveView,
): string | undefined => {
  const items = [before, after].flatMap((each) =>
    each === undefined ? [] : [each.view.item, ...each.tellings.map((told) => told.item)],
  )
  for (const each of items) saw(each)
  return items.every((each) => screen.named(each)) ? words : undefined
}

const move: Rows<MoveView> = {
  kind: "open",
  actor: "open",
  actorName: of((each: MoveView) => each.actor, "actor"),
  issue: "open",
  issueTitle: of((each: MoveView) => each.issue, "words"),
  sort: "open",
  holder: "open",
  learnt: "open",
  before: line,
  after: line,
  why,
}

export const POSITIONS: Rows<PositionsView> = {
  process,
  day: "open",
  since: "open",
  issues: issue,
  parties: party,
  cells: cell,
  moves: move,
  actors: actor,
}
