/** Cells, safeguards and fallbacks as they are shown: each with whose word it is and its sentences. */

import { formatRational, type ItemId } from "../../base/index.ts"
import type { Brief, BriefCell, BriefInput } from "../../talks/brief/index.ts"
import type { Judgement, Preference } from "../../talks/model/index.ts"
import type { StaleView } from "../stale.ts"
import type { Sentence } from "./sentences.ts"
import type { FallbackView, OptionView, SafeguardView, TableCell } from "./views.ts"

/** What has to be told of the entries that a brief was made from. */
export interface Told {
  readonly input: BriefInput
  readonly sentences: ReadonlyMap<ItemId, readonly Sentence[]>
  readonly stale: ReadonlyMap<ItemId, StaleView>
  nameOf(actor: ItemId): string
}

/** Every party's cell on every issue, party by party. */
export function cellViews(brief: Brief, told: Told): readonly TableCell[] {
  const [parties, issues] = [idsOf(brief.parties), idsOf(brief.issues)]
  return brief.cells.map((cell) => cellView(cell, { party: parties.get(cell.party) ?? "", issue: issues.get(cell.issue) ?? "" }, told))
}

const idsOf = (pairs: readonly { readonly id: string; readonly item: ItemId }[]): ReadonlyMap<ItemId, string> => new Map(pairs.map(({ id, item }) => [item, id]))

function cellView({ party, issue, preference, from, rests }: BriefCell, ids: { readonly party: string; readonly issue: string }, told: Told): TableCell {
  const positions = told.input.positions.filter(({ body, stale }) => !stale && body.actor === party && body.issue === issue)
  const items = [...new Set([...rests, ...positions.map(({ item }) => item)])]
  return {
    ...ids, from, items, options: preference === undefined ? [] : optionViews(preference.judgement), ...wordOf(preference),
    positions: positions.map(({ item, body: { sort, text, options } }) => ({ item, sort, text, options })),
    sentences: gathered(items, told), ...staleWords(items, told),
  }
}

function wordOf(preference: Preference | undefined): Pick<TableCell, "weight" | "basis" | "author"> {
  if (preference === undefined) return {}
  const { weighed, weight, origin: { basis, author } } = preference
  return { ...(weighed ? { weight: formatRational(weight) } : {}), ...(basis === undefined ? {} : { basis }), ...(author === undefined ? {} : { author }) }
}

function optionViews(judgement: Judgement): readonly OptionView[] {
  switch (judgement.kind) {
    case "classes": return [...judgement.classes].map(([option, is]) => ({ option, is }))
    case "scores": return [...judgement.scores].map(([option, score]) => ({ option, score: formatRational(score) }))
    case "ranges": return [...judgement.ranges].map(([option, { low, high }]) => ({ option, low: formatRational(low), high: formatRational(high) }))
    case "unknown": return []
    case "order": return judgement.groups.flatMap((group, index) => group.map((option) => ({ option, rank: index + 1 })))
  }
}

/** Each sentence once, in the order of the items. */
const gathered = (items: readonly ItemId[], { sentences }: Told): readonly Sentence[] =>
  [...new Map(items.flatMap((item) => sentences.get(item) ?? []).map((each) => [`${each.document.item} ${each.start} ${each.end}`, each])).values()]

function staleWords(items: readonly ItemId[], { stale }: Told): Pick<TableCell, "stale"> {
  const words = items.flatMap((item) => stale.get(item)?.reasons.map((reason) => reason.words) ?? [])
  return words.length === 0 ? {} : { stale: [...new Set(words)].join("; ") }
}

export const safeguardViews = ({ issues }: Brief, told: Told): readonly SafeguardView[] => told.input.safeguards.filter(({ stale }) => !stale).flatMap(({ item, body }) =>
  issues.filter((issue) => issue.item === body.issue).map(({ id }) =>
    ({ item, title: body.title, issue: id, options: body.options, rulesOut: body.rulesOut, by: body.by.map(told.nameOf), sentences: gathered([item], told) })))

export const fallbackViews = ({ parties, fallbacks }: Brief, told: Told): readonly FallbackView[] => parties.flatMap(({ id, item: party }) => {
  const found = told.input.fallbacks.find(({ item }) => item === fallbacks.get(party))
  if (found === undefined) return []
  const { item, author, body: { value, words } } = found
  return [{ item, party: id, value, author, ...(words === undefined ? {} : { words }), sentences: gathered([item], told) }]
})
