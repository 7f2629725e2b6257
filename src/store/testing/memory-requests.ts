/** Requests under a key, in memory. */

import type { Requests } from "../../app/index.ts"
import type { CompartmentId, Instant, PersonId } from "../../base/index.ts"
import type { OnceRequest } from "../../record/index.ts"
import { RepeatedRequest } from "../fault.ts"

interface Held extends OnceRequest {
  readonly attempt: string
  readonly compartment: CompartmentId
  readonly at: Instant
  readonly answer: { readonly status: number; readonly answer: string } | undefined
  readonly closed: boolean
}

export interface MemoryRequests extends Requests {
  /** @throws RepeatedRequest where another attempt was put down under the key */
  carryOut(
    person: PersonId,
    request: OnceRequest & { readonly attempt: string },
    compartment: CompartmentId,
    at: Instant,
  ): void
  /**
   * Answers to what was written in this compartment are kept no longer, but for that of the attempt
   * which destroyed there.
   */
  close(compartment: CompartmentId, destroying: string | undefined): void
}

/** No requests yet. */
export function memoryRequests(): MemoryRequests {
  const all = new Map<string, Held>()
  const nameOf = (person: PersonId, key: string): string => `${person} ${key}`
  return {
    find: async (person, { key, request }) => {
      const held = all.get(nameOf(person, key))
      if (held === undefined) return { kind: "new" }
      if (held.request !== request) return { kind: "other" }
      return held.answer === undefined
        ? { kind: "unanswered" }
        : { kind: "answered", ...held.answer }
    },
    keepAnswer: async (person, key, answer) => {
      const held = all.get(nameOf(person, key))
      if (held !== undefined && !held.closed) all.set(nameOf(person, key), { ...held, answer })
    },
    sweep: async (until) =>
      [...all].filter(([name, { at }]) => at < until && all.delete(name)).length,
    carryOut: (person, request, compartment, at) => {
      const held = all.get(nameOf(person, request.key))
      if (held !== undefined && held.attempt !== request.attempt) throw new RepeatedRequest()
      if (held === undefined)
        all.set(nameOf(person, request.key), {
          ...request,
          compartment,
          at,
          answer: undefined,
          closed: false,
        })
    },
    close: (compartment, destroying) => {
      for (const [name, held] of all)
        if (held.compartment === compartment && held.attempt !== destroying)
          all.set(name, { ...held, answer: undefined, closed: true })
    },
  }
}
