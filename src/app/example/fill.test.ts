import { expect, test } from "vitest"
import { failed, ok, type Result } from "../../base/index.ts"
import {
  type Entry,
  type RecordStore,
  type RecordTransaction,
  bodiesOf,
} from "../../record/index.ts"
import type { Files } from "../../sources/index.ts"
import {
  beginProcess,
  listProcesses,
  loadExample,
  reviewItem,
  type ExampleFault,
  type Loaded,
  type Ports,
} from "../index.ts"
import { right } from "../testing/affair.ts"
import { memoryPorts, signedIn } from "../testing/world.ts"

const REPORT =
  "The road north\nNoor Amiri: the road opens by 2021-05-01\nTarek Sahl: we have seen no " +
  "plan\nSpokesman: nothing to add\nNoor Amiri declines.\nThe road is long. The road is " +
  "dry.\n"

const file = (entries: string): string => `format: parley-process/1
title: Northern road
summary: Who keeps it open.
documents:
  - file: report.txt
entries:
${entries}`

const ENTRIES =
  "  - { id: open, kind: claim, in: report.txt, claimKind: forecast, " +
  "text: The road will be open., about: [noor], " +
  "rests: [said-open, { quote: The road is dry }] }\n" +
  "  - { id: noor, kind: actor, name: Noor Amiri }\n" +
  "  - { id: said-open, kind: statement, in: report.txt, quote: the road opens }\n" +
  "  - { id: stands, kind: corroboration, statement: said-open, stance: asserts, " +
  "claim: open, lineage: { kind: own } }\n"

const folder = (entries: string, report = REPORT): Files => {
  const files: Readonly<Record<string, string>> = {
    "process.yaml": file(entries),
    "report.txt": report,
  }
  return {
    read: async (path) => {
      const text = files[path.replace("examples/", "")]
      return text === undefined
        ? failed({ kind: "file", path, found: "there is no such file", mend: "check the name" })
        : ok(new TextEncoder().encode(text))
    },
  }
}

interface Start {
  readonly ports: Ports
  load(files?: Files, record?: RecordStore): Promise<Result<Loaded, ExampleFault>>
  entries(): Promise<readonly Entry[]>
}

async function started(entries: string): Promise<Start> {
  const ports = memoryPorts({ files: folder(entries) })
  const { viewer } = await signedIn(ports)
  return {
    ports,
    load: (files = ports.files, record = ports.record) =>
      loadExample({ ...ports, files, record }, { folder: "examples", person: viewer.person }),
    entries: async () => {
      const member = await ports.record.viewer(viewer.person)
      const [process] = await listProcesses(ports, member)
      return process === undefined
        ? []
        : ports.record.as(member, (record) => record.current({ process: process.id }))
    },
  }
}

test("entries are written on what the reader drafted, in order of what they rest on", async () => {
  const start = await started(ENTRIES)
  expect(right(await start.load())).toEqual({ documents: 1, entries: 4 })
  const all = await start.entries()
  const [claim] = bodiesOf("claim", all)
  const statement = bodiesOf("statement", all).find(({ body }) =>
    body.content[0]?.exact.includes("the road opens"),
  )
  expect(statement?.entry).toMatchObject({ standing: "admitted", maker: "colons/1" })
  expect(claim).toMatchObject({
    entry: { standing: "admitted", maker: "person" },
    body: {
      text: "The road will be open.",
      rests: { items: [statement?.entry.item], anchors: [{ exact: "The road is dry" }] },
    },
  })
  const stance = bodiesOf("corroboration", all).find(({ body }) => body.stance === "asserts")
  expect(stance?.body).toMatchObject({
    claim: claim?.entry.item,
    by: [bodiesOf("actor", all).find(({ body }) => body.name === "Noor Amiri")?.entry.item],
  })
})

test("a second start adds nothing, whatever was changed or withdrawn since", async () => {
  const start = await started(ENTRIES)
  right(await start.load())
  const { viewer } = await signedIn(start.ports)
  const member = await start.ports.record.viewer(viewer.person)
  for (const { process, item, id: expected, kind } of await start.entries())
    if (kind === "claim")
      right(
        await reviewItem(start.ports, member, {
          process,
          item,
          review: { action: "withdraw", expected, because: "A mistake." },
        }),
      )
  const before = await start.entries()
  expect(right(await start.load())).toEqual({ documents: 0, entries: 0 })
  expect(await start.entries()).toEqual(before)
})

/** A record that fails at the n-th append, as a kill would: what was not committed is gone. */
function failingAt(record: RecordStore, count: { left: number }): RecordStore {
  const spoiled = (inside: RecordTransaction): RecordTransaction =>
    new Proxy(inside, {
      get: (target, key) =>
        key !== "append"
          ? (Reflect.get(target, key) as (...sent: unknown[]) => unknown).bind(target)
          : (...sent: Parameters<RecordTransaction["append"]>) => {
              if (count.left === 0) throw new Error("killed")
              count.left -= 1
              return target.append(...sent)
            },
    })
  return { ...record, as: (viewer, work) => record.as(viewer, (inside) => work(spoiled(inside))) }
}

test(
  "cut short at any write, the next start completes it, and the same stands as if nothing had " +
    "happened",
  async () => {
    const whole = await started(ENTRIES)
    right(await whole.load())
    const wanted = (await whole.entries()).map(({ kind, standing }) => `${kind} ${standing}`)
    for (let at = 0; ; at += 1) {
      const start = await started(ENTRIES)
      const count = { left: at }
      const cut = await start.load(undefined, failingAt(start.ports.record, count)).then(
        () => false,
        () => true,
      )
      right(await start.load())
      expect(
        (await start.entries()).map(({ kind, standing }) => `${kind} ${standing}`),
        `cut at write ${at}`,
      ).toEqual(wanted)
      if (!cut) break
    }
  },
)

test(
  "documents that are not the file's own, byte for byte, are somebody's: nothing is written on " +
    "them",
  async () => {
    const start = await started("  []\n")
    right(await start.load(folder("  []\n", `${REPORT}And more.\n`)))
    expect(right(await start.load(folder(ENTRIES)))).toEqual({ documents: 0, entries: 0 })
    expect((await start.entries()).filter(({ kind }) => kind === "claim")).toEqual([])
  },
)

test("an example of an earlier version is left as it is: no document is added to it", async () => {
  const start = await started("  []\n")
  right(await start.load(folder("  []\n", `${REPORT}And more.\n`)))
  const before = await start.entries()
  const newer: Files = {
    read: async (path, most) => {
      const read = await folder(ENTRIES).read(path.replace("letter.txt", "report.txt"), most)
      return path.endsWith("process.yaml") && read.ok
        ? ok(
            new TextEncoder().encode(
              new TextDecoder()
                .decode(read.value)
                .replace("  - file: report.txt", "  - file: report.txt\n  - file: letter.txt"),
            ),
          )
        : read
    },
  }
  expect(right(await start.load(newer))).toEqual({ documents: 0, entries: 0 })
  expect(await start.entries()).toEqual(before)
})

test("a process of the user's own is left as it is", async () => {
  const start = await started(ENTRIES)
  const { viewer } = await signedIn(start.ports)
  await beginProcess(start.ports, viewer, { title: "My own", summary: "" })
  expect(right(await start.load())).toEqual({ documents: 0, entries: 0 })
})

test("what no reader drafted is begun by the file: an actor, a statement, a stance", async () => {
  const start = await started(
    "  - { id: herders, kind: actor, in: report.txt, name: the herders, actorKind: group, " +
      "mention: { quote: The road north } }\n" +
      "  - { id: said, kind: statement, in: report.txt, quote: The road is long, " +
      "by: [herders], act: say }\n" +
      "  - { id: long, kind: claim, claimKind: fact, text: The road is long., rests: [said] }\n" +
      "  - { id: stands, kind: corroboration, statement: said, stance: asserts, claim: long }\n",
  )
  right(await start.load())
  const all = await start.entries()
  const herders = bodiesOf("actor", all).find(({ body }) => body.name === "the herders")
  expect(herders).toMatchObject({
    entry: { standing: "admitted", maker: "person" },
    body: { actorKind: "group", mentions: [{ exact: "The road north" }] },
  })
  expect(
    bodiesOf("statement", all).find(({ entry }) => entry.maker === "person")?.body,
  ).toMatchObject({
    act: "say",
    form: "indirect",
    content: [{ exact: "The road is long" }],
    speakers: [{ actor: herders?.entry.item }],
  })
  expect(
    bodiesOf("corroboration", all).find(({ body }) => body.stance === "asserts")?.body.by,
  ).toEqual([herders?.entry.item])
})

test("what an entry says of a draft beats what was drafted", async () => {
  const start = await started(
    "  - { id: tarek, kind: actor, name: Tarek Sahl, actorKind: group }\n" +
      "  - { id: said, kind: statement, in: report.txt, quote: the road opens, by: [tarek], " +
      "act: promise, terms: background }\n",
  )
  right(await start.load())
  const all = await start.entries()
  const tarek = bodiesOf("actor", all).find(({ body }) => body.name === "Tarek Sahl")
  expect(tarek).toMatchObject({
    entry: { standing: "admitted", maker: "person" },
    body: { actorKind: "group" },
  })
  expect(bodiesOf("statement", all).find(({ body }) => body.act === "promise")?.body).toMatchObject(
    {
      terms: "background",
      speakers: [{ actor: tarek?.entry.item, anchor: { exact: "Noor Amiri" } }],
    },
  )
})

test.each([
  {
    why: "words that do not stand there",
    entry:
      "{ id: a, kind: claim, in: report.txt, claimKind: fact, text: x, rests: [{ quote: The " +
      "road is wet }] }",
    want:
      '(line 7): found words that do not stand in report.txt: "The road is wet"; write the ' +
      "words as they stand there, letter for letter.",
  },
  {
    why: "words that stand twice",
    entry:
      "{ id: a, kind: claim, in: report.txt, claimKind: fact, text: x, rests: [{ quote: The " +
      "road is }] }",
    want: "found words that stand in report.txt 2 times; quote more of them, or write nth: 1 to 2.",
  },
  {
    why: "the third of two places",
    entry:
      "{ id: a, kind: claim, in: report.txt, claimKind: fact, text: x, rests: [{ quote: The " +
      "road is, nth: 3 }] }",
    want: "found words that stand in report.txt 2 times; quote more of them, or write nth: 1 to 2.",
  },
  {
    why: "a second of one place",
    entry:
      "{ id: a, kind: claim, in: report.txt, claimKind: fact, text: x, rests: [{ quote: The " +
      "road is dry, nth: 2 }] }",
    want: "found nth 2 of words that stand in report.txt once; leave nth out.",
  },
  {
    why: "a quote from nowhere",
    entry: "{ id: a, kind: claim, claimKind: fact, text: x, rests: [{ quote: The road is dry }] }",
    want: "found a quote from no document; write in: and one of report.txt.",
  },
  {
    why: "a quote from another file",
    entry:
      "{ id: a, kind: claim, claimKind: fact, text: x, rests: [{ quote: The road is dry, in: " +
      "letter.txt }] }",
    want:
      'found a quote from "letter.txt", which is no document here; write in: and one of ' +
      "report.txt.",
  },
  {
    why: "an empty quote",
    entry:
      '{ id: a, kind: claim, in: report.txt, claimKind: fact, text: x, rests: [{ quote: "" }] }',
    want: "found an empty quote; write the words of the document.",
  },
  {
    why: "a misspelt field",
    entry: "{ id: a, kind: claim, claimKind: fact, txt: x, rests: [report.txt] }",
    want:
      "examples/process.yaml: $.entries[0].txt (line 7): found an unknown field; use only " +
      "kind, claimKind, text, about, rests.",
  },
  {
    why: "a field that is missing",
    entry: "{ id: a, kind: claim, text: x, rests: [report.txt] }",
    want:
      "$.entries[0].claimKind (line 7): found nothing; write one of fact, authenticity, " +
      "intention, forecast.",
  },
  {
    why: "a claim that rests on nothing",
    entry: "{ id: a, kind: claim, claimKind: fact, text: x }",
    want: 'the entry "a": body.rests: found nothing; name a statement on which the claim rests',
  },
  {
    why: "grounds that are a word",
    entry: "{ id: a, kind: claim, claimKind: fact, text: x, rests: report.txt }",
    want: "write a list of local names and quotes.",
  },
  {
    why: "a position on what is no issue",
    entry:
      "{ id: a, kind: position, sort: need, actor: report.txt, holder: office, issue: " +
      "report.txt, text: x, rests: [report.txt] }",
    want: 'the entry "a": body.actor: found the item of another kind, a document; choose an actor.',
  },
  {
    why: "an actor whom nobody met",
    entry: "{ id: a, kind: actor, name: Leyla Osman }",
    want:
      'found an actor named "Leyla Osman", whom no reading met; mend the name, or write ' +
      "actorKind: to begin somebody new.",
  },
  {
    why: "words that nobody took for a statement",
    entry: "{ id: a, kind: statement, in: report.txt, quote: The road is long }",
    want:
      "found words that no reading took for a statement; write by: and act: so that it can be " +
      "marked by hand.",
  },
  {
    why: "a stance by nobody",
    entry:
      "{ id: a, kind: statement, in: report.txt, quote: The road is long, by: [], act: say " +
      "}\n  - { id: b, kind: corroboration, statement: a, stance: asserts }",
    want: "(line 8): found a stance by nobody; write by:, since its statement names nobody.",
  },
  {
    why: "a stance that is not said",
    entry:
      "{ id: a, kind: statement, in: report.txt, quote: the road opens }\n  - { id: b, kind: " +
      "corroboration, statement: a }",
    want: "found nothing; write one of asserts, repeats, confirms, denies, disputes, declines.",
  },
  {
    why: "two entries on one draft",
    entry: "{ id: a, kind: actor, name: Noor Amiri }\n  - { id: b, kind: actor, name: Noor Amiri }",
    want:
      "(line 8): found an item that another entry here has spoken of; name it by that entry's " +
      "id.",
  },
])("$why is one sentence with its line, and nothing is written", async ({ entry, want }) => {
  const start = await started(`  - ${entry}\n`)
  const loaded = await start.load()
  expect(loaded.ok ? "" : loaded.fault.sentence).toContain(want)
  expect(
    (await start.entries()).filter(
      ({ maker, kind }) => maker === "person" && kind !== "process" && kind !== "document",
    ),
  ).toEqual([])
})
