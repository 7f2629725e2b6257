/**
 * Cells, safeguards and fallbacks as they are shown: each with whose word it is and its sentences.
 */

import { formatRational, type ItemId } from "../../base/index.ts"
import type {
  DroppedView,
  FallbackView,
  OptionView,
  SafeguardView,
  Sentence,
  StaleView,
  TableCell,
} from "../../contract/index.ts"
import { choicesOf, safeguardTitle, type IssueBody } from "../../record/index.ts"
import type {
  Brief,
  BriefCell,
  BriefInput,
  BriefIssue,
  JudgedOption,
} from "../../talks/brief/index.ts"
import type { Judgement, OptionId, Preference } from "../../talks/model/index.ts"
import { choiceWords, optionWords } from "./option-words.ts"

/** What has to be told of the entries that a brief was made from. */
export interface Told {
  readonly input: BriefInput
  readonly sentences: ReadonlyMap<ItemId, readonly Sentence[]>
  readonly stale: ReadonlyMap<ItemId, StaleView>
  nameOf(actor: ItemId): string
}

/** Every party's cell on every issue, party by party. */
export function cellViews(brief: Brief, told: Told): readonly TableCell[] {
  const parties = new Map(brief.parties.map(({ id, item }) => [item, id as string]))
  return brief.cells.flatMap((cell) => {
    const issue = brief.issues.find(({ id }) => id === cell.issue)
    return issue === undefined
      ? []
      : [cellView(cell, { party: parties.get(cell.party) ?? "", issue }, told)]
  })
}

interface At {
  readonly party: string
  readonly issue: BriefIssue
}

function cellView(cell: BriefCell, { party, issue }: At, told: Told): TableCell {
  const counting = told.input.positions.filter(({ item }) => cell.rests.includes(item))
  return {
    party,
    issue: issue.id,
    from: cell.from,
    items: cell.rests,
    ...wordOf(cell.preference),
    options: cell.options.map((judged) => optionView(cell, judged, issue, told)),
    positions: counting.map(({ item, body: { sort, text, options } }) => ({
      item,
      sort,
      text,
      options,
    })),
    dropped: droppedAt(cell, issue, told),
    sentences: gathered(cell.rests, told),
    ...staleWords(cell.rests, told),
  }
}

/** What was said of this by entries that rest on nothing any more, each with its reason. */
function droppedAt(
  { party }: BriefCell,
  { item: issue }: BriefIssue,
  told: Told,
): readonly DroppedView[] {
  const { positions, preferences } = told.input
  return [
    ...positions
      .filter(({ stale, body }) => stale && body.actor === party && body.issue === issue)
      .map(({ item, body }) => ({ item, words: body.text })),
    ...preferences
      .filter(({ stale, body }) => stale && body.party === party && body.issue === issue)
      .map(({ item, author }) => ({ item, words: `a preference, entered by ${author}` })),
  ].map(({ item, words }) => ({ item, words, because: reasonsOf(item, told) }))
}

const reasonsOf = (item: ItemId, { stale }: Told): string =>
  [...new Set(stale.get(item)?.reasons.map(({ words }) => words) ?? [])].join("; ")

function wordOf(
  preference: Preference | undefined,
): Pick<TableCell, "weight" | "basis" | "author"> {
  if (preference === undefined) return {}
  const {
    weighed,
    weight,
    origin: { basis, author },
  } = preference
  return {
    ...(weighed ? { weight: formatRational(weight) } : {}),
    ...(basis === undefined ? {} : { basis }),
    ...(author === undefined ? {} : { author }),
  }
}

function optionView(
  cell: BriefCell,
  judged: JudgedOption,
  issue: BriefIssue,
  told: Told,
): OptionView {
  const {
    option,
    is,
    because: { items },
  } = judged
  const worth = cell.preference === undefined ? {} : worthOf(cell.preference.judgement, option)
  return {
    option,
    ...(Object.keys(worth).length === 0 ? { is } : worth),
    words: wordsOf(cell, judged, issue, told),
    items,
    sentences: gathered(items, told),
  }
}

type Worth = Pick<OptionView, "score" | "low" | "high" | "rank">

/** What an option is worth, where somebody gave numbers or an order; nothing else. */
function worthOf(judgement: Judgement, option: OptionId): Worth {
  switch (judgement.kind) {
    case "classes":
    case "unknown":
      return {}
    case "scores": {
      const score = judgement.scores.get(option)
      return score === undefined ? {} : { score: formatRational(score) }
    }
    case "ranges": {
      const range = judgement.ranges.get(option)
      return range === undefined
        ? {}
        : { low: formatRational(range.low), high: formatRational(range.high) }
    }
    case "order":
      return { rank: judgement.groups.findIndex((group) => group.includes(option)) + 1 }
  }
}

function worthWords({ score, low, high, rank }: Worth): string | undefined {
  if (score !== undefined) return `worth ${score} points`
  if (low !== undefined) return `worth ${low} to ${high ?? low} points`
  return rank === undefined ? undefined : `in place ${rank}`
}

function wordsOf(
  { party, preference }: BriefCell,
  judged: JudgedOption,
  issue: BriefIssue,
  told: Told,
): string {
  const { input, nameOf } = told
  const { items } = judged.because
  const key = issue.choices.get(judged.option) ?? judged.option
  const choice = choicesAt(input, issue.item).find((each) => each.key === key)
  const entered = input.preferences.find(({ item }) => items.includes(item))
  return optionWords(judged, {
    party: nameOf(party),
    choice: choiceWords(choice?.name ?? key, choice?.without === true),
    positions: input.positions.filter(({ item }) => items.includes(item)).map(({ body }) => body),
    author: entered?.author ?? "somebody",
    basis: entered?.body.basis ?? "stated",
    worth:
      preference === undefined
        ? undefined
        : worthWords(worthOf(preference.judgement, judged.option)),
  })
}

const bodyAt = ({ issues }: BriefInput, item: ItemId): IssueBody | undefined =>
  issues.find((issue) => issue.item === item)?.body

const choicesAt = (input: BriefInput, item: ItemId): ReturnType<typeof choicesOf> => {
  const body = bodyAt(input, item)
  return body === undefined ? [] : choicesOf(body)
}

/** Each sentence once, in the order of the items. */
const gathered = (items: readonly ItemId[], { sentences }: Told): readonly Sentence[] => [
  ...new Map(
    items
      .flatMap((item) => sentences.get(item) ?? [])
      .map((each) => [`${each.document.item} ${each.start} ${each.end}`, each]),
  ).values(),
]

function staleWords(items: readonly ItemId[], { stale }: Told): Pick<TableCell, "stale"> {
  const words = items.flatMap(
    (item) => stale.get(item)?.reasons.map((reason) => reason.words) ?? [],
  )
  return words.length === 0 ? {} : { stale: [...new Set(words)].join("; ") }
}

/**
 * Every safeguard by its condition; one that rests on nothing any more says why it counts no more.
 */
export const safeguardViews = ({ touched }: Brief, told: Told): readonly SafeguardView[] =>
  told.input.safeguards.map(({ item, body, stale }) => ({
    item,
    title: safeguardTitle(body, bodyAt(told.input, body.issue)),
    rulesOut: body.rulesOut,
    by: body.by.map(told.nameOf),
    touches: touched.flatMap(({ safeguard, issue, option }) =>
      safeguard === item ? [{ issue, option }] : [],
    ),
    sentences: gathered([item], told),
    ...(stale ? { out: reasonsOf(item, told) } : {}),
  }))

/** What each party falls back on; one that rests on nothing any more says why it counts no more. */
export const fallbackViews = ({ parties, fallbacks }: Brief, told: Told): readonly FallbackView[] =>
  parties.flatMap(({ id, item: party }) =>
    told.input.fallbacks.flatMap(({ item, author, stale, body: { value, words, party: of } }) =>
      of !== party || (item !== fallbacks.get(party) && !stale)
        ? []
        : [
            {
              item,
              party: id,
              value,
              author,
              ...(words === undefined ? {} : { words }),
              sentences: gathered([item], told),
              ...(stale ? { out: reasonsOf(item, told) } : {}),
            },
          ],
    ),
  )
