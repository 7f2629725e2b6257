/** Items of the record: their history, their review; and actors. */

import { actorView, addItem, itemHistory, reviewItem, type AddedBody, type Review } from "../../app/index.ts"
import { route, type Route } from "../route.ts"
import { actorView as actorViewSchema, historyView, itemView, sentAddition, sentReview } from "../schemas/index.ts"
import { received } from "../wire.ts"
import { inProcess, look, ofActor, ofItem } from "./params.ts"

interface Addition { readonly body: AddedBody; readonly because?: string }

export const itemRoutes: readonly Route[] = [
  route({
    method: "get", path: "/api/processes/{process}/items/{item}/history", summary: "Everything ever written on an item, oldest first", params: ofItem,
    query: look, bodies: {}, status: 200, answer: historyView, faults: [], run: ({ ports, session, params, query }) => itemHistory(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "post", path: "/api/processes/{process}/items", summary: "Put on the record what a person writes: a claim, a letter, a position, a stance on a claim …",
    params: inProcess, bodies: { json: sentAddition }, status: 201, answer: itemView, faults: [],
    run: ({ ports, session, params, body }) => addItem(ports, session.viewer, { ...params, ...received<Addition>(body) }),
  }),
  route({
    method: "post", path: "/api/processes/{process}/items/{item}/review", summary: "Admit, reject, withdraw, reopen or correct an item; a stale edit gets both texts",
    params: ofItem, bodies: { json: sentReview }, status: 200, answer: itemView, faults: ["stale", "destroyed"],
    run: ({ ports, session, params, body }) => reviewItem(ports, session.viewer, { ...params, review: received<Review>(body) }),
  }),
  route({
    method: "get", path: "/api/processes/{process}/actors/{actor}", summary: "What an actor said, and where it stands on what others said", params: ofActor,
    query: look, bodies: {}, status: 200, answer: actorViewSchema, faults: ["destroyed"], run: ({ ports, session, params, query }) => actorView(ports, session.viewer, { ...params, ...query }),
  }),
]
