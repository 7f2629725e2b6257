/** Settles a table that lies in a file or a folder. */

import {
  failed,
  formatWrittenFault,
  ok,
  writtenOf,
  type Json,
  type Result,
} from "../../base/index.ts"
import { decodeTalks } from "../../talks/model/index.ts"
import { settle, type Settlement } from "../../talks/settlement/index.ts"
import { readDomain, readFolder, type TalksRead } from "./genius.ts"
import { readText, type TalksPorts } from "./texts.ts"

export {
  drawRobustness,
  explainPackage,
  MOST_DRAWN_PACKAGES,
  nothingToDraw,
  parsePackage,
  settle,
  openQuestions,
  openQuestionWords,
  settlementJson,
  settlementBlocks,
  tallyWords,
  type Block,
  type Settlement,
} from "../../talks/settlement/index.ts"

/**
 * The table in a `parley-talks/1` file, in a GENIUS folder, or in a GENIUS domain file with the
 * profiles beside it.
 *
 * @param path      `-` is standard input
 * @param profiles  the profiles of a GENIUS domain that are meant; none: those that belong to it
 * @returns one plain sentence that names file, place and mend where the table cannot be read, or
 *   where it is not clear which it is
 */
export async function readTalks(
  path: string,
  profiles: readonly string[],
  ports: TalksPorts,
): Promise<Result<TalksRead, string>> {
  const listed = path === "-" ? undefined : await ports.folders.list(path)
  if (listed?.ok === true) return readFolder(path, listed.value, profiles, ports)
  const source = await readText(path, ports)
  if (!source.ok) return failed(source.fault.sentence)
  if (source.value.trimStart().startsWith("<"))
    return readDomain(path, source.value, profiles, ports)
  if (profiles.length > 0)
    return failed(
      `${path}: --profile goes with a GENIUS domain, and this is none; its preferences stand ` +
        "in the file itself.",
    )
  const written = await ports.written(source.value)
  const talks = written.ok ? decodeTalks(written.value) : written
  return talks.ok
    ? ok({ talks: talks.value, doubts: [], leftOut: [] })
    : failed(formatWrittenFault(path, talks.fault))
}

/**
 * Settles talks that the record made (`parley-talks/1`), in at most about five seconds by this
 * clock of milliseconds; undefined where they cannot be read.
 */
export function settleView(json: Json, now: () => number): Settlement | undefined {
  const talks = decodeTalks(writtenOf(json))
  const started = now()
  return talks.ok
    ? settle(talks.value, { limit: 20, used: () => (now() - started) / 5_000 })
    : undefined
}
