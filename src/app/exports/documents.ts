/** Documents by the names that people give them. */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { Viewer } from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { invalid } from "../line.ts"
import type { Ports } from "../ports.ts"
import { documentsCalled } from "./gather.ts"

type Asked = Look & { readonly process: ProcessId; readonly name: string | undefined }

/**
 * The documents still held that are called so (id, title, or its beginning), oldest first; all
 * where no name is given. Never empty.
 */
export function documentsNamed(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, name, ...look }: Asked,
): Promise<Result<readonly ItemId[], Fault>> {
  return looking(ports, viewer, look, async (record) => {
    const found = await documentsCalled(record, process, name)
    return found.ok ? ok(found.value.map(({ entry }) => entry.item)) : found
  })
}

/** The one document that is called so; a fault where several are. */
export async function documentNamed(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  asked: Asked,
): Promise<Result<ItemId, Fault>> {
  const found = await documentsNamed(ports, viewer, asked)
  if (!found.ok) return found
  const [only, ...others] = found.value
  return only === undefined || others.length > 0
    ? invalid(
        "document",
        `${found.value.length} documents that are called so`,
        "write more of its title, or its id",
      )
    : ok(only)
}
