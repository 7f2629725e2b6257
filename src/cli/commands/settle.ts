/** `parley settle`: which settlements every party could accept, and why there are none. */

import {
  drawRobustness,
  explainPackage,
  MOST_DRAWN_PACKAGES,
  nothingToDraw,
  parsePackage,
  readTalks,
  settle as settleTalks,
  settlementBlocks,
  settlementJson,
  type Block,
  type Settlement,
} from "../../app/talks/index.ts"
import { allOf, type Command, type ExitCode, type OptionValues, type Terminal } from "../command.ts"
import { tableLines } from "../table.ts"
import { plain, wrapped } from "../wrap.ts"

const HELP = `
Usage: parley settle TALKS [--limit N] [--time S] [--why PACKAGE] [--robust N [--seed S]]
                     [--profile FILE]… [--json]

Reads a negotiating table and says which packages every party could accept, \
which cannot be bettered for one
party without a loss to another, four bargaining points, and, where nothing is acceptable to all, \
what stands in
the way. What is not known is never taken as consent: where the table says so \
("unknown": true in the place of a
preference's scores, or as a party's reservation), packages are known to be acceptable to all, \
ruled out, or
neither. TALKS is a parley-talks/1 file (JSON or YAML), a folder with a GENIUS domain and its \
profiles, or the
domain's .xml file with the profiles beside it; - is standard input. \
Where a folder holds several domains, name the
domain file: its profiles are those that name that file, \
else those whose names begin as its name does. Answers
are exact; where exactness is out of reach in the time or memory there is, they are bounded, \
and say so.

Options:
  --limit N      list at most N packages in each list (10000); counts stay true
  --time S       stop after about S seconds (30) and answer with what is proven
  --why PACKAGE  who refuses this package, on which issues, by how much, \
and what betters it for somebody and
                 worsens it for nobody; one option for each issue: A1,B3,C2 or A=A1,B=B3,C=C2
  --robust N     in what share of N chance draws of what is not known a package is accepted, \
adopted, undominated:
                 ranges, orders, classes; or, where all are numbers, the weights
  --seed S       the draws' seed (1); the same seed gives the same draws
  --profile FILE the profile of a GENIUS domain that is meant, once for each party; \
no other is then looked at
  --json         print parley-settlement/1

Examples:
  parley settle talks.json
  parley settle domains/Laptop --json > laptop.json
  parley settle variants/X-A-domain.xml --profile variants/X-A-buyer.xml \
--profile variants/X-A-seller.xml
  parley settle talks.yaml --why A2,B3,C3,D2,E3
  parley settle - --limit 100 --robust 1000 < talks.json
`

export const settle: Command = {
  name: "settle",
  summary: "which packages every party could accept, and why not",
  help: HELP,
  takes: [1, 1],
  options: {
    limit: { type: "string" },
    time: { type: "string" },
    why: { type: "string" },
    robust: { type: "string" },
    seed: { type: "string" },
    profile: { type: "string", multiple: true },
    json: { type: "boolean" },
  },
  run: async ([path = "-"], values, terminal) => {
    const wish = wishIn(values)
    if (typeof wish === "string") return misuse(terminal, wish)
    const read = await readTalks(path, allOf(values["profile"]), terminal.ports)
    if (!read.ok) return refuse(terminal, read.fault)
    const { talks, ...source } = read.value
    const digits = wish.why === undefined ? undefined : parsePackage(talks, wish.why)
    if (digits?.ok === false) return refuse(terminal, `--why: ${digits.fault}`)
    const used = stopwatch(wish.seconds)
    const settlement = settleTalks(talks, { limit: wish.limit, used })
    const silent = wish.draws === undefined ? undefined : nothingToDraw(talks)
    if (silent !== undefined) return refuse(terminal, `${path}: ${silent}`)
    const robustness =
      wish.draws === undefined
        ? undefined
        : drawRobustness(settlement, {
            draws: wish.draws,
            seed: wish.seed,
            limit: wish.limit,
            used: stopwatch(wish.seconds),
          })
    if (wish.draws !== undefined && robustness === undefined)
      return refuse(
        terminal,
        `${path}: found ${settlement.packages} packages; --robust counts up to ` +
          `${MOST_DRAWN_PACKAGES} one by one: leave it out, or fix some issues.`,
      )
    print(
      terminal,
      settlement,
      {
        source,
        why:
          digits === undefined ? undefined : explainPackage(settlement, digits.value, wish.limit),
        robustness,
      },
      values["json"] === true,
    )
    return 0
  },
}

/** The share of these seconds that has gone by since now. */
function stopwatch(seconds: number): () => number {
  const started = performance.now()
  return () => (performance.now() - started) / 1000 / seconds
}

function print(
  terminal: Terminal,
  settlement: Settlement,
  extras: Parameters<typeof settlementJson>[1],
  asJson: boolean,
): void {
  if (asJson) for (const piece of settlementJson(settlement, extras)) terminal.out(piece)
  else
    terminal.out(
      `${settlementBlocks(settlement, extras)
        .flatMap((block) => layOut(block, terminal.columns))
        .join("\n")}\n`,
    )
}

/** Least width that text is broken to, and the width where nobody says how wide the screen is. */
const NARROWEST = 40
const UNKNOWN_WIDTH = 120

/** A block as lines. A table too wide for the screen becomes one paragraph a package. */
function layOut(block: Block, columns: number | undefined): readonly string[] {
  const width = Math.max(NARROWEST, columns ?? UNKNOWN_WIDTH)
  switch (block.kind) {
    case "gap":
      return [""]
    case "line":
      return wrapped(plain(block.text), width, "", "")
    case "item":
      return wrapped(plain(block.text), width, "  ", "    ")
    case "packages": {
      const lines = tableLines(
        block.headings.map(({ text, isNumber }) => ({ heading: text, right: isNumber })),
        block.rows,
      )
      if (lines.every((each) => each.length <= width)) return lines
      return block.rows.flatMap((row) =>
        wrapped(
          plain(row.map((cell, i) => `${block.headings[i]?.text ?? ""} ${cell}`).join(", ")),
          width,
          "  ",
          "    ",
        ),
      )
    }
  }
}

interface Wish {
  readonly limit: number
  readonly seconds: number
  readonly why: string | undefined
  readonly draws: number | undefined
  readonly seed: number
}

/** What was asked for, or what is wrong with it. */
function wishIn(values: OptionValues): Wish | string {
  const [limit, seconds, seed] = [
    numberIn(values, "limit", 10_000),
    numberIn(values, "time", 30),
    numberIn(values, "seed", 1),
  ]
  const draws = values["robust"] === undefined ? 1 : numberIn(values, "robust", 1)
  if (limit === undefined || !Number.isInteger(limit))
    return "--limit takes a whole number, such as --limit 100."
  if (seconds === undefined || seconds === 0) return "--time takes seconds, such as --time 10."
  if (seed === undefined || !Number.isInteger(seed))
    return "--seed takes a whole number, such as --seed 7."
  if (draws === undefined || !Number.isInteger(draws) || draws === 0)
    return "--robust takes the number of draws, such as --robust 1000."
  if (values["seed"] !== undefined && values["robust"] === undefined)
    return "--seed goes with --robust."
  return {
    limit,
    seconds,
    seed,
    why: typeof values["why"] === "string" ? values["why"] : undefined,
    draws: values["robust"] === undefined ? undefined : draws,
  }
}

/** The number given, `otherwise` where none is, undefined where it is none or negative. */
function numberIn(values: OptionValues, name: string, otherwise: number): number | undefined {
  const given = values[name]
  if (given === undefined) return otherwise
  return typeof given === "string" && /^\d{1,9}(\.\d{1,9})?$/.test(given)
    ? Number(given)
    : undefined
}

function misuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`${sentence} See parley settle --help.\n`)
  return 2
}

function refuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.err(`${sentence}\n`)
  return 1
}
