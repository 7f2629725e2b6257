import { expect, test } from "vitest"
import { newNote, reviewItem } from "../../app/index.ts"
import {
  affair,
  page,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../../app/testing/affair.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Desk, type Terminal } from "../index.ts"

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly written: ReadonlyMap<string, string>
}

async function parley(
  own: Affair,
  words: readonly string[],
  given: Readonly<Record<string, string>> = {},
): Promise<Run> {
  let [out, err] = ["", ""]
  const written = new Map<string, string>()
  const desk: Desk = {
    ports: own.ports,
    viewer: own.viewer,
    process: { id: own.process, title: "Northern road" },
  }
  const files = {
    read: async (path: string) =>
      given[path] === undefined
        ? {
            ok: false,
            fault: { kind: "file", path, found: "there is no such file", mend: "check the name" },
          }
        : { ok: true, value: new TextEncoder().encode(given[path]) },
  }
  const folders = {
    write: async (folder: string, name: string, text: string) => {
      if (folder === "locked")
        return {
          ok: false,
          fault: {
            kind: "file",
            path: "locked",
            found: "this may not be written",
            mend: "choose another folder",
          },
        }
      written.set(`${folder}/${name}`, text)
      return { ok: true, value: undefined }
    },
  }
  const program = {
    onRecord: async (_wish: unknown, _tell: unknown, work: (desk: Desk) => Promise<unknown>) => ({
      ok: true,
      value: await work(desk),
    }),
  }
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    columns: 100,
    ports: { ...own.ports, files, folders },
    program,
    environment: {},
  }
  return {
    code: await runCommandLine(words, COMMANDS, terminal as unknown as Terminal, "0"),
    out,
    err,
    written,
  }
}

/** A report, and beside it a note told in confidence. */
async function withNote(): Promise<Affair> {
  const own = await affair()
  right(
    await newNote(own.ports, own.viewer, {
      process: own.process,
      note: {
        text: "Lina Odeh: the road is mined\n",
        terms: "confided",
        with: [],
        occasion: "call",
        title: "A call",
      },
      patience: 5000,
      later: (work) => {
        work.catch(() => undefined)
      },
    }),
  )
  return own
}

test("parley export annotations | parley import: what is there is not added again", async () => {
  const own = await affair()
  const { code, out, err } = await parley(own, ["export", "annotations"])
  expect([code, err]).toEqual([0, ""])
  const imported = await parley(own, ["import", "a.jsonld", "--document", "The road", "--json"], {
    "a.jsonld": out,
  })
  expect(JSON.parse(imported.out)).toEqual({
    format: "parley-imported/1",
    document: own.document,
    added: 0,
    actors: 0,
    known: 5,
    dropped: 0,
    told: [],
  })
  expect((await parley(own, ["import", "-", "--document", own.document], { "-": "[1]" })).out).toBe(
    "Took in 0 drafts; 1 dropped.\n  Annotation 1 is no annotation; it was dropped.\n",
  )
})

test("parley export --out: files by document; what stays is told", async () => {
  const own = await withNote()
  const brat = await parley(own, ["export", "brat", "--out", "there"])
  expect([...brat.written.keys()]).toEqual([
    `there/${own.document}.txt`,
    `there/${own.document}.ann`,
  ])
  expect(brat.err).toBe(
    "A document stays: terms: found words that were told in confidence; leave them in " +
      "Parley; nothing confided is passed on.\n",
  )
  expect(brat.out).toBe(`Wrote ${own.document}.txt, ${own.document}.ann into there.\n`)
  const annotations = await parley(own, ["export", "annotations", "--json"])
  expect(annotations.err).toBe("1 item stays, because its terms forbid to pass it on.\n")
  expect(annotations.out).not.toMatch(/odeh|mined|a call/i)
  expect(JSON.parse(annotations.out)).toMatchObject({
    format: "parley-export/1",
    kind: "annotations",
    items: 5,
    withheld: 1,
    refused: [],
    folder: null,
    files: [{ name: `${own.document}.jsonld` }, {}],
  })
  expect(JSON.parse((await parley(own, ["export", "annotations"])).out)).toHaveLength(2)
})

test("parley export corrections: one JSON object a line", async () => {
  const own = await affair()
  const { item, head } = theItem(await page(own), statementSaying("no plan"))
  right(
    await reviewItem(own.ports, own.viewer, {
      process: own.process,
      item,
      review: { action: "reject", expected: head, because: "nobody said so" },
    }),
  )
  const { out } = await parley(own, ["export", "corrections", "--out", "-"])
  expect(JSON.parse(out)).toMatchObject({
    format: "parley-corrections/1",
    action: "rejected",
    because: "nobody said so",
    words: "Tarek Sahl: we have seen no plan",
  })
})

test.each([
  {
    why: "a kind that is none",
    words: ["export", "csv"],
    err: 'parley export: found "csv"; write one of corrections, annotations, brat.\n',
  },
  {
    why: "a document that is none",
    words: ["export", "brat", "--document", "Zebra"],
    err: 'document: found "Zebra"; write a document\'s title, or the beginning of it.\n',
  },
  {
    why: "only what may not leave",
    words: ["export", "brat", "--document", "A call"],
    err:
      "terms: found words that were told in confidence; leave them in Parley; nothing confided " +
      "is passed on.\n",
  },
  {
    why: "a folder that may not be written",
    words: ["export", "brat", "--document", "The road", "--out", "locked"],
    err: "locked: found this may not be written; choose another folder.\n",
  },
  {
    why: "no document",
    words: ["import", "a"],
    err: "--document: found none; write the title of the document that the annotations are of.\n",
  },
  {
    why: "a file that is not there",
    words: ["import", "a", "--document", "The road"],
    err: "a: found there is no such file; check the name.\n",
  },
  {
    why: "no JSON",
    words: ["import", "b", "--document", "The road"],
    err: "file: found text that is no JSON; send W3C annotations as JSON-LD.\n",
  },
  {
    why: "JSON without annotations",
    words: ["import", "c", "--document", "The road"],
    err:
      "file: found JSON without annotations; send an Annotation, a list of them, an " +
      "AnnotationPage or an AnnotationCollection that holds its page.\n",
  },
])("parley $words.0 refuses $why in one sentence", async ({ words, err }) =>
  expect(await parley(await withNote(), words, { b: "{", c: "{}" })).toEqual({
    code: 1,
    out: "",
    err,
    written: new Map(),
  }),
)
