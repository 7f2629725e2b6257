/**
 * What a search found, for a person at a terminal and as `parley-search/1`. Both leave Parley, and
 * hold only what may.
 */

import { TERMS_WORDS, type ExportedHit, type ExportedSearch } from "../app/index.ts"
import type { Json } from "../base/index.ts"
import { plain, wrapped } from "./wrap.ts"

/** The answer as the contract's JSON. */
export const searchJson = (
  query: string,
  { withheld, process, total, notes, groups }: ExportedSearch,
): Json => ({
  format: "parley-search/1",
  withheld,
  process: { id: process.id, title: process.title },
  query,
  total,
  notes,
  groups: groups.map(({ kind, count, hits }) => ({ kind, count, hits: hits.map(hitJson) })),
})

function hitJson({ item, kind, standing, terms, words, document, day }: ExportedHit): Json {
  const cleared = words.kind === "cleared" ? words : undefined
  return {
    item,
    kind,
    standing,
    terms,
    title: cleared?.title ?? null,
    words: cleared?.text ?? null,
    marks: cleared?.marks.map(({ start, end }) => ({ start, end })) ?? [],
    attribution: cleared === undefined ? null : { ...cleared.attribution },
    withheld: words.kind === "withheld" ? words.because : null,
    document:
      document === undefined
        ? null
        : {
            item: document.item,
            title: document.title ?? null,
            date: document.date ?? null,
            ...(document.at === undefined
              ? {}
              : { start: document.at.start, end: document.at.end }),
          },
    day,
  }
}

/** The answer in lines of at most `width` characters. */
export function searchLines(
  { total, groups, notes }: ExportedSearch,
  width: number,
): readonly string[] {
  if (total === 0) return [...notes, "Nothing was found."]
  return groups
    .flatMap(({ kind, count, hits }) => [
      `${plain(kind)}: ${count > hits.length ? `${hits.length} of ${count}` : count}`,
      ...hits.flatMap((hit) => hitLines(hit, width)),
      "",
    ])
    .slice(0, -1)
}

function hitLines(
  { words, terms, document, standing, item, day }: ExportedHit,
  width: number,
): readonly string[] {
  const place = [
    document === undefined ? undefined : (document.title ?? "a note"),
    day,
    terms === "on-record" ? undefined : TERMS_WORDS[terms],
    standing === "admitted" ? undefined : standing,
    item,
  ]
  const known = place.flatMap((part) => (part === undefined ? [] : [plain(part)]))
  const facts = `    ${known.join(" · ")}`
  if (words.kind === "withheld") return [...wrapped(words.because, width, "  ", "  "), facts]
  return [...wrapped(plain(wordsLine(words)), width, "  ", "  "), facts]
}

function wordsLine({
  text,
  title,
  attribution,
}: Extract<ExportedHit["words"], { readonly kind: "cleared" }>): string {
  const who =
    attribution.kind === "named"
      ? attribution.names.join(" and ")
      : attribution.kind === "described"
        ? attribution.as
        : undefined
  const heading = title === undefined || title === text ? "" : `${title}: `
  return `${who === undefined ? "" : `${who}: `}${heading}${text}`
}
