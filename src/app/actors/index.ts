/** Actors: their pages, the map, meetings, and who is the same as whom. */

export type { DivisionView } from "../positions/views.ts"
export type { ActorRefView, Telling, WrittenLine } from "../sentence-views.ts"
export { actorView, type ActorAsked } from "./actor.ts"
export { actorMap } from "./map.ts"
export { meetings } from "./meetings.ts"
export { judgeJoin, type JoinWord } from "./join.ts"
export type {
  ActorMapView,
  ActorPosition,
  ActorView,
  EdgeSort,
  JoinedView,
  MapEdge,
  MapNode,
  MeetingsView,
  SuggestedView,
} from "./views.ts"
