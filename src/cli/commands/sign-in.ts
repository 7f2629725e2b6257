/** `parley sign-in`: a fresh link for whoever keeps the data folder. */

import type { Command } from "../command.ts"
import { wordOf } from "./serve.ts"

const HELP = `
Usage: parley sign-in [--data DIR] [--json]

Prints a new link that signs in once. Works while parley serve runs and while it does not; \
links given
before stay good.

Options:
  --data DIR   the data folder (as for parley serve)
  --json       print {"link": …, "until": …, "served": …}

Example:
  parley sign-in
`

export const signIn: Command = {
  name: "sign-in",
  summary: "print a new link that signs in once",
  help: HELP,
  takes: [0, 0],
  options: { data: { type: "string" }, json: { type: "boolean" } },
  run: async (_plain, values, terminal) => {
    const made = await terminal.program.signIn(wordOf(values["data"]), (line) => {
      terminal.err(`${line}\n`)
    })
    if (values["json"] === true) terminal.out(`${JSON.stringify(made, null, 2)}\n`)
    else terminal.out(`${made.link}\n`)
    if (values["json"] !== true)
      terminal.err(
        `Good once, until ${made.until}${made.served ? "" : "; start parley serve first"}.\n`,
      )
    return 0
  },
}
