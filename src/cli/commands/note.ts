/** `parley note`: a call or a meeting, kept within a minute. */

import { newNote, NOTE_TERMS, OCCASIONS } from "../../app/index.ts"
import { failed, type Result } from "../../base/index.ts"
import type { Fault } from "../../app/index.ts"
import type { AddedNote } from "../../contract/index.ts"
import { allOf, decodeUtf8, oneOf } from "../command.ts"
import { RECORD_OPTIONS_HELP, recordCommand, type RecordAsked } from "../on-record.ts"
import { leftOutInWords, readingInWords, readingJson } from "../reading-state.ts"

const HELP = `
Usage: parley note [FILE] --terms T [--with NAME]… [--occasion O] [--date DAY] \
[--described-as WORDS] [--title T]
                   [--process NAME] [--data DIR] [--json]

Keeps a note of a call, a meeting or a message, or a judgement of your own. \
Its words are read from FILE, or from
standard input where there is none (or -). On what terms it was said must be told: \
there is no default, and the terms
hold for every statement that is marked in the note.

Options:
  --terms T             ${NOTE_TERMS.join(", ")}
  --with NAME           with whom; may be given several times. \
A name that the record knows is that actor, any other is new
  --occasion O          ${OCCASIONS.join(", ")}; other unless told
  --date DAY            the day it was, such as 2021-03-08; today unless told
  --described-as WORDS  how whoever told it may be described outside, \
such as "a person close to the talks"
  --title T             a title; without one it tells the occasion and the day, and nobody's name
${RECORD_OPTIONS_HELP.split("\n")
  .filter((line) => !line.includes("--as-of"))
  .join("\n")}

Examples:
  parley note --terms background --with "Noor Amiri" --occasion call < call.txt
  parley note judgement.txt --terms on-record --occasion judgement --json
`

/**
 * Largest note read, in bytes; what is above the intake's own limit is refused there, with the
 * mend.
 */
const LARGEST_NOTE = 20_000_000
/** A note from the terminal is read to the end, however long that takes; in milliseconds. */
const PATIENCE = 600_000

type Answer = AddedNote

export const note = recordCommand<Answer>({
  name: "note",
  summary: "keep a note of a call or a meeting, on its terms",
  help: HELP,
  takes: [0, 1],
  looksBack: false,
  options: {
    terms: { type: "string" },
    with: { type: "string", multiple: true },
    occasion: { type: "string" },
    date: { type: "string" },
    "described-as": { type: "string" },
    title: { type: "string" },
  },
  answer: async ({ ports, viewer, process: { id: process } }, asked) => {
    const words = wordsIn(asked)
    if (!words.ok) return words
    const text = await textIn(asked)
    if (!text.ok) return text
    const { values } = asked
    const sent = {
      ...words.value,
      text: text.value,
      with: allOf(values["with"]).map((name) => ({ kind: "named" as const, name })),
      day: oneOf(values["date"]),
      describedAs: oneOf(values["described-as"]),
      title: oneOf(values["title"]),
    }
    return newNote(ports, viewer, {
      process,
      note: sent,
      patience: PATIENCE,
      later: (reading) => {
        reading.catch(() => undefined)
      },
    })
  },
  json: ({ note: view, document, reading }) => {
    const body = view.body.kind === "note" ? view.body : undefined
    return {
      format: "parley-note/1",
      note: view.item,
      document,
      terms: body?.terms ?? null,
      occasion: body?.occasion ?? null,
      day: body?.day ?? null,
      with: body?.with ?? [],
      describedAs: body?.describedAs ?? null,
      reading: {
        ...readingJson(reading),
        ...(reading.kind === "read" ? { drafts: reading.drafts } : {}),
      },
    }
  },
  text: ({ note: view, reading }) => {
    const terms = view.body.kind === "note" ? view.body.terms : ""
    const drafts =
      reading.kind === "read" && reading.drafts > 0
        ? ` ${reading.drafts} drafts in it wait for review.`
        : ""
    const failed = reading.kind === "failed" ? ` ${readingInWords(reading, [])}` : ""
    const leftOut =
      reading.kind === "read"
        ? (reading.leftOut ?? []).map((each) => ` ${leftOutInWords(each)}`).join("")
        : ""
    return `Kept, ${terms}: ${view.item}.${drafts}${failed}${leftOut}`
  },
})

interface ChosenWords {
  readonly terms: (typeof NOTE_TERMS)[number] | undefined
  readonly occasion: (typeof OCCASIONS)[number] | undefined
}

function wordsIn({ values }: RecordAsked): Result<ChosenWords, Fault> {
  const [terms, occasion] = [oneOf(values["terms"]), oneOf(values["occasion"])]
  const [knownTerms, knownOccasion] = [
    NOTE_TERMS.find((each) => each === terms),
    OCCASIONS.find((each) => each === occasion),
  ]
  if (knownTerms === undefined)
    return wrong(
      "--terms",
      terms === undefined ? "none" : JSON.stringify(terms),
      `say on what terms it was said: ${NOTE_TERMS.join(", ")}`,
    )
  if (occasion !== undefined && knownOccasion === undefined)
    return wrong("--occasion", JSON.stringify(occasion), `write one of ${OCCASIONS.join(", ")}`)
  return { ok: true, value: { terms: knownTerms, occasion: knownOccasion } }
}

async function textIn({
  plain: [path = "-"],
  terminal,
}: RecordAsked): Promise<Result<string, Fault>> {
  const file = await terminal.ports.files.read(path, LARGEST_NOTE)
  if (!file.ok) return wrong(file.fault.path, file.fault.found, file.fault.mend)
  const text = decodeUtf8(file.value)
  return typeof text === "string"
    ? { ok: true, value: text }
    : wrong(path, `byte ${text.byte}, which is not UTF-8 text`, "save the file as UTF-8")
}

const wrong = (field: string, found: string, mend: string): Result<never, Fault> =>
  failed({ kind: "invalid", field, found, mend })
