/** The program's first line: keeps compiled code between runs, then hands over to `main/`. */

import { enableCompileCache } from "node:module"
import { codeCache } from "./main/folders.ts"

const cache = codeCache(process.env)
if (cache !== undefined) enableCompileCache(cache)
const { runProgram } = await import("./main/run.ts")
process.exitCode = await runProgram(process.argv.slice(2))
