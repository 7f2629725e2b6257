/** Power beside seats, and votes or population where they are stated. */

import type { ReactNode } from "react"
import { Name } from "../../parts/name.tsx"
import type { Reckoned } from "../../assessing/reckon.ts"

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

export function PowerBars({ groups }: Pick<Reckoned, "groups">): ReactNode {
  return (
    <table className="power">
      <caption>Power against seats (Banzhaf, normalised)</caption>
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col">Seats</th>
          <th scope="col">Power</th>
          <th scope="col">Votes or population</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, name, seatShare, power, banzhaf, basisShare, remark }) => (
          <tr key={key}>
            <th scope="row">
              <Name>{name}</Name>
              {remark === "" ? null : <span className="kind"> {remark}</span>}
            </th>
            <td>
              <Bar share={seatShare} kind="seats" /> {percent(seatShare)}
            </td>
            <td>
              {power === undefined ? (
                "–"
              ) : (
                <>
                  <Bar share={power} kind="power" /> <span title={banzhaf}>{percent(power)}</span>
                </>
              )}
            </td>
            <td>
              {basisShare === undefined ? (
                "–"
              ) : (
                <>
                  <Bar share={basisShare} kind="basis" /> {percent(basisShare)}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Bar = ({ share, kind }: { readonly share: number; readonly kind: string }): ReactNode => (
  <svg
    className={`bar bar-${kind}`}
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect width={Math.max(0.5, share * 100)} height="8" />
  </svg>
)
