/** The timeline as it may leave Parley: each line under the terms of what it tells of. */

import { ok, type Result } from "../../base/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { screenFor } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { timelineView, type TimelineAsked } from "./timeline.ts"
import type { TimelineView } from "./views.ts"

/** The timeline, ready to leave: a line whose speaker may not be named names nobody, but for the description on the record. */
export async function exportTimeline(ports: Pick<Ports, "record" | "clock">, viewer: Viewer, asked: TimelineAsked): Promise<Result<TimelineView, Fault>> {
  const found = await timelineView(ports, viewer, asked)
  if (!found.ok) return found
  const { lines, documents, actors } = found.value
  const screen = await screenFor(ports, viewer, { process: asked.process, asOf: asked.asOf, items: [...lines.map(({ item }) => item), ...documents.map(({ item }) => item)] })
  const shown = lines.map((line) => {
    const words = screen.words(line.item, line.words)
    const voices = screen.voices(line.item, line.who.flatMap((number) => actors[number] ?? []))
    if (voices.every((voice) => "item" in voice) && voices.length === line.who.length) return { ...line, words }
    const described = voices.map(({ name }) => name).join(", ")
    return { ...line, who: [], words: described === "" ? words : `${described}: ${words}` }
  })
  const told = new Set(shown.flatMap(({ who }) => who))
  return ok({
    ...found.value, lines: shown, documents: documents.map(({ item, title }) => ({ item, title: screen.title(item, title) })),
    // Numbers keep their places; who stands on no line is not told.
    actors: actors.map((actor, number) => told.has(number) ? actor : { ...actor, name: "" }),
  })
}
