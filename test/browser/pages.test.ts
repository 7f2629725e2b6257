/**
 * The pages walked in a real Chromium against the real program: one server, one browser, each walk
 * with documents of its own.
 */

import { afterAll, afterEach, beforeAll, describe, test } from "vitest"
import { chromiumPath } from "./chromium.ts"
import { adding } from "./tasks/adding.ts"
import { affair } from "./tasks/affair.ts"
import { claims } from "./tasks/claims.ts"
import { entering } from "./tasks/entering.ts"
import { lasting } from "./tasks/lasting.ts"
import { marking } from "./tasks/marking.ts"
import { mending } from "./tasks/mending.ts"
import { narrow } from "./tasks/narrow.ts"
import { positions } from "./tasks/positions.ts"
import { preferring } from "./tasks/preferring.ts"
import { promises } from "./tasks/promises.ts"
import { reading } from "./tasks/reading.ts"
import { reviewing } from "./tasks/reviewing.ts"
import { searching } from "./tasks/searching.ts"
import { settling } from "./tasks/settling.ts"
import { sharing } from "./tasks/sharing.ts"
import { texts } from "./tasks/texts.ts"
import { makeWorld, type World } from "./world.ts"

const absent = chromiumPath() === undefined
if (absent && process.env["CI"] === "true")
  throw new Error("the browser tests need Chromium; install it, or name it in PARLEY_CHROMIUM")

if (absent)
  test.skip(
    "the pages were not walked: there is no Chromium here; install it, or name it in " +
      "PARLEY_CHROMIUM",
    () => undefined,
  )

describe.skipIf(absent)("the pages", () => {
  let made: World | undefined
  const world = (): World => {
    if (made === undefined) throw new Error("the program did not come up")
    return made
  }
  beforeAll(async () => {
    made = await makeWorld()
  })
  afterEach(() => made?.endWalk())
  afterAll(() => made?.close())

  describe("entering", () => entering(world))
  describe("reading", () => reading(world))
  describe("the affair", () => affair(world))
  describe("reviewing", () => reviewing(world))
  describe("marking", () => marking(world))
  describe("mending", () => mending(world))
  describe("adding", () => adding(world))
  describe("claims", () => claims(world))
  describe("positions and actors", () => positions(world))
  describe("promises and time", () => promises(world))
  describe("preferring", () => preferring(world))
  describe("settling", () => settling(world))
  describe("sharing power", () => sharing(world))
  describe("texts on the table", () => texts(world))
  describe("searching and notes", () => searching(world))
  describe("narrow windows and paper", () => narrow(world))
  describe("lasting", () => lasting(world))
})
