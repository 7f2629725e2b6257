/** Which version is meant by what is typed in a terminal. */

import { ok, parseId, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import {
  type Body,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { LIVE } from "../inside.ts"
import { leavingBook } from "../leaving/index.ts"
import { invalid } from "../line.ts"
import type { Ports } from "../ports.ts"

interface Asked extends Look {
  readonly process: ProcessId
  readonly name: string
  readonly field: string
}

/** An item's id as it is; `TITLE@LABEL`, whole or in any case, as the version of that text. */
export function versionNamed(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, name, field, ...look }: Asked,
): Promise<Result<ItemId, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const id = parseId("item", name)
    if (id !== undefined) return ok(id)
    const at = name.lastIndexOf("@")
    const [title, label] = [name.slice(0, at).trim(), name.slice(at + 1).trim()]
    const texts = bodiesOf(
      "text",
      await inside.current({ process, kinds: ["text"], standings: LIVE }),
    )
    const titles = await clearNames(inside, process, texts, ({ title }) => title)
    const [text, ...others] = texts.filter(({ body }) => same(body.title, title))
    if (text === undefined)
      return invalid(
        field,
        `${JSON.stringify(name)}, and no text has that title`,
        choices("write TITLE@LABEL with one of", titles),
      )
    if (others.length > 0)
      return invalid(
        field,
        `${JSON.stringify(name)}, and ${others.length + 1} texts have that title`,
        "name the version by its id",
      )
    const versions = bodiesOf(
      "version",
      await inside.current({
        process,
        kinds: ["version"],
        standings: LIVE,
        refersTo: text.entry.item,
      }),
    ).filter(({ body }) => body.text === text.entry.item)
    const labels = await clearNames(inside, process, versions, (body) => body.label)
    const [version] = versions.filter(({ body }) => same(body.label, label))
    return version === undefined
      ? invalid(
          field,
          `${JSON.stringify(name)}, and that text has no version of that label`,
          choices("write after the @ one of", labels),
        )
      : ok(version.entry.item)
  })
}

/** The names that may leave; those of a confidence are offered to nobody. */
async function clearNames<B extends Body>(
  inside: RecordTransaction,
  process: ProcessId,
  held: readonly HeldBody<B>[],
  nameOf: (body: B) => string,
): Promise<readonly string[]> {
  const book = await leavingBook(
    inside,
    process,
    held.map(({ entry }) => entry),
  )
  return held.flatMap(({ entry, body }) => {
    const name = nameOf(body)
    return book.get(entry.item)?.clear(name).ok === true ? [name] : []
  })
}

const same = (a: string, b: string): boolean =>
  a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase()

const choices = (mend: string, names: readonly string[]): string =>
  names.length === 0
    ? "add a text first"
    : `${mend} ${names
        .slice(0, 8)
        .map((name) => JSON.stringify(name))
        .join(", ")}`
