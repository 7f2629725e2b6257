/** Several drafts beside each other, part by part; where they differ is marked. */

import type { ReactNode } from "react"
import type { ArrangementBody, ArrangementLine } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { comparedDrafts } from "./compared.ts"

interface DraftsProps {
  readonly lines: readonly ArrangementLine[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

export function Drafts({ lines, chosen, onChoose }: DraftsProps): ReactNode {
  const drafts = lines.flatMap((line) =>
    line.view.body.kind === "arrangement"
      ? [
          {
            body: line.view.body,
            nameOf: (item: string) =>
              line.actors.find((actor) => actor.item === item)?.name ?? "somebody",
          },
        ]
      : [],
  )
  return (
    <div className="grid-scroll" tabIndex={0} role="region" aria-label="Drafts beside each other">
      <table className="grid drafts">
        <caption>Drafts beside each other; where they differ is marked ≠</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            {drafts.map(({ body }, index) => (
              <Head
                key={lines[index]?.view.item}
                body={body}
                chosen={index === chosen}
                onChoose={() => onChoose(index)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedDrafts(drafts).map(({ part, cells, same }) => (
            <tr key={part}>
              <th scope="row">
                <Name>{part}</Name>
                {same ? null : <span className="differs"> ≠</span>}
              </th>
              {cells.map((cell, index) => (
                <td key={lines[index]?.view.item} className={same ? "" : "differs"}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Head = ({
  body,
  chosen,
  onChoose,
}: {
  readonly body: ArrangementBody
  readonly chosen: boolean
  readonly onChoose: () => void
}): ReactNode => (
  <th scope="col">
    <button type="button" aria-pressed={chosen} onClick={onChoose}>
      <Name>{body.title}</Name>
    </button>
  </th>
)
