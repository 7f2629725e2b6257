/** Files from disk and standard input, read up to a limit. */

import { createReadStream } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { failed, ok, type Result } from "../base/index.ts"
import type { FileFault, Files, Folders } from "../sources/index.ts"

/** Files as the operating system holds them; `-` is standard input. */
export const diskFiles: Files = {
  read: async (path, limit) => {
    const input = path === "-" ? process.stdin : await opened(path)
    return "kind" in input ? failed(input) : collect(input, path, limit)
  },
}

/** Folders as the operating system holds them. */
export const diskFolders: Folders = {
  list: async (path) => {
    try {
      const entries = await readdir(path, { withFileTypes: true })
      return ok(entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => name).sort())
    } catch (error) {
      return failed(systemFault(path, error))
    }
  },
}

async function opened(path: string): Promise<NodeJS.ReadableStream | FileFault> {
  try {
    const found = await stat(path)
    return found.isDirectory() ? { kind: "file", path, found: "this is a folder", mend: "name a file in it" } : createReadStream(path)
  } catch (error) {
    return systemFault(path, error)
  }
}

async function collect(input: NodeJS.ReadableStream, path: string, limit: number): Promise<Result<Uint8Array, FileFault>> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > limit) return failed({ kind: "file", path, found: `the file is larger than ${limit / 1024 / 1024} MiB`, mend: "split it" })
      chunks.push(bytes)
    }
    return ok(Buffer.concat(chunks))
  } catch (error) {
    return failed(systemFault(path, error))
  }
}

function systemFault(path: string, error: unknown): FileFault {
  const code = (error as { code?: string }).code
  if (code === "ENOENT") return { kind: "file", path, found: "there is no such file", mend: "check the name" }
  if (code === "EACCES" || code === "EPERM") return { kind: "file", path, found: "this file may not be read", mend: "change its permissions" }
  if (code === "ENOTDIR") return { kind: "file", path, found: "this is not a folder", mend: "name a folder" }
  return { kind: "file", path, found: `the file cannot be read (${code ?? String(error)})`, mend: "check the disk" }
}
