/** Actors: their pages, the map, meetings, and who is the same as whom. */

export type { DivisionView } from "../positions/views.ts"
export type { ActorRefView, Telling, WrittenLine } from "../sentence-views.ts"
export { actorView, type ActorAsked } from "./actor.ts"
export { actorMap } from "./map.ts"
export { meetings } from "./meetings.ts"
export { judgeJoin, type JoinWord } from "./join.ts"
export { RELATION_WORDS } from "./relation-words.ts"
export {
  EDGE_SORTS,
  type ActorMapView,
  type ActorPosition,
  type ActorView,
  type EdgeSort,
  type JoinedView,
  type MapEdge,
  type MapNode,
  type MeetingsView,
  type SuggestedView,
} from "./views.ts"
