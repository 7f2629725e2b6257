import { describe, expect, test } from "vitest"
import { failed, type Instant } from "../base/index.ts"
import { anchorSpan, type Anchor } from "../sources/index.ts"
import { sampleDocument } from "../sources/testing/sample-document.ts"
import type { AnchorAt } from "./anchors.ts"
import { reviewEntry, type ReviewFault, type Verdict } from "./review.ts"
import { numberedId } from "./testing/arbitrary-body.ts"
import type { ActorBody } from "./kinds/actor.ts"
import type { Body } from "./kinds/index.ts"
import type { DocumentBody } from "./kinds/document.ts"
import type { NarrationBody } from "./kinds/narration.ts"
import type { Content, Entry, Standing } from "./types.ts"

const [letter, other] = [
  sampleDocument("The envoy said yes.", 1),
  sampleDocument("Another text.", 2),
]
const anchorAt: AnchorAt = (document, span) => {
  const text = [letter, other].find(({ id }) => id === document)
  return text === undefined
    ? failed({ kind: "span-outside", document, span, length: 0 })
    : anchorSpan(text, span)
}
const bare = (start: number, end: number, document = letter.id): Anchor => ({
  document,
  start,
  end,
  exact: "",
  prefix: "",
  suffix: "",
})
const whole = (start: number, end: number): Anchor => {
  const anchor = anchorSpan(letter, { start, end })
  if (!anchor.ok) throw new RangeError("no such place")
  return anchor.value
}
const narration = (anchor: Anchor): NarrationBody => ({
  kind: "narration",
  narrationKind: "fact",
  anchor,
})
const actor = (mentions: readonly Anchor[]): ActorBody => ({
  kind: "actor",
  name: "Amiri",
  actorKind: "person",
  aliases: [],
  offices: [],
  mentions,
})
const report: DocumentBody = {
  kind: "document",
  version: letter.id,
  title: "The letter",
  publisher: undefined,
  date: undefined,
  nature: "letter",
  language: undefined,
  direction: "ltr",
}

const head = (content: Body | Content, standing: Standing = "draft"): Entry => ({
  id: numberedId("entry", 1),
  item: numberedId("item", 1),
  process: numberedId("process", 1),
  compartment: numberedId("compartment", 1),
  kind: "narration",
  standing,
  content:
    content.kind === "held" || content.kind === "destroyed" || content.kind === "damaged"
      ? content
      : { kind: "held", body: content },
  author: numberedId("person", 1),
  maker: "rules/1",
  recordedAt: "2021-03-08T12:00:00.000Z" as Instant,
  supersedes: undefined,
  because: undefined,
})
const reviewed = (entry: Entry, verdict: Verdict) =>
  reviewEntry(entry, verdict, { id: numberedId("entry", 2), anchorAt })
const NEXT = {
  id: numberedId("entry", 2),
  item: numberedId("item", 1),
  supersedes: numberedId("entry", 1),
}

describe("a word on an item", () => {
  const body = narration(whole(4, 9))
  test.each<{
    why: string
    standing: Standing
    action: "admit" | "reject" | "withdraw" | "reopen"
    becomes: Standing
  }>([
    { why: "a draft is admitted", standing: "draft", action: "admit", becomes: "admitted" },
    { why: "a draft is rejected", standing: "draft", action: "reject", becomes: "rejected" },
    {
      why: "what was admitted is rejected on second thought",
      standing: "admitted",
      action: "reject",
      becomes: "rejected",
    },
    {
      why: "what was rejected is admitted on second thought",
      standing: "rejected",
      action: "admit",
      becomes: "admitted",
    },
    {
      why: "what was admitted is withdrawn",
      standing: "admitted",
      action: "withdraw",
      becomes: "withdrawn",
    },
    {
      why: "what was judged becomes a draft again",
      standing: "rejected",
      action: "reopen",
      becomes: "draft",
    },
    {
      why: "what was withdrawn can be admitted again",
      standing: "withdrawn",
      action: "admit",
      becomes: "admitted",
    },
  ])("$why, and is still its maker's", ({ standing, action, becomes }) => {
    expect(reviewed(head(body, standing), { action, because: "page 2" })).toEqual({
      ok: true,
      value: { ...NEXT, standing: becomes, body, maker: "rules/1", because: "page 2" },
    })
  })

  test("a correction is a person's, admitted, with its places made whole", () => {
    expect(reviewed(head(body), { action: "correct", body: narration(bare(15, 18)) })).toEqual({
      ok: true,
      value: {
        ...NEXT,
        standing: "admitted",
        body: narration(whole(15, 18)),
        maker: "person",
        because: undefined,
      },
    })
  })

  test("a draft that is corrected to what it says already is admitted as the person's", () => {
    expect(reviewed(head(body), { action: "correct", body })).toMatchObject({
      ok: true,
      value: { standing: "admitted", maker: "person", body },
    })
  })

  test("an actor may be named in another document too", () => {
    expect(
      reviewed(head(actor([whole(4, 9)])), {
        action: "correct",
        body: actor([bare(0, 7, other.id)]),
      }),
    ).toMatchObject({ ok: true, value: { body: { mentions: [{ exact: "Another" }] } } })
  })

  test("a document's details may be corrected", () => {
    expect(
      reviewed(head(report, "admitted"), {
        action: "correct",
        body: { ...report, title: "A letter" },
      }),
    ).toMatchObject({ ok: true, value: { body: { title: "A letter" } } })
  })
})

const REFUSALS: readonly {
  readonly why: string
  readonly entry: Entry
  readonly verdict: Verdict
  readonly fault: Partial<ReviewFault>
}[] = [
  {
    why: "it was destroyed",
    entry: head({
      kind: "destroyed",
      at: "2021-03-09T00:00:00.000Z" as Instant,
      because: "danger",
    }),
    verdict: { action: "admit" },
    fault: { kind: "destroyed", because: "danger" },
  },
  {
    why: "it is admitted already",
    entry: head(narration(whole(4, 9)), "admitted"),
    verdict: { action: "admit" },
    fault: { kind: "unchanged", standing: "admitted" },
  },
  {
    why: "it is rejected already",
    entry: head(narration(whole(4, 9)), "rejected"),
    verdict: { action: "reject" },
    fault: { kind: "unchanged", standing: "rejected" },
  },
  {
    why: "the correction says what it says",
    entry: head(narration(whole(4, 9)), "admitted"),
    verdict: { action: "correct", body: narration(bare(4, 9)) },
    fault: { kind: "unchanged" },
  },
  {
    why: "the correction is of another kind",
    entry: head(narration(whole(4, 9))),
    verdict: { action: "correct", body: actor([]) },
    fault: { kind: "other-kind", expected: "narration", found: "actor" },
  },
  {
    why: "the correction is placed in another document",
    entry: head(narration(whole(4, 9))),
    verdict: { action: "correct", body: narration(bare(0, 7, other.id)) },
    fault: { kind: "other-document", found: other.id },
  },
  {
    why: "the place is not in the text",
    entry: head(narration(whole(4, 9))),
    verdict: { action: "correct", body: narration(bare(4, 90)) },
    fault: { kind: "span-outside", length: 19 },
  },
  {
    why: "the words are not those of the place",
    entry: head(narration(whole(4, 9))),
    verdict: { action: "correct", body: narration({ ...bare(15, 18), exact: "no" }) },
    fault: { kind: "words-differ", expected: "no", found: "yes" },
  },
  {
    why: "a document is given another version",
    entry: head(report),
    verdict: { action: "correct", body: { ...report, version: other.id } },
    fault: { kind: "other-version", expected: letter.id },
  },
  {
    why: "it is a reading, which is a fact",
    entry: head({
      kind: "reading",
      document: numberedId("item", 1),
      version: letter.id,
      reader: "rules/1",
      understood: true,
      drafts: 0,
    }),
    verdict: { action: "reject" },
    fault: { kind: "not-reviewable", body: "reading" },
  },
]

test.each(REFUSALS)("no word is taken when $why", ({ entry, verdict, fault }) => {
  expect(reviewed(entry, verdict)).toMatchObject({ ok: false, fault })
})
