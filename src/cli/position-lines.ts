/** Positions as lines of text for a terminal. */

import type { CellView, MoveView, PositionLine, PositionsView } from "../contract/index.ts"
import { plain, wrapped } from "./wrap.ts"

/**
 * Who moved, then each issue with everybody's positions; no line is wider than asked, unless one
 * word is.
 */
export function positionsLines(view: PositionsView, width: number): readonly string[] {
  return [
    ...movedLines(view, width),
    ...view.issues.flatMap((issue) => issueLines(view, issue, width)),
    ...(view.issues.length === 0 ? ["", ...wrapped(NO_ISSUE, width, "", "")] : []),
    ...withoutWord(view, width),
  ]
}

const NO_ISSUE =
  "There is no issue yet. Add one in the workbench (Positions, Add an issue), then write " +
  "positions on it."

function movedLines({ moves, since, day }: PositionsView, width: number): readonly string[] {
  if (moves.length === 0) return [`Nobody moved between ${since} and ${day}.`]
  return [
    `MOVED SINCE ${since}`,
    ...moves.flatMap((move) => wrapped(plain(moveWords(move)), width, "  ", "    ")),
  ]
}

const SORT_WORDS = {
  position: "position",
  interest: "interest",
  need: "need",
  "red-line": "red line",
} as const

/** `reversed  Noor Amiri on the road: “Late.” (was “Early.”)` */
function moveWords({
  kind,
  actorName,
  issueTitle,
  sort,
  holder,
  before,
  after,
  learnt,
  why,
}: MoveView): string {
  const what =
    `${kind} ${SORT_WORDS[sort]}${holder === "person" ? " of the person" : ""}: ${actorName} ` +
    `on “${issueTitle}”`
  const now = after === undefined ? "" : `: “${textOf(after)}”`
  const was =
    before === undefined || kind === "stale"
      ? ""
      : after === undefined
        ? `: “${textOf(before)}”`
        : ` (was “${textOf(before)}”)`
  const since = learnt ? "; held before, recorded since" : ""
  return `${what}${now}${was}${since}${why === undefined ? "" : `; ${why}`}`
}

function issueLines(
  { cells, parties }: PositionsView,
  issue: PositionsView["issues"][number],
  width: number,
): readonly string[] {
  const named = issue.options.map(({ key, name }) => `${key} = ${name}`).join("; ")
  const options =
    issue.options.length === 0
      ? "no options yet"
      : `${issue.choose === "any" ? "any of: " : ""}${named}`
  const out =
    issue.out === undefined
      ? []
      : wrapped(plain(`Counts for nothing: ${issue.out}.`), width, "  ", "    ")
  const contradictions =
    issue.contradictions === 0
      ? []
      : wrapped(
          `${issue.contradictions} ` +
            `${issue.contradictions === 1 ? "contradiction" : "contradictions"} ` +
            "between those who speak for one actor",
          width,
          "  ",
          "    ",
        )
  const here = cells.filter((cell) => cell.issue === issue.item)
  const rows = here.flatMap((cell) =>
    cellLines(
      cell,
      parties.find(({ item }) => item === cell.actor),
      width,
    ),
  )
  return [
    "",
    ...wrapped(plain(issue.title).toUpperCase(), width, "", "  "),
    ...out,
    ...wrapped(plain(options), width, "  ", "    "),
    ...contradictions,
    ...(rows.length === 0 ? ["  Nobody has a position on it."] : rows),
  ]
}

function cellLines(
  { positions, older }: CellView,
  party: PositionsView["parties"][number] | undefined,
  width: number,
): readonly string[] {
  const seat = party?.seated === false && party.roles.includes("stakeholder") ? ", no seat" : ""
  const roles =
    party === undefined || party.roles.length === 0 ? "" : ` (${party.roles.join(", ")}${seat})`
  const before = older === 0 ? [] : [`    ${older === 1 ? "1 came" : `${older} came`} before`]
  return [
    ...wrapped(plain(`${party?.name ?? "somebody"}${roles}`), width, "  ", "    "),
    ...positions.flatMap((line) => wrapped(plain(lineWords(line)), width, "    ", "      ")),
    ...before,
  ]
}

function lineWords(line: PositionLine): string {
  const { sort, holder, options, rulesOut, tellings, stale, view, state } = line
  const held = view.body.kind === "position" ? view.body.held : undefined
  const time = [
    held?.from === undefined ? "" : `since ${held.from}`,
    held?.until === undefined ? "" : `until ${held.until}`,
  ]
    .filter((word) => word !== "")
    .join(" ")
  const asks =
    options.length === 0
      ? ""
      : `${sort === "red-line" ? "refuses" : "asks for"} ` +
        `${options.map(({ name }) => name).join(", ")}`
  const rules =
    rulesOut.length === 0 ? "" : `rules out ${rulesOut.map(({ name }) => name).join(", ")}`
  const gone =
    state !== "dropped"
      ? ""
      : `counts for nothing: ${(stale?.reasons ?? []).map(({ words }) => words).join("; ")}`
  const facts = [
    gone,
    holder === "person" ? "the person's own" : "",
    asks,
    rules,
    time,
    sentences(tellings.length),
    stale === undefined || gone !== "" ? "" : `stale: ${stale.words}`,
  ]
  return `${SORT_WORDS[sort]}: ${textOf(line)} [${facts.filter((fact) => fact !== "").join("; ")}]`
}

const sentences = (count: number): string => (count === 1 ? "1 sentence" : `${count} sentences`)

const textOf = ({ view: { body } }: PositionLine): string =>
  body.kind === "position" ? body.text : ""

/** Those with a role and no position that is shown. */
function withoutWord({ parties, cells }: PositionsView, width: number): readonly string[] {
  const silent = parties.filter(
    ({ item }) => !cells.some(({ actor, positions }) => actor === item && positions.length > 0),
  )
  return silent.length === 0
    ? []
    : [
        "",
        ...wrapped(
          plain(`Without a position: ${silent.map(({ name }) => name).join(", ")}.`),
          width,
          "",
          "  ",
        ),
      ]
}
