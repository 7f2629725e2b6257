/** Items of the record: their history, their review. */

import {
  addItem,
  itemHistory,
  reviewItem,
  reviewItems,
  type AddedBody,
  type ItemReview,
  type Review,
} from "../../app/index.ts"
import { ok } from "../../base/index.ts"
import { route, type Route } from "../route.ts"
import {
  historyView,
  itemView,
  reviewedItems,
  sentAddition,
  sentReview,
  sentReviews,
} from "../schemas/index.ts"
import { received } from "../wire.ts"
import { inProcess, look, ofItem } from "./params.ts"

interface Reviews {
  readonly reviews: readonly ItemReview[]
}
interface Addition {
  readonly body: AddedBody
  readonly because?: string
}

export const itemRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/processes/{process}/items/{item}/history",
    summary: "Everything ever written on an item, oldest first",
    params: ofItem,
    query: look,
    bodies: {},
    status: 200,
    answer: historyView,
    faults: [],
    run: ({ ports, session, params, query }) =>
      itemHistory(ports, session.viewer, { ...params, ...query }),
  }),
  route({
    method: "post",
    path: "/api/processes/{process}/items",
    summary:
      "Put on the record what a person writes: a claim, a letter, a position, a stance on a " +
      "claim …",
    params: inProcess,
    bodies: { json: sentAddition },
    status: 201,
    answer: itemView,
    faults: [],
    run: ({ ports, session, params, body }) =>
      addItem(ports, session.viewer, { ...params, ...received<Addition>(body) }),
  }),
  route({
    method: "post",
    path: "/api/processes/{process}/items/{item}/review",
    summary: "Admit, reject, withdraw, reopen or correct an item; a stale edit gets both texts",
    params: ofItem,
    bodies: { json: sentReview },
    status: 200,
    answer: itemView,
    faults: ["stale", "destroyed"],
    run: ({ ports, session, params, body }) =>
      reviewItem(ports, session.viewer, { ...params, review: received<Review>(body) }),
  }),
  route({
    method: "post",
    path: "/api/processes/{process}/reviews",
    summary: "Review many items, all or none: at the first fault nothing is written",
    params: inProcess,
    bodies: { json: sentReviews },
    status: 200,
    answer: reviewedItems,
    faults: ["stale", "destroyed"],
    run: async ({ ports, session, params, body }) => {
      const items = await reviewItems(ports, session.viewer, {
        ...params,
        ...received<Reviews>(body),
      })
      return items.ok ? ok({ items: items.value }) : items
    },
  }),
]
