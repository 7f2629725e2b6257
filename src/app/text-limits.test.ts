/**
 * The limit on a text holds at every other way in too: a process file, a note, a document, a
 * process, a reason.
 */

import { describe, expect, test } from "vitest"
import { failed, LINE, MAYBE_PARAGRAPHS, ok } from "../base/index.ts"
import { BODY_KINDS } from "../record/index.ts"
import { BAD_TEXTS, WORST, type BadText } from "../record/testing/bad-texts.ts"
import { filledBody, textPlaces, type TextPlace } from "../record/testing/filled-body.ts"
import type { Files } from "../sources/index.ts"
import {
  beginProcess,
  destroyDocument,
  formatFault,
  loadExample,
  markStatement,
  newNote,
  reviewItem,
  type Fault,
} from "./index.ts"
import type { Result } from "../base/index.ts"
import {
  add,
  affair,
  page,
  pasted,
  statementSaying,
  theItem,
  type Affair,
} from "./testing/affair.ts"
import { memoryPorts, signedIn } from "./testing/world.ts"

const READ = new Set([
  "process",
  "document",
  "reading",
  "actor",
  "statement",
  "corroboration",
  "date",
  "proposal",
  "event",
  "narration",
])
const PLACES = BODY_KINDS.filter((kind) => !READ.has(kind)).flatMap((kind) =>
  textPlaces(kind).map((place) => ({ kind, place, at: `${kind}${place.path}` })),
)

const REPORT = "The road north\nNoor Amiri: the road opens by 2021-05-01\n"

/** A process file, which YAML lets be JSON, with one entry beside the claim that it names. */
function fileWith(
  kind: (typeof BODY_KINDS)[number],
  { path, variant }: TextPlace,
  text: string,
): Files {
  const fields = filledBody(
    kind,
    {
      text: (_at, rule) => (rule.written === "json" ? "{}" : "words"),
      item: () => "road",
      document: () => "report.txt",
      place: () => ({ quote: "the road opens" }),
      instead: (at) => (at === path ? text : at === ".rests" ? ["road"] : undefined),
    },
    variant,
  )
  const road = {
    id: "road",
    kind: "claim",
    in: "report.txt",
    claimKind: "fact",
    text: "The road opens.",
    rests: [{ quote: "the road opens" }],
  }
  const file = {
    format: "parley-process/1",
    title: "Road",
    summary: "",
    documents: [{ file: "report.txt" }],
    entries: [road, { ...fields, id: "own", kind, in: "report.txt" }],
  }
  const files: Readonly<Record<string, string>> = {
    "process.yaml": JSON.stringify(file),
    "report.txt": REPORT,
  }
  return {
    read: async (name) => {
      const found = files[name.replace("examples/", "")]
      return found === undefined
        ? failed({ kind: "file", path: name, found: "no file", mend: "check the name" })
        : ok(new TextEncoder().encode(found))
    },
  }
}

describe.each(WORST)("a process file with $why", (bad) => {
  test.each(PLACES)("in $at is refused by its place", async ({ kind, place }) => {
    const ports = memoryPorts({ files: fileWith(kind, place, bad.text(place.rule)) })
    const { viewer } = await signedIn(ports)
    const loaded = await loadExample(ports, { folder: "examples", person: viewer.person })
    const sentence = loaded.ok ? "it was loaded" : loaded.fault.sentence
    expect(sentence).toContain(`body${place.path}: found `)
    expect(sentence).toContain(bad.found)
    expect(sentence).not.toMatch(/[\n\u202e]/)
  })
})

const later = (work: Promise<unknown>): void => {
  work.catch(() => undefined)
}
const note = ({ ports, viewer, process }: Affair, parts: object): Promise<Result<unknown, Fault>> =>
  newNote(ports, viewer, {
    process,
    note: { text: "They would.", terms: "on-record", with: [], ...parts },
    patience: 5_000,
    later,
  })

const WAYS: readonly {
  readonly why: string
  readonly paragraphs?: true
  readonly send: (own: Affair, text: string) => Promise<Result<unknown, Fault>>
}[] = [
  {
    why: "a process's title",
    send: ({ ports, viewer }, title) => beginProcess(ports, viewer, { title, summary: "" }),
  },
  {
    why: "a process's summary",
    paragraphs: true,
    send: ({ ports, viewer }, summary) => beginProcess(ports, viewer, { title: "Road", summary }),
  },
  {
    why: "a document's title",
    send: ({ ports, viewer, process }, title) =>
      add(ports, viewer, process, pasted("Words.", { title })),
  },
  {
    why: "a document's publisher",
    send: ({ ports, viewer, process }, publisher) =>
      add(ports, viewer, process, pasted("Words.", { publisher })),
  },
  { why: "a note's title", send: (own, title) => note(own, { title }) },
  {
    why: "how whoever told it is described",
    send: (own, describedAs) => note(own, { describedAs }),
  },
  {
    why: "whom a note was with",
    send: (own, name) => note(own, { with: [{ kind: "named", name }] }),
  },
  {
    why: "the name of a speaker who is new",
    send: ({ ports, viewer, process, document }, name) =>
      markStatement(ports, viewer, {
        process,
        document,
        mark: {
          content: [{ start: 0, end: 3 }],
          speakers: [{ kind: "new", name, actorKind: "person" }],
          act: "say",
          terms: "on-record",
          form: "direct",
        },
      }),
  },
  {
    why: "the reason of a withdrawal",
    send: async (own, because) => {
      const { item, head } = theItem(await page(own), statementSaying("no plan"))
      return reviewItem(own.ports, own.viewer, {
        process: own.process,
        item,
        review: { action: "withdraw", expected: head, because },
      })
    },
  },
  {
    why: "the reason why content is destroyed",
    send: ({ ports, viewer, process, document }, because) =>
      destroyDocument(ports, viewer, { process, document, because }),
  },
]

describe.each(WAYS)("$why", ({ paragraphs, send }) => {
  test.each(BAD_TEXTS)("with $why is refused in one sentence", async (bad: BadText) => {
    const found = await send(
      await affair(),
      bad.text(paragraphs === true ? MAYBE_PARAGRAPHS : LINE),
    )
    expect(found.ok ? "it was taken" : formatFault(found.fault)).toContain(bad.found)
  })
})
