/** Where the database is: embedded in the data folder, joined there, or named in DATABASE_URL. */

export { clusterVersion } from "./cluster.ts"
export {
  asLogin,
  pgConfig,
  type Connection,
  type PgConfig,
  type SocketConnection,
} from "./connection.ts"
export { checkFiles, type DamagedPage } from "./checksums.ts"
export { clusterIn, HEADS_FILE } from "./folder.ts"
export { ServerFault } from "./fault.ts"
export { checkFolder, installedMajor, tryPrograms, whoWouldRun } from "./inspect.ts"
export {
  LOGIN_MEND,
  loginWarning,
  rightsFrom,
  RIGHTS_QUERY,
  SERVING_LOGIN,
  type LoginRights,
  type RightsRow,
} from "./login.ts"
export { postmasterOn } from "./orphan.ts"
export { outsideServer, withoutSecrets } from "./outside.ts"
export { type Running } from "./running.ts"
export {
  joinServer,
  startServer,
  whoRuns,
  type DatabaseServer,
  type ServerOptions,
} from "./server.ts"
