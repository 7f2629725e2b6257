/** Everything that was ever on the record about one item, oldest first: nothing is overwritten. */

import type { ReactNode } from "react"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { HistoryView, ItemView } from "../../contract/index.ts"
import { BodyLines } from "../bodies/body-lines.tsx"
import { linesOf } from "../bodies/body-words.ts"
import type { Line } from "../bodies/written-words.ts"
import { Sheet } from "../parts/dialog.tsx"
import { Fetched } from "../parts/fault.tsx"
import { Name } from "../parts/name.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { useHistory } from "../server/queries.ts"
import { instantInWords } from "../words/when.ts"

interface HistoryProps {
  readonly process: ProcessId
  readonly view: Pick<ItemView, "item">
  /** What to call whoever, or whatever, an entry names. */
  readonly name: (item: ItemId | undefined) => string
  readonly onClose: () => void
}

export function HistoryDialog({ process, view, name, onClose }: HistoryProps): ReactNode {
  const { data, error } = useHistory(process, view.item)
  return (
    <Sheet title="History" wide onClose={onClose}>
      <Fetched data={data} error={error} waiting="Fetching the history …">
        {(view) => <Entries history={view} name={name} />}
      </Fetched>
      <div className="actions">
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Sheet>
  )
}

function Entries({
  history,
  name,
}: {
  readonly history: HistoryView
  readonly name: HistoryProps["name"]
}): ReactNode {
  const lines = history.entries.map(({ content }) =>
    content.kind === "held" ? linesOf(content.body, name) : undefined,
  )
  return (
    <ol className="history">
      {history.entries.map((entry, index) => (
        <li key={entry.id}>
          <p className="facts">
            <StandingMark standing={entry.standing} />
            <time dateTime={entry.recordedAt}>{instantInWords(entry.recordedAt)}</time>
            <span>
              {entry.maker === "person" ? (
                <>
                  by <Name>{entry.authorName}</Name>
                </>
              ) : (
                <>drafted by {entry.maker}</>
              )}
            </span>
            {entry.because === undefined ? null : (
              <span>
                because: <bdi>{entry.because}</bdi>
              </span>
            )}
          </p>
          <EntryLines
            before={index === 0 ? undefined : lines[index - 1]}
            now={lines[index]}
            entry={entry}
          />
        </li>
      ))}
    </ol>
  )
}

function EntryLines({
  before,
  now,
  entry,
}: {
  readonly before: readonly Line[] | undefined
  readonly now: readonly Line[] | undefined
  readonly entry: HistoryView["entries"][number]
}): ReactNode {
  if (now !== undefined) return <BodyLines before={before} now={now} />
  const { content } = entry
  if (content.kind === "damaged")
    return <p className="tombstone">This cannot be read: {content.because}.</p>
  return content.kind === "destroyed" ? (
    <p className="tombstone">
      Content destroyed on {instantInWords(content.at)}: {content.because}
    </p>
  ) : null
}
