/**
 * Why a statement was read as it was, told when somebody asks: the document is read again for it.
 */

import { useQuery } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import type { Reason, StatementReasons } from "../../../contract/index.ts"
import type { ViewOf } from "../../bodies/dossier.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { Fault, Waiting } from "../../parts/fault.tsx"
import { ask } from "../../server/requests.ts"

interface WhyProps {
  readonly page: ItemPageProps
  readonly view: ViewOf<"statement">
}

export function WhyRead({ page, view }: WhyProps): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <details className="why-read" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Why it was read so</summary>
      {open ? <Asked page={page} view={view} /> : null}
    </details>
  )
}

function Asked({ page: { process, item: document }, view }: WhyProps): ReactNode {
  const { data, error } = useQuery({
    queryKey: ["reasons", process, document],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => ask("reasons", { process, document }, signal),
  })
  if (error !== null) return <Fault error={error} />
  if (data === undefined) return <Waiting>Reading it again …</Waiting>
  const found = data.statements.find(({ item }) => item === view.item)
  return found === undefined ? (
    <p>
      The reader {data.reader} does not find this statement by itself:{" "}
      {view.maker === "person"
        ? "a person marked it, or mended it"
        : `it was drafted by ${view.maker}`}
      .
    </p>
  ) : (
    <Reasons found={found} reader={data.reader} />
  )
}

function Reasons({
  found: { asRead, confidence, foundBy, reasons },
  reader,
}: {
  readonly found: StatementReasons
  readonly reader: string
}): ReactNode {
  return (
    <>
      {asRead ? null : (
        <p className="why-mended">
          These words are not quite the ones that {reader} reads here now; this is said of its own.
        </p>
      )}
      {foundBy === undefined ? null : <p>Found because {foundBy}.</p>}
      <p>{sureness(confidence)}</p>
      <Side title="For it" reasons={reasons.filter(({ speaks }) => speaks === "for")} />
      <Side title="Against it" reasons={reasons.filter(({ speaks }) => speaks === "against")} />
    </>
  )
}

function Side({
  title,
  reasons,
}: {
  readonly title: string
  readonly reasons: readonly Reason[]
}): ReactNode {
  return reasons.length === 0 ? null : (
    <div className="why-side">
      <p className="kind">{title}</p>
      <ul>
        {reasons.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the number means, where it was measured. */
const sureness = (confidence: number): string =>
  `${Math.round(confidence * 100)} % sure: of drafts with this number, about ` +
  `${Math.round(confidence * 10)} in ten were right where that was measured. What weighs ` +
  "most comes first."
