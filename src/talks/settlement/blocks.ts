/** What a person is shown, block by block: sentences and tables of packages. */

import type { Talks } from "../model/index.ts"
import type { Listing } from "./package-list.ts"
import type { Rows } from "./rows.ts"

/** What a person is shown: a sentence, an item under one, or packages as a table. */
export type Block =
  | { readonly kind: "gap" }
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "item"; readonly text: string }
  | {
      readonly kind: "packages"
      readonly headings: readonly Heading[]
      readonly rows: readonly (readonly string[])[]
    }

export interface Heading {
  readonly text: string
  readonly isNumber: boolean
}

/** Packages written out for each list. */
export const SHOWN = 20

export const line = (text: string): Block => ({ kind: "line", text })
export const item = (text: string): Block => ({ kind: "item", text })
export const gap: Block = { kind: "gap" }

/** The first packages of a list as a table, and how many more there are. */
export function listBlocks({ issues }: Talks, { list, of }: Listing, rows: Rows): readonly Block[] {
  const shown = Math.min(SHOWN, list.length)
  const cells = Array.from({ length: shown }, (_, index) => rows.cells(list.at(index)))
  const table: Block = {
    kind: "packages",
    headings: [
      ...issues.map(({ name }) => ({ text: name, isNumber: false })),
      ...rows.valued.map((name) => ({ text: name, isNumber: true })),
    ],
    rows: cells.map(({ options, utilities }) => [...options, ...utilities]),
  }
  const rest = of.kind === "exact" ? of.value - BigInt(shown) : undefined
  return [
    ...(shown === 0 ? [] : [table]),
    ...(rest === 0n
      ? []
      : [item(`… and ${rest === undefined ? "more" : `${rest} more`}; --json lists them.`)]),
  ]
}

export const plural = (count: bigint, noun: string): string =>
  `${count} ${noun}${count === 1n ? "" : "s"}`
