/** Drafts of an interim body compared part by part, in words. */

import type { ArrangementBody } from "../../../contract/index.ts"
import { whenInWords } from "../../words/when.ts"
import { reckon } from "../../assessing/reckon.ts"

interface NamedDraft {
  readonly body: ArrangementBody
  readonly nameOf: (item: string) => string
}

export interface ComparedPart {
  readonly part: string
  readonly cells: readonly string[]
  readonly same: boolean
}

const NOTHING = "–"

/** One row for each part that any of the drafts has; a dash where one says nothing of it. */
export function comparedDrafts(drafts: readonly NamedDraft[]): readonly ComparedPart[] {
  const names = [...new Set(drafts.flatMap(({ body }) => body.groups.map(({ name }) => name)))]
  const row = (
    part: string,
    cellOf: (draft: NamedDraft, index: number) => string,
  ): ComparedPart => {
    const cells = drafts.map(cellOf)
    return { part, cells, same: cells.every((cell) => cell === cells[0]) }
  }
  const reckoned = drafts.map(({ body }) => reckon(body))
  const powerIn = (index: number, name: string): string => {
    const power = reckoned[index]?.groups.find((group) => group.name === name)?.power
    return power === undefined ? NOTHING : `${(power * 100).toFixed(1)} %`
  }
  const rows = [
    row("Seats in all", (_, index) => String(reckoned[index]?.seats ?? 0)),
    ...names.map((name) =>
      row(`Seats: ${name}`, ({ body }) =>
        String(body.groups.find((group) => group.name === name)?.seats ?? NOTHING),
      ),
    ),
    row("Decides by", (_, index) => reckoned[index]?.rule ?? NOTHING),
    ...names.map((name) => row(`Power: ${name}`, (_, index) => powerIn(index, name))),
    row("Chair", ({ body }) => nameIn(body, body.chair)),
    row("Committees", ({ body }) =>
      joined(
        (body.committees ?? []).map(
          ({ name, seats }) =>
            `${name} ` +
            `(${seats.map((each) => `${nameIn(body, each.group)} ${each.seats}`).join(", ")})`,
        ),
      ),
    ),
    row("Checks of inclusion", ({ body }, index) =>
      joined(
        body.quotas.map(
          ({ name, least }, at) =>
            `${name} at least ${least}: ` +
            `${QUOTA_WORDS[reckoned[index]?.quotas[at]?.state ?? "unanswered"]}`,
        ),
      ),
    ),
    row("Offices", ({ body }) =>
      joined(
        body.offices.map(({ name, group }) =>
          group === undefined ? `${name} (open)` : `${name} (${nameIn(body, group)})`,
        ),
      ),
    ),
    row(
      "Term",
      ({ body: { term } }) =>
        term?.words ?? (term?.value === undefined ? NOTHING : whenInWords(term.value)),
    ),
    row("How it ends", ({ body }) => body.exit ?? NOTHING),
    row("Who may end it", ({ body, nameOf }) => joined(body.endedBy.map(nameOf))),
    row("Proposed by", ({ body, nameOf }) => joined(body.proposedBy.map(nameOf))),
  ]
  return rows.filter(({ cells }) => cells.some((cell) => cell !== NOTHING))
}

const QUOTA_WORDS = { kept: "kept", broken: "broken", unanswered: "nobody has said yet" } as const

const joined = (parts: readonly string[]): string =>
  parts.length === 0 ? NOTHING : parts.join("; ")

const nameIn = ({ groups }: ArrangementBody, key: string | undefined): string =>
  key === undefined ? NOTHING : (groups.find((group) => group.key === key)?.name ?? key)
