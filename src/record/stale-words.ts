/**
 * Why a ground is gone, as the end of a sentence: what it is, through what it fell, when, and for
 * what reason.
 */

import { dayOf, type ItemId } from "../base/index.ts"
import { anchorsOf } from "./anchors.ts"
import { dayInWords } from "./day-words.ts"
import { kindInWords, nounOf, quoted } from "./noun.ts"
import { isGone, type Ways, type Web } from "./stale-web.ts"
import type { Entry } from "./types.ts"

/** So many steps of a chain are told before "and so on"; the last is always told. */
const MOST_STEPS = 4

/** `rests on …, which …, which was withdrawn on …`, and the item that the last words are about. */
export function groundWords(
  ground: ItemId,
  web: Web,
  ways: Ways,
): { readonly root: ItemId | undefined; readonly words: string } {
  const chain = chainFrom(ground, web, ways)
  const last = chain.at(-1)
  const root = last !== undefined && isGone(last) ? last : undefined
  return {
    root: root?.item,
    words: [
      ...stepsOf(chain, web, ways),
      root === undefined ? "rests only on what rests on it" : endOf(root, web),
    ].join(", which "),
  }
}

/** The entries from this ground to what is gone, each resting on the next. */
function chainFrom(ground: ItemId, web: Web, ways: Ways): readonly Entry[] {
  const chain: Entry[] = []
  for (let at: ItemId | undefined = ground; at !== undefined;) {
    const entry: Entry | undefined = web.nodes.get(at)?.entry
    if (entry === undefined) return chain
    chain.push(entry)
    at = isGone(entry) ? undefined : (ways.gone.get(at) ?? ways.weakened.get(at))
  }
  return chain
}

/**
 * One part for each entry, but not for a document that the words before have named: "a statement in
 * “The letter”".
 */
function stepsOf(chain: readonly Entry[], web: Web, ways: Ways): readonly string[] {
  const named = chain.filter(
    (entry, index) => index === 0 || documentOf(chain[index - 1], web) !== entry,
  )
  const listed =
    named.length <= MOST_STEPS ? named : [...named.slice(0, MOST_STEPS - 1), ...named.slice(-1)]
  return listed.map((entry, index) => {
    const before = listed[index - 1]
    const partly = before !== undefined && ways.weakened.has(before.item) ? "in part " : ""
    const skipped =
      named.length > MOST_STEPS && index === MOST_STEPS - 1 ? "through others in the end " : ""
    return `${partly}${skipped}rests on ${nameOf(entry, web)}`
  })
}

/** `a statement in “The letter”`, `words in “The letter”`, `the claim “The letter is genuine”`. */
function nameOf(entry: Entry, web: Web): string {
  if (entry.content.kind !== "held") return kindInWords(entry.kind)
  const { body } = entry.content
  if (body.kind === "document") return `words in ${quoted(body.title)}`
  const title = titleOf(documentOf(entry, web))
  return title === undefined ? nounOf(body) : `${nounOf(body)} in ${quoted(title)}`
}

/** What became of the last: of the document that was just named, or of something in it. */
function endOf(root: Entry, web: Web): string {
  const fate = fateOf(root)
  return documentOf(root, web) === undefined ? fate : `itself ${fate}`
}

function fateOf({ content, standing, recordedAt, because }: Entry): string {
  if (content.kind === "destroyed")
    return `was destroyed on ${dayInWords(dayOf(content.at))}${reasonOf(content.because)}`
  return `was ${standing} on ${dayInWords(dayOf(recordedAt))}${reasonOf(because)}`
}

const reasonOf = (because: string | undefined): string =>
  because === undefined || because === ""
    ? ", no reason given"
    : `, because: ${because.replace(/[.]$/u, "")}`

/** The document that an item was read in; undefined for a document, and for what a person wrote. */
function documentOf(entry: Entry | undefined, web: Web): Entry | undefined {
  if (entry?.content.kind !== "held" || entry.kind === "document" || "rests" in entry.content.body)
    return undefined
  const [anchor] = anchorsOf(entry.content.body)
  const item = anchor === undefined ? undefined : web.documents.get(anchor.document)
  return item === undefined ? undefined : web.nodes.get(item)?.entry
}

const titleOf = (document: Entry | undefined): string | undefined =>
  document?.content.kind === "held" && document.content.body.kind === "document"
    ? document.content.body.title
    : undefined
