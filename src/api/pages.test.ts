import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { testDoor } from "./testing/door.ts"

const folder = mkdtempSync(join(tmpdir(), "parley-pages-"))
const secret = `${folder}-secret.txt`
mkdirSync(join(folder, "assets"))
for (const [name, content] of [
  ["index.html", "<!doctype html>page"],
  ["assets/app-1a2b.js", "app()"],
  ["assets/app-1a2b.js.br", "packed"],
  ["assets/app-1a2b.js.gz", "zipped"],
  ["icon.svg", "<svg/>"],
] as const) {
  writeFileSync(join(folder, name), content)
}
writeFileSync(secret, "outside")
afterAll(() => {
  for (const path of [folder, secret]) rmSync(path, { recursive: true, force: true })
})

const door = testDoor({}, { webFolder: folder })

test.each([
  { why: "the page at its address", path: "/", text: "<!doctype html>page" },
  {
    why: "the page at an address that it knows itself",
    path: "/processes/x/documents/y",
    text: "<!doctype html>page",
  },
  { why: "an asset", path: "/assets/app-1a2b.js", text: "app()" },
  { why: "a file beside the page", path: "/icon.svg", text: "<svg/>" },
])("$why is served", async ({ path, text }) =>
  expect(await door.ask("GET", path)).toMatchObject({ status: 200, json: text }),
)

test.each([
  { header: "gzip, deflate, br", encoding: "br" },
  { header: "gzip", encoding: "gzip" },
  { header: "br;q=0, gzip;q=0.5", encoding: "gzip" },
  { header: "identity", encoding: null },
  { header: undefined, encoding: null },
])("accepting $header gets $encoding", async ({ header, encoding }) => {
  const answer = await door.ask("GET", "/assets/app-1a2b.js", {
    headers: { "accept-encoding": header },
  })
  expect(answer.headers.get("content-encoding")).toBe(encoding)
})

test("an asset lasts, the page is asked for again, and what is known is not resent", async () => {
  const [asset, page] = [await door.ask("GET", "/assets/app-1a2b.js"), await door.ask("GET", "/")]
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
  expect(page.headers.get("cache-control")).toBe("no-cache")
  expect(
    (await door.ask("GET", "/", { headers: { "if-none-match": page.headers.get("etag") ?? "" } }))
      .status,
  ).toBe(304)
})

test("a missing asset is not found, rather than a page in a script's place", async () =>
  expect((await door.ask("GET", "/assets/app-gone.js")).status).toBe(404))

test.each([
  "/../SECRET",
  "/assets/../../SECRET",
  "/%2e%2e/SECRET",
  "/..%2fSECRET",
  "/assets/..%5c..%5cSECRET",
  "//SECRET",
  "/assets/app-1a2b.js%00.html",
  "/%",
])("no path leads outside: %s", async (path) => {
  const answer = await door.ask(
    "GET",
    path.replace("SECRET", `${folder.split("/").at(-1) ?? ""}-secret.txt`),
  )
  expect(JSON.stringify(answer.json)).not.toContain("outside")
})

test("without a build the page says what to do", async () =>
  expect(await testDoor({}, { webFolder: join(folder, "nowhere") }).ask("GET", "/")).toMatchObject({
    status: 503,
    json: expect.stringContaining("npm start") as unknown,
  }))

test("no policy lets anything inline or from elsewhere run", async () => {
  const policy = (await door.ask("GET", "/")).headers.get("content-security-policy") ?? ""
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})
