/**
 * A program for tests: says when it is first asked to end, does not, and says when it is made to.
 */

import { watchSignals } from "../../src/main/signals.ts"

const say = (word: string): void => {
  process.stdout.write(`${word}\n`)
}

const { asked } = watchSignals(() => {
  say("forced")
})
setInterval(() => {
  /* still at work */
}, 1_000)
say("ready")
await asked
say("asked")
