/** One document's items as W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD. */

import { ok, type Json, type ProcessId, type Result } from "../../base/index.ts"
import { TERMS_WORDS, type Viewer } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import type { Ports } from "../ports.ts"
import type { ItemId } from "../../base/index.ts"
import { leavingDocument, type LeavingDocument } from "./gather.ts"
import type { LeavingItem, Place } from "./leaving-item.ts"

/** Our own names beside those of the model; they are no addresses of anything. */
const CONTEXT: Json = ["http://www.w3.org/ns/anno.jsonld", { "@vocab": "urn:x-parley:word:" }]

/** How items and documents are called outside: `urn:x-parley:item_…`. */
const annotationName = (item: ItemId): string => `urn:x-parley:${item}`

export interface AnnotationsView {
  /** An `AnnotationCollection` with its one page. */
  readonly collection: { readonly [name: string]: Json }
  readonly document: ItemId
  readonly items: number
  /** Items that stay, because their terms forbid that they leave. */
  readonly withheld: number
}

/**
 * The document's statements, stances, dates, proposals and narration that may leave, in order of
 * place.
 */
export function exportAnnotations(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, document, ...look }: Look & { readonly process: ProcessId; readonly document: ItemId },
): Promise<Result<AnnotationsView, Fault>> {
  return looking(ports, viewer, look, async (record) => {
    const found = await leavingDocument(record, process, document)
    if (!found.ok) return found
    const { items, withheld } = found.value
    return ok({ collection: collectionOf(found.value), document, items: items.length, withheld })
  })
}

function collectionOf(document: LeavingDocument): AnnotationsView["collection"] {
  const { item, title, items, withheld } = document
  return {
    "@context": CONTEXT,
    id: `${annotationName(item)}:annotations`,
    type: "AnnotationCollection",
    ...(title === undefined ? {} : { label: title }),
    total: items.length,
    withheld,
    first: {
      id: `${annotationName(item)}:annotations:1`,
      type: "AnnotationPage",
      startIndex: 0,
      items: items.map((each) => annotationOf(each, document)),
    },
  }
}

function annotationOf(leaving: LeavingItem, document: LeavingDocument): Json {
  const { item, about, places } = leaving
  const targets: readonly Json[] = [
    ...places.map((place) => targetOf(place, document)),
    ...(about === undefined ? [] : [annotationName(about)]),
  ]
  const [only] = targets
  return {
    id: annotationName(item),
    type: "Annotation",
    motivation: "describing",
    body: bodyOf(leaving),
    target: targets.length === 1 && only !== undefined ? only : targets,
  }
}

function bodyOf({ kind, standing, terms, attribution, facts }: LeavingItem): Json {
  const described = attribution.kind === "described" ? { describedAs: attribution.as } : {}
  return {
    type: "TextualBody",
    purpose: "describing",
    format: "text/plain",
    value: inWords({ kind, standing, terms, attribution, facts }),
    kind,
    ...(facts as { readonly [name: string]: Json }),
    ...described,
    terms,
    standing,
  }
}

/**
 * The description for a program that knows no more than the model: `statement: Noor Amiri, deny; on
 * the record; draft`.
 */
function inWords({
  kind,
  standing,
  terms,
  attribution,
  facts,
}: Pick<LeavingItem, "kind" | "standing" | "terms" | "attribution" | "facts">): string {
  const who =
    attribution.kind === "named"
      ? attribution.names.join(" and ")
      : attribution.kind === "described"
        ? attribution.as
        : undefined
  const what = facts["act"] ?? facts["stance"] ?? facts["value"] ?? facts["narrationKind"]
  const factsInWords = [who, what]
    .flatMap((part) => (part === undefined ? [] : [String(part)]))
    .join(", ")
  return `${kind}: ${factsInWords || "words"}; ${TERMS_WORDS[terms]}; ${standing}`
}

function targetOf(
  { part, index, start, end, exact, prefix, suffix }: Place,
  document: LeavingDocument,
): Json {
  const around = {
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  }
  return {
    type: "SpecificResource",
    source: sourceOf(document),
    part,
    ...(index === undefined ? {} : { index }),
    selector: [
      { type: "TextPositionSelector", start, end },
      { type: "TextQuoteSelector", exact, ...around },
    ],
  }
}

const sourceOf = ({ item, language, version }: LeavingDocument): Json => ({
  id: annotationName(item),
  type: "Text",
  format: "text/plain",
  ...(language === undefined ? {} : { language }),
  textSha256: version.textSha256,
})
