/** The small process with a letter in it, a text on the table and two versions, for tests. */

import type { ItemId } from "../../../base/index.ts"
import type {
  Clause,
  LetterBody,
  ResponseBody,
  ShowingBody,
  TextBody,
  VersionBody,
} from "../../../record/index.ts"
import { addItem, type AddedBody } from "../../index.ts"
import {
  actorNamed,
  add,
  affair,
  page,
  pasted,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../../testing/affair.ts"
import { addVersionFromDocument } from "../index.ts"

export const FIRST = `The parties, meeting on the northern road,
1. The road opens on the first of May.
2. The bridge is guarded by both parties.
3. [Prisoners are released in three groups.]
`

export const SECOND = `The parties, meeting on the northern road,
1. The bridge is guarded by both parties.
2. The road opens on the tenth of May.
3. [Prisoners are released in three groups.]
4. Nobody is tried for what was said at the table.
`

export interface Table extends Affair {
  readonly noor: ItemId
  readonly tarek: ItemId
  readonly statement: ItemId
  readonly letter: ItemId
  readonly letterDocument: ItemId
  readonly text: ItemId
  readonly first: ItemId
  readonly second: ItemId
  readonly secondDocument: ItemId
}

const NOTHING = { anchors: [], items: [] }

export const clause = (number: string, words: string, change: Partial<Clause> = {}): Clause => ({
  number,
  words,
  status: "open",
  alternatives: [],
  proposedBy: [],
  supportedBy: [],
  anchor: undefined,
  ...change,
})
export const letterBody = (change: Partial<LetterBody> = {}): LetterBody => ({
  kind: "letter",
  title: "The letter",
  document: undefined,
  authors: [],
  carriers: [],
  recipients: [],
  copies: [],
  written: undefined,
  delivered: undefined,
  acknowledged: undefined,
  madePublic: undefined,
  publishers: [],
  rests: NOTHING,
  ...change,
})
export const textBody = (change: Partial<TextBody> = {}): TextBody => ({
  kind: "text",
  textKind: "interim-arrangement",
  title: "The road",
  by: [],
  to: [],
  through: [],
  letter: undefined,
  term: undefined,
  exit: undefined,
  endedBy: [],
  rests: NOTHING,
  ...change,
})
export const versionBody = (text: ItemId, change: Partial<VersionBody> = {}): VersionBody => ({
  kind: "version",
  text,
  label: "x",
  when: undefined,
  document: undefined,
  clauses: [clause("1", "The road opens.")],
  rests: NOTHING,
  ...change,
})
export const showingBody = (
  version: ItemId,
  to: readonly ItemId[],
  change: Partial<ShowingBody> = {},
): ShowingBody => ({
  kind: "showing",
  version,
  by: [],
  to,
  when: undefined,
  rests: NOTHING,
  ...change,
})
export const responseBody = (
  version: ItemId,
  by: readonly ItemId[],
  change: Partial<ResponseBody> = {},
): ResponseBody => ({
  kind: "response",
  version,
  clause: undefined,
  by,
  answer: "accept",
  counter: undefined,
  until: undefined,
  words: undefined,
  when: undefined,
  rests: NOTHING,
  ...change,
})
export const day = (value: string) => ({ value, words: undefined })

/**
 * Puts a body on the record; it rests on the report's first statement where it names nothing else.
 */
export const put = async ({ ports, viewer, process }: Affair, body: AddedBody): Promise<ItemId> =>
  right(await addItem(ports, viewer, { process, body })).item

/** A letter of Noor Amiri that carries a text; two versions of it, drafted from documents. */
export async function table(): Promise<Table> {
  const here = await affair()
  const { ports, viewer, process } = here
  const view = await page(here)
  const [noor, tarek, statement] = [
    theItem(view, actorNamed("Noor Amiri")).item,
    theItem(view, actorNamed("Tarek Sahl")).item,
    theItem(view, statementSaying("the road opens")).item,
  ]
  const addText = async (
    text: string,
    title: string,
    nature: "letter" | "other",
  ): Promise<ItemId> =>
    right(await add(ports, viewer, process, pasted(text, { title, nature, date: "2021-03-02" })))
      .item
  const letterDocument = await addText(FIRST, "The letter’s text", "letter")
  const secondDocument = await addText(SECOND, "The second draft", "other")
  const letter = await put(
    here,
    letterBody({
      document: letterDocument,
      authors: [noor],
      recipients: [tarek],
      written: day("2021-03-02"),
      delivered: day("2021-03-01"),
      madePublic: day("2021-03-07"),
      rests: { anchors: [], items: [letterDocument, statement] },
    }),
  )
  const text = await put(
    here,
    textBody({
      by: [noor],
      to: [tarek],
      letter,
      exit: "Either party leaves on a week’s notice.",
      endedBy: [tarek],
      term: day("P18M"),
    }),
  )
  const first = right(
    await addVersionFromDocument(ports, viewer, {
      process,
      item: text,
      version: { document: letterDocument, when: day("2021-03-02") },
    }),
  ).item
  const second = right(
    await addVersionFromDocument(ports, viewer, {
      process,
      item: text,
      version: { document: secondDocument, when: day("2021-03-05") },
    }),
  ).item
  return {
    ...here,
    noor,
    tarek,
    statement,
    letter,
    letterDocument,
    text,
    first,
    second,
    secondDocument,
  }
}
