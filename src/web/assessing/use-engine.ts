/**
 * Asks the engine in its worker, one question at a time: while it works only the newest question
 * waits.
 */

import { useEffect, useRef, useState } from "react"
import type { Answer, Question } from "./engine.ts"
import type { Told } from "./worker.ts"

interface Engine {
  readonly worker: Worker
  busy: boolean
  waiting: Question | undefined
  id: number
}

/**
 * The answer to the newest question, and whether a newer one is under way. The answer before stays
 * until then.
 */
export function useEngine(question: Question | undefined): {
  readonly answer: Answer | undefined
  readonly working: boolean
} {
  const engine = useRef<Engine | undefined>(undefined)
  const [answer, setAnswer] = useState<Answer>()
  const [working, setWorking] = useState(false)
  useEffect(() => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
    const made: Engine = { worker, busy: false, waiting: undefined, id: 0 }
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      setAnswer(data.answer)
      made.busy = false
      if (made.waiting === undefined) setWorking(false)
      else send(made)
    }
    worker.onerror = () => {
      setAnswer({
        kind: "fault",
        sentence:
          "The engine did not load. See whether Parley still runs, then load the page again.",
      })
      setWorking(false)
    }
    engine.current = made
    return () => {
      worker.terminate()
      engine.current = undefined
    }
  }, [])
  const asked = question === undefined ? "" : JSON.stringify(question)
  useEffect(() => {
    const made = engine.current
    if (made === undefined || asked === "") return
    made.waiting = JSON.parse(asked) as Question
    setWorking(true)
    if (!made.busy) send(made)
  }, [asked])
  return { answer, working }
}

function send(engine: Engine): void {
  const question = engine.waiting
  if (question === undefined) return
  engine.waiting = undefined
  engine.busy = true
  engine.id += 1
  engine.worker.postMessage({ id: engine.id, question })
}
