/**
 * Whether a table may leave Parley: it says what each party thinks, so it leaves only where
 * everybody it rests on may be named.
 */

import { ok, type Result } from "../../base/index.ts"
import type { ShownTable, TableView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { screenFor } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { tableView, type TableAsked } from "./table.ts"

type LeavingPorts = Pick<Ports, "record" | "clock" | "sessions">

export async function shownTable(
  ports: LeavingPorts,
  viewer: Viewer,
  asked: TableAsked,
): Promise<Result<ShownTable, Fault>> {
  const view = await tableView(ports, viewer, asked)
  return view.ok
    ? ok({ ...view.value, leaves: await leaves(ports, viewer, asked, view.value) })
    : view
}

/** The table as it may be printed; a fault where it may not. */
export async function exportTable(
  ports: LeavingPorts,
  viewer: Viewer,
  asked: TableAsked,
): Promise<Result<TableView, Fault>> {
  const view = await tableView(ports, viewer, asked)
  return !view.ok || (await leaves(ports, viewer, asked, view.value))
    ? view
    : { ok: false, fault: KEPT }
}

const KEPT: Fault = {
  kind: "invalid",
  field: "the table",
  found: "words that may not leave Parley with whoever said them",
  mend: "look at it on its page, or correct the terms of those words",
}

async function leaves(
  ports: LeavingPorts,
  viewer: Viewer,
  { process, asOf }: TableAsked,
  view: TableView,
): Promise<boolean> {
  if (view.private) return false
  const cells = view.cells.map(({ items: own, dropped, sentences }) => ({
    items: [...own, ...dropped.map(({ item }) => item)],
    sentences,
  }))
  const actors = [...view.parties, ...view.seats.others]
  const rested = [
    ...cells,
    ...view.fallbacks.map(({ item, sentences }) => ({ items: [item], sentences })),
    ...view.safeguards.map(({ item, sentences }) => ({ items: [item], sentences })),
  ]
  const documents = rested.flatMap(({ sentences }) => sentences.map(({ document }) => document))
  const items = [
    ...new Set([
      ...rested.flatMap(({ items: own, sentences }) => [
        ...own,
        ...sentences.map(({ item }) => item),
      ]),
      ...view.issues.map(({ item }) => item),
    ]),
  ]
  const screen = await screenFor(ports, viewer, {
    process,
    asOf,
    items: [...items, ...documents.map(({ item }) => item), ...actors.map(({ item }) => item)],
  })
  return (
    items.every((item) => screen.named(item)) &&
    documents.every(({ item, title }) => screen.title(item, title) === title) &&
    actors.every(({ item, name }) => screen.actor(item, name) === name)
  )
}
