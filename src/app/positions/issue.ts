/**
 * One issue: everybody's positions on it over time, what contradicts what, and divisions inside
 * parties.
 */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { CourseView, IssueView } from "../../contract/index.ts"
import {
  askedBy,
  choicesOf,
  isAnyOf,
  roleRank,
  ruledOutBy,
  type Course,
  type Entry,
  type IssueBody,
  type Position,
  type PositionBody,
  type RecordTransaction,
  type Viewer,
} from "../../record/index.ts"
import { tellingsOf } from "../actors/tellings.ts"
import { order } from "../actors/written.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { destroyedFault, findItem, findProcess, itemViews } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { remembering } from "../remember.ts"
import { staleOf } from "../stale.ts"
import {
  allContradictions,
  contradictionViews,
  dividedIn,
  divisionsIn,
  divisionView,
} from "./contradictions.ts"
import { gather, rolesOn, stancesUnder, type Gathered } from "./gather.ts"
import { bySort, positionLines, type LineOf } from "./lines.ts"

/** One issue as known at the end of the day looked at, with positions as held on it. */
export function issueView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, item, asOf }: Look & { readonly process: ProcessId; readonly item: ItemId },
): Promise<Result<IssueView, Fault>> {
  const day = asOf ?? ports.clock.today()
  return looking(ports, viewer, { asOf }, async (inside) => {
    const record = remembering(inside)
    const found = await findProcess(record, process)
    if (!found.ok) return found
    const entry = await findItem(record, process, item, "item", ["issue"])
    if (!entry.ok) return entry
    const destroyed = destroyedFault(entry.value)
    if (destroyed !== undefined) return failed(destroyed)
    const gathered = await gather(record, process, day)
    return ok(await viewOf(record, gathered, { entry: entry.value, title: found.value.body.title }))
  })
}

async function viewOf(
  record: RecordTransaction,
  gathered: Gathered,
  { entry, title }: { readonly entry: Entry; readonly title: string },
): Promise<IssueView> {
  const [view] = await itemViews(record, [entry])
  if (view?.body.kind !== "issue") throw new RangeError("an issue that is held has no view")
  const here = {
    ...gathered,
    courses: gathered.courses.filter(({ issue }) => issue === entry.item).sort(byActor(gathered)),
  }
  const fallen = gathered.fallen.filter(({ body }) => body.issue === entry.item)
  const lineOf = await positionLines(record, gathered, [
    ...here.courses.flatMap(({ current, older, coming }) => [...coming, ...current, ...older]),
    ...fallen,
  ])
  const stances = await stancesUnder(
    record,
    gathered.process,
    here.courses.flatMap(({ current }) => current),
  )
  const stale = (await staleOf(record, gathered.process, [entry])).get(entry.item)
  return {
    process: { id: gathered.process, title },
    day: gathered.day,
    issue: view,
    tellings: (await tellingsOf(record, gathered.process, [entry.item])).get(entry.item) ?? [],
    ...(stale === undefined ? {} : { stale }),
    any: isAnyOf(view.body),
    options: optionsOf(view.body, here.courses),
    decidedBy: (view.body.decidedBy ?? []).map((item) => gathered.book.nameOf(item)),
    courses: withFallen(here.courses, fallen, lineOf),
    contradictions: await contradictionViews(record, gathered, {
      each: allContradictions(here, stances),
      lineOf,
    }),
    divisions: dividedIn(here)
      .flatMap((party) => divisionsIn(here, party))
      .map((division) => divisionView(gathered, division, lineOf)),
    actors: gathered.book.refs,
  }
}

/** In the order of the matrix's columns; an actor's courses together. */
const byActor =
  (gathered: Gathered) =>
  (a: Course, b: Course): number =>
    roleRank(rolesOn(gathered, a.actor)) - roleRank(rolesOn(gathered, b.actor)) ||
    order(gathered.book.called(a.actor), gathered.book.called(b.actor)) ||
    order(a.actor, b.actor) ||
    bySort(a, b)

const courseView = (
  { actor, sort, holder, coming, current, older }: Course,
  lineOf: LineOf,
): CourseView => ({ actor, sort, holder, positions: [...coming, ...current, ...older].map(lineOf) })

/** Who asks for each choice, and who rules it out, on the day. */
function optionsOf(issue: IssueBody, courses: readonly Course[]): IssueView["options"] {
  const saying = (
    key: string,
    says: (body: PositionBody) => readonly string[],
  ): readonly ItemId[] => [
    ...new Set(
      courses.flatMap((course) =>
        course.current.some(({ body }) => says(body).includes(key)) ? [course.actor] : [],
      ),
    ),
  ]
  return choicesOf(issue).map(({ key, name }) => ({
    key,
    name,
    askedBy: saying(key, askedBy),
    refusedBy: saying(key, ruledOutBy),
  }))
}

/**
 * Courses, and what rests on nothing any more at the end of its own, or alone where nothing else is
 * left of it.
 */
function withFallen(
  courses: readonly Course[],
  fallen: readonly Position[],
  lineOf: LineOf,
): readonly CourseView[] {
  const views = courses.map((course) => courseView(course, lineOf))
  const own =
    ({ actor, sort, holder }: Pick<CourseView, "actor" | "sort" | "holder">) =>
    (position: Position): boolean =>
      position.actor === actor && position.body.sort === sort && position.body.holder === holder
  const alone = fallen.filter((position) => !views.some((view) => own(view)(position)))
  return [
    ...views.map((view) => ({
      ...view,
      positions: [...view.positions, ...fallen.filter(own(view)).map(lineOf)],
    })),
    ...alone.map((position) => ({
      actor: position.actor,
      sort: position.body.sort,
      holder: position.body.holder,
      positions: [lineOf(position)],
    })),
  ]
}
