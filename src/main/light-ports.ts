/** What commands without a database need; heavy rooms are loaded when first used. */

import type { Terminal } from "../cli/index.ts"
import { clock, digest, utf8 } from "./chance.ts"

/** The ports of a terminal command. Nothing is loaded before it is asked for. */
export function lightPorts(): Terminal["ports"] {
  return {
    files: {
      read: async (path, limit) => (await import("../intake/files.ts")).diskFiles.read(path, limit),
    },
    folders: {
      list: async (path) => (await import("../intake/files.ts")).diskFolders.list(path),
      write: async (folder, name, text) =>
        (await import("../intake/files.ts")).diskFolders.write(folder, name, text),
    },
    markup: async (source) => (await import("../intake/xml.ts")).parseXml(source),
    written: async (source) => (await import("../intake/written-file.ts")).parseWritten(source),
    intake: {
      extract: async (bytes, named) =>
        (await import("../intake/intake.ts")).createIntake().extract(bytes, named),
    },
    reader: {
      read: async (input) => (await (await import("./reader.ts")).readerHere()).read(input),
      explain: async (input) => (await (await import("./reader.ts")).readerHere()).explain(input),
    },
    clock,
    digest,
    utf8,
  }
}
