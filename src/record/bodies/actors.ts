/**
 * What holds between actors, what they are in the process, their offices and names, and whom they
 * met.
 */

import type { ItemId } from "../../base/index.ts"
import type { Grounds, Held, When } from "./grounds.ts"

export const RELATION_SORTS = [
  "same-as",
  "member-of",
  "faction-of",
  "delegation-of",
  "speaks-for",
  "negotiates-for",
  "appoints",
  "supports",
  "opposes",
  "fights",
  "neighbour-of",
  "other",
] as const
export type RelationSort = (typeof RELATION_SORTS)[number]

/** One actor to another. `same-as` joins two drafts of one actor, by a person's word. */
export interface RelationBody {
  readonly kind: "relation"
  readonly sort: RelationSort
  readonly from: ItemId
  readonly to: ItemId
  /** In words, where the sort does not say it. */
  readonly words: string | undefined
  readonly held: Held
  readonly rests: Grounds
}

export const ROLES = [
  "party",
  "delegation",
  "mediator",
  "envoy",
  "guarantor",
  "facilitator",
  "observer",
  "witness",
  "host",
  "spoiler",
  "stakeholder",
] as const
/** A stakeholder has something at stake and no seat. */
export type Role = (typeof ROLES)[number]

export interface RoleBody {
  readonly kind: "role"
  readonly actor: ItemId
  readonly role: Role
  readonly held: Held
  readonly rests: Grounds
}

export interface OfficeBody {
  readonly kind: "office"
  readonly actor: ItemId
  readonly title: string
  readonly held: Held
  readonly appointedBy: readonly ItemId[]
  readonly rests: Grounds
}

/**
 * A name for an actor, and whose name for it that is: one's own, where `usedBy` is the actor
 * itself.
 */
export interface NameBody {
  readonly kind: "name"
  readonly actor: ItemId
  readonly name: string
  readonly usedBy: readonly ItemId[]
  readonly rests: Grounds
}

export const MEETING_SORTS = ["meeting", "call", "message", "presence"] as const
/** A presence is somebody at a place, whoever else was there. */
export type MeetingSort = (typeof MEETING_SORTS)[number]

/** Who met whom, where and when; by whose word, its grounds tell. */
export interface MeetingBody {
  readonly kind: "meeting"
  readonly sort: MeetingSort
  readonly between: readonly ItemId[]
  readonly place: string | undefined
  readonly when: When | undefined
  readonly about: string | undefined
  readonly rests: Grounds
}
