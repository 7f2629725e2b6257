/**
 * Builds the pages into `dist/web`, unless what they are made from is what they were made from last
 * time. Prints one line.
 */

import { createHash } from "node:crypto"
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, constants as zlib, gzipSync } from "node:zlib"

const ROOT = fileURLToPath(new URL("..", import.meta.url))
const OUTPUT = join(ROOT, "dist/web")
/** Names what the pages were built from; lies in the output so that the two cannot part. */
const STAMP = join(OUTPUT, "built-from.txt")
/**
 * Their rooms are those that run in a page or in a worker of it; of others pages take types alone,
 * and what a kind of entry says of itself.
 */
const INPUTS = [
  "src/web",
  "src/base",
  "src/talks",
  "src/record/kinds",
  "package-lock.json",
  "vite.config.ts",
  "scripts/build-web.ts",
]

const wanted = fingerprint()
if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) say("The pages are built already.")
else if (!mayWrite())
  fail(
    `The pages have to be built, and this user may not write in ${dirname(OUTPUT)}; run npm ` +
      "run build as the user who owns it.",
  )
else await build()

async function build(): Promise<void> {
  const began = performance.now()
  // A test runner sets this to "test", and React would then bring its slow development half along.
  process.env["NODE_ENV"] = "production"
  const [{ build: viteBuild }, { default: config }] = await Promise.all([
    import("vite"),
    import("../vite.config.ts"),
  ])
  const folder = `${OUTPUT}.${process.pid}`
  try {
    // The settings are handed over: read by Vite itself they would be written into node_modules,
    // which may be another user's.
    await viteBuild({
      ...config,
      configFile: false,
      logLevel: "error",
      mode: "production",
      build: { ...config.build, outDir: folder },
    })
    const assets = files(folder)
    for (const path of assets) compress(path)
    writeFileSync(join(folder, "built-from.txt"), wanted)
    replace(folder)
    say(
      `The pages are built: ${assets.length} files in ` +
        `${((performance.now() - began) / 1000).toFixed(1)} s.`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A hash over every input's path and bytes. */
function fingerprint(): string {
  const hash = createHash("sha256")
  for (const path of INPUTS.flatMap((input) => files(join(ROOT, input)))
    .filter((each) => !each.endsWith(".test.ts"))
    .sort()) {
    hash.update(`${relative(ROOT, path)}\0`).update(readFileSync(path))
  }
  return hash.digest("hex")
}

/** The file itself, or all files in the folder; none where there is nothing. */
function files(path: string): readonly string[] {
  if (!existsSync(path)) return []
  return statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => files(join(path, name)))
    : [path]
}

/** Writes the file again beside itself, smaller, for browsers that take it so. */
function compress(path: string): void {
  if (!/\.(?:html|js|css|svg)$/.test(path)) return
  const bytes = readFileSync(path)
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: 11 } }),
  )
}

/**
 * Puts the new folder in the place of the old one. Where another build of the same inputs was there
 * first, its pages stay.
 */
function replace(folder: string): void {
  const old = `${OUTPUT}.old.${process.pid}`
  if (existsSync(OUTPUT)) renameSync(OUTPUT, old)
  try {
    renameSync(folder, OUTPUT)
  } catch (error) {
    if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== wanted) throw error
  } finally {
    rmSync(old, { recursive: true, force: true })
  }
}

/** Whether the output's folder can be made or written. */
function mayWrite(): boolean {
  try {
    mkdirSync(dirname(OUTPUT), { recursive: true })
    for (const path of [dirname(OUTPUT), ...(existsSync(OUTPUT) ? [OUTPUT] : [])])
      accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
