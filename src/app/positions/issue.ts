/** One issue: everybody's positions on it over time, what contradicts what, and divisions inside parties. */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { Course, Entry, IssueBody, RecordTransaction, Viewer } from "../../record/index.ts"
import { roleRank } from "../../record/index.ts"
import { tellingsOf } from "../actors/tellings.ts"
import { order } from "../actors/written.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { destroyedFault, findItem, findProcess, itemViews } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { remembering } from "../remember.ts"
import { staleOf } from "../stale.ts"
import { allContradictions, contradictionViews, dividedIn, divisionsIn, divisionView } from "./contradictions.ts"
import { gather, rolesOn, stancesUnder, type Gathered } from "./gather.ts"
import { bySort, positionLines, type LineOf } from "./lines.ts"
import type { CourseView, IssueView } from "./views.ts"

/** One issue as known at the end of the day looked at, with positions as held on it. */
export function issueView(ports: Pick<Ports, "record" | "clock">, viewer: Viewer, { process, item, asOf }: Look & { readonly process: ProcessId; readonly item: ItemId }): Promise<Result<IssueView, Fault>> {
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

async function viewOf(record: RecordTransaction, gathered: Gathered, { entry, title }: { readonly entry: Entry; readonly title: string }): Promise<IssueView> {
  const [view] = await itemViews(record, [entry])
  if (view?.body.kind !== "issue") throw new RangeError("an issue that is held has no view")
  const here = { ...gathered, courses: gathered.courses.filter(({ issue }) => issue === entry.item).sort(byActor(gathered)) }
  const lineOf = await positionLines(record, gathered, here.courses.flatMap(({ current, older, coming }) => [...coming, ...current, ...older]))
  const stances = await stancesUnder(record, gathered.process, here.courses.flatMap(({ current }) => current))
  const stale = (await staleOf(record, gathered.process, [entry])).get(entry.item)
  return {
    process: { id: gathered.process, title }, day: gathered.day, issue: view, tellings: (await tellingsOf(record, gathered.process, [entry.item])).get(entry.item) ?? [],
    ...(stale === undefined ? {} : { stale }), options: optionsOf(view.body, here.courses), courses: here.courses.map((course) => courseView(course, lineOf)),
    contradictions: await contradictionViews(record, gathered, { told: allContradictions(here, stances), lineOf }),
    divisions: dividedIn(here).flatMap((party) => divisionsIn(here, party)).map((division) => divisionView(gathered, division, lineOf)), actors: gathered.book.refs,
  }
}

/** In the order of the matrix's columns; an actor's courses together. */
const byActor = (gathered: Gathered) => (a: Course, b: Course): number =>
  roleRank(rolesOn(gathered, a.actor)) - roleRank(rolesOn(gathered, b.actor)) || order(gathered.book.called(a.actor), gathered.book.called(b.actor))
  || order(a.actor, b.actor) || bySort(a, b)

const courseView = ({ actor, sort, holder, coming, current, older }: Course, lineOf: LineOf): CourseView =>
  ({ actor, sort, holder, positions: [...coming, ...current, ...older].map(lineOf) })

/** Who asks for each option, and who refuses it, on the day. */
function optionsOf({ options }: IssueBody, courses: readonly Course[]): IssueView["options"] {
  const saying = (key: string, sort: Course["sort"]): readonly ItemId[] =>
    [...new Set(courses.flatMap((course) => course.sort === sort && course.current.some(({ body }) => body.options.includes(key)) ? [course.actor] : []))]
  return options.map(({ key, name }) => ({ key, name, askedBy: saying(key, "position"), refusedBy: saying(key, "red-line") }))
}
