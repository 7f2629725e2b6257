/** Sign-in links and sessions in memory, for fast tests. */

import type { Instant, PersonId } from "../../base/index.ts"
import type { Sessions } from "../index.ts"

interface Grant {
  readonly person: PersonId
  readonly until: Instant
}

/** Nobody signed in, nobody known. */
export function memorySessions(): Sessions {
  const names = new Map<PersonId, string>()
  const links = new Map<string, Grant>()
  const sessions = new Map<string, Grant>()
  const known = (): { person: PersonId; name: string }[] =>
    [...names].map(([person, name]) => ({ person, name }))
  return {
    keepLink: async (hash, person, until) => {
      links.set(hash, { person, until })
    },
    useLink: async (hash, now) => {
      const link = links.get(hash)
      links.delete(hash)
      return link !== undefined && link.until > now ? link.person : undefined
    },
    begin: async (hash, person, until) => {
      sessions.set(hash, { person, until })
    },
    find: async (hash, now) => {
      const session = sessions.get(hash)
      return session !== undefined && session.until > now
        ? known().find(({ person }) => person === session.person)
        : undefined
    },
    end: async (hash) => {
      sessions.delete(hash)
    },
    person: async (name, mint) => {
      const held = known().find((each) => each.name === name)
      const person = held?.person ?? mint("person")
      names.set(person, name)
      return person
    },
    people: async (ids) =>
      known()
        .filter(({ person }) => ids === undefined || ids.includes(person))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
