/**
 * From what somebody asks for to what the record is asked: names become actors, titles issues,
 * terms documents.
 */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { SearchAsked } from "../../contract/index.ts"
import {
  ALL_TERMS,
  BODY_KINDS,
  checkFields,
  parseSearch,
  SEARCH_FIELDS,
  stricter,
  type AnyTerms,
  type BodyKind,
  type RecordTransaction,
  type SearchFault,
  type SearchFields,
  type SearchQuery,
  type SearchTermsWish,
  type SearchWish,
  bodiesOf,
} from "../../record/index.ts"
import { actorBook } from "../actors/book.ts"
import type { Fault } from "../fault.ts"
import { LIVE } from "../inside.ts"
import { termsOfDocuments } from "../leaving/index.ts"

/** Actors or issues that one name may stand for. */
const MOST_NAMED = 100

/** The words and fields together; a field may be said in one of the two places only. */
export function wishOf({
  q = "",
  typing = false,
  ...apart
}: Omit<SearchAsked, "limit">): Result<SearchWish, Fault> {
  const wish = parseSearch(q, typing)
  if (!wish.ok) return failed(fieldFault("q", wish.fault))
  const written = SEARCH_FIELDS.flatMap((name) => {
    const value = name === "after" || name === "before" ? undefined : apart[name]
    return value === undefined || value === "" ? [] : [{ name, value }]
  })
  const fields = checkFields(written)
  if (!fields.ok)
    return failed(fieldFault(written.length === 1 ? (written[0]?.name ?? "q") : "q", fields.fault))
  const twice = Object.keys(fields.value).find((field) => field in wish.value.fields)
  if (twice !== undefined)
    return failed({
      kind: "invalid",
      field: twice,
      found: "what the words say already",
      mend: "say it once",
    })
  return ok({ terms: wish.value.terms, fields: { ...wish.value.fields, ...fields.value } })
}

const fieldFault = (field: string, { found, mend }: SearchFault): Fault => ({
  kind: "invalid",
  field,
  found,
  mend,
})

/**
 * The question to the record, and a sentence for each name or title that is nobody's. Undefined
 * where nothing can be found.
 */
export interface Narrowed {
  readonly query: SearchQuery | undefined
  readonly notes: readonly string[]
}

/** The query that a wish comes to in this process. */
export async function narrowed(
  record: RecordTransaction,
  process: ProcessId,
  { terms, fields }: SearchWish,
  limit: number,
): Promise<Narrowed> {
  const by =
    fields.actor === undefined ? undefined : await actorsCalled(record, process, fields.actor)
  const issues =
    fields.issue === undefined ? undefined : await named(record, process, ["issue"], fields.issue)
  const notes = [
    ...(by?.length === 0 ? [`Nobody here is called “${fields.actor ?? ""}”.`] : []),
    ...(issues?.length === 0 ? [`No issue here is called “${fields.issue ?? ""}”.`] : []),
  ]
  if (notes.length > 0) return { query: undefined, notes }
  const query: SearchQuery = {
    process,
    terms,
    limit,
    standings: fields.standing === undefined ? LIVE : [fields.standing],
    kinds: fields.kind === undefined ? KINDS : [fields.kind],
    ...plainFields(fields),
    ...(by === undefined ? {} : { by }),
    ...(issues === undefined
      ? {}
      : { about: { items: issues, among: await onIssues(record, process, issues) } }),
    ...(fields.terms === undefined
      ? {}
      : { under: await underTerms(record, process, fields.terms) }),
  }
  return { query, notes }
}

/** A process is not found in itself, and that a document was read says nothing. */
const KINDS = BODY_KINDS.filter((kind) => kind !== "process" && kind !== "reading")

function plainFields({ stance, from, to }: SearchFields): Partial<SearchQuery> {
  return {
    ...(stance === undefined ? {} : { stance }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

/** Live items of these kinds in whose name these words stand side by side. */
async function named(
  record: RecordTransaction,
  process: ProcessId,
  kinds: readonly BodyKind[],
  name: string,
): Promise<readonly ItemId[]> {
  const words = parseSearch(`"${name.replaceAll(/["“”„«»「」\0]/gu, " ")}"`)
  if (!words.ok || words.value.terms.length === 0) return []
  const { hits } = await record.search({
    process,
    terms: words.value.terms,
    kinds,
    standings: LIVE,
    limit: MOST_NAMED,
  })
  return hits.map(({ entry }) => entry.item)
}

/** Every item of every actor that goes by a name, or was given it. */
async function actorsCalled(
  record: RecordTransaction,
  process: ProcessId,
  name: string,
): Promise<readonly ItemId[]> {
  const items = await named(record, process, ["actor", "name"], name)
  const called =
    items.length === 0
      ? []
      : bodiesOf("name", await record.current({ process, kinds: ["name"], items }))
  const found = [...items, ...called.map(({ body }) => body.actor)]
  if (found.length === 0) return []
  const book = await actorBook(record, process, found)
  return [...new Set(found.flatMap((item) => book.group(item).map(({ entry }) => entry.item)))]
}

/** What positions on these issues rest on: the statements about them. */
async function onIssues(
  record: RecordTransaction,
  process: ProcessId,
  issues: readonly ItemId[],
): Promise<readonly ItemId[]> {
  const positions = bodiesOf(
    "position",
    await record.current({
      process,
      kinds: ["position"],
      standings: LIVE,
      refersToAny: issues,
      refersAs: "about",
    }),
  )
  return [...new Set(positions.flatMap(({ body }) => body.rests.items))]
}

async function underTerms(
  record: RecordTransaction,
  process: ProcessId,
  own: AnyTerms,
): Promise<SearchTermsWish> {
  const notes = [...(await termsOfDocuments(record, process))]
  return {
    own,
    stricter: notes.flatMap(([version, terms]) => (stricter(terms, own) ? [version] : [])),
    noted: notes.flatMap(([version, terms]) => (terms === own ? [version] : [])),
    laxer: ALL_TERMS.filter((terms) => !stricter(terms, own)),
  }
}
