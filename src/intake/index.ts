/** Bytes in: files, and what is written in them. Hostile input is handled here. */

export { diskFiles, diskFolders } from "./files.ts"
export { createIntake } from "./intake.ts"
export { parseWritten } from "./written-file.ts"
export { parseXml } from "./xml.ts"
