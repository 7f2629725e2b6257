/**
 * The checksums that PostgreSQL keeps on every page of its files, worked out again from the files:
 * `pg_checksums`, which is not in the package, does the same, but only while the server is stopped.
 */

import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { clusterIn } from "./folder.ts"

/**
 * A page whose checksum is not that of its bytes: its file within the cluster (`base/16384/16500`)
 * and its number.
 */
export interface DamagedPage {
  readonly file: string
  readonly page: number
}

export interface CheckedFiles {
  readonly pages: number
  readonly damaged: readonly DamagedPage[]
}

const PAGE = 8_192
/** Pages in one file; a longer table goes on in `16500.1`. */
const PAGES_IN_FILE = 131_072
/** A file of a table or index, or of its maps: number, kind, and which file of it. */
const RELATION = /^(\d+)(_[a-z]+)?(?:\.(\d+))?$/

/**
 * Reads every page of every table and index. A server that runs may be writing a page at this very
 * moment, so that one that looks damaged is read again before it is called so.
 *
 * @throws the operating system's error where the files may not be read
 */
export async function checkFiles(folder: string): Promise<CheckedFiles> {
  const cluster = clusterIn(folder)
  let pages = 0
  const damaged: DamagedPage[] = []
  for (const file of relationFiles(cluster)) {
    const found = await checkFile(cluster, file)
    pages += found.pages
    damaged.push(...found.damaged)
  }
  return { pages, damaged }
}

/** `global/1262`, `base/16384/16500_vm` …, in order. */
function relationFiles(cluster: string): readonly string[] {
  const databases = readdirSync(join(cluster, "base"))
    .filter((name) => /^\d+$/.test(name))
    .map((name) => `base/${name}`)
  return ["global", ...databases].flatMap((place) =>
    readdirSync(join(cluster, place))
      .filter((name) => RELATION.test(name))
      .sort()
      .map((name) => `${place}/${name}`),
  )
}

async function checkFile(cluster: string, file: string): Promise<CheckedFiles> {
  const path = join(cluster, file)
  const first = Number(RELATION.exec(file.split("/").at(-1) ?? "")?.[3] ?? 0) * PAGES_IN_FILE
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const pages = Math.floor(size / PAGE)
  const damaged: DamagedPage[] = []
  const bytes = Buffer.alloc(PAGE)
  if (size === 0) return { pages: 0, damaged }
  const descriptor = openSync(path, "r")
  try {
    for (let page = 0; page < pages; page += 1) {
      if (!(await isWhole(descriptor, bytes, page, first)))
        damaged.push({ file, page: first + page })
    }
  } finally {
    closeSync(descriptor)
  }
  return { pages, damaged }
}

/**
 * How often a page is read before it is called damaged, and how long is waited between, in
 * milliseconds.
 */
const [LOOKS, BETWEEN] = [4, 50] as const

async function isWhole(
  descriptor: number,
  bytes: Buffer,
  page: number,
  first: number,
): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await pause(BETWEEN)
    if (readSync(descriptor, bytes, 0, PAGE, page * PAGE) < PAGE) return true
    if (hasItsChecksum(bytes, first + page)) return true
  }
  return false
}

/**
 * Where a page's header keeps its checksum, and where its free space ends: 0 on a page that was
 * never written.
 */
const [CHECKSUM, UPPER] = [8, 14] as const

function hasItsChecksum(page: Buffer, number: number): boolean {
  if (page.readUInt16LE(UPPER) === 0) return page.every((byte) => byte === 0)
  const kept = page.readUInt16LE(CHECKSUM)
  return kept === pageChecksum(page, number)
}

/** Where each of the 32 sums begins (`checksum_impl.h`). */
const BEGINNINGS = [
  0x5b1f36e9, 0xb8525960, 0x02ab50aa, 0x1de66d2a, 0x79ff467a, 0x9bb9f8a3, 0x217e7cd2, 0x83e13d2c,
  0xf8d4474f, 0xe39eb970, 0x42c6ae16, 0x993216fa, 0x7b093b5d, 0x98daff3c, 0xf718902a, 0x0b1c9cdb,
  0xe58f764b, 0x187636bc, 0x5d7b3bb1, 0xe73de7de, 0x92bec979, 0xcca6c0b2, 0x304a0979, 0x85aa43d4,
  0x783125bb, 0x6ca8eaa2, 0xe407eac6, 0x4b5cfc3e, 0x9fbf8c76, 0x15ca20be, 0xf2ca9fd3, 0x959bd756,
]
const PRIME = 16_777_619

/**
 * The checksum of a page: 32 sums by FNV-1a side by side, two rounds of nothing at the end, folded
 * into 16 bits that are never 0, with the page's number in them and without its own checksum.
 *
 * @see PostgreSQL, src/include/storage/checksum_impl.h
 */
function pageChecksum(page: Buffer, number: number): number {
  const words = new Uint32Array(PAGE / 4)
  for (let index = 0; index < words.length; index += 1) words[index] = page.readUInt32LE(index * 4)
  words[CHECKSUM / 4] = (words[CHECKSUM / 4] ?? 0) & 0xffff_0000
  const sums = Uint32Array.from(BEGINNINGS)
  for (let index = 0; index < words.length; index += 1)
    stir(sums, index % sums.length, words[index] ?? 0)
  for (let index = 0; index < 2 * sums.length; index += 1) stir(sums, index % sums.length, 0)
  const folded = sums.reduce((all, sum) => all ^ sum, 0) ^ number
  return ((folded >>> 0) % 65_535) + 1
}

function stir(sums: Uint32Array, index: number, word: number): void {
  const mixed = (sums[index] ?? 0) ^ word
  sums[index] = Math.imul(mixed, PRIME) ^ (mixed >>> 17)
}
