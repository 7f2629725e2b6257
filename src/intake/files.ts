/** Files from disk and standard input, read up to a limit. */

import { close, constants, fstat, open, read, type Stats } from "node:fs"
import { mkdir, open as openFile, readdir } from "node:fs/promises"
import { Socket } from "node:net"
import { join } from "node:path"
import { promisify } from "node:util"
import { failed, ok, type Result } from "../base/index.ts"
import type { FileFault, Files, Folders } from "../sources/index.ts"
import { mebibytes } from "./fault.ts"

/** Bytes asked for at once. */
const CHUNK = 1024 * 1024

/**
 * Files as the operating system holds them; `-` is standard input. Whatever has no end of its own
 * is refused before it is read: devices, sockets, and pipes with a name, to which somebody may
 * write for ever, or never. What the shell hands over already opened (`/dev/stdin`, `/dev/fd/63`
 * for `<(command)`) is read like standard input.
 */
export const diskFiles: Files = {
  read: async (path, limit) => {
    try {
      return path === "-" ? await collect(process.stdin, path, limit) : await readNamed(path, limit)
    } catch (error) {
      return failed(systemFault(path, error))
    }
  },
}

/** Folders as the operating system holds them. */
export const diskFolders: Folders = {
  list: async (path) => {
    try {
      const entries = await readdir(path, { withFileTypes: true })
      return ok(
        entries
          .filter((entry) => entry.isFile() || entry.isSymbolicLink())
          .map(({ name }) => name)
          .sort(),
      )
    } catch (error) {
      const code = codeOf(error)
      return failed(
        code === "ENOTDIR"
          ? { kind: "file", path, found: "this is not a folder", mend: "name a folder" }
          : systemFault(path, error),
      )
    }
  },
  write: async (folder, name, text) => {
    const path = join(folder, name)
    try {
      await mkdir(folder, { recursive: true })
      return await writeNamed(path, text)
    } catch (error) {
      const code = codeOf(error)
      return failed(
        code === "EEXIST" || code === "ENOTDIR"
          ? {
              kind: "file",
              path: folder,
              found: "this is not a folder",
              mend: "name a folder to write into",
            }
          : systemFault(path, error),
      )
    }
  },
}

/**
 * What the path names is looked at after it is opened, so that nothing can take its place between;
 * opening waits for nobody.
 */
async function readNamed(path: string, limit: number): Promise<Result<Uint8Array, FileFault>> {
  const opened = await promisify(open)(path, constants.O_RDONLY | WAITING_FOR_NOBODY)
  const found = await promisify(fstat)(opened)
  if (found.isFIFO() && HANDED_OVER.test(path)) return readPipe(opened, { path, limit })
  try {
    if (!found.isFile()) return failed(unreadable(path, found))
    return found.size > limit
      ? failed(tooLarge(path, limit))
      : await readFile(opened, { path, limit, expected: found.size })
  } finally {
    await promisify(close)(opened)
  }
}

// Not every system has them.
const { O_NONBLOCK = 0, O_NOCTTY = 0 }: Partial<typeof constants> = constants
const WAITING_FOR_NOBODY = O_NONBLOCK | O_NOCTTY

/** Names of what was open before the program began. */
const HANDED_OVER = /^\/dev\/stdin$|^\/(dev|proc\/self)\/fd\/\d+$/

/**
 * Nothing is written into what is no file, however it came to have this name: a pipe that nobody
 * reads would wait for ever.
 */
async function writeNamed(path: string, text: string): Promise<Result<undefined, FileFault>> {
  const opened = await openFile(
    path,
    constants.O_WRONLY | constants.O_CREAT | WAITING_FOR_NOBODY,
    0o666,
  )
  try {
    const found = await opened.stat()
    if (!found.isFile())
      return failed({
        kind: "file",
        path,
        found: `this is a ${kindOf(found)}, not a file`,
        mend: "name another folder to write into",
      })
    await opened.truncate()
    await opened.writeFile(text, "utf8")
    return ok(undefined)
  } finally {
    await opened.close()
  }
}

interface Reading {
  readonly path: string
  readonly limit: number
  readonly expected: number
}

/** The size is only expected: files of `/proc` say 0, and a file may grow meanwhile. */
async function readFile(
  opened: number,
  { path, limit, expected }: Reading,
): Promise<Result<Uint8Array, FileFault>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(expected - size, 4096)))
    const { bytesRead } = await promisify(read)(opened, buffer, 0, buffer.length, null)
    if (bytesRead === 0) return ok(Buffer.concat(chunks, size))
    size += bytesRead
    if (size > limit) return failed(tooLarge(path, limit))
    chunks.push(buffer.subarray(0, bytesRead))
  }
}

/** The socket closes what was opened. */
async function readPipe(
  opened: number,
  { path, limit }: { readonly path: string; readonly limit: number },
): Promise<Result<Uint8Array, FileFault>> {
  const pipe = new Socket({ fd: opened, readable: true, writable: false })
  try {
    return await collect(pipe, path, limit)
  } finally {
    pipe.destroy()
  }
}

async function collect(
  input: NodeJS.ReadableStream,
  path: string,
  limit: number,
): Promise<Result<Uint8Array, FileFault>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > limit) return failed(tooLarge(path, limit))
    chunks.push(bytes)
  }
  return ok(Buffer.concat(chunks))
}

const tooLarge = (path: string, limit: number): FileFault => ({
  kind: "file",
  path,
  found: `the file is larger than ${mebibytes(limit)}`,
  mend: "split it",
})

function unreadable(path: string, found: Stats): FileFault {
  if (found.isDirectory()) return folder(path)
  return {
    kind: "file",
    path,
    found: `this is a ${kindOf(found)}, not a file`,
    mend: "name a file, or give its text on standard input",
  }
}

const kindOf = (found: Stats): string =>
  found.isFIFO() ? "pipe" : found.isSocket() ? "socket" : "device"

const folder = (path: string): FileFault => ({
  kind: "file",
  path,
  found: "this is a folder",
  mend: "name a file in it",
})

function systemFault(path: string, error: unknown): FileFault {
  const code = codeOf(error)
  const known = SYSTEM.get(code)
  if (code === "EISDIR") return folder(path)
  return known === undefined
    ? {
        kind: "file",
        path,
        found: `the file cannot be read (${code === "" ? String(error) : code})`,
        mend: "check the disk",
      }
    : { kind: "file", path, found: known[0], mend: known[1] }
}

const SYSTEM: ReadonlyMap<string, readonly [found: string, mend: string]> = new Map([
  ["ENOENT", ["there is no such file", "check the name"]],
  ["ENOTDIR", ["there is no such file", "check the name: a part of it is a file, not a folder"]],
  ["ERR_INVALID_ARG_VALUE", ["no file can have this name", "check the name"]],
  ["ENAMETOOLONG", ["no file can have a name this long", "check the name"]],
  ["ELOOP", ["this link leads back to itself", "name the file itself"]],
  ["EACCES", ["this file may not be read", "change its permissions"]],
  ["EPERM", ["this file may not be read", "change its permissions"]],
  [
    "ENXIO",
    ["this is a socket or a device, not a file", "name a file, or give its text on standard input"],
  ],
  ["EMFILE", ["too many files are open", "close some programs"]],
  ["ENFILE", ["too many files are open", "close some programs"]],
])

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : ""
