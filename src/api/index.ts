/** The HTTP door: a request in, one function of the app run, a view or a problem out. */

export { createApi } from "./create.ts"
export { serveHttp, type HttpServer } from "./server.ts"
export { type ApiSettings } from "./settings.ts"
export { withBody } from "./body.ts"
