/** `parley stability`: which states of a conflict would hold, for whom and why. */

import {
  answerStability,
  CHANGES,
  CONCEPTS,
  DRAWS,
  stabilityJson,
  tellState,
  tellWay,
  tellWitness,
  type StabilityAnswered,
} from "../../app/stability/index.ts"
import { allOf, answerCommand, type Command, type OptionValues } from "../command.ts"
import { tableLines } from "../table.ts"
import { plain } from "../wrap.ts"

const HELP = `
Usage: parley stability CONFLICT [--from STATE] [--unknown DECIDER] \
[--without|--one-way|--swap D:S:S] [--json]

Which states would hold, by the graph model for conflict resolution: for every decider and state, \
is it stable in
the sense of Nash, GMR, SMR, SEQ, and why. CONFLICT (JSON or YAML; - is standard input) holds
  deciders      each with an id and its options: {"id": "north", "options": [{"id": "withdraw"}]}
  infeasible    combinations that cannot be: [{"withdraw": true, "extend": true}]
  irreversible  options that change once: [{"option": "withdraw", "from": false}]
  same          combinations that are one state: [{"abandon": true}]
  preferences   by decider a ranking, best first, ties in a group: \
{"ranking": [["s3"], ["s1", "s2"]]},
                or statements, most important first: \
{"statements": ["withdraw if accept", "not attack"]},
                or what alone is known, pairs of better and worse: {"prefers": [["s3", "s1"]]}, \
or {"unknown": true}
or, in place of options, "states": ["s1", …] and "moves": {"north": [["s1", "s2"]]}.

Options:
  --from STATE  also the shortest ways from this state to the equilibria
  --limit N     list at most N reasons (10000)
  --unknown DECIDER       its preference is not known: \
what holds over all its rankings without ties, or over drawn ones
  --draws N, --seed S     rankings drawn where there are over 10,000 (1000), and the draws' seed (1)
  --without DECIDER:S:S   what if it could not move from the first state to the second
  --one-way DECIDER:S:S   what if it could not move back from the second to the first
  --swap DECIDER:S:S      what if both changed places in its preference; \
these and --unknown may be given several times
  --json        print parley-stability/1

Examples:
  parley stability conflict.json
  parley stability conflict.yaml --from s1
  parley stability conflict.json --json --limit 0
`

const LIMIT = 10_000
const NUMBERS = [
  { name: "limit", pattern: /^\d{1,9}$/ },
  { name: "draws", pattern: /^[1-9]\d{0,8}$/ },
  { name: "seed", pattern: /^\d{1,9}$/ },
] as const

const numberOf = (values: OptionValues, name: string, otherwise: number): number =>
  Number(values[name] ?? otherwise)

/** Most lines of one kind in text for people; --json has them all. */
const MOST_LINES = 60

const answering = answerCommand<StabilityAnswered>({
  name: "stability",
  summary: "which states of a conflict would hold, and why",
  help: HELP,
  options: {
    from: { type: "string" },
    limit: { type: "string" },
    unknown: { type: "string", multiple: true },
    draws: { type: "string" },
    seed: { type: "string" },
    without: { type: "string", multiple: true },
    "one-way": { type: "string", multiple: true },
    swap: { type: "string", multiple: true },
  },
  answer: (written, values) =>
    answerStability(written, {
      limit: numberOf(values, "limit", LIMIT),
      from: typeof values["from"] === "string" ? values["from"] : undefined,
      unknown: allOf(values["unknown"]),
      draws: numberOf(values, "draws", DRAWS),
      seed: numberOf(values, "seed", 1),
      changes: CHANGES.flatMap((kind) => allOf(values[kind]).map((words) => ({ kind, words }))),
    }),
  json: stabilityJson,
  text: stabilityText,
})

export const stability: Command = {
  ...answering,
  run: async (words, values, terminal) => {
    const wrong = NUMBERS.find(
      ({ name, pattern }) => values[name] !== undefined && !pattern.test(String(values[name])),
    )
    if (wrong === undefined) return answering.run(words, values, terminal)
    terminal.err(
      `--${wrong.name} takes a whole number, such as --${wrong.name} 100. See parley ` +
        `stability --help.\n`,
    )
    return 2
  },
}

function stabilityText(answered: StabilityAnswered): string {
  const {
    conflict: { states, deciders },
  } = answered
  return [
    `${states.length} ${states.length === 1 ? "state" : "states"}, ${deciders.length} ` +
      `${deciders.length === 1 ? "decider" : "deciders"}`,
    ...whatIfLines(answered),
    "",
    answered.unknown === undefined
      ? "Equilibria: stable for everybody"
      : "Stable for everybody in all the rankings looked at",
    ...equilibriumLines(answered),
    "",
    "Stable states: n Nash, g GMR, m SMR, s SEQ",
    ...stateLines(answered),
    ...(answered.unknown === undefined
      ? ["", "Why", ...whyLines(answered)]
      : unknownLines(answered.conflict, answered.unknown)),
    ...(answered.ways === undefined
      ? []
      : [
          "",
          "Ways to the equilibria",
          ...cut(answered.ways.map((way) => tellWay(answered.conflict, way))),
        ]),
    "",
    "By the preferences given, which are stated, not known.",
  ].join("\n")
}

function equilibriumLines({
  conflict,
  answer: { equilibria },
}: StabilityAnswered): readonly string[] {
  const names = { nash: "Nash", gmr: "GMR", smr: "SMR", seq: "SEQ" }
  return tableLines(
    [{ heading: "" }, { heading: "" }],
    CONCEPTS.map((concept) => {
      const all = equilibria[concept].map((state) => conflict.states[state]?.id ?? "")
      return [
        names[concept],
        all.length === 0
          ? "none"
          : all.length <= MOST_LINES
            ? all.join(" ")
            : `${all.length} states`,
      ]
    }),
  ).slice(1)
}

function stateLines({
  conflict: { states, deciders },
  answer: { stable },
}: StabilityAnswered): readonly string[] {
  const letters = { nash: "n", gmr: "g", smr: "m", seq: "s" }
  const rows = states
    .slice(0, MOST_LINES)
    .map(({ id, name }, state) => [
      id,
      ...stable.map((each) =>
        CONCEPTS.map((concept) => (each[concept][state] === 1 ? letters[concept] : "-")).join(""),
      ),
      name,
    ])
  const more =
    states.length > rows.length
      ? [`  … and ${states.length - rows.length} more states; --json lists them all`]
      : []
  return [
    ...tableLines(
      [{ heading: "state" }, ...deciders.map(({ id }) => ({ heading: id })), { heading: "" }],
      rows,
    ),
    ...more,
  ]
}

/** What a supposition brings and takes. */
function whatIfLines({ conflict, whatIf }: StabilityAnswered): readonly string[] {
  if (whatIf === undefined) return []
  const ids = (states: readonly number[]): string =>
    states.length > MOST_LINES
      ? `${states.length} states`
      : states.map((state) => conflict.states[state]?.id ?? "").join(" ")
  const { gained, lost } = whatIf.turned
  const turned = CONCEPTS.flatMap((concept) => [
    ...(gained[concept].length === 0
      ? []
      : [`  ${concept.toUpperCase()}: would hold besides: ${ids(gained[concept])}`]),
    ...(lost[concept].length === 0
      ? []
      : [`  ${concept.toUpperCase()}: would hold no longer: ${ids(lost[concept])}`]),
  ])
  return [
    "",
    `What ${whatIf.changes.map(plain).join(", and ")}?`,
    ...(turned.length === 0 ? ["  No equilibrium comes or goes."] : turned),
  ]
}

/** In what share of the rankings each state holds, and what unsettles it. */
function unknownLines(
  conflict: StabilityAnswered["conflict"],
  {
    open,
    answer: { kind, rankings, holds },
    seed,
    broken,
  }: NonNullable<StabilityAnswered["unknown"]>,
): readonly string[] {
  const who = open.map(({ decider }) => conflict.deciders[decider]?.id ?? "").join(", ")
  const how =
    kind === "every"
      ? `all ${rankings} rankings without ties that agree with what is known`
      : `${rankings} drawn rankings without ties, seed ${seed}; there are too many to look at all`
  const shaky = conflict.states
    .map((_, state) => state)
    .filter((state) => CONCEPTS.some((concept) => (holds[concept][state] ?? 0) > 0))
  const rows = shaky
    .slice(0, MOST_LINES)
    .map((state) => [
      conflict.states[state]?.id ?? "",
      ...CONCEPTS.map(
        (concept) => `${(((holds[concept][state] ?? 0) * 100) / rankings).toFixed(1)} %`,
      ),
      conflict.states[state]?.name ?? "",
    ])
  return [
    "",
    `Not known: what ${plain(who)} ${open.length === 1 ? "prefers" : "prefer"}. In what ` +
      `share of ${how} a state holds`,
    ...(rows.length === 0
      ? ["  No state holds in any of them."]
      : tableLines(
          [
            { heading: "state" },
            ...CONCEPTS.map((concept) => ({ heading: concept.toUpperCase() })),
            { heading: "" },
          ],
          rows,
        )),
    ...(broken.length === 0
      ? []
      : ["", "What unsettles", ...cut(broken.map(({ because }) => because))]),
  ]
}

/** What unsettles each state, once for each decider and reason. */
function whyLines({ conflict, answer: { why } }: StabilityAnswered): readonly string[] {
  if (why.length === 0) {
    const only = conflict.states.length === 1 ? `: ${tellState(conflict, 0)} is the only one` : ""
    return [`  Nobody can improve from any state${only}.`]
  }
  return cut(
    why
      .filter(({ concept }) => concept !== "gmr")
      .map((witness) => `${witness.concept.toUpperCase()}: ${tellWitness(conflict, witness)}`),
  )
}

function cut(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${plain(line)}`)
  return lines.length > shown.length
    ? [...shown, `  … and ${lines.length - shown.length} more; --json lists them`]
    : shown
}
