/** Claims for a person at a terminal: the list, and one in full. */

import type {
  ClaimLine,
  ClaimStance,
  ClaimsView,
  ClaimView,
  StaleView,
  StepView,
  VoiceView,
} from "../contract/index.ts"
import { plain, wrapped } from "./wrap.ts"

/** One shape for each state, so that a list is read at a glance without colour. */
const STATE_SIGNS: Readonly<Record<ClaimLine["state"], string>> = {
  unreported: "·",
  asserted: "○",
  corroborated: "◎",
  disputed: "±",
  denied: "✕",
  authenticated: "●",
}

/** The claims, last changed first; a sentence where there are none. */
export function claimsLines(
  { claims, count, looked }: ClaimsView,
  state: string | undefined,
  width: number,
): readonly string[] {
  if (claims.length === 0)
    return [
      count === 0
        ? "There is no claim yet; make one of a statement on its page."
        : `No claim is ${state ?? "there"}; there ` +
          `${count === 1 ? "is 1 claim" : `are ${count} claims`} in all.`,
    ]
  const unseen =
    looked < count ? [`Only the newest ${looked} of ${count} claims were looked at.`] : []
  return [...claims.flatMap((line) => [...oneLine(line, width), ""]).slice(0, -1), ...unseen]
}

function oneLine({ view, state, words, stale }: ClaimLine, width: number): readonly string[] {
  const text = view.body.kind === "claim" ? plain(view.body.text) : ""
  const taken = view.standing === "admitted" ? "" : ` (${view.standing})`
  return [
    ...wrapped(`${text}${taken}`, width, `${STATE_SIGNS[state]} `, "  "),
    ...wrapped(`${state}: ${plain(words)}.`, width, "    ", "    "),
    ...staleLines(stale, width),
    `    ${view.item}`,
  ]
}

/**
 * One claim: its state and why, both sides with their words, where each has it from, what rests on
 * it.
 */
export function claimLines(
  {
    claim,
    state,
    stances,
    for: inFavour,
    against,
    grades,
    resting,
    restingCount,
    about,
    stale,
  }: ClaimView,
  width: number,
): readonly string[] {
  const text = claim.body.kind === "claim" ? plain(claim.body.text) : ""
  const of = (side: ClaimStance["side"]): readonly ClaimStance[] =>
    stances.filter((stance) => stance.side === side)
  return [
    ...wrapped(
      `${text}${claim.standing === "admitted" ? "" : ` (${claim.standing})`}`,
      width,
      `${STATE_SIGNS[state.kind]} `,
      "  ",
    ),
    ...wrapped(`${state.kind}: ${plain(state.words)}.`, width, "", ""),
    ...wrapped(`The rule: ${state.rule}.`, width, "", ""),
    ...(about.length === 0
      ? []
      : wrapped(`About ${about.map(({ words }) => plain(words)).join(", ")}.`, width, "", "")),
    ...staleLines(stale, width),
    ...sideLines("For", of("for"), width),
    ...sideLines("Against", of("against"), width),
    ...sideLines("Declined", of("declined"), width),
    ...chainLines([...inFavour.steps, ...against.steps], width),
    "",
    `Grades: sources ${tallied(grades.sources, grades.withoutSource)}; information ` +
      `${tallied(grades.information, grades.withoutInformation)}.`,
    ...(restingCount === 0
      ? ["Nothing rests on it."]
      : [
          "",
          `What rests on it (${restingCount}):`,
          ...resting.flatMap(({ words, item }) =>
            wrapped(`${plain(words)} ${item}`, width, "  - ", "    "),
          ),
        ]),
  ]
}

function sideLines(
  title: string,
  stances: readonly ClaimStance[],
  width: number,
): readonly string[] {
  return stances.length === 0
    ? []
    : [
        "",
        `${title} (${stances.length})`,
        ...stances.flatMap((stance) => stanceLines(stance, width)),
      ]
}

function stanceLines(
  { stance, voices, words, terms, basis, document, lineage, looked, grade, out }: ClaimStance,
  width: number,
): readonly string[] {
  const facts = [
    TERM_WORDS[terms],
    lineage.kind === "own"
      ? "from their own knowledge"
      : lineage.kind === "repeats"
        ? "repeats others"
        : looked
          ? "of unknown lineage"
          : "nobody has looked where it comes from",
    ...(basis === undefined ? [] : [`knows because: ${plain(basis)}`]),
    ...(grade?.source === undefined ? [] : [`source ${grade.source}`]),
    ...(grade?.information === undefined ? [] : [`information ${grade.information}`]),
    ...(document === undefined
      ? []
      : [`${plain(document.title)}${document.date === undefined ? "" : `, ${document.date}`}`]),
  ]
  return [
    ...wrapped(`${stance}: ${names(voices)}`, width, "  ", "    "),
    ...wrapped(`“${plain(words)}”`, width, "    ", "    "),
    ...wrapped(facts.join("; "), width, "    ", "    "),
    ...(out === undefined
      ? []
      : wrapped(`does not count: it ${plain(out)}`, width, "    ! ", "      ")),
  ]
}

const TERM_WORDS: Readonly<Record<ClaimStance["terms"], string>> = {
  "on-record": "on the record",
  anonymous: "anonymous",
  background: "on background",
  document: "in a document",
}

/** Who published first, and who repeats whom, as a tree by depth. */
function chainLines(steps: readonly StepView[], width: number): readonly string[] {
  if (steps.length === 0) return []
  const byItem = new Map(steps.map((step) => [step.item, step]))
  return [
    "",
    "Where it comes from",
    ...[...byItem.values()].flatMap((step) => {
      const repeated = step.repeats.map((item) => names(byItem.get(item)?.voices ?? []))
      return wrapped(
        `${stepWords(step)}${repeated.length === 0 ? "" : ` ← ${repeated.join(", ")}`}`,
        width,
        "  ",
        "    ",
      )
    }),
  ]
}

function stepWords({ voices, document, comes, first, counts }: StepView): string {
  const day = document?.date === undefined ? "" : `, ${document.date}`
  return (
    `${names(voices)} ` +
    `(${document === undefined ? "" : plain(document.publisher ?? document.title)}${day}): ` +
    `${counts ? COMES[comes] : "does not count"}${first ? ", published first" : ""}`
  )
}

const COMES: Readonly<Record<StepView["comes"], string>> = {
  origin: "an origin",
  repeats: "repeats",
  unknown: "lineage unknown, no origin",
  unlooked: "nobody has looked, no origin",
  gone: "repeats what was taken back, no origin",
  circle: "repeats what repeats it, no origin",
}

function staleLines(stale: StaleView | undefined, width: number): readonly string[] {
  return stale === undefined
    ? []
    : [
        ...wrapped(`STALE: ${stale.words}`, width, "    ", "    "),
        ...stale.reasons.flatMap(({ words }) =>
          wrapped(plain(words), width, "      - ", "        "),
        ),
      ]
}

const names = (voices: readonly VoiceView[]): string =>
  voices.map(({ name }) => plain(name)).join(" and ")

const tallied = (
  grades: readonly { readonly grade: string; readonly count: number }[],
  without: number,
): string =>
  [
    ...grades.map(({ grade, count }) => `${grade} ×${count}`),
    ...(without === 0 ? [] : [`none ×${without}`]),
  ].join(", ") || "none given"
