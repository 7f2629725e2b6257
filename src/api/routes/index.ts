/** Every route there is, with what it runs. */

import { attached, type Route } from "../route.ts"
import { aboutRuns } from "./about.ts"
import { claimsRuns } from "./claims.ts"
import { documentsRuns } from "./documents.ts"
import { itemsRuns } from "./items.ts"
import { positionsRuns } from "./positions.ts"
import { processesRuns } from "./processes.ts"
import { promisesRuns } from "./promises.ts"
import { readingRuns } from "./reading.ts"
import { searchRuns } from "./search.ts"
import { sessionRuns } from "./session.ts"
import { tableRuns } from "./table.ts"
import { textsRuns } from "./texts.ts"
import { timelineRuns } from "./timeline.ts"

/** Every route, in the order of the contract; each door counts failures of its own. */
export const allRoutes = (): readonly Route[] =>
  attached({
    ...aboutRuns,
    ...sessionRuns(),
    ...processesRuns,
    ...documentsRuns,
    ...readingRuns,
    ...itemsRuns,
    ...positionsRuns,
    ...claimsRuns,
    ...tableRuns,
    ...textsRuns,
    ...searchRuns,
    ...promisesRuns,
    ...timelineRuns,
  })
