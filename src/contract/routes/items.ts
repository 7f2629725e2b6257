/** Items of the record: their history, their review. */

import { sentAddition, sentReview, sentReviews } from "../requests.ts"
import { historyView, itemView, reviewedItems } from "../views.ts"
import { inProcess, look, ofItem } from "./params.ts"
import type { RouteTable } from "./route.ts"

export const itemsRoutes = {
  history: {
    method: "get",
    path: "/api/processes/{process}/items/{item}/history",
    summary: "Everything ever written on an item, oldest first",
    params: ofItem,
    query: look,
    status: 200,
    answer: historyView,
    faults: [],
  },
  addItem: {
    method: "post",
    path: "/api/processes/{process}/items",
    summary:
      "Put on the record what a person writes: a claim, a letter, a position, a stance on a " +
      "claim …",
    params: inProcess,
    body: { json: sentAddition },
    status: 201,
    answer: itemView,
    faults: [],
  },
  reviewItem: {
    method: "post",
    path: "/api/processes/{process}/items/{item}/review",
    summary: "Admit, reject, withdraw, reopen or correct an item; a stale edit gets both texts",
    params: ofItem,
    body: { json: sentReview },
    status: 200,
    answer: itemView,
    faults: ["stale", "destroyed"],
  },
  reviewItems: {
    method: "post",
    path: "/api/processes/{process}/reviews",
    summary: "Review many items, all or none: at the first fault nothing is written",
    params: inProcess,
    body: { json: sentReviews },
    status: 200,
    answer: reviewedItems,
    faults: ["stale", "destroyed"],
  },
} as const satisfies RouteTable
