/** `parley serve`: the workbench, until it is told to stop. */

import type { Command, ExitCode, OptionValues, Terminal } from "../command.ts"

const HELP = `
Usage: parley serve [--port N] [--data DIR] [--host H] [--no-open] [--accept-history]

Starts the database and serves the workbench on this machine, prints a link to sign in, and opens it
where there is a desktop. Ctrl-C stops everything.

Options:
  --port N     the port to listen on (default 4321; 0 takes a free one)
  --data DIR   the data folder \
(default: PARLEY_DATA, else $XDG_DATA_HOME/parley, ~/.local/share/parley,
               or /var/lib/parley for root)
  --host H     the address to listen on (default 127.0.0.1). \
Any other than this machine's own is open to
               the network, without encryption: put a proxy with TLS before it
  --no-open    print the link only
  --accept-history
               go on with a history in which its last known end is not (an older copy of the data \
was put
               back, say); who did is put down in it

Environment:
  PARLEY_DATA    the data folder
  DATABASE_URL   a PostgreSQL server (15 or later) to use instead of the embedded one, \
and as whom to
                 serve from it: best a login that owns nothing \
(postgresql://parley_server:PASSWORD@host/parley)
  DATABASE_ADMIN_URL
                 the same database as its owner, who makes that login and the tables

  A model of your own choice may read documents that a person picks one by one; off unless you set:
  PARLEY_MODEL_URL   an OpenAI-compatible service, such as https://models.example.org/v1. \
The whole text of a
                     document that a person picks is sent there: it is a disclosure, \
and recorded as one
  PARLEY_MODEL_NAME  the model, as that service calls it
  PARLEY_MODEL_KEY   the key, where the service wants one

Examples:
  parley serve
  parley serve --port 8080 --data ~/talks
`

export const serve: Command = {
  name: "serve",
  summary: "open the workbench in a browser",
  help: HELP,
  takes: [0, 0],
  options: {
    port: { type: "string" },
    data: { type: "string" },
    host: { type: "string" },
    "no-open": { type: "boolean" },
    "accept-history": { type: "boolean" },
  },
  run: async (_plain, values, terminal) => {
    const port = parsePort(values["port"])
    if (port === "wrong")
      return misuse(
        terminal,
        `--port takes a whole number from 0 to 65535, not ${JSON.stringify(values["port"])}.`,
      )
    const wish = {
      data: wordOf(values["data"]),
      host: wordOf(values["host"]),
      port,
      open: values["no-open"] !== true,
      acceptHistory: values["accept-history"] === true,
    }
    await terminal.program.serve(wish, (line) => {
      terminal.out(`${line}\n`)
    })
    return 0
  },
}

export const wordOf = (value: OptionValues[string]): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined

function parsePort(value: OptionValues[string]): number | undefined | "wrong" {
  if (typeof value !== "string") return undefined
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : "wrong"
}

function misuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`${sentence} See parley serve --help.\n`)
  return 2
}
