/** Contacts and meetings: who met whom, where, when, and by whose word. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../../base/index.ts"
import type { MeetingsView } from "../../../contract/index.ts"
import type { ProcessPageProps } from "../../parts/page-props.ts"
import { PageTitle } from "../../parts/page-title.tsx"
import { Writing } from "../../parts/past.tsx"
import { pages } from "../../server/addresses.ts"
import { PartFrame } from "../../frame/part-frame.tsx"
import { useMeetings } from "../../server/position-queries.ts"
import { MeetingLines } from "../../lines/meeting-words.tsx"

/** Fetches the meetings of a process and shows them. */
export default function MeetingsPage({ session, process }: ProcessPageProps): ReactNode {
  const { data, error } = useMeetings(process)
  return (
    <PartFrame
      session={session}
      process={{ id: process, title: data?.process.title }}
      title="Meetings"
      error={error}
      ready={data !== undefined}
      waiting="Fetching the meetings …"
    >
      <header className="page-head">
        <PageTitle>Meetings</PageTitle>
        <p className="lead">
          Who met whom, where and when, and by whose word: meetings, calls, messages, and who was
          seen at a place.
        </p>
        <Writing>
          <p>
            <Link className="button primary" href={pages.write(process, "meeting")}>
              Add a meeting
            </Link>
          </p>
        </Writing>
      </header>
      {data === undefined ? null : <Meetings process={process} view={data} />}
    </PartFrame>
  )
}

function Meetings({
  process,
  view: { meetings, count, actors },
}: {
  readonly process: ProcessId
  readonly view: MeetingsView
}): ReactNode {
  if (meetings.length === 0)
    return (
      <p className="empty">
        No meeting is on the record yet. Add one here, or from a statement that tells of it.
      </p>
    )
  return (
    <>
      <p className="hint">
        {meetings.length < count ? `The newest ${meetings.length} of ${count}.` : ""}
      </p>
      <MeetingLines process={process} lines={meetings} actors={actors} />
    </>
  )
}
