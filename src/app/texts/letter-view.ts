/** One letter: its way from hand to hand, what it carried, and what is said of it. */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { GroundLine, LetterStep, LetterView } from "../../contract/index.ts"
import {
  letterDoubts,
  type DocumentBody,
  type Entry,
  type LetterBody,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { destroyedFault, findItem, findProcess, itemViews, LIVE } from "../inside.ts"
import { statementLines } from "../lines.ts"
import type { Ports } from "../ports.ts"
import { staleOf } from "../stale.ts"
import { claimsAbout } from "./claims-about.ts"
import { groundLines, wordLines } from "./grounds.ts"
import { namesIn } from "./names.ts"
import { itemsOfKind } from "./shown.ts"
import { textLines } from "./text-lines.ts"

interface Asked extends Look {
  readonly process: ProcessId
  readonly item: ItemId
}

/** The letter's page. */
export function letterView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, item, ...look }: Asked,
): Promise<Result<LetterView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await findItem(inside, process, item, "item", ["letter"])
    if (!entry.ok) return entry
    const destroyed = destroyedFault(entry.value)
    if (destroyed !== undefined) return failed(destroyed)
    const [letter] = bodiesOf("letter", [entry.value])
    if (letter === undefined) return failed({ kind: "not-found", what: "item" })
    return ok({
      process: { id: process, title: found.value.body.title },
      ...(await pageOf(inside, process, letter)),
    })
  })
}

async function pageOf(
  record: RecordTransaction,
  process: ProcessId,
  letter: HeldBody<LetterBody>,
): Promise<Omit<LetterView, "process">> {
  const { entry, body } = letter
  const document = await documentOf(record, process, body.document)
  const texts = bodiesOf(
    "text",
    await record.current({ process, kinds: ["text"], standings: LIVE, refersTo: entry.item }),
  ).filter(({ body: text }) => text.letter === entry.item)
  const { claims, statements } = await claimsAbout(record, process, [
    entry.item,
    ...(body.document === undefined ? [] : [body.document]),
  ])
  const rested = await record.current({
    process,
    kinds: ["statement"],
    items: [...body.rests.items],
  })
  const [view] = itemsOfKind("letter", {
    views: await itemViews(record, [entry]),
    stale: await staleOf(record, process, [entry]),
  })
  if (view === undefined) throw new RangeError("a letter that is held cannot be shown")
  return {
    letter: view,
    people: (await namesIn(record, process, [body])).all,
    steps: stepsOf(body, document?.body),
    ...(document === undefined
      ? {}
      : {
          document: {
            item: document.entry.item,
            title: document.body.title,
            direction: document.body.direction,
          },
        }),
    grounds: (await groundLines(record, process, [entry])).get(entry.item) ?? [],
    texts: await textLines(
      record,
      process,
      texts.map((text) => text.entry),
    ),
    proposals: await proposalsIn(record, process, document),
    claims,
    statements: await statementLines(record, onceEach([...rested, ...statements])),
  }
}

async function documentOf(
  record: RecordTransaction,
  process: ProcessId,
  item: ItemId | undefined,
): Promise<HeldBody<DocumentBody> | undefined> {
  return item === undefined
    ? undefined
    : bodiesOf("document", await record.current({ process, items: [item] }))[0]
}

function stepsOf(letter: LetterBody, document: DocumentBody | undefined): readonly LetterStep[] {
  const doubts = letterDoubts(letter, document?.date)
  return (["written", "delivered", "acknowledged", "madePublic"] as const).map((step) => {
    const when = letter[step]
    return {
      step,
      ...(when === undefined ? {} : { when }),
      doubts: doubts.filter(({ field }) => field === step).map(({ words }) => words),
    }
  })
}

async function proposalsIn(
  record: RecordTransaction,
  process: ProcessId,
  document: HeldBody<DocumentBody> | undefined,
): Promise<readonly GroundLine[]> {
  if (document === undefined) return []
  return wordLines(
    record,
    process,
    await record.current({
      process,
      kinds: ["proposal"],
      standings: LIVE,
      document: document.body.version,
    }),
  )
}

const onceEach = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [entry.item, entry])).values(),
]
