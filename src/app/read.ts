/**
 * One report read without a record: its bytes to text, the text to drafts, the drafts as the
 * terminal's contract.
 */

import {
  codePointLength,
  failed,
  ok,
  parseDay,
  type Day,
  type Json,
  type Result,
} from "../base/index.ts"
import { formatReading, type DocumentFacts, type Reading } from "../reading/index.ts"
import type { TextType } from "../sources/index.ts"
import type { Fault } from "./fault.ts"
import type { Ports } from "./ports.ts"

/** A report as somebody hands it over. */
export interface NewReport {
  readonly bytes: Uint8Array
  /** The file's name; its ending tells the type where none is given. */
  readonly name: string | undefined
  readonly type: TextType | undefined
  /** `YYYY-MM-DD`; without it relative dates stay unresolved. */
  readonly date: string | undefined
  readonly title: string | undefined
  readonly publisher: string | undefined
}

/** What was read, for a person and for a program. */
export interface ReportReading {
  readonly document: DocumentFacts
  readonly reading: Reading
  /** The same as `parley-reading/1`. */
  readonly json: Json
}

/**
 * The reading of a report. A date that does not exist is `invalid`; bytes that give no text are
 * `unreadable`.
 */
export async function readReport(
  ports: Pick<Ports, "intake" | "reader" | "digest" | "utf8">,
  report: NewReport,
): Promise<Result<ReportReading, Fault>> {
  const day = dayIn(report.date)
  if (!day.ok) return day
  const extracted = await ports.intake.extract(report.bytes, {
    name: report.name,
    type: report.type,
  })
  if (!extracted.ok) return failed({ kind: "unreadable", because: extracted.fault })
  const { text, markup, extractor, title } = extracted.value
  const named = { title: report.title ?? title, publisher: report.publisher, date: day.value }
  const reading = await ports.reader.read({ text, markup, ...named })
  const document = {
    text,
    length: codePointLength(text),
    sha256: ports.digest(report.bytes),
    textSha256: ports.digest(ports.utf8(text)),
    extractor,
    ...named,
  }
  return ok({ document, reading, json: formatReading(document, reading) })
}

function dayIn(text: string | undefined): Result<Day | undefined, Fault> {
  if (text === undefined) return ok(undefined)
  const day = parseDay(text)
  return day === undefined
    ? failed({
        kind: "invalid",
        field: "date",
        found: `${JSON.stringify(text)}, which is no day`,
        mend: "write a day that exists as YYYY-MM-DD, for example 2021-03-08",
      })
    : ok(day)
}
