/**
 * Faults at the database's driver: at the statement of a number, before it is sent, as it is sent,
 * or as its answer has come.
 */

import pg from "pg"

export type Moment = "before" | "sent" | "after"

/** Strikes at the n-th statement (from 1) that is sent once it is armed. */
export interface Fault {
  readonly moment: Moment
  readonly number: number
}

export interface Hook {
  /** Counts from here on. */
  arm(fault: Fault): void
  /** Strikes no more, and lets everything through. */
  disarm(): void
  /** Whether it has struck. */
  struck(): boolean
  /** The texts of the statements since it was armed, struck or not. */
  sent(): readonly string[]
}

/** Which of these statements, by number from 1, write something or commit what was written. */
export const writeSteps = (texts: readonly string[]): readonly number[] =>
  texts.flatMap((text, index) =>
    /insert into|update "?parley|delete from|^commit/i.test(text) ? [index + 1] : [],
  )

type Query = (...words: unknown[]) => unknown

/**
 * Puts the hook into every client of this program for which `meant` holds. `strike` ends the
 * program, or cuts the client off; where it comes back, the statement and all after it fail as on a
 * lost connection.
 */
export function hookStatements(
  meant: (client: pg.Client) => boolean,
  strike: (client: pg.Client) => void,
): Hook {
  const state: { fault: Fault | undefined; sent: string[]; struck: boolean } = {
    fault: undefined,
    sent: [],
    struck: false,
  }
  const hit = (client: pg.Client): Error => {
    state.struck = true
    strike(client)
    return new Error("Connection terminated")
  }
  const real = pg.Client.prototype.query as Query
  const hooked = async (client: pg.Client, words: readonly unknown[]): Promise<unknown> => {
    if (state.struck) throw hit(client)
    state.sent.push(textOf(words[0]))
    const now = state.fault?.number === state.sent.length ? state.fault.moment : undefined
    if (now === "before") throw hit(client)
    const answered = Reflect.apply(real, client, words) as Promise<unknown>
    if (now === "sent") {
      answered.catch(() => undefined)
      throw hit(client)
    }
    const answer = await answered
    if (now === "after") throw hit(client)
    return answer
  }
  pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
    return state.fault !== undefined && meant(this) && typeof words.at(-1) !== "function"
      ? hooked(this, words)
      : Reflect.apply(real, this, words)
  } as typeof pg.Client.prototype.query
  return {
    arm: (fault) => {
      Object.assign(state, { fault, sent: [], struck: false })
    },
    disarm: () => {
      state.fault = undefined
    },
    struck: () => state.struck,
    sent: () => state.sent,
  }
}

const textOf = (statement: unknown): string =>
  typeof statement === "string" ? statement : (statement as { readonly text: string }).text
