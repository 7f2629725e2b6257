/**
 * Where a claim comes from: repeats followed to their roots, distinct origins counted, who
 * published first.
 */

import type { Day, ItemId } from "../../base/index.ts"
import { isGone } from "../stale-web.ts"
import {
  placeOf,
  sourceVoices,
  wordsOf,
  type ClaimWorld,
  type StanceFact,
  type Voice,
} from "./facts.ts"

/**
 * Why a stance leads to no origin: its lineage is unknown, nobody looked, it repeats only what was
 * taken back, or what repeats it.
 */
export type WithoutOrigin = "unknown" | "unlooked" | "gone" | "circle"

/** One step of the provenance: a stance, or a source outside the claim that a stance repeats. */
export interface Step {
  readonly item: ItemId
  readonly kind: "stance" | "statement" | "document"
  readonly voices: readonly Voice[]
  readonly document: ItemId | undefined
  readonly published: Day | undefined
  readonly words: string
  /** Steps that it repeats, in the order of its lineage. */
  readonly repeats: readonly ItemId[]
  /** What it comes to: an origin itself, on the way to one, or neither and why. */
  readonly comes:
    | { readonly kind: "origin" }
    | { readonly kind: "repeats"; readonly roots: readonly ItemId[] }
    | { readonly kind: "none"; readonly why: WithoutOrigin }
  /** Whether it counts: neither taken back nor a draft. */
  readonly counts: boolean
}

/**
 * One origin: where it begins (several steps where one voice speaks several times), and who leads
 * to it.
 */
export interface Origin {
  readonly roots: readonly ItemId[]
  /** Stances of the side that lead here, roots included, in the order given. */
  readonly through: readonly ItemId[]
  readonly unnamed: boolean
}

export interface Provenance {
  /**
   * Every step, stances in the order given, then sources outside the claim in order of first
   * mention.
   */
  readonly steps: readonly Step[]
  /** Distinct origins, in order of their first step. */
  readonly origins: readonly Origin[]
  /** Unnamed origins of other documents, who may be voices that are counted already. */
  readonly maybeSame: readonly Origin[]
  /** The steps of the earliest day among those that count; empty where none has a day. */
  readonly first: readonly ItemId[]
}

/**
 * The provenance of one side of a claim.
 *
 * A stance is an origin where its voice has it from itself; one that repeats leads to what it
 * repeats, and on to the roots, each step followed once, so that a circle ends. A statement that is
 * repeated is its stance on this claim where it has one; a document is whichever stances stand in
 * it. What is outside the claim is a root itself. Unknown lineage is no origin. A named voice is
 * one origin however often it speaks. Unnamed voices of one document are told apart as the document
 * tells them apart; those of several documents may be the same, so that only the document with most
 * of them counts.
 *
 * @param facts  the side's stances; others may be repeated, and are found in `all`
 * @param all    all stances on the claim that are not refusals to comment
 */
export function provenanceOf(
  world: ClaimWorld,
  facts: readonly StanceFact[],
  all: readonly StanceFact[],
): Provenance {
  const finder = targetFinder(world, all)
  const steps = stepsFrom(world, facts, all, finder)
  const counting = facts.filter(({ out }) => out === undefined)
  const groups = joinedRoots(
    [...steps.values()].filter(({ comes, counts }) => counts && comes.kind === "origin"),
  )
  const leading = groups
    .map((roots): Origin => ({
      roots: roots.map(({ item }) => item),
      unnamed: roots.every(({ voices }) => voices.every(({ unnamed }) => unnamed)),
      through: counting
        .filter(({ item }) => leadsTo(steps.get(item), roots))
        .map(({ item }) => item),
    }))
    .filter(({ through }) => through.length > 0)
  const { kept, others } = unnamedOnce(leading, steps)
  return {
    steps: [...steps.values()],
    origins: kept,
    maybeSame: others,
    first: earliest([...steps.values()].filter(({ counts }) => counts)),
  }
}

type Finder = (of: ItemId, self: ItemId) => readonly ItemId[]

/**
 * What a lineage names, as steps: the stance itself, the stances on a statement, those in a
 * document, else the thing itself. A refusal to comment, and a stance on another claim, tell
 * nothing of this one.
 */
function targetFinder(world: ClaimWorld, all: readonly StanceFact[]): Finder {
  const known = new Set(all.map(({ item }) => item))
  const counting = all.filter(({ out }) => out === undefined)
  return (of, self) => {
    if (of === self) return []
    if (known.has(of)) return [of]
    if (world.heads.get(of)?.kind === "corroboration") return []
    const others = counting.filter(({ item }) => item !== self)
    const saying = others.filter(({ statement }) => statement === of)
    const standing = saying.length > 0 ? saying : others.filter(({ document }) => document === of)
    return standing.length > 0 ? standing.map(({ item }) => item) : [of]
  }
}

/** The side's stances and everything that they repeat, at once or through others. */
function stepsFrom(
  world: ClaimWorld,
  facts: readonly StanceFact[],
  all: readonly StanceFact[],
  targets: Finder,
): ReadonlyMap<ItemId, Step> {
  const byItem = new Map(all.map((fact) => [fact.item, fact]))
  const edges = new Map<ItemId, readonly ItemId[]>()
  const queue = facts.map(({ item }) => item)
  for (const item of queue) {
    if (edges.has(item)) continue
    const { lineage } = byItem.get(item) ?? {}
    const repeats =
      lineage?.kind === "repeats" ? [...new Set(lineage.of.flatMap((of) => targets(of, item)))] : []
    edges.set(item, repeats)
    queue.push(...repeats)
  }
  return new Map(
    [...edges].map(([item, repeats]) => [
      item,
      stepOf(world, item, {
        fact: byItem.get(item),
        repeats,
        comes: comesOf(world, item, edges, byItem),
      }),
    ]),
  )
}

function stepOf(
  world: ClaimWorld,
  item: ItemId,
  {
    fact,
    repeats,
    comes,
  }: {
    readonly fact: StanceFact | undefined
    readonly repeats: readonly ItemId[]
    readonly comes: Step["comes"]
  },
): Step {
  if (fact !== undefined) {
    const { voices, document, published, words, out } = fact
    return {
      item,
      kind: "stance",
      voices,
      document,
      published,
      words,
      repeats,
      comes,
      counts: out === undefined,
    }
  }
  const entry = world.heads.get(item)
  const body = entry?.content.kind === "held" ? entry.content.body : undefined
  return {
    item,
    kind: entry?.kind === "document" ? "document" : "statement",
    voices: sourceVoices(world, body, entry),
    ...placeOf(world, entry),
    words: wordsOf(entry),
    repeats,
    comes,
    counts: stands(world, item),
  }
}

/** What following the repeats from this step comes to. */
function comesOf(
  world: ClaimWorld,
  start: ItemId,
  edges: ReadonlyMap<ItemId, readonly ItemId[]>,
  facts: ReadonlyMap<ItemId, StanceFact>,
): Step["comes"] {
  const reached = reachedFrom(start, edges, (item) => facts.get(item)?.out === undefined)
  const roots = reached.filter((item) => isRoot(world, item, facts.get(item)))
  if (roots.includes(start)) return { kind: "origin" }
  if (roots.length > 0) return { kind: "repeats", roots }
  return { kind: "none", why: whyNone(world, reached, edges, facts) }
}

function whyNone(
  world: ClaimWorld,
  reached: readonly ItemId[],
  edges: ReadonlyMap<ItemId, readonly ItemId[]>,
  facts: ReadonlyMap<ItemId, StanceFact>,
): WithoutOrigin {
  const [start] = reached
  const own = start === undefined ? undefined : facts.get(start)
  if (own !== undefined && !own.looked) return "unlooked"
  if (
    reached.some(
      (item, index) => index > 0 && (facts.get(item)?.out !== undefined || !stands(world, item)),
    )
  )
    return "gone"
  return reached.some((item) => isUnknown(facts.get(item), edges.get(item) ?? []))
    ? "unknown"
    : "circle"
}

/** Of unknown lineage, or repeating nothing that could be told. */
const isUnknown = (fact: StanceFact | undefined, repeats: readonly ItemId[]): boolean =>
  fact?.lineage.kind === "unknown" ||
  (fact?.lineage.kind === "repeats" && repeats.length === 0 && !fact.lineage.of.includes(fact.item))

const isRoot = (world: ClaimWorld, item: ItemId, fact: StanceFact | undefined): boolean =>
  fact === undefined ? stands(world, item) : fact.lineage.kind === "own" && fact.out === undefined

/** Whether a source outside the claim is there, not taken back, and has what it needs. */
function stands(world: ClaimWorld, item: ItemId): boolean {
  const entry = world.heads.get(item)
  return entry !== undefined && !isGone(entry) && world.stale.get(item)?.kind !== "unsupported"
}

/**
 * Everything that following the repeats leads to; what does not count is reached, and not gone
 * through.
 */
function reachedFrom(
  start: ItemId,
  edges: ReadonlyMap<ItemId, readonly ItemId[]>,
  open: (item: ItemId) => boolean,
): readonly ItemId[] {
  const reached = new Set([start])
  for (const item of reached)
    for (const next of item === start || open(item) ? (edges.get(item) ?? []) : [])
      reached.add(next)
  return [...reached]
}

/**
 * Roots in groups: those that share a voice, at once or through others, are one. In order of their
 * first.
 */
function joinedRoots(roots: readonly Step[]): readonly (readonly Step[])[] {
  const groups: { keys: Set<string>; steps: Step[] }[] = []
  for (const step of roots) {
    const keys = step.voices.length === 0 ? [step.item] : step.voices.map(({ key }) => key)
    const touching = groups.filter((group) => keys.some((key) => group.keys.has(key)))
    const [first, ...others] = touching
    if (first === undefined) {
      groups.push({ keys: new Set(keys), steps: [step] })
      continue
    }
    for (const group of [{ keys: new Set(keys), steps: [step] }, ...others]) {
      group.keys.forEach((key) => first.keys.add(key))
      first.steps.push(...group.steps)
    }
    for (const group of others) groups.splice(groups.indexOf(group), 1)
  }
  return groups.map(({ steps }) => steps)
}

function leadsTo(step: Step | undefined, roots: readonly Step[]): boolean {
  if (step === undefined || step.comes.kind === "none") return false
  const reached = step.comes.kind === "origin" ? [step.item] : step.comes.roots
  return roots.some(({ item }) => reached.includes(item))
}

/**
 * Unnamed origins of one document only: of the document that has most of them, the first of equals.
 */
function unnamedOnce(
  origins: readonly Origin[],
  steps: ReadonlyMap<ItemId, Step>,
): { readonly kept: readonly Origin[]; readonly others: readonly Origin[] } {
  const documentOf = ({ roots: [root] }: Origin): string =>
    (root === undefined ? undefined : steps.get(root)?.document) ?? root ?? ""
  const unnamed = new Map<string, Origin[]>()
  for (const origin of origins.filter((each) => each.unnamed))
    unnamed.set(documentOf(origin), [...(unnamed.get(documentOf(origin)) ?? []), origin])
  const most = [...unnamed.values()].reduce<readonly Origin[]>(
    (best, each) => (each.length > best.length ? each : best),
    [],
  )
  return {
    kept: origins.filter((origin) => !origin.unnamed || most.includes(origin)),
    others: origins.filter((origin) => origin.unnamed && !most.includes(origin)),
  }
}

function earliest(steps: readonly Step[]): readonly ItemId[] {
  const day = steps.flatMap(({ published }) => published ?? []).sort()[0]
  return day === undefined
    ? []
    : steps.filter(({ published }) => published === day).map(({ item }) => item)
}
