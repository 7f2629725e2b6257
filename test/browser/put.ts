/** Putting items on the record from inside a page. */

import type { Page } from "playwright-core"

/**
 * Puts items on the record as the page would; each may name those before it by `#0`, `#1` …, and
 * whoever speaks by `@name`.
 */
export async function put(page: Page, process: string, bodies: readonly object[]): Promise<void> {
  await page.evaluate(`(async () => {
    const get = async (path) => (await fetch(path)).json()
    const { csrf } = await get("/api/session")
    const [{ item }] = await get("/api/processes/${process}/documents")
    const { items } = await get("/api/processes/${process}/documents/" + item)
    const said = items.find(({ body }) => body.kind === "statement").item
    const actors = items.filter(({ body }) => body.kind === "actor")
    const actor = (name) => actors.find(({ body }) => body.name === name).item
    const made = []
    for (const body of ${JSON.stringify(bodies)}) {
      const text = JSON.stringify(body)
        .replaceAll(/"#(\\d+)"/g, (_, at) => JSON.stringify(made[at]))
        .replaceAll(/"@([^"]+)"/g, (_, name) => JSON.stringify(actor(name)))
      const sent = { body: { rests: { items: [said] }, ...JSON.parse(text) } }
      const answer = await fetch("/api/processes/${process}/items", {
        method: "POST",
        headers: { "content-type": "application/json", "x-parley-csrf": csrf },
        body: JSON.stringify(sent),
      })
      if (!answer.ok) throw new Error(JSON.stringify(await answer.json()))
      made.push((await answer.json()).item)
    }
  })()`)
}
