/** Arrangements and conflicts as they may leave Parley. */

import { ok, type ProcessId, type Result } from "../../base/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { screenFor, type Screen } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"
import type { Sentence } from "../table/index.ts"
import type { PartLine } from "./parts.ts"
import { sharingView, type Drafted, type SharingView } from "./sharing.ts"

/** Drafts whose terms let them leave, each sentence under its own terms. */
export interface SharingLeaving extends SharingView {
  /** How many drafts may not leave with whoever said what they rest on. */
  readonly withheld: number
}

/** What of the drafts may be taken along: a draft whose terms keep somebody back is left out, and a sentence's words may be withheld. */
export async function exportSharing(ports: Pick<Ports, "record" | "clock" | "sessions">, viewer: Viewer, asked: Look & { readonly process: ProcessId }): Promise<Result<SharingLeaving, Fault>> {
  const found = await sharingView(ports, viewer, asked)
  if (!found.ok) return found
  const { process, arrangements, conflicts } = found.value
  const lines = [...arrangements, ...conflicts]
  const parts = arrangements.flatMap((line) => line.parts)
  const sentences = [...parts.flatMap((part) => part.sentences), ...lines.flatMap((line) => line.sentences), ...conflicts.flatMap(({ basis }) => basis.flatMap((each) => each.sentences))]
  const items = [...conflicts.flatMap(({ cases }) => cases.map(({ of }) => of.item)), ...lines.flatMap(({ view, actors }) => [view.item, ...actors.map(({ item }) => item)]), ...sentences.flatMap(({ item, document }) => [item, document.item]), ...parts.flatMap(({ clause, by }) => [...by.map(({ item }) => item), ...clause === undefined ? [] : [clause.version]])]
  const screen = await screenFor(ports, viewer, { process: process.id, asOf: asked.asOf, items })
  const open = { arrangements: arrangements.filter((line) => leaves(screen, line)), conflicts: conflicts.filter((line) => leaves(screen, line)) }
  return ok({
    process, withheld: lines.length - open.arrangements.length - open.conflicts.length,
    arrangements: open.arrangements.map((line) => ({ ...screened(screen, line), parts: line.parts.map((part) => partBy(screen, part)) })),
    conflicts: open.conflicts.map((line) => ({ ...screened(screen, line), cases: line.cases.filter((each) => each.of.kind === "scenario" ? screen.named(each.of.item) : open.arrangements.some(({ view }) => view.item === each.of.item)), basis: line.basis.map((each) => ({ ...each, sentences: sentencesBy(screen, each.sentences) })) })),
  })
}

/** A draft says whose it is and what it came from: it leaves only where everybody it rests on may be named. */
const leaves = (screen: Screen, { view, sentences }: Drafted): boolean => screen.named(view.item) && sentences.every(({ item }) => screen.named(item))

/** Why something is stale may tell words that are withheld. */
const screened = <L extends Drafted>(screen: Screen, line: L): L =>
  ({ ...line, sentences: sentencesBy(screen, line.sentences), ...(line.stale === undefined ? {} : { stale: "some of what it rests on is gone" }) })

const partBy = (screen: Screen, { clause, sentences, by, ...part }: PartLine): PartLine => ({
  ...part, by: sentences.every(({ item }) => screen.named(item)) ? by : [], sentences: sentencesBy(screen, sentences),
  ...(clause === undefined ? {} : { clause: { ...clause, words: screen.words(clause.version, clause.words) } }),
})

const sentencesBy = (screen: Screen, sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.map(({ words, document, ...rest }) => ({ ...rest, words: screen.words(rest.item, words), document: { ...document, title: screen.title(document.item, document.title) } }))
