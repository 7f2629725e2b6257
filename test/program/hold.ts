/**
 * A program for tests: starts the database of the folder it is given, says so, and stops at the end
 * of its input. `node hold.ts FOLDER [ADDRESS]` prints one line of JSON: `{"up": …}` or `{"fault":
 * …}`.
 */

import { ServerFault, startServer } from "../../src/store/server/index.ts"

const [folder = "", address] = process.argv.slice(2)
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

try {
  const server = await startServer({ folder, log, program: "the test" })
  if (address !== undefined) server.announce(address)
  process.stdout.write(`${JSON.stringify({ up: server.connection })}\n`)
  for await (const chunk of process.stdin) void chunk
  await server.stop()
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ fault: error instanceof ServerFault ? error.message : String(error) })}\n`,
  )
  process.exitCode = 3
}
