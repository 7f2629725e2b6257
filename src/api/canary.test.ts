/**
 * What the API hands out to be taken along: looked for by its word. Pages that a member looks at
 * show everything, each with its terms.
 */

import { readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { canaryWorld, foundIn, leaksIn, type CanaryWorld } from "../app/testing/canary-world.ts"
import { BODY_KINDS, NOTE_TERMS } from "../record/index.ts"
import { allRoutes } from "./routes/index.ts"
import { testDoor, type Door } from "./testing/door.ts"

/** Routes that give a file, a feed, a citation, or the view that a page to print is made of. */
const LEAVING: Readonly<Record<string, (at: CanaryWorld) => readonly string[]>> = {
  "GET /api/processes/{process}/calendar.ics": (at) => [
    "calendar.ics",
    ...BODY_KINDS.flatMap((kind) => at.items.get(kind) ?? []).map(
      (item) => `calendar.ics?item=${item}`,
    ),
  ],
  "GET /api/processes/{process}/arrangements/leaving": () => ["arrangements/leaving"],
  "GET /api/processes/{process}/documents/{document}/annotations": (at) => [
    `documents/${at.document}/annotations`,
    `documents/${at.note}/annotations`,
  ],
  "GET /api/processes/{process}/items/{item}/quote": (at) =>
    [...at.items.values()].flat().map((item) => `items/${item}/quote`),
}

/**
 * Routes that show a member of the process what is on its record, on the page alone. `table` says
 * besides whether it may leave.
 */
const SHOWING = new Set([
  "/api/health",
  "/api/problems/{kind}",
  "/api/session",
  "/api/processes",
  "/api/processes/{process}",
  "/api/processes/{process}/documents",
  "/api/processes/{process}/documents/{document}",
  "/api/processes/{process}/documents/{document}/reasons",
  "/api/processes/{process}/documents/{document}/model",
  "/api/processes/{process}/items/{item}/history",
  "/api/processes/{process}/actors/{actor}",
  "/api/processes/{process}/map",
  "/api/processes/{process}/meetings",
  "/api/processes/{process}/positions",
  "/api/processes/{process}/issues/{item}",
  "/api/processes/{process}/risks",
  "/api/processes/{process}/choices",
  "/api/processes/{process}/claims",
  "/api/processes/{process}/claims/{item}",
  "/api/processes/{process}/items/{item}/dependents",
  "/api/processes/{process}/table",
  "/api/processes/{process}/table/turning",
  "/api/processes/{process}/scenarios",
  "/api/processes/{process}/arrangements",
  "/api/processes/{process}/items/{item}/why",
  "/api/processes/{process}/texts",
  "/api/processes/{process}/letters/{item}",
  "/api/processes/{process}/texts/{item}",
  "/api/processes/{process}/texts/{item}/draft",
  "/api/processes/{process}/compare",
  "/api/processes/{process}/search",
  "/api/processes/{process}/notes",
  "/api/processes/{process}/commitments",
  "/api/processes/{process}/commitments/drafts",
  "/api/processes/{process}/agreements/{item}",
  "/api/processes/{process}/documents/{document}/clauses",
  "/api/deadline",
  "/api/processes/{process}/timeline",
  "/api/processes/{process}/documents/{document}/reading",
])

test("every route that answers is known: it is a page's own, or its words are looked for", () => {
  const asked = allRoutes().filter(({ method }) => method === "get")
  expect(
    asked
      .filter(({ path }) => !SHOWING.has(path) && LEAVING[`GET ${path}`] === undefined)
      .map(({ path }) => path),
  ).toEqual([])
  expect(
    asked
      .filter(({ media }) => media !== "application/json")
      .map(({ path }) => `GET ${path}`)
      .filter((path) => LEAVING[path] === undefined),
  ).toEqual([])
})

describe.each(NOTE_TERMS.map((terms) => ({ terms })))("told $terms", ({ terms }) => {
  const box: { at?: CanaryWorld; door?: Door } = {}
  beforeAll(async () => {
    const at = await canaryWorld(terms)
    const door = testDoor(at.ports)
    await door.signIn("Amina")
    Object.assign(box, { at, door })
  })

  test.each(Object.keys(LEAVING).map((path) => ({ path })))("$path", async ({ path }) => {
    const { at, door } = box
    if (at === undefined || door === undefined) throw new RangeError("not begun")
    const heard: string[] = []
    for (const rest of LEAVING[path]?.(at) ?? []) {
      const { status, json, headers } = await door.ask(
        "GET",
        `/api/processes/${at.process}/${rest}`,
      )
      const out = `${JSON.stringify(json)}\n${[...headers].join("\n")}`.replaceAll(/\\r\\n /g, "")
      expect([200, 400, 404, 422].includes(status), `${rest}: ${status} ${out.slice(0, 300)}`).toBe(
        true,
      )
      expect(leaksIn(at, out), `${rest}\n${out.slice(0, 3000)}`).toEqual([])
      heard.push(...foundIn(at, out))
    }
    if (terms === "on-record") expect(heard.length, path).toBeGreaterThan(0)
  })

  test("the table says that it may leave only where all of it may", async () => {
    const { json } =
      (await box.door?.ask("GET", `/api/processes/${box.at?.process ?? ""}/table`)) ?? {}
    expect((json as { readonly leaves: boolean }).leaves).toBe(terms === "on-record")
  })
})

/** Pages that print or save a file, and why what they hand out may leave. */
const TAKEN_ALONG: Readonly<Record<string, string>> = {
  "src/web/pages/table/briefing-page.tsx": "only where the table says that it leaves",
  "src/web/assessing/exports.tsx": "only where the table says that it leaves",
  "src/web/assessing/files.ts": "hands over what it is given",
  "src/web/pages/sharing/briefing-page.tsx": "made of arrangements/leaving",
  "src/web/pages/sharing/take-along.tsx": "only of drafts that arrangements/leaving has",
}

test("every page that prints or saves a file is known", () => {
  const pages = readdirSync("src/web", { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes(".test."),
  )
  const taking = pages
    .map((name) => `src/web/${name}`)
    .filter((path) =>
      /window\.print\(|\bsaved\(|new Blob\(|\.download\b/.test(readFileSync(path, "utf8")),
    )
  expect(taking.sort()).toEqual(Object.keys(TAKEN_ALONG).sort())
})
