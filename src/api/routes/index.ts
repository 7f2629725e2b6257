/** Every route there is. */

import type { Route } from "../route.ts"
import { aboutRoutes } from "./about.ts"
import { claimRoutes } from "./claims.ts"
import { documentRoutes } from "./documents.ts"
import { itemRoutes } from "./items.ts"
import { actorRoutes, positionRoutes } from "./positions.ts"
import { processRoutes } from "./processes.ts"
import { promiseRoutes } from "./promises.ts"
import { searchRoutes } from "./search.ts"
import { tableRoutes } from "./table.ts"
import { textRoutes } from "./texts.ts"
import { timelineRoutes } from "./timeline.ts"
import { readingRoutes } from "./reading.ts"
import { sessionRoutes } from "./session.ts"

export const allRoutes = (): readonly Route[] => [
  ...aboutRoutes,
  ...sessionRoutes(),
  ...processRoutes,
  ...documentRoutes,
  ...readingRoutes,
  ...itemRoutes,
  ...actorRoutes,
  ...positionRoutes,
  ...claimRoutes,
  ...tableRoutes,
  ...textRoutes,
  ...searchRoutes,
  ...promiseRoutes,
  ...timelineRoutes,
]
