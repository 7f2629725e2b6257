/** Where the database is: embedded in the data folder, joined there, or named in DATABASE_URL. */

export { clusterVersion } from "./cluster.ts"
export { pgConfig, type Connection, type PgConfig } from "./connection.ts"
export { ServerFault } from "./fault.ts"
export { checkFolder, installedMajor, tryPrograms, whoWouldRun } from "./inspect.ts"
export { postmasterOn } from "./orphan.ts"
export { outsideServer, withoutSecrets, OLDEST_SERVER } from "./outside.ts"
export { type Running } from "./running.ts"
export { joinServer, startServer, whoRuns, type DatabaseServer, type ServerOptions } from "./server.ts"
