/** Every route there is, by name. */

import { aboutRoutes } from "./about.ts"
import { claimsRoutes } from "./claims.ts"
import { documentsRoutes } from "./documents.ts"
import { itemsRoutes } from "./items.ts"
import { positionsRoutes } from "./positions.ts"
import { processesRoutes } from "./processes.ts"
import { promisesRoutes } from "./promises.ts"
import { readingRoutes } from "./reading.ts"
import { searchRoutes } from "./search.ts"
import { sessionRoutes } from "./session.ts"
import { tableRoutes } from "./table.ts"
import { textsRoutes } from "./texts.ts"
import { timelineRoutes } from "./timeline.ts"

/** The types of all routes, family by family. */
export type Routes = typeof aboutRoutes &
  typeof sessionRoutes &
  typeof processesRoutes &
  typeof documentsRoutes &
  typeof readingRoutes &
  typeof itemsRoutes &
  typeof positionsRoutes &
  typeof claimsRoutes &
  typeof tableRoutes &
  typeof textsRoutes &
  typeof searchRoutes &
  typeof promisesRoutes &
  typeof timelineRoutes

/** Every route, in the order in which the contract tells of them. */
export const routes: Routes = {
  ...aboutRoutes,
  ...sessionRoutes,
  ...processesRoutes,
  ...documentsRoutes,
  ...readingRoutes,
  ...itemsRoutes,
  ...positionsRoutes,
  ...claimsRoutes,
  ...tableRoutes,
  ...textsRoutes,
  ...searchRoutes,
  ...promisesRoutes,
  ...timelineRoutes,
}
