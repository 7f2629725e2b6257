/**
 * Reads the negotiation domains of GENIUS: one domain file, and for each party a profile.
 *
 * What the format means (Hindriks, Jonker et al., the General Environment for Negotiation with
 * Intelligent multi-purpose Usage Simulation): a party's utility is the sum, over issues, of the
 * issue's weight times the evaluation of the value. A discrete issue's evaluations are divided by
 * the largest one of the profile; an integer issue's evaluation is a line in the value less the
 * lower bound, cut to 0 to 1. Weights are taken as they stand, and a sum above 1 counts as 1 (so
 * its version 10.4). Only items right inside an issue count.
 */

import {
  failed,
  faultAt,
  multiply,
  ok,
  ONE,
  unlikeFault,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { unanimity } from "../rules/index.ts"
import { readDomain, type Domain } from "./genius-domain.ts"
import { readProfile, type Profile } from "./genius-profile.ts"
import { allInside, attributeOf, tagOf } from "./markup.ts"
import type { Party, PartyId, Talks } from "./types.ts"

/** A file's root element under the name that messages call it by. */
export interface GeniusFile {
  readonly name: string
  readonly root: Written
}

export interface GeniusFault {
  readonly file: string
  readonly fault: WrittenFault
}

/** What an XML file is here, told by its root element. */
export function kindOfGenius(root: Written): "domain" | "profile" | "other" {
  const tag = tagOf(root)
  return tag === "negotiation_template" ? "domain" : tag === "utility_space" ? "profile" : "other"
}

/**
 * The table of a domain and its profiles, in the order given. A party's id is its file's name
 * without folder and ending.
 *
 * Faults: a real-valued or otherwise unreadable issue, a value without an evaluation, an issue
 * without a weight, no profile at all.
 */
export function decodeGenius(
  domain: GeniusFile,
  profiles: readonly GeniusFile[],
): Result<Talks, GeniusFault> {
  const read = readDomain(domain.root)
  if (!read.ok) return failed({ file: domain.name, fault: read.fault })
  if (profiles.length === 0)
    return failed({
      file: domain.name,
      fault: faultAt(
        domain.root,
        "put the parties' utility_space files beside it",
        "a domain without profiles",
      ),
    })
  const parties = readProfiles(profiles, read.value.issues)
  if (!parties.ok) return parties
  return ok(talksOf(titleOf(domain), read.value, parties.value))
}

interface Seated {
  readonly id: PartyId
  readonly profile: Profile
}

function readProfiles(
  profiles: readonly GeniusFile[],
  issues: Domain["issues"],
): Result<readonly Seated[], GeniusFault> {
  const parties: Seated[] = []
  for (const { name, root } of profiles) {
    const twin = parties.find(({ id }) => id === idOf(name))
    if (twin !== undefined)
      return failed({
        file: name,
        fault: faultAt(root, "rename one of the files", `a second profile called ${twin.id}`),
      })
    const profile = readProfile(root, issues)
    if (!profile.ok) return failed({ file: name, fault: profile.fault })
    const all = profile.value.preferences.flatMap(({ weight, scores }) =>
      [...scores.values()].map((score) => multiply(weight, score)),
    )
    const unlike = unlikeFault(root, "evaluations", all, all.length)
    if (unlike !== undefined) return failed({ file: name, fault: unlike })
    parties.push({ id: idOf(name), profile: profile.value })
  }
  return ok(parties)
}

function talksOf(title: string, { issues, notes }: Domain, parties: readonly Seated[]): Talks {
  return {
    title,
    issues: issues.map(({ issue }) => issue),
    interactions: [],
    forbidden: [],
    parties: parties.map(({ id, profile }): Party => ({
      id,
      name: id,
      reservation: profile.reservation,
      discount: profile.discount,
      weights: new Map(),
      cap: ONE,
    })),
    preferences: parties.flatMap(({ id, profile }) =>
      profile.preferences.map(({ issue, weight, scores }) => ({
        party: id,
        issue,
        weight,
        weighed: true,
        judgement: { kind: "scores", scores } as const,
        origin: { heldBy: id, author: undefined, basis: undefined, evidence: [] },
      })),
    ),
    adoption: unanimity(parties.map(({ id }) => id)),
    notes: [
      ...notes,
      ...parties.flatMap(({ id, profile }) => profile.notes.map((note) => `${id}: ${note}`)),
    ],
  }
}

/**
 * Whether a profile speaks of exactly this domain's issues; for telling apart the profiles of
 * several domains in one folder.
 */
export function fitsDomain(profile: Written, domain: Written): boolean {
  const names = (root: Written): string =>
    allInside(root, "issue")
      .map((issue) => {
        const name = attributeOf(issue, "name")
        return name?.kind === "text" ? name.text : ""
      })
      .sort()
      .join("\n")
  return names(profile) === names(domain)
}

const idOf = (file: string): PartyId =>
  (file.split("/").at(-1) ?? file).replace(/\.xml$/i, "") as PartyId

function titleOf({ name, root }: GeniusFile): string {
  const named = allInside(root, "objective")
    .map((objective) => attributeOf(objective, "name"))
    .find((each) => each !== undefined)
  return named?.kind === "text" && !["", "any", "root"].includes(named.text)
    ? named.text
    : idOf(name)
}
