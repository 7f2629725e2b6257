import { item, line, maybe, prose, someItems, word } from "./field.ts"
import { ask } from "./form.ts"
import { beside, declare, once, type BodyOf } from "./kind.ts"
import { deadline, rests, when } from "./parts.ts"

export const ANSWERS = ["accept", "reject", "counter", "silent", "silence-procedure"] as const
export type Answer = (typeof ANSWERS)[number]

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  accept: "accepts",
  reject: "rejects",
  counter: "makes a counter-proposal",
  silent: "is silent",
  "silence-procedure": "silence procedure",
}

/** What a party answered to a version, or to one clause of it. */
export const response = declare(
  "response",
  {
    version: item({ leaves: "open", links: ["about", "rests"], needed: true }),
    /** The clause's number; undefined for the whole. */
    clause: maybe(line({ leaves: "words" })),
    by: someItems({ leaves: "voice", links: ["by"] }),
    answer: word(ANSWERS, { leaves: "fact" }),
    /** The version that a counter-proposal is. */
    counter: maybe(item({ leaves: "open", links: ["about"] })),
    /** A silence procedure's hour: adopted unless somebody objects by then. */
    until: maybe(deadline("around")),
    words: maybe(prose({ leaves: "attributed", found: "said" })),
    when: maybe(when()),
    rests,
  },
  {
    called: "a reply",
    stands: "written",
    forms: {
      correct: [
        ask("by", "Answered by", { needed: "Say who answered." }),
        ask("answer", "Answer", { words: ANSWER_WORDS }),
        ask("words", "In words", { rows: 2 }),
        ask("when", "When"),
      ],
    },
    moments: ({ answer, clause, words, ...body }) =>
      once(
        body.when?.value,
        beside(answer, clause === undefined ? undefined : `clause ${clause}`, words),
      ),
  },
)
export type ResponseBody = BodyOf<typeof response>
