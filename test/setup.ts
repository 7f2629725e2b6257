/**
 * Every test file begins here: the runtime must be the pinned one, and random laws must be
 * repeatable.
 */

import fc from "fast-check"

const major = Number(process.versions.node.split(".")[0])
if (major < 24)
  throw new Error(
    `the tests run on Node 24, not on ${process.versions.node}: start them with npm test`,
  )

/** One seed everywhere, unless a nightly run asks for another. */
fc.configureGlobal({ seed: Number(process.env["PARLEY_TEST_SEED"] ?? 20210308) })
