/** A small process for tests: one report by the reader that knows colons. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { AddedDocument, ItemView, ReaderView } from "../../contract/index.ts"
import type { Viewer } from "../../record/index.ts"
import type { NewDocument } from "../document.ts"
import { addDocument, beginProcess, readerView, type Fault, type Ports } from "../index.ts"
import type { Result } from "../../base/index.ts"
import { memoryPorts, signedIn } from "./world.ts"

export const REPORT = `The road north
Noor Amiri: the road opens by 2021-05-01
Tarek Sahl: we have seen no plan
Spokesman: nothing to add
Noor Amiri declines.
`

export interface Affair {
  readonly ports: Ports
  readonly viewer: Viewer
  readonly process: ProcessId
  readonly document: ItemId
  readonly added: AddedDocument
}

/** What a value is when nothing went wrong; a test that meets a fault fails with it. */
export function right<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`unexpected fault: ${JSON.stringify(result.fault)}`)
  return result.value
}

/** A text pasted, with whatever else is said of it. */
export const pasted = (text: string, said: Partial<NewDocument> = {}): NewDocument => ({
  content: { kind: "text", text },
  title: undefined,
  publisher: undefined,
  date: undefined,
  nature: undefined,
  language: undefined,
  ...said,
})

export const add = (
  ports: Ports,
  viewer: Viewer,
  process: ProcessId,
  document: NewDocument,
  patience = 10_000,
): Promise<Result<AddedDocument, Fault>> =>
  addDocument(ports, viewer, {
    process,
    document,
    patience,
    later: (work) => {
      work.catch(() => undefined)
    },
  })

/** A process with the report in it, read. */
export async function affair(change: Partial<Ports> = {}): Promise<Affair> {
  const ports = memoryPorts(change)
  const { viewer: person } = await signedIn(ports)
  const { id: process } = right(
    await beginProcess(ports, person, { title: "Northern road", summary: "" }),
  )
  const viewer = await ports.record.viewer(person.person)
  const added = right(
    await add(
      ports,
      viewer,
      process,
      pasted(REPORT, { publisher: "Harbour News", date: "2021-03-08" }),
    ),
  )
  return { ports, viewer, process, document: added.item, added }
}

/** The reader's page of the report. */
export const page = async ({ ports, viewer, process, document }: Affair): Promise<ReaderView> =>
  right(await readerView(ports, viewer, { process, document }))

/** The one item of the page for which this holds. */
export function theItem(view: ReaderView, wanted: (item: ItemView) => boolean): ItemView {
  const found = view.items.filter(wanted)
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} items where one was wanted`)
  return found[0]
}

export const statementSaying =
  (words: string) =>
  ({ body }: ItemView): boolean =>
    body.kind === "statement" && body.content.some(({ exact }) => exact.includes(words))
export const actorNamed =
  (name: string) =>
  ({ body }: ItemView): boolean =>
    body.kind === "actor" && body.name === name
