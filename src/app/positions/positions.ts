/** The matrix of issues by parties, and who moved since a day. */

import {
  addDays,
  ok,
  type Day,
  type ItemId,
  type ProcessId,
  type Result,
} from "../../base/index.ts"
import type { CellView, PartyLine, PositionsView, StaleView } from "../../contract/index.ts"
import {
  inRoleOrder,
  PARTY_ROLES,
  roleRank,
  type PositionMove,
  type RecordTransaction,
  type Viewer,
} from "../../record/index.ts"
import { order } from "../actors/written.ts"
import { knownAt, looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { remembering } from "../remember.ts"
import { allContradictions, type Told } from "./contradictions.ts"
import { gather, rolesOn, stancesUnder, type Gathered } from "./gather.ts"
import { bySort, positionLines, type LineOf } from "./lines.ts"
import { movedPositions, moveView, movesIn, movesSince } from "./moves.ts"

export interface PositionsAsked extends Look {
  readonly process: ProcessId
  /**
   * What moved since the end of this day is told; seven days before the day looked at, unless said
   * otherwise.
   */
  readonly since?: Day | undefined
}

/** A week, as in "who moved since last week". */
const WEEK = 7

/** Issues by parties, as held on the day looked at and known at its end, with what moved since. */
export function positionsView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, since, asOf }: PositionsAsked,
): Promise<Result<PositionsView, Fault>> {
  const day = asOf ?? ports.clock.today()
  return looking(ports, viewer, { asOf }, async (inside) => {
    const record = remembering(inside)
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const from = since ?? addDays(day, -WEEK)
    const gathered = await gather(record, process, day)
    const moves =
      from >= day ? [] : await movesSince(knownAt(record, ports.clock.endOf(from)), from, gathered)
    return ok(await viewOf(record, gathered, { title: found.value.body.title, since: from, moves }))
  })
}

/** What moved since the end of a day, and nothing else. */
export async function changesSince(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: PositionsAsked,
): Promise<Result<PositionsView["moves"], Fault>> {
  const view = await positionsView(ports, viewer, asked)
  return view.ok ? ok(view.value.moves) : view
}

interface Drawn {
  readonly title: string
  readonly since: Day
  readonly moves: readonly PositionMove[]
}

async function viewOf(
  record: RecordTransaction,
  gathered: Gathered,
  { title, since, moves }: Drawn,
): Promise<PositionsView> {
  const current = gathered.courses.flatMap((course) => course.current)
  const contradictions = allContradictions(
    gathered,
    await stancesUnder(record, gathered.process, current),
  )
  const lineOf = await positionLines(record, gathered, [
    ...current,
    ...gathered.fallen,
    ...movedPositions(moves),
  ])
  const parties = partiesOf(gathered)
  return {
    process: { id: gathered.process, title },
    day: gathered.day,
    since,
    issues: issueLines(gathered, contradictions),
    parties,
    cells: cellsOf(gathered, { parties, moves, lineOf }),
    moves: moves.map((move) => moveView(gathered, move, lineOf)),
    actors: gathered.book.refs,
  }
}

const issueLines = (
  { issues, courses, stale }: Gathered,
  contradictions: readonly Told[],
): PositionsView["issues"] =>
  issues.map(({ entry: { item }, body: { title, summary, options, choose = "one" } }) => ({
    item,
    title,
    summary,
    options,
    choose,
    ...outOf(stale.get(item)),
    positions: courses
      .filter(({ issue }) => issue === item)
      .reduce((sum, { current }) => sum + current.length, 0),
    contradictions: contradictions.filter(({ contradiction }) => contradiction.issue === item)
      .length,
  }))

/** Why an issue counts for nothing, where it rests on nothing any more. */
const outOf = (stale: StaleView | undefined): { readonly out?: string } =>
  stale?.kind === "unsupported" ? { out: stale.reasons.map(({ words }) => words).join("; ") } : {}

/** Who has a role of a party on the day, and who holds or held a position. */
function partiesOf(gathered: Gathered): readonly PartyLine[] {
  const { book, roles, courses, fallen, issues } = gathered
  const deciders = new Set(issues.flatMap(({ body }) => body.decidedBy ?? []).map(book.nameOf))
  const actors = new Set([
    ...roles
      .filter(({ body }) => isPartyRole(body.role))
      .map(({ body }) => book.nameOf(body.actor)),
    ...deciders,
    ...[...courses, ...fallen].map(({ actor }) => actor),
  ])
  const lines = [...actors].flatMap((item): readonly PartyLine[] => {
    const held = inRoleOrder(rolesOn(gathered, item))
    const stands =
      held.some(isPartyRole) ||
      deciders.has(item) ||
      courses.some(
        ({ actor, coming, current, older }) =>
          actor === item && coming.length + current.length + older.length > 0,
      ) ||
      fallen.some(({ actor }) => actor === item)
    return stands
      ? [
          {
            item,
            name: book.called(item),
            roles: held,
            seated: held.includes("party") || held.includes("delegation"),
          },
        ]
      : []
  })
  // Whoever decides an issue stands beside the parties, before those with something at stake and no
  // seat.
  const rank = ({ item, roles: held }: PartyLine): number =>
    Math.min(roleRank(held), deciders.has(item) ? DECIDES : Infinity)
  return lines.sort((a, b) => rank(a) - rank(b) || order(a.name, b.name) || order(a.item, b.item))
}

/** After parties and delegations, before stakeholders. */
const DECIDES = 1.5

const isPartyRole = (role: PartyLine["roles"][number]): boolean =>
  (PARTY_ROLES as readonly string[]).includes(role)

interface Laid {
  readonly parties: readonly PartyLine[]
  readonly moves: readonly PositionMove[]
  readonly lineOf: LineOf
}

function cellsOf(
  { issues, courses, fallen }: Gathered,
  { parties, moves, lineOf }: Laid,
): readonly CellView[] {
  const cell = (issue: ItemId, actor: ItemId): readonly CellView[] => {
    const here = courses
      .filter((course) => course.issue === issue && course.actor === actor)
      .sort(bySort)
    const gone = fallen.filter(
      (position) => position.body.issue === issue && position.actor === actor,
    )
    const moved = movesIn(moves, issue, actor)
    if (here.length + gone.length === 0 && moved.length === 0) return []
    return [
      {
        issue,
        actor,
        positions: [...here.flatMap(({ current }) => current), ...gone].map(lineOf),
        older: here.reduce((sum, { older }) => sum + older.length, 0),
        moved,
      },
    ]
  }
  return issues.flatMap(({ entry }) => parties.flatMap(({ item }) => cell(entry.item, item)))
}
