/** Requests under a key, in memory. */

import type { CompartmentId, Instant, PersonId } from "../../base/index.ts"
import type { OnceRequest } from "../ports.ts"
import { RepeatedRequest } from "../store-fault.ts"

interface Kept extends OnceRequest {
  readonly attempt: string
  readonly compartment: CompartmentId
  readonly at: Instant
  readonly answer: KeptAnswer | undefined
  readonly closed: boolean
}

interface KeptAnswer {
  readonly status: number
  readonly answer: string
}

/**
 * What was carried out under a key, for whoever answers requests and for the record that puts it
 * down.
 */
export interface CarriedOut {
  find(
    person: PersonId,
    request: OnceRequest,
  ): Promise<
    { readonly kind: "new" | "other" | "unanswered" } | ({ readonly kind: "answered" } & KeptAnswer)
  >
  keepAnswer(person: PersonId, key: string, answer: KeptAnswer): Promise<void>
  sweep(until: Instant): Promise<number>
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
export function carriedOut(): CarriedOut {
  const all = new Map<string, Kept>()
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
