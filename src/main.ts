/** Knows every room: makes the ports, opens the doors, maps what the world does wrong to an exit code. */

import { createHash } from "node:crypto"
import { enableCompileCache } from "node:module"
import packageFile from "../package.json" with { type: "json" }
import { COMMANDS } from "./cli/commands.ts"
import { runCommandLine, type Terminal } from "./cli/index.ts"

enableCompileCache()
process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  try {
    return await runCommandLine(words, COMMANDS, terminal(), packageFile.version)
  } catch (error) {
    process.stderr.write(`Something outside Parley failed: ${error instanceof Error ? error.message : String(error)}\n`)
    return 3
  }
}

function terminal(): Terminal {
  return {
    out: (text) => { process.stdout.write(text) },
    err: (text) => { process.stderr.write(text) },
    columns: process.stdout.columns,
    environment: process.env,
    ports: lightPorts(),
  }
}

/** What commands without a database need; heavy rooms are loaded when first used. */
function lightPorts(): Terminal["ports"] {
  return {
    files: { read: async (path, limit) => (await import("./intake/index.ts")).diskFiles.read(path, limit) },
    folders: { list: async (path) => (await import("./intake/index.ts")).diskFolders.list(path) },
    markup: async (source) => (await import("./intake/xml.ts")).parseXml(source),
    written: async (source) => (await import("./intake/index.ts")).parseWritten(source),
    digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    utf8: (text) => new TextEncoder().encode(text),
  }
}
