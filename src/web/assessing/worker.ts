/** The engine in its worker: the newest question is answered, older ones that wait are dropped. */

import { answerQuestion, type Answer, type Question } from "./engine.ts"

export interface Asked {
  readonly id: number
  readonly question: Question
}
export interface Told {
  readonly id: number
  readonly answer: Answer
}

const room = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Asked>) => void) | null
  postMessage(told: Told): void
}

room.onmessage = ({ data: { id, question } }) => {
  room.postMessage({ id, answer: answerOrFault(question) })
}

function answerOrFault(question: Question): Answer {
  try {
    return answerQuestion(question, () => performance.now())
  } catch (error) {
    return {
      kind: "fault",
      sentence:
        "The engine could not answer " +
        `(${error instanceof Error ? error.message : String(error)}); take back the last ` +
        "change, or load the page again.",
    }
  }
}
