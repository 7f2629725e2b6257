/** One document: its text with every statement marked, and beside it the dossier. */

import type { ReactNode } from "react"
import { parseId } from "../../../base/index.ts"
import type { ReaderView } from "../../../contract/index.ts"
import type { ItemPageProps } from "../../parts/page-props.ts"
import { Fault, Waiting } from "../../parts/fault.tsx"
import { Shell } from "../../frame/shell.tsx"
import { pages } from "../../server/addresses.ts"
import { useReader } from "../../server/queries.ts"
import { Reader } from "./reader.tsx"
import { placeAsked } from "./use-place.ts"
import { Tombstone, Unreadable } from "./tombstone.tsx"

export default function ReaderPage(props: ItemPageProps): ReactNode {
  const { data, error } = useReader(props.process, props.item)
  const trail = [
    { title: "Processes", address: pages.home },
    { title: data?.process.title ?? "Process", address: pages.process(props.process) },
  ]
  return (
    <Shell
      title={data?.document.title ?? "Document"}
      trail={trail}
      session={props.session}
      full={
        data !== undefined &&
        data.document.reading.kind !== "destroyed" &&
        data.document.reading.kind !== "damaged"
      }
    >
      {error === null ? null : (
        <div className="page">
          <Fault error={error} />
        </div>
      )}
      {data === undefined && error === null ? (
        <div className="page">
          <Waiting>Fetching the document …</Waiting>
        </div>
      ) : null}
      {data === undefined ? null : <Read view={data} page={props} />}
    </Shell>
  )
}

function Read({
  view,
  page,
}: {
  readonly view: ReaderView
  readonly page: ItemPageProps
}): ReactNode {
  const { reading } = view.document
  if (reading.kind === "destroyed")
    return <Tombstone title={view.document.title} reading={reading} />
  if (reading.kind === "damaged")
    return <Unreadable title={view.document.title} because={reading.because} />
  // A newly read document is drawn anew, so that nothing from before its reading lingers.
  return (
    <Reader
      key={reading.kind}
      view={view}
      page={page}
      asked={parseId("item", decodeURIComponent(location.hash.slice(1)))}
      place={placeAsked(location.hash)}
    />
  )
}
