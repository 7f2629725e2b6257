/**
 * Why statements were read as they were. Nothing of it is kept with the entries: a reading follows
 * from its document, so the document is read again when somebody asks, and what comes out is
 * compared with what stands on the record.
 */

import {
  failed,
  ok,
  overlaps,
  type ItemId,
  type ProcessId,
  type Result,
  type Span,
} from "../../base/index.ts"
import type { Reason, ReasonsView, StatementReasons } from "../../contract/index.ts"
import { evidenceWeight, type DraftStatement, type ExplainedReading } from "../../reading/index.ts"
import { type StatementBody, type Viewer, bodiesOf, type HeldBody } from "../../record/index.ts"
import { looking } from "../as-of.ts"
import { heldDocument } from "../exports/gather.ts"
import type { Fault } from "../fault.ts"
import type { Ports } from "../ports.ts"
import { reasonWords } from "./reason-words.ts"

/** A longer text, in code points, is not read again for its reasons. */
const LONGEST = 400_000
/** Evidence that weighs less than this tells nothing. */
const SLIGHT = 0.25

/**
 * The reasons for a document's statements; `invalid` where its reader has none to give, or it is
 * too long to be read again.
 */
export async function readingReasons(
  ports: Pick<Ports, "record" | "reader" | "clock">,
  viewer: Viewer,
  { process, document }: { readonly process: ProcessId; readonly document: ItemId },
): Promise<Result<ReasonsView, Fault>> {
  const { reader } = ports
  const found = await looking(ports, viewer, {}, async (record) => {
    const held = await heldDocument(record, process, document)
    return held.ok
      ? ok({
          ...held.value,
          statements: bodiesOf(
            "statement",
            await record.current({
              process,
              document: held.value.version.id,
              kinds: ["statement"],
            }),
          ),
        })
      : held
  })
  if (!found.ok) return found
  const {
    version: { text, markup, length },
    body,
    statements,
  } = found.value
  if (reader.explain === undefined)
    return failed({
      kind: "invalid",
      field: "document",
      found: "a reader that gives no reasons",
      mend: "judge the statement by its words",
    })
  if (length > LONGEST)
    return failed({
      kind: "invalid",
      field: "document",
      found:
        `${length.toLocaleString("en")} characters, too many to be read again for their ` +
        "reasons",
      mend: "judge the statement by its words",
    })
  const explained = await reader.explain({
    text,
    markup,
    date: body.date,
    title: body.title,
    publisher: body.publisher,
  })
  return ok({
    reader: explained.reading.reader,
    statements: statements.flatMap((each) => reasonsOf(each, explained) ?? []),
  })
}

function reasonsOf(
  { entry, body }: HeldBody<StatementBody>,
  { reading, reasons }: ExplainedReading,
): StatementReasons | undefined {
  const same = reading.statements.findIndex((draft) => samePlaces(body, draft))
  const at = same >= 0 ? same : reading.statements.findIndex((draft) => touches(body, draft))
  const draft = reading.statements[at]
  return draft === undefined
    ? undefined
    : {
        item: entry.item,
        asRead: same >= 0,
        confidence: draft.confidence,
        ...foundBy(reasons[at] ?? []),
        reasons: inWords(reasons[at] ?? []),
      }
}

function foundBy(names: readonly string[]): Pick<StatementReasons, "foundBy"> {
  const built = names.find((name) => name.startsWith("built as "))
  return built === undefined ? {} : { foundBy: reasonWords(built) }
}

/** The same verb and the same words; without either, nothing is the same. */
const samePlaces = ({ cue, content }: StatementBody, draft: DraftStatement): boolean =>
  sameSpan(cue, draft.cue) &&
  content.length === draft.content.length &&
  content.every((each, index) => sameSpan(each, draft.content[index]))

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean =>
  a?.start === b?.start && a?.end === b?.end

/** The same verb, or, where one of the two has none, some of the same words. */
function touches({ cue, content }: StatementBody, draft: DraftStatement): boolean {
  if (cue !== undefined && draft.cue !== undefined) return overlaps(cue, draft.cue)
  return content.some((each) => draft.content.some((other) => overlaps(each, other)))
}

function inWords(names: readonly string[]): readonly Reason[] {
  const weighed = names
    .map((name) => ({ name, weight: evidenceWeight(name) }))
    .filter(({ name, weight }) => name !== "any" && Math.abs(weight) >= SLIGHT)
  return weighed
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, 8)
    .map(({ name, weight }) => ({
      speaks: weight > 0 ? "for" : "against",
      words: reasonWords(name),
    }))
}
