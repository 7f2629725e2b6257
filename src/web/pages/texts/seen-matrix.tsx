/** Parties by versions: who was shown which and when, and what each answered to it as a whole. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId } from "../../../base/index.ts"
import type { TextView, VersionLine } from "../../../contract/index.ts"
import { Name } from "../../parts/name.tsx"
import { pages } from "../../server/addresses.ts"
import { ANSWER_WORDS, silenceInWords, toldWhen } from "../../words/text-words.ts"

export function SeenMatrix({ view }: { readonly view: TextView }): ReactNode {
  const {
    process: { id: process },
    parties,
    versions,
  } = view
  return (
    <section className="part">
      <h2 id="seen">Who has seen which version</h2>
      {parties.length === 0 ? (
        <p className="empty">No party is named yet. Record to whom a version was shown.</p>
      ) : (
        <div className="matrix-scroll" tabIndex={0} role="region" aria-labelledby="seen">
          <table className="matrix">
            <thead>
              <tr>
                <th scope="col">Party</th>
                {versions.map(({ view: version }) => (
                  <th key={version.item} scope="col">
                    Version <Name>{version.body.label}</Name>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parties.map(({ item, name }) => (
                <tr key={item}>
                  <th scope="row">
                    <Link href={pages.actor(process, item)}>
                      <Name>{name}</Name>
                    </Link>
                  </th>
                  {versions.map((version) => (
                    <td key={version.view.item}>
                      <Cell view={view} party={item} version={version} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Cell({
  view,
  party,
  version,
}: {
  readonly view: TextView
  readonly party: ItemId
  readonly version: VersionLine
}): ReactNode {
  const showings =
    view.seen.find((cell) => cell.party === party && cell.version === version.view.item)
      ?.showings ?? []
  const answers = view.answers.filter(
    (answer) => answer.party === party && answer.version === version.view.item,
  )
  const wrote = view.text.body.by.includes(party) && showings.length === 0
  return (
    <>
      {showings.length === 0 ? (
        <p className="not-shown">{wrote ? "its own" : "not shown"}</p>
      ) : (
        showings.map(({ item, when, by }) => (
          <p key={item} className="shown">
            <span aria-hidden="true">● </span>shown{" "}
            {when === undefined ? "on a day not known" : toldWhen(when)}
            {by.length === 0 ? null : (
              <>
                {" "}
                by <Name>{by.map(({ name }) => name).join(", ")}</Name>
              </>
            )}
          </p>
        ))
      )}
      {answers.map(({ response, clause, answer, silence, before }) => (
        <p key={response} className={`answer answer-${answer}`}>
          {clause === undefined ? (
            ""
          ) : (
            <>
              clause <bdi>{clause}</bdi>:{" "}
            </>
          )}
          <b>{ANSWER_WORDS[answer]}</b>
          {silence === undefined ? "" : `: ${silenceInWords(silence)}`}
          {before.length === 0
            ? ""
            : `, after ${before.length} other ${before.length === 1 ? "answer" : "answers"}`}
        </p>
      ))}
    </>
  )
}
