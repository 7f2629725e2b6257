/**
 * Actors that a form offers: those of the process by how much they said, those of the document
 * chosen, those already named.
 */

import { useMemo } from "react"
import { useQuery } from "@tanstack/react-query"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ActorName } from "../../contract/index.ts"
import { keys, useProcess } from "./queries.ts"
import { ask } from "./requests.ts"

/**
 * By name; of several of one name, those named already first, then the document's own, then the
 * process's.
 */
export function useKnownActors(
  process: ProcessId,
  document: ItemId | undefined,
  named: readonly ActorName[] = [],
): readonly ActorName[] {
  const { data: whole } = useProcess(process)
  const { data: reader } = useQuery({
    queryKey: keys.reader(process, document ?? ("" as ItemId)),
    enabled: document !== undefined,
    queryFn: ({ signal }) =>
      ask("document", { process, document: document ?? ("" as ItemId) }, signal),
    structuralSharing: false,
  })
  return useMemo(() => {
    const here = (reader?.items ?? []).flatMap(({ item, body, standing }) =>
      body.kind === "actor" && (standing === "draft" || standing === "admitted")
        ? [{ item, name: body.name }]
        : [],
    )
    const all = [
      ...named,
      ...here,
      ...(whole?.actors ?? []).map(({ item, name }) => ({ item, name })),
    ]
    const byName = new Map<string, ActorName>()
    for (const actor of all)
      if (!byName.has(actor.name.toLowerCase())) byName.set(actor.name.toLowerCase(), actor)
    return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, "en"))
  }, [named, reader, whole])
}
