/** Items of the record: their history, their review. */

import { addItem, itemHistory, reviewItem, reviewItems } from "../../app/index.ts"
import { ok } from "../../base/index.ts"
import type { Runs } from "../route.ts"

export const itemsRuns = {
  history: ({ ports, session, params, query }) =>
    itemHistory(ports, session.viewer, { ...params, ...query }),
  addItem: ({ ports, session, params, body }) =>
    addItem(ports, session.viewer, { ...params, ...body }),
  reviewItem: ({ ports, session, params, body }) =>
    reviewItem(ports, session.viewer, { ...params, review: body }),
  reviewItems: async ({ ports, session, params, body }) => {
    const items = await reviewItems(ports, session.viewer, { ...params, ...body })
    return items.ok ? ok({ items: items.value }) : items
  },
} satisfies Partial<Runs>
