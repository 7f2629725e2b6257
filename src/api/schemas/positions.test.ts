import { expect, test } from "vitest"
import type { z } from "@hono/zod-openapi"
import type { ActorMapView, ActorView, JoinWord, MeetingsView } from "../../app/actors/index.ts"
import type { ChoicesView, IssueView, PositionsView, RisksView } from "../../app/positions/index.ts"
import type { Wire } from "../wire.ts"
import type * as actors from "./actors.ts"
import type * as positions from "./positions.ts"

/** Whether two types are the same, field for field. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Matches<Schema extends z.ZodType, T> = Same<z.output<Schema>, Wire<T>>

/**
 * A schema that drifts from its type turns its row into `false`, which the compiler refuses here.
 */
const rows: { readonly [name: string]: true } = {
  actor: true satisfies Matches<typeof actors.actorView, ActorView>,
  map: true satisfies Matches<typeof actors.actorMapView, ActorMapView>,
  meetings: true satisfies Matches<typeof actors.meetingsView, MeetingsView>,
  join: true satisfies Matches<typeof actors.joinRequest, JoinWord>,
  positions: true satisfies Matches<typeof positions.positionsView, PositionsView>,
  issue: true satisfies Matches<typeof positions.issueView, IssueView>,
  risks: true satisfies Matches<typeof positions.risksView, RisksView>,
  choices: true satisfies Matches<typeof positions.choicesView, ChoicesView>,
}

test("schemas and views of positions and actors have the same shapes, as the compiler checks", () =>
  expect(Object.values(rows).every(Boolean)).toBe(true))
