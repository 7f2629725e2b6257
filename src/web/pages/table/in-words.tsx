/**
 * A settlement in words, as the terminal tells it: counts, what is left out, the frontier, the four
 * points.
 */

import type { ReactNode } from "react"
import { Name } from "../../parts/name.tsx"
import type { Answer } from "../../assessing/engine.ts"

type Blocks = Extract<Answer, { kind: "settled" }>["blocks"]

export function InWords({ blocks }: { readonly blocks: Blocks }): ReactNode {
  return (
    <div className="in-words">
      {blocks.map((block, index) => (
        <Told key={index} block={block} />
      ))}
    </div>
  )
}

function Told({ block }: { readonly block: Blocks[number] }): ReactNode {
  switch (block.kind) {
    case "gap":
      return null
    case "line":
      return (
        <p>
          <bdi>{block.text}</bdi>
        </p>
      )
    case "item":
      return (
        <p className="in-words-item">
          <bdi>{block.text}</bdi>
        </p>
      )
    case "packages":
      return (
        <div className="grid-scroll" tabIndex={0} role="region" aria-label="Packages">
          <table className="grid">
            <thead>
              <tr>
                {block.headings.map(({ text }, index) => (
                  <th key={index} scope="col">
                    <Name>{text}</Name>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, index) => (
                    <td key={index}>
                      <Name>{cell}</Name>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}
