/**
 * A serving process whose thread is watched: told to look, it says how long its loop was held up.
 * `reader` as the first word reads what is added.
 */

import { monitorEventLoopDelay } from "node:perf_hooks"
import { createApi, serveHttp } from "../../src/api/index.ts"
import { linkPath, mintLink } from "../../src/app/index.ts"
import { anyDatabase } from "../../src/main/database.ts"
import { fullPorts, openRecord } from "../../src/main/keep.ts"
import { openWorkroom } from "../../src/main/workroom.ts"

/**
 * What the process says of its thread since it last was asked, in milliseconds, how often it
 * looked, and its processor seconds.
 */
export interface Held {
  readonly p99: number
  readonly most: number
  readonly looks: number
  readonly cpu: number
}

const [folder = "", reads = ""] = process.argv.slice(2)

const tell = (): void => undefined
const database = await anyDatabase({ folder, environment: {}, program: "npm run bench", log: tell })
const kept = await openRecord(database, tell)
const ports = fullPorts(kept)
const hosts = ["127.0.0.1"]
const room = openWorkroom(
  {
    database: {
      connection: database.connection,
      administration: database.administration,
      disk: database.disk,
    },
    allowedHosts: hosts,
    reads: reads === "reader",
  },
  (line) => {
    process.stderr.write(`${line}\n`)
  },
)
const door = createApi({
  ports,
  webFolder: undefined,
  allowedHosts: hosts,
  secure: false,
  log: (line) => {
    process.stderr.write(`${line}\n`)
  },
  background: () => undefined,
  workroom: room.answer,
})
const http = await serveHttp(door, { host: "127.0.0.1", port: 0 })
await room.resume()
const { secret } = await mintLink(ports, "bench")
/** Milliseconds between two looks. */
const LOOK = 10
const delay = monitorEventLoopDelay({ resolution: LOOK })
delay.enable()
let before = process.cpuUsage()
process.on("message", () => {
  const spent = process.cpuUsage(before)
  before = process.cpuUsage()
  const held: Held = {
    p99: delay.percentile(99) / 1e6 - LOOK,
    most: delay.max / 1e6 - LOOK,
    looks: delay.count,
    cpu: (spent.user + spent.system) / 1e6,
  }
  delay.reset()
  process.send?.(held)
})
process.on("disconnect", () => {
  process.exit()
})
process.send?.({ link: `http://127.0.0.1:${http.port}${linkPath(secret)}` })
