/**
 * Finds lines of code over 100 columns, which the formatter leaves where a text or a comment is
 * long. Prints one line for each, and fails where there is one.
 */

import { globSync, readFileSync } from "node:fs"

const MOST = 100

const files = globSync(["{src,scripts,bench,test}/**/*.{ts,tsx,js,css}", "*.{ts,js}"])
const wide = files.sort().flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const columns = [...line].length
      return columns > MOST ? [`${file}:${index + 1}: ${columns} columns`] : []
    }),
)
process.stdout.write([...wide, `${wide.length} lines over ${MOST} columns\n`].join("\n"))
process.exitCode = wide.length === 0 ? 0 : 1
