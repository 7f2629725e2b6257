/** Actors: their pages, the map, meetings, and who is the same as whom. */

export { actorView, type ActorAsked } from "./actor.ts"
export { actorMap } from "./map.ts"
export { meetings } from "./meetings.ts"
export { judgeJoin } from "./join.ts"
