/**
 * Chance, time and hashing for tests: the same seed always gives the same ids, salts and instants.
 */

import { createHash } from "node:crypto"
import { mintId, seededDraw, type Draw, type Instant, type Mint } from "../../base/index.ts"
import type { KeeperParts } from "../chain.ts"

export interface TestWorld extends KeeperParts {
  readonly mint: Mint
  /** Puts the clock to so many seconds after noon; it moves on from there. */
  setClock(seconds: number): void
}

/** A world whose clock starts on 8 March 2021 and moves on by one second each time it is asked. */
export function testWorld(seed = 1): TestWorld {
  const [forIds, forSalts] = [seededDraw(seed), seededDraw(~seed)]
  const random = (count: number, draw: Draw): Uint8Array =>
    Uint8Array.from({ length: count }, () => Math.floor(draw() * 256))
  let seconds = 0
  return {
    mint: (kind) => mintId(kind, random(26, forIds)),
    setClock: (to) => {
      seconds = to
    },
    secret: () => Buffer.from(random(32, forSalts)).toString("base64url"),
    now: () => new Date(Date.UTC(2021, 2, 8, 12) + 1000 * seconds++).toISOString() as Instant,
    digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    utf8: (text) => new TextEncoder().encode(text),
  }
}
