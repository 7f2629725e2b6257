/** Where the database is: embedded in the data folder, joined there, or named in DATABASE_URL. */

export { pgConfig, type Connection, type PgConfig } from "./connection.ts"
export { ServerFault } from "./fault.ts"
export { outsideServer, withoutSecrets, OLDEST_SERVER } from "./outside.ts"
export { joinServer, startServer, whoRuns, type DatabaseServer, type ServerOptions } from "./server.ts"
