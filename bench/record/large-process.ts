/**
 * One process with a hundred thousand statements in it, resting on a million spans: what a
 * ministry's archive of one set of talks may come to.
 */

import { codePointLength, type DocumentId, type ItemId } from "../../src/base/index.ts"
import { chance, digest, utf8 } from "../../src/main/chance.ts"
import type { Body, NewEntry } from "../../src/record/index.ts"
import { makeDocument, type Anchor } from "../../src/sources/index.ts"
import type { Desk } from "../../src/record/testing/contract-parts.ts"
import {
  actorBody,
  claimBody,
  dateBody,
  documentBody,
  stanceBody,
  statementBody,
} from "../../src/record/testing/samples.ts"

const STATEMENTS = 100_000
const IN_DOCUMENT = 500
const ACTORS = 8
/** Names in all the documents together: an actor is met in many. */
const NAMES = 400
/** Every so many documents one claim, on which so many statements take a stance. */
const [CLAIM_EVERY, STANCES] = [4, 40]

export interface LargeProcess {
  readonly documents: readonly ItemId[]
  readonly actors: readonly ItemId[]
  readonly claims: readonly ItemId[]
  readonly spans: number
  readonly entries: number
}

/** Fills the desk's process, a document a transaction. */
export async function fillLarge(desk: Desk): Promise<LargeProcess> {
  const filled = {
    documents: [] as ItemId[],
    actors: [] as ItemId[],
    claims: [] as ItemId[],
    spans: 0,
    entries: 0,
  }
  for (let number = 0; number < STATEMENTS / IN_DOCUMENT; number += 1) {
    const made = documentOf(number)
    await desk.record.as(desk.viewer, async (record) => {
      await record.keepDocument(desk.process, made.document)
      const written = await record.append(desk.process, made.entries)
      if (!written.ok) throw new Error(`an append was refused: ${written.fault.kind}`)
    })
    filled.documents.push(made.item)
    filled.actors.push(...made.actors)
    filled.claims.push(...made.claims)
    filled.spans += made.spans
    filled.entries += made.entries.length
  }
  return filled
}

interface Made {
  readonly document: ReturnType<typeof makeDocument>
  readonly item: ItemId
  readonly entries: readonly NewEntry[]
  readonly actors: readonly ItemId[]
  readonly claims: readonly ItemId[]
  readonly spans: number
}

function documentOf(number: number): Made {
  const [id, item] = [chance.mint("document"), chance.mint("item")]
  const sentences = Array.from({ length: IN_DOCUMENT }, (_, index) =>
    sentence(number * IN_DOCUMENT + index),
  )
  const actors = Array.from({ length: ACTORS }, (_, index) =>
    entry(actorBody(nameOf(number * 3 + index * 7), [spanAt(id, 0, sentences[0] ?? "", 3)])),
  )
  const statements = sentences.map((words, index) =>
    entry(said(actors[index % ACTORS]?.item, id, words, index)),
  )
  const dates = Array.from({ length: 4 }, (_, index) =>
    entry(dateBody(spanAt(id, index, sentences[index] ?? "", 2), index < 2 ? "deadline" : "date")),
  )
  const claimed = number % CLAIM_EVERY === 0 ? claimsOn(number, actors, statements) : []
  const document = entry(documentBody(id, `Report ${number}`), item)
  return {
    document: makeDocument({
      id,
      bytes: utf8(sentences.join("\n")),
      extracted: { text: sentences.join("\n"), markup: [], extractor: "text/1", title: undefined },
      digest,
      utf8,
    }),
    item,
    entries: [document, ...actors, ...statements, ...dates, ...claimed],
    actors: actors.map((each) => each.item),
    claims: claimed.flatMap((each) => (each.body.kind === "claim" ? [each.item] : [])),
    spans: statements.length * SPANS,
  }
}

const entry = (body: Body, item: ItemId = chance.mint("item")): NewEntry => ({
  id: chance.mint("entry"),
  item,
  standing: body.kind === "document" || body.kind === "claim" ? "admitted" : "draft",
  body,
  maker: "rules/1",
  supersedes: undefined,
  because: undefined,
})

function claimsOn(
  number: number,
  actors: readonly NewEntry[],
  statements: readonly NewEntry[],
): readonly NewEntry[] {
  const resting = statements.slice(0, STANCES).map(({ item }) => item)
  const claim = entry(
    claimBody(
      `The road of ${number} stays open.`,
      actors.slice(0, 1).map(({ item }) => item),
      resting.slice(0, 3),
    ),
  )
  return [
    claim,
    ...resting.map((item, index) =>
      entry({ ...stanceBody([actors[index % ACTORS]?.item ?? item], item), claim: claim.item }),
    ),
  ]
}

/** Spans of a statement: three of content, and one each of what else may be marked. */
const SPANS = 10

function said(actor: ItemId | undefined, document: DocumentId, words: string, place: number): Body {
  const at = (index: number): Anchor => spanAt(document, place, words, index)
  return statementBody(actor, [at(4), at(5), at(6)], {
    speakers: [
      { actor, anchor: at(0) },
      { actor: undefined, anchor: at(7) },
    ],
    cue: at(1),
    occasion: at(2),
    basis: at(3),
    inAnswerTo: at(8),
    manner: at(9),
  })
}

/** Of the sentence at this place in its document, the words from this one on. */
function spanAt(document: DocumentId, place: number, words: string, index: number): Anchor {
  const parts = words.split(" ")
  const exact = parts.slice(index, index + 2).join(" ")
  const start = place * 100 + parts.slice(0, index).join(" ").length
  return {
    document,
    start,
    end: start + codePointLength(exact),
    exact,
    prefix: words.slice(0, 32),
    suffix: words.slice(-32),
  }
}

const WORDS = (
  "council envoy road border market harvest winter ministry letter garrison bridge river " +
  "school harbour embassy ceasefire prisoner election village convoy"
).split(" ")
const VERBS = "opens closes awaits leaves supports opposes delays watches denies confirms".split(
  " ",
)

/** A hundred characters or so, most of them different from the next. */
const sentence = (number: number): string => {
  const word = (factor: number): string =>
    `${WORDS[(number * factor) % WORDS.length] ?? ""}${number % factor === 0 ? number % 977 : ""}`
  return (
    `the ${word(3)} ${VERBS[number % VERBS.length] ?? ""} the ${word(7)} and the ${word(11)} ` +
    `in ${word(13)} before ${word(17)}`
  )
}

const nameOf = (number: number): string =>
  `${["Noor", "Tarek", "Leyla", "Omid", "Zahra", "Karim", "Mina", "Farid"][number % 8] ?? ""} ` +
  `${WORDS[(number % NAMES) % WORDS.length] ?? ""}${number % NAMES}`
