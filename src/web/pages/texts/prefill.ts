/** What a reading found that a form about a letter or a text begins with. */

import { useEffect, useRef } from "react"
import type { ItemId } from "../../../base/index.ts"
import type { ItemView, ProposalBody, ReaderView } from "../../../contract/index.ts"
import { isOf } from "../../bodies/dossier.ts"

export interface LetterPrefill {
  readonly title: string
  readonly written: string
  readonly authors: readonly ItemId[]
  readonly carriers: readonly ItemId[]
  readonly recipients: readonly ItemId[]
}

/**
 * Author, recipients and carrier as the document's proposals name them; without proposals, whoever
 * speaks most, and to whom.
 */
export function letterFrom({
  document,
  items,
}: Pick<ReaderView, "document" | "items">): LetterPrefill {
  const live = items.filter(({ standing }) => standing === "draft" || standing === "admitted")
  const proposals = live.filter((view) => isOf(view, "proposal")).map(({ body }) => body)
  const statements = live.filter((view) => isOf(view, "statement")).map(({ body }) => body)
  const authors =
    mostNamed(proposals.map(({ by }) => by)) ??
    mostNamed(statements.map(({ speakers }) => speakers.flatMap(({ actor }) => actor ?? [])))
  const recipients =
    mostNamed(proposals.map(({ to }) => to)) ??
    mostNamed(statements.map(({ addressees }) => addressees))
  return {
    title: document.title,
    written: document.nature === "letter" ? (document.date ?? "") : "",
    authors: known(live, authors),
    recipients: known(live, recipients),
    carriers: known(live, mostNamed(proposals.map(({ through }) => through))),
  }
}

export interface TextPrefill {
  readonly title: string
  readonly by: readonly ItemId[]
  readonly to: readonly ItemId[]
  readonly through: readonly ItemId[]
}

/** Longest title made out of a proposal's words, in characters. */
const LONGEST = 90

/** A text as a proposal has it. */
export function textFrom({
  by,
  to,
  through,
  anchor,
}: Pick<ProposalBody, "by" | "to" | "through" | "anchor">): TextPrefill {
  const words = anchor.exact.replaceAll(/\s+/g, " ").trim()
  const title =
    words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(" ", LONGEST))} …`
  return { title: title.charAt(0).toUpperCase() + title.slice(1), by, to, through }
}

/** Fills a form with what was found when it is there: once for each key, what is typed stays. */
export function usePrefill<Found>(
  found: Found | undefined,
  key: unknown,
  fill: (found: Found) => void,
): void {
  const filled = useRef<unknown>(undefined)
  const latest = useRef(fill)
  useEffect(() => {
    latest.current = fill
  })
  useEffect(() => {
    if (found === undefined || filled.current === key) return
    filled.current = key
    latest.current(found)
  }, [found, key])
}

/** The actors named together most often; of several the first. Undefined where nobody is named. */
function mostNamed(groups: readonly (readonly ItemId[])[]): readonly ItemId[] | undefined {
  const counts = new Map<string, { readonly group: readonly ItemId[]; readonly count: number }>()
  for (const group of groups)
    if (group.length > 0)
      counts.set(group.join(), { group, count: (counts.get(group.join())?.count ?? 0) + 1 })
  return [...counts.values()].reduce<
    { readonly group: readonly ItemId[]; readonly count: number } | undefined
  >((best, each) => (best === undefined || each.count > best.count ? each : best), undefined)?.group
}

const known = (
  items: readonly ItemView[],
  actors: readonly ItemId[] | undefined,
): readonly ItemId[] =>
  (actors ?? []).filter((actor) =>
    items.some(({ item, body }) => item === actor && body.kind === "actor"),
  )
