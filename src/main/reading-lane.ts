/**
 * One worker that reads texts, the shortest of those that wait first, each within what it may take.
 */

import type { Worker } from "node:worker_threads"
import { ReadingFailed } from "../app/index.ts"
import type { ExplainedReading, ReadingInput } from "../reading/index.ts"

/** What a reading may take, in milliseconds of processor time, and of time by the clock. */
export interface ReadingLimits {
  readonly cpu: number
  readonly wall: number
}

/** What the worker says of the one text that it has been given. */
export type Answer = ExplainedReading | { readonly broken: string }

export interface Asked {
  readonly input: ReadingInput
  readonly limits: ReadingLimits
  /** Told how many milliseconds of processor time were spent so far. */
  readonly spent: ((milliseconds: number) => void) | undefined
}

export interface Lane {
  /** @throws ReadingFailed where the text is not read */
  ask(asked: Asked): Promise<ExplainedReading>
  /** Starts the worker before it is needed. */
  warm(): void
  close(): Promise<void>
}

interface Waiting extends Asked {
  readonly resolve: (reading: ExplainedReading) => void
  readonly reject: (error: ReadingFailed) => void
}

/** A lane; one that does not keep its worker ends it when nothing waits. */
export function lane({
  start,
  keep,
}: {
  readonly start: () => Worker
  readonly keep: boolean
}): Lane {
  const queue: Waiting[] = []
  let [worker, closed, busy]: [Worker | undefined, boolean, boolean] = [undefined, false, false]
  const current = (): Worker =>
    (worker ??= started(start(), (ended) => {
      if (worker === ended) worker = undefined
    }))
  const end = async (): Promise<void> => {
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }
  const readOne = async ({ resolve, reject, ...asked }: Waiting): Promise<void> => {
    const answer = closed ? STOPPED : await answerOf(current(), asked)
    if (answer instanceof ReadingFailed) {
      if (answer.kind !== "stopped") void end()
      reject(closed ? STOPPED : answer)
    } else if ("broken" in answer)
      reject(new ReadingFailed("broke-off", `the reading broke off: ${answer.broken}`))
    else resolve(answer)
  }
  const goOn = async (): Promise<void> => {
    if (busy) return
    busy = true
    for (let next = takeShortest(queue); next !== undefined; next = takeShortest(queue))
      await readOne(next)
    busy = false
    if (!keep) await end()
  }
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        queue.push({ ...asked, resolve, reject })
        void goOn()
      }),
    warm: () => {
      current()
    },
    close: async () => {
      closed = true
      await end()
    },
  }
}

const STOPPED = new ReadingFailed("stopped", "the reader was stopped")

/** Of equally long ones the first. */
function takeShortest(queue: Waiting[]): Waiting | undefined {
  const lengths = queue.map(({ input: { text } }) => text.length)
  const at = lengths.indexOf(Math.min(...lengths))
  return at < 0 ? undefined : queue.splice(at, 1)[0]
}

/**
 * Neither the worker nor a text in it keeps the program from ending. One that ends while it has
 * nothing to do is forgotten.
 */
function started(worker: Worker, forget: (worker: Worker) => void): Worker {
  worker.on("error", () => {
    /* told to whoever waits; it ends after this */
  })
  worker.on("exit", () => {
    forget(worker)
  })
  worker.unref()
  return worker
}

/** Milliseconds between two looks at what a worker has spent. */
const LOOK = 500

/** What the worker says of this text, or why it will say nothing more. */
async function answerOf(
  worker: Worker,
  { input, limits, spent }: Asked,
): Promise<Answer | ReadingFailed> {
  const hearing = new AbortController()
  const { answer, give } = heard(worker, hearing.signal)
  const used = await meter(worker)
  const look = async (): Promise<void> => {
    const cpu = await used()
    spent?.(cpu)
    if (cpu > limits.cpu)
      give(new ReadingFailed("too-slow", `it took ${Math.round(cpu)} ms of processor time`))
  }
  const clock = setTimeout(() => {
    give(new ReadingFailed("too-slow", `it took longer than ${limits.wall} ms by the clock`))
  }, limits.wall)
  const looks = setInterval(
    () => {
      void look()
    },
    Math.min(LOOK, limits.cpu / 4),
  )
  worker.postMessage(input)
  const said = await answer
  clearTimeout(clock)
  clearInterval(looks)
  hearing.abort()
  await look()
  return said
}

/** The first that the worker says from now on, or that is given in its place. */
function heard(
  worker: Worker,
  until: AbortSignal,
): {
  readonly answer: Promise<Answer | ReadingFailed>
  give(answer: Answer | ReadingFailed): void
} {
  let resolve: (answer: Answer | ReadingFailed) => void = () => undefined
  const answer = new Promise<Answer | ReadingFailed>((given) => {
    resolve = given
  })
  const on = <T>(event: string, hear: (value: T) => void): void => {
    worker.on(event, hear)
    until.addEventListener("abort", () => {
      worker.off(event, hear)
    })
  }
  on("error", (error: Error) => {
    resolve(brokenBy(error))
  })
  on("exit", () => {
    resolve(new ReadingFailed("broke-off", "the reader ended"))
  })
  on("message", resolve)
  return { answer, give: resolve }
}

const OUT_OF_MEMORY = "ERR_WORKER_OUT_OF_MEMORY"

const brokenBy = (error: Error): ReadingFailed =>
  new ReadingFailed(
    (error as { code?: unknown }).code === OUT_OF_MEMORY ? "too-large" : "broke-off",
    `the reader failed: ${error.message}`,
    { cause: error },
  )

/**
 * Processor time that the worker has used from now on, in milliseconds; what was seen last, where
 * it has ended.
 */
async function meter(worker: Worker): Promise<() => Promise<number>> {
  let seen = 0
  const usage = async (): Promise<number> => {
    try {
      const { user, system } = await worker.cpuUsage()
      seen = (user + system) / 1000
    } catch {
      /* it has ended, or has not begun */
    }
    return seen
  }
  const before = await usage()
  return async () => (await usage()) - before
}
