/**
 * The ten main commands, as the app's functions do them, each on a process of its own that was made
 * ready for it.
 */

import {
  addDocument,
  addItem,
  beginProcess,
  destroyDocument,
  markStatement,
  newNote,
  readerView,
  reviewItem,
  type Body,
  type Ports,
  type Viewer,
} from "../../../src/app/index.ts"
import { addVersionFromDocument } from "../../../src/app/texts/index.ts"
import type { EntryId, ItemId, ProcessId, Result } from "../../../src/base/index.ts"
import type { ReaderView, Review } from "../../../src/contract/index.ts"

/**
 * One person's desk: a process with a report in it, read; a text on the table; and what the
 * commands act upon.
 */
export interface Ready {
  readonly process: ProcessId
  readonly document: ItemId
  readonly text: ItemId
  readonly statement: ItemId
}

export interface Command {
  readonly name: string
  run(ports: Ports, viewer: Viewer, ready: Ready): Promise<Result<unknown, unknown>>
}

const REPORT =
  "The road north\nNoor Amiri: the road opens by 2021-05-01\nTarek Sahl: we have seen no " +
  "plan\nNoor Amiri declines.\n"

const NEVER_LATE = {
  patience: 60_000,
  later: (work: Promise<unknown>): void => {
    work.catch(() => undefined)
  },
}

const pasted = (text: string) =>
  ({
    content: { kind: "text", text },
    title: "A report",
    publisher: undefined,
    date: undefined,
    nature: undefined,
    language: undefined,
  }) as const

interface Seen {
  readonly head: EntryId
  readonly body: Body
}

const review =
  (of: "statement" | "text", change: (seen: Seen) => Review): Command["run"] =>
  async (ports, viewer, ready) => {
    const [entry] = await ports.record.as(viewer, (record) =>
      record.current({ process: ready.process, items: [ready[of]] }),
    )
    if (entry?.content.kind !== "held") throw new Error("what is to be reviewed is not there")
    return reviewItem(ports, viewer, {
      process: ready.process,
      item: entry.item,
      review: change({ head: entry.id, body: entry.content.body }),
    })
  }

export const COMMANDS: readonly Command[] = [
  {
    name: "begin process",
    run: (ports, viewer) => beginProcess(ports, viewer, { title: "Another road", summary: "" }),
  },
  {
    name: "add document",
    run: (ports, viewer, { process }) =>
      addDocument(ports, viewer, {
        process,
        document: pasted("Noor Amiri: again\nTarek Sahl: no"),
        ...NEVER_LATE,
      }),
  },
  {
    name: "mark statement",
    run: (ports, viewer, { process, document }) =>
      markStatement(ports, viewer, {
        process,
        document,
        mark: {
          content: [{ start: 0, end: 8 }],
          speakers: [{ kind: "new", name: "Leyla Omar", actorKind: "person" }],
          act: "say",
          terms: "on-record",
          form: "indirect",
        },
      }),
  },
  { name: "admit", run: review("statement", ({ head }) => ({ action: "admit", expected: head })) },
  {
    name: "correct",
    run: review("statement", ({ head, body }) => ({
      action: "correct",
      expected: head,
      body: body.kind === "statement" ? { ...body, negated: true } : body,
    })),
  },
  {
    name: "withdraw",
    run: review("text", ({ head }) => ({
      action: "withdraw",
      expected: head,
      because: "It was never sent.",
    })),
  },
  {
    name: "add claim",
    run: (ports, viewer, { process, statement }) =>
      addItem(ports, viewer, {
        process,
        body: {
          kind: "claim",
          claimKind: "fact",
          text: "The road opens.",
          about: [],
          rests: { anchors: [], items: [statement] },
        },
      }),
  },
  {
    name: "add note",
    run: (ports, viewer, { process }) =>
      newNote(ports, viewer, {
        process,
        note: {
          text: "Noor Amiri: we will come",
          terms: "background",
          with: [{ kind: "named", name: "Zahra Nur" }],
          title: "A call",
        },
        ...NEVER_LATE,
      }),
  },
  {
    name: "add version",
    run: (ports, viewer, { process, document, text }) =>
      addVersionFromDocument(ports, viewer, {
        process,
        item: text,
        version: { document, label: "1" },
      }),
  },
  {
    name: "destroy document",
    run: (ports, viewer, { process, document }) =>
      destroyDocument(ports, viewer, { process, document, because: "The source is in danger." }),
  },
]

/** Makes a process ready for any of the commands; the same each time but for its ids. */
export async function makeReady(ports: Ports, viewer: Viewer): Promise<Ready> {
  const process = right(
    await beginProcess(ports, viewer, { title: "Northern road", summary: "" }),
  ).id
  const member = await ports.record.viewer(viewer.person)
  const document = right(
    await addDocument(ports, member, { process, document: pasted(REPORT), ...NEVER_LATE }),
  ).item
  const { items } = await pageOf(ports, member, { process, document })
  const statement = items.find(({ body }) => body.kind === "statement")?.item
  if (statement === undefined) throw new Error("the report was not read")
  const text = right(
    await addItem(ports, member, {
      process,
      body: {
        kind: "text",
        textKind: "proposal",
        title: "A text",
        by: [],
        to: [],
        through: [],
        letter: undefined,
        term: undefined,
        exit: undefined,
        endedBy: [],
        rests: { anchors: [], items: [document] },
      },
    }),
  ).item
  return { process, document, text, statement }
}

const pageOf = async (
  ports: Ports,
  viewer: Viewer,
  where: Pick<Ready, "process" | "document">,
): Promise<ReaderView> => right(await readerView(ports, viewer, where))

/** What came of it, where nothing went wrong. */
function right<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`unexpected fault: ${JSON.stringify(result.fault)}`)
  return result.value
}
