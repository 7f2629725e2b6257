/** Shapes of letters, texts, their versions, showings and responses. */

import type { Anchor } from "../sources/index.ts"
import type { Grounds } from "./bodies/grounds.ts"
import { ANSWERS, CLAUSE_STATUSES, TEXT_KINDS, type Clause } from "./bodies/texts.ts"
import { itemId, line, prose, someOf, wording } from "./json-words.ts"
import { maybe, object, word, type Shape } from "./json-shape.ts"
import { type Shapes, some, when, deadline } from "./written-parts.ts"

const clauseOf = (anchor: Shape<Anchor>): Shape<Clause> =>
  object<Clause>({
    number: line,
    words: wording,
    status: word(CLAUSE_STATUSES),
    alternatives: someOf(wording),
    proposedBy: some,
    supportedBy: some,
    anchor: maybe(anchor),
  })

const lettersAndTexts = (rests: Shape<Grounds>): Pick<Shapes, "letter" | "text"> => ({
  letter: object({
    kind: word(["letter"]),
    title: line,
    document: maybe(itemId),
    authors: some,
    carriers: some,
    recipients: some,
    copies: some,
    written: maybe(when),
    delivered: maybe(when),
    acknowledged: maybe(when),
    madePublic: maybe(when),
    publishers: some,
    rests,
  }),
  text: object({
    kind: word(["text"]),
    textKind: word(TEXT_KINDS),
    title: line,
    by: some,
    to: some,
    through: some,
    letter: maybe(itemId),
    term: maybe(when),
    exit: maybe(prose),
    endedBy: some,
    rests,
  }),
})

export const aboutTexts = (
  anchor: Shape<Anchor>,
  rests: Shape<Grounds>,
): Pick<Shapes, "letter" | "text" | "version" | "showing" | "response"> => ({
  ...lettersAndTexts(rests),
  version: object({
    kind: word(["version"]),
    text: itemId,
    label: line,
    when: maybe(when),
    document: maybe(itemId),
    clauses: someOf(clauseOf(anchor)),
    rests,
  }),
  showing: object({
    kind: word(["showing"]),
    version: itemId,
    by: some,
    to: some,
    when: maybe(when),
    rests,
  }),
  response: object({
    kind: word(["response"]),
    version: itemId,
    clause: maybe(line),
    by: some,
    answer: word(ANSWERS),
    counter: maybe(itemId),
    until: maybe(deadline),
    words: maybe(prose),
    when: maybe(when),
    rests,
  }),
})
