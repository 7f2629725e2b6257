import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Instant } from "../base/index.ts"
import { contentHash, GENESIS, linkHash, type Hashing, type HistoryLink } from "./history.ts"
import { numberedId } from "./testing/arbitrary-body.ts"
import { historyVerifier, type HistoryHead, type HistoryRow } from "./verify.ts"
import type { HistoryCheck } from "./ports.ts"

const hashing: Hashing = {
  digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  utf8: (text) => new TextEncoder().encode(text),
}
const compartment = numberedId("compartment", 1)
const noon = (second: number): Instant =>
  new Date(Date.UTC(2021, 2, 8, 12, 0, second)).toISOString() as Instant

/** A text to write, or the number of the link whose content to destroy. */
type Step = string | number

/** The history that these steps make, with its content as it lies after them. */
function historyOf(steps: readonly Step[]): {
  readonly rows: readonly HistoryRow[]
  readonly head: HistoryHead
} {
  const destroyed = new Set(steps.filter((step) => typeof step === "number"))
  let hash = GENESIS
  const rows = steps.map((step, index): HistoryRow => {
    const seq = index + 1
    const content =
      typeof step === "string" ? { salt: String(seq).padStart(43, "s"), text: step } : undefined
    const placed = { compartment, seq, author: numberedId("person", 1), recordedAt: noon(seq) }
    const link: HistoryLink =
      typeof step === "string"
        ? {
            ...placed,
            act: "write",
            id: numberedId("entry", seq),
            item: numberedId("item", seq),
            process: numberedId("process", 1),
            kind: "event",
            standing: "draft",
            maker: "rules/1",
            supersedes: undefined,
            contentHash: content === undefined ? "" : contentHash(content, hashing),
          }
        : { ...placed, act: "destroy", target: step, because: "danger" }
    hash = linkHash(hash, link, hashing)
    return { link, hash, content: destroyed.has(seq) ? undefined : content }
  })
  return { rows, head: { seq: steps.length, hash, recordedAt: noon(steps.length) } }
}

function check(rows: readonly HistoryRow[], head: HistoryHead | undefined): HistoryCheck {
  const verifier = historyVerifier(compartment, hashing)
  for (const row of rows) verifier.take(row)
  return verifier.finish(head)
}

const STORY: readonly Step[] = ["a", "b", "c", 2, "d"]

describe("a history that nobody touched", () => {
  test.each([
    { why: "is whole", steps: ["a", "b"], entries: 2, destroyed: 0 },
    {
      why: "is whole after a destruction, and tells of it",
      steps: STORY,
      entries: 4,
      destroyed: 1,
    },
    { why: "is whole when it is short", steps: ["a"], entries: 1, destroyed: 0 },
  ])("$why", ({ steps, entries, destroyed }) => {
    const { rows, head } = historyOf(steps)
    expect(check(rows, head)).toEqual({
      kind: "whole",
      compartment,
      room: undefined,
      entries,
      destroyed,
      links: head.seq,
      head: head.hash,
      recordedAt: head.recordedAt,
      accepted: [],
    })
  })
})

type Change = (rows: HistoryRow[]) => readonly HistoryRow[]
const without =
  (index: number): Change =>
  (rows) =>
    rows.toSpliced(index, 1)
const altered =
  (index: number, change: (row: HistoryRow) => HistoryRow): Change =>
  (rows) =>
    rows.map((row, each) => (each === index ? change(row) : row))

const BREAKS: readonly {
  readonly why: string
  readonly change: Change
  readonly at: number
  readonly because: string
}[] = [
  {
    why: "a link is missing",
    change: without(1),
    at: 2,
    because: "the next link kept is number 3",
  },
  {
    why: "the first link is missing",
    change: without(0),
    at: 1,
    because: "the next link kept is number 2",
  },
  {
    why: "the last link is missing",
    change: without(4),
    at: 4,
    because: "the history ends at link 4, but its kept end is link 5",
  },
  {
    why: "two links are exchanged",
    change: ([a, b, ...rest]) => [b, a, ...rest].filter((row) => row !== undefined),
    at: 1,
    because: "the next link kept is number 2",
  },
  {
    why: "a field was changed",
    change: altered(2, (row) => ({
      ...row,
      link: { ...row.link, author: numberedId("person", 9) },
    })),
    at: 3,
    because: "its hash is not that of its fields and the link before",
  },
  {
    why: "a hash was changed",
    change: altered(2, (row) => ({ ...row, hash: GENESIS })),
    at: 3,
    because: "its hash is not that of its fields and the link before",
  },
  {
    why: "an instant goes back",
    change: altered(2, (row) => ({ ...row, link: { ...row.link, recordedAt: noon(0) } })),
    at: 3,
    because: "it was recorded before the link that it follows",
  },
  {
    why: "a content was changed",
    change: altered(2, (row) => ({
      ...row,
      content: { salt: row.content?.salt ?? "", text: "C" },
    })),
    at: 3,
    because: "its content was changed",
  },
  {
    why: "a letter moved from content to salt",
    change: altered(2, (row) => ({
      ...row,
      content: { salt: `${row.content?.salt ?? ""}c`, text: "" },
    })),
    at: 3,
    because: "its content's salt was changed",
  },
  {
    why: "a content is gone without a tombstone",
    change: altered(2, (row) => ({ ...row, content: undefined })),
    at: 3,
    because: "its content is gone, and nothing says that it was destroyed",
  },
  {
    why: "a destroyed content is back",
    change: altered(1, (row) => ({ ...row, content: { salt: "s".repeat(42) + "2", text: "b" } })),
    at: 4,
    because: "it says that link 2 was destroyed, whose content is there or was destroyed before",
  },
  {
    why: "a tombstone has content",
    change: altered(3, (row) => ({ ...row, content: { salt: "s".repeat(43), text: "" } })),
    at: 4,
    because: "it is a tombstone with content",
  },
  {
    why: "a link is another compartment's",
    change: altered(2, (row) => ({
      ...row,
      link: { ...row.link, compartment: numberedId("compartment", 2) },
    })),
    at: 3,
    because: "it belongs to another compartment",
  },
]

describe("a history breaks first where", () => {
  test.each(BREAKS)("$why", ({ change, at, because }) => {
    const { rows, head } = historyOf(STORY)
    expect(check(change([...rows]), head)).toEqual({
      kind: "broken",
      compartment,
      room: undefined,
      at,
      because,
    })
  })

  test.each([
    {
      why: "its end is not kept",
      head: () => undefined,
      because: "no end is kept for this history",
    },
    {
      why: "its end is elsewhere",
      head: (head: HistoryHead) => ({ ...head, seq: 9 }),
      because: "the history ends at link 5, but its kept end is link 9",
    },
    {
      why: "its end has another hash",
      head: (head: HistoryHead) => ({ ...head, hash: GENESIS }),
      because: "the end that is kept has another hash or instant",
    },
    {
      why: "its end has another instant",
      head: (head: HistoryHead) => ({ ...head, recordedAt: noon(9) }),
      because: "the end that is kept has another hash or instant",
    },
  ])("$why", ({ head: change, because }) => {
    const { rows, head } = historyOf(STORY)
    expect(check(rows, change(head))).toEqual({
      kind: "broken",
      compartment,
      room: undefined,
      at: 5,
      because,
    })
  })

  test("whatever is rewritten from one link on, hashes and all, the kept end tells", () =>
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 8 }),
        fc.array(fc.string(), { minLength: 1, maxLength: 8 }),
        (was, forged) => {
          const [{ head }, { rows }] = [historyOf(was), historyOf(forged)]
          expect(check(rows, head).kind).toBe(
            JSON.stringify(was) === JSON.stringify(forged) ? "whole" : "broken",
          )
        },
      ),
    ))
})
