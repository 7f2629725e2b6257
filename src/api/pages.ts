/**
 * The built pages, held in memory: what is not among them cannot be reached, however a path is
 * written.
 */

import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import type { Context } from "hono"
import { problemResponse } from "./problem.ts"

interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
  readonly packed: ReadonlyMap<"br" | "gzip", Uint8Array<ArrayBuffer>>
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  map: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  webp: "image/webp",
  woff2: "font/woff2",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
  wasm: "application/wasm",
}

/**
 * Answers for everything outside the API: a file of the build where the path names one, else the
 * page itself, which knows its own addresses. A path under `/assets/` that names nothing is not
 * found: a page in a script's place would only confuse.
 */
export function pages(folder: string | undefined): (context: Context) => Response {
  const held = folder === undefined ? new Map<string, Page>() : readPages(folder)
  return (context) => {
    const { path } = context.req
    const page =
      held.get(path) ?? (path.startsWith("/assets/") ? undefined : held.get("/index.html"))
    if (page === undefined)
      return held.size === 0 ? NOT_BUILT() : problemResponse({ kind: "no-such-address" })
    return send(page, path.startsWith("/assets/"), context.req.raw.headers)
  }
}

const NOT_BUILT = (): Response =>
  new Response("The pages are not built; stop Parley and start it with npm start.\n", {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8" },
  })

/**
 * Assets carry a hash of their content in their name and never change; everything else is asked for
 * again each time.
 */
function send({ bytes, type, tag, packed }: Page, lasting: boolean, asked: Headers): Response {
  const headers = new Headers({
    "content-type": type,
    etag: tag,
    vary: "accept-encoding",
    "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
  })
  if (asked.get("if-none-match") === tag) return new Response(null, { status: 304, headers })
  const encoding = (["br", "gzip"] as const).find(
    (each) => packed.has(each) && accepts(asked.get("accept-encoding"), each),
  )
  if (encoding !== undefined) headers.set("content-encoding", encoding)
  return new Response(encoding === undefined ? bytes : packed.get(encoding), { headers })
}

const accepts = (header: string | null, encoding: string): boolean =>
  (header ?? "")
    .split(",")
    .some((part) =>
      new RegExp(`^\\s*${encoding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?$`, "i").test(part),
    )

/**
 * Every file of the build by its path, with its packed forms (`x.js.br`, `x.js.gz`) beside it;
 * empty where there is no build.
 */
function readPages(folder: string): ReadonlyMap<string, Page> {
  const files = new Map(
    filesIn(folder).map((name) => [`/${relative(folder, name).split(sep).join("/")}`, name]),
  )
  const packedOf = (path: string) =>
    new Map(
      (
        [
          ["br", ".br"],
          ["gzip", ".gz"],
        ] as const
      ).flatMap(([encoding, ending]) => {
        const name = files.get(`${path}${ending}`)
        return name === undefined ? [] : [[encoding, readFileSync(name)] as const]
      }),
    )
  return new Map(
    [...files]
      .filter(([path]) => !/\.(br|gz)$/.test(path))
      .map(([path, name]) => [path, pageOf(name, readFileSync(name), packedOf(path))]),
  )
}

function pageOf(name: string, bytes: Uint8Array<ArrayBuffer>, packed: Page["packed"]): Page {
  const type =
    TYPES[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream"
  return {
    bytes,
    type,
    tag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    packed,
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return []
    throw error
  }
}
