/**
 * The promises of a process: agreements, commitments with what became of them, and every deadline.
 */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type {
  AgreementView,
  ClauseToPromise,
  CommitmentLine,
  PromisesView,
} from "../../contract/index.ts"
import { clausesIn, type RecordTransaction, type Viewer, bodiesOf } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { destroyedFault, findItem, findProcess } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { deadlineViews } from "./deadlines.ts"
import { agreementLines, commitmentLines } from "./lines.ts"
import { dayLookedAt, deadlineDates, promisesIn } from "./load.ts"

export type PromisesAsked = Look & { readonly process: ProcessId }

/** Everything promised in the process, as known and as due on the day that is looked at. */
export function promisesView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, ...look }: PromisesAsked,
): Promise<Result<PromisesView, Fault>> {
  return looking(ports, viewer, look, (inside) => promisesInside(ports, inside, process))
}

/** The same inside a transaction. */
export async function promisesInside(
  ports: Pick<Ports, "clock">,
  record: RecordTransaction,
  process: ProcessId,
): Promise<Result<PromisesView, Fault>> {
  const found = await findProcess(record, process)
  if (!found.ok) return found
  const today = dayLookedAt(record, ports)
  const promises = await promisesIn(record, process)
  const { dates, count } = await deadlineDates(record, process)
  const commitments = commitmentLines(promises, today)
  const standing = commitments.filter(stands)
  return ok({
    process: { id: process, title: found.value.body.title },
    today,
    agreements: agreementLines(promises, standing),
    commitments,
    deadlines: await deadlineViews(record, process, dates, standing, promises, today),
    dateCount: count,
  })
}

/** Whether it still rests on something: else nothing is due by it, and it is not counted. */
const stands = ({ view }: CommitmentLine): boolean => view.stale?.kind !== "unsupported"

/** One agreement with its commitments. */
export function agreementView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, item, ...look }: PromisesAsked & { readonly item: ItemId },
): Promise<Result<AgreementView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await findItem(inside, process, item, "item", ["agreement"])
    if (!entry.ok) return entry
    const destroyed = destroyedFault(entry.value)
    if (destroyed !== undefined) return failed(destroyed)
    const today = dayLookedAt(inside, ports)
    const promises = await promisesIn(inside, process)
    const commitments = commitmentLines(promises, today).filter(
      ({ agreement }) => agreement?.item === item,
    )
    const agreement = agreementLines(promises, commitments.filter(stands)).find(
      ({ view }) => view.item === item,
    )
    return agreement === undefined
      ? failed({ kind: "not-found", what: "item" })
      : ok({
          process: { id: process, title: found.value.body.title },
          today,
          agreement,
          commitments,
        })
  })
}

/**
 * The clauses of a document, as its author numbered them, from which commitments may be drafted.
 */
export function clausesOfDocument(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, document, ...look }: PromisesAsked & { readonly document: ItemId },
): Promise<Result<readonly ClauseToPromise[], Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await findItem(inside, process, document, "document", ["document"])
    if (!entry.ok) return entry
    const destroyed = destroyedFault(entry.value)
    if (destroyed !== undefined) return failed(destroyed)
    const [held] = bodiesOf("document", [entry.value])
    const version = held === undefined ? undefined : await inside.document(held.body.version)
    return ok(
      version === undefined
        ? []
        : clausesIn(version).map(({ number, words, span }) => ({
            number,
            words,
            place: { document: version.id, ...span },
          })),
    )
  })
}
