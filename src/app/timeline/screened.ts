/** The timeline as it may leave Parley: each line under the terms of what it tells of. */

import { ok, type Result } from "../../base/index.ts"
import type { TimelineLine, TimelineView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Fault } from "../fault.ts"
import { leave, screenFor, TIMELINE, type Withheld } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import { timelineView, type TimelineAsked } from "./timeline.ts"

/**
 * The timeline, ready to leave: a line whose speaker may not be named names nobody, but for the
 * description on the record.
 */
export async function exportTimeline(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: TimelineAsked,
): Promise<Result<TimelineView & Withheld, Fault>> {
  const found = await timelineView(ports, viewer, asked)
  if (!found.ok) return found
  const { lines, actors, documents } = found.value
  /** What is done about a document tells its title. */
  const wordsOf = ({ item, words, in: within }: TimelineLine): string =>
    within !== undefined && documents[within]?.item === item
      ? screen.title(item, screen.words(item, words))
      : screen.words(item, words)
  const screen = await screenFor(ports, viewer, {
    process: asked.process,
    asOf: asked.asOf,
    items: lines.map(({ item }) => item),
  })
  const shown = lines.map((line) => {
    const words = wordsOf(line)
    const voices = screen.voices(
      line.item,
      line.who.flatMap((number) => actors[number] ?? []),
    )
    if (voices.every((voice) => "item" in voice) && voices.length === line.who.length)
      return { ...line, words }
    const described = voices.map(({ name }) => name).join(", ")
    return { ...line, who: [], words: described === "" ? words : `${described}: ${words}` }
  })
  const named = new Set(shown.flatMap(({ who }) => who))
  // Numbers keep their places; who stands on no line is not told.
  const view = {
    ...found.value,
    lines: shown,
    actors: actors.map((actor, number) => (named.has(number) ? actor : { ...actor, name: "" })),
  }
  return ok(await leave<TimelineView>(ports, viewer, asked, [TIMELINE, view]))
}
