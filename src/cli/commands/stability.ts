/** `parley stability`: which states of a conflict would hold, for whom and why. */

import { answerStability, CONCEPTS, stabilityJson, tellState, tellWay, tellWitness, type StabilityAnswered } from "../../app/stability/index.ts"
import { answerCommand, type Command } from "../command.ts"
import { tableLines } from "../table.ts"
import { plain } from "../wrap.ts"

const HELP = `
Usage: parley stability CONFLICT [--from STATE] [--limit N] [--json]

Which states would hold, by the graph model for conflict resolution: for every decider and state, is it stable in
the sense of Nash, GMR, SMR, SEQ, and why. CONFLICT (JSON or YAML; - is standard input) holds
  deciders      each with an id and its options: {"id": "north", "options": [{"id": "withdraw"}]}
  infeasible    combinations that cannot be: [{"withdraw": true, "extend": true}]
  irreversible  options that change once: [{"option": "withdraw", "from": false}]
  same          combinations that are one state: [{"abandon": true}]
  preferences   by decider a ranking, best first, ties in a group: {"ranking": [["s3"], ["s1", "s2"]]},
                or statements, most important first: {"statements": ["withdraw if accept", "not attack"]}
or, in place of options, "states": ["s1", …] and "moves": {"north": [["s1", "s2"]]}.

Options:
  --from STATE  also the shortest ways from this state to the equilibria
  --limit N     list at most N reasons (10000)
  --json        print parley-stability/1

Examples:
  parley stability conflict.json
  parley stability conflict.yaml --from s1
  parley stability conflict.json --json --limit 0
`

const LIMIT = 10_000
/** Most lines of one kind in text for people; --json has them all. */
const MOST_LINES = 60

const answering = answerCommand<StabilityAnswered>({
  name: "stability", summary: "which states of a conflict would hold, and why", help: HELP,
  options: { from: { type: "string" }, limit: { type: "string" } },
  answer: (written, values) => answerStability(written, { limit: Number(values["limit"] ?? LIMIT), from: typeof values["from"] === "string" ? values["from"] : undefined }),
  json: stabilityJson, text: stabilityText,
})

export const stability: Command = {
  ...answering,
  run: async (words, values, terminal) => {
    if (values["limit"] === undefined || /^\d{1,9}$/.test(String(values["limit"]))) return answering.run(words, values, terminal)
    terminal.err("--limit takes a whole number, such as --limit 100. See parley stability --help.\n")
    return 2
  },
}

function stabilityText(answered: StabilityAnswered): string {
  const { conflict: { states, deciders } } = answered
  return [
    `${states.length} ${states.length === 1 ? "state" : "states"}, ${deciders.length} ${deciders.length === 1 ? "decider" : "deciders"}`,
    "", "Equilibria: stable for everybody", ...equilibriumLines(answered),
    "", "Stable states: n Nash, g GMR, m SMR, s SEQ", ...stateLines(answered),
    "", "Why", ...whyLines(answered),
    ...(answered.ways === undefined ? [] : ["", "Ways to the equilibria", ...cut(answered.ways.map((way) => tellWay(answered.conflict, way)))]),
    "", "By the preferences given, which are stated, not known.",
  ].join("\n")
}

function equilibriumLines({ conflict, answer: { equilibria } }: StabilityAnswered): readonly string[] {
  const names = { nash: "Nash", gmr: "GMR", smr: "SMR", seq: "SEQ" }
  return tableLines([{ heading: "" }, { heading: "" }], CONCEPTS.map((concept) => {
    const all = equilibria[concept].map((state) => conflict.states[state]?.id ?? "")
    return [names[concept], all.length === 0 ? "none" : all.length <= MOST_LINES ? all.join(" ") : `${all.length} states`]
  })).slice(1)
}

function stateLines({ conflict: { states, deciders }, answer: { stable } }: StabilityAnswered): readonly string[] {
  const letters = { nash: "n", gmr: "g", smr: "m", seq: "s" }
  const rows = states.slice(0, MOST_LINES).map(({ id, name }, state) =>
    [id, ...stable.map((each) => CONCEPTS.map((concept) => each[concept][state] === 1 ? letters[concept] : "-").join("")), name])
  const more = states.length > rows.length ? [`  … and ${states.length - rows.length} more states; --json lists them all`] : []
  return [...tableLines([{ heading: "state" }, ...deciders.map(({ id }) => ({ heading: id })), { heading: "" }], rows), ...more]
}

/** What unsettles each state, once for each decider and reason. */
function whyLines({ conflict, answer: { why } }: StabilityAnswered): readonly string[] {
  if (why.length === 0) return [`  Nobody can improve from any state${conflict.states.length === 1 ? `: ${tellState(conflict, 0)} is the only one` : ""}.`]
  return cut(why.filter(({ concept }) => concept !== "gmr").map((witness) => `${witness.concept.toUpperCase()}: ${tellWitness(conflict, witness)}`))
}

function cut(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${plain(line)}`)
  return lines.length > shown.length ? [...shown, `  … and ${lines.length - shown.length} more; --json lists them`] : shown
}
