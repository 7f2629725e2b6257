/**
 * The table as lines of text for a terminal: who sits at it, who said what of each option, what is
 * ruled out.
 */

import type { TableView } from "../contract/index.ts"

/** Who sits at the table; where nobody has said so, that. */
export function seatLines({ parties, issues, seats }: TableView): readonly string[] {
  const names = parties.map(({ name }) => name).join(", ")
  if (!seats.said) {
    return [
      "Nobody has said who is at the table. Shown are those who hold a position or a " +
        `preference: ${names}. Give them roles in the workbench.`,
    ]
  }
  const titles = (items: readonly string[]): string =>
    [
      ...new Set(
        issues
          .filter(({ item }) => items.includes(item))
          .map(({ title, of }) => of?.title ?? title),
      ),
    ].join(", ")
  const seated = parties.map(({ name, decides }) =>
    decides === undefined ? name : `${name} (decides ${titles(decides)})`,
  )
  const others = seats.others.map(({ name, roles }) => `${name} (${roles.join(", ")})`)
  return [
    `At the table: ${seated.join(", ")}.`,
    ...(others.length === 0 ? [] : [`Asked nothing: ${others.join(", ")}.`]),
  ]
}

const STANDING: Readonly<Record<string, string>> = {
  must: "must have it",
  acceptable: "acceptable",
  unacceptable: "NOT ACCEPTABLE",
  unknown: "not known",
}

type Cell = TableView["cells"][number]

/**
 * Each cell with its options, the sentence that says who said what, and what counts for nothing any
 * more.
 */
export const cellLines = ({ parties, issues, cells }: TableView): readonly string[] =>
  cells.flatMap((cell) => {
    if (cell.from === "not-asked") return []
    const issue = issues.find(({ id }) => id === cell.issue)
    const head =
      `${parties.find(({ id }) => id === cell.party)?.name ?? cell.party} on ` +
      `${issue?.title ?? cell.issue}`
    const grounded = cell.options.filter(({ items }) => items.length > 0)
    return [
      `  ${head}: ${wordOf(cell)}`,
      ...grounded.map(
        (option) => `    ${nameOf(issue, option.option)}: ${standingOf(option)}. ${option.words}`,
      ),
      ...cell.dropped.map(
        ({ words, because }) => `    counts for nothing: “${words}”, because it ${because}`,
      ),
    ]
  })

const nameOf = (issue: TableView["issues"][number] | undefined, key: string): string =>
  issue?.options.find((option) => option.key === key)?.name ?? key

function standingOf({ is, score, low, high, rank }: Cell["options"][number]): string {
  if (is !== undefined) return STANDING[is] ?? is
  if (score !== undefined) return `${score} points`
  return low === undefined ? `place ${rank ?? 0}` : `${low} to ${high ?? low} points`
}

function wordOf({ from, basis, author, sentences, stale }: Cell): string {
  if (from === "silent") return "nobody has said anything"
  const word =
    from === "read"
      ? "read from positions, needs and red lines"
      : `${basis ?? "entered"}, by ${author ?? "somebody"}`
  const behind = stale === undefined ? "" : `; stale: ${stale}`
  return `${word}; ${countOfSentences(sentences)}${behind}`
}

const countOfSentences = ({ length }: { readonly length: number }): string =>
  length === 1 ? "1 sentence" : `${length} sentences`

/** Safeguards by their condition; empty where there is none. */
export function safeguardLines({ safeguards }: TableView): readonly string[] {
  if (safeguards.length === 0) return []
  return [
    "",
    "Safeguards:",
    ...safeguards.map(({ title, by, out, sentences }) => {
      const whose = by.length === 0 ? "" : `, asked for by ${by.join(", ")}`
      const nothing = out === undefined ? "" : `; counts for nothing: ${out}`
      return `  ${title}${whose}; ${countOfSentences(sentences)}${nothing}`
    }),
  ]
}
