/** Who and what is meant on a claim's page, and what its stances may repeat. */

import type { ClaimView } from "../../contract/index.ts"
import type { Source } from "./stance-fields.tsx"

/** Who is meant by each id on this page. */
export function namesIn({
  claim,
  stances,
  for: inFavour,
  against,
}: ClaimView): (item: string | undefined) => string {
  const names = new Map<string, string>(
    stances.flatMap(({ voices, statement, words }) => [
      [statement, `“${words}”`] as const,
      ...voices.flatMap(({ actor, name }) => (actor === undefined ? [] : [[actor, name] as const])),
    ]),
  )
  for (const { item, voices, words } of [...inFavour.steps, ...against.steps])
    names.set(item, voices[0] === undefined ? words : voices.map(({ name }) => name).join(" and "))
  if (claim.body.kind === "claim") names.set(claim.item, `“${claim.body.text}”`)
  return (item) =>
    item === undefined ? "nobody named" : (names.get(item) ?? "something not shown here")
}

/**
 * What a stance on this claim may repeat: the other stances, and the documents that they stand in.
 */
export function sourcesIn({ stances }: ClaimView): readonly Source[] {
  const documents = new Map(
    stances.flatMap(({ document }) =>
      document === undefined
        ? []
        : [
            [
              document.item,
              { item: document.item, words: `The document “${document.title}”` },
            ] as const,
          ],
    ),
  )
  return [
    ...stances
      .filter(({ side }) => side !== "declined")
      .map(({ view, voices, words }) => ({
        item: view.item,
        words: `${voices.map((voice) => voice.name).join(" and ")}: “${words}”`,
      })),
    ...documents.values(),
  ]
}
