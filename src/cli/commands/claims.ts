/** `parley claims`: the claims of a process and who stands behind them; one claim in full. */

import { CLAIM_STATES, exportClaim, exportClaims, type ClaimState } from "../../app/claims/index.ts"
import type { Fault, Withheld } from "../../app/index.ts"
import { failed, ok, parseId, type ItemId, type Json, type Result } from "../../base/index.ts"
import type {
  ClaimStance,
  ClaimsView,
  ClaimView,
  ProvenanceView,
  StaleView,
} from "../../contract/index.ts"
import { claimLines, claimsLines } from "../claim-lines.ts"
import { recordCommand, RECORD_OPTIONS_HELP, type RecordAsked } from "../on-record.ts"
import type { Desk } from "../program.ts"
import { withheldLines } from "../withheld-line.ts"

const HELP = `
Usage: parley claims [CLAIM] [--state STATE] [--process NAME] [--as-of DAY] [--data DIR] [--json]

Lists the claims of a process, last changed first, each with its state and the reason for it. \
With CLAIM (its id,
or the beginning of its text) shows one in full: both sides with their words, \
where each has it from, grades,
the rule that gave the state, and what rests on it.

States: ${CLAIM_STATES.join(", ")}.

Options:
  --state STATE   only claims of this state
${RECORD_OPTIONS_HELP}: parley-claims/1, or parley-claim/1 for one

Examples:
  parley claims --state disputed
  parley claims "The letter is genuine" --as-of 2021-03-08
`

type Answer =
  | {
      readonly kind: "list"
      readonly view: ClaimsView & Withheld
      readonly state: ClaimState | undefined
    }
  | { readonly kind: "one"; readonly view: ClaimView & Withheld }

export const claims = recordCommand<Answer>({
  name: "claims",
  summary: "what is claimed, by whom, and who confirms or denies it",
  help: HELP,
  takes: [0, 1],
  looksBack: true,
  options: { state: { type: "string" } },
  answer,
  json: (answered) =>
    answered.kind === "list" ? listJson(answered.view) : claimJson(answered.view),
  text: (answered, columns) =>
    [
      ...(answered.kind === "list"
        ? claimsLines(answered.view, answered.state, widthOf(columns))
        : claimLines(answered.view, widthOf(columns))),
      ...withheldLines(answered.view),
    ].join("\n"),
})

async function answer(
  desk: Desk,
  { plain: [wanted], values, asOf }: RecordAsked,
): Promise<Result<Answer, Fault>> {
  const {
    ports,
    viewer,
    process: { id: process },
  } = desk
  const state = stateIn(values["state"])
  if (!state.ok) return state
  const list = await exportClaims(ports, viewer, { process, state: state.value, asOf })
  if (wanted === undefined || !list.ok)
    return list.ok ? ok({ kind: "list", view: list.value, state: state.value }) : list
  const claim = claimNamed(list.value, wanted)
  if (!claim.ok) return claim
  const view = await exportClaim(ports, viewer, { process, claim: claim.value, asOf })
  return view.ok ? ok({ kind: "one", view: view.value }) : view
}

const invalid = (field: string, found: string, mend: string): Result<never, Fault> =>
  failed({ kind: "invalid", field, found, mend })

function stateIn(word: RecordAsked["values"][string]): Result<ClaimState | undefined, Fault> {
  const state = CLAIM_STATES.find((each) => each === word)
  return word === undefined || state !== undefined
    ? ok(state)
    : invalid("--state", JSON.stringify(word), `write one of ${CLAIM_STATES.join(", ")}`)
}

/** By id; else by its whole text; else by the beginning of it, in any case. */
function claimNamed({ claims: lines }: ClaimsView, wanted: string): Result<ItemId, Fault> {
  const id = parseId("item", wanted)
  if (id !== undefined) return ok(id)
  const named = lines.map(({ view }) => ({
    item: view.item,
    text: view.body.kind === "claim" ? view.body.text : "",
  }))
  const word = wanted.toLowerCase()
  const whole = named.filter(({ text }) => text.toLowerCase() === word)
  const [first, second] =
    whole.length > 0 ? whole : named.filter(({ text }) => text.toLowerCase().startsWith(word))
  if (first === undefined)
    return invalid(
      "CLAIM",
      `no claim that begins with ${JSON.stringify(wanted.slice(0, 80))}`,
      "write the beginning of its text, or its id; parley claims lists them",
    )
  return second === undefined
    ? ok(first.item)
    : invalid(
        "CLAIM",
        `several claims that begin with ${JSON.stringify(wanted.slice(0, 80))}`,
        "write more of its text, or its id",
      )
}

const widthOf = (columns: number): number =>
  Math.min(110, Math.max(40, columns > 0 ? columns : 100))

const listJson = ({
  withheld,
  process,
  claims: lines,
  count,
  looked,
}: ClaimsView & Withheld): Json => ({
  format: "parley-claims/1",
  withheld,
  process: { ...process },
  count: String(count),
  looked: String(looked),
  claims: lines.map(({ view, state, words, changedAt, stale, ...counts }) => ({
    id: view.item,
    text: view.body.kind === "claim" ? view.body.text : "",
    kind: view.body.kind === "claim" ? view.body.claimKind : "",
    standing: view.standing,
    state,
    because: words,
    for: String(counts.for),
    against: String(counts.against),
    declined: String(counts.declined),
    origins: String(counts.origins),
    changedAt,
    stale: staleJson(stale),
  })),
})

function claimJson({
  withheld,
  process,
  claim,
  state,
  rules,
  about,
  stances,
  for: inFavour,
  against,
  grades,
  resting,
  restingCount,
  stale,
}: ClaimView & Withheld): Json {
  const body = claim.body.kind === "claim" ? claim.body : undefined
  return {
    format: "parley-claim/1",
    withheld,
    process: { ...process },
    id: claim.item,
    text: body?.text ?? "",
    kind: body?.claimKind ?? "",
    standing: claim.standing,
    changedAt: claim.recordedAt,
    state: state.kind,
    because: state.words,
    rule: state.rule,
    rules: rules.map((rule) => ({ ...rule })),
    about: about.map((thing) => ({ ...thing })),
    stances: stances.map(stanceJson),
    provenance: { for: provenanceJson(inFavour), against: provenanceJson(against) },
    grades: {
      sources: grades.sources.map(({ grade, count }) => ({ grade, count: String(count) })),
      information: grades.information.map(({ grade, count }) => ({ grade, count: String(count) })),
      withoutSource: String(grades.withoutSource),
      withoutInformation: String(grades.withoutInformation),
    },
    rests: resting.map((line) => ({ ...line })),
    restsCount: String(restingCount),
    stale: staleJson(stale),
  }
}

const stanceJson = ({
  view,
  stance,
  side,
  statement,
  words,
  voices,
  terms,
  basis,
  document,
  lineage,
  looked,
  grade,
  out,
}: ClaimStance): Json => ({
  id: view.item,
  stance,
  side,
  statement,
  words,
  voices: voices.map(({ actor, name, unnamed }) => ({ actor: actor ?? null, name, unnamed })),
  terms,
  basis: basis ?? null,
  document: document === undefined ? null : documentJson(document),
  lineage:
    lineage.kind === "repeats" ? { kind: "repeats", of: [...lineage.of] } : { kind: lineage.kind },
  looked,
  grade: { source: grade?.source ?? null, information: grade?.information ?? null },
  counts: out === undefined,
  because: out ?? null,
  standing: view.standing,
})

const documentJson = ({
  item,
  title,
  publisher,
  date,
  withdrawn,
}: NonNullable<ClaimStance["document"]>): Json => ({
  id: item,
  title,
  publisher: publisher ?? null,
  date: date ?? null,
  withdrawn,
})

const provenanceJson = ({ steps, origins, maybeSame }: ProvenanceView): Json => ({
  steps: steps.map(
    ({ item, kind, shows, voices, words, document, repeats, comes, counts, first }) => ({
      id: item,
      kind,
      shows,
      voices: voices.map(({ name, unnamed }) => ({ name, unnamed })),
      words,
      document: document === undefined ? null : documentJson(document),
      repeats: [...repeats],
      comes,
      counts,
      first,
    }),
  ),
  origins: origins.map(({ roots, through, unnamed }) => ({
    roots: [...roots],
    through: [...through],
    unnamed,
  })),
  maybeSame: maybeSame.map(({ roots, through, unnamed }) => ({
    roots: [...roots],
    through: [...through],
    unnamed,
  })),
})

const staleJson = (stale: StaleView | undefined): Json =>
  stale === undefined
    ? null
    : {
        kind: stale.kind,
        left: String(stale.left),
        of: String(stale.of),
        words: stale.words,
        reasons: stale.reasons.map(({ item, root, document, words }) => ({
          item,
          root: root ?? null,
          document: document ?? null,
          words,
        })),
      }
