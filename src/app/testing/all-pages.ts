/** Everything that the pages of a process show, as one text a page. */

import type { ItemId } from "../../base/index.ts"
import type { BodyKind, Entry } from "../../record/index.ts"
import { claimView, listClaims } from "../claims/index.ts"
import {
  actorView,
  issueView,
  listDocuments,
  listNotes,
  meetings,
  positionsView,
  readerView,
  riskList,
} from "../index.ts"
import { agreementView, promisesView } from "../promises/index.ts"
import { letterView, listTexts, textView } from "../texts/index.ts"
import { timelineView } from "../timeline/index.ts"
import { right } from "./affair.ts"
import type { March } from "./march-2021.ts"
import type { PageName } from "./twenty-sentences.ts"

export const entriesOf = ({ ports, viewer, process }: March): Promise<readonly Entry[]> =>
  ports.record.as(viewer, (record) => record.current({ process }))

/** Each page's views as JSON; of actors' pages, those of `actors`. */
export async function allPages(
  march: March,
  actors: readonly ItemId[],
): Promise<Readonly<Record<PageName, string>>> {
  const { ports, viewer, process } = march
  const entries = await entriesOf(march)
  const each = async (
    kind: BodyKind,
    view: (item: ItemId) => Promise<unknown>,
  ): Promise<readonly unknown[]> => {
    const views: unknown[] = []
    for (const entry of entries)
      if (entry.kind === kind && entry.standing === "admitted") views.push(await view(entry.item))
    return views
  }
  const ask = { process }
  const pages: Record<PageName, unknown> = {
    Reader: await Promise.all(
      right(await listDocuments(ports, viewer, ask)).map(({ item: document }) =>
        readerView(ports, viewer, { process, document }),
      ),
    ),
    Claim: [
      await listClaims(ports, viewer, { process, state: undefined }),
      await each("claim", (claim) => claimView(ports, viewer, { process, claim })),
    ],
    Letter: await each("letter", (item) => letterView(ports, viewer, { process, item })),
    Text: [
      await listTexts(ports, viewer, ask),
      await each("text", (item) => textView(ports, viewer, { process, item })),
    ],
    Issue: [
      await positionsView(ports, viewer, ask),
      await each("issue", (item) => issueView(ports, viewer, { process, item })),
    ],
    Risks: await riskList(ports, viewer, ask),
    Actor: await Promise.all(actors.map((actor) => actorView(ports, viewer, { process, actor }))),
    Meetings: await meetings(ports, viewer, ask),
    Promises: [
      await promisesView(ports, viewer, ask),
      await each("agreement", (item) => agreementView(ports, viewer, { process, item })),
    ],
    Timeline: await timelineView(ports, viewer, ask),
    Note: await listNotes(ports, viewer, ask),
  }
  return Object.fromEntries(
    Object.entries(pages).map(([name, view]) => [name, JSON.stringify(view)]),
  ) as Record<PageName, string>
}
