/** Who sits at the table, and whether anybody has said so. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { TableView } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { ROLE_WORDS } from "../../words/position-words.ts"
import { pages } from "../../server/addresses.ts"

/**
 * Parties, those who decide an issue, whoever else has a role; where nobody has one, that, and the
 * way to give them.
 */
export function SeatsLine({ view }: { readonly view: TableView }): ReactNode {
  const {
    process: { id: process },
    parties,
    issues,
    seats,
  } = view
  if (!seats.said) {
    return (
      <div className="whose">
        <p>
          Nobody has said who is at the table. Shown{" "}
          {parties.some(({ decides }) => decides !== undefined)
            ? "beside those who decide an issue "
            : ""}
          are those who hold a position or a preference.
        </p>
        <Writing>
          <p className="actions">
            {parties.map(({ item, name }) => (
              <Link
                key={item}
                className="button"
                href={pages.write(process, "role", { actor: item })}
              >
                Give a role to <Name>{name}</Name>
              </Link>
            ))}
          </p>
        </Writing>
      </div>
    )
  }
  const titles = (items: readonly string[]): string =>
    [
      ...new Set(
        issues
          .filter(({ item }) => items.includes(item))
          .map(({ title, of }) => of?.title ?? title),
      ),
    ].join("; ")
  return (
    <p className="facts seats">
      {parties.map(({ item, name, decides }) => (
        <span key={item}>
          <Name>{name}</Name>: {decides === undefined ? "party" : `decides ${titles(decides)}`}
        </span>
      ))}
      {seats.others.map(({ item, name, roles }) => (
        <span key={item}>
          <Name>{name}</Name>: {roles.map((role) => ROLE_WORDS[role]).join(", ")}
        </span>
      ))}
    </p>
  )
}
