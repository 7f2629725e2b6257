/** Actors: their pages, the map, meetings, and who is the same as whom. */

export { actorView, type ActorAsked } from "./actor.ts"
export { actorMap } from "./map.ts"
export { meetings } from "./meetings.ts"
export { judgeJoin, type JoinWord } from "./join.ts"
export { RELATION_WORDS } from "./relation-words.ts"
export {
  EDGE_SORTS,
  type ActorMapView,
  type ActorPosition,
  type ActorRefView,
  type ActorView,
  type DivisionView,
  type EdgeSort,
  type JoinedView,
  type MapEdge,
  type MapNode,
  type MeetingsView,
  type SuggestedView,
  type Telling,
  type WrittenLine,
} from "./views.ts"
